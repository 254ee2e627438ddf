import Foundation

/// Factors that make covariance matrices of trimmed samples estimate that of a normal population.
enum CovarianceFactors {
  /// What a covariance matrix of the innermost `share` of a p-dimensional normal population must be
  /// multiplied by. Source: Croux and Haesbroeck (1999), section 2; Butler, Davies and Jhun (1993).
  static func consistency(dimension p: Int, share: Double) -> Double {
    guard share < 1 else { return 1 }
    let limit = ChiSquare.quantile(share, degreesOfFreedom: Double(p))
    return share / ChiSquare.cdf(limit, degreesOfFreedom: Double(p + 2))
  }

  /// The small-sample factor for a subset share between 1/2 and 1, for the raw or the reweighted
  /// estimate. Source: Pison, Van Aelst and Willems (2002), "Small sample corrections for LTS and MCD",
  /// with their fitted constants for shares 0.5 and 0.875 and linear interpolation between.
  static func smallSample(
    rows n: Int, dimension p: Int, share: Double, isReweighted: Bool
  ) -> Double {
    let tables = isReweighted ? reweighted : raw
    let half = tables.half.bias(rows: Double(n), dimension: p)
    let most = tables.most.bias(rows: Double(n), dimension: p)
    let value =
      share <= 0.875
      ? half + (most - half) * (share - 0.5) / 0.375
      : most + (1 - most) * (share - 0.875) / 0.125
    // Outside the range the constants were fitted on the bias could leave 0...1: then no factor.
    return value > 0 ? 1 / value : 1
  }

  /// 1 - exp(c₁) / n^c₂: the expected estimate for a unit population.
  private struct Curve {
    /// (c₁, c₂) for one and two dimensions.
    let one: (Double, Double)
    let two: (Double, Double)
    /// For more: log deficits at n = 2p² and n = 3p² are log(-γ / p^κ) with these (γ, κ).
    let atTwo: (Double, Double)
    let atThree: (Double, Double)

    func bias(rows n: Double, dimension p: Int) -> Double {
      let (c1, c2) = coefficients(dimension: p)
      return 1 - exp(c1) / pow(n, c2)
    }

    private func coefficients(dimension p: Int) -> (Double, Double) {
      if p == 1 { return one }
      if p == 2 { return two }
      // Two equations y = c₁ - c₂ log(q p²), q = 2 and 3.
      let d = Double(p)
      let y2 = log(-atTwo.0) - atTwo.1 * log(d)
      let y3 = log(-atThree.0) - atThree.1 * log(d)
      let c2 = (y2 - y3) / log(1.5)
      return (y2 + c2 * log(2 * d * d), c2)
    }
  }

  private static let raw = (
    half: Curve(
      one: (0.262024211897096, 0.604756680630497), two: (0.673292623522027, 0.691365864961895),
      atTwo: (-1.42764571687802, 1.26263336932151),
      atThree: (-1.06141115981725, 1.28907991440387)),
    most: Curve(
      one: (-0.351584646688712, 1.01646567502486), two: (0.446537815635445, 1.06690782995919),
      atTwo: (-0.455179464070565, 1.11192541278794),
      atThree: (-0.294241208320834, 1.09649329149811))
  )

  private static let reweighted = (
    half: Curve(
      one: (1.11098143415027, 1.5182890270453), two: (3.11101712909049, 1.91401056721863),
      atTwo: (-1.02842572724793, 1.67659883081926),
      atThree: (-0.26800273450853, 1.35968562893582)),
    most: Curve(
      one: (-0.66046776772861, 0.88939595831888), two: (0.79473550581058, 1.10081930350091),
      atTwo: (-0.544482443573914, 1.25994483222292),
      atThree: (-0.343791072183285, 1.25159004257133))
  )
}
