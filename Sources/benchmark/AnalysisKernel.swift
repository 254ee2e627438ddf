import Analyses
import ArgumentParser
import AuditMath
import Returns

/// One analysis of the catalogue on a loaded election: made ready, then measured over some scopes.
enum AnalysisKernel {
  /// A measurement as the peers' results are compared with it.
  struct Line: Encodable {
    let measure: String
    let candidate: String?
    let scopeKind: String
    let scope: String
    var stations: Int?
    var observed: Double?
    var expected: Double?
    var deviation: Double?
    var effect: Double?
    var low: Double?
    var high: Double?
    /// Why there is no result.
    var reason: String?
  }

  static func run(
    _ id: String, _ election: LoadedElection, parallel: Parallel, scopes kinds: Set<String>
  ) throws -> Timed<[Line]> {
    guard let analysis = Catalogue.analyses.first(where: { $0.method.id == id }) else {
      throw ValidationError("There is no kernel or analysis \(id).")
    }
    let view = ElectionView(
      table: election.table, settings: AnalysisSettings(), parallel: parallel,
      official: election.official)
    let scopes = view.scopes.filter { kinds.contains($0.kind.rawValue) }
    let timed = try Timed {
      let prepared = try analysis.prepare(view)
      return parallel.map(scopes.count) { prepared.measure(scopes[$0]) }
    }
    let names = election.table.candidates.map(\.name)
    return Timed(
      seconds: timed.seconds,
      result: timed.result.joined().map { line($0, names) })
  }

  private static func line(_ measurement: Measurement, _ candidates: [String]) -> Line {
    var line = Line(
      measure: measurement.measure, candidate: measurement.candidate.map { candidates[$0] },
      scopeKind: measurement.scope.kind.rawValue, scope: measurement.scope.id)
    switch measurement.outcome {
    case .tested(let statistic):
      line.stations = statistic.stations
      line.observed = statistic.observed
      line.expected = statistic.expected
      line.deviation = statistic.standardDeviation
      line.effect = statistic.effect
      line.low = statistic.effectLow
      line.high = statistic.effectHigh
    case .described(let description):
      line.stations = description.stations
      line.observed = description.value
      line.low = description.low
      line.high = description.high
    case .notApplicable(let reason), .failed(let reason):
      line.reason = reason
    }
    return line
  }
}
