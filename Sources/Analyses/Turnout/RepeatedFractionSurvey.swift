import AuditMath
import Returns

/// The values that stand out in every scope.
///
/// `StationNulls` adds each station's probabilities, value by value, to its constituency's sums; those of the
/// region and the country are sums of sums. Only the values that stand out are kept: the tail of a
/// Poisson variable with the same mean bounds the Poisson-binomial tail from above for counts of at
/// least the mean and one (Anderson and Samuels 1967), so no value that matters is lost, and the exact
/// tail is computed for the few that are left.
struct RepeatedFractionSurvey: Sendable {
  /// A value of one scope, before its exact tail.
  struct Value: Sendable {
    /// Position within `RepeatedFraction.all`.
    let position: Int
    let observed: Int
    /// At least P(as many stations or more).
    let bound: Double
  }

  struct Leading: Sendable {
    /// Usable stations, between 5 and 95 %.
    let stations: Int
    /// Stations that are usable but for that range.
    let outside: Int
    /// The smallest bounds first; at least one value unless there are too few stations.
    let values: [Value]
    static let none = Leading(stations: 0, outside: 0, values: [])
  }

  struct Tested: Sendable {
    let fraction: RepeatedFraction
    let observed: Int
    let expected: Double
    let deviation: Double
    let p: Double
    /// Stations that report the value, the least expected first, at most 200.
    let evidence: [Int32]
    var excess: Double { Double(observed) - expected }
  }

  /// Values kept for a scope.
  static let kept = 5

  private let columns: [PercentageColumn]
  private let nulls: [StationNulls.Column]

  /// - Parameter nulls: of the same columns.
  init(_ columns: [PercentageColumn], _ nulls: [StationNulls.Column]) {
    self.columns = columns
    self.nulls = nulls
  }

  func leading(_ scope: Scope, _ column: Int) -> Leading {
    nulls[column].fractions[scope] ?? .none
  }

  /// The exact tail of a value.
  func exact(_ value: Value, _ scope: Scope, _ column: Int) -> Tested {
    let fraction = RepeatedFraction.all[value.position]
    var probabilities: [Double] = []
    var hits: [(row: Int32, probability: Double)] = []
    let within = nulls[column].values(.within)
    for row in scope.rows {
      let within = within[row]
      guard within > 0, let (count, trials) = columns[column].sized(row) else { continue }
      let p = fraction.probability(count: count, trials: trials, within: within)
      guard p > 0 else { continue }
      probabilities.append(p)
      if fraction.holds(count, of: trials) { hits.append((Int32(row), p)) }
    }
    let null = PoissonBinomial(probabilities: probabilities, forTailsOf: value.observed)
    return Tested(
      fraction: fraction, observed: value.observed, expected: null.mean,
      deviation: null.variance.squareRoot(),
      p: Double(value.observed) > null.mean ? null.upperTail(atLeast: value.observed).value : 1,
      evidence: EvidenceRows.leastExpected(hits))
  }
}

extension RepeatedFractionSurvey {
  /// What one column shows in one area, by value.
  struct Sums: Sendable {
    var expected = [Double](repeating: 0, count: RepeatedFraction.all.count)
    var observed = [Int32](repeating: 0, count: RepeatedFraction.all.count)
    var stations = 0
    var outside = 0

    /// As at first; the room is kept for the next area.
    mutating func clear() {
      for position in expected.indices {
        expected[position] = 0
        observed[position] = 0
      }
      stations = 0
      outside = 0
    }

    /// Adds a station between 5 and 95 % and returns the probability of that range under its null.
    ///
    /// - Parameter tenths: the null in bins of a tenth of a point.
    mutating func add(
      _ null: borrowing BinomialWindow, _ tenths: borrowing PercentageBins, count: Int, trials: Int
    ) -> Double {
      let within = RepeatedFraction.addProbabilities(
        of: null, tenths, trials: trials, to: &expected)
      RepeatedFraction.forEach(of: count, trials: trials) { observed[$0] += 1 }
      stations += 1
      return within
    }

    /// Notes a station outside that range, which is not counted.
    mutating func addOutside() { outside += 1 }

    mutating func add(_ other: Sums) {
      outside += other.outside
      guard other.stations > 0 else { return }
      stations += other.stations
      for position in expected.indices {
        expected[position] += other.expected[position]
        observed[position] += other.observed[position]
      }
    }

    var leading: Leading {
      guard stations >= RepeatedPercentages.smallestScope else {
        return Leading(stations: stations, outside: outside, values: [])
      }
      var values: [(value: Value, distance: Double)] = []
      var largest = (position: 0, excess: -Double.infinity)
      for (position, count) in observed.enumerated() where count > 0 {
        let count = Int(count)
        let excess = Double(count) - expected[position]
        if excess > largest.excess { largest = (position, excess) }
        guard excess >= 1 else { continue }
        // A count this near to its expectation has a tail above one in a hundred: of no account among a
        // thousand values, and most values are of that kind.
        guard excess * excess > 4 * expected[position] else { continue }
        values.append(
          (
            Value(
              position: position, observed: count,
              bound: Poisson.upperTail(atLeast: count, mean: expected[position])),
            excess / expected[position].squareRoot()
          ))
      }
      guard !values.isEmpty else {
        let value = Value(
          position: largest.position, observed: Int(observed[largest.position]), bound: 1)
        return Leading(stations: stations, outside: outside, values: [value])
      }
      values.sort {
        ($0.value.bound, -$0.distance, $0.value.position)
          < ($1.value.bound, -$1.distance, $1.value.position)
      }
      return Leading(stations: stations, outside: outside, values: values.prefix(kept).map(\.value))
    }
  }
}
