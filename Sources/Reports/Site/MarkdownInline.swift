/// The text inside a block of Markdown: links, images, bold, code and escaped characters.
struct MarkdownInline {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Writes what the target of a Markdown link is on the page; returns false, and writes nothing, where the
  /// page has nothing to lead to: the text then stands alone.
  typealias Link = (_ target: UnsafeBufferPointer<UInt8>, inout ByteWriter) -> Bool
  let link: Link

  /// Length of what follows the name of an anchor.
  static let anchorEnd = 6

  /// Writes a range of the text as HTML.
  func write(_ range: Range<Int>, to out: inout ByteWriter) {
    var position = range.lowerBound
    var bold = false
    while position < range.upperBound {
      let end = Self.special.first(in: bytes, from: position, to: range.upperBound)
      out.write(position..<end, of: bytes)
      position = end
      guard position < range.upperBound else { break }
      switch bytes[position] {
      case UInt8(ascii: "!") where next(position, in: range) == UInt8(ascii: "["):
        if let parts = parts(position + 1, in: range) {
          image(parts, to: &out)
          position = parts.target.upperBound + 1
          continue
        }
      case UInt8(ascii: "["):
        if let parts = parts(position, in: range) {
          anchorElement(parts, to: &out)
          position = parts.target.upperBound + 1
          continue
        }
      case UInt8(ascii: "*") where next(position, in: range) == UInt8(ascii: "*"):
        out.write(bold ? "</strong>" : "<strong>")
        bold.toggle()
        position += 2
        continue
      case UInt8(ascii: "`"):
        let rest = position + 1..<range.upperBound
        let close = self.position(of: UInt8(ascii: "`"), in: rest)
        if close < rest.upperBound {
          out.write("<code>")
          Self.write(rest.lowerBound..<close, of: bytes, to: &out)
          out.write("</code>")
          position = close + 1
          continue
        }
      default: break
      }
      position = character(position, in: range, to: &out)
    }
    if bold { out.write("</strong>") }
  }

  /// Writes the text alone, without markup, for titles and attributes.
  func writeText(_ range: Range<Int>, escaped: Bool = false, to out: inout ByteWriter) {
    var position = range.lowerBound
    while position < range.upperBound {
      if escaped {
        position = character(position, in: range, to: &out)
        continue
      }
      var byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\\"), position < range.upperBound {
        byte = bytes[position]
        position += 1
      } else if byte == UInt8(ascii: "&"),
        let entity = Self.entities.first(where: { entity in
          entity.name.withUTF8Buffer { bytes[position..<range.upperBound].starts(with: $0) }
        })
      {
        byte = entity.byte
        position += entity.name.utf8CodeUnitCount
      } else if byte == UInt8(ascii: "*") {
        continue
      }
      out.write(byte: byte)
    }
  }

  /// The name in `<a id="…"></a>` at the start of a range, which marks a row of a table.
  func anchor(_ range: Range<Int>) -> Range<Int>? {
    let opening: StaticString = "<a id=\""
    guard opening.withUTF8Buffer({ bytes[range].starts(with: $0) }) else { return nil }
    let start = range.lowerBound + opening.utf8CodeUnitCount
    let end = bytes[start..<range.upperBound].firstIndex {
      !($0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 || $0 == UInt8(ascii: "-"))
    }
    let closing: StaticString = "\"></a>"
    guard let end, closing.withUTF8Buffer({ bytes[end..<range.upperBound].starts(with: $0) })
    else { return nil }
    return start..<end
  }

  /// Writes one character that may be special as text; returns the position after it.
  private func character(_ position: Int, in range: Range<Int>, to out: inout ByteWriter) -> Int {
    let rest = position + 1..<range.upperBound
    switch bytes[position] {
    case UInt8(ascii: "\\"):
      guard let next = next(position, in: range) else { break }
      Self.write(next, to: &out)
      return position + 2
    case UInt8(ascii: "&"):
      for entity in Self.entities {
        let isHere = entity.name.withUTF8Buffer { bytes[rest].starts(with: $0) }
        if isHere {
          Self.write(entity.byte, to: &out)
          return position + 1 + entity.name.utf8CodeUnitCount
        }
      }
    case UInt8(ascii: "<"):
      // The one tag that our Markdown writes inside text.
      let line: StaticString = "br>"
      if line.withUTF8Buffer({ bytes[rest].starts(with: $0) }) {
        out.write("<br>")
        return position + 4
      }
    default: break
    }
    Self.write(bytes[position], to: &out)
    return position + 1
  }

  /// Text and target of `[text](target)` whose bracket opens at a position.
  private func parts(_ position: Int, in range: Range<Int>) -> (
    text: Range<Int>, target: Range<Int>
  )? {
    var close = position + 1
    while close < range.upperBound, bytes[close] != UInt8(ascii: "]") {
      close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard next(close, in: range) == UInt8(ascii: "(") else { return nil }
    let start = close + 2
    guard start < range.upperBound else { return nil }
    let end = self.position(of: UInt8(ascii: ")"), in: start..<range.upperBound)
    guard end < range.upperBound else { return nil }
    return (position + 1..<close, start..<end)
  }

  private func anchorElement(
    _ parts: (text: Range<Int>, target: Range<Int>), to out: inout ByteWriter
  ) {
    let start = out.count
    out.write("<a href=\"")
    guard link(UnsafeBufferPointer(rebasing: bytes[parts.target]), &out) else {
      out.cut(to: start)
      return write(parts.text, to: &out)
    }
    out.write("\">")
    write(parts.text, to: &out)
    out.write("</a>")
  }

  private func image(
    _ parts: (text: Range<Int>, target: Range<Int>), to out: inout ByteWriter
  ) {
    let start = out.count
    out.write("<img loading=\"lazy\" src=\"")
    guard link(UnsafeBufferPointer(rebasing: bytes[parts.target]), &out) else {
      out.cut(to: start)
      return write(parts.text, to: &out)
    }
    out.write("\" alt=\"")
    writeText(parts.text, escaped: true, to: &out)
    out.write("\">")
  }

  /// Position of the first such byte in a range; the range's end where there is none.
  func position(of byte: UInt8, in range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, bytes[position] != byte { position += 1 }
    return position
  }

  private func next(_ position: Int, in range: Range<Int>) -> UInt8? {
    position + 1 < range.upperBound ? bytes[position + 1] : nil
  }

  /// The references that our escaping writes.
  private static let entities: [(name: StaticString, byte: UInt8)] = [
    ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")), ("amp;", UInt8(ascii: "&")),
  ]

  /// Where something other than plain text may start.
  private static let special = ByteSet("\\&<>\"[!*`")

  /// What attributes and code may not hold as it is.
  private static let markup = ByteSet("<>&\"")

  /// Writes bytes as text.
  static func write(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to out: inout ByteWriter
  ) {
    out.write(range, of: bytes, escaping: markup) { position, out in
      write(bytes[position], to: &out)
      return position + 1
    }
  }

  private static func write(_ byte: UInt8, to out: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "<"): out.write("&lt;")
    case UInt8(ascii: ">"): out.write("&gt;")
    case UInt8(ascii: "&"): out.write("&amp;")
    case UInt8(ascii: "\""): out.write("&quot;")
    default: out.write(byte: byte)
    }
  }
}
