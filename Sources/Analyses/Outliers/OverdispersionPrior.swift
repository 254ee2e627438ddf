import Foundation

/// What the groups of a column have in common: a typical overdispersion, and how far groups differ.
///
/// Groups' own estimates are pulled toward the typical value with the strength that the spread of
/// the estimates shows, as variances are in Smyth (2004), "Linear models and empirical Bayes methods
/// for assessing differential expression". Medians and quartiles are used throughout, so that a few
/// odd groups do not move it.
struct OverdispersionPrior: Sendable {
  /// The median of the groups' estimates, at least `smallest`.
  let typical: Double
  /// Degrees of freedom that the typical value is worth beside a group's own; 0 where there are too
  /// few groups to tell.
  let degreesOfFreedom: Double
  /// Degrees of freedom over the square of the typical value: what it weighs beside a group's own estimate.
  let precision: Double

  static let smallest = 1e-6
  /// Fewer groups than this cannot tell how far groups differ.
  static let fewestGroups = 8
  /// No more than this, so that a group of a hundred stations always has a say.
  static let mostDegreesOfFreedom = 200.0

  init(typical: Double, degreesOfFreedom: Double) {
    self.typical = typical
    self.degreesOfFreedom = degreesOfFreedom
    precision = degreesOfFreedom / (typical * typical)
  }

  init(_ estimates: [GroupEstimate]) {
    guard !estimates.isEmpty else {
      self.init(typical: Self.smallest, degreesOfFreedom: 0)
      return
    }
    // A variance of d degrees of freedom has its median below its mean, at (1 - 2 / (9 d))³ (Wilson
    // and Hilferty 1931); d itself depends on the overdispersion, hence the rounds.
    var typical = max(Self.smallest, Quantiles.median(estimates.map(\.overdispersion)))
    for _ in 0..<3 {
      let rho = typical
      let unbiased = estimates.map { estimate in
        let root = 1 - 2 / (9 * max(1, estimate.degreesOfFreedom(overdispersion: rho)))
        return (estimate.total / (root * root * root) - estimate.noise) / (1 - estimate.noise)
      }
      typical = min(0.5, max(Self.smallest, Quantiles.median(unbiased)))
    }
    guard estimates.count >= Self.fewestGroups else {
      self.init(typical: typical, degreesOfFreedom: 0)
      return
    }
    // On the log scale of the total variance, which is never negative: its spread is the sum of
    // estimation noise, 2 / (d - 1), and of the differences between groups, damped by the share
    // of the total that is overdispersion at all.
    var logRatios: [Double] = []
    var noises: [Double] = []
    var dampings: [Double] = []
    for estimate in estimates {
      let expected = typical + (1 - typical) * estimate.noise
      logRatios.append(log(max(1e-9, estimate.total / expected)))
      noises.append(
        2 / max(1, estimate.degreesOfFreedom(overdispersion: typical) - 1))
      let between = typical / expected
      dampings.append(between * between)
    }
    let spread = Quantiles.normalSpread(logRatios)
    let excess =
      (spread * spread - Quantiles.median(noises)) / max(1e-9, Quantiles.median(dampings))
    self.init(
      typical: typical,
      degreesOfFreedom:
        excess > 0 ? min(Self.mostDegreesOfFreedom, 1 + 2 / excess) : Self.mostDegreesOfFreedom)
  }
}
