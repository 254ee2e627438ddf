import Analyses
import Returns

/// Tables of regions and constituencies that lead to their pages.
struct AreasSection {
  let index: ResultsIndex

  func writeRegions(_ totals: [AreaTotals], to page: inout MarkdownPage) {
    let areas = index.table.regions
    if areas.isEmpty { return }
    page.heading("Regions")
    writeHeader("Region", to: &page)
    for (position, area) in areas.enumerated() {
      writeRow(
        area, title: area.name, link: "regions/\(index.regionStems[position]).md",
        totals: totals[position],
        scope: index.scopePosition(region: position), to: &page)
    }
  }

  func writeConstituencies(
    _ positions: some Sequence<Int>, totals: [AreaTotals], up: String, to page: inout MarkdownPage
  ) {
    writeHeader("Constituency", to: &page)
    for position in positions {
      writeRow(
        index.table.constituencies[position],
        // On the page of a region its name goes without saying.
        title: up.isEmpty
          ? index.table.constituencies[position].key : index.table.constituencies[position].name,
        link: "\(up)constituencies/\(index.constituencyStems[position]).md",
        totals: totals[position], scope: index.scopePosition(constituency: position), to: &page)
    }
  }

  private func writeHeader(_ kind: MarkdownPage.Column, to page: inout MarkdownPage) {
    var header: [MarkdownPage.Column] = [kind, "Stations>"]
    if index.table.counts[.registered] != nil { header += ["Registered>", "Turnout>"] }
    page.tableHeader(
      header + ["Counted>", "Most votes", "Share>", "Tests>", "Findings>", "Marked stations>"])
  }

  private func writeRow(
    _ area: ReturnsTable.Area, title: String, link: String, totals: AreaTotals, scope: Int,
    to page: inout MarkdownPage
  ) {
    var cells = ["[\(title.markdown)](\(link))", HumanNumber.integer(totals.stations)]
    if index.table.counts[.registered] != nil {
      cells += [totals.registered.map(HumanNumber.integer) ?? "—", totals.turnout]
    }
    let first = totals.ranking(limit: 1).first
    let tests = index.measurementsOfScope[scope].lazy.filter { position in
      if case .tested = index.results.measurements[Int(position)].outcome { true } else { false }
    }.count
    let findings = index.findingsOfScope[scope].lazy.filter {
      index.results.findings[Int($0)].level >= .look
    }.count
    cells += [
      HumanNumber.integer(totals.counted),
      first.map { index.table.candidates[$0].name.markdown } ?? "—",
      first.map { totals.share($0) } ?? "—", HumanNumber.integer(tests),
      HumanNumber.integer(findings), HumanNumber.integer(markedStations(area.rows)),
    ]
    page.row(cells)
  }

  private func markedStations(_ rows: Range<Int>) -> Int {
    var count = 0
    var last: Int32 = -1
    for flag in index.flags(in: rows) where flag.level >= .look && flag.row != last {
      count += 1
      last = flag.row
    }
    return count
  }
}
