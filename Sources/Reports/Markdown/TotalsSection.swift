import Analyses
import Returns

/// A place's totals beside those of the places around it.
enum TotalsSection {
  /// - Parameter columns: heading (Markdown) and totals, the place itself first.
  static func write(
    _ columns: [(heading: String, totals: AreaTotals)], table: ReturnsTable, candidates: [Int],
    to page: inout MarkdownPage
  ) {
    page.tableHeader([""] + columns.map { MarkdownPage.Column($0.heading) })
    func row(_ name: Sentence, _ cell: (AreaTotals) -> String) {
      page.row([name.text] + columns.map { cell($0.totals) })
    }
    row("Stations") { HumanNumber.integer($0.stations) }
    if table.counts[.registered] != nil {
      row("Registered voters") { $0.registered.map(HumanNumber.integer) ?? "—" }
    }
    row("Ballots of turnout (\(Text.translated(table.turnoutDefinition).markdown))") {
      HumanNumber.integer($0.turnoutBallots)
    }
    row("Ballots counted") { HumanNumber.integer($0.counted) }
    if table.counts[.registered] != nil { row("Turnout") { $0.turnout } }
    if table.counts[.invalid] != nil {
      row("Invalid ballots, share of counted") { totals in
        totals.invalid.map { HumanNumber.percent($0, of: totals.counted) } ?? "—"
      }
    }
    for candidate in candidates {
      row("Share of \(table.candidates[candidate].name.markdown)") { $0.share(candidate) }
    }
  }
}
