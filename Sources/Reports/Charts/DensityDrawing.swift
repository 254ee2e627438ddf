import Analyses

/// Turnout against share as a smooth density: the shape of the cloud without the grain of its cells.
enum DensityDrawing {
  private static let block = 5
  private static let left = 84.0
  private static let top = 62.0
  private static let side = 505.0
  /// Fainter parts are left white.
  private static let faintest = 0.002

  static func draw(
    _ chart: Illustration.Density, title: String, candidate: String, simulated: Bool
  ) -> [UInt8] {
    var canvas = SVGCanvas(
      width: 640, height: 630, title: title,
      description:
        said(
          "Smooth density. Horizontal: turnout, vertical: share of \(candidate), both 0 to 100 %. Darker means more voters; the scale is that of the square root. One round or oval cloud is ordinary; a second one, or a tail towards the upper right corner, is a reason to look."
        )
    )
    if chart.values.count == chart.points * chart.points {
      canvas.image(png: image(chart), x: left, y: top, width: side, height: side)
    }
    for percent in stride(from: 0, through: 100, by: 20) {
      let place = side * Double(percent) / 100
      canvas.line(
        x1: left + place, y1: top + side, x2: left + place, y2: top + side + 6, stroke: "#222222")
      canvas.line(
        x1: left - 6, y1: top + side - place, x2: left, y2: top + side - place, stroke: "#222222")
      canvas.text("\(percent) %", x: left + place, y: top + side + 21, anchor: .middle)
      canvas.text("\(percent) %", x: left - 10, y: top + side - place + 4.5, anchor: .end)
    }
    canvas.rectangle(x: left, y: top, width: side, height: side, fill: "none", stroke: "#222222")
    canvas.heading(title, x: left)
    canvas.text(
      counted(chart.stations, "station", "stations") + said(", weighted by voters")
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: left, y: 44, fill: "#555555")
    canvas.text(
      said("turnout"), x: left + side / 2,
      y: top + side + 44, anchor: .middle)
    canvas.text(
      said("share of \(SVGCanvas.shortened(candidate, to: 34))"), x: 22, y: top + side / 2,
      anchor: .middle, turned: true)
    return canvas.finished()
  }

  private static func image(_ chart: Illustration.Density) -> [UInt8] {
    let width = chart.points * block
    var pixels = [UInt8](repeating: 0, count: width * width)
    for x in 0..<chart.points {
      for y in 0..<chart.points {
        let value = chart.values[x * chart.points + y]
        guard value > faintest else { continue }
        let colour = UInt8(1 + Int((value.squareRoot() * Double(Palette.steps - 1)).rounded()))
        for row in (chart.points - 1 - y) * block..<(chart.points - y) * block {
          for column in x * block..<(x + 1) * block { pixels[row * width + column] = colour }
        }
      }
    }
    return PNG.encode(width: width, height: width, pixels: pixels, palette: Palette.colours)
  }
}
