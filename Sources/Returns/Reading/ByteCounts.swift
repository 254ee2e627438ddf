/// What is counted of the bytes of a stretch of text.
struct ByteCounts: Sendable, Equatable {
  private(set) var quotes = 0
  private(set) var lineFeeds = 0
  /// Place of the first NUL byte within the whole text.
  private(set) var firstNul: Int?
  /// No byte is beyond ASCII.
  private(set) var isASCII = true

  init() {}

  /// Counts sixteen bytes at a time, each place for itself: a strip is at most 255 steps.
  ///
  /// - Parameter place: of the first of the bytes within the whole text.
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    let quote = SIMD16<UInt8>(repeating: 34)
    let lineFeed = SIMD16<UInt8>(repeating: 10)
    let nul = SIMD16<UInt8>()
    var all = SIMD16<UInt8>()
    var at = 0
    while bytes.count - at >= 16 {
      // Invariant: at + 16 <= stop <= bytes.count for every load.
      let stop = at + min(255, (bytes.count - at) / 16) * 16
      let strip = at
      var (quotes, lineFeeds, nuls) = (SIMD16<UInt8>(), SIMD16<UInt8>(), SIMD16<UInt8>())
      while at < stop {
        let text = bytes.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        quotes &-= Self.ones(text .== quote)
        lineFeeds &-= Self.ones(text .== lineFeed)
        nuls |= Self.ones(text .== nul)
        all |= text
        at += 16
      }
      self.quotes += Self.sum(quotes)
      self.lineFeeds += Self.sum(lineFeeds)
      if nuls != SIMD16(), firstNul == nil {
        firstNul = bytes[strip..<stop].firstIndex(of: 0).map { place + $0 }
      }
    }
    for index in at..<bytes.count {
      let byte = bytes[index]
      if byte == 34 { quotes += 1 }
      if byte == 10 { lineFeeds += 1 }
      if byte == 0, firstNul == nil { firstNul = place + index }
      all[0] |= byte
    }
    isASCII = all.max() < 0x80
  }

  /// Takes over the counts of what stands behind.
  static func += (left: inout ByteCounts, right: ByteCounts) {
    left.quotes += right.quotes
    left.lineFeeds += right.lineFeeds
    left.firstNul = left.firstNul ?? right.firstNul
    left.isASCII = left.isASCII && right.isASCII
  }

  /// All bits of the lanes that are true: -1 each.
  @inline(__always)
  private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  private static func sum(_ counters: SIMD16<UInt8>) -> Int {
    counters.indices.reduce(0) { $0 + Int(counters[$1]) }
  }
}

/// The counts of a text by stretches of `size` bytes, the last of which may be shorter; empty where nothing was
/// counted.
struct StretchCounts: Sendable {
  /// So many bytes are counted while they lie in the processor's cache.
  static let size = 1 << 18

  var counts: [ByteCounts] = []

  /// All bytes were looked at, and none is beyond ASCII.
  var isASCII: Bool { !counts.isEmpty && counts.allSatisfy(\.isASCII) }

  /// The counts of a range that starts and ends where stretches do, or at the end of the text; `nil` where they are
  /// not known.
  subscript(range: Range<Int>, of text: Int) -> ByteCounts? {
    guard !counts.isEmpty, range.lowerBound.isMultiple(of: Self.size),
      range.upperBound.isMultiple(of: Self.size) || range.upperBound == text
    else { return nil }
    let stretches = range.lowerBound / Self.size..<(range.upperBound + Self.size - 1) / Self.size
    return counts[stretches].reduce(into: ByteCounts()) { $0 += $1 }
  }
}
