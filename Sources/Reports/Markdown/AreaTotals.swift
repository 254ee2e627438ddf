import Returns

/// Sums over a range of stations, as the pages print them.
struct AreaTotals: Sendable {
  let stations: Int
  /// `nil` where the source has no rolls.
  let registered: Int?
  let turnoutBallots: Int
  /// Registered voters of the stations that have both numbers: what turnout is measured against.
  let turnoutBase: Int
  /// Turnout ballots of the same stations.
  let turnoutPart: Int
  let counted: Int
  let invalid: Int?
  let votes: [Int]

  init(_ table: ReturnsTable, rows: Range<Int>) {
    stations = rows.count
    registered = table.total(.registered, in: rows)
    turnoutBallots = ReturnsTable.sum(table.turnoutBallots[rows])
    counted = ReturnsTable.sum(table.counted[rows])
    invalid = table.total(.invalid, in: rows)
    votes = table.candidates.indices.map { table.totalVotes(of: $0, in: rows) }
    var base = 0
    var part = 0
    if let rolls = table.counts[.registered] {
      for row in rows where rolls[row] != missingCount && table.turnoutBallots[row] != missingCount
      {
        base += Int(rolls[row])
        part += Int(table.turnoutBallots[row])
      }
    }
    turnoutBase = base
    turnoutPart = part
  }

  var turnout: String { HumanNumber.percent(turnoutPart, of: turnoutBase) }

  func share(_ candidate: Int) -> String { HumanNumber.percent(votes[candidate], of: counted) }

  /// Candidates with votes here, most first; the report's choice and nothing more.
  func ranking(limit: Int) -> [Int] {
    Array(
      votes.indices.filter { votes[$0] > 0 }.sorted { (-votes[$0], $0) < (-votes[$1], $1) }
        .prefix(limit))
  }
}
