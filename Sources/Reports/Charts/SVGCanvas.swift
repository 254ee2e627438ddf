/// A small SVG writer: fixed size, one style sheet, text alternatives for those who cannot see it.
struct SVGCanvas: ~Copyable {
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
    out.write("<title id=\"title\">")
    XMLText.write(title, to: &out)
    out.write("</title>\n<desc id=\"desc\">")
    XMLText.write(description, to: &out)
    out.write("</desc>\n")
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
    out.write("\" font-size=\"")
    out.write(size)
    out.write("\" text-anchor=\"")
    out.write(raw: anchor.rawValue)
    out.write("\"")
    if bold { out.write(" font-weight=\"bold\"") }
    if fill != "#222222" {
      out.write(" fill=\"")
      out.write(raw: fill)
      out.write("\"")
    }
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
    out.write(">")
    XMLText.write(text, to: &out)
    out.write("</text>\n")
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
    out.write("\" fill=\"")
    out.write(raw: fill)
    if let stroke {
      out.write("\" stroke=\"")
      out.write(raw: stroke)
    }
    out.write("\"/>\n")
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, stroke: String, width: Double = 1
  ) {
    out.write("<path d=\"M")
    coordinate(x1)
    out.write(" ")
    coordinate(y1)
    out.write("L")
    coordinate(x2)
    out.write(" ")
    coordinate(y2)
    finishPath(stroke: stroke, width: width)
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
    finishPath(stroke: stroke, width: width)
  }

  private mutating func finishPath(stroke: String, width: Double) {
    out.write("\" fill=\"none\" stroke=\"")
    out.write(raw: stroke)
    out.write("\" stroke-width=\"")
    out.write(width)
    out.write("\" stroke-linejoin=\"round\"/>\n")
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
    out.write("\" fill=\"none\" stroke=\"")
    out.write(raw: fill)
    out.write("\" stroke-width=\"")
    out.write(size)
    out.write("\" stroke-linecap=\"round\" stroke-opacity=\"0.8\"/>\n")
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
    for scalar in text.unicodeScalars {
      var place = Int(scalar.value)
      if signs.contains(place) {
        place += plain.upperBound - signs.lowerBound
      } else if place >= plain.upperBound {
        place = simpleWidths.count
      }
      guard place < simpleWidths.count, !simpleWidths[place].isNaN else {
        return text.reduce(0) { $0 + width(of: $1) } * size
      }
      letters += simpleWidths[place]
    }
    return letters * size
  }

  private static func width(of character: Character) -> Double {
    if character.isUppercase { return 0.74 }
    return character.isLetter || character.isNumber ? 0.6 : 0.4
  }

  /// Latin, Greek and Cyrillic characters; dashes, quotation marks, the ellipsis, signs of currencies and the
  /// sign of a number, which many a station's name begins with.
  private static let plain = 0..<0x530
  private static let signs = 0x2010..<0x2120

  /// Widths of the characters of both ranges, looked up in Unicode's tables once. NaN for those that may
  /// be a part of a character: marks, and the line feed before which a return may stand.
  private static let simpleWidths: [Double] = (Array(plain) + Array(signs)).map { code in
    guard let scalar = Unicode.Scalar(code), !scalar.properties.isGraphemeExtend, code != 10 else {
      return .nan
    }
    return width(of: Character(scalar))
  }

  /// The title above a drawing.
  mutating func heading(_ title: String, x: Double) {
    text(Self.shortened(title, to: 96), x: x, y: 24, size: 17, bold: true)
  }

  /// Very long names would leave the picture; its title and description have them in full.
  static func shortened(_ text: String, to limit: Int) -> String {
    // Counting characters is much slower than counting the scalars that they are made of, or their bytes.
    if text.utf8.count <= limit || text.unicodeScalars.count <= limit { return text }
    return text.count > limit ? text.prefix(limit - 1) + "…" : text
  }

  consuming func finished() -> [UInt8] {
    out.write("</svg>\n")
    return out.bytes
  }

  /// Hundredths of a unit are finer than any screen or press, and the same on every machine.
  private mutating func coordinate(_ value: Double) {
    let hundredths = value.magnitude * 100
    guard hundredths < 1e9 - 1 else { return out.write((value * 100).rounded() / 100) }
    // Half away from zero; the rest is exact.
    var size = Int(hundredths)
    if hundredths - Double(size) >= 0.5 { size += 1 }
    if size == 0 { return out.write("0") }
    if value < 0 { out.write("-") }
    out.write(size / 100)
    size %= 100
    if size == 0 { return }
    out.write(".")
    if size % 10 > 0 { out.write(UInt(size), digits: 2) } else { out.write(size / 10) }
  }
}
