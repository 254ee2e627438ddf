import Analyses
import Returns

/// One page of one constituency, on which a person can act.
struct ConstituencyPage {
  let report: ElectionReport
  let index: ResultsIndex
  let issues: RowIssues
  let country: AreaTotals
  /// By position in `table.regions`.
  let regions: [AreaTotals]
  let charts: ConstituencyChart

  /// The page and its chart, if it has one.
  func files(_ position: Int, totals: AreaTotals) -> [ReportFile] {
    let chart = charts.chart(position, totals: totals)
    return [page(position, totals: totals, chart: chart)] + [chart?.file].compactMap { $0 }
  }

  private func page(_ position: Int, totals: AreaTotals, chart: Chart?) -> ReportFile {
    let table = index.table
    let area = table.constituencies[position]
    let scope = index.scopePosition(constituency: position)
    let leading = totals.ranking(limit: 6)
    var page = MarkdownPage(
      title: area.key, simulated: table.identity.simulated, capacity: 1024 + area.rows.count * 160)
    writeIntroduction(area, to: &page)
    writeSummary(area, scope: scope, totals: totals, to: &page)
    CheckFirstSection(index: index).write(rows: area.rows, scope: scope, to: &page)

    page.heading("Totals")
    var columns = [(heading: area.name.markdown, totals: totals)]
    if let region = area.region {
      columns.append((table.regions[region].name.markdown, regions[region]))
    }
    columns.append((said("Whole country"), country))
    TotalsSection.write(columns, table: table, candidates: leading, to: &page)

    if !index.findingsOfScope[scope].isEmpty {
      page.heading("Findings here")
      FindingsSection.write(
        index.findingsOfScope[scope], index, up: "../", limit: 40, showsScope: false, to: &page)
    }
    if let chart {
      page.heading("Stations against region and country")
      ChartsSection.write(chart, up: "../", to: &page)
    }
    NeighboursSection(index: index, candidates: Array(leading.prefix(3))).write(
      area.rows, totals: totals, to: &page)

    page.heading("Stations")
    page.line("Shares are of ballots counted. Candidates are in the order of votes in this place.")
    if !index.results.rarity.isEmpty {
      page.line(
        "How unusual: how often an ordinary station of this constituency would lie so far out in its most striking figure, where that is less than once in 20. In real places such stations are more frequent than this calculation allows, so compare them with each other."
      )
    }
    page.blank()
    StationsSection(index: index, candidates: leading).write(
      rows: area.rows, in: area.rows, up: "../", to: &page)

    page.heading("What could not be tested here")
    let measured = index.measurementsOfScope[scope]
    if !NotTestedSection.write(
      measured, of: index.results.measurements, up: "../", limit: 30, to: &page)
    {
      page.line(
        measured.isEmpty
          ? "No method was run on this constituency by itself." : "Every measure could run.")
    }
    writeIssues(area.rows, to: &page)
    return page.file("constituencies/\(index.constituencyStems[position]).md")
  }

  private func writeIntroduction(_ area: ReturnsTable.Area, to page: inout MarkdownPage) {
    let identity = index.table.identity
    var line =
      "[\(identity.title.markdown)](../index.md), \(Language.current.date(identity.date).markdown)"
    if let region = area.region {
      let name = index.table.regions[region].name.markdown
      line += " · " + said("region") + " [\(name)](../regions/\(index.regionStems[region]).md)"
    }
    page.line(verbatim: line + " · " + counted(area.rows.count, "station", "stations"))
    page.blank()
    page.line("A finding is a reason to look, never an accusation.")
    PartialFiles.writePlace(
      report.coverage, area, in: report.coverage?.constituencies, index.table, to: &page)
  }

  private func writeSummary(
    _ area: ReturnsTable.Area, scope: Int, totals: AreaTotals, to page: inout MarkdownPage
  ) {
    page.heading("In short")
    page.line(verbatim: size(totals))
    let flags = index.flags(in: area.rows)
    let marked = Set(flags.lazy.filter { $0.level >= .look }.map(\.row)).count
    let noted = Set(flags.lazy.filter { $0.level == .note }.map(\.row)).count
    let outstanding = index.findingsOfScope[scope].lazy.filter {
      index.results.findings[Int($0)].level >= .look
    }.count
    if outstanding == 0, marked == 0 {
      page.line("Nothing here stands out after correction for the number of tests.")
    } else {
      page.line(
        "\(counted(outstanding, "test", "tests")) of the whole constituency and \(counted(marked, "station", "stations")) stand out after correction for the number of tests."
      )
    }
    let named = Set(
      index.evidence(in: area.rows).lazy.filter {
        let place = Int($0.finding)
        return index.results.findings[place].scope.kind != .constituency
          && index.results.findings[place].level >= .look
      }.map(\.row)
    ).count
    if named > 0 {
      page.line(
        "Findings of the region or the whole country also name \(counted(named, "station", "stations")) here."
      )
    }
    if noted > 0 {
      page.line(
        "\(counted(noted, "station has", "stations have")) an error in the record itself or a note of context."
      )
    }
  }

  /// "48 stations counted 25,649 ballots; turnout 59.85 % (whole country 58.16 %); most votes …".
  private func size(_ totals: AreaTotals) -> String {
    var text = said(
      "\(counted(totals.stations, "station", "stations")) counted \(HumanNumber.integer(totals.counted)) ballots"
    )
    if totals.registered != nil {
      text += "; " + said("turnout \(totals.turnout) (whole country \(country.turnout))")
    }
    if let first = totals.ranking(limit: 1).first {
      text +=
        "; "
        + said(
          "most votes for \(index.table.candidates[first].name.markdown): \(totals.share(first)) (whole country \(country.share(first)))"
        )
    }
    return text + "."
  }

  private func writeIssues(_ rows: Range<Int>, to page: inout MarkdownPage) {
    let found = issues.of(rows)
    if found.isEmpty { return }
    page.heading("Doubtful data of these stations")
    page.tableHeader(["Station", "Code", "Column", "Found", "What to do<", "Source"])
    for (row, issue) in found.prefix(200) {
      page.row([
        index.table.stationNames[row].markdown, "`\(issue.code)`",
        (issue.column ?? "").markdown, Text.translated(issue.found).markdown,
        Text.translated(issue.remedy).markdown,
        issue.file.markdown + (issue.line.map { ", " + said("line \($0)") } ?? ""),
      ])
    }
    if found.count > 200 {
      page.blank()
      page.line("\(found.count - 200) more are in [issues.csv](../issues.csv).")
    }
  }
}
