import AuditMath
import Foundation
import Returns

/// One kind of change at every station: its value, its sampling noise, or why it has none.
struct SwingSeries: Sendable {
  let measure: String
  let candidate: Int?
  let unit: String
  let practicalSize: Double
  /// By row of the later table: the logarithm of the lists' ratio, or the difference of angles
  /// (`AnscombeAngle`).
  let change: [Double?]
  /// Part of the change that the earlier results of all candidates lead one to expect; 0 where nothing is
  /// known.
  let foreseen: [Double]
  let noise: [Double]
  /// By row: the proportions before and after; empty for lists.
  let proportions: [(before: Double, after: Double)]
  let leftOut: [String: Int]

  static func turnout(_ pair: PairView) -> SwingSeries? {
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered)
    else { return nil }
    return proportion(
      pair, "swing-turnout", nil, pair.before.turnoutBallots, old, pair.after.turnoutBallots, new)
  }

  /// - Parameter expected: the share of all votes for candidates that the earlier results lead one to
  ///   expect, by row of the later table.
  static func share(_ pair: PairView, _ candidates: CandidatePair, expected: [Double?]? = nil)
    -> SwingSeries
  {
    proportion(
      pair, "swing-share", candidates.after, Array(pair.before.votes(of: candidates.before)),
      pair.before.counted, Array(pair.after.votes(of: candidates.after)), pair.after.counted,
      expected: expected)
  }

  static func rolls(_ pair: PairView) -> SwingSeries? {
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered)
    else { return nil }
    var change = [Double?](repeating: nil, count: pair.after.count)
    var noise = [Double](repeating: 0, count: pair.after.count)
    var leftOut: [String: Int] = [:]
    for row in 0..<pair.after.count {
      let partner = Int(pair.matching.beforeRow[row])
      guard let reason = ComparableStations.obstacle(pair, row) else {
        let (one, two) = (Int(old[partner]), Int(new[row]))
        if min(one, two) >= Swing.smallestStation {
          change[row] = Foundation.log(Double(two) / Double(one))
          noise[row] = 1 / Double(one) + 1 / Double(two)
        } else {
          leftOut[tooSmall, default: 0] += 1
        }
        continue
      }
      leftOut[reason, default: 0] += 1
    }
    // Voters come and go one by one: a short list changes more, in percent, by Poisson's law.
    return SwingSeries(
      measure: "roll-jump", candidate: nil, unit: "percent", practicalSize: Swing.practicalRoll,
      change: change, foreseen: [Double](repeating: 0, count: pair.after.count),
      noise: noise, proportions: [],
      leftOut: leftOut)
  }

  private static func proportion(
    _ pair: PairView, _ measure: String, _ candidate: Int?, _ oldParts: [Int32],
    _ oldWholes: [Int32], _ newParts: [Int32], _ newWholes: [Int32], expected: [Double?]? = nil
  ) -> SwingSeries {
    let (oldRolls, newRolls) = (pair.before.column(.registered), pair.after.column(.registered))
    var change = [Double?](repeating: nil, count: pair.after.count)
    var noise = [Double](repeating: 0, count: pair.after.count)
    var proportions = [(before: Double, after: Double)](
      repeating: (0, 0), count: pair.after.count)
    var foreseen = [Double](repeating: 0, count: pair.after.count)
    var leftOut: [String: Int] = [:]
    for row in 0..<pair.after.count {
      if let reason = ComparableStations.obstacle(pair, row) {
        leftOut[reason, default: 0] += 1
        continue
      }
      let partner = Int(pair.matching.beforeRow[row])
      if let oldRolls, let newRolls {
        let (one, two) = (Int(oldRolls[partner]), Int(newRolls[row]))
        if ComparableStations.differByMoreThanAQuarter(one, two) {
          leftOut[
            "the voter list changed by more than a quarter: perhaps another place", default: 0] +=
            1
          continue
        }
      }
      let (a, m) = (Int(oldParts[partner]), Int(oldWholes[partner]))
      let (b, n) = (Int(newParts[row]), Int(newWholes[row]))
      guard a >= 0, b >= 0, m > 0, n > 0, a <= m, b <= n else {
        leftOut["a count is missing or exceeds its whole", default: 0] += 1
        continue
      }
      guard min(m, n) >= Swing.smallestStation else {
        leftOut[tooSmall, default: 0] += 1
        continue
      }
      if let expected {
        guard let share = expected[row] else {
          leftOut["too few votes, or votes of a candidate missing", default: 0] += 1
          continue
        }
        foreseen[row] =
          AnscombeAngle.of(share * Double(m), in: Double(m))
          - AnscombeAngle.of(Double(a), in: Double(m))
      }
      proportions[row] = (Double(a) / Double(m), Double(b) / Double(n))
      change[row] =
        AnscombeAngle.of(Double(b), in: Double(n)) - AnscombeAngle.of(Double(a), in: Double(m))
      noise[row] = AnscombeAngle.variance(of: Double(m)) + AnscombeAngle.variance(of: Double(n))
    }
    return SwingSeries(
      measure: measure, candidate: candidate, unit: "percentage points",
      practicalSize: Swing.practicalPoints, change: change, foreseen: foreseen, noise: noise,
      proportions: proportions,
      leftOut: leftOut)
  }

  private static let tooSmall =
    "fewer than \(Swing.smallestStation) voters or ballots in one election"

  func tests(_ pair: PairView) -> StationTestSet {
    var set = StationTestSet(
      analysis: "COMP-02", measure: measure, candidate: candidate, family: "COMP-02 stations",
      unit: unit, practicalSize: practicalSize, leftOut: leftOut)
    var rows: [Int] = []
    var values: [Double] = []
    var noises: [Double] = []
    var groups: [Range<Int>] = []
    let groupRows = ComparableStations.groups(
      rows: (0..<pair.after.count).filter { change[$0] != nil }, pair.after,
      smallest: Swing.smallestGroup)
    for area in groupRows {
      let start = rows.count
      for row in area {
        rows.append(row)
        values.append((change[row] ?? 0) - foreseen[row])
        noises.append(noise[row])
      }
      groups.append(start..<rows.count)
    }
    let moderated = ModeratedResiduals(values: values, noise: noises, groups: groups)
    // The normal deviate of every p: it has the standard normal law where the model holds.
    let deviates = moderated.residuals.map { residual -> Double in
      residual.map { Normal.upperQuantile(max($0.p, 1e-300) / 2) } ?? .nan
    }
    let tails = SidedTails(
      zip(deviates, rows.indices).map { deviate, position in
        values[position] < (moderated.residuals[position]?.expected ?? 0) ? -deviate : deviate
      })
    var unjudged = 0
    for (position, row) in rows.enumerated() {
      guard let residual = moderated.residuals[position] else {
        unjudged += 1
        continue
      }
      set.rows.append(Int32(row))
      set.p.append(
        max(
          residual.p,
          tails.of(values[position] - residual.expected).twoSidedTail(
            (values[position] - residual.expected) / residual.deviation)))
      let value = values[position] + foreseen[row]
      let expected = residual.expected + foreseen[row]
      if proportions.isEmpty {
        set.observed.append(100 * (Foundation.exp(value) - 1))
        set.expected.append(100 * (Foundation.exp(expected) - 1))
        set.effect.append(100 * (Foundation.exp(value - expected) - 1))
      } else {
        let (before, after) = proportions[row]
        let wanted = AnscombeAngle.proportion(AnscombeAngle.uncorrected(before, in: 1) + expected)
        set.observed.append(100 * (after - before))
        set.expected.append(100 * (wanted - before))
        set.effect.append(100 * (after - wanted))
      }
    }
    if unjudged > 0 { set.leftOut["too few comparable stations around it", default: 0] += unjudged }
    return set
  }
}
