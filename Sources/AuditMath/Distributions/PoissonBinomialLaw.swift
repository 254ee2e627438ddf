import Foundation

/// The exact law of a sum of independent trials, as the laws of its halves by convolution. The halves are not
/// convolved with each other: that would be the largest step of all, and a tail needs one pass over them.
struct PoissonBinomialLaw {
  /// How far out a law is made. A narrow band makes the convolution several times quicker.
  struct Reach: Sendable {
    /// Masses below it are set to 0 on the way.
    let negligible: Double
    /// The smallest tail that may be summed from the masses: what is cut in n steps is below n times
    /// `negligible`, so larger sums keep 12 digits for any n in use. Smaller tails come from the tilted law.
    let trusted: Double

    static let far = Reach(negligible: 1e-40, trusted: 1e-24)
    /// For tails of counts near the mean.
    static let near = Reach(negligible: 1e-26, trusted: 1e-10)
  }

  /// Up to so many trials are added one after another; more are halved, and the laws of the halves
  /// convolved: their bands are narrow, so that takes half as many steps.
  private static let atOnce = 64

  private let one: Band
  private let other: Band

  /// - Parameter probabilities: 0 < p < 1; masses below `negligible` are left out on the way.
  init(_ probabilities: [Double], negligible: Double) {
    let middle = probabilities.count / 2
    one = Self.band(of: probabilities[..<middle], negligible)
    other = Self.band(of: probabilities[middle...], negligible)
  }

  /// Σ_{j >= k} f^(j - k) P(X = j): P(X >= k) for f = 1.
  func upperTail(atLeast k: Int, factor f: Double = 1) -> Double {
    // By the value x of one half: its mass times the tail of the other from t = k - x on, which grows as t
    // falls.
    var t = k - one.first
    var tail = 0.0
    for y in stride(from: other.first + other.masses.count - 1, through: t, by: -1) {
      tail = other[y] + f * tail
    }
    var sum = 0.0
    for mass in one.masses {
      sum += mass * tail
      t -= 1
      tail = other[t] + f * tail
    }
    return sum
  }

  /// P(X <= k).
  func lowerTail(atMost k: Int) -> Double {
    var t = k - (one.first + one.masses.count - 1)
    var tail = 0.0
    for y in stride(from: other.first, through: t, by: 1) { tail += other[y] }
    var sum = 0.0
    for mass in one.masses.reversed() {
      sum += mass * tail
      t += 1
      tail += other[t]
    }
    return sum
  }

  /// P(X = k).
  func mass(_ k: Int) -> Double {
    one.masses.enumerated().reduce(0) { $0 + $1.element * other[k - one.first - $1.offset] }
  }

  /// Masses of the values from `first` on, none of them negligible at either end.
  private struct Band {
    var first: Int
    var masses: [Double]

    /// The mass of a value, 0 where it is not held.
    subscript(value: Int) -> Double {
      let place = value - first
      return masses.indices.contains(place) ? masses[place] : 0
    }

    /// The law of the sum of two independent counts.
    func convolved(with other: Band, _ negligible: Double) -> Band {
      let (long, short) = masses.count >= other.masses.count ? (self, other) : (other, self)
      let (n, m) = (long.masses.count, short.masses.count)
      // Zeros on either side of the longer law, so that the inner loops need no special cases.
      let padded = n + 2 * (m - 1) + 8
      let sums = n + m - 1
      return withUnsafeTemporaryAllocation(of: Double.self, capacity: padded + sums + 8) { room in
        room.initialize(repeating: 0)
        for place in 0..<n { room[m - 1 + place] = long.masses[place] }
        let bytes = UnsafeMutableRawBufferPointer(room)
        let width = MemoryLayout<Double>.stride
        short.masses.withUnsafeBufferPointer { short in
          // Invariants: start <= n + m - 2 and place < m, so eight numbers from start + place on end before
          // n + 2 m - 2 + 8, the end of the padded law; eight sums from start on fit behind it as well.
          for start in stride(from: 0, to: sums, by: 8) {
            var sum = SIMD8<Double>.zero
            for place in 0..<m {
              sum +=
                short[m &- 1 &- place]
                * bytes.loadUnaligned(
                  fromByteOffset: (start &+ place) &* width, as: SIMD8<Double>.self)
            }
            bytes.storeBytes(
              of: sum, toByteOffset: (padded &+ start) &* width, as: SIMD8<Double>.self)
          }
        }
        return Band(
          trimming: UnsafeBufferPointer(rebasing: room[padded..<padded + sums]),
          from: first + other.first, negligible)
      }
    }

