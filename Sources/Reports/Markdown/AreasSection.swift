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
    let language = Language.current
    func number(_ value: Int) {
      page.cell { HumanNumber.writeGrouped(value, in: language, to: &$0) }
    }
    func percent(_ part: Int, of whole: Int) {
      page.cell { HumanNumber.writePercent(part, of: whole, in: language, to: &$0) }
    }
    page.startRow()
    page.cell { out in
      out.write("[")
      MarkdownText.write(title, to: &out)
      out.write("](")
      out.write(raw: link)
      out.write(")")
    }
    number(totals.stations)
    if index.table.counts[.registered] != nil {
      if let registered = totals.registered { number(registered) } else { page.cell("—") }
      percent(totals.turnoutPart, of: totals.turnoutBase)
    }
    number(totals.counted)
    if let first = totals.ranking(limit: 1).first {
      page.cell { MarkdownText.write(index.table.candidates[first].name, to: &$0) }
      percent(totals.votes[first], of: totals.counted)
    } else {
      page.cell("—")
      page.cell("—")
    }
    let tests = index.measurementsOfScope[scope].lazy.filter { position in
      if case .tested = index.results.measurements[Int(position)].outcome { true } else { false }
    }.count
    let findings = index.findingsOfScope[scope].lazy.filter {
      index.results.findings[Int($0)].level >= .look
    }.count
    number(tests)
    number(findings)
    number(markedStations(area.rows))
    page.endRow()
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
