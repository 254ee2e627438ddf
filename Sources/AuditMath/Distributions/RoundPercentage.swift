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
    // By the last digit of the multiple.
    var digits = TenDigits.zero
    window.withMasses(from: 0) { first, masses in
      digits = byLastDigit(first, masses, of: trials)
    }
    let (ten, five) = (digits[0], digits[0] + digits[5])
    return (min(1, digits.sum), min(1, five), min(1, ten))
  }

  /// The masses that lie on multiples of 1 %, summed by the last digit of the multiple.
  ///
  /// The counts on the multiple r begin at low = (20 n r - n + 1999) / 2000, rounded down; there are
  /// n / 1000 of them, or one more where the remainder is large enough. Quotient and remainder are carried
  /// from one multiple to the next.
  private static func byLastDigit(
    _ first: Int, _ masses: UnsafeBufferPointer<Double>, of trials: Int
  ) -> TenDigits {
    let least = trials / 1_000
    let longer = 2_000 * least + 1_999 - 2 * trials
    let (step, rest) = (20 * trials).quotientAndRemainder(dividingBy: 2_000)
    let (from, last) = (100 * first / trials, 100 * (first + masses.count - 1) / trials + 1)
    let numerator = 20 * trials * from - trials + 1_999
    // Relative to the window. The multiple of 0 % may begin below the value 0, where there is no mass.
    var index = (numerator >= 0 ? numerator : numerator - 1_999) / 2_000 - first
    var part = numerator - 2_000 * (index + first)
    var digit = from % 10
    return TenDigits.sums { sums in
      for _ in from...last {
        if index >= 0, index + least < masses.count {
          var mass = 0.0
          for place in index..<index + least { mass += masses[place] }
          // Written without a branch: whether there is one more cannot be foreseen.
          mass += masses[index + least] * Double(Int(bit: part >= longer))
          sums[digit] += mass
        } else {
          let end = min(masses.count, index + least + Int(bit: part >= longer))
          for place in max(0, index)..<max(0, index, end) { sums[digit] += masses[place] }
        }
        part += rest
        let carry = Int(bit: part >= 2_000)
        part -= 2_000 * carry
        index += step + carry
        digit = digit == 9 ? 0 : digit + 1
      }
    }
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
