import CSpecialFunctions
import Foundation

/// Fisher's F distribution with positive, not necessarily whole degrees of freedom; a parameter out of
/// domain gives NaN.
public enum FisherF {
  /// P(X <= x).
  public static func cdf(_ x: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard numerator > 0, denominator > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 0 }
    let ratio = numerator * x
    // Of the two arguments that sum to 1, the smaller keeps its digits.
    if ratio < denominator {
      return sf_beta_p(numerator / 2, denominator / 2, ratio / (denominator + ratio))
    }
    return sf_beta_q(denominator / 2, numerator / 2, denominator / (denominator + ratio))
  }

  /// P(X >= x).
  public static func upperTail(_ x: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard numerator > 0, denominator > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 1 }
    return sf_beta_p(
      denominator / 2, numerator / 2, denominator / (denominator + numerator * x))
  }

  /// log P(X >= x), also where the probability itself underflows.
  public static func logUpperTail(
    _ x: Double, _ numerator: Double, _ denominator: Double
  ) -> Double {
    guard numerator > 0, denominator > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 0 }
    return IncompleteBeta.logLower(
      denominator / 2, numerator / 2, denominator / (denominator + numerator * x))
  }

  /// The x with P(X <= x) = p; NaN unless 0 <= p <= 1.
  public static func quantile(_ p: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard numerator > 0, denominator > 0, p >= 0, p <= 1 else { return .nan }
    if p == 1 { return .infinity }
    return p == 0 ? 0 : sf_f_quantile(numerator, denominator, p)
  }
}
