import Analyses
import Returns

/// The first page of a comparison.
struct ComparisonIndexPage {
  let report: ComparisonReport
  let index: ResultsIndex
  let stations: PairedStations
  let ledger: MatchingLedger
  let charts: [Chart]
  let news: News?

  func file(title: String, simulated: Bool) -> ReportFile {
    let pair = report.pair
    var page = MarkdownPage(title: title, simulated: simulated, capacity: 1 << 16)
    page.line(
      "Two elections over the same stations. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it."
    )
    page.blank()
    page.line(
      verbatim: "- " + said("The earlier election") + ": "
        + SourcesSection.line(report.before, nil))
    page.line(
      verbatim: "- " + said("The later election") + ": "
        + SourcesSection.line(report.after, report.program))
    page.heading("The result in short")
    PartialFiles.writeShare(report.coverage, to: &page)
    NewsWriter.writeLine(news, to: &page)
    writeSummary(to: &page)
    page.heading("What changed")
    ChangesSection(index: index, stations: stations).write(to: &page)
    for chart in charts {
      page.blank()
      page.line(verbatim: "![\(chart.title.markdown)](\(chart.file.path))")
      page.blank()
      page.line(verbatim: chart.caption.markdown)
    }
    page.heading("Stations to look at, both protocols side by side")
    if !SideBySideSection(index: index, stations: stations).write(up: "", to: &page) {
      page.line("No station stands out.")
    }
    let transfer = TransferSection(index: index, pair: pair)
    if let matrix = transfer.matrix(0) {
      page.heading("Where the earlier voters went")
      transfer.write(matrix, up: "", to: &page)
    }
    page.heading("Which stations were compared")
    MatchingSection.write(pair, ledger, to: &page)
    page.heading("Findings, most important first")
    let findings = index.results.findings
    if findings.isEmpty {
      page.line(
        "None. That does not prove that all is well: only that these comparisons found nothing larger than chance."
      )
    } else {
      FindingsSection.write(
        findings.indices.map(Int32.init), index, up: "", limit: 20, showsScope: true, to: &page)
    }
    page.heading("Biggest changes")
    page.line("Matched stations with at least 200 voters on the roll in both elections.")
    BiggestChangesSection(index: index, stations: stations).write(to: &page)
    page.heading("What could not be compared, and why")
    let measurements = index.results.measurements
    if !NotTestedSection.write(
      measurements.indices, of: measurements, up: "", limit: 40, to: &page)
    {
      page.line("Every measure could run everywhere.")
    }
    page.heading("How many tests were made, and what chance alone would give")
    TalliesSection.write(index.results.tallies, settings: pair.settings, to: &page)
    page.heading("How far the methods can be trusted on these files")
    CalibrationSection.write(index.results.calibration, to: &page)
    writeElection("The earlier election", report.before, to: &page)
    writeElection("The later election", report.after, to: &page)
    SourcesSection.writeProgram(report.program, to: &page)
    MethodsSection(methods: index.results.methods).write(to: &page)
    writeContents(to: &page)
    return page.file("index.md")
  }

  private func writeSummary(to page: inout MarkdownPage) {
    let matching = report.pair.matching
    let grouped = matching.groups.count
    page.item(
      "\(counted(matching.matched, "station", "stations")) could be matched one to one, \(HumanNumber.integer(matching.kinds.count { $0 == .new })) are new and \(HumanNumber.integer(matching.gone.count)) gone\(grouped > 0 ? "; \(counted(grouped, "split or merge", "splits and merges"))" : "")."
    )
    let tallies = index.results.tallies.filter(\.decides)
    let tests = tallies.reduce(0) { $0 + $1.tested }
    let look = tallies.reduce(0) { $0 + $1.look }
    let below = tallies.reduce(0) { $0 + $1.belowFivePercent }
    let expected = tallies.reduce(0) { $0 + $1.expectedByChance }
    page.item(
      "Of \(counted(tests, "test", "tests")), **\(counted(look, "stands", "stand")) out** after correction for their number. Before correction \(HumanNumber.integer(below)) had a probability of at most 5 %; chance alone would give about \(HumanNumber.fixed(expected, decimals: 0)) or fewer."
    )
    writeMarked(to: &page)
    if report.pair.candidates.isEmpty {
      page.item("No candidate stands in both elections: turnout and rolls alone were compared.")
    } else {
      page.item(
        "\(counted(report.pair.candidates.count, "candidate or list stands", "candidates or lists stand")) in both elections."
      )
    }
    if let untested = ResultSummary.untested(index) { page.line(verbatim: "- " + untested) }
    let (before, after) = (report.before.ledger, report.after.ledger)
    page.item(
      "Rows audited of those in the sources: earlier election \(HumanNumber.integer(before.audited)) of \(HumanNumber.integer(before.read)), later election \(HumanNumber.integer(after.audited)) of \(HumanNumber.integer(after.read)); rejected \(HumanNumber.integer(before.rejected)) and \(HumanNumber.integer(after.rejected))."
    )
    if report.pair.matching.warning != nil {
      page.item("Stations may have been renumbered: read the warning below first.")
    }
  }

  /// How many stations ask for a look, each counted once with its highest level.
  private func writeMarked(to page: inout MarkdownPage) {
    var levels: [Int32: Level] = [:]
    for flag in index.results.flags where flag.level > .note {
      levels[flag.row] = max(flag.level, levels[flag.row] ?? .note)
    }
    let first = levels.values.count { $0 == .lookFirst }
    if levels.isEmpty {
      page.item("No single station is marked.")
    } else {
      page.item(
        "**\(counted(first, "station asks", "stations ask")) for the first look**, \(HumanNumber.integer(levels.count - first)) for a look: both protocols stand side by side below."
      )
    }
  }

  private func writeElection(
    _ heading: Sentence, _ election: LoadedElection, to page: inout MarkdownPage
  ) {
    page.heading(heading)
    SourcesSection.write(
      election, program: report.program, settings: report.pair.settings, to: &page)
  }

  private func writeContents(to page: inout MarkdownPage) {
    page.heading("Files of this report")
    page.item("[findings.csv](findings.csv): findings, one per line")
    page.item("[tests.csv](tests.csv): every statistic, also those that could not run")
    page.item("[constituencies.csv](constituencies.csv): changes by constituency")
    page.item("[transfers.csv](transfers.csv): where the earlier voters went, by constituency")
    page.item("[matching.csv](matching.csv): what became of stations and voters, by constituency")
    page.item("[stations.csv](stations.csv): stations of both elections side by side")
    if !index.table.constituencies.isEmpty {
      page.item("`constituencies/`: one page per constituency of the later election")
    }
    page.item("`methods/`: what each method does, when it misleads, how often it errs")
    page.item("[report.json](report.json): this page for programs")
    page.item("[datapackage.json](datapackage.json): meaning of every column")
    page.item("`manifest.json`: hashes of every input and output, version, seed and settings")
  }
}
