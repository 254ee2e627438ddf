import AuditMath

/// Repeated last two digits, neighbouring last two digits, and counts ending in 0 or 5: each total is a
/// Poisson-binomial variable, its probabilities scaled like the expected digits.
struct DigitPatterns {
  /// Smallest excess or lack that is worth a person's time, in percentage points of the counts.
  static let practicalPoints = 1.0

  private let counts: Int
  private let scale: Double
  private var cases: [(name: String, observed: Int, null: [Double])]

  init(_ column: DigitColumn, _ tally: DigitTally, rows: Range<Int>) {
    self.counts = tally.counts
    scale = tally.scale
    var (repeatedObserved, adjacentObserved) = (0, 0)
    var (repeated, adjacent, round): ([Double], [Double], [Double]) = ([], [], [])
    let counts = column.nulls.counts
    let nulls = (
      column.nulls.values(.repeated), column.nulls.values(.adjacent),
      column.nulls.values(.zeroOrFive)
    )
    for row in rows where counts.isUsable(row) {
      let count = counts.count(row)
      if count >= LastDigit.threshold {
        let distance = abs(count % 10 - count / 10 % 10)
        if distance == 0 { repeatedObserved += 1 }
        if distance == 1 || distance == 9 { adjacentObserved += 1 }
      }
      repeated.append(nulls.0[row])
      adjacent.append(nulls.1[row])
      round.append(nulls.2[row])
    }
    cases = [
      ("repeated-last-digits", repeatedObserved, repeated),
      ("adjacent-last-digits", adjacentObserved, adjacent),
      ("zero-or-five", Int(tally.observed[0] + tally.observed[5]), round),
    ]
  }

  func statistics(leftOut: Int) -> [(name: String, statistic: Statistic)] {
    cases.map { name, observed, probabilities in
      let null = PoissonBinomial(
        probabilities: probabilities.map { min(1, $0 * scale) }, forTailsOf: observed)
      let deviation = null.variance.squareRoot()
      let excess = Double(observed) - null.mean
      let points = 100 / Double(counts)
      let tail = null.twoSided(observed: observed)
      return (
        name,
        Statistic(
          stations: counts, leftOut: leftOut, observed: Double(observed), expected: null.mean,
          standardDeviation: deviation, z: deviation > 0 ? excess / deviation : nil,
          effect: excess * points, effectLow: (excess - 1.959964 * deviation) * points,
          effectHigh: (excess + 1.959964 * deviation) * points,
          unit: "percentage points of counts", p: tail.value, logP: tail.logValue,
          family: "DIGIT-01", raisesFinding: true,
          isPracticallyLarge: abs(excess) * points >= Self.practicalPoints)
      )
    }
  }
}
