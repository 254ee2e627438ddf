/// Text inside SVG and other XML: markup escaped, characters that XML forbids dropped.
enum XMLText {
  static func escaped(_ text: String) -> String {
    // Nearly all text is plain: no markup, no controls, and no character whose first byte may start one
    // of those below.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0..<32, 0x7F, 0xC2, 0xE2, 0xEF, 0x22, 0x26, 0x27, 0x3C, 0x3E: false
      default: true
      }
    }
    if isPlain { return text }
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
