/// Bytes that an escaping has to look at, in a table: every byte of every text is asked for.
///
/// Its memory is no array, which all workers would count references to at every text, and is never given
/// back: make one for good.
struct ByteSet: Sendable {
  /// By byte. Invariant: 256 values, written in `init` and never after, in memory that is never freed.
  nonisolated(unsafe) private let isMember: UnsafePointer<Bool>

  init(_ characters: String, _ ranges: ClosedRange<UInt8>...) {
    let isMember = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    isMember.initialize(repeating: false, count: 256)
    for byte in characters.utf8 { isMember[Int(byte)] = true }
    for range in ranges { for byte in range { isMember[Int(byte)] = true } }
    self.isMember = UnsafePointer(isMember)
  }

  func contains(_ byte: UInt8) -> Bool { isMember[Int(byte)] }

  /// Position of the first member at or after a position; `end` where there is none.
  @inline(__always)
  func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var position = start
    while position < end, !isMember[Int(bytes[position])] { position += 1 }
    return position
  }

  func hasMember(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    first(in: bytes, from: 0, to: bytes.count) < bytes.count
  }
}
