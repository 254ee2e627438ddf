import Foundation

/// Count, mean, variance, skewness and kurtosis of a sample, by two passes with compensated sums.
///
/// A moment that does not exist is `nil`: the mean of nothing, the variance of fewer than two values,
/// skewness and kurtosis when all values are equal. Any value that is not finite makes all `nil`.
public struct Moments: Sendable, Equatable {
  /// The number of values.
  public let count: Int
  /// The sum of weights; the count when unweighted.
  public let weight: Double
  /// The (weighted) mean.
  public let mean: Double?
  /// Unweighted: squared deviations over n - 1. Weighted: over (Σw - Σw²/Σw), which is unbiased for
  /// weights that state reliability and reduces to n - 1 when all are equal.
  public let variance: Double?
  /// m₃ / m₂^(3/2) with central moments over n (over Σw).
  public let skewness: Double?
  /// m₄ / m₂², 3 for a normal law.
  public let kurtosis: Double?

  /// `kurtosis` less the 3 of a normal law.
  public var excessKurtosis: Double? { kurtosis.map { $0 - 3 } }
  /// The square root of `variance`.
  public var standardDeviation: Double? { variance.map { $0.squareRoot() } }

  /// The moments of a sample.
  public init(_ values: [Double]) {
    self.init(values, weight: { _ in 1 }, isWeighted: false)
  }

  /// The moments of a weighted sample; weights that are not positive leave their value out. All `nil`
  /// when the arrays differ in length.
  public init(_ values: [Double], weights: [Double]) {
    guard values.count == weights.count else {
      self.init([.nan])
      return
    }
    self.init(values, weight: { weights[$0] > 0 ? weights[$0] : 0 }, isWeighted: true)
  }

  private init(_ values: [Double], weight: (Int) -> Double, isWeighted: Bool) {
    // Of the weights, of their squares, of the weighted values.
    var sums = CompensatedSums()
    var used = 0
    var first: Double?
    var isConstant = true
    // Shifted by the first value: then the sum holds deviations, not the common offset, whose digits
    // it would lose.
    for (index, value) in values.enumerated() {
      let w = weight(index)
      guard w > 0 else { continue }
      used += 1
      let origin = first ?? value
      first = origin
      if value != origin { isConstant = false }
      sums.add(SIMD4(w, w * w, w * (value - origin), 0))
    }
    count = used
    let total = sums[0]
    self.weight = total
    guard let first, total.isFinite, (first + sums[2]).isFinite else {
      (mean, variance, skewness, kurtosis) = (nil, nil, nil, nil)
      return
    }
    let mean = first + sums[2] / total
    self.mean = mean
    let freedom = isWeighted ? total - sums[1] / total : total - 1
    guard used > 1, !isConstant, freedom > 0 else {
      variance = used > 1 && freedom > 0 ? 0 : nil
      (skewness, kurtosis) = (nil, nil)
      return
    }
    // Of the weighted deviations and of their second, third and fourth powers.
    var powers = CompensatedSums()
    for (index, value) in values.enumerated() {
      let w = weight(index)
      guard w > 0 else { continue }
      let deviation = value - mean
      let square = deviation * deviation
      powers.add(
        SIMD4(w * deviation, w * square, w * square * deviation, w * square * square))
    }
    // The mean is rounded, so deviations do not sum to exactly 0 (Chan, Golub and LeVeque 1983, 1.7).
    let squares = powers[1] - powers[0] * powers[0] / total
    let m2 = squares / total
    variance = squares / freedom
    guard m2 > 0, (m2 * m2).isNormal else {
      (skewness, kurtosis) = (nil, nil)
      return
    }
    skewness = powers[2] / total / (m2 * m2.squareRoot())
    kurtosis = powers[3] / total / (m2 * m2)
  }
}
