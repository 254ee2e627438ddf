import AuditMath
import Foundation

/// The model of Klimek, Yegorov, Hanel and Thurner (2012): honest turnout and share are normal within
/// 0...1; a stuffing x turns that part of the non-voters, and x^alpha of the other candidates' voters,
/// into votes for the candidate.
///
/// The share after stuffing does not depend on the size of the station and is linear in the honest
/// share, so its histogram is a two-dimensional integral over honest turnout and stuffing, with the
/// honest share integrated in closed form. The published fit simulates it instead.
struct StuffingModel: Sendable, Equatable {
  /// Most frequent turnout and share of the honest part, and their standard deviations.
  let turnout: Double
  let share: Double
  let turnoutDeviation: Double
  let shareDeviation: Double
  /// Standard deviation of the incremental stuffing before it is held to 0...1.
  let stuffing: Double

  /// How a station was run.
  enum Component: Int, CaseIterable {
    /// x = 0.
    case honest
    /// x = |N(0, theta)|.
    case incremental
    /// x = 1 - |N(0, 0.075)|.
    case extreme
  }

  /// Standard deviation of 1 - x in the extreme component, as published.
  static let extremeDeviation = 0.075
  /// Share bins of one percentage point, centred on whole percentages.
  static let bins = 101

  /// A component's histogram of shares: probabilities of the 101 bins.
  func histogram(_ component: Component, alpha: Double) -> [Double] {
    StuffingHistograms(self).histogram(component, alpha: alpha)
  }
}
