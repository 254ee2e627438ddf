/// How much wider and heavier-tailed standardised residuals are than their model says.
///
/// Real returns have heavier tails than any simple model. The scale is matched to the median of the
/// absolute values and the degrees of freedom of Student's t to the ratio of their 99th percentile to
/// their median; both are untouched by up to one percent of true outliers. Neither is ever made smaller
/// than the model's own, so calibration only makes a test more careful.
///
/// Source: the idea of an empirical null is Efron's (2004), "Large-scale simultaneous hypothesis
/// testing", JASA 99, 96-104; matching two quantiles of a t law is ours.
public struct TailCalibration: Sendable, Equatable {
  /// Factor by which residuals are wider than the model says; at least 1.
  public let scale: Double
  /// Degrees of freedom of the t law; infinite where the tails are normal or lighter.
  public let degreesOfFreedom: Double
  /// The t law; `nil` for the normal one.
  private let law: StudentT.Law?

  /// Fewer residuals say nothing of a 99th percentile.
  public static let smallestSample = 300

  /// The t laws to choose from, heaviest first.
  private static let grid: [Double] = [
    1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 25, 30, 40, 60,
    100,
  ]

  /// Ratios of the 99th percentile of |t| to its median, by position in `grid`.
  private static let ratios: [Double] = grid.map { freedom in
    StudentT.quantile(0.995, degreesOfFreedom: freedom)
      / StudentT.quantile(0.75, degreesOfFreedom: freedom)
  }

  /// - Parameters:
  ///   - residuals: standardised residuals (standard deviations); those that are not finite are left
  ///     out.
  ///   - keepsScale: true where the scale was estimated from the same residuals already.
  ///   - deviate: what takes the size of a residual to that of a standard normal one, where the model is
  ///     another law; it rises with the size, so only the two quantiles need it.
  public init(
    _ residuals: [Double], keepsScale: Bool = false, deviate: (Double) -> Double = { $0 }
  ) {
    var sizes: [Double] = []
    sizes.reserveCapacity(residuals.count)
    for residual in residuals where residual.isFinite { sizes.append(abs(residual)) }
    let count = sizes.count
    guard count >= Self.smallestSample else {
      (scale, degreesOfFreedom, law) = (1, .infinity, nil)
      return
    }
    let high = deviate(Selection.value(count * 99 / 100, of: sizes))
    let median = deviate(Selection.value(count / 2, of: sizes))
    guard median > 0, high > 0 else {
      (scale, degreesOfFreedom, law) = (1, .infinity, nil)
      return
    }
    // Residuals with much fewer large values than the normal law are left at the normal law.
    let ratio = high / median
    let normal = Normal.quantile(0.995) / Normal.quantile(0.75)
    if ratio <= normal {
      degreesOfFreedom = .infinity
    } else {
      let position = Self.ratios.lastIndex { $0 >= ratio } ?? 0
      degreesOfFreedom = Self.grid[position]
    }
    law =
      degreesOfFreedom.isInfinite ? nil : StudentT.Law(degreesOfFreedom: degreesOfFreedom)
    let unit =
      degreesOfFreedom.isInfinite
      ? Normal.quantile(0.75)
      : StudentT.quantile(0.75, degreesOfFreedom: degreesOfFreedom)
    scale = keepsScale ? 1 : max(1, median / unit)
  }

  /// P(residual >= x).
  public func upperTail(_ x: Double) -> Double {
    degreesOfFreedom.isInfinite
      ? Normal.upperTail(x / scale)
      : StudentT.upperTail(x / scale, degreesOfFreedom: degreesOfFreedom)
  }

  /// P(|residual| >= |x|).
  public func twoSidedTail(_ x: Double) -> Double {
    min(1, law.map { $0.twoSidedTail(x / scale) } ?? Normal.twoSidedTail(x / scale))
  }

  /// The x that a share `p` of residuals exceeds.
  public func upperQuantile(_ p: Double) -> Double {
    scale
      * (degreesOfFreedom.isInfinite
        ? Normal.upperQuantile(p) : -StudentT.quantile(p, degreesOfFreedom: degreesOfFreedom))
  }
}
