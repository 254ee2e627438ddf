import AuditMath

/// Weighted moments of the shares of one group, from which any station can be taken out again.
///
/// Stations are weighted by w = n / (1 + (n - 1) ρ₀), the inverse of the variance of a share of n
/// ballots when shares vary with the typical overdispersion ρ₀ (Kleinman 1973). ρ₀ comes from the
/// whole column, so no station sets its own weight.
struct GroupMoments: Sendable {
  /// Stations.
  private(set) var stations = 0
  private var weight = 0.0
  private var squaredWeight = 0.0
  private var weightPerTrial = 0.0
  private var squaredWeightPerTrial = 0.0
  private var share = 0.0
  private var squaredShare = 0.0

  /// Adds a station (`sign` = 1) or takes it out (`sign` = -1).
  mutating func add(count: Double, trials: Double, typical rho: Double, sign: Double = 1) {
    // A division costs as much as all else here, and w / n leads to the rest without any.
    let perTrial = sign / (1 + (trials - 1) * rho)
    let w = trials * perTrial
    stations += sign > 0 ? 1 : -1
    weight += w
    squaredWeight += sign * w * w
    weightPerTrial += perTrial
    squaredWeightPerTrial += sign * w * perTrial
    share += perTrial * count
    squaredShare += perTrial * count * (count / trials)
  }

  /// Estimates from the stations at hand; `nil` when fewer than three are left or they say nothing.
  ///
  /// - Parameter background: the share to lean on with the weight of one ballot, so that a candidate
  ///   without a single vote elsewhere does not become impossible here.
  func estimate(background: Double) -> GroupEstimate? {
    guard stations >= 3, weight > 0 else { return nil }
    let perWeight = 1 / weight
    let mean = (share + background) / (weight + 1)
    let variance = mean * (1 - mean)
    let span = weight - squaredWeight * perWeight
    guard variance > 0, span > 0 else { return nil }
    // E[Σ w (p - p̄)²] = variance · ((1 - ρ) sampling + ρ span), so ρ follows by moments.
    let sampling = weightPerTrial - squaredWeightPerTrial * perWeight
    let squares = max(0, squaredShare - share * share * perWeight)
    let unit = 1 / (variance * span)
    let noise = max(0, sampling * variance * unit)
    // Stations of one or two voters each cannot tell overdispersion from chance.
    guard noise < 0.9 else { return nil }
    return GroupEstimate(
      mean: mean, total: squares * unit, noise: noise, stations: stations,
      betweenInMean: squaredWeight * perWeight * perWeight,
      samplingInMean: squaredWeightPerTrial * perWeight * perWeight)
  }
}

/// What the stations of one group say about the share and its spread from station to station.
struct GroupEstimate: Sendable {
  /// The weighted mean share, strictly between 0 and 1.
  let mean: Double
  /// Variance of a station's share in units of mean · (1 - mean): overdispersion and sampling noise.
  let total: Double
  /// The part of `total` that binomial noise alone gives when ρ = 0.
  let noise: Double
  let stations: Int
  /// The variance of the mean, in the same units, is ρ · betweenInMean + (1 - ρ) · samplingInMean.
  let betweenInMean: Double
  let samplingInMean: Double

  /// The moment estimate of ρ; negative when shares vary less than binomial noise.
  var overdispersion: Double { (total - noise) / (1 - noise) }

  /// Degrees of freedom of `total`: as of a variance of as many normal shares, fewer when the law of
  /// shares has heavy tails (small means), since Var(s²) = σ⁴ (2 / (m - 1) + κ / m).
  func degreesOfFreedom(overdispersion rho: Double) -> Double {
    let free = Double(stations - 1)
    let variance = mean * (1 - mean)
    let spread = rho + (1 - rho) * noise
    guard spread > 0, rho < 1 else { return free }
    // With v = mean · (1 - mean), the excess kurtosis of the beta law of shares is
    // 6 ρ ((1 - 4v) - v (1 + ρ)) / (v (1 + ρ) (1 + 2ρ)), that of binomial noise about it (1 - 6v) noise / v;
    // they count by the squares of their parts of the spread, ρ and (1 - ρ) noise. Over one denominator,
    // since every station asks.
    let binomialPart = (1 - rho) * noise
    let shape = (1 + rho) * (1 + 2 * rho)
    let beta = 6 * rho * ((1 - 4 * variance) - variance * (1 + rho))
    let binomial = (1 - 6 * variance) * noise * shape
    let excess = max(0, beta * rho * rho + binomial * binomialPart * binomialPart)
    let whole = 2 * Double(stations) * variance * shape * spread * spread
    return free * whole / (whole + excess * free)
  }

  /// The 95 % interval of the overdispersion, by the chi-square law of `total`; never below 0.
  func interval() -> (low: Double, high: Double) {
    let freedom = degreesOfFreedom(overdispersion: max(0, overdispersion))
    func bound(_ probability: Double) -> Double {
      let factor = freedom / ChiSquare.quantile(probability, degreesOfFreedom: freedom)
      let rho = (total * factor - noise) / (1 - noise)
      return rho.isFinite ? min(1, max(0, rho)) : 1
    }
    return (bound(0.975), bound(0.025))
  }
}
