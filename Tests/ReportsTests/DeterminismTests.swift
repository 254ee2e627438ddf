import AuditMath
import Reports
import Testing

@Suite struct DeterminismTests {
  @Test func bytesDoNotDependOnWorkers() {
    var synthetic = SyntheticReport()
    synthetic.regions = 12
    synthetic.constituenciesPerRegion = 9
    synthetic.stationsPerConstituency = 41
    synthetic.measuresPerScope = 50
    let report = synthetic.report()
    let alone = ElectionReportWriter(report: report, parallel: Parallel(workers: 1)).files()
    let many = ElectionReportWriter(report: report, parallel: Parallel(workers: 8)).files()
    #expect(alone.map(\.path) == many.map(\.path))
    for (one, other) in zip(alone, many) { #expect(one.bytes == other.bytes, "\(one.path)") }
  }

  @Test func onePageAloneEqualsTheSamePageOfTheReport() throws {
    let writer = ElectionReportWriter(
      report: SyntheticReport().report(), parallel: Parallel(workers: 2))
    let files = writer.files()
    for wanted in ["3 Constituency", "3", "3-constituency"] {
      let page = try #require(writer.constituencyPage(wanted))
      #expect(page.path == "constituencies/3-constituency.md")
      #expect(files.first { $0.path == page.path }?.bytes == page.bytes)
    }
    #expect(writer.constituencyPage("no such place") == nil)
  }

  @Test func realElectionsAreNotCalledSimulated() {
    var synthetic = SyntheticReport()
    synthetic.simulated = false
    let files = ElectionReportWriter(
      report: synthetic.report(), parallel: Parallel(workers: 1)
    ).files()
    for file in files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("SIMULATED"), "\(file.path)")
    }
  }
}
