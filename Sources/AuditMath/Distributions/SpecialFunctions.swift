import CSpecialFunctions
import Foundation

/// The gamma and beta functions in logarithmic form.
///
/// Arguments out of domain give NaN, as `log(-1)` does.
public enum SpecialFunctions {
  /// log Γ(x) for x > 0.
  public static func logGamma(_ x: Double) -> Double {
    x > 0 ? sf_log_gamma(x) : .nan
  }

  /// The derivative of log Γ at x > 0.
  public static func digamma(_ x: Double) -> Double {
    x > 0 ? sf_digamma(x) : .nan
  }

  /// The derivative of `digamma`, for x > 0; NaN elsewhere.
  public static func trigamma(_ x: Double) -> Double {
    x > 0 ? sf_trigamma(x) : .nan
  }

  /// log B(a, b) = log Γ(a) + log Γ(b) - log Γ(a + b) for a, b > 0, without the cancellation of the
  /// three terms when an argument is large.
  public static func logBeta(_ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0 else { return .nan }
    let small = min(a, b)
    let large = max(a, b)
    guard large >= 16 else { return logGamma(a) + logGamma(b) - logGamma(a + b) }
    // log Γ(large) - log Γ(large + small) from Stirling's form, with the leading terms combined.
    let difference =
      -(large - 0.5) * log1p(small / large) - small * log(large + small) + small
      + StirlingError.gamma(large) - StirlingError.gamma(large + small)
    return logGamma(small) + difference
  }

  /// log of the number of ways to choose `k` of `n`; minus infinity when there are none.
  public static func logChoose(_ n: Int, _ k: Int) -> Double {
    guard n >= 0, k >= 0, k <= n else { return -.infinity }
    if k == 0 || k == n { return 0 }
    if n < 1024 {
      return LogFactorial.value(Double(n)) - LogFactorial.value(Double(k))
        - LogFactorial.value(Double(n - k))
    }
    let (n, k) = (Double(n), Double(k))
    return -log(n + 1) - logBeta(k + 1, n - k + 1)
  }

  /// log x for x within 0.9...1.1, eight numbers side by side: 2 artanh s = 2 (s + s³/3 + s⁵/5 + …) with
  /// s = (x - 1) / (x + 1).
  public static func logNearOne(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let s = (x - 1) / (x + 1)
    let square = s * s
    var sum = SIMD8<Double>(repeating: 1.0 / 15)
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return 2 * s * sum
  }

  /// eˣ for x within -87...87 in single precision, eight numbers side by side; the relative error is below
  /// 1e-6. With k the whole number next to x / log 2: eˣ = 2ᵏ e^(x - k log 2), by seven terms of the series.
  @inlinable @inline(__always)
  public static func expOfSingle(_ x: SIMD8<Float>) -> SIMD8<Float> {
    // 1.5 · 2²³ leaves no digits behind the point, and k in the low bits.
    let shift: Float = 12_582_912
    let shifted = x * 1.442_695_04 + shift
    let k = shifted - shift
    // log 2 in two parts, the first with so few digits that its products with k are exact.
    let r = (x - k * 0.693_359_375) + k * 2.121_944_4e-4
    var sum = SIMD8<Float>(repeating: 1.0 / 720)
    sum = sum * r + 1.0 / 120
    sum = sum * r + 1.0 / 24
    sum = sum * r + 1.0 / 6
    sum = sum * r + 0.5
    sum = sum * r + 1
    sum = sum * r + 1
    // 2ᵏ is an addition to the exponent.
    let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &<< 23
    return unsafeBitCast(
      unsafeBitCast(sum, to: SIMD8<Int32>.self) &+ exponent, to: SIMD8<Float>.self)
  }

  /// eˣ for x up to 700, eight numbers side by side, to the last digits; below -700 as e⁻⁷⁰⁰. As `expOfSingle`, by
  /// thirteen terms.
  @inline(__always)
  static func expOfDouble(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let x = x.replacing(with: -700, where: x .< -700)
    // 1.5 · 2⁵² leaves no digits behind the point, and k in the low bits.
    let shift = 6_755_399_441_055_744.0
    let shifted = x * 1.442_695_040_888_963_4 + shift
    let k = shifted - shift
    let r = (x - k * 0.693_147_180_369_123_816_49) - k * 1.908_214_929_270_587_7e-10
    var sum = r * (1.0 / 6_227_020_800) + 1.0 / 479_001_600
    sum = sum * r + 1.0 / 39_916_800
    sum = sum * r + 1.0 / 3_628_800
    sum = sum * r + 1.0 / 362_880
    sum = sum * r + 1.0 / 40_320
    sum = sum * r + 1.0 / 5_040
    sum = sum * r + 1.0 / 720
    sum = sum * r + 1.0 / 120
    sum = sum * r + 1.0 / 24
    sum = sum * r + 1.0 / 6
    sum = sum * r + 0.5
    sum = sum * r + 1
    sum = sum * r + 1
    // 2ᵏ is an addition to the exponent.
    let exponent = unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< 52
    return unsafeBitCast(
      unsafeBitCast(sum, to: SIMD8<UInt64>.self) &+ exponent, to: SIMD8<Double>.self)
  }

  /// x - log(1 + x) for x > -1, accurate also near 0.
  static func excessOfLogOnePlus(_ x: Double) -> Double {
    guard abs(x) < 0.25 else { return x - log1p(x) }
    // With r = x / (2 + x): log(1 + x) = 2 (r + r³/3 + r⁵/5 + …) and x = r (2 + x).
    let r = x / (2 + x)
    // r² is at most 1/49: the first term left out is below 1e-18 of the result.
    let square = r * r
    var sum = square * (1.0 / 19) + 1.0 / 17
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    return r * (x - 2 * square * sum)
  }
}

/// What Stirling's approximation leaves out.
enum StirlingError {
  private static let halfLogTwoPi = 0.918_938_533_204_672_741_78

  /// The error for 0 … 15, where the series is not accurate enough.
  private static let small: [Double] = (0..<16).map { k in
    let x = Double(k)
    return k == 0 ? 0 : LogFactorial.value(x) - (x + 0.5) * log(x) + x - halfLogTwoPi
  }

  /// log Γ(x + 1) - [(x + 1/2) log x - x + (log 2π)/2] for whole x >= 0; 0 is defined to give 0.
  static func factorial(_ x: Double) -> Double {
    x < 16 ? small[Int(x)] : series(x)
  }

  /// log Γ(x) - [(x - 1/2) log x - x + (log 2π)/2] for x >= 16: the same number as `factorial`.
  static func gamma(_ x: Double) -> Double {
    x < 16 ? sf_log_gamma(x) - ((x - 0.5) * log(x) - x + halfLogTwoPi) : series(x)
  }

  /// Abramowitz and Stegun (1964), 6.1.40; the first omitted term is below 1e-16 at 16.
  private static func series(_ x: Double) -> Double {
    let inverse = 1 / x
    let square = inverse * inverse
    let tail = 1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188))
    return inverse * (1.0 / 12 - square * (1.0 / 360 - square * tail))
  }
}
