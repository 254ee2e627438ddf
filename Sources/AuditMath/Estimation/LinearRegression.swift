import Foundation

/// A straight line fitted by (weighted) least squares: y = intercept + slope · x.
///
/// Weights are inverse variances up to a common factor; the factor is estimated by the residuals.
public struct LinearRegression: Sendable, Equatable {
  /// The number of points with positive weight.
  public let count: Int
  /// The height of the line at x = 0.
  public let intercept: Double
  /// The rise of the line per unit of x.
  public let slope: Double
  /// The residual variance at weight 1; `nil` with two points.
  public let residualVariance: Double?
  /// The standard error of the slope; `nil` with two points.
  public let slopeStandardError: Double?
  /// The standard error of the intercept; `nil` with two points.
  public let interceptStandardError: Double?
  /// The share of the variance of y that the line explains; `nil` when y does not vary.
  public let rSquared: Double?
  /// The points less the two parameters.
  public var degreesOfFreedom: Int { count - 2 }

  /// `nil` when the arrays differ in length, a number is not finite, or fewer than two different x have
  /// positive weight.
  public init?(x: [Double], y: [Double], weights: [Double]? = nil) {
    guard x.count == y.count, weights.map({ $0.count == x.count }) ?? true else { return nil }
    let used = x.indices.filter { index in weights.map { $0[index] > 0 } ?? true }
    let w = used.map { index in weights.map { $0[index] } ?? 1 }
    let total = w.compensatedSum()
    guard used.count >= 2, let first = used.first, total.isFinite else { return nil }
    // Deviations from a data point, then from the mean of those: offsets cost no digits.
    let (x0, y0) = (x[first], y[first])
    let xMean = zip(used, w).lazy.map { $1 * (x[$0] - x0) }.compensatedSum() / total
    let yMean = zip(used, w).lazy.map { $1 * (y[$0] - y0) }.compensatedSum() / total
    guard xMean.isFinite, yMean.isFinite else { return nil }
    var (sxx, sxy, syy) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    for (index, weight) in zip(used, w) {
      let (dx, dy) = (x[index] - x0 - xMean, y[index] - y0 - yMean)
      sxx.add(weight * dx * dx)
      sxy.add(weight * dx * dy)
      syy.add(weight * dy * dy)
    }
    guard sxx.value > 0, used.contains(where: { x[$0] != x0 }) else { return nil }
    let slope = sxy.value / sxx.value
    guard slope.isFinite else { return nil }
    let squares = zip(used, w).lazy.map { index, weight in
      let residual = (y[index] - y0 - yMean) - slope * (x[index] - x0 - xMean)
      return weight * residual * residual
    }.compensatedSum()
    let centre = x0 + xMean
    count = used.count
    self.slope = slope
    intercept = (y0 + yMean) - slope * centre
    let variance = used.count > 2 ? squares / Double(used.count - 2) : nil
    residualVariance = variance
    slopeStandardError = variance.map { ($0 / sxx.value).squareRoot() }
    interceptStandardError = variance.map {
      ($0 * (1 / total + centre * centre / sxx.value)).squareRoot()
    }
    rSquared = syy.value > 0 ? max(0, 1 - squares / syy.value) : nil
  }

  /// The interval for the slope by Student's t; `nil` with two points or unless 0 < level < 1.
  public func slopeInterval(level: Double) -> ClosedRange<Double>? {
    guard let error = slopeStandardError, level > 0, level < 1 else { return nil }
    let half =
      error
      * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(degreesOfFreedom))
    return slope - half...slope + half
  }

  /// P(|T| at least as large) for the hypothesis that the slope is `value`; `nil` with two points or a
  /// perfect fit.
  public func slopeTwoSidedTail(against value: Double = 0) -> Double? {
    guard let error = slopeStandardError, error > 0 else { return nil }
    return StudentT.twoSidedTail(
      (slope - value) / error, degreesOfFreedom: Double(degreesOfFreedom))
  }

  /// The height of the line at `x`.
  public func prediction(at x: Double) -> Double { intercept + slope * x }
}
