import CSpecialFunctions
import Foundation

/// The beta distribution with positive parameters. A parameter out of domain gives NaN; an `x` outside
/// 0...1 lies beyond the whole distribution.
public enum Beta {
  /// P(X <= x).
  public static func cdf(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, !x.isNaN else { return .nan }
    if x <= 0 { return 0 }
    return x >= 1 ? 1 : sf_beta_p(a, b, x)
  }

  /// P(X >= x).
  public static func upperTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, !x.isNaN else { return .nan }
    if x <= 0 { return 1 }
    return x >= 1 ? 0 : sf_beta_q(a, b, x)
  }

  /// log P(X >= x), also where the probability itself underflows.
  public static func logUpperTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, !x.isNaN else { return .nan }
    if x <= 0 { return 0 }
    return x >= 1 ? -.infinity : IncompleteBeta.logUpper(a, b, x)
  }

  /// The x with P(X <= x) = p; NaN unless 0 <= p <= 1.
  public static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0 || p == 1 { return p }
    return sf_beta_p_inverse(a, b, p)
  }
}
