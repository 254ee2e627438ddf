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

  /// Counts in strips of 255, so that the counters fit a byte and the loop vectorises.
  private static func tally(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int)
    -> Tally
  {
    var tally = Tally()
    var at = start
    let end = start + count
    while at < end {
      let stop = min(end, at + 255)
      var quotes: UInt8 = 0
      var lineFeeds: UInt8 = 0
      var nuls: UInt8 = 0
      for index in at..<stop {
        let byte = bytes[index]
        quotes &+= byte == 34 ? 1 : 0
        lineFeeds &+= byte == 10 ? 1 : 0
        nuls &+= byte == 0 ? 1 : 0
      }
      tally.quotes += Int(quotes)
      tally.lineFeeds += Int(lineFeeds)
      if nuls > 0, tally.firstNul == nil {
        tally.firstNul = bytes[at..<stop].firstIndex(of: 0)
      }
      at = stop
    }
    return tally
  }
}
