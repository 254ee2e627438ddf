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
    let language = Language.current
    func row(_ name: Sentence, _ write: (AreaTotals, inout ByteWriter) -> Void) {
      page.startRow()
      page.cell(name.text)
      for place in columns.indices { page.cell { write(columns[place].totals, &$0) } }
      page.endRow()
    }
    func numbers(_ name: Sentence, _ number: (AreaTotals) -> Int?) {
      row(name) { totals, out in
        if let value = number(totals) {
          HumanNumber.writeGrouped(value, in: language, to: &out)
        } else {
          out.write("—")
        }
      }
    }
    numbers("Stations") { $0.stations }
    if table.counts[.registered] != nil { numbers("Registered voters") { $0.registered } }
    numbers("Ballots of turnout (\(Text.translated(table.turnoutDefinition).markdown))") {
      $0.turnoutBallots
    }
    numbers("Ballots counted") { $0.counted }
    if table.counts[.registered] != nil {
      row("Turnout") { totals, out in
        HumanNumber.writePercent(totals.turnoutPart, of: totals.turnoutBase, in: language, to: &out)
      }
    }
    if table.counts[.invalid] != nil {
      row("Invalid ballots, share of counted") { totals, out in
        if let invalid = totals.invalid {
          HumanNumber.writePercent(invalid, of: totals.counted, in: language, to: &out)
        } else {
          out.write("—")
        }
      }
    }
    for candidate in candidates {
      row("Share of \(table.candidates[candidate].name.markdown)") { totals, out in
        HumanNumber.writePercent(
          totals.votes[candidate], of: totals.counted, in: language, to: &out)
      }
    }
  }
}
