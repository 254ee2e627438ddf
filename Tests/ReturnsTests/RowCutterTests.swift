import AuditMath
import Testing

@testable import Returns

struct RowCutterTests {
  private static let text = [
    "one,\"two", "lines\",3", "plain,row,4", "\"a \"\"quoted\"\"", "cell, with",
    "three lines\",x,5",
    "\"\",,6", "last,\"row \"\"of", "all\"\"\",7", "",
  ].joined(separator: "\n")

  /// Whatever the block size, pieces join to the text, start where rows start, and know their line.
  @Test(arguments: 1...60)
  func cutsAtRowEndsOnly(_ blockBytes: Int) {
    let bytes = Array(Self.text.utf8)
    let cutter = RowCutter(
      bytes, from: 0, line: 1, blockBytes: blockBytes, parallel: Parallel(workers: 2))
    #expect(cutter.firstNul == nil)
    #expect(cutter.pieces.flatMap { bytes[$0.range] } == bytes)
    let starts = [1: "one", 3: "plain", 4: "\"a ", 7: "\"\",", 8: "last"]
    for piece in cutter.pieces {
      let begin = String(decoding: bytes[piece.range].prefix(6), as: UTF8.self)
      #expect(starts[piece.line].map { begin.hasPrefix($0) } == true, "line \(piece.line)")
    }
    #expect(blockBytes > 12 || cutter.pieces.count > 2)
  }

  @Test func findsNulBytes() {
    var bytes = Array(repeating: UInt8(65), count: 1000)
    bytes[700] = 0
    bytes[900] = 0
    for blockBytes in [1, 255, 256, 699, 5000] {
      let cutter = RowCutter(
        bytes, from: 3, line: 1, blockBytes: blockBytes, parallel: Parallel(workers: 1))
      #expect(cutter.firstNul == 700)
    }
  }

  /// What was counted by stretches before is the same as what is counted by blocks, whether they fit each other or
  /// not, also behind a header that is longer than a block.
  @Test func countsMadeBeforeGiveTheSamePieces() {
    let size = StretchCounts.size
    var bytes: [UInt8] = []
    let row = Array("12,\"a \"\"name\"\",\nin lines\",7\n".utf8)
    while bytes.count < 5 * size / 2 { bytes += row }
    let known = StretchCounts(
      counts: stride(from: 0, to: bytes.count, by: size).map { start in
        bytes.withUnsafeBytes {
          ByteCounts(
            UnsafeRawBufferPointer(rebasing: $0[start..<min(start + size, bytes.count)]), at: start)
        }
      })
    for start in [0, row.count, row.count * (size / row.count + 1)] {
      for blockBytes in [size, 2 * size, size + 100] {
        let one = RowCutter(
          bytes, from: start, line: 1, blockBytes: blockBytes, parallel: Parallel(workers: 2))
        let two = RowCutter(
          bytes, from: start, line: 1, blockBytes: blockBytes, known: known,
          parallel: Parallel(workers: 2))
        #expect(one.pieces == two.pieces && one.whole == two.whole)
        #expect(one.pieces.count > 1 || start > 0)
        #expect(one.whole.rows == (bytes.count - start) / row.count * 2 + 1)
      }
    }
  }

  /// Against counting byte by byte, for texts of every length up to beyond a strip.
  @Test func countsAreThoseOfSingleBytes() {
    var stream = RandomStream(seed: 8, purpose: "bytes")
    for length in [0, 1, 15, 16, 17, 255, 256, 4_079, 4_080, 4_081, 9_000] {
      for alphabet in [[34, 10, 65], [34, 10, 65, 0], [65, 66, 0xC3]] as [[UInt8]] {
        let bytes = (0..<length).map { _ in alphabet[stream.nextInt(below: alphabet.count)] }
        let counts = bytes.withUnsafeBytes { ByteCounts($0, at: 1_000) }
        #expect(counts.quotes == bytes.count { $0 == 34 })
        #expect(counts.lineFeeds == bytes.count { $0 == 10 })
        #expect(counts.firstNul == bytes.firstIndex(of: 0).map { 1_000 + $0 })
        #expect(counts.isASCII == bytes.allSatisfy { $0 < 0x80 })
      }
    }
  }

  /// The whole reader gives one table for any block size, with names that span lines.
  @Test func blocksDoNotShowInTheTable() throws {
    let rows = (1...80).map {
      "\"North \($0 % 3)\n\"\"Upper\"\", part\",\"Town, \($0 % 5)\",\($0),100,90,1,89,50,39"
    }
    let whole = try Fixture.load(rows: rows, workers: 1)
    #expect(whole.table.regions.map(\.name).first == "North 0 \"Upper\", part")
    #expect(whole.table.count == 80)
    for blockBytes in [1, 7, 50, 101, 1000] {
      var limits = ReadingLimits()
      limits.blockBytes = blockBytes
      let cut = try Fixture.load(rows: rows, limits: limits, workers: 8)
      #expect(cut.table.contents == whole.table.contents)
      #expect(cut.table.sourceLines == whole.table.sourceLines)
    }
  }

  /// A stray quote makes the counting of quotes useless; the result is the same all the same.
  @Test func strayQuotesDoNotDependOnBlocks() throws {
    var rows = Fixture.goodRows(200)
    rows[50] = "North,5\" Inn,51,1000,500,3,497,300,197"
    rows[120] = "\"North\",\"9\nTown\",121,1000,500,3,497,300,197"
    let whole = try Fixture.load(rows: rows, workers: 1)
    var limits = ReadingLimits()
    limits.blockBytes = 100
    let cut = try Fixture.load(rows: rows, limits: limits, workers: 8)
    #expect(whole.table.count == 200)
    #expect(cut.table.contents == whole.table.contents)
    #expect(cut.issues == whole.issues)
    #expect(cut.issues.map(\.code) == ["stray-quote"])
    #expect(cut.issues.first?.line == 52)
  }
}
