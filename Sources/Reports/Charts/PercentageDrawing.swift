import Analyses

/// Histogram of a percentage over stations. Bins are centred on round values, so that a heap at 45 %
/// is one bar; bars at round values carry a second colour that differs in lightness too.
enum PercentageDrawing {
  private static let plain = "#5b9bd5"
  private static let round = "#b03a00"
  private static let left = 86.0
  private static let top = 80.0
  private static let width = 808.0
  private static let height = 310.0

  static func draw(
    _ chart: Illustration.PercentageChart, title: String, axis: String, simulated: Bool
  ) -> [UInt8] {
    let roundStep = chart.widthInTenths == 1 ? 10 : 5
    let roundWords = chart.widthInTenths == 1 ? said("whole percentages") : said("multiples of 5 %")
    var canvas = SVGCanvas(
      width: 920, height: 452, title: title,
      description:
        said(
          "Histogram with \(chart.weights.count) bins centred on round values. Horizontal: \(axis), 0 to 100 %. Vertical: \(Text.translated(chart.weightName)). Bars at \(roundWords) are darker."
        )
        + (chart.expected == nil
          ? ""
          : " "
            + said(
              "A black line shows what is expected without a preference for round values."))
        + (chart.deviation == nil
          ? "" : " " + said("Grey is the band in which 95 of 100 bars would then lie."))
    )
    // The band is drawn whole.
    let band = zip(chart.expected ?? [], chart.deviation ?? chart.expected?.map { _ in 0 } ?? [])
      .map { $0 + 1.96 * $1 }
    let largest = max(Double(chart.weights.max() ?? 0), band.max() ?? 0)
    let ticks = Axis.ticks(upTo: largest)
    let scale = height / (ticks.last ?? 1)
    let bin = width / Double(max(1, chart.weights.count))
    frame(
      ticks: ticks, tenPercent: bin * 100 / Double(max(1, chart.widthInTenths)), bin: bin,
      axis: axis, weightName: chart.weightName, to: &canvas)
    // Bars of wide bins keep a gap; bars of narrow ones must touch to be seen at all.
    let gap = chart.widthInTenths == 1 ? 0 : bin * 0.12
    var groups: [[(x: Double, width: Double, top: Double)]] = [[], []]
    for (position, weight) in chart.weights.enumerated() where weight > 0 {
      let x = left + Double(position) * bin + gap / 2
      let isRound = position % roundStep == 0
      groups[isRound ? 1 : 0].append(
        (x, bin - gap, top + height - Double(weight) * scale))
    }
    canvas.bars(groups[0], base: top + height, fill: plain)
    canvas.bars(groups[1], base: top + height, fill: round)
    if let expected = chart.expected, let deviation = chart.deviation {
      let edges = zip(expected, deviation).enumerated().map { position, bin in
        (
          x: left + (Double(position) + 0.5) * width / Double(max(1, expected.count)),
          low: top + height - max(0, bin.0 - 1.96 * bin.1) * scale,
          high: top + height - min(ticks.last ?? 1, bin.0 + 1.96 * bin.1) * scale
        )
      }
      canvas.area(
        edges.map { ($0.x, $0.high) } + edges.reversed().map { ($0.x, $0.low) }, fill: "#000000",
        opacity: 0.22)
    }
    if let expected = chart.expected {
      let points = expected.enumerated().map { position, value in
        (left + (Double(position) + 0.5) * bin, top + height - value * scale)
      }
      canvas.path(points, stroke: "#000000", width: chart.widthInTenths == 1 ? 0.9 : 1.4)
    }
    canvas.line(
      x1: left, y1: top + height, x2: left + width, y2: top + height, stroke: "#222222")
    headings(
      chart, title: title, roundWords: roundWords, simulated: simulated, to: &canvas)
    return canvas.finished()
  }

  private static func frame(
    ticks: [Double], tenPercent: Double, bin: Double, axis: String, weightName: String,
    to canvas: inout SVGCanvas
  ) {
    let largest = ticks.last ?? 1
    for tick in ticks {
      let y = top + height - tick * height / largest
      canvas.line(x1: left, y1: y, x2: left + width, y2: y, stroke: "#dddddd")
      canvas.text(
        Axis.label(tick, largest: largest), x: left - 8, y: y + 4.5, anchor: .end)
    }
    for percent in stride(from: 0, through: 100, by: 10) {
      // The first and the last bin stand half outside 0 to 100 %, being centred there.
      let x = left + bin / 2 + tenPercent * Double(percent) / 10
      canvas.line(x1: x, y1: top + height, x2: x, y2: top + height + 6, stroke: "#222222")
      canvas.text("\(percent) %", x: x, y: top + height + 21, anchor: .middle)
    }
    canvas.text(
      SVGCanvas.shortened(axis, to: 90), x: left + width / 2, y: top + height + 44, anchor: .middle)
    canvas.text(
      Text.translated(weightName), x: 18, y: top + height / 2, anchor: .middle, turned: true)
  }

  private static func headings(
    _ chart: Illustration.PercentageChart, title: String, roundWords: String, simulated: Bool,
    to canvas: inout SVGCanvas
  ) {
    canvas.heading(title, x: left)
    let bins = chart.widthInTenths == 1 ? said("0.1 pp bins") : said("1 pp bins")
    canvas.text(
      "\(counted(chart.stations, "station", "stations")), \(bins)"
        + (simulated ? said(" — SIMULATED ELECTION") : ""),
      x: left, y: 44, fill: "#555555")
    legend(chart, roundWords: roundWords, to: &canvas)
  }

  /// On a line of its own: words are longer in some languages.
  private static func legend(
    _ chart: Illustration.PercentageChart, roundWords: String, to canvas: inout SVGCanvas
  ) {
    let y = 54.0
    var x = left
    func entry(_ words: String, mark: Double) -> Double {
      mark + 6 + SVGCanvas.width(of: words, size: 13) + 22
    }
    for (words, fill) in [(roundWords, round), (said("other"), plain)] {
      canvas.rectangle(x: x, y: y, width: 12, height: 12, fill: fill)
      canvas.text(words, x: x + 18, y: y + 10.5)
      x += entry(words, mark: 12)
    }
    guard chart.expected != nil else { return }
    if chart.deviation != nil {
      canvas.area(
        [(x, y), (x + 22, y), (x + 22, y + 12), (x, y + 12)], fill: "#000000", opacity: 0.22)
    }
    canvas.line(x1: x, y1: y + 6, x2: x + 22, y2: y + 6, stroke: "#000000", width: 1.6)
    canvas.text(
      chart.deviation == nil ? said("expected") : said("expected, 95 %"), x: x + 28, y: y + 10.5)
  }
}
