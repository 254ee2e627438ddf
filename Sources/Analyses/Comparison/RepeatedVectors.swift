import AuditMath
import Foundation
import Returns

/// Stations that report the same votes in both elections for every candidate who stands in both, against
/// the number that chance would give.
///
/// Null: a station's later votes are drawn again around themselves (multinomial among its voters), so
/// the chance of hitting the earlier result is exact for every station and the number is
/// Poisson-binomial. A station that did not change at all has the largest chance, which makes the test
/// careful.
struct RepeatedVectors: Sendable {
  static let measure = "repeated-results"
  /// Fewer votes repeat easily.
  static let smallestVotes = 50

  /// Rows of the later table that could be tested, ascending, with the chance of each to repeat.
  private let rows: [Int32]
  private let chances: [Double]
  private let repeats: [Bool]
  private let obstacle: String?

  init(_ pair: PairView) {
    guard pair.candidates.count >= 2 else {
      (rows, chances, repeats) = ([], [], [])
      obstacle = "fewer than two candidates stand in both elections"
      return
    }
    obstacle = nil
    let wholes = pair.after.column(.registered) ?? pair.after.counted
    let results = pair.parallel.mapBlocks(pair.after.count, blockSize: 4096) { range in
      range.compactMap { row -> (Int32, Double, Bool)? in
        guard ComparableStations.obstacle(pair, row) == nil else { return nil }
        return Self.chance(pair, row, whole: Int(wholes[row])).map { (Int32(row), $0.0, $0.1) }
      }
    }.flatMap { $0 }
    rows = results.map(\.0)
    chances = results.map(\.1)
    repeats = results.map(\.2)
  }

  private static func chance(_ pair: PairView, _ row: Int, whole: Int) -> (Double, Bool)? {
    let partner = Int(pair.matching.beforeRow[row])
    var (sum, total) = (0, 0)
    var logChance = 0.0
    var isSame = true
    for candidates in pair.candidates {
      let old = Int(pair.before.votes[candidates.before * pair.before.count + partner])
      let new = Int(pair.after.votes[candidates.after * pair.after.count + row])
      guard old >= 0, new >= 0 else { return nil }
      if old != new { isSame = false }
      if new == 0 {
        if old > 0 { logChance = -.infinity }
      } else {
        logChance +=
          Double(old) * Foundation.log(Double(new)) - SpecialFunctions.logGamma(Double(old) + 1)
      }
      sum += old
      total += new
    }
    guard sum >= smallestVotes, total >= smallestVotes, whole >= total else { return nil }
    let rest = whole - total
    let oldRest = whole - sum
    if oldRest < 0 || (rest == 0 && oldRest > 0) { return (0, isSame) }
    logChance +=
      (rest > 0 ? Double(oldRest) * Foundation.log(Double(rest)) : 0)
      - SpecialFunctions.logGamma(Double(oldRest) + 1)
      + SpecialFunctions.logGamma(Double(whole) + 1)
      - Double(whole) * Foundation.log(Double(whole))
    return (Foundation.exp(min(0, logChance)), isSame)
  }

  /// The largest probability at or below `limit` that p can take and that chance reaches: the number is
  /// whole, and often 0.
  private static func attainable(_ law: PoissonBinomial, _ limit: Double) -> Double {
    var number = 0
    while number < 1_000 {
      let tail = law.upperTail(atLeast: number).value
      if tail <= limit { return tail }
      number += 1
    }
    return limit
  }

  func measure(_ scope: Scope) -> Measurement {
    func result(_ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "COMP-05", measure: Self.measure, scope: scope, outcome: outcome)
    }
    if let obstacle { return result(.notApplicable(obstacle)) }
    let start = rows.partition { Int($0) >= scope.rows.lowerBound }
    let end = rows.partition { Int($0) >= scope.rows.upperBound }
    guard end > start else {
      return result(
        .notApplicable(
          "no ordinary station with at least \(Self.smallestVotes) votes in both elections"))
    }
    let law = PoissonBinomial(probabilities: Array(chances[start..<end]))
    let found = (start..<end).filter { repeats[$0] }
    let observed = found.count
    let deviation = law.variance.squareRoot()
    let tail = law.upperTail(atLeast: observed)
    return result(
      .tested(
        Statistic(
          stations: end - start, leftOut: scope.rows.count - (end - start),
          leftOutReasons:
            "not in both elections, not ordinary, or fewer than \(Self.smallestVotes) votes",
          observed: Double(observed), expected: law.mean, standardDeviation: deviation,
          z: deviation > 0 ? (Double(observed) - law.mean) / deviation : nil,
          effect: Double(observed) - law.mean, unit: "stations",
          p: tail.value, logP: tail.logValue,
          chanceBelowFivePercent: Self.attainable(law, 0.05), family: "COMP-05 repeated results",
          raisesFinding: true, isPracticallyLarge: Double(observed) - law.mean >= 1,
          evidence: found.prefix(200).map { rows[$0] })))
  }
}
