import AuditMath

/// The laws of departures below and above what is expected.
///
/// A candidate of few votes gains far oftener than it loses, so each side has its own law where enough
/// stations teach it.
struct SidedTails {
  let below: TailCalibration
  let above: TailCalibration

  /// Fewest stations on one side from which its own tail is learned.
  static let smallestSide = 3_000

  /// - Parameter deviates: signed standardised departures; those that are not finite are left out.
  init(_ deviates: [Double]) {
    let (low, high) = (deviates.filter { $0 < 0 }, deviates.filter { $0 > 0 })
    if min(low.count, high.count) >= Self.smallestSide {
      (below, above) = (TailCalibration(low), TailCalibration(high))
    } else {
      below = TailCalibration(deviates)
      above = below
    }
  }

  /// The law on the side of a departure.
  func of(_ departure: Double) -> TailCalibration { departure < 0 ? below : above }
}
