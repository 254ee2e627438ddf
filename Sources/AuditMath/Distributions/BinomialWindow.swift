/// The probability masses of the smoothed null of one count: Binomial(n, k/n), or Poisson(k) where a
/// count has no trials, over the window that carries all but about 1e-16 of the mass.
///
/// The mode of either law is k itself, so the masses follow from it by the ratio of neighbours and are
/// normalised by their sum: no gamma function, no cancellation. One value is reused for many stations
/// to spare allocations; its contents belong to the last call of `setBinomial` or `setPoisson`.
public struct BinomialWindow: Sendable {
  /// The value that the first mass belongs to.
  public private(set) var first = 0
  /// The value after the last one; `first..<end` is the window.
  public private(set) var end = 0
  private var masses: [Double] = []
  private var offset = 0
  private let reciprocals = Self.reciprocals

  /// 1 / x by x: a multiplication instead of a division for each mass of all but the largest counts.
  private static let reciprocals: [Double] = (0..<16_384).map { 1 / Double($0) }

  /// Masses smaller than this, relative to the mode's, are left out.
  private static let smallest = 1e-15

  public init() {}

  /// Probability of the value x; 0 outside the window.
  public subscript(x: Int) -> Double {
    x >= first && x < end ? masses[x - offset] : 0
  }

  /// Calls `body` with the masses of the values from `max(low, first)` up to the window's end, and with
  /// the value that the first of them belongs to; for loops over every mass.
  public func withMasses(from low: Int, _ body: (Int, UnsafeBufferPointer<Double>) -> Void) {
    let start = max(low, first)
    guard start < end else { return }
    masses.withUnsafeBufferPointer { buffer in
      // Invariant: offset <= first and end - offset <= masses.count, so the slice is inside.
      body(start, UnsafeBufferPointer(rebasing: buffer[start - offset..<end - offset]))
    }
  }

  /// Sum of the masses of the values in a closed range; 0 for an empty or far one.
  public func sum(_ low: Int, _ high: Int) -> Double {
    let start = max(low, first)
    let end = min(high, self.end - 1) + 1
    guard start < end else { return 0 }
    return masses.withUnsafeBufferPointer { buffer in
      // Invariant: offset <= first and self.end - offset <= masses.count, so the range is inside.
      buffer.baseAddress.map { Self.sum($0 + (start - offset), end - start) } ?? 0
    }
  }

  /// Fills the window with Binomial(trials, count / trials). Requires 0 <= count <= trials; a count of
  /// 0 or of all trials has its whole mass on itself.
  public mutating func setBinomial(count: Int, trials: Int) {
    guard count > 0, count < trials else { return setPoint(count) }
    let odds = Double(count) / Double(trials - count)
    let size = Double(trials)
    // Four reciprocals are read at a time, the last of them beyond the last value.
    guard trials + 8 <= reciprocals.count else {
      return fill(
        mode: count, highest: trials,
        up: { x, _ in (size - x) / (x + 1) * odds },
        down: { x, _ in x / ((size - x + 1) * odds) })
    }
    let inverseOdds = 1 / odds
    reciprocals.withUnsafeBytes { bytes in
      fill(
        mode: count, highest: trials,
        up: { x, step in (size - x) * odds * Self.four(bytes, at: count + step + 1) },
        down: { x, step in x * inverseOdds * Self.four(bytes, at: trials - count + step + 1) })
    }
  }

  /// The four reciprocals from a place on, which lie inside the table: see `setBinomial`.
  @inline(__always)
  private static func four(_ reciprocals: UnsafeRawBufferPointer, at place: Int) -> SIMD4<Double> {
    reciprocals.loadUnaligned(
      fromByteOffset: place * MemoryLayout<Double>.stride, as: SIMD4<Double>.self)
  }

  /// Fills the window with Poisson(mean), mean a whole number; a mean of 0 has its mass on 0.
  public mutating func setPoisson(mean: Int) {
    guard mean > 0 else { return setPoint(0) }
    let rate = Double(mean)
    let inverseRate = 1 / rate
    guard mean + Self.reach(above: mean) + 8 <= reciprocals.count else {
      return fill(
        mode: mean, highest: Int.max, up: { x, _ in rate / (x + 1) },
        down: { x, _ in x * inverseRate })
    }
    reciprocals.withUnsafeBytes { bytes in
      fill(
        mode: mean, highest: Int.max,
        up: { _, step in rate * Self.four(bytes, at: mean + step + 1) },
        down: { x, _ in x * inverseRate })
    }
  }

