import Analyses
import AuditMath
import Foundation
import Reports
import Returns
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The report of two snapshots and the tables of the matching.
@Suite struct ComparisonSnapshotTests {
  private func pair(hostile: Bool = false) -> (LoadedElection, LoadedElection, PairView) {
    var synthetic = SyntheticReport()
    if hostile {
      synthetic.stationName = { naughtyStrings[$0 % naughtyStrings.count] }
      synthetic.candidates = Array(naughtyStrings.filter { !$0.isEmpty }.prefix(4))
    }
    let before = synthetic.report().election
    let after = synthetic.report().election
    let count = after.table.count
    // The first station is new, the last one withdrawn: all rows in between shift by one.
    let matching = StationMatching(
      beforeRow: (0..<Int32(count)).map { $0 == 0 ? -1 : $0 - 1 },
      kinds: (0..<count).map { $0 == 0 ? .new : .key }, gone: [Int32(count - 1)],
      rollAgreement: 1, turnoutCorrelation: nil, warning: nil)
    let view = PairView(
      before: before.table, after: after.table, matching: matching,
      candidates: after.table.candidates.indices.map { CandidatePair(before: $0, after: $0) },
      settings: AnalysisSettings(), parallel: Parallel(workers: 1))
    return (before, after, view)
  }

  private func writer(hostile: Bool = false, workers: Int = 2) -> SnapshotReportWriter {
    let (before, after, view) = pair(hostile: hostile)
    return SnapshotReportWriter(
      report: SnapshotReport(
        program: ProgramIdentity(name: "test", version: "1"), before: before, after: after,
        pair: view, log: EditLog(view)), parallel: Parallel(workers: workers))
  }

  @Test func everyEditIsALine() throws {
    let (_, _, view) = pair()
    let log = EditLog(view)
    let files = writer().files()
    let edits = parseCSV(try #require(files.first { $0.path == "edits.csv" }).bytes)
    let columns = log.columns.count
    #expect(edits.count == 1 + log.edits.count + columns * (log.added.count + log.withdrawn.count))
    #expect(edits.allSatisfy { $0.count == edits[0].count })
    // Differences add up, column by column, to those of the totals.
    let totals = parseCSV(try #require(files.first { $0.path == "totals.csv" }).bytes)
    let name = try #require(edits[0].firstIndex(of: "column"))
    let difference = try #require(edits[0].firstIndex(of: "difference"))
    for total in totals.dropFirst() {
      let sum = edits.dropFirst().filter { $0[name] == total[0] }.reduce(0) {
        $0 + (Int($1[difference]) ?? 0)
      }
      #expect(sum == Int(total[3]))
    }
    #expect(files.contains { $0.path == "index.md" } && files.contains { $0.path == "report.json" })
  }

  @Test func sameBytesForAnyNumberOfWorkers() {
    let one = writer(workers: 1).files()
    let many = writer(workers: 3).files()
    #expect(one.map(\.path) == many.map(\.path))
    #expect(zip(one, many).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test func hostileNamesStayText() throws {
    let files = writer(hostile: true).files()
    let edits = parseCSV(try #require(files.first { $0.path == "edits.csv" }).bytes)
    #expect(edits.allSatisfy { $0.count == edits[0].count })
    let page = String(
      decoding: try #require(files.first { $0.path == "index.md" }).bytes, as: UTF8.self)
    #expect(!page.contains("<script"))
    let json = try #require(files.first { $0.path == "report.json" })
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(json.bytes))
    }
  }

  /// The comparison's own tables: matching adds up, charts are well-formed.
  @Test func matchingAndCharts() throws {
    let (before, after, view) = pair()
    let report = ComparisonReport(
      program: ProgramIdentity(name: "test", version: "1"), before: before, after: after,
      pair: view,
      results: AuditResults(
        methods: [], measurements: [], flags: [], findings: [], tallies: [], illustrations: []))
    let files = ComparisonReportWriter(report: report, parallel: Parallel(workers: 2)).files()
    let table = parseCSV(try #require(files.first { $0.path == "matching.csv" }).bytes)
    func sum(_ suffix: String, _ prefix: String) -> Int {
      table[0].indices.filter { table[0][$0].hasPrefix(prefix) && table[0][$0].hasSuffix(suffix) }
        .reduce(0) { total, column in
          total + table.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) }
        }
    }
    #expect(sum("stations", "before_") == before.table.count)
    #expect(sum("stations", "after_") == after.table.count)
    #expect(sum("voters", "before_") == before.table.total(.registered))
    #expect(sum("voters", "after_") == after.table.total(.registered))
    let charts = files.filter { $0.path.hasPrefix("charts/") }
    #expect(charts.contains { $0.path == "charts/before-after_turnout.svg" })
    for chart in charts {
      #expect(XMLParser(data: Data(chart.bytes)).parse(), "\(chart.path)")
    }
    let areas = parseCSV(try #require(files.first { $0.path == "constituencies.csv" }).bytes)
    #expect(areas.count == after.table.constituencies.count + 1)
    #expect(areas.allSatisfy { $0.count == areas[0].count })
  }
}
