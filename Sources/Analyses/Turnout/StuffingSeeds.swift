import AuditMath
import Foundation

/// Where the honest part of an election lies, taken from turnouts and shares of stations.
enum StuffingSeeds {
  /// How the modes are found.
  enum Rule: Sendable {
    /// The first mode with a prominence of a tenth of the highest density, smoothed with twice
    /// Silverman's bandwidth.
    case prominent
    /// The first fall of a kernel density above 0.3, Scott's bandwidth, on a grid of 0.001 (Klimek et al.
    /// 2012, as reproduced by Kobak).
    case published
  }

  /// The smallest prominence of a mode, as a part of the highest density.
  static let prominence = 0.1

  /// The model's seeds: modes; root mean squares below them (of turnout where the share is below its
  /// mode too); the root of the root mean square of shares above theirs.
  ///
  /// `nil` where a mode is missing or one side of it is empty. Source: Klimek et al. (2012), supporting
  /// text; the factor of the square root of 2 printed there is a misprint.
  static func model(turnouts: [Double], shares: [Double], rule: Rule) -> StuffingModel? {
    guard let turnout = mode(turnouts, rule), let share = mode(shares, rule) else { return nil }
    var (turnoutSquares, shareSquares, above) = (0.0, 0.0, 0.0)
    var (turnoutCount, shareCount, aboveCount) = (0, 0, 0)
    for (t, v) in zip(turnouts, shares) {
      let (fromTurnout, fromShare) = (t - turnout, v - share)
      if fromShare < 0 {
        shareSquares += fromShare * fromShare
        shareCount += 1
        if fromTurnout < 0 {
          turnoutSquares += fromTurnout * fromTurnout
          turnoutCount += 1
        }
      } else if fromShare > 0 {
        above += fromShare * fromShare
        aboveCount += 1
      }
    }
    guard turnoutCount > 0, shareCount > 0, aboveCount > 0 else { return nil }
    return StuffingModel(
      turnout: turnout, share: share,
      turnoutDeviation: (turnoutSquares / Double(turnoutCount)).squareRoot(),
      shareDeviation: (shareSquares / Double(shareCount)).squareRoot(),
      stuffing: (above / Double(aboveCount)).squareRoot().squareRoot())
  }

  private static func mode(_ values: [Double], _ rule: Rule) -> Double? {
    guard let grid = KernelDensity.Grid(over: 0...1, count: 1_001), values.count > 1 else {
      return nil
    }
    let count = Double(values.count)
    guard let spread = Moments(values).standardDeviation, spread > 0 else { return nil }
    switch rule {
    case .published:
      let width = spread * Foundation.pow(count, -0.2)
      return KernelDensity.estimate(values, grid: grid, bandwidth: width).flatMap {
        FirstMode.firstFall($0, grid: grid, above: 0.3)
      }
    case .prominent:
      let masses = KernelDensity.linearBinning(values, grid: grid)
      let range = (quantile(masses, 0.75) - quantile(masses, 0.25)) * grid.step / 1.349
      // Silverman (1986), 3.31; doubled, since the heaps at round percentages are no modes.
      let width = 1.8 * (range > 0 ? min(spread, range) : spread) * Foundation.pow(count, -0.2)
      return KernelDensity.binned(masses: masses, grid: grid, bandwidth: width).flatMap {
        FirstMode.index($0, prominence: prominence)
      }.map { grid.point($0) }
    }
  }

  /// The grid point below which a part of the mass lies.
  private static func quantile(_ masses: [Double], _ part: Double) -> Double {
    let target = part * masses.reduce(0, +)
    var sum = 0.0
    for (point, mass) in masses.enumerated() {
      sum += mass
      if sum >= target { return Double(point) }
    }
    return Double(masses.count - 1)
  }
}
