/// Whether a fraction lies on a round percentage, decided in whole numbers.
///
/// x of n is on a multiple of `step` percent when |100 x / n - r| <= 0.05 for a multiple r of `step`,
/// that is |2000 x - 20 n r| <= n (Kobak, Shpilkin and Pshenichnikov 2016, with their tolerance).
/// No floating-point number takes part, so no tie can fall either way.
public enum RoundPercentage {
  /// True when `count` of `trials` is on a multiple of `step` percent. Requires trials > 0.
  public static func contains(_ count: Int, of trials: Int, step: Int) -> Bool {
    let multiple = nearest(count, of: trials, step: step)
    return abs(2000 * count - 20 * trials * multiple) <= trials
  }

  /// The multiple of `step` percent nearest to `count` of `trials`.
  static func nearest(_ count: Int, of trials: Int, step: Int) -> Int {
    (200 * count / (trials * step) + 1) / 2 * step
  }

  /// The same as `probability` for steps of 1, 5 and 10, in one walk over the window.
  public static func probabilities(
    _ window: borrowing BinomialWindow, of trials: Int
  ) -> (one: Double, five: Double, ten: Double) {
    var (one, five, ten) = (0.0, 0.0, 0.0)
    let last = 100 * (window.end - 1) / trials + 1
    for multiple in (100 * window.first / trials)...last {
      let mass = mass(window, of: trials, multiple)
      one += mass
      if multiple % 5 == 0 { five += mass }
      if multiple % 10 == 0 { ten += mass }
    }
    return (min(1, one), min(1, five), min(1, ten))
  }

  /// Probability that a count drawn from `window`, of `trials`, is on a multiple of `step` percent.
  public static func probability(
    _ window: borrowing BinomialWindow, of trials: Int, step: Int
  ) -> Double {
    var multiple = 100 * window.first / trials / step * step
    let last = 100 * (window.end - 1) / trials + step
    var total = 0.0
    while multiple <= last {
      total += mass(window, of: trials, multiple)
      multiple += step
    }
    return min(1, total)
  }

  @inline(__always)
  private static func mass(
    _ window: borrowing BinomialWindow, of trials: Int, _ multiple: Int
  ) -> Double {
    // Smallest and largest x with |2000 x - 20 n r| <= n.
    let centre = 20 * trials * multiple
    let low = max(0, (centre - trials + 1999) / 2000)
    let high = (centre + trials) / 2000
    return window.sum(low, high)
  }
}
