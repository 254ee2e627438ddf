import AuditMath

/// Cuts a text into pieces that start and end at true row ends, never at a line break within quotes.
///
/// Quotes before a point decide whether it lies inside a quoted cell: if they are odd in number, it
/// does. Every block is counted on its own, in parallel, and the sums are carried forward. The pieces
/// depend on the text and the block size, never on the number of workers.
struct RowCutter {
  /// A run of whole rows.
  struct Piece: Sendable, Equatable {
    let range: Range<Int>
    /// Line of the file on which it starts, from 1.
    let line: Int
    /// At least as many as there are rows: each but the last ends with a line feed.
    let rows: Int
  }

  private struct Tally: Sendable {
    var quotes = 0
    var lineFeeds = 0
    var firstNul: Int?
  }

  let pieces: [Piece]
  /// All pieces as one.
  let whole: Piece
  /// Offset of the first NUL byte: text has none.
  let firstNul: Int?

  /// - Parameters:
  ///   - start: offset of the first row, outside quotes.
  ///   - line: line of the file at `start`.
  init(_ bytes: [UInt8], from start: Int, line: Int, blockBytes: Int, parallel: Parallel) {
    let size = max(1, blockBytes)
    let tallies = parallel.mapBlocks(bytes.count - start, blockSize: size) { block in
      bytes.withUnsafeBufferPointer { Self.tally($0, start + block.lowerBound, block.count) }
    }
    firstNul = tallies.lazy.compactMap(\.firstNul).first
    var cuts: [(offset: Int, line: Int)] = [(start, line)]
    var quotes = 0
    var lines = line
    for (index, tally) in tallies.enumerated() {
      let from = start + index * size
      if index > 0,
        let cut = Self.rowStart(
          bytes, in: from..<min(bytes.count, from + size), isQuoted: quotes % 2 == 1, line: lines)
      {
        cuts.append(cut)
      }
      quotes += tally.quotes
      lines += tally.lineFeeds
    }
    var pieces: [Piece] = []
    cuts.append((bytes.count, lines))
    for (cut, next) in zip(cuts, cuts.dropFirst()) {
      guard cut.offset < next.offset else { continue }
      pieces.append(
        Piece(
          range: cut.offset..<next.offset, line: cut.line, rows: next.line - cut.line + 1))
    }
    self.pieces = pieces
    whole = Piece(range: start..<bytes.count, line: line, rows: lines - line + 1)
  }

  /// The offset behind the first row end in a block, and its line; `nil` where a quoted cell fills it.
  private static func rowStart(_ bytes: [UInt8], in block: Range<Int>, isQuoted: Bool, line: Int)
    -> (offset: Int, line: Int)?
  {
    var isQuoted = isQuoted
    var line = line
    for at in block {
      if bytes[at] == 34 { isQuoted.toggle() }
      if bytes[at] == 10 {
        line += 1
        if !isQuoted { return (at + 1, line) }
      }
    }
    return nil
  }

  /// Counts sixteen bytes at a time, each place for itself: a strip is at most 255 steps.
  private static func tally(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int)
    -> Tally
  {
    let raw = UnsafeRawBufferPointer(bytes)
    let quote = SIMD16<UInt8>(repeating: 34)
    let lineFeed = SIMD16<UInt8>(repeating: 10)
    let nul = SIMD16<UInt8>()
    var tally = Tally()
    var at = start
    let end = start + count
    while end - at >= 16 {
      // Invariant: at + 16 <= stop <= end <= bytes.count for every load.
      let stop = at + min(255, (end - at) / 16) * 16
      let strip = at
      var quotes = SIMD16<UInt8>()
      var lineFeeds = SIMD16<UInt8>()
      var nuls = SIMD16<UInt8>()
      while at < stop {
        let text = raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        quotes &-= ones(text .== quote)
        lineFeeds &-= ones(text .== lineFeed)
        nuls |= ones(text .== nul)
        at += 16
      }
      tally.quotes += sum(quotes)
      tally.lineFeeds += sum(lineFeeds)
      if nuls != SIMD16(), tally.firstNul == nil {
        tally.firstNul = bytes[strip..<stop].firstIndex(of: 0)
      }
    }
    for index in at..<end {
      if bytes[index] == 34 { tally.quotes += 1 }
      if bytes[index] == 10 { tally.lineFeeds += 1 }
      if bytes[index] == 0, tally.firstNul == nil { tally.firstNul = index }
    }
    return tally
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
