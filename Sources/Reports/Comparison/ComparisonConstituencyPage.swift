import Analyses
import Returns

/// One constituency of the later election beside the earlier one, station by station.
struct ComparisonConstituencyPage {
  let report: ComparisonReport
  let index: ResultsIndex
  let earlier: ResultsIndex
  let stations: PairedStations
  let title: String
  let simulated: Bool

  func file(_ position: Int) -> ReportFile {
    let table = index.table
    let area = table.constituencies[position]
    let scope = index.scopePosition(constituency: position)
    var page = MarkdownPage(
      title: area.key, simulated: simulated, capacity: 1024 + area.rows.count * 200)
    page.line(verbatim: "[\(title.markdown)](../index.md)")
    page.blank()
    page.line("A finding is a reason to look, never an accusation.")
    page.heading("Findings here")
    if index.findingsOfScope[scope].isEmpty {
      page.line("No comparison of the whole constituency stands out.")
    } else {
      FindingsSection.write(
        index.findingsOfScope[scope], index, up: "../", limit: 40, showsScope: false, to: &page)
    }
    CheckFirstSection(index: index).write(rows: area.rows, scope: scope, to: &page)
    if index.results.flags.contains(where: { area.rows.contains(Int($0.row)) && $0.level > .note })
    {
      page.heading("Both protocols side by side")
      _ = SideBySideSection(index: index, stations: stations).write(
        rows: area.rows, up: "../", to: &page)
    }
    let transfer = TransferSection(index: index, pair: stations.pair)
    if let matrix = transfer.matrix(scope) {
      page.heading("Where the earlier voters went")
      transfer.write(matrix, up: "../", to: &page)
    }
    page.heading("Stations: before → after")
    writeStations(area.rows, to: &page)
    writeGone(area, to: &page)
    page.heading("What could not be compared here")
    let measured = index.measurementsOfScope[scope]
    if !NotTestedSection.write(
      measured, of: index.results.measurements, up: "../", limit: 30, to: &page)
    {
      page.line(
        measured.isEmpty
          ? "No comparison was made for this constituency by itself." : "Every measure could run.")
    }
    return page.file("constituencies/\(index.constituencyStems[position]).md")
  }

  private func writeStations(_ rows: Range<Int>, to page: inout MarkdownPage) {
    let candidates = stations.candidatesByVotes.prefix(4)
    page.tableHeader(
      ["Station", "Match", "Registered>", "Turnout, %>"]
        + candidates.map {
          MarkdownPage.Column(index.table.candidates[$0.after].name.markdown + ", %")
        } + ["Flags<"])
    var flags = FlagCursor(index, rows: rows, up: "../")
    for row in rows {
      let partner = stations.beforeRow(row)
      var cells = [
        "<a id=\"\(StationAnchor.text(row, in: rows, index.table))\"></a>"
          + index.table.stationNames[row].markdown,
        said(Sentence(stringLiteral: stations.pair.matching.kinds[row].rawValue)),
        integers(
          partner.flatMap { stations.registered(stations.pair.before, $0) },
          stations.registered(stations.pair.after, row)),
        percents(partner.flatMap { stations.before.turnout($0) }, stations.after.turnout(row)),
      ]
      cells += candidates.map { pair in
        percents(
          partner.flatMap { stations.before.share(pair.before, $0) },
          stations.after.share(pair.after, row))
      }
      var words = ByteWriter()
      flags.write(row, to: &words)
      page.row(cells + [words.text])
    }
  }

  /// Stations of the constituency of the same key that have no partner.
  private func writeGone(_ area: ReturnsTable.Area, to page: inout MarkdownPage) {
    guard let position = stations.earlierConstituencies[area.key] else { return }
    let old = earlier.table.constituencies[position]
    let gone = stations.pair.matching.gone
    let start = ResultsIndex.firstIndex(gone.count) { Int(gone[$0]) >= old.rows.lowerBound }
    let end = ResultsIndex.firstIndex(gone.count) { Int(gone[$0]) >= old.rows.upperBound }
    if start == end { return }
    page.heading("Stations of the earlier election that are gone")
    page.tableHeader(["Station", "Registered>", "Turnout, %>"])
    for row in gone[start..<end].map(Int.init) {
      page.row([
        earlier.table.stationNames[row].markdown,
        stations.registered(earlier.table, row).map(HumanNumber.integer) ?? "—",
        stations.before.turnout(row).map { HumanNumber.fixed($0, decimals: 1) } ?? "—",
      ])
    }
  }

  private func integers(_ before: Int?, _ after: Int?) -> String {
    "\(before.map(HumanNumber.integer) ?? "—") → \(after.map(HumanNumber.integer) ?? "—")"
  }

  private func percents(_ before: Double?, _ after: Double?) -> String {
    func text(_ value: Double?) -> String {
      value.map { HumanNumber.fixed($0, decimals: 1) } ?? "—"
    }
    return "\(text(before)) → \(text(after))"
  }
}
