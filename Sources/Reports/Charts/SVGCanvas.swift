/// A small SVG writer: fixed size, one style sheet, text alternatives for those who cannot see it.
struct SVGCanvas {
  private var out = ByteWriter(capacity: 1 << 15)
  private let width: Double
  private let height: Double

  init(width: Int, height: Int, title: String, description: String) {
    (self.width, self.height) = (Double(width), Double(height))
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    out.write(raw: " width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\"")
    out.write(" role=\"img\" aria-labelledby=\"title desc\" font-family=\"Helvetica, Arial, ")
    out.write("sans-serif\" font-size=\"13\" fill=\"#222222\">\n")
    out.write(raw: "<title id=\"title\">\(XMLText.escaped(title))</title>\n")
    out.write(raw: "<desc id=\"desc\">\(XMLText.escaped(description))</desc>\n")
    rectangle(x: 0, y: 0, width: Double(width), height: Double(height), fill: "#ffffff")
  }

  enum Anchor: String { case start, middle, end }

  /// Texts are in many languages and fonts differ: one that would leave the picture is drawn smaller.
  ///
  /// - Parameter halo: whether a white rim sets the letters off from what lies under them.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 13, anchor: Anchor = .start,
    bold: Bool = false, fill: String = "#222222", turned: Bool = false, halo: Bool = false
  ) {
    // Turned texts run upwards.
    let (place, length) = turned ? (height - y, height) : (x, width)
    let room =
      switch anchor {
      case .start: length - place
      case .middle: 2 * min(place, length - place)
      case .end: place
      }
    let needed = Self.width(of: text, size: size) * (bold ? 1.1 : 1)
    let size =
      needed > room - 8 ? max(8, (size * (room - 8) / needed * 2).rounded(.down) / 2) : size
    out.write("<text x=\"")
    coordinate(x)
    out.write("\" y=\"")
    coordinate(y)
    out.write(
      raw: "\" font-size=\"\(MachineNumber.text(size))\" text-anchor=\"\(anchor.rawValue)\"")
    if bold { out.write(" font-weight=\"bold\"") }
    if fill != "#222222" { out.write(raw: " fill=\"\(fill)\"") }
    if halo {
      out.write(
        " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
    }
    if turned {
      out.write(" transform=\"rotate(-90 ")
      coordinate(x)
      out.write(" ")
      coordinate(y)
      out.write(")\"")
    }
    out.write(raw: ">\(XMLText.escaped(text))</text>\n")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil
  ) {
    out.write("<rect x=\"")
    coordinate(x)
    out.write("\" y=\"")
    coordinate(y)
    out.write("\" width=\"")
    coordinate(width)
    out.write("\" height=\"")
    coordinate(height)
    out.write(raw: "\" fill=\"\(fill)\"")
    if let stroke { out.write(raw: " stroke=\"\(stroke)\"") }
    out.write("/>\n")
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, stroke: String, width: Double = 1
  ) {
    path([(x1, y1), (x2, y2)], stroke: stroke, width: width)
  }

  private mutating func startPath(_ points: [(Double, Double)]) {
    out.write("<path d=\"")
    for (position, point) in points.enumerated() {
      out.write(position == 0 ? "M" : "L")
      coordinate(point.0)
      out.write(" ")
      coordinate(point.1)
    }
  }

  /// An open path.
  mutating func path(_ points: [(Double, Double)], stroke: String, width: Double) {
    startPath(points)
    out.write(
      raw: "\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(MachineNumber.text(width))\"")
    out.write(" stroke-linejoin=\"round\"/>\n")
  }

  /// A filled shape that lets what lies below shine through.
  mutating func area(_ points: [(Double, Double)], fill: String, opacity: Double) {
    startPath(points)
    out.write(raw: "z\" fill=\"\(fill)\" fill-opacity=\"\(MachineNumber.text(opacity))\"/>\n")
  }

  /// Round dots, as one path: points that a round pen draws.
  mutating func dots(_ points: [(Double, Double)], size: Double, fill: String) {
    if points.isEmpty { return }
    out.write("<path d=\"")
    for point in points {
      out.write("M")
      coordinate(point.0)
      out.write(" ")
      coordinate(point.1)
      out.write("h0")
    }
    out.write(
      raw: "\" fill=\"none\" stroke=\"\(fill)\" stroke-width=\"\(MachineNumber.text(size))\"")
    out.write(" stroke-linecap=\"round\" stroke-opacity=\"0.8\"/>\n")
  }

  /// Upright bars on a common base, as one path.
  mutating func bars(
    _ bars: [(x: Double, width: Double, top: Double)], base: Double, fill: String
  ) {
    if bars.isEmpty { return }
    out.write("<path d=\"")
    for bar in bars {
      out.write("M")
      coordinate(bar.x)
      out.write(" ")
      coordinate(base)
      out.write("V")
      coordinate(bar.top)
      out.write("h")
      coordinate(bar.width)
      out.write("V")
      coordinate(base)
      out.write("z")
    }
    out.write(raw: "\" fill=\"\(fill)\"/>\n")
  }

  /// A PNG stretched over the rectangle without smoothing, where the viewer obeys.
  mutating func image(png: [UInt8], x: Double, y: Double, width: Double, height: Double) {
    out.write("<image x=\"")
    coordinate(x)
    out.write("\" y=\"")
    coordinate(y)
    out.write("\" width=\"")
    coordinate(width)
    out.write("\" height=\"")
    coordinate(height)
    out.write("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" ")
    out.write("href=\"data:image/png;base64,")
    Base64.write(png, to: &out)
    out.write("\"/>\n")
  }

  /// How long a text may be in any ordinary sans serif font, in the picture's units.
  static func width(of text: String, size: Double) -> Double {
    var letters = 0.0
    for character in text {
      // Most texts are plain; the properties of other characters are looked up in tables.
      if let plain = character.asciiValue {
        letters += plainWidths[Int(plain)]
      } else if character.isUppercase {
        letters += 0.74
      } else {
        letters += character.isLetter || character.isNumber ? 0.6 : 0.4
      }
    }
    return letters * size
  }

  /// By ASCII code.
  private static let plainWidths: [Double] = (UInt8(0)..<128).map { code in
    switch code {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0.74
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): 0.6
    default: 0.4
    }
  }

  /// The title above a drawing.
  mutating func heading(_ title: String, x: Double) {
    text(Self.shortened(title, to: 96), x: x, y: 24, size: 17, bold: true)
  }

  /// Very long names would leave the picture; its title and description have them in full.
  static func shortened(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }

  consuming func finished() -> [UInt8] {
    out.write("</svg>\n")
    return out.bytes
  }

  /// Hundredths of a unit are finer than any screen or press, and the same on every machine.
  private mutating func coordinate(_ value: Double) {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e9 else { return out.write(hundredths / 100) }
    var size = Int(hundredths.magnitude)
    if hundredths < 0 { out.write("-") }
    out.write(size / 100)
    size %= 100
    if size == 0 { return }
    out.write(".")
    out.write(byte: 48 + UInt8(size / 10))
    if size % 10 > 0 { out.write(byte: 48 + UInt8(size % 10)) }
  }
}
