import AuditMath

/// Observed and expected digits of one column over one scope.
struct DigitTally {
  /// Counts at or above the threshold.
  let counts: Int
  /// Usable stations whose null has a standard deviation below 3 counts.
  let weak: Int
  private let observed: [Double]
  /// Unscaled expected numbers, sum of P.
  private let expected: [Double]
  private let covariance: Matrix
  private var repeatedObserved = 0
  private var adjacentObserved = 0
  /// Probability of each pattern, by station that can reach the threshold.
  private let repeatedNull: [Double]
  private let adjacentNull: [Double]
  private let roundNull: [Double]

  init(_ column: DigitColumn, rows: Range<Int>) {
    var observed = [Double](repeating: 0, count: 10)
    var block: [Double] = []
    var repeatedNull: [Double] = []
    var adjacentNull: [Double] = []
    var roundNull: [Double] = []
    var counts = 0
    var weak = 0
    for row in rows where column.usable[row] {
      let count = Int(column.counts[row])
      if count >= LastDigit.threshold {
        counts += 1
        observed[count % 10] += 1
        let distance = abs(count % 10 - count / 10 % 10)
        if distance == 0 { repeatedObserved += 1 }
        if distance == 1 || distance == 9 { adjacentObserved += 1 }
      }
      let station = column.digits[row * 10..<row * 10 + 10]
      var mass = 0.0
      for value in station { mass += value }
      guard mass > 0 else { continue }
      if count >= LastDigit.threshold, (station.max() ?? 0) > 0.2 { weak += 1 }
      block += station
      repeatedNull.append(column.repeated[row])
      adjacentNull.append(column.adjacent[row])
      roundNull.append(station[row * 10] + station[row * 10 + 5])
    }
    self.counts = counts
    self.weak = weak
    self.observed = observed
    self.repeatedNull = repeatedNull
    self.adjacentNull = adjacentNull
    self.roundNull = roundNull
    let stations = Matrix(rows: block.count / 10, columns: 10, storage: block)
    var expected = [Double](repeating: 0, count: 10)
    for station in 0..<stations.rows {
      for digit in 0..<10 { expected[digit] += block[station * 10 + digit] }
    }
    self.expected = expected
    var covariance = stations.gramMatrix()
    for one in 0..<10 {
      for two in 0..<10 {
        covariance[one, two] = (one == two ? expected[one] : 0) - covariance[one, two]
      }
    }
    self.covariance = covariance
  }

  private var scale: Double { Double(counts) / expected.reduce(0, +) }

  /// Pearson's statistic against the expected numbers scaled to the observed number of counts.
  var pearson: Double {
    zip(observed, expected).map { observed, expected in
      let scaled = expected * scale
      return scaled > 0 ? (observed - scaled) * (observed - scaled) / scaled : 0
    }.reduce(0, +)
  }

  /// Smallest share of the digits that must move elsewhere (Medzihorsky 2015, delta).
  var delta: Double {
    zip(observed, expected).map { abs($0 - $1 * scale) }.reduce(0, +) / 2 / Double(counts)
  }

  /// Smallest share of the digits that must be removed (Medzihorsky 2015, pi*).
  var piStar: Double {
    max(0, 1 - (zip(observed, expected).map { $0 / ($1 * scale) }.min() ?? 1))
  }

  /// Covariance of the ten numbers given how many counts reach the threshold.
  private var conditional: (mean: [Double], covariance: Matrix) {
    let sums = (0..<10).map { row in (0..<10).map { covariance[row, $0] }.reduce(0, +) }
    let variance = sums.reduce(0, +)
    let total = expected.reduce(0, +)
    // With next to no doubt about how many counts reach the threshold there is nothing to condition on.
    guard variance > 1e-9 * total else {
      return (expected.map { $0 * scale }, covariance)
    }
    let surplus = Double(counts) - total
    var matrix = covariance
    for one in 0..<10 {
      for two in 0..<10 { matrix[one, two] -= sums[one] * sums[two] / variance }
    }
    return (zip(expected, sums).map { $0 + $1 * surplus / variance }, matrix)
  }

  /// The ten observed numbers, and mean and standard deviation of each under the null.
  var bars: (observed: [Double], expected: [Double], deviation: [Double]) {
    let (mean, covariance) = conditional
    return (observed, mean, (0..<10).map { max(0, covariance[$0, $0]).squareRoot() })
  }

  /// The deciding statistic; `nil` where the covariance has not the full rank of 9.
  func quadraticForm() -> Double? {
    let (mean, covariance) = conditional
    var nine = Matrix(rows: 9, columns: 9)
    for one in 0..<9 {
      for two in 0..<9 { nine[one, two] = covariance[one, two] }
    }
    let difference = (0..<9).map { observed[$0] - mean[$0] }
    guard let root = Cholesky(nine) else { return nil }
    let form = root.quadraticForm(difference)
    return form.isFinite && form >= 0 ? form : nil
  }

  /// Delta beyond its expectation under the null (mean absolute deviation of normal cells), with a
  /// 95 % interval that takes the cells as independent.
  func departure() -> (effect: Double, low: Double, high: Double) {
    let (mean, covariance) = conditional
    let size = Double(counts)
    var raw = 0.0
    var byChance = 0.0
    var variance = 0.0
    for digit in 0..<10 {
      let deviation = max(0, covariance[digit, digit]).squareRoot()
      raw += abs(observed[digit] - mean[digit]) / 2
      byChance += deviation * 0.7978845608028654 / 2
      variance += deviation * deviation * 0.3633802276324187 / 4
    }
    let effect = (raw - byChance) / size
    let width = 1.959964 * variance.squareRoot() / size
    return (effect, effect - width, effect + width)
  }

  /// Repeated last two digits, neighbouring last two digits, and counts ending in 0 or 5: each total is
  /// a Poisson-binomial variable, its probabilities scaled like the expected digits.
  func patterns(leftOut: Int) -> [(name: String, statistic: Statistic)] {
    let cases: [(String, Int, [Double])] = [
      ("repeated-last-digits", repeatedObserved, repeatedNull),
      ("adjacent-last-digits", adjacentObserved, adjacentNull),
      ("zero-or-five", Int(observed[0] + observed[5]), roundNull),
    ]
    return cases.map { name, observed, probabilities in
      let null = PoissonBinomial(probabilities: probabilities.map { min(1, $0 * scale) })
      let deviation = null.variance.squareRoot()
      let excess = Double(observed) - null.mean
      let points = 100 / Double(counts)
      return (
        name,
        Statistic(
          stations: counts, leftOut: leftOut, observed: Double(observed), expected: null.mean,
          standardDeviation: deviation, z: deviation > 0 ? excess / deviation : nil,
          effect: excess * points, effectLow: (excess - 1.959964 * deviation) * points,
          effectHigh: (excess + 1.959964 * deviation) * points,
          unit: "percentage points of counts", p: null.twoSided(observed: observed).value,
          family: "DIGIT-01 patterns", raisesFinding: true,
          isPracticallyLarge: abs(excess) * points >= 1)
      )
    }
  }
}
