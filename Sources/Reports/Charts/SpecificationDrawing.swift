import Analyses

/// A specification curve: estimates from smallest to largest with their intervals, and below each the
/// choices that it was made with.
enum SpecificationDrawing {
  private static let dot = "#b03a00"
  private static let interval = "#5b9bd5"
  private static let left = 236.0
  private static let top = 62.0
  private static let width = 660.0
  private static let height = 270.0
  private static let rowHeight = 17.0

  static func draw(_ chart: Illustration.SpecificationCurve, title: String, simulated: Bool)
    -> [UInt8]
  {
    let marksTop = top + height + 26
    let full = marksTop + rowHeight * Double(chart.choices.count) + 16
    var canvas = SVGCanvas(
      width: 920, height: Int(full), title: title,
      description:
        said(
          "\(chart.points.count) estimates in \(Text.translated(chart.unit)), smallest first, each with its 95 % interval. Below each estimate marks show the choices it was made with: \(chart.choices.map { Text.translated($0) }.joined(separator: "; "))."
        )
    )
    canvas.heading(title, x: 24)
    canvas.text(
      counted(chart.points.count, "way to choose", "ways to choose")
        + " " + said("the reference, smallest estimate first; bars are 95 % intervals")
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: 24, y: 44, fill: "#555555")
    let low = chart.points.map { min($0.value, $0.low ?? $0.value) }.min() ?? 0
    let high = chart.points.map { max($0.value, $0.high ?? $0.value) }.max() ?? 0
    let ticks = ticks(from: min(0, low), to: max(0, high))
    guard let first = ticks.first, let last = ticks.last, first < last else {
      return canvas.finished()
    }
    func y(_ value: Double) -> Double { top + height * (last - value) / (last - first) }
    let largest = max(last, -first)
    for tick in ticks {
      canvas.line(
        x1: left, y1: y(tick), x2: left + width, y2: y(tick),
        stroke: tick == 0 ? "#222222" : "#dddddd")
      let label = Axis.label(tick.magnitude, largest: largest)
      canvas.text(
        (tick < 0 ? "−" : "") + label, x: left - 8, y: y(tick) + 4.5, anchor: .end)
    }
    canvas.text(
      Text.translated(chart.unit), x: left - 84, y: top + height / 2, anchor: .middle, turned: true)
    for (row, choice) in chart.choices.enumerated() {
      let middle = marksTop + rowHeight * (Double(row) + 0.5)
      canvas.line(x1: left, y1: middle, x2: left + width, y2: middle, stroke: "#eeeeee")
      canvas.text(
        SVGCanvas.shortened(Text.translated(choice), to: 34), x: left - 8, y: middle + 4.5,
        anchor: .end)
    }
    let step = width / Double(max(1, chart.points.count))
    let mark = min(3.2, step * 0.4)
    for (position, point) in chart.points.enumerated() {
      let x = left + (Double(position) + 0.5) * step
      if let low = point.low, let high = point.high {
        canvas.line(x1: x, y1: y(low), x2: x, y2: y(high), stroke: interval, width: mark)
      }
      canvas.rectangle(
        x: x - mark, y: y(point.value) - mark, width: 2 * mark, height: 2 * mark, fill: dot)
      for row in point.choices {
        canvas.rectangle(
          x: x - mark, y: marksTop + rowHeight * (Double(row) + 0.5) - 5, width: 2 * mark,
          height: 10, fill: "#222222")
      }
    }
    return canvas.finished()
  }

  /// Round values that enclose the range, 0 among them.
  private static func ticks(from low: Double, to high: Double) -> [Double] {
    guard low.isFinite, high.isFinite, low < high else { return [0, 1] }
    let positive = Axis.ticks(upTo: max(high, -low))
    let step = positive.count > 1 ? positive[1] : 1
    var ticks: [Double] = []
    var index = -Int((-low / step).rounded(.up))
    while ticks.last ?? -.infinity < high || ticks.count < 2 {
      ticks.append(Double(index) * step)
      index += 1
    }
    return ticks
  }
}
