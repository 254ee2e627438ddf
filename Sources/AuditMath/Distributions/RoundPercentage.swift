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
    // So many counts lie on every multiple, and on some one more.
    let least = trials / 1_000
    window.withMasses(from: 0) { first, masses in
      for multiple in (100 * first / trials)...last {
        let (low, high) = counts(of: trials, multiple)
        var mass = 0.0
        if low >= first, low - first + least < masses.count, low + least <= high + 1 {
          var index = low - first
          for _ in 0..<least {
            mass += masses[index]
            index += 1
          }
          // Written without a branch: whether there is one more cannot be foreseen.
          mass += masses[index] * (low + least <= high ? 1 : 0)
        } else {
          mass = window.sum(low, high)
        }
        one += mass
        if multiple % 5 == 0 { five += mass }
        if multiple % 10 == 0 { ten += mass }
      }
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
    let (low, high) = counts(of: trials, multiple)
    return window.sum(low, high)
  }

  /// Smallest and largest x with |2000 x - 20 n r| <= n; the largest is below the smallest where there is
  /// none.
  @inline(__always)
  private static func counts(of trials: Int, _ multiple: Int) -> (low: Int, high: Int) {
    let centre = 20 * trials * multiple
    return (max(0, (centre - trials + 1999) / 2000), (centre + trials) / 2000)
  }
}
