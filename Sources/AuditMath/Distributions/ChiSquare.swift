import CSpecialFunctions
import Foundation

/// The chi-square distribution; degrees of freedom are positive and need not be whole. A parameter out
/// of domain gives NaN; a statistic below 0 is below the whole distribution.
public enum ChiSquare {
  /// P(X <= x).
  public static func cdf(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, !x.isNaN else { return .nan }
    return x <= 0 ? 0 : sf_gamma_p(degreesOfFreedom / 2, x / 2)
  }

  /// P(X >= x).
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, !x.isNaN else { return .nan }
    if x == .infinity { return 0 }
    return x <= 0 ? 1 : sf_gamma_q(degreesOfFreedom / 2, x / 2)
  }

  /// log P(X >= x), also where the probability itself underflows.
  public static func logUpperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, !x.isNaN else { return .nan }
    return x <= 0 ? 0 : IncompleteGamma.logUpper(degreesOfFreedom / 2, x / 2)
  }

  /// The x with P(X <= x) = p; NaN unless 0 <= p <= 1.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
    if p == 1 { return .infinity }
    return p == 0 ? 0 : 2 * sf_gamma_p_inverse(degreesOfFreedom / 2, p)
  }

  /// The x with P(X >= x) = p: keeps its digits where 1 - p would round.
  public static func upperQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return .infinity }
    return p == 1 ? 0 : 2 * sf_gamma_q_inverse(degreesOfFreedom / 2, p)
  }
}
