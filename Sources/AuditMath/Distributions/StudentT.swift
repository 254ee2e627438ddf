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
    Law(degreesOfFreedom: df).twoSidedTail(x)
  }

  /// One law for many values.
  public struct Law: Sendable, Equatable {
    public let degreesOfFreedom: Double
    /// Γ(a + 1/2) / (√π Γ(a)) = 1 / B(1/2, a) with a half the degrees of freedom; 0 where it is not used.
    private let factor: Double

    /// Below this square the tail is 0.08 or more, so that its complement costs it no digits.
    private static let largestOfSeries = 3.0
    private static let degreesOfSeries = 2...1e8

    public init(degreesOfFreedom df: Double) {
      degreesOfFreedom = df
      factor =
        Self.degreesOfSeries.contains(df) ? gammaRatio(df / 2) / Double.pi.squareRoot() : 0
    }

    /// P(|T| >= |x|).
    public func twoSidedTail(_ x: Double) -> Double {
      let df = degreesOfFreedom
      guard df > 0, !x.isNaN else { return .nan }
      let square = x * x
      guard square < .infinity else { return 0 }
      guard Self.degreesOfSeries.contains(df) else {
        // The smaller of the two arguments is the one that keeps its digits.
        return square < df
          ? sf_beta_q(0.5, df / 2, square / (df + square))
          : sf_beta_p(df / 2, 0.5, df / (df + square))
      }
      return square < Self.largestOfSeries ? 1 - centre(square) : tail(square)
    }

    /// P(|T| < |x|) by the series of the incomplete beta function: 2 √y (1 - y)ᵃ / B(1/2, a) times it, with
    /// y = x² / (df + x²).
    private func centre(_ square: Double) -> Double {
      let (df, a) = (degreesOfFreedom, degreesOfFreedom / 2)
      let y = square / (df + square)
      return min(
        1,
        2 * factor * y.squareRoot() * exp(-a * log1p(square / df))
          * IncompleteBeta.series(0.5, a, y))
    }

    /// P(|T| >= |x|) by a continued fraction: (1 - y)ᵃ / (a B(1/2, a) √y) times
    /// ₂F₁(1/2, 1; a + 1; -w) with w = df / x², by Gauss (DLMF 15.7.1 and 15.8.1):
    ///
    ///     1 / (1 + u₁w / (1 + u₂w / (1 + …))),  u₂ₙ₊₁ = (n + 1/2) (a + n) / ((a + 2n) (a + 2n + 1)),
    ///                                           u₂ₙ = n (a + n - 1/2) / ((a + 2n - 1) (a + 2n)).
    ///
    /// All its parts are positive, so nothing cancels and two convergents, one after the other, enclose it.
    private func tail(_ square: Double) -> Double {
      let (df, a) = (degreesOfFreedom, degreesOfFreedom / 2)
      let w = df / square
      // Numerators and denominators of the last two convergents.
      var (one, two) = ((top: 0.0, bottom: 1.0), (top: 1.0, bottom: 1.0))
      var n = 0.0
      for _ in 0..<1_000 {
        let (low, middle) = (a + 2 * n, a + 2 * n + 1)
        // Both quotients over one division.
        let part = w / (low * middle * (middle + 1))
        let odd = (n + 0.5) * (a + n) * (middle + 1) * part
        let even = (n + 1) * (a + n + 0.5) * low * part
        one = (two.top + odd * one.top, two.bottom + odd * one.bottom)
        two = (one.top + even * two.top, one.bottom + even * two.bottom)
        n += 1
        // What a step still changes is the width of the enclosure.
        let (above, below) = (two.top * one.bottom, one.top * two.bottom)
        if above - below < 1e-16 * above { break }
        if two.bottom > 1e100 {
          one = (one.top * 1e-100, one.bottom * 1e-100)
          two = (two.top * 1e-100, two.bottom * 1e-100)
        }
      }
      let result =
        factor / a * (1 + w).squareRoot() * exp(-a * log1p(square / df)) * two.top / two.bottom
      // Below the normal numbers digits are lost, and then all of them.
      return result < .leastNormalMagnitude ? 0 : result
    }
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
