import AuditMath

/// Observed and expected digits of one column over one scope.
struct DigitTally {
  /// Counts at or above the threshold.
  let counts: Int
  /// Usable stations whose digit is nearly fixed: one in five of its mass lies on one digit.
  let weak: Int
  let observed: [Double]
  /// Unscaled expected numbers, sum of P.
  let expected: [Double]
  private let covariance: Matrix

  /// - Parameter sums: of an area that is large enough to be tested.
  init(_ sums: DigitSums) {
    counts = sums.counts
    weak = sums.weak
    observed = (0..<10).map { sums.observed[$0] }
    expected = (0..<10).map { sums.expected[$0] }
    var covariance = Matrix(rows: 10, columns: 10)
    for one in 0..<10 {
      for two in 0..<10 {
        covariance[one, two] =
          (one == two ? sums.expected[one] : 0) - sums.products[one, two]
      }
    }
    self.covariance = covariance
  }

  /// What the expected numbers are multiplied by to sum to the counts.
  var scale: Double { Double(counts) / expected.reduce(0, +) }

  /// The mean digit with its expectation and standard deviation given the number of counts.
  func mean() -> (observed: Double, expected: Double, deviation: Double) {
    let (centre, covariance) = conditional
    var (sum, wanted, variance) = (0.0, 0.0, 0.0)
    for one in 0..<10 {
      sum += Double(one) * observed[one]
      wanted += Double(one) * centre[one]
      for two in 0..<10 { variance += Double(one * two) * covariance[one, two] }
    }
    let size = Double(counts)
    return (sum / size, wanted / size, max(0, variance).squareRoot() / size)
  }

  /// Pearson's statistic against the expected numbers scaled to the observed number of counts.
  var pearson: Double {
    zip(observed, expected).map { observed, expected in
      let scaled = expected * scale
      return scaled > 0 ? (observed - scaled) * (observed - scaled) / scaled : 0
    }.reduce(0, +)
  }

  /// Pearson's statistic against fixed probabilities of the digits.
  func pearson(against probabilities: [Double]) -> Double {
    zip(observed, probabilities).reduce(0) { sum, cell in
      let wanted = cell.1 * Double(counts)
      return wanted > 0 ? sum + (cell.0 - wanted) * (cell.0 - wanted) / wanted : sum
    }
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
}