    /// - Parameter first: the value that the first of `masses` belongs to.
    init(
      trimming masses: UnsafeBufferPointer<Double>, from first: Int, _ negligible: Double
    ) {
      var (low, high) = (0, masses.count)
      while high - low > 1, masses[high - 1] < negligible { high -= 1 }
      while high - low > 1, masses[low] < negligible { low += 1 }
      self.first = first + low
      self.masses = Array(masses[low..<high])
    }
  }

  private static func band(of probabilities: ArraySlice<Double>, _ negligible: Double) -> Band {
    if probabilities.count > atOnce {
      let middle = probabilities.startIndex + probabilities.count / 2
      return band(of: probabilities[..<middle], negligible)
        .convolved(with: band(of: probabilities[middle...], negligible), negligible)
    }
    return probabilities.withUnsafeBufferPointer { added($0, negligible) }
  }

  /// The law of a few trials, two added at a time.
  private static func added(
    _ probabilities: UnsafeBufferPointer<Double>, _ negligible: Double
  ) -> Band {
    let n = probabilities.count
    // Two zeros before the law, so that the inner loop needs no special case at its lower end.
    let margin = 2
    let size = n + 1 + margin
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * size) { room in
      room.initialize(repeating: 0)
      var current = UnsafeMutableBufferPointer(rebasing: room[..<size])
      var next = UnsafeMutableBufferPointer(rebasing: room[size...])
      current[margin] = 1
      // All mass lies in low...high.
      var low = 0
      var high = 0
      var trial = 0
      while trial < n {
        // Two trials at a time: half the passes over the law.
        let p = probabilities[trial]
        let q = trial + 1 < n ? probabilities[trial + 1] : 0
        let none = (1 - p) * (1 - q)
        let one = p * (1 - q) + q * (1 - p)
        let two = p * q
        let newHigh = min(n, high + (trial + 1 < n ? 2 : 1))
        // Invariant: low >= 0 and newHigh <= n, so the indices low ... newHigh + margin are inside both
        // buffers.
        for j in (low + margin)...(newHigh + margin) {
          next[j] = none * current[j] + one * current[j &- 1] + two * current[j &- 2]
        }
        high = newHigh
        swap(&current, &next)
        while high > low, current[high + margin] < negligible {
          current[high + margin] = 0
          high -= 1
        }
        while low < high, current[low + margin] < negligible {
          current[low + margin] = 0
          low += 1
        }
        // Either buffer may still hold an older law: clear what later passes read beyond low...high.
        for j in newHigh + 1..<max(newHigh + 1, min(n + 1, newHigh + 3)) { current[j + margin] = 0 }
        next[low + margin - 1] = 0
        next[low + margin - 2] = 0
        trial += 2
      }
      return Band(
        trimming: UnsafeBufferPointer(rebasing: current[low + margin..<high + margin + 1]),
        from: low, negligible)
    }
  }

  /// log P(X >= k), 1 <= k <= n, for trials with 0 < p < 1, to full relative accuracy however small.
  ///
  /// Under the tilted law p' = p eˢ / (1 - p + p eˢ) with mean k the event is common, and
  /// P(X >= k) = e^(K(s) - sk) Σ_{j >= k} e^(-s(j - k)) P'(X = j), K the cumulant function.
  static func logUpperTail(of probabilities: [Double], atLeast k: Int) -> Double {
    let n = probabilities.count
    if k == n { return probabilities.lazy.map { log($0) }.compensatedSum() }
    let cumulants = BernoulliCumulants(probabilities: probabilities)
    // Any tilt is exact, so the solution need not be.
    let s = cumulants.tilt(forMean: Double(k)).s
    let factor = exp(s)
    // The law's middle is at k. Above the mean the weights e^(-s(j - k)) fall with j, and what is far out
    // adds nothing; below it they grow, so small masses count and nothing that can be kept is cut. (Numbers
    // near the end of the range would lose digits and cost many times more.)
    let law = PoissonBinomialLaw(
      probabilities.map { $0 * factor / (1 - $0 + $0 * factor) },
      negligible: s > 0 ? Reach.near.negligible : 1e-300)
    return cumulants.value(at: s) - s * Double(k)
      + log(law.upperTail(atLeast: k, factor: exp(-s)))
  }
}

