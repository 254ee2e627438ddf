import Analyses
import AuditMath
import Foundation
import Reports
import Returns
import Testing

@Suite struct ComparisonTests {
  /// Two made-up elections: the first station is new, the last one gone, one changed constituency.
  private func report(hostile: Bool = false) -> ComparisonReport {
    var synthetic = SyntheticReport()
    if hostile {
      synthetic.regions = naughtyStrings.count / 4
      synthetic.constituenciesPerRegion = 4
      synthetic.stationsPerConstituency = 3
      synthetic.candidates = Array(naughtyStrings.filter { !$0.isEmpty }.prefix(30))
      synthetic.regionName = { naughtyStrings[$0 % naughtyStrings.count] + "r" }
      synthetic.constituencyName = { naughtyStrings[$0 % naughtyStrings.count] }
      synthetic.stationName = { naughtyStrings[$0 % naughtyStrings.count] }
    }
    let before = synthetic.report()
    let after = synthetic.report()
    let count = after.election.table.count
    var kinds = [MatchKind](repeating: .key, count: count)
    kinds[0] = .new
    kinds[1] = .number
    let matching = StationMatching(
      beforeRow: (0..<Int32(count)).map { $0 == 0 ? -1 : $0 - 1 }, kinds: kinds,
      gone: [Int32(count - 1)], rollAgreement: 0.97, turnoutCorrelation: 0.81,
      warning: hostile ? "<b>|" : nil)
    let pair = PairView(
      before: before.election.table, after: after.election.table, matching: matching,
      candidates: (0..<2).map { CandidatePair(before: $0, after: $0) },
      settings: AnalysisSettings(), parallel: Parallel(workers: 1))
    return ComparisonReport(
      program: before.program, before: before.election, after: after.election, pair: pair,
      results: after.results)
  }

  @Test func stationsStandSideBySide() throws {
    let report = report()
    let files = ComparisonReportWriter(report: report, parallel: Parallel(workers: 2)).files()
    let table = parseCSV(try #require(files.first { $0.path == "stations.csv" }).bytes)
    let header = table[0]
    #expect(table.count == report.pair.after.count + 2)
    #expect(table.allSatisfy { $0.count == header.count })
    #expect(table[1][4] == "new" && table[2][4] == "number" && table[3][4] == "key")
    #expect(table.last?[4] == "gone")
    let before = try #require(header.firstIndex(of: "before_registered"))
    let after = try #require(header.firstIndex(of: "after_registered"))
    let change = try #require(header.firstIndex(of: "registered_change"))
    #expect(table[1][before].isEmpty && !table[1][after].isEmpty && table[1][change].isEmpty)
    for row in table[2..<table.count - 1] {
      let old = try #require(Int(row[before]))
      let new = try #require(Int(row[after]))
      #expect(Int(row[change]) == new - old)
    }
    #expect(header.contains("share_change: Candidate A"))
    #expect(!header.contains("share_change: Candidate C"))
  }

  @Test func matchingSumsToBothElections() throws {
    let files = ComparisonReportWriter(report: report(), parallel: Parallel(workers: 1)).files()
    let index = String(
      decoding: try #require(files.first { $0.path == "index.md" }).bytes, as: UTF8.self)
    #expect(index.contains("| Matched one to one | 41 |"))
    #expect(index.contains("| **Stations in the table** | 42 |"))
    #expect(index.contains("97.0 %") && index.contains("0.810"))
    #expect(index.contains("SIMULATED"))
  }

  @Test func hostileNamesStayInert() throws {
    let files = ComparisonReportWriter(
      report: report(hostile: true), parallel: Parallel(workers: 2)
    ).files()
    for file in files where file.path.hasSuffix(".csv") {
      let rows = parseCSV(file.bytes)
      for row in rows {
        #expect(row.count == rows[0].count)
        for cell in row where Double(cell) == nil {
          #expect(!"=+-@\t\r\n".contains(cell.first ?? "x"), "\(cell.debugDescription)")
        }
      }
    }
    for file in files where file.path.hasSuffix(".md") && !file.path.hasPrefix("methods/") {
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("<br>", with: "")
        .replacing("< 0.000001", with: "").replacing(/<a id="[rs][0-9]+"><\/a>/, with: "")
      #expect(!text.contains("<"), "\(file.path)")
      var columns: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let cells = line.hasPrefix("|") ? markdownCells(line) : nil
        #expect(cells == nil || columns == nil || cells == columns, "\(file.path): \(line)")
        columns = cells
      }
    }
  }

  @Test func bytesDoNotDependOnWorkers() {
    let report = report()
    let alone = ComparisonReportWriter(report: report, parallel: Parallel(workers: 1)).files()
    let many = ComparisonReportWriter(report: report, parallel: Parallel(workers: 8)).files()
    #expect(alone.map(\.path) == many.map(\.path))
    for (one, other) in zip(alone, many) { #expect(one.bytes == other.bytes, "\(one.path)") }
  }

  @Test func aConstituencyCanBeAskedForAlone() throws {
    let writer = ComparisonReportWriter(report: report(), parallel: Parallel(workers: 1))
    let page = try #require(writer.constituencyPage("6"))
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(page.path == "constituencies/6-constituency.md")
    #expect(text.contains("that are gone"))
    #expect(writer.manifest.inputs.count == 2)
    #expect(writer.constituencyPage("77") == nil)
  }
}
