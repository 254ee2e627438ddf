import Foundation

/// Exact laws of sums of independent trials, by convolution.
enum PoissonBinomialLaw {
  /// Masses below it are set to 0 on the way. What is cut in n steps is below n times this number, so
  /// sums above `trusted` keep 12 digits for any n in use; smaller tails come from the tilted law. A
  /// narrow band makes the convolution several times quicker.
  static let negligible = 1e-40
  /// The smallest tail that may be summed from `masses`.
  static let trusted = 1e-24

  /// P(X = j), j = 0 … n, for trials with 0 < p < 1, without what is `negligible`.
  static func masses(of probabilities: [Double], negligible: Double = negligible) -> [Double] {
    let n = probabilities.count
    // Two zeros before the law, so that the inner loop needs no special case at its lower end.
    let margin = 2
    var current = [Double](repeating: 0, count: n + 1 + margin)
    var next = current
    current[margin] = 1
    // All mass lies in low...high.
    var low = 0
    var high = 0
    var trial = 0
    while trial < n {
      // Two trials at a time: half the passes over the array.
      let p = probabilities[trial]
      let q = trial + 1 < n ? probabilities[trial + 1] : 0
      let none = (1 - p) * (1 - q)
      let one = p * (1 - q) + q * (1 - p)
      let two = p * q
      let newHigh = min(n, high + (trial + 1 < n ? 2 : 1))
      current.withUnsafeBufferPointer { old in
        next.withUnsafeMutableBufferPointer { new in
          // Invariant: low >= 0 and newHigh <= n, so the indices low ... newHigh + margin are inside
          // both buffers.
          for j in (low + margin)...(newHigh + margin) {
            new[j] = none * old[j] + one * old[j &- 1] + two * old[j &- 2]
          }
        }
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
    return Array(current[margin...])
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
    let s = cumulants.tilt(forMean: Double(k))
    let factor = exp(s)
    // Below the mean the weights e^(-s(j - k)) grow with j, so small masses count: nothing that can be
    // kept is cut. (Numbers near the end of the range would lose digits and cost many times more.)
    let law = masses(
      of: probabilities.map { $0 * factor / (1 - $0 + $0 * factor) }, negligible: 1e-300)
    var sum = CompensatedSum()
    for j in stride(from: n, through: k, by: -1) where law[j] > 0 {
      sum.add(law[j] * exp(-s * Double(j - k)))
    }
    return cumulants.value(at: s) - s * Double(k) + log(sum.value)
  }
}

/// The cumulant function K(s) = Σ log(1 - p + p eˢ) of a sum of independent trials and its derivatives.
struct BernoulliCumulants {
  let probabilities: [Double]

  /// K(s).
  func value(at s: Double) -> Double {
    let growth = expm1(s)
    return probabilities.lazy.map { log1p($0 * growth) }.compensatedSum()
  }

  /// K'(s), K''(s), K'''(s): mean, variance and third cumulant of the tilted law.
  func derivatives(at s: Double) -> SIMD3<Double> {
    let growth = exp(s)
    var sum = SIMD3<Double>.zero
    for p in probabilities {
      let tilted = p * growth / (1 - p + p * growth)
      let variance = tilted * (1 - tilted)
      sum += SIMD3(tilted, variance, variance * (1 - 2 * tilted))
    }
    return sum
  }

  /// The s with K'(s) = `mean`, 0 < mean < n, by Newton's method held inside a bracket: K' rises from
  /// 0 to n.
  func tilt(forMean mean: Double) -> Double {
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
      if abs(error) <= 1e-12 * max(mean, sums.y.squareRoot()) || high - low < 1e-14 { break }
      var next = s - error / sums.y
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if next == s { break }
      s = next
    }
    return s
  }
}