/// The cumulant function K(s) = Σ log(1 - p + p eˢ) of a sum of independent trials and its derivatives.
struct BernoulliCumulants {
  let probabilities: [Double]

  /// K(s), with an error of at most some 1e-16 for each trial. One logarithm serves a product of 32 factors
  /// 1 + x, x = p (eˢ - 1).
  func value(at s: Double) -> Double {
    let growth = expm1(s)
    // Factors beyond e^-20 to e^20: a product of 32 of them may be no number.
    guard abs(s) <= 20 else {
      return probabilities.lazy.map { log1p($0 * growth) }.compensatedSum()
    }
    // All x have one sign. Near s = 0 they are small, and so is K: the product less 1 keeps their digits.
    let isNearZero = abs(s) <= 0.05
    var sum = CompensatedSum()
    probabilities.withUnsafeBufferPointer { probabilities in
      for start in stride(from: 0, to: probabilities.count, by: 32) {
        let block = UnsafeBufferPointer(
          rebasing: probabilities[start..<min(start + 32, probabilities.count)])
        if isNearZero {
          var less = SIMD4<Double>.zero
          block.forEachFour { less += $0 * growth * (1 + less) }
          let (one, two) = (less.lowHalf + less.highHalf * (1 + less.lowHalf)).pair
          sum.add(log1p(one + two * (1 + one)))
        } else {
          var product = SIMD4<Double>(repeating: 1)
          block.forEachFour { product *= 1 + $0 * growth }
          let (one, two) = (product.lowHalf * product.highHalf).pair
          sum.add(log(one * two))
        }
      }
    }
    return sum.value
  }

  /// K'(s), K''(s), K'''(s): mean, variance and third cumulant of the tilted law.
  func derivatives(at s: Double) -> SIMD3<Double> {
    let growth = exp(s)
    // Four sums side by side, so that none waits for the one before.
    var (mean, variance, third) = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
    probabilities.withUnsafeBufferPointer {
      $0.forEachFour { p in
        let tilted = p * growth / (1 - p + p * growth)
        let spread = tilted * (1 - tilted)
        mean += tilted
        variance += spread
        third += spread * (1 - 2 * tilted)
      }
    }
    return SIMD3(mean.sum(), variance.sum(), third.sum())
  }

  /// The s with K'(s) = `mean`, 0 < mean < n, by Halley's method held inside a bracket: K' rises from
  /// 0 to n; and the derivatives there.
  func tilt(forMean mean: Double) -> (s: Double, derivatives: SIMD3<Double>) {
    let n = Double(probabilities.count)
    let average = probabilities.reduce(0, +) / n
    // Exact when all probabilities are equal.
    var s = log(mean / (n - mean)) - log(average / (1 - average))
    var low = -700.0
    var high = 700.0
    for _ in 0..<200 {
      s = min(max(s, low), high)
      let sums = derivatives(at: s)
      let error = sums.x - mean
      if error > 0 { high = min(high, s) } else { low = max(low, s) }
      if abs(error) <= 1e-12 * max(mean, sums.y.squareRoot()) || high - low < 1e-14 {
        return (s, sums)
      }
      // Halley's step, since the third cumulant is there: fewer of them than of Newton's.
      var next = s - 2 * error * sums.y / (2 * sums.y * sums.y - error * sums.z)
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if next == s { return (s, sums) }
      s = next
    }
    return (s, derivatives(at: s))
  }
}

extension SIMD2<Double> {
  fileprivate var pair: (Double, Double) { (x, y) }
}
