import CSpecialFunctions
import Foundation

/// The logarithms of the regularised incomplete gamma functions, also where the functions themselves
/// are smaller than any `Double`.
enum IncompleteGamma {
  /// Below this value the library's result may be about to underflow.
  private static let smallest = 1e-290

  /// log Q(a, x), a > 0, x >= 0.
  static func logUpper(_ a: Double, _ x: Double) -> Double {
    let q = sf_gamma_q(a, x)
    if q > 0.5 { return log1p(-sf_gamma_p(a, x)) }
    if q > smallest || q.isNaN { return log(q) }
    return x == .infinity ? -.infinity : logPrefix(a, x) + log(continuedFraction(a, x))
  }

  /// log P(a, x), a > 0, x >= 0.
  static func logLower(_ a: Double, _ x: Double) -> Double {
    let p = sf_gamma_p(a, x)
    if p > 0.5 { return log1p(-sf_gamma_q(a, x)) }
    if p > smallest || p.isNaN { return log(p) }
    return x == 0 ? -.infinity : logPrefix(a, x) + log(series(a, x))
  }

  /// log of x^a e^-x / Γ(a).
  private static func logPrefix(_ a: Double, _ x: Double) -> Double {
    guard a >= 16 else { return a * log(x) - x - SpecialFunctions.logGamma(a) }
    // Around x = a the three terms cancel; written by the relative distance they do not.
    let exponent = -a * SpecialFunctions.excessOfLogOnePlus((x - a) / a)
    return exponent + 0.5 * log(a / (2 * .pi)) - StirlingError.gamma(a)
  }

  /// Legendre's continued fraction, DLMF 8.9.2, by Lentz's method; used only for x far above a.
  private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var h = d
    for i in 1...10_000 {
      let step = -Double(i) * (Double(i) - a)
      b += 2
      d = 1 / (step * d + b)
      c = b + step / c
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }

  /// Γ(a) times the series DLMF 8.7.1; used only for x far below a.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var denominator = a
    repeat {
      denominator += 1
      term *= x / denominator
      sum += term
    } while term > sum * 1e-17
    return sum
  }
}
