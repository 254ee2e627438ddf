/// What nearly every cell is, read eight or sixteen bytes at a time: a few digits, a short name, a name in
/// quotes. What is anything else is left to `FieldScanner`, which knows the whole grammar.
///
/// Invariant of all functions: `text` has `margin` readable bytes from `at` on.
enum PlainCells {
  /// Bytes that must be readable behind the place where a plain cell is looked for.
  static let margin = 32

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// A count of one to seven digits with the byte behind it; `length` is 0 where there is none.
  @inline(__always)
  static func count(_ text: UnsafeRawPointer, _ at: Int) -> (
    value: Int32, length: Int, behind: UInt8
  ) {
    let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    // Digits become 0 to 9. Adding 0x76 sets the highest bit of all else; what a byte carries over
    // reaches only those behind it, and the first one decides.
    let digits = word ^ (0x30 &* ones)
    let others = ((digits &+ (0x76 &* ones)) | digits) & highs
    guard others != 0 else { return (0, 0, 0) }
    let length = others.trailingZeroBitCount >> 3
    guard length > 0 else { return (0, 0, 0) }
    let behind = UInt8(truncatingIfNeeded: word >> UInt64(length &* 8))
    // Leading zeros to eight digits, then pairs, fours and all eight are joined, each by one product.
    var value = digits << UInt64(64 &- length &* 8)
    value = (value &* 10 &+ value >> 8) & 0x00ff_00ff_00ff_00ff
    value = (value &* 100 &+ value >> 16) & 0x0000_ffff_0000_ffff
    value = (value &* 10000 &+ value >> 32) & 0xffff_ffff
    return (Int32(truncatingIfNeeded: value), length, behind)
  }

  /// The first seven bytes or fewer of a cell up to the byte `stop`; `length` is 0 where it is longer, or
  /// empty.
  @inline(__always)
  static func name(_ text: UnsafeRawPointer, _ at: Int, stop: UInt8) -> (key: UInt64, length: Int) {
    let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let other = word ^ (UInt64(stop) &* ones)
    // Sets the highest bit of the first byte that is zero, and of none before it.
    let zeros = (other &- ones) & ~other & highs
    let length = zeros == 0 ? 0 : zeros.trailingZeroBitCount >> 3
    return (word & ((1 << UInt64(length &* 8)) &- 1), length)
  }

  /// Copies a name up to the closing quote, from behind the opening one: printed ASCII with single spaces
  /// inside, which is its own normal form. `nil` for any other, or if there is no quote before `end`.
  ///
  /// Invariant: `target` has room for `end - at` bytes and `margin` more; what lies behind the name there
  /// is written over.
  @inline(__always)
  static func copyQuoted(
    _ text: UnsafeRawPointer, _ at: Int, _ end: Int, to target: UnsafeMutableRawPointer
  ) -> Int? {
    let quote = SIMD16<UInt8>(repeating: 34)
    let space = SIMD16<UInt8>(repeating: 32)
    var offset = 0
    while at &+ offset &+ margin <= end {
      let bytes = text.loadUnaligned(fromByteOffset: at &+ offset, as: SIMD16<UInt8>.self)
      let next = text.loadUnaligned(fromByteOffset: at &+ offset &+ 1, as: SIMD16<UInt8>.self)
      target.storeBytes(of: bytes, toByteOffset: offset, as: SIMD16<UInt8>.self)
      // A space before a space or before the end of the name; below the space or beyond ASCII. Of vectors
      // only “equal” is one instruction, so the latter is done on words: a borrow reaches only the bytes
      // behind one that is odd already.
      let gaps = words(bytes .== space .& ((next .== space) .| (next .== quote)))
      let quotes = words(bytes .== quote)
      let plain = words(bytes)
      let odds = (
        gaps.0 | ((plain.0 &- 32 &* ones) | plain.0) & highs,
        gaps.1 | ((plain.1 &- 32 &* ones) | plain.1) & highs
      )
      if quotes.0 | quotes.1 | odds.0 | odds.1 != 0 {
        let closing = first(quotes)
        guard closing < 16, first(odds) > closing else { return nil }
        let length = offset &+ closing
        // A space before the name is no part of it.
        guard length == 0 || text.load(fromByteOffset: at, as: UInt8.self) != 32 else { return nil }
        return length
      }
      offset &+= 16
    }
    return nil
  }

  @inline(__always)
  private static func words(_ mask: SIMDMask<SIMD16<Int8>>) -> (UInt64, UInt64) {
    words(unsafeBitCast(mask, to: SIMD16<UInt8>.self))
  }

  @inline(__always)
  private static func words(_ bytes: SIMD16<UInt8>) -> (UInt64, UInt64) {
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  /// The place of the first lane that is set; 16 for none.
  @inline(__always)
  private static func first(_ words: (UInt64, UInt64)) -> Int {
    words.0 != 0
      ? words.0.trailingZeroBitCount >> 3
      : words.1 != 0 ? 8 &+ words.1.trailingZeroBitCount >> 3 : 16
  }
}
