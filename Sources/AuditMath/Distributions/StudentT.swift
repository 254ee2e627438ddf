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
    if square < largestOfSeries, degreesOfSeries.contains(df) {
      return 1 - centralSeries(square, df)
    }
    // The smaller of the two arguments is the one that keeps its digits.
    if square < df { return sf_beta_q(0.5, df / 2, square / (df + square)) }
    return square == .infinity ? 0 : sf_beta_p(df / 2, 0.5, df / (df + square))
  }

  /// Below this square the tail is 0.08 or more, so that its complement costs it no digits.
  private static let largestOfSeries = 3.0
  private static let degreesOfSeries = 2...1e8

  /// P(|T| < |x|) by the series of the incomplete beta function: √y xᵃ / (B(1/2, a) / 2) times it, with
  /// a = df / 2 and y = x² / (df + x²).
  private static func centralSeries(_ square: Double, _ df: Double) -> Double {
    let a = df / 2
    let y = square / (df + square)
    // Γ(1/2) = √π.
    let factor = 2 * gammaRatio(a) / Double.pi.squareRoot()
    return min(
      1,
      factor * y.squareRoot() * exp(-a * log1p(square / df)) * IncompleteBeta.series(0.5, a, y))
  }

  /// Γ(a + 1/2) / Γ(a): in w = a - 1/4 its asymptotic series has even powers alone (Fields 1966; DLMF
  /// 5.11.14); a small argument is first taken to a larger one.
  private static func gammaRatio(_ argument: Double) -> Double {
    var (a, above, below) = (argument, 1.0, 1.0)
    while a < 12 {
      above *= a
      below *= a + 0.5
      a += 1
    }
    let w = a - 0.25
    let v = 1 / (w * w)
    let tail =
      -0.001_298_762_857_013_971
      + v * (0.002_385_557_512_752_712 - v * 0.006_670_963_462_056_534)
    let series = 1 + v * (1.0 / 64 - v * (19.0 / 8192 - v * (631.0 / 524_288 + v * tail)))
    return w.squareRoot() * series * above / below
  }

  /// The x with P(T <= x) = p; infinite at 0 and 1, NaN outside.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    return sf_t_quantile(degreesOfFreedom, p)
  }
}
