import CSpecialFunctions
import Foundation

/// The beta-binomial distribution by its mean probability and overdispersion.
///
/// The success probability varies from unit to unit as Beta(α, β) with α = mean (1 - ρ) / ρ and
/// β = (1 - mean) (1 - ρ) / ρ, so ρ is the correlation of two trials of one unit and the variance is
/// n·mean·(1 - mean)·(1 + (n - 1)ρ). ρ <= 0 is the binomial; ρ >= 1 puts all mass on 0 and n. Negative
/// trials or a mean outside 0...1 give NaN.
public enum BetaBinomial {
  /// log P(X = k); minus infinity for a `k` that cannot occur.
  public static func logMass(
    _ k: Int, trials: Int, mean: Double, overdispersion rho: Double
  ) -> Double {
    let binomial = Binomial.logMass(k, trials: trials, probability: mean)
    guard rho > 0, binomial > -.infinity, mean > 0, mean < 1 else { return binomial }
    guard rho < 1 else {
      if trials == 0 { return 0 }
      return k == 0 ? log1p(-mean) : k == trials ? log(mean) : -.infinity
    }
    let total = (1 - rho) / rho
    return binomial + excess(mean * total, Double(k))
      + excess((1 - mean) * total, Double(trials - k)) - excess(total, Double(trials))
  }

  /// P(X <= k).
  public static func lowerTail(
    atMost k: Int, trials: Int, mean: Double, overdispersion rho: Double
  ) -> Double {
    guard trials >= 0, mean >= 0, mean <= 1 else { return .nan }
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    return tails(k, trials, mean, rho).lower
  }

  /// P(X >= k).
  public static func upperTail(
    atLeast k: Int, trials: Int, mean: Double, overdispersion rho: Double
  ) -> Double {
    guard trials >= 0, mean >= 0, mean <= 1 else { return .nan }
    if k <= 0 { return 1 }
    if k > trials { return 0 }
    return tails(k, trials, mean, rho).upper
  }

  /// min(1, 2 min(P(X <= k), P(X >= k))): conservative for a discrete law. 0 for a `k` that cannot
  /// occur.
  public static func twoSidedTail(
    _ k: Int, trials: Int, mean: Double, overdispersion rho: Double
  ) -> Double {
    guard trials >= 0, mean >= 0, mean <= 1 else { return .nan }
    guard k >= 0, k <= trials else { return 0 }
    let both = tails(k, trials, mean, rho)
    return min(1, 2 * min(both.lower, both.upper))
  }

  /// log Γ(a + k) - log Γ(a) - k log a: what the beta law adds to the binomial. It falls to 0 as `a`
  /// grows, so that ρ -> 0 meets the binomial without cancellation.
  private static func excess(_ a: Double, _ k: Double) -> Double {
    if k == 0 { return 0 }
    guard a >= 16 else { return sf_log_gamma(a + k) - sf_log_gamma(a) - k * log(a) }
    return (a + k - 0.5) * log1p(k / a) - k + StirlingError.gamma(a + k) - StirlingError.gamma(a)
  }

  /// Both tails that include `k`, 0 <= k <= trials. The one on the far side of the mean is summed from
  /// `k` outward, where every term is positive and falls; the other is its complement.
  private static func tails(
    _ k: Int, _ trials: Int, _ mean: Double, _ rho: Double
  ) -> (lower: Double, upper: Double) {
    let mass = exp(logMass(k, trials: trials, mean: mean, overdispersion: rho))
    guard mean > 0, mean < 1, rho < 1 else { return degenerateTails(k, trials, mean) }
    // ρ = 0 takes the ratios of the binomial: the weights of k and n - k drop out.
    let total = rho > 0 ? (1 - rho) / rho : 1
    let weight = rho > 0 ? 1.0 : 0.0
    let (a, b) = (mean * total, (1 - mean) * total)
    if Double(k) <= Double(trials) * mean {
      let sum = mass * outwardSum(from: Double(trials - k), of: Double(trials), b, a, weight)
      return (min(1, sum), min(1, max(mass, 1 - sum + mass)))
    }
    let sum = mass * outwardSum(from: Double(k), of: Double(trials), a, b, weight)
    return (min(1, max(mass, 1 - sum + mass)), min(1, sum))
  }

  /// Σ_{j >= k} P(X = j) / P(X = k), by the ratio
  /// P(j + 1) / P(j) = (n - j)(a + j) / ((j + 1)(b + n - j - 1)).
  private static func outwardSum(
    from k: Double, of n: Double, _ a: Double, _ b: Double, _ weight: Double
  ) -> Double {
    var sum = 1.0
    var term = 1.0
    var j = k
    let last = b + weight * (n - 1)
    // With both parameters at least 1, or none (binomial), the ratios fall, so the rest is below a
    // geometric series; else the law may be U-shaped and the sum runs to the end.
    let ratiosFall = weight == 0 || (a >= 1 && b >= 1)
    let step = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7)
    while j + 8 <= n {
      // Eight ratios at a time, and their products from pairs: one step waits for the one before only where the
      // term and the sum are carried on.
      let index = step + j
      let ratio = (n - index) * (a + weight * index) / ((index + 1) * (last - weight * index))
      let pairs = ratio.evenHalf * ratio.oddHalf
      let sums = ratio.evenHalf + pairs
      let (four, eight) = (pairs.x * pairs.y, pairs.z * pairs.w)
      sum += term * ((sums.x + pairs.x * sums.y) + four * (sums.z + pairs.z * sums.w))
      term *= four * eight
      j += 8
      let next = ratio[7]
      if ratiosFall, next < 1, term * next < 1e-16 * sum * (1 - next) { return sum }
    }
    while j < n {
      term *= (n - j) * (a + weight * j) / ((j + 1) * (b + weight * (n - 1 - j)))
      sum += term
      j += 1
    }
    return sum
  }

  /// A mean of 0 or 1, or ρ >= 1: mass on 0 and n only.
  private static func degenerateTails(
    _ k: Int, _ trials: Int, _ mean: Double
  ) -> (lower: Double, upper: Double) {
    if trials == 0 { return (1, 1) }
    return (k == trials ? 1 : 1 - mean, k == 0 ? 1 : mean)
  }
}
