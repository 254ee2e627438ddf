import CSpecialFunctions
import Foundation

/// The logarithms of the regularised incomplete beta function and its complement, also where the
/// functions themselves are smaller than any `Double`.
enum IncompleteBeta {
  /// Below this value the library's result may be about to underflow.
  private static let smallest = 1e-290

  /// log I_x(a, b), a, b > 0, 0 <= x <= 1.
  static func logLower(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let p = sf_beta_p(a, b, x)
    if p > 0.5 { return log1p(-sf_beta_q(a, b, x)) }
    if p > smallest || p.isNaN { return log(p) }
    return logDeepTail(a, b, x)
  }

  /// log(1 - I_x(a, b)).
  static func logUpper(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let q = sf_beta_q(a, b, x)
    if q > 0.5 { return log1p(-sf_beta_p(a, b, x)) }
    if q > smallest || q.isNaN { return log(q) }
    return logDeepTail(b, a, 1 - x)
  }

  /// Σ (a + b)ₙ / (a + 1)ₙ xⁿ, all of whose terms are positive: xᵃ (1 - x)ᵇ / (a B(a, b)) times it is
  /// I_x(a, b) (DLMF 8.17.8). Few terms are needed where x is well below 1.
  static func series(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    var n = 0.0
    while term > 1e-17 * sum {
      // Three ratios at a time, whose divisions do not wait for one another.
      let one = (a + b + n) * x / (a + 1 + n)
      let two = (a + b + 1 + n) * x / (a + 2 + n)
      let three = (a + b + 2 + n) * x / (a + 3 + n)
      let second = one * two
      let third = second * three
      sum += term * (one + second + third)
      term *= third
      n += 3
    }
    return sum
  }

  /// log I_x(a, b) for x far below a / (a + b).
  private static func logDeepTail(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0 else { return -.infinity }
    let fraction = continuedFraction(a, b, x)
    return a * log(x) + b * log1p(-x) - SpecialFunctions.logBeta(a, b) - log(a) + log(fraction)
  }

  /// DLMF 8.17.22 by Lentz's method.
  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 / (1 - (a + b) * x / (a + 1))
    var h = d
    for i in 1...10_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / (1 + even * d)
      c = 1 + even / c
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / (1 + odd * d)
      c = 1 + odd / c
      h *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return h
  }
}
