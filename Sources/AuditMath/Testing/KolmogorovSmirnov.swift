import Foundation

/// The two-sample test of Kolmogorov and Smirnov.
public struct KolmogorovSmirnov: Sendable, Equatable {
  /// The largest distance between the two empirical distribution functions.
  public let statistic: Double
  /// P(D at least as large) when both samples come from one law.
  public let pValue: Double
  /// Whether `pValue` is exact (no ties, n·m <= 10,000) or asymptotic; with ties it is conservative.
  public let isExact: Bool

  /// `nil` when a sample is empty or holds NaN.
  public init?(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    guard !first.contains(where: \.isNaN), !second.contains(where: \.isNaN) else { return nil }
    let (a, b) = (first.sorted(), second.sorted())
    let (n, m) = (a.count, b.count)
    var (i, j) = (0, 0)
    // n·m·D, an integer: the comparison of paths below must not hang on rounding.
    var largest = 0
    var hasTies = false
    while i < n, j < m {
      let value = min(a[i], b[j])
      let start = i + j
      while i < n, a[i] == value { i += 1 }
      while j < m, b[j] == value { j += 1 }
      if i + j > start + 1 { hasTies = true }
      largest = max(largest, abs(i * m - j * n))
    }
    statistic = Double(largest) / (Double(n) * Double(m))
    if largest == 0 {
      (pValue, isExact) = (1, true)
    } else if !hasTies, n * m <= 10_000 {
      pValue = min(1, Self.exactTail(n: n, m: m, largest: largest))
      isExact = true
    } else {
      let effective = Double(n) * Double(m) / Double(n + m)
      pValue = Self.limitTail(effective.squareRoot() * statistic)
      isExact = false
    }
  }

  /// P(sup |B| >= x) for the Brownian bridge: the limit law of the scaled statistic (Kolmogorov 1933).
  public static func limitTail(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    if x < 1 {
      // The series in this form converges fast near 0, where the other loses all digits.
      let base = -.pi * .pi / (8 * x * x)
      let sum = [1.0, 9, 25, 49].reduce(0) { $0 + exp(base * $1) }
      return 1 - (2 * Double.pi).squareRoot() / x * sum
    }
    var sum = 0.0
    for k in 1...20 {
      let term = exp(-2 * Double(k * k) * x * x)
      sum += k.isMultiple(of: 2) ? -term : term
      if term < 1e-20 * sum { break }
    }
    return min(1, 2 * sum)
  }

  /// P(n m D >= largest), by the share of lattice paths from (0, 0) to (n, m) that reach the boundary.
  /// Source: Hodges (1958), "The significance probability of the Smirnov two-sample test". Counted are
  /// the paths that do reach it, so that small tails keep their digits.
  private static func exactTail(n: Int, m: Int, largest: Int) -> Double {
    // reached[j]: probability that the path to (i, j), each as likely as any other, has reached it.
    var reached = [Double](repeating: 0, count: m + 1)
    for i in 0...n {
      for j in 0...m {
        if abs(i * m - j * n) >= largest {
          reached[j] = 1
        } else if i + j > 0 {
          // The last step to (i, j) came from the left with probability i / (i + j).
          let fromLeft = i > 0 ? reached[j] * Double(i) : 0
          let fromBelow = j > 0 ? reached[j - 1] * Double(j) : 0
          reached[j] = (fromLeft + fromBelow) / Double(i + j)
        }
      }
    }
    return reached[m]
  }
}
