import Analyses

/// Ten bars of last digits with the band in which 95 of 100 such bars lie when nothing favours a digit.
enum DigitDrawing {
  private static let left = 86.0
  private static let top = 62.0
  private static let width = 600.0
  private static let height = 280.0
  private static let inside = "#5b9bd5"
  private static let outside = "#b03a00"

  static func draw(
    _ chart: Illustration.Digits, title: String, simulated: Bool
  ) -> [UInt8] {
    let bands = zip(chart.expected, chart.deviation).map { mean, deviation in
      (low: max(0, mean - 1.96 * deviation), high: mean + 1.96 * deviation)
    }
    let outliers = chart.observed.indices.filter {
      chart.observed[$0] < bands[$0].low || chart.observed[$0] > bands[$0].high
    }
    var canvas = SVGCanvas(
      width: 720, height: 412, title: title,
      description: words(chart, bands: bands, outside: outliers))
    let largest = max(chart.observed.max() ?? 0, bands.map(\.high).max() ?? 0)
    let ticks = Axis.ticks(upTo: largest)
    let scale = height / (ticks.last ?? 1)
    func place(_ value: Double) -> Double { top + height - value * scale }
    for tick in ticks {
      canvas.line(x1: left, y1: place(tick), x2: left + width, y2: place(tick), stroke: "#dddddd")
      canvas.text(
        Axis.label(tick, largest: ticks.last ?? 1), x: left - 8, y: place(tick) + 4.5, anchor: .end)
    }
    let step = width / 10
    for digit in chart.observed.indices {
      let x = left + step * Double(digit)
      canvas.bars(
        [(x + step * 0.18, step * 0.64, place(chart.observed[digit]))], base: top + height,
        fill: outliers.contains(digit) ? outside : inside)
      canvas.text("\(digit)", x: x + step / 2, y: top + height + 21, anchor: .middle)
      // The band in front of the bar: a whisker and the expected value.
      let middle = x + step / 2
      let (low, high) = (place(bands[digit].low), place(bands[digit].high))
      canvas.line(x1: middle, y1: low, x2: middle, y2: high, stroke: "#000000", width: 1.4)
      for end in [low, high, place(chart.expected[digit])] {
        let half = end == low || end == high ? 8.0 : step * 0.36
        canvas.line(x1: middle - half, y1: end, x2: middle + half, y2: end, stroke: "#000000")
      }
    }
    canvas.line(
      x1: left, y1: top + height, x2: left + width, y2: top + height, stroke: "#222222")
    canvas.heading(title, x: left)
    canvas.text(
      said(
        "\(counted(chart.counts, "count", "counts")) of 100 or more; black: expected, and where 95 of 100 such bars lie"
      )
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: left, y: 44, size: 12,
      fill: "#555555")
    canvas.text(said("last digit"), x: left + width / 2, y: top + height + 44, anchor: .middle)
    canvas.text(said("counts"), x: 18, y: top + height / 2, anchor: .middle, turned: true)
    return canvas.finished()
  }

  private static func words(
    _ chart: Illustration.Digits, bands: [(low: Double, high: Double)], outside: [Int]
  ) -> String {
    let text =
      said("Bars of the digits 0 to 9 with the range expected of each.") + " "
      + (outside.isEmpty
        ? said("Every digit lies within its range.") : said("Outside their range:") + " ")
    return text
      + outside.map { digit in
        said(
          "\(digit) (\(HumanNumber.fixed(chart.observed[digit], decimals: 0)), expected \(HumanNumber.fixed(bands[digit].low, decimals: 0)) to \(HumanNumber.fixed(bands[digit].high, decimals: 0)))"
        )
      }.joined(separator: ", ")
  }
}
