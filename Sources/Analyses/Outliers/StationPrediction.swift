import AuditMath

/// What the other stations of its group lead one to expect of a station, with all that is uncertain
/// about it.
///
/// The share to be expected varies as a beta law with the others' mean and overdispersion. The
/// variance of the mean adds to the overdispersion. The uncertainty of the overdispersion itself is
/// treated as Student treated that of a standard deviation: the beta-binomial tail is turned into
/// the normal deviate of the same tail, and that deviate is referred to Student's t.
struct StationPrediction: Sendable {
  /// Expected share.
  let mean: Double
  /// Overdispersion of the predictive beta-binomial law.
  let overdispersion: Double
  /// Overdispersion of the group, shrunken.
  private let between: Double
  private let estimate: GroupEstimate
  private let prior: OverdispersionPrior
  /// Votes for (or against, whichever are fewer) that the mean rests on, overdispersion allowed for.
  let basis: Double

  /// - Parameters:
  ///   - estimate: from the other stations of the group.
  ///   - prior: what the groups of the column have in common.
  init(_ estimate: GroupEstimate, _ prior: OverdispersionPrior) {
    self.estimate = estimate
    self.prior = prior
    mean = estimate.mean
    let rho = Self.shrunken(estimate, prior)
    between = rho
    let meanVariance = rho * estimate.betweenInMean + (1 - rho) * estimate.samplingInMean
    overdispersion = min(0.999_999, rho + meanVariance)
    basis = min(mean, 1 - mean) / meanVariance
  }

  /// The variance of the group's overdispersion.
  private var uncertainty: Double {
    let own = estimate.degreesOfFreedom(overdispersion: between)
    let spread = between + (1 - between) * estimate.noise
    let reference = max(between, prior.typical)
    // Precision of ρ, twice: Var(ρ) = 2 spread² / d from the group, 2 ρ² / d₀ from the prior.
    return 2 / (own / (spread * spread) + prior.degreesOfFreedom / (reference * reference))
  }

  /// The overdispersion of a group, pulled toward the typical value; never negative.
  static func shrunken(_ estimate: GroupEstimate, _ prior: OverdispersionPrior) -> Double {
    let typical = prior.typical
    let expected = typical + (1 - typical) * estimate.noise
    let own = estimate.degreesOfFreedom(overdispersion: typical) / (expected * expected)
    let common = prior.precision
    return max(
      0, (own * estimate.overdispersion + common * typical) / (own + common))
  }

  /// The two-sided probability of a count at least as far out as `count`.
  ///
  /// Within one standard deviation of the mean the exact tail is not worth its cost: there the normal
  /// tail stands for it, which is never below 0.31 and plays no part in any decision.
  func probability(count: Int, trials: Int) -> Double {
    let n = Double(trials)
    let distance = abs(Double(count) - n * mean)
    let unit = n * mean * (1 - mean) * (1 + (n - 1) * overdispersion)
    if distance * distance < unit { return Normal.twoSidedTail(distance / unit.squareRoot()) }
    let p = BetaBinomial.twoSidedTail(
      count, trials: trials, mean: mean, overdispersion: overdispersion)
    guard p < 1 else { return 1 }
    let variance = between + (1 - between) / n
    let freedom = 1 / (uncertainty / (2 * variance * variance) + 1 / (2 * basis))
    guard freedom < 1e6 else { return p }
    // A tail below the smallest number counts as the smallest: the error is on the quiet side.
    let deviate = Normal.upperQuantile(max(p, 1e-300) / 2)
    return StudentT.twoSidedTail(deviate, degreesOfFreedom: max(1, freedom))
  }
}
