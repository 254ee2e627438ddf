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

  let pieces: [Piece]
  /// All pieces as one.
  let whole: Piece
  /// Offset of the first NUL byte: text has none.
  let firstNul: Int?

  /// - Parameters:
  ///   - start: offset of the first row, outside quotes.
  ///   - line: line of the file at `start`.
  ///   - known: counts of the bytes that were made before.
  init(
    _ bytes: [UInt8], from start: Int, line: Int, blockBytes: Int,
    known: StretchCounts = StretchCounts(), parallel: Parallel
  ) {
    let size = max(1, blockBytes)
    // Blocks start at multiples of their size, as what was counted before does; the first of them at the first row.
    let skipped = start / size
    let blocks = parallel.map((bytes.count + size - 1) / size - skipped) { index in
      let from = (skipped + index) * size
      let block = max(start, from)..<min(bytes.count, from + size)
      let counts = known[block, of: bytes.count]
      return (
        range: block,
        counts: counts
          ?? bytes.withUnsafeBytes {
            ByteCounts(UnsafeRawBufferPointer(rebasing: $0[block]), at: block.lowerBound)
          }
      )
    }
    firstNul = blocks.lazy.compactMap(\.counts.firstNul).first
    var cuts: [(offset: Int, line: Int)] = [(start, line)]
    var quotes = 0
    var lines = line
    for (index, block) in blocks.enumerated() {
      if index > 0,
        let cut = Self.rowStart(bytes, in: block.range, isQuoted: quotes % 2 == 1, line: lines)
      {
        cuts.append(cut)
      }
      quotes += block.counts.quotes
      lines += block.counts.lineFeeds
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
}
