/// What a total exceeds a multiple of another by, when the multiple is taken from a part held to be
/// clean: L - k O with k = l / o, the lower-case sums running over that part.
///
/// The totals L and O are known; what is uncertain is k. Its error is the delete-one-group jackknife over
/// the groups (constituencies) that the part is made of: with k₋ᵧ the ratio without group g and
/// θ₋ᵧ = L - k₋ᵧ O, the variance is (G - 1)/G Σ (θ₋ᵧ - θ̄)². Parts of different regions, each with a ratio of
/// its own, are strata: their estimates and variances add up.
///
/// Sources: Cochran (1977), Sampling Techniques, 6.1 and 6.17 for the ratio; Efron and Stein (1981), The
/// jackknife estimate of variance, Annals of Statistics 9(3), 586-596.
public struct RatioExcess: Sendable, Equatable {
  /// L - k O.
  public let estimate: Double
  /// The jackknife variance; `nil` where fewer than two groups carry the part, or one of them holds
  /// all of its `o`.
  public let variance: Double?
  /// G - 1, summed over strata.
  public let degreesOfFreedom: Int

  private init(estimate: Double, variance: Double?, degreesOfFreedom: Int) {
    self.estimate = estimate
    self.variance = variance
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// - Parameters:
  ///   - numerators: l by group.
  ///   - denominators: o by group, none negative.
  ///   - total: L and O over everything.
  ///
  /// `nil` where o is 0 in all, or the arrays differ in length.
  public init?(numerators: [Int], denominators: [Int], total: (numerator: Int, denominator: Int)) {
    guard numerators.count == denominators.count else { return nil }
    let (l, o) = (numerators.reduce(0, +), denominators.reduce(0, +))
    guard o > 0 else { return nil }
    let (whole, other) = (Double(total.numerator), Double(total.denominator))
    let theta = whole - Double(l) / Double(o) * other
    let used = numerators.indices.filter { numerators[$0] != 0 || denominators[$0] != 0 }
    let freedom = used.count - 1
    guard freedom >= 1, used.allSatisfy({ denominators[$0] < o }) else {
      self.init(estimate: theta, variance: nil, degreesOfFreedom: max(0, freedom))
      return
    }
    let without = used.map {
      whole - Double(l - numerators[$0]) / Double(o - denominators[$0]) * other
    }
    let mean = without.compensatedSum() / Double(used.count)
    let squares = without.lazy.map { ($0 - mean) * ($0 - mean) }.compensatedSum()
    self.init(
      estimate: theta, variance: Double(freedom) / Double(used.count) * squares,
      degreesOfFreedom: freedom)
  }

  /// The sum over strata; its variance is unknown where one of theirs is.
  public init(strata: [RatioExcess]) {
    let variances = strata.compactMap(\.variance)
    self.init(
      estimate: strata.lazy.map(\.estimate).compensatedSum(),
      variance: !strata.isEmpty && variances.count == strata.count
        ? variances.compensatedSum() : nil,
      degreesOfFreedom: strata.reduce(0) { $0 + $1.degreesOfFreedom })
  }

  /// The interval by Student's t; `nil` where the variance is unknown or unless 0 < level < 1.
  public func interval(level: Double) -> ClosedRange<Double>? {
    guard let variance, degreesOfFreedom >= 1, level > 0, level < 1 else { return nil }
    let half =
      variance.squareRoot()
      * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(degreesOfFreedom))
    return half.isFinite ? estimate - half...estimate + half : nil
  }
}
