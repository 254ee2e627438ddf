import Foundation

/// Adjustment of p-values for the number of tests. The adjusted value of a test is the smallest level
/// at which it would be rejected.
///
/// Results are in the order of the input and between 0 and 1; an empty family gives an empty result.
/// A p that is NaN counts as 1, one below 0 or above 1 as 0 or 1.
public enum FalseDiscovery {
  /// Source: Benjamini and Hochberg (1995), step-up; valid for independent or positively dependent
  /// tests.
  public static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    stepUp(p, factor: 1, LinearScale.self)
  }

  /// As `benjaminiHochberg`, from natural logarithms to natural logarithms: for p smaller than any
  /// `Double`.
  public static func benjaminiHochberg(log p: [Double]) -> [Double] {
    stepUp(p, factor: 1, LogarithmicScale.self)
  }

  /// Source: Benjamini and Yekutieli (2001), theorem 1.3: valid under any dependence, at the price of
  /// the factor Σ 1/i.
  public static func benjaminiYekutieli(_ p: [Double]) -> [Double] {
    stepUp(
      p, factor: (1...max(1, p.count)).reduce(0) { $0 + 1 / Double($1) }, LinearScale.self)
  }

  /// The p-value of the hypothesis that every null of a family is true: min over i of m p₍ᵢ₎ / i. `nil`
  /// for an empty family. Source: Simes (1986).
  public static func simes(_ p: [Double]) -> Double? {
    benjaminiHochberg(p).min()
  }

  /// Adjusted values for tests in groups, selecting groups first.
  ///
  /// Groups are tested by Simes' p and selected by Benjamini-Hochberg; within the selected groups
  /// Benjamini-Hochberg runs at the level times the share of groups selected. So a test with
  /// within-group value w, in a group with adjusted value g, is rejected at level a exactly when g <= a
  /// and w <= a·|S(a)| / m, with S(a) the groups having g <= a and m the number of groups; returned is the
  /// smallest such a. The expected average of the false discovery proportions over the selected groups
  /// is then at most a.
  ///
  /// Empty groups do not count in m. Source: Benjamini and Bogomolov (2014), "Selective inference on
  /// multiple families of hypotheses", theorem 1.
  public static func hierarchical(groups: [[Double]]) -> [[Double]] {
    hierarchical(groups, LinearScale.self)
  }

  /// As above, from natural logarithms to natural logarithms.
  public static func hierarchical(logGroups: [[Double]]) -> [[Double]] {
    hierarchical(logGroups, LogarithmicScale.self)
  }

  private static func hierarchical<Scale: ProbabilityScale>(
    _ groups: [[Double]], _ scale: Scale.Type
  ) -> [[Double]] {
    let within = groups.map { stepUp($0, factor: 1, scale) }
    let filled = groups.indices.filter { !groups[$0].isEmpty }
    let adjusted = stepUp(filled.compactMap { within[$0].min() }, factor: 1, scale)
    let steps = adjusted.sorted()
    var result = within
    for (index, group) in zip(filled, adjusted) {
      result[index] = within[index].map {
        smallestLevel(w: $0, group: group, steps: steps, scale)
      }
    }
    return result
  }

  /// The smallest a >= `group` with w·m <= a·|S(a)|; `steps` are the groups' values, sorted.
  private static func smallestLevel<Scale: ProbabilityScale>(
    w: Double, group: Double, steps: [Double], _ scale: Scale.Type
  ) -> Double {
    let m = steps.count
    // From steps[j - 1] up to steps[j], j groups are selected, and the level needed is w m / j. A larger
    // level never loses a rejection, so the first step on which that level is reached is found by
    // bisection; on the last it always is, since w <= 1.
    var low = steps.partitioningIndex { $0 > group }
    var high = m
    while low < high {
      let j = (low + high) / 2
      if Scale.scaled(w, by: Double(m), over: Double(j)) < steps[j] {
        high = j
      } else {
        low = j + 1
      }
    }
    return min(
      Scale.one,
      max(group, max(steps[low - 1], Scale.scaled(w, by: Double(m), over: Double(low)))))
  }

  private static func stepUp<Scale: ProbabilityScale>(
    _ p: [Double], factor: Double, _ scale: Scale.Type
  ) -> [Double] {
    let m = Double(p.count)
    let clean = p.map { $0.isNaN ? Scale.one : min(Scale.one, max(Scale.zero, $0)) }
    let order = clean.indices.sorted { (clean[$0], $0) < (clean[$1], $1) }
    var result = clean
    var smallest = Scale.one
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(
        smallest, Scale.scaled(clean[index], by: m * factor / Double(rank + 1), over: 1))
      result[index] = smallest
    }
    return result
  }
}

/// How probabilities are written down: by value or by logarithm.
private protocol ProbabilityScale {
  static var zero: Double { get }
  static var one: Double { get }
  /// p · factor / divisor.
  static func scaled(_ p: Double, by factor: Double, over divisor: Double) -> Double
}

private enum LinearScale: ProbabilityScale {
  static let zero = 0.0
  static let one = 1.0
  static func scaled(_ p: Double, by factor: Double, over divisor: Double) -> Double {
    p * factor / divisor
  }
}

private enum LogarithmicScale: ProbabilityScale {
  static let zero = -Double.infinity
  static let one = 0.0
  static func scaled(_ p: Double, by factor: Double, over divisor: Double) -> Double {
    p + log(factor / divisor)
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, in an array where all such elements follow
  /// all others; `count` when there is none.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
