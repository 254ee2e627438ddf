import CSpecialFunctions
import Foundation

/// Student's t distribution with positive, not necessarily whole degrees of freedom; a parameter out
/// of domain gives NaN.
public enum StudentT {
  /// P(T <= x).
  public static func cdf(_ x: Double, degreesOfFreedom: Double) -> Double {
    upperTail(-x, degreesOfFreedom: degreesOfFreedom)
  }

  /// P(T >= x).
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    let half = twoSidedTail(x, degreesOfFreedom: degreesOfFreedom) / 2
    return x >= 0 ? half : 1 - half
  }

  /// P(|T| >= |x|).
  public static func twoSidedTail(_ x: Double, degreesOfFreedom df: Double) -> Double {
    guard df > 0, !x.isNaN else { return .nan }
    let square = x * x
    // The smaller of the two arguments is the one that keeps its digits.
    if square < df { return sf_beta_q(0.5, df / 2, square / (df + square)) }
    return square == .infinity ? 0 : sf_beta_p(df / 2, 0.5, df / (df + square))
  }

  /// The x with P(T <= x) = p; infinite at 0 and 1, NaN outside.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    return sf_t_quantile(degreesOfFreedom, p)
  }
}
