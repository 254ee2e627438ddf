import Foundation

/// How far each value of a group lies from the others of its group, with variances moderated across
/// groups (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3(1), Article 3).
///
/// Value i of a group has variance tau² + noise_i, where noise_i is known (sampling) and tau² is the
/// group's own spread. Centre and spread come from the other values of the group (leave one out), so a
/// value never judges itself. A group's variance is estimated from few values; it is pulled towards the
/// variance typical of all groups, whose weight (prior degrees of freedom) is estimated from how much
/// the groups' variances differ beyond chance. The median and the median absolute deviation of the
/// logarithmic variances are used, so that groups with true outliers do not set the prior.
///
/// Several odd values of one group would hide one another. A value more than four and a half standard
/// deviations from its group's median (by the median absolute deviation or the typical variance,
/// whichever is larger, and its own noise) is judged but describes none of the others, unless more than
/// a quarter of the group is like that: such a group is a mixture. A group whose variance is larger than
/// the prior can explain (F test at 1 % over all groups) is judged by its own variance alone.
public struct ModeratedResiduals: Sendable {
  /// Groups with fewer values are not judged: `nil` results.
  public static let smallestGroup = 4
  /// Distance from the median, in standard deviations, beyond which a value describes no other.
  static let grossDistance = 4.5
  /// The largest part of a group that may be set aside.
  static let grossPart = 0.25
  /// Chance that any ordinary group is taken for one that varies more than the prior explains.
  static let unlikeLevel = 0.01

  /// Degrees of freedom of the prior; infinite where the groups' variances differ no more than chance.
  public let priorDegreesOfFreedom: Double
  /// Variance typical of all groups; `nil` without a group to judge.
  public let priorVariance: Double?

  /// What the others of the group lead one to expect of one value.
  public struct Residual: Sendable, Equatable {
    /// Mean of the others.
    public let expected: Double
    /// Standard deviation of value minus expected, sampling noise and the mean's own error included.
    public let deviation: Double
    /// Two-sided p of Student's t.
    public let p: Double
  }

  /// By value; `nil` where its group is too small or has no spread at all.
  public let residuals: [Residual?]

  /// - Parameters:
  ///   - values: all values, those of a group side by side.
  ///   - noise: sampling variance of each value, 0 or more; the same length as `values`.
  ///   - groups: ranges of positions, disjoint and ascending.
  public init(values: [Double], noise: [Double], groups: [Range<Int>]) {
    let judged = groups.filter { $0.count >= Self.smallestGroup }
    let spreads = judged.map { Spread(values, $0) }
    let prior = Self.prior(spreads)
    priorDegreesOfFreedom = prior.degreesOfFreedom
    priorVariance = prior.variance
    var residuals = [Residual?](repeating: nil, count: values.count)
    if let typical = prior.variance {
      for (group, whole) in zip(judged, spreads) {
        let gross = Self.gross(values, noise, group, typical)
        let kept = gross.contains(true) ? group.filter { !gross[$0 - group.lowerBound] } : nil
        let spread = kept.map { Spread(values, $0) } ?? whole
        let unlike =
          Self.excess(spread, typical, prior.degreesOfFreedom) * Double(judged.count)
          <= Self.unlikeLevel
        // A few tiny units with much noise must not explain the spread of the large ones away: noise
        // above the group's median counts as the median.
        let describing = kept ?? Array(group)
        let usual = Self.median(describing.map { noise[$0] })
        let noiseSum = describing.reduce(0.0) { $0 + min(noise[$1], usual) }
        for position in group {
          let describes = !gross[position - group.lowerBound]
          let others = describes ? spread.without(values[position]) : spread
          let othersNoise =
            (noiseSum - (describes ? min(noise[position], usual) : 0)) / Double(others.count)
          residuals[position] = Self.residual(
            values[position], noise[position], others, othersNoise: othersNoise, typical,
            unlike ? 0 : prior.degreesOfFreedom)
        }
      }
    }
    self.residuals = residuals
  }

