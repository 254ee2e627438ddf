/// The fractions that many units may share, and the probability of each under the smoothed null.
///
/// Two kinds, both between 5 and 95 %: a percentage to one tenth of a point (bins centred on round
/// values, as in `PercentageHistogram`), and a reduced fraction a/b with a small denominator, met
/// exactly. Membership is decided in whole numbers.
///
/// A unit reports k of n. Under the null its count is Binomial(n, k/n), conditioned on lying between
/// 5 and 95 % of n: units outside are not counted, so the null must not put mass there.
public enum RepeatedFraction: Sendable, Equatable {
  /// A percentage, in tenths of a point.
  case tenths(Int)
  /// numerator / denominator in lowest terms.
  case exact(Int, Int)

  /// The largest denominator of an exact fraction. Larger ones are met so seldom by chance and by
  /// design alike that the tenths say the same with more units.
  public static let largestDenominator = 20
  /// First and last percentage counted, in tenths of a point.
  public static let tenthsRange = 50...950

  /// Every fraction, tenths first.
  public static let all: [RepeatedFraction] =
    tenthsRange.map { .tenths($0) } + exactFractions.map { .exact($0.numerator, $0.denominator) }

  private static let exactFractions: [(numerator: Int, denominator: Int)] =
    (2...largestDenominator).flatMap { denominator in
      (1..<denominator).filter { numerator in
        isInside(numerator, of: denominator) && greatestCommonDivisor(numerator, denominator) == 1
      }
      .map { ($0, denominator) }
    }

  /// By the place of a fraction: position within `all`, or -1 where it is not reduced or lies outside.
  private static let exactPositions: [Int] = {
    let places = place(largestDenominator, over: largestDenominator) + 1
    var positions = [Int](repeating: -1, count: places)
    for (offset, fraction) in exactFractions.enumerated() {
      positions[place(fraction.numerator, over: fraction.denominator)] = tenthsRange.count + offset
    }
    return positions
  }()

  /// The place of a fraction within `exactPositions`: by denominator, then numerator.
  @inline(__always)
  private static func place(_ numerator: Int, over denominator: Int) -> Int {
    denominator * (largestDenominator + 1) + numerator
  }

  /// Bit d is set for every denominator d up to `largestDenominator` that divides so many units.
  private static func denominators(of trials: Int) -> UInt32 {
    var mask = smoothDenominators[trials % smoothDenominators.count]
    // Constants are divided by without a division.
    mask |= UInt32(Int(bit: trials % 11 == 0)) << 11
    mask |= UInt32(Int(bit: trials % 13 == 0)) << 13
    mask |= UInt32(Int(bit: trials % 17 == 0)) << 17
    mask |= UInt32(Int(bit: trials % 19 == 0)) << 19
    return mask
  }

