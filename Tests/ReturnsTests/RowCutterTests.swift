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