  /// By position within the group: too far from the others to describe them.
  private static func gross(
    _ values: [Double], _ noise: [Double], _ group: Range<Int>, _ typical: Double
  ) -> [Bool] {
    let centre = median(group.map { values[$0] })
    let deviation = 1.4826 * median(group.map { abs(values[$0] - centre) })
    let scale = max(deviation * deviation, typical)
    let marks = group.map { position in
      let distance = values[position] - centre
      return distance * distance > grossDistance * grossDistance * (scale + noise[position])
    }
    let part = Double(marks.count { $0 }) / Double(marks.count)
    let left = marks.count { !$0 }
    return part > grossPart || left < smallestGroup ? marks.map { _ in false } : marks
  }

  /// Chance of a variance as large as the group's under the prior.
  private static func excess(_ spread: Spread, _ typical: Double, _ freedom: Double) -> Double {
    let own = Double(spread.count - 1)
    let ratio = spread.variance / typical
    return freedom > 1e6
      ? ChiSquare.upperTail(ratio * own, degreesOfFreedom: own)
      : FisherF.upperTail(ratio, own, freedom)
  }

  private static func residual(
    _ value: Double, _ noise: Double, _ others: Spread, othersNoise: Double, _ typical: Double,
    _ priorFreedom: Double
  ) -> Residual? {
    let freedom = Double(others.count - 1)
    let moderated =
      priorFreedom.isInfinite
      ? typical
      : (priorFreedom * typical + freedom * others.variance) / (priorFreedom + freedom)
    let own = max(0, moderated - max(0, othersNoise)) + noise
    let variance = own + moderated / Double(others.count)
    guard variance > 0 else { return nil }
    let deviation = variance.squareRoot()
    let t = (value - others.mean) / deviation
    let total = priorFreedom + freedom
    let p =
      total > 1e6
      ? min(1, 2 * Normal.upperTail(abs(t)))
      : StudentT.twoSidedTail(t, degreesOfFreedom: total)
    return Residual(expected: others.mean, deviation: deviation, p: p)
  }

  /// Count, mean and squared deviations of a group, from which any one value can be taken out.
  private struct Spread {
    let count: Int
    let mean: Double
    let squares: Double

    init(_ values: [Double], _ positions: some Collection<Int>) {
      count = positions.count
      var total = 0.0
      for position in positions { total += values[position] }
      let mean = total / Double(positions.count)
      var squares = 0.0
      for position in positions { squares += (values[position] - mean) * (values[position] - mean) }
      self.mean = mean
      self.squares = squares
    }

    private init(count: Int, mean: Double, squares: Double) {
      self.count = count
      self.mean = mean
      self.squares = squares
    }

    var variance: Double { squares / Double(count - 1) }

    func without(_ value: Double) -> Spread {
      let rest = Double(count - 1)
      let distance = value - mean
      return Spread(
        count: count - 1, mean: mean - distance / rest,
        squares: max(0, squares - distance * distance * Double(count) / rest))
    }
  }

  /// Typical variance and its degrees of freedom from the logarithms of the groups' variances.
  private static func prior(_ spreads: [Spread]) -> (degreesOfFreedom: Double, variance: Double?) {
    let usable = spreads.filter { $0.variance > 0 }
    guard !usable.isEmpty else { return (.infinity, nil) }
    // log s² has mean log(sigma²) + digamma(d/2) - log(d/2) and variance trigamma(d/2).
    let logs = usable.map { spread -> Double in
      let half = Double(spread.count - 1) / 2
      return Foundation.log(spread.variance) - SpecialFunctions.digamma(half) + Foundation.log(half)
    }
    let centre = median(logs)
    let chance = median(
      usable.map { SpecialFunctions.trigamma(Double($0.count - 1) / 2) })
    let deviation = 1.4826 * median(logs.map { abs($0 - centre) })
    let excess = deviation * deviation - chance
    guard usable.count >= 3, excess > 0 else { return (.infinity, Foundation.exp(centre)) }
    let half = inverseTrigamma(excess)
    // E log(sigma²) = log(s0²) + log(d0/2) - digamma(d0/2) under the scaled inverse chi-square prior.
    let typical = centre + SpecialFunctions.digamma(half) - Foundation.log(half)
    return (2 * half, Foundation.exp(typical))
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The x with trigamma(x) = y, by bisection on a logarithmic scale.
  static func inverseTrigamma(_ y: Double) -> Double {
    var (low, high) = (1e-3, 1e7)
    for _ in 0..<100 {
      let middle = (low * high).squareRoot()
      if SpecialFunctions.trigamma(middle) > y { low = middle } else { high = middle }
    }
    return (low * high).squareRoot()
  }
}
