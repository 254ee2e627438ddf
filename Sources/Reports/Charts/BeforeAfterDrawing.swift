import Analyses

/// A value before against the same value after, as a heat map of stations.
enum BeforeAfterDrawing {
  private static let cells = 101
  private static let block = 5
  private static let left = 84.0
  private static let top = 62.0
  private static let side = 505.0

  static func draw(
    points: [(x: Double, y: Double)], marked: [(x: Double, y: Double)], title: String,
    quantity: String, simulated: Bool
  ) -> [UInt8] {
    var canvas = SVGCanvas(
      width: 720, height: 630, title: title,
      description:
        said(
          "Heat map. Horizontal: \(quantity) in the earlier election, vertical: in the later one, both 0 to 100 %. Darker cells hold more stations, on a logarithmic scale. Squares mark stations to look at first."
        )
    )
    let cell = side / Double(cells)
    func place(_ percent: Double) -> Double { (percent + 0.5) * cell }
    for percent in stride(from: 0, through: 100, by: 10) {
      let offset = place(Double(percent))
      canvas.line(
        x1: left + offset, y1: top, x2: left + offset, y2: top + side + 6, stroke: "#e4e4e4")
      canvas.line(
        x1: left - 6, y1: top + side - offset, x2: left + side, y2: top + side - offset,
        stroke: "#e4e4e4")
      if percent % 20 == 0 {
        canvas.text("\(percent) %", x: left + offset, y: top + side + 21, anchor: .middle)
        canvas.text(
          "\(percent) %", x: left - 10, y: top + side - offset + 4.5, anchor: .end)
      }
    }
    var weights = [Int](repeating: 0, count: cells * cells)
    for point in points {
      weights[Int(point.x.rounded()) * cells + Int(point.y.rounded())] += 1
    }
    if let scale = LogScale(weights) {
      canvas.image(png: image(weights, scale), x: left, y: top, width: side, height: side)
      bar(scale, to: &canvas)
    }
    // A white line below the dashes, or dark cells would hide them.
    canvas.line(
      x1: left + place(0), y1: top + side - place(0), x2: left + place(100),
      y2: top + side - place(100), stroke: "#ffffff", width: 2.4)
    for step in stride(from: 0.0, to: 100, by: 4) {
      canvas.line(
        x1: left + place(step), y1: top + side - place(step), x2: left + place(step + 2),
        y2: top + side - place(step + 2), stroke: "#222222", width: 1.2)
    }
    for point in marked {
      canvas.rectangle(
        x: left + place(point.x) - 4.5, y: top + side - place(point.y) - 4.5, width: 9, height: 9,
        fill: "none", stroke: "#d01010")
    }
    canvas.rectangle(x: left, y: top, width: side, height: side, fill: "none", stroke: "#222222")
    canvas.heading(title, x: left)
    canvas.text(
      counted(points.count, "station", "stations")
        + (marked.isEmpty ? "" : said(", \(HumanNumber.integer(marked.count)) to look at first"))
        + (simulated ? said(" — SIMULATED ELECTION") : ""), x: left, y: 44, fill: "#555555")
    let short = SVGCanvas.shortened(quantity, to: 40)
    canvas.text(
      said("\(short), earlier election"), x: left + side / 2, y: top + side + 44, anchor: .middle)
    canvas.text(
      said("\(short), later election"), x: 22, y: top + side / 2, anchor: .middle, turned: true)
    return canvas.finished()
  }

  private static func image(_ weights: [Int], _ scale: LogScale) -> [UInt8] {
    let width = cells * block
    var pixels = [UInt8](repeating: 0, count: width * width)
    for x in 0..<cells {
      for y in 0..<cells where weights[x * cells + y] > 0 {
        let colour = UInt8(1 + scale.step(weights[x * cells + y], of: Palette.steps))
        for row in (cells - 1 - y) * block..<(cells - y) * block {
          for column in x * block..<(x + 1) * block { pixels[row * width + column] = colour }
        }
      }
    }
    return PNG.encode(width: width, height: width, pixels: pixels, palette: Palette.colours)
  }

  private static func bar(_ scale: LogScale, to canvas: inout SVGCanvas) {
    let (x, barTop, height, slices) = (left + side + 28, top + 30, side - 60, Palette.slices)
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
    canvas.text(said("stations"), x: x + 78, y: barTop + height / 2, anchor: .middle, turned: true)
  }
}
