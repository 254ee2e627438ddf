/// Whether a fraction lies on a round percentage, decided in whole numbers.
///
/// x of n is on a multiple of `step` percent when |100 x / n - r| <= 0.05 for a multiple r of `step`,
/// that is |2000 x - 20 n r| <= n (Kobak, Shpilkin and Pshenichnikov 2016, with their tolerance).
/// No floating-point number takes part, so no tie can fall either way.
public enum RoundPercentage {
  /// True when `count` of `trials` is on a multiple of `step` percent. Requires trials > 0.
  public static func contains(_ count: Int, of trials: Int, step: Int) -> Bool {
    multiple(count, of: trials, step: step) != nil
  }

  /// The multiple of 1 % that `count` of `trials` is on, if it is on one: it is then on those multiples of 5
  /// and 10 % that the number is. Requires trials > 0.
  public static func multiple(_ count: Int, of trials: Int) -> Int? {
    multiple(count, of: trials, step: 1)
  }

  @inline(__always)
  private static func multiple(_ count: Int, of trials: Int, step: Int) -> Int? {
    let multiple = nearest(count, of: trials, step: step)
    return abs(2000 * count - 20 * trials * multiple) <= trials ? multiple : nil
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
  /// There are n / 1000 counts on a multiple, or one more. Where they begin and end is found for every
  /// multiple by itself, so that none waits for the one before.
  private static func byLastDigit(
    _ first: Int, _ masses: UnsafeBufferPointer<Double>, of trials: Int
  ) -> TenDigits {
    let (from, last) = (100 * first / trials, 100 * (first + masses.count - 1) / trials + 1)
    return TenDigits.sums { sums in
      guard let base = masses.baseAddress else { return }
      var digit = from % 10
      func add(_ mass: Double) {
        sums[digit] += mass
        digit = digit == 9 ? 0 : digit &+ 1
      }
      /// Two multiples at either end may be cut off by the window.
      func addCut(_ multiple: Int) {
        let (low, high) = counts(of: trials, multiple)
        let start = max(low - first, 0)
        let end = min(high - first + 1, masses.count)
        add(start < end ? BinomialWindow.inTurn(base + start, end - start) : 0)
      }
      let inner = from + 2..<max(from + 2, last - 1)
      for multiple in from..<min(inner.lowerBound, last + 1) { addCut(multiple) }
      let least = trials / 1_000
      let step = UInt(20 * trials)
      var centre = step * UInt(inner.lowerBound)
      for _ in inner {
        let low = Int(truncatingIfNeeded: (centre &- UInt(trials) &+ 1_999) / 2_000) &- first
        let end = Int(truncatingIfNeeded: (centre &+ UInt(trials)) / 2_000) &- first &+ 1
        // One more or none, as a number: whether there is one cannot be foreseen, and a condition would be
        // compiled to a jump.
        add(
          BinomialWindow.inTurn(base + low, least)
            + base[low &+ least] * Double(end &- low &- least))
        centre &+= step
      }
      for multiple in max(inner.upperBound, from + 2)..<max(inner.upperBound, last + 1) {
        addCut(multiple)
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
