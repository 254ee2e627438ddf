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

  /// `upperTail` for many values under one law.
  public struct Tail: Sendable {
    private let numerator: Double
    private let denominator: Double
    /// log of a B(a, b) with a half the numerator and b half the denominator.
    private let logFactor: Double

    /// The law with these degrees of freedom.
    public init(_ numerator: Double, _ denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
      logFactor =
        SpecialFunctions.logBeta(numerator / 2, denominator / 2) + log(numerator / 2)
    }

    /// P(X >= x): the complement of the series for P(X < x) where the series is short and the complement
    /// loses no digit, which holds for nearly all values that follow the law.
    public func upper(_ x: Double) -> Double {
      let ratio = numerator * x / denominator
      if ratio > 0, ratio < 1, numerator < 100, denominator < 1e6 {
        // With y = ratio / (1 + ratio), 1 - y = 1 / (1 + ratio).
        let logRest = -log1p(ratio)
        let power = numerator / 2 * (log(ratio) + logRest) + denominator / 2 * logRest
        let lower =
          exp(power - logFactor)
          * IncompleteBeta.series(numerator / 2, denominator / 2, ratio / (1 + ratio))
        if lower < 0.9 { return 1 - lower }
      }
      return upperTail(x, numerator, denominator)
    }
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
