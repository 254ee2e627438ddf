import Analyses
import Returns

/// One page of one region: its totals, findings, charts, tests and constituencies.
struct RegionPage {
  let index: ResultsIndex
  let country: AreaTotals
  let regions: [AreaTotals]
  let constituencies: [AreaTotals]
  let coverage: Coverage?

  func file(_ position: Int, charts: [Chart]) -> ReportFile {
    let table = index.table
    let area = table.regions[position]
    let scope = index.scopePosition(region: position)
    var page = MarkdownPage(
      title: area.name, simulated: table.identity.simulated, capacity: 1 << 14)
    page.line(
      verbatim:
        "[\(table.identity.title.markdown)](../index.md), \(Language.current.date(table.identity.date).markdown)"
    )
    page.blank()
    page.line("A finding is a reason to look, never an accusation.")
    PartialFiles.writePlace(coverage, area, in: coverage?.regions, table, to: &page)
    page.heading("Totals")
    TotalsSection.write(
      [(area.name.markdown, regions[position]), (said("Whole country"), country)], table: table,
      candidates: regions[position].ranking(limit: 8), to: &page)
    page.heading("Findings here")
    if index.findingsOfScope[scope].isEmpty {
      page.line("No test of the whole region stands out.")
    } else {
      FindingsSection.write(
        index.findingsOfScope[scope], index, up: "../", limit: 40, showsScope: false, to: &page)
    }
    if !charts.isEmpty { page.heading("Charts") }
    ChartsSection.writeLeading(charts, up: "../", to: &page)
    ChartsSection.writeRest(charts, up: "../", to: &page)
    let inside = table.constituencies.indices.filter { table.constituencies[$0].region == position }
    if inside.isEmpty {
      FlaggedStationsSection.write(area.rows, index, up: "../", to: &page)
    } else {
      page.heading("Constituencies")
      AreasSection(index: index).writeConstituencies(
        inside, totals: constituencies, up: "../", to: &page)
    }
    let measured = index.measurementsOfScope[scope]
    page.heading("Tests of the whole region")
    TestsSection.write(measured, index, up: "../", to: &page)
    page.heading("What could not be tested here")
    if !NotTestedSection.write(
      measured, of: index.results.measurements, up: "../", limit: 30, to: &page)
    {
      page.line("Every measure could run.")
    }
    return page.file("regions/\(index.regionStems[position]).md")
  }
}
