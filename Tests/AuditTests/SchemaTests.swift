import Analyses
import Audit
import AuditMath
import Foundation
import Reports
import TestSupport
import Testing

/// `report.json` of every kind of report against the published schema.
@Suite struct SchemaTests {
  private static func schema() throws -> JSONSchema {
    try JSONSchema(path: RealData.project + "/Docs/report.schema.json")
  }

  private func complaints(_ files: [ReportFile]) throws -> [String] {
    let file = try #require(files.first { $0.path == "report.json" })
    return try Self.schema().complaints(about: Data(file.bytes))
  }

  @Test func reportsOfElectionsAreValid() throws {
    let parallel = Parallel(workers: 2)
    let audit = ElectionAudit(options: AuditOptions(), parallel: parallel)
    for election in [
      try Sample.load(Sample.exercise), try SmallElection.load(),
      try SmallElection.load(regions: false, districts: false),
    ] {
      let files = ElectionReportWriter(report: audit.report(of: election), parallel: parallel)
        .files()
      #expect(try complaints(files).prefix(5) == [])
    }
  }

  @Test func reportsOfComparisonsAndEditLogsAreValid() throws {
    let parallel = Parallel(workers: 2)
    let audit = ComparisonAudit(
      options: AuditOptions(), parallel: parallel, candidateNames: [:], map: nil)
    let (before, after) = (try Sample.load(Sample.earlier), try Sample.load(Sample.later))
    let pair = try audit.pair(before, after)
    let comparison = ComparisonReportWriter(
      report: audit.report(before: before, after: after, pair), parallel: parallel)
    #expect(try complaints(comparison.files()).prefix(5) == [])
    let twice = try audit.pair(before, before)
    let edits = SnapshotReportWriter(
      report: audit.snapshots(before: before, after: before, twice, log: EditLog(twice)),
      parallel: parallel)
    #expect(try complaints(edits.files()).prefix(5) == [])
  }

  @Test func theCheckerComplains() throws {
    let schema = try Self.schema()
    for text in ["{}", "[]", "{\"format\": \"scrutineer-report-1\"}", "7"] {
      #expect(try !schema.complaints(about: Data(text.utf8)).isEmpty, "\(text)")
    }
    // A valid report, spoilt in one place.
    let files = ElectionReportWriter(
      report: ElectionAudit(options: AuditOptions(), parallel: Parallel(workers: 1))
        .report(of: try SmallElection.load()), parallel: Parallel(workers: 1)
    ).files()
    let text = String(
      decoding: try #require(files.first { $0.path == "report.json" }).bytes, as: UTF8.self)
    for (right, wrong) in [
      ("\"simulated\": false", "\"simulated\": 0"), ("\"read\": 12", "\"read\": -1"),
      ("\"date\": \"2020-02-29\"", "\"date\": \"29.02.2020\""), ("\"votes\": {", "\"wotes\": {"),
    ] {
      #expect(text.contains(right), "\(right)")
      #expect(
        try !schema.complaints(about: Data(text.replacing(right, with: wrong).utf8)).isEmpty,
        "\(wrong)")
    }
  }
}
