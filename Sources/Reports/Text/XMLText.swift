/// Text inside SVG and other XML: markup escaped, characters that XML forbids dropped.
enum XMLText {
  /// Markup, controls, and first bytes of the other characters that are escaped or dropped.
  private static let special = ByteSet(
    "\"&'<>", 0...31, 0x7F...0x7F, 0xC2...0xC2, 0xE2...0xE2, 0xEF...0xEF)

  static func write(_ text: String, to writer: inout ByteWriter) {
    text.withBytes { bytes in
      writer.write(bytes.indices, of: bytes, escaping: special) { position, writer in
        write(special: position, of: bytes, to: &writer)
      }
    }
  }

  /// Writes or drops a character that is or may be special; returns the position behind what it took.
  private static func write(
    special position: Int, of bytes: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter
  ) -> Int {
    let byte = bytes[position]
    let second = position + 1 < bytes.count ? bytes[position + 1] : 0
    let third = position + 2 < bytes.count ? bytes[position + 2] : 0
    switch (byte, second, third) {
    case (UInt8(ascii: "&"), _, _): writer.write("&amp;")
    case (UInt8(ascii: "<"), _, _): writer.write("&lt;")
    case (UInt8(ascii: ">"), _, _): writer.write("&gt;")
    case (UInt8(ascii: "\""), _, _): writer.write("&quot;")
    case (UInt8(ascii: "'"), _, _): writer.write("&apos;")
    case (9, _, _), (10, _, _), (13, _, _): writer.write(" ")
    case (0..<32, _, _), (0x7F, _, _): break
    // Controls of the second kind.
    case (0xC2, 0x80...0x9F, _): return position + 2
    // Marks that override the direction of writing, and two that are no characters.
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBF, 0xBE...0xBF):
      return position + 3
    default: writer.write(byte: byte)
    }
    return position + 1
  }
}
