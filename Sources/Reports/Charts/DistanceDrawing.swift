import Analyses

/// How far every station lies from the bulk of its region, as a multiple of the cut-off, region by
/// region. Stations are counted in cells; marked ones are dots.
enum DistanceDrawing {
  private static let left = 70.0
  private static let top = 62.0
  private static let width = 806.0
  private static let height = 320.0
  private static let columns = 403
  private static let levels = 160
  /// Farther ones are drawn at the upper edge.
  private static let farthest = 4.0

  static func draw(
    _ chart: Illustration.Distances, regions: [(name: String, rows: Range<Int>)],
    marked: Set<Int32>, rows: Int, title: String, simulated: Bool
  ) -> [UInt8] {
    let beyond = chart.multiples.count { $0 > 1 }
    var canvas = SVGCanvas(
      width: 920, height: 440, title: title,
      description:
        said(
          "Stations in the order of the source, region after region; upwards their robust distance as a multiple of the cut-off that 97.5 of 100 ordinary stations stay below. \(HumanNumber.integer(beyond)) of \(HumanNumber.integer(chart.multiples.count)) lie beyond it; \(HumanNumber.integer(marked.count)) are marked."
        )
    )
    func across(_ row: Int) -> Double { left + width * Double(row) / Double(max(1, rows)) }
    func up(_ multiple: Double) -> Double {
      top + height * (1 - min(farthest, max(0, multiple)) / farthest)
    }
    for (position, region) in regions.enumerated() {
      let x = across(region.rows.lowerBound)
      if position % 2 == 0 {
        canvas.rectangle(
          x: x, y: top, width: across(region.rows.upperBound) - x, height: height, fill: "#f2f2f2")
      }
      if across(region.rows.upperBound) - x > 66 {
        canvas.text(
          SVGCanvas.shortened(region.name, to: Int((across(region.rows.upperBound) - x) / 8)),
          x: (x + across(region.rows.upperBound)) / 2, y: top + height + 18, size: 11,
          anchor: .middle)
      }
    }
    var weights = [Int](repeating: 0, count: columns * levels)
    var dots: [(Double, Double)] = []
    for (row, multiple) in zip(chart.rows, chart.multiples) {
      if marked.contains(row) {
        dots.append((across(Int(row)), up(multiple)))
        continue
      }
      let column = min(columns - 1, Int(row) * columns / max(1, rows))
      let level = min(levels - 1, Int(min(farthest, max(0, multiple)) / farthest * Double(levels)))
      weights[column * levels + level] += 1
    }
    if let scale = LogScale(weights) {
      canvas.image(png: image(weights, scale), x: left, y: top, width: width, height: height)
    }
    canvas.line(x1: left, y1: up(1), x2: left + width, y2: up(1), stroke: "#000000", width: 1.2)
    canvas.dots(dots, size: 7, fill: "#b03a00")
    for multiple in [0.0, 1, 2, 3, 4] {
      canvas.text(
        multiple == farthest ? "4+" : HumanNumber.fixed(multiple, decimals: 0), x: left - 8,
        y: up(multiple) + 4.5, anchor: .end)
    }
    canvas.rectangle(x: left, y: top, width: width, height: height, fill: "none", stroke: "#222222")
    canvas.heading(title, x: left)
    canvas.text(
      said("line: the cut-off; dots: stations marked by OUT-01")
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: left, y: 44, fill: "#555555")
    canvas.text(
      said("stations, region by region"), x: left + width / 2, y: top + height + 42, anchor: .middle
    )
    canvas.text(
      said("multiples of the cut-off"), x: 20, y: top + height / 2, anchor: .middle, turned: true)
    return canvas.finished()
  }

  private static func image(_ weights: [Int], _ scale: LogScale) -> [UInt8] {
    let (pixelWidth, pixelHeight) = (columns * 2, levels * 2)
    var pixels = [UInt8](repeating: 0, count: pixelWidth * pixelHeight)
    for column in 0..<columns {
      for level in 0..<levels where weights[column * levels + level] > 0 {
        // The palest colours would vanish on the grey bands.
        let step = 60 + scale.step(weights[column * levels + level], of: Palette.steps - 60)
        for y in [2 * (levels - 1 - level), 2 * (levels - 1 - level) + 1] {
          pixels[y * pixelWidth + 2 * column] = UInt8(1 + step)
          pixels[y * pixelWidth + 2 * column + 1] = UInt8(1 + step)
        }
      }
    }
    return PNG.encode(
      width: pixelWidth, height: pixelHeight, pixels: pixels, palette: Palette.colours)
  }
}
