import Foundation

/// Names of columns and areas compare in one form, however a program saved them.
enum HeaderName {
  /// Composed (NFC), trimmed, runs of white space and line breaks joined into one space.
  static func normal(_ name: String) -> String {
    var isPlain = true
    var previous: UInt8 = 32
    for byte in name.utf8 {
      if byte >= 128 || byte < 32 || (byte == 32 && previous == 32) {
        isPlain = false
        break
      }
      previous = byte
    }
    // Nearly every name is ASCII without doubled spaces, and normal as it stands.
    if isPlain && (previous != 32 || name.isEmpty) { return name }
    return name.precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
