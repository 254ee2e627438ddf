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
  }

  private struct Tally: Sendable {
    var quotes = 0
    var lineFeeds = 0
    var firstNul: Int?
  }

  let pieces: [Piece]
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
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].offset : bytes.count
      if cut.offset < end { pieces.append(Piece(range: cut.offset..<end, line: cut.line)) }
    }
    self.pieces = pieces
  }

  /// Lines of one piece, which are at least its rows; of the last one about as many as its size suggests.
  func lines(of index: Int) -> Int {
    if index + 1 < pieces.count { return pieces[index + 1].line - pieces[index].line }
    guard index > 0 else { return 0 }
    let before = pieces[index - 1]
    let lines = pieces[index].line - before.line
    return min(
      pieces[index].range.count, lines * pieces[index].range.count / max(1, before.range.count))
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

  /// Counts eight bytes at a time. Each byte of a counter counts for itself, so a strip is 255 steps.
  private static func tally(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int)
    -> Tally
  {
    let raw = UnsafeRawBufferPointer(bytes)
    var tally = Tally()
    var at = start
    let end = start + count
    while end - at >= 8 {
      // Invariant: at + 8 <= stop <= end <= bytes.count for every load.
      let stop = at + min(255, (end - at) / 8) * 8
      let strip = at
      var quotes: UInt64 = 0
      var lineFeeds: UInt64 = 0
      var nuls: UInt64 = 0
      while at < stop {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        quotes &+= zeros(word ^ (34 &* ones))
        lineFeeds &+= zeros(word ^ (10 &* ones))
        nuls |= zeros(word)
        at += 8
      }
      tally.quotes += sum(quotes)
      tally.lineFeeds += sum(lineFeeds)
      if nuls != 0, tally.firstNul == nil {
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

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// 1 in each byte that is zero, 0 in the others.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low = 0x7f &* ones
    return ~(((word & low) &+ low) | word | low) >> 7
  }

  /// Sum of the eight bytes.
  private static func sum(_ counters: UInt64) -> Int {
    (0..<8).reduce(0) { $0 + Int(counters >> (8 * $1) & 0xff) }
  }
}
