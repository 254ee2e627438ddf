import Returns

/// How far matched stations look like the same places.
struct MatchQuality {
  let rollAgreement: Double?
  let turnoutCorrelation: Double?
  let warning: String?

  init(before: ReturnsTable, after: ReturnsTable, beforeRow: [Int32]) {
    var agreeing = 0
    var compared = 0
    var turnouts: [(Double, Double)] = []
    if let old = before.column(.registered), let new = after.column(.registered) {
      for row in 0..<after.count where beforeRow[row] >= 0 {
        let partner = Int(beforeRow[row])
        let (one, two) = (Int(old[partner]), Int(new[row]))
        guard one > 0, two > 0 else { continue }
        compared += 1
        // 0.8 <= two / one <= 1.25, in whole numbers.
        if 5 * two >= 4 * one, 4 * two <= 5 * one { agreeing += 1 }
        let (first, second) = (before.turnoutBallots[partner], after.turnoutBallots[row])
        guard before.kinds[partner] == .regular, after.kinds[row] == .regular, first >= 0,
          second >= 0
        else { continue }
        turnouts.append((Double(first) / Double(one), Double(second) / Double(two)))
      }
    }
    let agreement = compared > 0 ? Double(agreeing) / Double(compared) : nil
    let correlation = Self.correlation(turnouts)
    rollAgreement = agreement
    turnoutCorrelation = correlation
    if let agreement, agreement < 0.7 {
      let turnout =
        correlation.map { " and turnout correlates \(Words.decimal($0, 2))" } ?? ""
      warning =
        "Only \(Words.percent(agreement)) of the matched stations have voter lists within 0.8 to 1.25 of each other\(turnout): many stations seem to have been renumbered or redrawn, so a match by number is not always the same place."
    } else {
      warning = nil
    }
  }

  private static func correlation(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count >= 3 else { return nil }
    let size = Double(pairs.count)
    var (one, two) = (0.0, 0.0)
    for pair in pairs {
      one += pair.0
      two += pair.1
    }
    let centre = (one / size, two / size)
    var (first, second, both) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (a, b) = (pair.0 - centre.0, pair.1 - centre.1)
      first += a * a
      second += b * b
      both += a * b
    }
    guard first > 0, second > 0 else { return nil }
    return both / (first * second).squareRoot()
  }
}
