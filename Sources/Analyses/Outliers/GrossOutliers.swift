/// Stations so far from the middle of their group that they must not help to describe it.
///
/// Taking out one station at a time does not help where three of thirty protocols are wrong in the
/// same way: each then hides behind the others. So stations beyond six robust standard deviations
/// (from median and median absolute deviation, never below what the typical overdispersion gives) are
/// set aside before the group is described. In an ordinary group there is hardly ever one. Where more
/// than a quarter lie that far out the group is a mixture, and nothing is set aside.
enum GrossOutliers {
  /// Robust standard deviations.
  static let limit = 6.0
  /// Smallest mean · (1 - ρ) / ρ, the shape of the beta law on its thinner side.
  static let smallestShape = 4.0
  /// Largest share of a group that may be set aside.
  static let largestPart = 0.25

  /// For each station, whether it is set aside.
  static func mark(shares: [Double], trials: [Double], typical rho: Double) -> [Bool] {
    let none = [Bool](repeating: false, count: shares.count)
    let centre = Quantiles.median(shares)
    let variance = centre * (1 - centre)
    guard variance > 0 else { return none }
    let deviation = 1.482_602_218_505_602 * Quantiles.median(shares.map { abs($0 - centre) })
    // Where shares follow a law as skewed as this, the far side of it is no sign of an outlier.
    let spread = min(0.9, max(rho, deviation * deviation / variance))
    guard min(centre, 1 - centre) * (1 - spread) / spread >= smallestShape else { return none }
    let floor = limit * limit
    var marked = none
    var count = 0
    for index in shares.indices {
      let distance = (shares[index] - centre) * (shares[index] - centre)
      // Few are so far out that what is expected of them is asked for.
      guard distance > floor * (deviation * deviation) else { continue }
      if distance > floor * (variance * (rho + (1 - rho) / trials[index])) {
        marked[index] = true
        count += 1
      }
    }
    return Double(count) <= largestPart * Double(shares.count) ? marked : none
  }
}
