import Returns

/// One kind of share, count of trials by station: turnout, or a candidate's votes of ballots counted.
struct ShareColumn: Sendable {
  /// `turnout` or `votes`.
  let name: String
  let candidate: Int?
  /// By row.
  let counts: ArraySlice<Int32>
  /// By row.
  let trials: [Int32]
  /// By row: ballots counted. A station without any has not reported, or not yet; PROT-02 lists it.
  let counted: [Int32]

  /// Turnout, where the source has registered voters, then every candidate in the table's order.
  static func all(of table: ReturnsTable) -> [ShareColumn] {
    var columns: [ShareColumn] = []
    if let registered = table.column(.registered) {
      columns.append(
        ShareColumn(
          name: "turnout", candidate: nil, counts: table.turnoutBallots[...], trials: registered,
          counted: table.counted))
    }
    for candidate in table.candidates.indices {
      columns.append(
        ShareColumn(
          name: "votes", candidate: candidate, counts: table.votes(of: candidate),
          trials: table.counted, counted: table.counted))
    }
    return columns
  }

  /// The count of a row.
  func count(_ row: Int) -> Int32 { counts[counts.startIndex + row] }

  /// True when the row has a count and a number of trials that it can come from.
  func isUsable(_ row: Int) -> Bool {
    let count = count(row)
    return count >= 0 && trials[row] > 0 && count <= trials[row] && counted[row] != 0
  }

  /// Why a row is not usable, in words for the report. A share above 1 is never capped.
  func reason(_ row: Int) -> String {
    let count = count(row)
    if count < 0 || trials[row] < 0 { return "a count is missing or negative" }
    if trials[row] == 0 {
      return candidate == nil ? "no registered voters" : "no ballots counted"
    }
    if counted[row] == 0 { return "no ballots counted" }
    return candidate == nil
      ? "more ballots than registered voters" : "more votes than ballots counted"
  }

  /// The share over rows that are usable and meet a condition; 0 where there are none.
  func pooledShare(_ isRegular: (Int) -> Bool) -> Double {
    var (successes, total) = (0, 0)
    for row in trials.indices where isRegular(row) && isUsable(row) {
      successes += Int(count(row))
      total += Int(trials[row])
    }
    return total > 0 ? Double(successes) / Double(total) : 0
  }
}
