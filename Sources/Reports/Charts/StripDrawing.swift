import Analyses

/// The stations of a place as dots beside the spread of its region and of the country.
enum StripDrawing {
  /// One percentage.
  struct Panel {
    let title: String
    /// Name and spread of the country and, where there is one, the region.
    let around: [(name: String, spread: Spread)]
    /// Value of every station in tenths of a point.
    let stations: [Int]
    /// Those that are named in the chart, by ascending position in `stations`.
    let marked: [Marked]
  }

  struct Marked {
    let position: Int
    let name: String
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
    canvas.heading(title, x: 20)
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
    plain.reserveCapacity(panel.stations.count)
    var marked: [(point: (Double, Double), name: String)] = []
    for (position, tenths) in panel.stations.enumerated() {
      let point = (across(tenths), height(position))
      if marked.count < panel.marked.count, panel.marked[marked.count].position == position {
        marked.append((point, SVGCanvas.shortened(panel.marked[marked.count].name, to: 16)))
      } else {
        plain.append(point)
      }
    }
    canvas.dots(plain, size: 6, fill: blue)
    if marked.isEmpty { return }
    let dots = marked.map { $0.point }
    canvas.dots(dots, size: 9, fill: orange)
    writeNames(Array(marked.prefix(12)), dots: dots, to: &canvas)
  }

  /// Names beside their dots, where neither another name nor another marked dot stands.
  private static func writeNames(
    _ marked: [(point: (Double, Double), name: String)], dots: [(Double, Double)],
    to canvas: inout SVGCanvas
  ) {
    typealias Box = (left: Double, right: Double, top: Double, bottom: Double)
    func overlap(_ one: Box, _ two: Box) -> Bool {
      one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
    }
    var taken: [Box] = []
    for (point, name) in marked {
      let long = SVGCanvas.width(of: name, size: 11)
      // To the right and left, then above and below, ever farther.
      var places: [(Double, Double)] = []
      for down in [0.0, -11, 11, -20, 20] {
        let middle = down < 0 ? down - 3 : down + 3
        for place in [(7.0, down), (-7 - long, down), (-long / 2, middle)] {
          let start = point.0 + place.0
          if start >= left - 4, start + long <= 796 { places.append(place) }
        }
      }
      func box(_ place: (Double, Double)) -> Box {
        let (x, y) = (point.0 + place.0, point.1 + place.1)
        return (x, x + long, y - 5, y + 5)
      }
      let others = dots.filter { $0 != point }
        .map { Box($0.0 - 4.5, $0.0 + 4.5, $0.1 - 4.5, $0.1 + 4.5) }
      let own = Box(point.0 - 4, point.0 + 4, point.1 - 4, point.1 + 4)
      let free = places.first { place in
        let box = box(place)
        return !overlap(box, own) && !taken.contains { overlap(box, $0) }
          && !others.contains { overlap(box, $0) }
      }
      guard let place = free ?? places.first else { continue }
      taken.append(box(place))
      canvas.text(
        name, x: point.0 + place.0, y: point.1 + place.1 + 4, size: 11, fill: orange,
        halo: true)
    }
  }

  private static func label(_ text: String, at y: Double, to canvas: inout SVGCanvas) {
    canvas.text(SVGCanvas.shortened(text, to: 20), x: left - 10, y: y + 4.5, size: 12, anchor: .end)
  }

  /// The panel in words, for those who cannot see it.
  private static func words(_ panel: Panel) -> String {
    var text = panel.title
    text.reserveCapacity(512)
    text += ":"
    for area in panel.around {
      text += " "
      text += said(
        "\(area.name): half of the stations between \(percent(area.spread.quarter)) and \(percent(area.spread.threeQuarters)), median \(percent(area.spread.median));"
      )
    }
    if let first = panel.stations.min(), let last = panel.stations.max() {
      text += " "
      text += said("here: from \(percent(first)) to \(percent(last))")
    }
    let names = panel.marked.prefix(12).map { marked in
      said("\(marked.name) at \(percent(panel.stations[marked.position]))")
    }
    if !names.isEmpty { text += "; " + said("marked:") + " " + names.joined(separator: ", ") }
    return text + "."
  }

  private static func percent(_ tenths: Int) -> String {
    ByteWriter.text { out in
      HumanNumber.writeFixed(Double(tenths) / 10, decimals: 1, to: &out)
      out.write(" %")
    }
  }
}
