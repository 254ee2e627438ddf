import Analyses

/// Arrows from an earlier to a later turnout and share, one for each constituency.
enum ArrowsDrawing {
  private static let left = 84.0
  private static let top = 62.0
  private static let width = 580.0
  private static let height = 505.0
  /// More would be a thicket; those with most voters are drawn.
  static let limit = 400
  /// Among many arrows so many stand out in colour: those least like the common swing.
  static let strongest = 15

  static func draw(_ all: [AreaArrow], title: String, candidate: String, simulated: Bool) -> [UInt8]
  {
    let arrows = all.indices.sorted { (-all[$0].voters, $0) < (-all[$1].voters, $1) }
      .prefix(limit).sorted().map { all[$0] }
    var canvas = SVGCanvas(
      width: 720, height: 630, title: title,
      description:
        said(
          "Arrows. Horizontal: turnout, vertical: share of \(candidate). Each arrow leads from the earlier to the later election of one constituency."
        )
    )
    let x = Scale(arrows.flatMap { [$0.from.x, $0.to.x] }, from: left, to: left + width)
    let y = Scale(arrows.flatMap { [$0.from.y, $0.to.y] }, from: top + height, to: top)
    for tick in x.ticks {
      canvas.line(
        x1: x.place(tick), y1: top, x2: x.place(tick), y2: top + height + 6, stroke: "#e4e4e4")
      canvas.text(
        HumanNumber.fixed(tick, decimals: 0) + " %", x: x.place(tick), y: top + height + 21,
        anchor: .middle)
    }
    for tick in y.ticks {
      canvas.line(
        x1: left - 6, y1: y.place(tick), x2: left + width, y2: y.place(tick), stroke: "#e4e4e4")
      canvas.text(
        HumanNumber.fixed(tick, decimals: 0) + " %", x: left - 10, y: y.place(tick) + 4.5,
        anchor: .end)
    }
    // Pale arrows first, so that the ones to look at lie above them.
    let unlike = leastCommon(arrows)
    for index in arrows.indices.filter({ !unlike.contains($0) }) + unlike.sorted() {
      let arrow = arrows[index]
      let isStrong = unlike.contains(index)
      let (a, b) = (
        (x.place(arrow.from.x), y.place(arrow.from.y)), (x.place(arrow.to.x), y.place(arrow.to.y))
      )
      let colour =
        arrow.to.y >= arrow.from.y
        ? (isStrong ? "#1f5f75" : "#b9d3da") : (isStrong ? "#a34f00" : "#ecd2b8")
      let width = isStrong ? 1.6 : 0.9
      canvas.line(x1: a.0, y1: a.1, x2: b.0, y2: b.1, stroke: colour, width: width)
      let (dx, dy) = (b.0 - a.0, b.1 - a.1)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 1 else { continue }
      let (ux, uy, size) = (dx / length, dy / length, min(5.0, length / 2))
      canvas.path(
        [
          (b.0 - size * (ux - 0.5 * uy), b.1 - size * (uy + 0.5 * ux)), b,
          (b.0 - size * (ux + 0.5 * uy), b.1 - size * (uy - 0.5 * ux)),
        ], stroke: colour, width: width)
    }
    canvas.rectangle(
      x: left, y: top, width: width, height: height, fill: "none", stroke: "#222222")
    canvas.heading(title, x: left)
    let words =
      arrows.count < all.count
      ? said(
        "the \(HumanNumber.integer(arrows.count)) constituencies with most voters of \(HumanNumber.integer(all.count))"
      )
      : counted(all.count, "constituency", "constituencies")
    canvas.text(
      words + "; " + said("blue: the share rose, brown: it fell")
        + (unlike.count < arrows.count ? "; " + said("dark: least like the common swing") : "")
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: left, y: 44, fill: "#555555")
    canvas.text(said("turnout"), x: left + width / 2, y: top + height + 44, anchor: .middle)
    canvas.text(
      said("share of \(SVGCanvas.shortened(candidate, to: 40)) in ballots counted"), x: 22,
      y: top + height / 2, anchor: .middle, turned: true)
    return canvas.finished()
  }

  /// Positions of the arrows whose change lies farthest from the median change; all of a small number.
  private static func leastCommon(_ arrows: [AreaArrow]) -> Set<Int> {
    guard arrows.count > 2 * strongest else { return Set(arrows.indices) }
    func middle(_ change: (AreaArrow) -> Double) -> Double {
      arrows.map(change).sorted()[arrows.count / 2]
    }
    let (across, up) = (middle { $0.to.x - $0.from.x }, middle { $0.to.y - $0.from.y })
    func distance(_ arrow: AreaArrow) -> Double {
      let (dx, dy) = (arrow.to.x - arrow.from.x - across, arrow.to.y - arrow.from.y - up)
      return dx * dx + dy * dy
    }
    let order = arrows.indices.sorted {
      let (one, two) = (distance(arrows[$0]), distance(arrows[$1]))
      return one != two ? one > two : $0 < $1
    }
    return Set(order.prefix(strongest))
  }

  /// A linear axis over the values, from a round number to a round number.
  private struct Scale {
    let low: Double
    let high: Double
    let step: Double
    let start: Double
    let end: Double

    init(_ values: [Double], from start: Double, to end: Double) {
      let (least, most) = (values.min() ?? 0, values.max() ?? 100)
      step = most - least > 50 ? 10 : most - least > 20 ? 5 : most - least > 8 ? 2 : 1
      low = max(0, (least / step).rounded(.down) * step)
      high = min(100, max(low + step, (most / step).rounded(.up) * step))
      self.start = start
      self.end = end
    }

    var ticks: [Double] { Array(stride(from: low, through: high, by: step)) }

    func place(_ value: Double) -> Double { start + (end - start) * (value - low) / (high - low) }
  }
}
