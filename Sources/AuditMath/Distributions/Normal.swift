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

  /// P(|Z| >= |x|). Within one standard deviation it is the complement of the power series of
  /// P(|Z| < x) = √(2/π) Σ (-1)ⁿ x²ⁿ⁺¹ / (2ⁿ n! (2n + 1)), which costs it no digits there.
  public static func twoSidedTail(_ x: Double) -> Double {
    let square = x * x
    guard square <= 1 else { return 2 * upperTail(abs(x)) }
    // Even and odd n apart, whose sums do not wait for each other; the first term left out is below 1e-18.
    let fourth = square * square
    var even = fourth * (1.0 / 41_421_544_567_603_200) + 1.0 / 49_049_763_840_000
    even = even * fourth + 1.0 / 78_033_715_200
    even = even * fourth + 1.0 / 175_472_640
    even = even * fourth + 1.0 / 599_040
    even = even * fourth + 1.0 / 3_456
    even = even * fourth + 1.0 / 40
    even = even * fourth + 1
    var odd = fourth * (1.0 / 1_377_317_368_627_200) + 1.0 / 1_880_240_947_200
    odd = odd * fourth + 1.0 / 3_530_096_640
    odd = odd * fourth + 1.0 / 9_676_800
    odd = odd * fourth + 1.0 / 42_240
    odd = odd * fourth + 1.0 / 336
    odd = odd * fourth + 1.0 / 6
    return 1 - 0.797_884_560_802_865_355_88 * abs(x) * (even - square * odd)
  }

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
