import Foundation

/// Names of columns and areas compare in one form, however a program saved them.
enum HeaderName {
  /// Composed (NFC), trimmed, runs of white space and line breaks joined into one space.
  static func normal(_ name: String) -> String {
    if isNormal(name) { return name }
    return name.precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True for names that need no second look: letters of Latin and Cyrillic that compose with nothing,
  /// the sign “№”, and single spaces inside. Nearly all names of real returns are such.
  private static func isNormal(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { isNormal($0) }
  }

  /// The same of bytes; false for bytes that are no UTF-8.
  static func isNormal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 32
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 33...127: at += 1
      case 32 where previous != 32: at += 1
      // U+00C0 to U+02FF, and U+0400 to U+047F.
      case 0xc3...0xcb, 0xd0, 0xd1:
        guard at + 1 < bytes.count, bytes[at + 1] & 0xc0 == 0x80 else { return false }
        at += 2
      case 0xe2 where at + 2 < bytes.count && bytes[at + 1] == 0x84 && bytes[at + 2] == 0x96:
        at += 3
      default: return false
      }
      previous = byte
    }
    return previous != 32 || bytes.isEmpty
  }
}
