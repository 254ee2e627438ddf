import Analyses

/// The fingerprint of every region, small, all on the same axes, so that the odd one is seen at once.
enum SmallMultiplesDrawing {
  private static let cells = 101
  private static let gap = 22.0
  private static let top = 66.0
  private static let left = 34.0

  static func draw(
    _ regions: [(name: String, chart: Illustration.Fingerprint)], title: String, candidate: String,
    simulated: Bool
  ) -> [UInt8] {
    // Few regions are drawn larger.
    let columns = regions.count <= 8 ? min(4, max(1, regions.count)) : 6
    let side = regions.count <= 8 ? 164.0 : 101.0
    let rows = (regions.count + columns - 1) / columns
    let height = top + Double(rows) * (side + 24 + gap) + 10
    var canvas = SVGCanvas(
      width: 800, height: Int(height), title: title,
      description:
        said(
          "\(regions.count) small heat maps, one for each region: turnout across, share of \(candidate) up, both 0 to 100 %. Darker cells hold more voters, each region on its own scale. \(regions.map(\.name).joined(separator: ", "))."
        )
    )
    canvas.heading(title, x: 20)
    canvas.text(
      said(
        "across: turnout, up: share of \(SVGCanvas.shortened(candidate, to: 40)), both 0 to 100 %; lines at 50 %"
      )
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: 20, y: 44, fill: "#555555")
    for (position, region) in regions.enumerated() {
      let x = left + Double(position % columns) * (side + gap)
      let y = top + Double(position / columns) * (side + 24 + gap) + 20
      canvas.text(SVGCanvas.shortened(region.name, to: Int(side / 6)), x: x, y: y - 6, size: 11.5)
      canvas.line(x1: x + side / 2, y1: y, x2: x + side / 2, y2: y + side, stroke: "#dddddd")
      canvas.line(x1: x, y1: y + side / 2, x2: x + side, y2: y + side / 2, stroke: "#dddddd")
      if region.chart.weights.count == cells * cells, let scale = LogScale(region.chart.weights) {
        canvas.image(
          png: image(region.chart.weights, scale), x: x, y: y, width: side, height: side)
      }
      canvas.rectangle(x: x, y: y, width: side, height: side, fill: "none", stroke: "#777777")
    }
    return canvas.finished()
  }

  /// Cells of two pixels: enough at this size, and a country has many regions.
  private static func image(_ weights: [Int], _ scale: LogScale) -> [UInt8] {
    let width = cells * 2
    var pixels = [UInt8](repeating: 0, count: width * width)
    for x in 0..<cells {
      for y in 0..<cells where weights[x * cells + y] > 0 {
        // The palest colours would vanish in print at this size.
        let step = 40 + scale.step(weights[x * cells + y], of: Palette.steps - 40)
        let colour = UInt8(1 + step)
        for row in [2 * (cells - 1 - y), 2 * (cells - 1 - y) + 1] {
          pixels[row * width + 2 * x] = colour
          pixels[row * width + 2 * x + 1] = colour
        }
      }
    }
    return PNG.encode(width: width, height: width, pixels: pixels, palette: Palette.colours)
  }
}
