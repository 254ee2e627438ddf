/// Bytes that an escaping has to look at, in a table: every byte of every text is asked for.
struct ByteSet: Sendable {
  /// By byte.
  private let isMember: [Bool]

  init(_ characters: String, _ ranges: ClosedRange<UInt8>...) {
    var isMember = [Bool](repeating: false, count: 256)
    for byte in characters.utf8 { isMember[Int(byte)] = true }
    for range in ranges { for byte in range { isMember[Int(byte)] = true } }
    self.isMember = isMember
  }

  func contains(_ byte: UInt8) -> Bool { isMember[Int(byte)] }

  /// Position of the first member at or after a position; `end` where there is none.
  @inline(__always)
  func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    isMember.withUnsafeBufferPointer { isMember in
      var position = start
      while position < end, !isMember[Int(bytes[position])] { position += 1 }
      return position
    }
  }

  func hasMember(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    first(in: bytes, from: 0, to: bytes.count) < bytes.count
  }
}
