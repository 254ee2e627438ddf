import AuditMath
import Foundation
import Reports
import Testing

@Suite struct TablesTests {
  private func rows(_ files: [ReportFile], _ path: String) throws -> [[String]] {
    parseCSV(try #require(files.first { $0.path == path }).bytes)
  }

  @Test func testsTableHasTheAgreedHeaderAndEveryOutcome() throws {
    let report = SyntheticReport().report()
    let files = ElectionReportWriter(report: report, parallel: Parallel(workers: 1)).files()
    let table = try rows(files, "tests.csv")
    #expect(
      table[0].joined(separator: ",")
        == "analysis,measure,candidate,scope_kind,scope_id,scope_name,stations,left_out,observed,expected,standard_deviation,z,effect,effect_low,effect_high,unit,p,q,family,level,status,reason"
    )
    #expect(table.count == report.results.measurements.count + 1)
    #expect(table.allSatisfy { $0.count == 22 })
    #expect(
      Set(table.dropFirst().map { $0[20] }) == ["tested", "described", "not-applicable", "failed"])
    let described = try #require(table.first { $0[20] == "described" })
    #expect(described[8] == "1.5" && described[12] == "1.5" && described[15] == "ballots")
    let untested = try #require(table.first { $0[20] == "not-applicable" })
    #expect(untested[6..<20].allSatisfy(\.isEmpty) && untested[21].hasPrefix("fewer than 30"))
    #expect(table.contains { $0[2] == "Candidate B" && $0[3] == "constituency" })
  }

  @Test func stationsTableHasEveryRowWithFlagsAndSource() throws {
    let report = SyntheticReport().report()
    let files = ElectionReportWriter(report: report, parallel: Parallel(workers: 2)).files()
    let table = try rows(files, "stations.csv")
    let header = table[0]
    #expect(table.count == report.election.table.count + 1)
    #expect(table.allSatisfy { $0.count == header.count })
    let flags = try #require(header.firstIndex(of: "flags"))
    #expect(table[2][flags] == "OUT-02 votes:Candidate B note q=0.0031")
    #expect(table[1][flags].isEmpty)
    let line = try #require(header.firstIndex(of: "source_line"))
    #expect(Int(table[1][line]) == Int(report.election.table.sourceLines[0]))
    #expect(table[1].last == "true")
    let turnout = try #require(header.firstIndex(of: "turnout_percent"))
    let issued = try #require(Double(table[1][5]))
    let registered = try #require(Double(table[1][4]))
    let shown = try #require(Double(table[1][turnout]))
    #expect((shown - 100 * issued / registered).magnitude < 1e-7)
  }

  @Test func issuesAndFindingsHaveTheirColumns() throws {
    let report = SyntheticReport().report()
    let files = ElectionReportWriter(report: report, parallel: Parallel(workers: 1)).files()
    let issues = try rows(files, "issues.csv")
    #expect(
      issues[0].prefix(7) == ["code", "severity", "file", "line", "column", "found", "remedy"])
    #expect(issues.count == 3 && issues[2][3] == "3")
    let findings = try rows(files, "findings.csv")
    #expect(findings.count == report.results.findings.count + 1)
    #expect(findings[1][0] == "look first")
    #expect(findings[1][16] == "Small stations. | plain")
  }

  @Test func datapackageDescribesEveryTable() throws {
    let files = ElectionReportWriter(
      report: SyntheticReport().report(), parallel: Parallel(workers: 1)
    ).files()
    let package = try #require(files.first { $0.path == "datapackage.json" })
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(package.bytes)) as? [String: Any])
    let resources = try #require(json["resources"] as? [[String: Any]])
    #expect(resources.count == 4)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let file = try #require(files.first { $0.path == path })
      #expect(resource["hash"] as? String == "sha256:" + file.sha256)
      #expect(resource["bytes"] as? Int == file.bytes.count)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == parseCSV(file.bytes)[0])
    }
  }
}
