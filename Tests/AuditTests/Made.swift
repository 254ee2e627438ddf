import Analyses
import Returns

@testable import Audit

/// Results made by hand, for tests of what the audit does with results.
enum Made {
  static let country = Scope(kind: .country, id: "country", name: "whole country", rows: 0..<12)

  static func statistic(
    p: Double? = 0.5, q: Double? = nil, observed: Double = 1, effect: Double = 1,
    family: String = "X-01", raises: Bool = true, large: Bool = true, question: String? = nil
  ) -> Statistic {
    var statistic = Statistic(
      stations: 5, observed: observed, effect: effect, unit: "stations", p: p, family: family,
      raisesFinding: raises, isPracticallyLarge: large, question: question)
    statistic.q = q
    return statistic
  }

  static func measurement(p: Double?, scope: Scope, family: String = "X-01") -> Measurement {
    Measurement(
      analysis: family, measure: "m", scope: scope,
      outcome: .tested(statistic(p: p, family: family)))
  }

  /// One test a station, from row 0; the effect is 100 unless given.
  static func stationTests(
    p: [Double], effect: [Double]? = nil, family: String, analysis: String = "X-01",
    candidate: Int? = nil, practicalSize: Double = 0
  ) -> StationTestSet {
    StationTestSet(
      analysis: analysis, measure: "station-votes", candidate: candidate, family: family,
      unit: "ballots", practicalSize: practicalSize, rows: p.indices.map(Int32.init),
      observed: p.map { _ in 250 }, expected: p.map { _ in 150 },
      effect: effect ?? p.map { _ in 100 }, p: p)
  }

  static func method(_ id: String, _ evidence: Method.Evidence) -> Method {
    Method(
      id: id, title: "Title of \(id)", evidence: evidence, practicalSize: "none",
      page: Method.Page(
        looksAt: "x", ordinaryElections: "x", flagMeans: "A flag of \(id)\nmeans this.",
        innocentExplanations: ["an innocent cause"], assumptions: "x", workedExample: "x",
        calibration: "x", references: []))
  }
}

extension Measurement {
  /// The statistic of a measurement that was tested.
  var statistic: Statistic? {
    if case .tested(let statistic) = outcome { statistic } else { nil }
  }
}
