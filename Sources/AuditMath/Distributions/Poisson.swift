import CSpecialFunctions
import Foundation

/// The Poisson distribution. A mean of 0 is a point mass at 0; a negative, infinite or NaN mean gives
/// NaN.
public enum Poisson {
  /// P(X = k).
  public static func mass(_ k: Int, mean: Double) -> Double { exp(logMass(k, mean: mean)) }

  /// log P(X = k); minus infinity for a `k` that cannot occur. Source: Loader (2000).
  public static func logMass(_ k: Int, mean: Double) -> Double {
    guard mean >= 0, mean < .infinity else { return .nan }
    guard k >= 0 else { return -.infinity }
    if mean == 0 { return k == 0 ? 0 : -.infinity }
    if k == 0 { return -mean }
    let x = Double(k)
    return -StirlingError.factorial(x) - Binomial.devianceTerm(x, mean) - 0.5 * log(2 * .pi * x)
  }

  /// P(X <= k).
  public static func lowerTail(atMost k: Int, mean: Double) -> Double {
    guard mean >= 0, mean < .infinity else { return .nan }
    if k < 0 { return 0 }
    return mean == 0 ? 1 : sf_gamma_q(Double(k) + 1, mean)
  }

  /// P(X >= k).
  public static func upperTail(atLeast k: Int, mean: Double) -> Double {
    guard mean >= 0, mean < .infinity else { return .nan }
    if k <= 0 { return 1 }
    return mean == 0 ? 0 : sf_gamma_p(Double(k), mean)
  }

  /// log P(X <= k), also where the probability itself underflows.
  public static func logLowerTail(atMost k: Int, mean: Double) -> Double {
    guard mean >= 0, mean < .infinity else { return .nan }
    if k < 0 { return -.infinity }
    return mean == 0 ? 0 : IncompleteGamma.logUpper(Double(k) + 1, mean)
  }

  /// log P(X >= k), also where the probability itself underflows.
  public static func logUpperTail(atLeast k: Int, mean: Double) -> Double {
    guard mean >= 0, mean < .infinity else { return .nan }
    if k <= 0 { return 0 }
    return mean == 0 ? -.infinity : IncompleteGamma.logLower(Double(k), mean)
  }

  /// The exact interval for the mean from one count: coverage is at least `level`. `nil` unless
  /// count >= 0 and 0 < level < 1. Source: Garwood (1936).
  public static func confidenceInterval(count: Int, level: Double) -> ClosedRange<Double>? {
    guard count >= 0, level > 0, level < 1 else { return nil }
    let tail = (1 - level) / 2
    let low = count == 0 ? 0 : sf_gamma_p_inverse(Double(count), tail)
    let high = sf_gamma_q_inverse(Double(count) + 1, tail)
    return low <= high ? low...high : nil
  }
}
