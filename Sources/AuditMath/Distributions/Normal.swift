import CSpecialFunctions
import Foundation

/// The standard normal distribution. NaN in gives NaN out; infinities give the limits.
public enum Normal {
  /// The density at `x`.
  public static func density(_ x: Double) -> Double {
    exp(-0.5 * x * x) * 0.398_942_280_401_432_677_94
  }

  /// P(Z <= x).
  public static func cdf(_ x: Double) -> Double { upperTail(-x) }

  /// P(Z >= x), to full relative accuracy down to the smallest `Double`.
  public static func upperTail(_ x: Double) -> Double { 0.5 * sf_erfc(x / 2.0.squareRoot()) }

  /// log P(Z >= x), also where the probability itself underflows.
  public static func logUpperTail(_ x: Double) -> Double {
    if x < 0 { return log1p(-upperTail(-x)) }
    guard x > 30 else { return log(upperTail(x)) }
    guard x < .infinity else { return -.infinity }
    // Mills' ratio by its asymptotic series, Abramowitz and Stegun (1964), 26.2.12.
    let inverse = 1 / (x * x)
    let ratio = inverse * (1 - inverse * (3 - inverse * (15 - inverse * (105 - inverse * 945))))
    return -0.5 * x * x - log(x) - 0.918_938_533_204_672_741_78 + log1p(-ratio)
  }

  /// The x with P(Z <= x) = p; infinite at 0 and 1, NaN outside.
  public static func quantile(_ p: Double) -> Double { -upperQuantile(p) }

  /// The x with P(Z >= x) = p: keeps its digits where 1 - p would round.
  public static func upperQuantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 0 { return .infinity }
    if p == 1 { return -.infinity }
    return 2.0.squareRoot() * sf_erfc_inverse(2 * p)
  }
}
