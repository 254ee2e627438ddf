import Analyses
import Returns

/// The matched stations that changed most, turnout first, then the leading candidates' shares.
struct BiggestChangesSection {
  let index: ResultsIndex
  let stations: PairedStations
  private static let limit = 12
  /// In a small station a few voters move a percentage far; those are in `stations.csv`.
  private static let smallestRoll = 200

  func write(to page: inout MarkdownPage) {
    writeTable(said("Turnout"), of: stations.turnoutChange, to: &page)
    for pair in stations.candidatesByVotes.prefix(3) {
      let name = index.table.candidates[pair.after].name.markdown
      writeTable(said("Share of \(name)"), of: { stations.shareChange(pair, $0) }, to: &page)
    }
  }

  private func writeTable(
    _ what: String, of change: (Int) -> Double?, to page: inout MarkdownPage
  ) {
    var changes: [(row: Int, change: Double)] = []
    for row in 0..<index.table.count where isLarge(row) {
      if let value = change(row) { changes.append((row, value)) }
    }
    if changes.isEmpty { return }
    changes.sort { left, right in
      left.change.magnitude != right.change.magnitude
        ? left.change.magnitude > right.change.magnitude : left.row < right.row
    }
    page.blank()
    page.tableHeader([
      "Station", MarkdownPage.Column(said("\(what), change in percentage points")), "Roll before>",
      "after>",
    ])
    for entry in changes.prefix(Self.limit) {
      let sign = entry.change > 0 ? "+" : ""
      page.row([
        place(entry.row), sign + HumanNumber.fixed(entry.change, decimals: 1),
        roll(stations.pair.before, stations.beforeRow(entry.row)),
        roll(stations.pair.after, entry.row),
      ])
    }
  }

  private func isLarge(_ row: Int) -> Bool {
    guard let partner = stations.beforeRow(row) else { return false }
    let rolls = [
      stations.registered(stations.pair.after, row),
      stations.registered(stations.pair.before, partner),
    ]
    // Without rolls nothing tells small stations from large ones.
    return rolls.allSatisfy { ($0 ?? Self.smallestRoll) >= Self.smallestRoll }
  }

  private func roll(_ table: ReturnsTable, _ row: Int?) -> String {
    row.flatMap { stations.registered(table, $0) }.map(HumanNumber.integer) ?? "—"
  }

  private func place(_ row: Int) -> String {
    StationName.link(row, index, up: "")
  }
}
