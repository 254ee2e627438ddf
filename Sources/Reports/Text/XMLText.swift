/// Text inside SVG and other XML: markup escaped, characters that XML forbids dropped.
enum XMLText {
  /// Markup, controls, and first bytes of the other characters that are escaped or dropped.
  private static let special = ByteSet(
    "\"&'<>", 0...31, 0x7F...0x7F, 0xC2...0xC2, 0xE2...0xE2, 0xEF...0xEF)

  static func write(_ text: String, to writer: inout ByteWriter) {
    let isPlain = text.withBytes { bytes in
      if special.hasMember(in: bytes) { return false }
      writer.write(buffer: bytes)
      return true
    }
    if !isPlain { writer.write(raw: escaped(text)) }
  }

  private static func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: scalars.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: scalars.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: scalars.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: scalars.append(contentsOf: "&quot;".unicodeScalars)
      case 0x27: scalars.append(contentsOf: "&apos;".unicodeScalars)
      case 9, 10, 13: scalars.append(" ")
      case 0..<32, 0x7F...0x9F, 0xFFFE, 0xFFFF: continue
      // Marks that override the direction of writing.
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
