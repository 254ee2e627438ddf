/// Text cells of CSV files (RFC 4180), safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would run as a formula gets a leading apostrophe. Numbers are written by
/// the number formatter and never pass through here, so that negative numbers stay numbers.
enum CSVText {
  static func write(_ text: String, to writer: inout ByteWriter) {
    text.withBytes { write(utf8: $0, to: &writer) }
  }

  /// Separators, quotes and control characters.
  private static let special = ByteSet(",\";", 0...31, 127...127)

  private static func write(utf8 bytes: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    let active = isActive(bytes)
    // A space at either end survives careless readers only inside quotes.
    let hasSpaces = bytes.first == 32 || bytes.last == 32
    if hasSpaces || special.hasMember(in: bytes) {
      write(special: bytes, isActive: active, hasSpaces: hasSpaces, to: &writer)
    } else {
      if active { writer.write(byte: UInt8(ascii: "'")) }
      writer.write(buffer: bytes)
    }
  }

  private static func write(
    special bytes: UnsafeBufferPointer<UInt8>, isActive: Bool, hasSpaces: Bool,
    to writer: inout ByteWriter
  ) {
    let needsQuotes =
      hasSpaces
      || bytes.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 9, 10, 13: true
        default: false
        }
      }
    if needsQuotes { writer.write(byte: UInt8(ascii: "\"")) }
    if isActive { writer.write(byte: UInt8(ascii: "'")) }
    writer.write(bytes.indices, of: bytes, escaping: special) { position, writer in
      switch bytes[position] {
      case UInt8(ascii: "\""): writer.write("\"\"")
      case UInt8(ascii: ","), UInt8(ascii: ";"), 9, 10, 13: writer.write(byte: bytes[position])
      default: writer.write("\u{FFFD}")
      }
      return position + 1
    }
    if needsQuotes { writer.write(byte: UInt8(ascii: "\"")) }
  }

  /// First bytes of all that `isActive` looks at; nearly every text starts otherwise.
  private static let suspicious = ByteSet(
    "=+-@", 0...32, 127...127, 0xC2...0xC2, 0xE2...0xE3, 0xEF...0xEF)

  /// True when the first character that a spreadsheet would not skip starts a formula, or the text
  /// starts with a tab or line break, after which some programs look again.
  private static func isActive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, suspicious.contains(first) else { return false }
    if first == 9 || first == 10 || first == 13 { return true }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 2 < bytes.count ? (bytes[index + 1], bytes[index + 2]) : (0, 0)
      switch (byte, next.0, next.1) {
      case (UInt8(ascii: "="), _, _), (UInt8(ascii: "+"), _, _), (UInt8(ascii: "-"), _, _),
        (UInt8(ascii: "@"), _, _):
        return true
      // Full-width = + - @, which some spreadsheets take for the narrow ones.
      case (0xEF, 0xBC, 0x9D), (0xEF, 0xBC, 0x8B), (0xEF, 0xBC, 0x8D), (0xEF, 0xBC, 0xA0):
        return true
      case (0...32, _, _), (127, _, _): index += 1
      // No-break space, zero-width characters and marks of direction, byte-order mark.
      case (0xC2, 0xA0, _): index += 2
      case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
        (0xEF, 0xBB, 0xBF), (0xE3, 0x80, 0x80):
        index += 3
      default: return false
      }
    }
    return false
  }
}