  private mutating func setPoint(_ value: Int) {
    first = value
    end = value + 1
    offset = value
    if masses.isEmpty { masses = [1] } else { masses[0] = 1 }
  }

  /// How far above a mode the masses may reach: ten standard deviations of a Poisson of this mean bound
  /// the window of either law generously; the walks stop earlier, at the smallest mass.
  private static func reach(above mode: Int) -> Int {
    Int(10 * Double(mode).squareRoot()) + 60
  }

  /// Walks from the mode both ways; `up(x, step)` is mass(x + 1) / mass(x), `down(x, step)`
  /// mass(x - 1) / mass(x), for four values of x at a time, the first of them `step` from the mode.
  @inline(__always)
  private mutating func fill(
    mode: Int, highest: Int, up: (SIMD4<Double>, Int) -> SIMD4<Double>,
    down: (SIMD4<Double>, Int) -> SIMD4<Double>
  ) {
    let ahead = min(highest - mode, Self.reach(above: mode))
    let reach = min(mode, Self.reach(above: mode) - 30)
    if masses.count < reach + ahead + 1 {
      masses = [Double](repeating: 0, count: reach + ahead + 1)
    }
    offset = mode - reach
    let stride = MemoryLayout<Double>.stride
    let window = masses.withUnsafeMutableBytes { bytes in
      bytes.storeBytes(of: 1, toByteOffset: reach * stride, as: Double.self)
      let above = Self.walk(ahead, from: Double(mode), by: 1, ratio: up, into: bytes, at: reach)
      let below = Self.walk(reach, from: Double(mode), by: -1, ratio: down, into: bytes, at: reach)
      let low = reach - below.steps
      let high = reach + above.steps
      let scale = 1 / (1 + above.sum + below.sum)
      let buffer = bytes.bindMemory(to: Double.self)
      for index in low...high { buffer[index] *= scale }
      return low..<high + 1
    }
    first = offset + window.lowerBound
    end = offset + window.upperBound
  }

  /// Multiplies neighbouring ratios from the mode outward and writes each mass to its side of `place`; the
  /// number of steps taken and the sum of their masses.
  ///
  /// Four ratios are found together, so that divisions overlap and the chain of products is short; four
  /// sums run side by side, so that none waits for the one before.
  @inline(__always)
  private static func walk(
    _ limit: Int, from mode: Double, by direction: Int,
    ratio: (SIMD4<Double>, Int) -> SIMD4<Double>, into bytes: UnsafeMutableRawBufferPointer,
    at place: Int
  ) -> (steps: Int, sum: Double) {
    let stride = MemoryLayout<Double>.stride
    var mass = 1.0
    var step = 0
    var x = SIMD4<Double>(0, 1, 2, 3) * Double(direction) + mode
    var sums = SIMD4<Double>.zero
    while step < limit, mass >= smallest {
      let ratios = ratio(x, step)
      let two = ratios[0] * ratios[1]
      let masses =
        mass * SIMD4(ratios[0], two, two * ratios[2], two * (ratios[2] * ratios[3]))
      // Invariant: the caller's buffer holds `limit` masses on this side of `place`.
      if limit - step >= 4 {
        let start = direction > 0 ? place + step + 1 : place - step - 4
        let ordered =
          direction > 0 ? masses : SIMD4(masses[3], masses[2], masses[1], masses[0])
        bytes.storeBytes(of: ordered, toByteOffset: start * stride, as: SIMD4<Double>.self)
        sums += masses
        mass = masses[3]
        step += 4
      } else {
        // At the end of the range the ratios beyond it are never used.
        let taken = limit - step
        for index in 0..<taken {
          bytes.storeBytes(
            of: masses[index], toByteOffset: (place + direction * (step + index + 1)) * stride,
            as: Double.self)
          sums[index] += masses[index]
        }
        mass = masses[taken - 1]
        step = limit
      }
      x += Double(4 * direction)
    }
    return (step, (sums[0] + sums[1]) + (sums[2] + sums[3]))
  }
}
