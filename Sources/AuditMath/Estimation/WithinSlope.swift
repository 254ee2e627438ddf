/// The slope of y on x within groups: every group has a level of its own, all share one slope.
///
/// Per group only two sums are needed: Sxx = Σ w (x - x̄)² and Sxy = Σ w (x - x̄)(y - ȳ), x̄ and ȳ being the
/// group's weighted means. The slope is ΣSxy / ΣSxx. Its error is the delete-one-group jackknife, which
/// is robust to unequal variances and to any dependence within a group: with b₋ᵧ the slope without
/// group g the variance is (G - 1)/G Σ (b₋ᵧ - b)², with G - 1 degrees of freedom.
///
/// Source: MacKinnon, Nielsen and Webb (2023), Fast and reliable jackknife and bootstrap methods for
/// cluster-robust inference, Journal of Applied Econometrics 38, 671-694, equation 14 (CV3).
public struct WithinSlope: Sendable, Equatable {
  public let slope: Double
  public let standardError: Double
  public let degreesOfFreedom: Int

  /// - Parameters:
  ///   - sxx: by group; groups with 0 are left out.
  ///   - sxy: by group.
  ///
  /// `nil` with fewer than two groups in which x varies, where one group holds all variation of x, or
  /// when a sum is not finite.
  public init?(sxx: [Double], sxy: [Double]) {
    guard sxx.count == sxy.count else { return nil }
    let used = sxx.indices.filter { sxx[$0] > 0 }
    let xx = used.lazy.map { sxx[$0] }.compensatedSum()
    let xy = used.lazy.map { sxy[$0] }.compensatedSum()
    guard used.count >= 2, xx.isFinite, xy.isFinite else { return nil }
    let slope = xy / xx
    var squares = CompensatedSum()
    for group in used {
      let left = xx - sxx[group]
      guard left > 1e-12 * xx else { return nil }
      // b₋ᵧ - b, without the difference of two near numbers.
      let change = (slope * sxx[group] - sxy[group]) / left
      squares.add(change * change)
    }
    let count = Double(used.count)
    self.slope = slope
    standardError = ((count - 1) / count * squares.value).squareRoot()
    degreesOfFreedom = used.count - 1
    guard slope.isFinite, standardError.isFinite else { return nil }
  }

  /// The slope over single points about one common level, with the delete-one-point jackknife (HC3 of
  /// MacKinnon and White 1985, but for its factor) and two degrees of freedom less than points.
  ///
  /// `nil` with fewer than three points, where x does not vary, or where one point determines the slope.
  public init?(x: [Double], y: [Double], weights: [Double]) {
    guard x.count >= 3, x.count == y.count, x.count == weights.count else { return nil }
    let total = weights.compensatedSum()
    let (xx, xy) = Self.sums(x: x, y: y, weights: weights)
    guard xx > 0 else { return nil }
    let slope = xy / xx
    let meanX = zip(x, weights).lazy.map { $0 * $1 }.compensatedSum() / total
    let meanY = zip(y, weights).lazy.map { $0 * $1 }.compensatedSum() / total
    var squares = CompensatedSum()
    for index in x.indices {
      let dx = x[index] - meanX
      let leverage = weights[index] * (1 / total + dx * dx / xx)
      guard leverage < 1 - 1e-9 else { return nil }
      let residual = y[index] - meanY - slope * dx
      let change = weights[index] * residual * dx / (xx * (1 - leverage))
      squares.add(change * change)
    }
    let count = Double(x.count)
    self.slope = slope
    standardError = ((count - 1) / count * squares.value).squareRoot()
    degreesOfFreedom = x.count - 2
    guard slope.isFinite, standardError.isFinite else { return nil }
  }

  /// Sxx and Sxy of one group; both 0 for one of fewer than two points. The arrays are of one length.
  public static func sums(x: [Double], y: [Double], weights: [Double]) -> (xx: Double, xy: Double) {
    let total = weights.reduce(0, +)
    guard total > 0, x.count >= 2 else { return (0, 0) }
    var (meanX, meanY) = (0.0, 0.0)
    for index in x.indices {
      meanX += weights[index] * x[index]
      meanY += weights[index] * y[index]
    }
    meanX /= total
    meanY /= total
    var (xx, xy) = (0.0, 0.0)
    for index in x.indices {
      let dx = x[index] - meanX
      xx += weights[index] * dx * dx
      xy += weights[index] * dx * (y[index] - meanY)
    }
    // Equal x differ from their mean by rounding alone.
    return xx > 1e-18 * total ? (xx, xy) : (0, 0)
  }

  /// The half width of the interval by Student's t, for 0 < level < 1.
  public func halfWidth(level: Double) -> Double {
    standardError
      * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(degreesOfFreedom))
  }

  /// Twice the smaller of the two tails against a slope between `range`'s ends: small only where the
  /// slope lies outside them. 1 where the error is 0.
  public func tail(outside range: ClosedRange<Double>) -> Double {
    guard standardError > 0 else { return 1 }
    let freedom = Double(degreesOfFreedom)
    let above = StudentT.upperTail(
      (slope - range.upperBound) / standardError, degreesOfFreedom: freedom)
    let below = StudentT.upperTail(
      (range.lowerBound - slope) / standardError, degreesOfFreedom: freedom)
    return min(1, 2 * min(above, below))
  }
}
