import Analyses
import Returns

/// The first page: what was audited, from which files, what was found, what chance alone would give,
/// and what could not be tested; then the detail.
struct IndexPage {
  let report: ElectionReport
  let index: ResultsIndex
  let country: AreaTotals
  let regions: [AreaTotals]
  let constituencies: [AreaTotals]
  let charts: [Chart]
  let news: News?
  let edits: EditLog?

  func file() -> ReportFile {
    let identity = index.table.identity
    var page = MarkdownPage(title: identity.title, simulated: identity.simulated, capacity: 1 << 18)
    page.line(
      "This is a statistical look at published returns. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it."
    )
    page.blank()
    page.line(verbatim: SourcesSection.line(report.election, report.program))
    page.heading("The result in short")
    PartialFiles.writeLines(report.coverage, edits, to: &page)
    NewsWriter.writeLine(news, to: &page)
    ResultSummary(report: report, index: index, country: country).write(to: &page)
    ChartsSection.writeLeading(charts, up: "", to: &page)
    writeFindings(to: &page)
    page.heading("What was audited")
    SourcesSection.write(
      report.election, program: report.program, settings: report.settings, to: &page)
    SourcesSection.writeProgram(report.program, to: &page)
    MethodsSection(methods: index.results.methods).write(to: &page)
    page.heading("What could not be tested, and why")
    let measurements = index.results.measurements
    if !NotTestedSection.write(
      measurements.indices, of: measurements, up: "", limit: 40, to: &page)
    {
      page.line("Every measure could run everywhere.")
    }
    page.heading("How many tests were made, and what chance alone would give")
    TalliesSection.write(index.results.tallies, settings: report.settings, to: &page)
    page.heading("How far the methods can be trusted on this file")
    CalibrationSection.write(index.results.calibration, to: &page)
    LedgerSection.write(report.election, to: &page)
    page.heading("Totals")
    TotalsSection.write(
      [(said("Whole country"), country)], table: index.table,
      candidates: country.ranking(limit: index.table.candidates.count), to: &page)
    AreasSection(index: index).writeRegions(regions, to: &page)
    if !index.table.constituencies.isEmpty {
      page.heading("Constituencies")
      AreasSection(index: index).writeConstituencies(
        index.table.constituencies.indices, totals: constituencies, up: "", to: &page)
    } else if index.table.regions.isEmpty {
      FlaggedStationsSection.write(0..<index.table.count, index, up: "", to: &page)
    }
    ChartsSection.writeRest(charts, up: "", to: &page)
    writeContents(to: &page)
    return page.file("index.md")
  }

  private func writeFindings(to page: inout MarkdownPage) {
    page.heading("Findings, most important first")
    let findings = index.results.findings
    if findings.isEmpty {
      page.line(
        "None. That does not prove that all is well: only that these tests found nothing larger than chance."
      )
    } else {
      FindingsSection.write(
        findings.indices.map(Int32.init), index, up: "", limit: 20, showsScope: true, to: &page)
    }
  }

  private func writeContents(to page: inout MarkdownPage) {
    page.heading("Files of this report")
    let table = index.table
    page.item("[findings.csv](findings.csv): findings, one per line")
    page.item("[tests.csv](tests.csv): every statistic, also those that could not run")
    page.item("[stations.csv](stations.csv): every station with counts, percentages and flags")
    page.item("[issues.csv](issues.csv): every rejected or doubtful row")
    if !table.regions.isEmpty { page.item("`regions/`: one page per region") }
    if !table.constituencies.isEmpty {
      page.item("`constituencies/`: one page per constituency")
    }
    page.item("`methods/`: what each method does, when it misleads, how often it errs")
    page.item("[report.json](report.json): this page for programs")
    page.item("[datapackage.json](datapackage.json): meaning of every column")
    page.item("`manifest.json`: hashes of every input and output, version, seed and settings")
  }
}
