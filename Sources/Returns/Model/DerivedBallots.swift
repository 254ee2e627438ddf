/// Ballots counted and turnout ballots: one definition per table, stated in words.
struct DerivedBallots {
  let counted: [Int32]
  let countedDefinition: String
  let turnout: [Int32]
  let turnoutDefinition: String

  init(counts: [CountField: [Int32]], votes: [Int32], rows: Int) {
    if let valid = counts[.valid], let invalid = counts[.invalid] {
      counted = Self.add(rows, [valid, invalid], optional: counts[.blank])
      countedDefinition = "valid and invalid ballots"
    } else if let boxes = counts[.inBoxes] {
      counted = boxes
      countedDefinition = "ballots in the boxes"
    } else {
      var columns: [[Int32]] = []
      if rows > 0 {
        for start in stride(from: 0, to: votes.count, by: rows) {
          columns.append(Array(votes[start..<start + rows]))
        }
      }
      if let invalid = counts[.invalid] { columns.append(invalid) }
      counted = Self.add(rows, columns, optional: counts[.blank])
      countedDefinition = "the sum of all candidates' votes and invalid ballots"
    }
    if let issued = counts[.issued] {
      turnout = issued
      turnoutDefinition = "ballots issued"
    } else {
      turnout = counted
      turnoutDefinition = "ballots counted (no column of ballots issued)"
    }
  }

  /// Row sums; missing where any required part is missing or the sum leaves 32 bits.
  private static func add(_ rows: Int, _ columns: [[Int32]], optional: [Int32]?) -> [Int32] {
    (0..<rows).map { row in
      var total = 0
      for column in columns {
        guard column[row] != missingCount else { return missingCount }
        total += Int(column[row])
      }
      if let optional, optional[row] != missingCount { total += Int(optional[row]) }
      return Int32(exactly: total) ?? missingCount
    }
  }
}