  /// The same for denominators without a prime above 7, by the remainder of 5040 = 16 * 9 * 5 * 7.
  private static let smoothDenominators: [UInt32] = {
    let period = 5_040
    var masks = [UInt32](repeating: 0, count: period)
    for denominator in 2...largestDenominator where period % denominator == 0 {
      for rest in stride(from: 0, to: period, by: denominator) { masks[rest] |= 1 << denominator }
    }
    return masks
  }()

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }

  /// True for 5 % <= count / trials <= 95 %. Requires trials > 0.
  public static func isInside(_ count: Int, of trials: Int) -> Bool {
    20 * count >= trials && 20 * count <= 19 * trials
  }

  /// The percentage of `count` of `trials` to a tenth of a point, half up.
  public static func tenths(_ count: Int, of trials: Int) -> Int {
    (2_000 * count + trials) / (2 * trials)
  }

  /// Calls `body` with the position in `all` of every fraction that `count` of `trials` has: one for its
  /// tenth, and at most one more. The count must be inside 5 to 95 %.
  public static func forEach(of count: Int, trials: Int, _ body: (Int) -> Void) {
    body(tenths(count, of: trials) - tenthsRange.lowerBound)
    let divisor = greatestCommonDivisor(trials, count)
    if trials / divisor <= largestDenominator {
      body(exactPositions[place(count / divisor, over: trials / divisor)])
    }
  }

  /// True when `count` of `trials` has this fraction.
  public func holds(_ count: Int, of trials: Int) -> Bool {
    switch self {
    case .tenths(let tenths): Self.tenths(count, of: trials) == tenths
    case .exact(let numerator, let denominator): count * denominator == numerator * trials
    }
  }

  /// Adds to `sums`, by position in `all`, the probability of each fraction for one unit whose null fills
  /// `window`, and returns the probability of lying between 5 and 95 % that they were divided by.
  ///
  /// - Parameter bins: tenths of a point of the same null.
  public static func addProbabilities(
    of window: borrowing BinomialWindow, _ bins: borrowing PercentageBins, trials: Int,
    to sums: inout [Double]
  ) -> Double {
    let lowest = (trials + 19) / 20
    let highest = 19 * trials / 20
    let inside = window.first >= lowest && window.end <= highest + 1
    let within = inside ? 1 : window.sum(lowest, highest)
    guard within > 0 else { return 0 }
    let scale = 1 / within
    sums.withUnsafeMutableBufferPointer { sums in
      let (first, last) = (tenthsRange.lowerBound, tenthsRange.upperBound)
      bins.withBins { bins, probabilities in
        // Invariant: bins are cut to the tenths that `sums` begins with.
        guard let sums = sums.baseAddress else { return }
        var (start, end) = (0, bins.count)
        while start < end, bins[start] <= first { start += 1 }
        while start < end, bins[end - 1] >= last { end -= 1 }
        for index in start..<end {
          sums[Int(bins[index]) - first] += probabilities[index] * scale
        }
        // The outermost tenths lie half outside.
        if start > 0 {
          sums[0] += window.sum(lowest, ((2 * first + 1) * trials - 1) / 2_000) * scale
        }
        if end < bins.count {
          sums[last - first] +=
            window.sum(((2 * last - 1) * trials + 1_999) / 2_000, highest) * scale
        }
      }
      exactPositions.withUnsafeBufferPointer { positions in
        var denominators = denominators(of: trials)
        while denominators != 0 {
          let denominator = denominators.trailingZeroBitCount
          denominators &= denominators &- 1
          let unit = trials / denominator
          var numerator = max(1, (window.first + unit - 1) / unit)
          let last = min(denominator - 1, (window.end - 1) / unit)
          while numerator <= last {
            let position = positions[place(numerator, over: denominator)]
            if position >= 0 { sums[position] += window[numerator * unit] * scale }
            numerator += 1
          }
        }
      }
    }
    return within
  }

  /// The probability of this fraction for one unit that reports `count` of `trials`.
  ///
  /// - Parameter within: the probability of lying between 5 and 95 %, as `addProbabilities` returns it.
  public func probability(count: Int, trials: Int, within: Double) -> Double {
    let values: ClosedRange<Int>
    switch self {
    case .tenths(let tenths):
      // Smallest and largest x with floor((2000 x + n) / 2n) = tenths, inside 5 to 95 %.
      let low = max((2 * tenths - 1) * trials, 0)
      let first = max((low + 1_999) / 2_000, (trials + 19) / 20)
      let end = min(((2 * tenths + 1) * trials + 1_999) / 2_000, 19 * trials / 20 + 1)
      guard first < end else { return 0 }
      values = first...end - 1
    case .exact(let numerator, let denominator):
      guard trials % denominator == 0 else { return 0 }
      let value = trials / denominator * numerator
      values = value...value
    }
    let nearest = min(max(count, values.lowerBound), values.upperBound)
    let (n, k) = (Double(trials), Double(count))
    let distance = Double(nearest - count)
    // Beyond nine standard deviations and twelve counts there is less than 1e-17 for any law here.
    if distance * distance > 81 * max(k * (n - k) / n, 2), abs(distance) > 12 { return 0 }
    let mass = Binomial.mass(nearest, trials: trials, probability: k / n)
    var total = mass
    // Outward from the nearest value, by ratios of neighbours.
    let odds = k / (n - k)
    var (x, term) = (nearest, mass)
    while x < values.upperBound, term > 0 {
      term *= (n - Double(x)) / (Double(x) + 1) * odds
      total += term
      x += 1
    }
    (x, term) = (nearest, mass)
    while x > values.lowerBound, term > 0 {
      term *= Double(x) / ((n - Double(x) + 1) * odds)
      total += term
      x -= 1
    }
    return min(1, total / within)
  }

  /// "62.2 %" or "2/3".
  public var description: String {
    switch self {
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10) %"
    case .exact(let numerator, let denominator): "\(numerator)/\(denominator)"
    }
  }
}
