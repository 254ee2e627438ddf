import Analyses
import Returns

/// Where the earlier voters went: one table a place, and `transfers.csv` for all of them.
struct TransferSection {
  let index: ResultsIndex
  let pair: PairView
  /// Wider tables cannot be read; the other columns are in `transfers.csv`.
  private static let columnLimit = 6

  func matrix(_ scope: Int) -> Illustration.TransferMatrix? {
    guard index.results.illustrations.indices.contains(scope) else { return nil }
    for case .transfer(let matrix) in index.results.illustrations[scope] { return matrix }
    return nil
  }

  func write(_ matrix: Illustration.TransferMatrix, up: String, to page: inout MarkdownPage) {
    let interval = matrix.interval
    page.line(
      "Estimates from \(counted(matrix.stations, "station", "stations")), in percent of the earlier voters of each row, with the 95 % interval in brackets where there is one; then what the stations' totals alone make possible, whatever voters did. The estimates suppose that voters of one candidate behave alike within a constituency: [COMP-04](\(up)methods/COMP-04.md). All are in [transfers.csv](\(up)transfers.csv)."
    )
    page.blank()
    let later = pair.after.candidates.count
    let votes = (0..<later).map { pair.after.totalVotes(of: $0) }
    let targets =
      (0..<later).sorted { (-votes[$0], $0) < (-votes[$1], $1) }.prefix(Self.columnLimit) + [later]
    page.tableHeader(
      ["Earlier voters of", "Voters>"]
        + targets.map { MarkdownPage.Column(said("to \(Self.name(pair.after, $0).markdown)")) })
    let sources = matrix.voters.indices.filter { matrix.voters[$0] >= 0.5 }
    for source in sources.sorted(by: { isBefore($0, $1, matrix) }) {
      page.row(
        [
          Self.name(pair.before, source).markdown,
          HumanNumber.integer(Int(matrix.voters[source].rounded())),
        ]
          + targets.map { target in
            let cell = source * matrix.columns + target
            let own = HumanNumber.fixed(matrix.percent[cell], decimals: 0)
            let range = interval.map { " (\(Self.text($0[cell])))" } ?? ""
            return "**\(own)**\(range); "
              + said("possible \(Self.text(matrix.feasible[cell]))")
          })
    }
  }

  /// Most voters first, those who voted for nobody last.
  private func isBefore(_ left: Int, _ right: Int, _ matrix: Illustration.TransferMatrix) -> Bool {
    let nobody = matrix.voters.count - 1
    if (left == nobody) != (right == nobody) { return right == nobody }
    return (-matrix.voters[left], left) < (-matrix.voters[right], right)
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(HumanNumber.fixed(range.lowerBound, decimals: 0))–\(HumanNumber.fixed(range.upperBound, decimals: 0))"
  }

  private static func name(_ table: ReturnsTable, _ candidate: Int) -> String {
    candidate < table.candidates.count ? table.candidates[candidate].name : said("nobody")
  }

  /// `transfers.csv`: every place with an estimate, every earlier and later candidate.
  func table() -> CSVTable {
    var writer = ByteWriter(capacity: 1 << 16)
    for (position, scope) in index.scopes.enumerated() {
      guard let matrix = matrix(position) else { continue }
      for source in matrix.voters.indices {
        for target in 0..<matrix.columns {
          let cell = source * matrix.columns + target
          var row = CSVRow()
          row.text(scope.kind.rawValue, to: &writer)
          row.text(scope.id, to: &writer)
          row.text(scope.name, to: &writer)
          row.integer(matrix.stations, to: &writer)
          row.text(Self.name(pair.before, source), to: &writer)
          row.text(Self.name(pair.after, target), to: &writer)
          row.number(matrix.voters[source], to: &writer)
          row.number(matrix.percent[cell], to: &writer)
          row.number(matrix.interval?[cell].lowerBound, to: &writer)
          row.number(matrix.interval?[cell].upperBound, to: &writer)
          row.number(matrix.feasible[cell].lowerBound, to: &writer)
          row.number(matrix.feasible[cell].upperBound, to: &writer)
          writer.write("\n")
        }
      }
    }
    return CSVTable(
      path: "transfers.csv", title: "Where the earlier voters went, by place",
      columns: [
        CSVColumn("scope_kind", .string, "country, region or constituency"),
        CSVColumn("scope_id", .string, "Key of the place"),
        CSVColumn("scope_name", .string, "Name of the place"),
        CSVColumn("stations", .integer, "Stations the estimate rests on"),
        CSVColumn("from", .string, "Candidate of the earlier election; nobody: all other voters"),
        CSVColumn("to", .string, "Candidate of the later election; nobody: all other voters"),
        CSVColumn("voters", .number, "Earlier voters, carried over to the later voter lists"),
        CSVColumn("percent", .number, "Estimate: percent of them"),
        CSVColumn("low", .number, "Lower end of the 95 % interval; empty for a constituency"),
        CSVColumn("high", .number, "Upper end of it"),
        CSVColumn("feasible_low", .number, "Least percent that the stations' totals allow"),
        CSVColumn("feasible_high", .number, "Most percent that they allow"),
      ], blocks: [writer.bytes])
  }
}
