/// Text from the data inside Markdown: it shows as it is and can neither open a table cell, a link, an
/// image, code or HTML, nor start a heading, a list or a quotation.
public enum MarkdownText {
  static func write(_ text: String, to writer: inout ByteWriter) {
    text.withBytes { write(utf8: $0, to: &writer) }
  }

  public static func escaped(_ text: String) -> String {
    if text.withBytes(isPlain) { return text }
    return ByteWriter.text { write(text, to: &$0) }
  }

  /// Characters that mean something in Markdown or HTML, control characters, and the first bytes of those
  /// that are not ASCII.
  private static let special = ByteSet(
    "\\`*_[]|~$@<>&:.", 0...31, 127...127, 0xC2...0xC2, 0xE2...0xE2)

  /// True of a text that stands in Markdown as it is.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first != 32 && !special.hasMember(in: bytes) && blockMarker(bytes, from: 0) == nil
  }

  private static func write(utf8 bytes: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    // Leading blanks would make a block of code of it.
    var position = bytes.firstIndex { $0 > 32 } ?? bytes.count
    if let marker = blockMarker(bytes, from: position) {
      writer.write(position..<marker, of: bytes)
      writer.write("\\")
      position = marker
    }
    writer.write(position..<bytes.count, of: bytes, escaping: special) { position, writer in
      write(special: position, of: bytes, to: &writer)
    }
  }

  /// Writes a character that is or may be special; returns the position behind it.
  private static func write(
    special position: Int, of bytes: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter
  ) -> Int {
    let byte = bytes[position]
    let next = position + 1
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "$"), UInt8(ascii: "@"):
      writer.write("\\")
      writer.write(byte: byte)
    case UInt8(ascii: "<"): writer.write("&lt;")
    case UInt8(ascii: ">"): writer.write("&gt;")
    case UInt8(ascii: "&"): writer.write("&amp;")
    case UInt8(ascii: ":") where next < bytes.count && bytes[next] == UInt8(ascii: "/"):
      writer.write("\\:")  // no bare links
    case UInt8(ascii: ".") where endsInWWW(bytes, before: position): writer.write("\\.")
    case 9, 10, 13: writer.write(" ")
    case 0..<32, 127: writer.write("\u{FFFD}")
    case 0xC2 where next < bytes.count && bytes[next] < 0xA0:
      writer.write(" ")  // C1 controls, among them a line break
      return next + 1
    case 0xE2:
      guard let skipped = invisible(bytes, at: next) else {
        writer.write(byte: byte)
        break
      }
      if skipped { writer.write(" ") }
      return next + 2
    default: writer.write(byte: byte)
    }
    return next
  }

  /// Position of the character at the start that would make a heading, list, quotation or rule.
  private static func blockMarker(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): return start
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard
        let end = bytes[start...].firstIndex(where: { $0 < 48 || $0 > 57 }),
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
        // "12.4 stations" starts no list: that takes a space after the point.
        end + 1 == bytes.count || bytes[end + 1] <= 32
      else { return nil }
      return end
    default: return nil
    }
  }

  private static func endsInWWW(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    end >= 3 && bytes[end - 3..<end].allSatisfy { $0 | 32 == UInt8(ascii: "w") }
  }

  /// Of the three bytes from `index - 1`: true for a line or paragraph separator, false for a mark that
  /// overrides the direction of writing (it could make a page read as something else), else `nil`.
  private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool? {
    guard index + 1 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1]) {
    case (0x80, 0xA8), (0x80, 0xA9): return true
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return false
    default: return nil
    }
  }
}
