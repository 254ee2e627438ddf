/// A growing array of UTF-8 bytes. Reports are written into it because joining `String`s by character
/// is many times slower, and a nation's report has tens of megabytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Text of the program itself: never escaped.
  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text that the caller has already escaped, or that needs no escaping.
  mutating func write(raw text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// A decimal integer without separators.
  mutating func write(_ value: Int) {
    if value >= 0, value < 10 {
      bytes.append(48 + UInt8(value))
      return
    }
    // Twenty characters hold any integer and its sign.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = 20
      var rest = value.magnitude
      repeat {
        let (tens, last) = rest.quotientAndRemainder(dividingBy: 10)
        start -= 1
        digits[start] = 48 + UInt8(truncatingIfNeeded: last)
        rest = tens
      } while rest > 0
      if value < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: digits[start...])
    }
  }

  mutating func write(buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }

  /// Drops the bytes from `length` on.
  mutating func cut(to length: Int) { bytes.removeSubrange(length...) }
}

extension ByteWriter {
  /// One array of consecutive pieces.
  static func joined(_ pieces: [[UInt8]]) -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
    for piece in pieces { all.append(contentsOf: piece) }
    return all
  }
}
