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

  /// Masses smaller than this, relative to the mode's, are left out.
  private static let smallest = 1e-18

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
    var total = 0.0
    var x = max(low, first)
    let last = min(high, end - 1)
    while x <= last {
      total += masses[x - offset]
      x += 1
    }
    return total
  }

  /// Fills the window with Binomial(trials, count / trials). Requires 0 <= count <= trials; a count of
  /// 0 or of all trials has its whole mass on itself.
  public mutating func setBinomial(count: Int, trials: Int) {
    guard count > 0, count < trials else { return setPoint(count) }
    let odds = Double(count) / Double(trials - count)
    let size = Double(trials)
    fill(
      mode: count, highest: trials,
      up: { x in (size - x) / (x + 1) * odds },
      down: { x in x / ((size - x + 1) * odds) })
  }

  /// Fills the window with Poisson(mean), mean a whole number; a mean of 0 has its mass on 0.
  public mutating func setPoisson(mean: Int) {
    guard mean > 0 else { return setPoint(0) }
    let rate = Double(mean)
    fill(mode: mean, highest: Int.max, up: { x in rate / (x + 1) }, down: { x in x / rate })
  }

  private mutating func setPoint(_ value: Int) {
    first = value
    end = value + 1
    offset = value
    if masses.isEmpty { masses = [1] } else { masses[0] = 1 }
  }

  /// Walks from the mode both ways; `up(x)` is mass(x + 1) / mass(x), `down(x)` mass(x - 1) / mass(x),
  /// for four values of x at a time.
  @inline(__always)
  private mutating func fill(
    mode: Int, highest: Int, up: (SIMD4<Double>) -> SIMD4<Double>,
    down: (SIMD4<Double>) -> SIMD4<Double>
  ) {
    // Ten standard deviations of a Poisson of this mean bound the window of either law generously; the
    // walks stop earlier, at the smallest mass.
    let reach = min(mode, Int(10 * Double(mode).squareRoot()) + 30)
    let ahead = min(highest - mode, Int(10 * Double(mode).squareRoot()) + 60)
    if masses.count < reach + ahead + 1 {
      masses = [Double](repeating: 0, count: reach + ahead + 1)
    }
    offset = mode - reach
    let window = masses.withUnsafeMutableBufferPointer { buffer in
      buffer[reach] = 1
      let high =
        reach
        + Self.walk(ahead, from: Double(mode), by: 1, ratio: up) { step, mass in
          buffer[reach + step] = mass
        }
      let low =
        reach
        - Self.walk(reach, from: Double(mode), by: -1, ratio: down) { step, mass in
          buffer[reach - step] = mass
        }
      var total = 0.0
      for index in low...high { total += buffer[index] }
      let scale = 1 / total
      for index in low...high { buffer[index] *= scale }
      return low..<high + 1
    }
    first = offset + window.lowerBound
    end = offset + window.upperBound
  }

  /// Multiplies neighbouring ratios from the mode outward and puts each mass; the number of steps taken.
  ///
  /// Four ratios are found together, so that divisions overlap and the chain of products is short.
  @inline(__always)
  private static func walk(
    _ limit: Int, from mode: Double, by direction: Double,
    ratio: (SIMD4<Double>) -> SIMD4<Double>, put: (Int, Double) -> Void
  ) -> Int {
    var mass = 1.0
    var step = 0
    var x = mode
    let offsets = SIMD4<Double>(0, 1, 2, 3) * direction
    while step < limit, mass >= smallest {
      let ratios = ratio(x + offsets)
      let two = ratios[0] * ratios[1]
      let products = SIMD4(ratios[0], two, two * ratios[2], two * (ratios[2] * ratios[3]))
      // At the end of the range the ratios beyond it are never used.
      let taken = min(4, limit - step)
      for index in 0..<taken { put(step + index + 1, mass * products[index]) }
      mass *= products[taken - 1]
      step += taken
      x += 4 * direction
    }
    return step
  }
}
