import Analyses

/// Turnout against share as a heat map. Cells are centred on whole percentages.
enum FingerprintDrawing {
  private static let cells = 101
  /// Viewers smooth embedded images, so every cell is a whole block of pixels.
  private static let block = 5
  private static let left = 84.0
  private static let top = 62.0
  private static let side = 505.0

  static func draw(
    _ chart: Illustration.Fingerprint, title: String, candidate: String, simulated: Bool
  ) -> [UInt8] {
    var canvas = SVGCanvas(
      width: 720, height: 630, title: title,
      description:
        said(
          "Heat map. Horizontal: turnout of the station, vertical: share of \(candidate), both \(chart.isStandardised ? said("in standard deviations from the mean of the constituency") : "0–100 %"). Darker cells hold more \(Text.translated(chart.weightName)), on a logarithmic scale. Ordinary elections show one rounded cloud; a second cloud or a streak towards the upper right corner is a reason to look."
        )
    )
    grid(&canvas, isStandardised: chart.isStandardised)
    if chart.weights.count == cells * cells, let scale = LogScale(chart.weights) {
      canvas.image(
        png: image(chart.weights, scale), x: left, y: top, width: side, height: side)
      bar(scale, weightName: chart.weightName, to: &canvas)
    }
    canvas.rectangle(x: left, y: top, width: side, height: side, fill: "none", stroke: "#222222")
    canvas.heading(title, x: left)
    canvas.text(
      counted(chart.stations, "station", "stations")
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: left, y: 44, fill: "#555555")
    canvas.text(
      said("turnout of the station")
        + (chart.isStandardised ? ", " + said("standard deviations") : ""),
      x: left + side / 2, y: top + side + 44, anchor: .middle)
    canvas.text(
      said("share of \(SVGCanvas.shortened(candidate, to: 40)) in ballots counted")
        + (chart.isStandardised ? ", " + said("standard deviations") : ""), x: 22,
      y: top + side / 2,
      anchor: .middle, turned: true)
    return canvas.finished()
  }

  private static func grid(_ canvas: inout SVGCanvas, isStandardised: Bool) {
    let cell = side / Double(cells)
    for percent in stride(from: 0, through: 100, by: 10) {
      let offset = (Double(percent) + 0.5) * cell
      let x = left + offset
      let y = top + side - offset
      canvas.line(x1: x, y1: top, x2: x, y2: top + side + 6, stroke: "#e4e4e4")
      canvas.line(x1: left - 6, y1: y, x2: left + side, y2: y, stroke: "#e4e4e4")
      if percent % 20 == (isStandardised ? 10 : 0) {
        canvas.text(
          label(percent, isStandardised), x: x, y: top + side + 21, anchor: .middle)
        canvas.text(label(percent, isStandardised), x: left - 10, y: y + 4.5, anchor: .end)
      }
    }
  }

  private static func label(_ cell: Int, _ isStandardised: Bool) -> String {
    guard isStandardised else { return "\(cell) %" }
    return cell < 50 ? "−\((50 - cell) / 10)" : "\((cell - 50) / 10)"
  }

  /// The picture has share upwards, so its first row is 100 %.
  private static func image(_ weights: [Int], _ scale: LogScale) -> [UInt8] {
    let width = cells * block
    var pixels = [UInt8](repeating: 0, count: width * width)
    for turnout in 0..<cells {
      for share in 0..<cells {
        let weight = weights[turnout * cells + share]
        if weight <= 0 { continue }
        let colour = UInt8(1 + scale.step(weight, of: Palette.steps))
        for row in (cells - 1 - share) * block..<(cells - share) * block {
          for column in turnout * block..<(turnout + 1) * block {
            pixels[row * width + column] = colour
          }
        }
      }
    }
    return PNG.encode(width: width, height: width, pixels: pixels, palette: Palette.colours)
  }

  private static func bar(_ scale: LogScale, weightName: String, to canvas: inout SVGCanvas) {
    let x = left + side + 28
    let height = side - 60
    let barTop = top + 30
    let slices = Palette.slices
    for slice in 0..<slices {
      // Slices overlap a little: viewers would show seams between rectangles that only touch.
      canvas.rectangle(
        x: x, y: barTop + height * Double(slice) / Double(slices), width: 16,
        height: height / Double(slices) + (slice == slices - 1 ? 0 : 0.6),
        fill: Palette.bar[slice])
    }
    canvas.rectangle(x: x, y: barTop, width: 16, height: height, fill: "none", stroke: "#222222")
    for tick in scale.ticks {
      let y = barTop + height * (1 - scale.position(Double(tick)))
      canvas.line(x1: x + 16, y1: y, x2: x + 21, y2: y, stroke: "#222222")
      canvas.text(
        Axis.label(Double(tick), largest: Double(scale.largest)), x: x + 25, y: y + 4.5)
    }
    canvas.text(
      Text.translated(weightName), x: x + 92, y: barTop + height / 2, anchor: .middle, turned: true)
  }
}
