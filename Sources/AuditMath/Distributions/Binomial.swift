import CSpecialFunctions
import Foundation

/// The binomial distribution: the number of successes in `trials` independent trials.
///
/// `trials` of 0 and probabilities of 0 and 1 are ordinary, degenerate cases. Negative trials or a
/// probability outside 0...1 give NaN.
public enum Binomial {
  /// P(X = k); 0 for a `k` that cannot occur.
  public static func mass(_ k: Int, trials: Int, probability: Double) -> Double {
    exp(logMass(k, trials: trials, probability: probability))
  }

  /// log P(X = k); minus infinity for a `k` that cannot occur.
  ///
  /// Source: Loader (2000), "Fast and accurate computation of binomial probabilities": no term grows
  /// with n, so nothing cancels.
  public static func logMass(_ k: Int, trials: Int, probability p: Double) -> Double {
    guard trials >= 0, p >= 0, p <= 1 else { return .nan }
    guard k >= 0, k <= trials else { return -.infinity }
    if p == 0 { return k == 0 ? 0 : -.infinity }
    if p == 1 { return k == trials ? 0 : -.infinity }
    let n = Double(trials)
    if k == 0 { return n * log1p(-p) }
    if k == trials { return n * log(p) }
    let (x, y) = (Double(k), Double(trials - k))
    let errors =
      StirlingError.factorial(n) - StirlingError.factorial(x) - StirlingError.factorial(y)
    let deviance = devianceTerm(x, n * p) + devianceTerm(y, n * (1 - p))
    return errors - deviance - 0.5 * log(2 * .pi * x * (y / n))
  }

  /// P(X <= k).
  public static func lowerTail(atMost k: Int, trials: Int, probability: Double) -> Double {
    switch region(k, trials, probability) {
    case .invalid: .nan
    case .none: 0
    case .all: 1
    case .inside: sf_beta_q(Double(k) + 1, Double(trials - k), probability)
    }
  }

  /// P(X >= k).
  public static func upperTail(atLeast k: Int, trials: Int, probability: Double) -> Double {
    switch region(below(k), trials, probability) {
    case .invalid: .nan
    case .none: 1
    case .all: 0
    case .inside: sf_beta_p(Double(k), Double(trials - k) + 1, probability)
    }
  }

  /// log P(X <= k), also where the probability itself underflows.
  public static func logLowerTail(atMost k: Int, trials: Int, probability: Double) -> Double {
    switch region(k, trials, probability) {
    case .invalid: .nan
    case .none: -.infinity
    case .all: 0
    case .inside: IncompleteBeta.logUpper(Double(k) + 1, Double(trials - k), probability)
    }
  }

  /// log P(X >= k), also where the probability itself underflows.
  public static func logUpperTail(atLeast k: Int, trials: Int, probability: Double) -> Double {
    switch region(below(k), trials, probability) {
    case .invalid: .nan
    case .none: 0
    case .all: -.infinity
    case .inside: IncompleteBeta.logLower(Double(k), Double(trials - k) + 1, probability)
    }
  }

  /// The exact interval for a probability from `successes` in `trials`: coverage is at least `level`.
  ///
  /// `nil` unless 0 <= successes <= trials, trials >= 1 and 0 < level < 1. Source: Clopper and Pearson
  /// (1934), by quantiles of the beta distribution.
  public static func confidenceInterval(
    successes: Int, trials: Int, level: Double
  ) -> ClosedRange<Double>? {
    guard trials >= 1, successes >= 0, successes <= trials, level > 0, level < 1 else { return nil }
    let tail = (1 - level) / 2
    let (x, y) = (Double(successes), Double(trials - successes))
    let low = successes == 0 ? 0 : sf_beta_p_inverse(x, y + 1, tail)
    let high = successes == trials ? 1 : sf_beta_q_inverse(x + 1, y, tail)
    return low <= high ? low...high : nil
  }

  /// x log(x / m) + m - x for x, m > 0: Loader's D0 times m.
  static func devianceTerm(_ x: Double, _ m: Double) -> Double {
    x * SpecialFunctions.excessOfLogOnePlus((m - x) / x)
  }

  /// {X >= k} is what {X <= k - 1} leaves.
  private static func below(_ k: Int) -> Int { k == .min ? k : k - 1 }

  /// Where {X <= k} lies.
  private enum Region { case invalid, none, all, inside }

  private static func region(_ k: Int, _ trials: Int, _ p: Double) -> Region {
    guard trials >= 0, p >= 0, p <= 1 else { return .invalid }
    if k < 0 { return .none }
    if k >= trials || p == 0 { return .all }
    return p == 1 ? .none : .inside
  }
}
