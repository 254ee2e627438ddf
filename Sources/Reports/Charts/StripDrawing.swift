import Analyses

/// The stations of a place as dots beside the spread of its region and of the country.
enum StripDrawing {
  /// One percentage.
  struct Panel {
    let title: String
    /// Name and spread of the country and, where there is one, the region.
    let around: [(name: String, spread: Spread)]
    /// Value in tenths of a point and name of every station; marked ones are named in the chart.
    let stations: [(tenths: Int, name: String, isMarked: Bool)]
  }

  private static let left = 150.0
  private static let width = 600.0
  private static let top = 62.0
  private static let panelHeight = 124.0
  private static let blue = "#2a788e"
  private static let orange = "#b03a00"

  static func draw(_ panels: [Panel], title: String, place: String, simulated: Bool) -> [UInt8] {
    let height = top + panelHeight * Double(panels.count) + 34
    var canvas = SVGCanvas(
      width: 800, height: Int(height), title: title,
      description: panels.map(words).joined(separator: " "))
    canvas.text(SVGCanvas.shortened(title, to: 76), x: 20, y: 24, size: 17, bold: true)
    canvas.text(
      said(
        "bars: the middle half of the stations, lines: 90 of 100, strokes: the median; dots: stations here"
      )
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: 20, y: 44, size: 11.5,
      fill: "#555555")
    for percent in stride(from: 0, through: 100, by: 10) {
      let x = across(percent * 10)
      canvas.line(
        x1: x, y1: top, x2: x, y2: top + panelHeight * Double(panels.count), stroke: "#e4e4e4")
      if percent % 20 == 0 {
        canvas.text("\(percent) %", x: x, y: height - 14, anchor: .middle)
      }
    }
    for (position, panel) in panels.enumerated() {
      drawPanel(panel, place: place, y: top + panelHeight * Double(position), to: &canvas)
    }
    return canvas.finished()
  }

  private static func across(_ tenths: Int) -> Double { left + width * Double(tenths) / 1000 }

  private static func drawPanel(
    _ panel: Panel, place name: String, y: Double, to canvas: inout SVGCanvas
  ) {
    canvas.text(SVGCanvas.shortened(panel.title, to: 90), x: left, y: y + 17, bold: true)
    for (row, area) in panel.around.enumerated() {
      let middle = y + 34 + 19 * Double(row)
      label(area.name, at: middle, to: &canvas)
      let spread = area.spread
      canvas.line(
        x1: across(spread.low), y1: middle, x2: across(spread.high), y2: middle, stroke: "#777777")
      canvas.rectangle(
        x: across(spread.quarter), y: middle - 5,
        width: max(0.5, across(spread.threeQuarters) - across(spread.quarter)), height: 10,
        fill: "#c9c9c9")
      canvas.line(
        x1: across(spread.median), y1: middle - 7, x2: across(spread.median), y2: middle + 7,
        stroke: "#222222", width: 2)
    }
    let base = y + 86
    label(name, at: base, to: &canvas)
    // Neighbours in the table stand at five heights, so that equal values stay visible.
    func height(_ position: Int) -> Double { base + Double(position * 2 % 5) * 5 - 10 }
    var plain: [(Double, Double)] = []
    var marked: [(Double, Double)] = []
    var named = 0
    for (position, station) in panel.stations.enumerated() {
      let point = (across(station.tenths), height(position))
      if station.isMarked { marked.append(point) } else { plain.append(point) }
      if station.isMarked, named < 12 {
        named += 1
        let isRight = station.tenths < 900
        canvas.text(
          SVGCanvas.shortened(station.name, to: 16), x: point.0 + (isRight ? 7 : -7),
          y: point.1 + 4, size: 11, anchor: isRight ? .start : .end, fill: orange)
      }
    }
    canvas.dots(plain, size: 6, fill: blue)
    canvas.dots(marked, size: 9, fill: orange)
  }

  private static func label(_ text: String, at y: Double, to canvas: inout SVGCanvas) {
    canvas.text(SVGCanvas.shortened(text, to: 20), x: left - 10, y: y + 4.5, size: 12, anchor: .end)
  }

  /// The panel in words, for those who cannot see it.
  private static func words(_ panel: Panel) -> String {
    var text = panel.title + ":"
    for area in panel.around {
      text +=
        " "
        + said(
          "\(area.name): half of the stations between \(percent(area.spread.quarter)) and \(percent(area.spread.threeQuarters)), median \(percent(area.spread.median));"
        )
    }
    let sorted = panel.stations.map(\.tenths).sorted()
    if let first = sorted.first, let last = sorted.last {
      text += " " + said("here: from \(percent(first)) to \(percent(last))")
    }
    let marked = panel.stations.filter(\.isMarked).prefix(12)
    if !marked.isEmpty {
      text +=
        "; " + said("marked:") + " "
        + marked.map { said("\($0.name) at \(percent($0.tenths))") }.joined(separator: ", ")
    }
    return text + "."
  }

  private static func percent(_ tenths: Int) -> String {
    HumanNumber.fixed(Double(tenths) / 10, decimals: 1) + " %"
  }
}
