import Analyses
import AuditMath

/// Everything that a plan of analyses found, before correction for multiplicity.
struct RawResults: Sendable {
  /// Ordered by analysis, then scope.
  var measurements: [Measurement] = []
  var stationTests: [StationTestSet] = []
  /// Ordered by row, then analysis and measure.
  var recordFlags: [StationFlag] = []
  /// By position in the scopes.
  var illustrations: [[Illustration]]
}

/// The list (analysis x scope), run on Dispatch; every unit writes only its own slot.
struct Plan {
  /// An analysis made ready, or the reason why it could not be.
  struct Step {
    let id: String
    let prepared: Result<any PreparedAnalysis, any Error>
  }

  let scopes: [Scope]
  let parallel: Parallel

  func run(_ steps: [Step]) -> RawResults {
    // Large scopes first: a country started last would leave the other workers idle.
    let units = steps.indices.flatMap { step in scopes.indices.map { (step: step, scope: $0) } }
      .sorted {
        let (left, right) = (scopes[$0.scope].rows.count, scopes[$1.scope].rows.count)
        return left != right ? left > right : ($0.step, $0.scope) < ($1.step, $1.scope)
      }
    let outcomes = parallel.map(units.count) { index in
      let unit = units[index]
      let scope = scopes[unit.scope]
      switch steps[unit.step].prepared {
      case .success(let prepared):
        return (
          measurements: prepared.measure(scope),
          illustrations: scope.kind != .constituency || prepared.illustratesConstituencies
            ? prepared.illustrations(scope) : []
        )
      case .failure(let error):
        return (
          measurements: scope.kind == .country
            ? [
              Measurement(
                analysis: steps[unit.step].id, measure: "preparation", scope: scope,
                outcome: .failed("\(error)"))
            ] : [],
          illustrations: []
        )
      }
    }
    var slots = [[Int]](
      repeating: [Int](repeating: 0, count: scopes.count), count: steps.count)
    for (index, unit) in units.enumerated() { slots[unit.step][unit.scope] = index }
    var results = RawResults(illustrations: scopes.map { _ in [] })
    results.measurements.reserveCapacity(outcomes.reduce(0) { $0 + $1.measurements.count })
    for step in steps.indices {
      for scope in scopes.indices {
        let outcome = outcomes[slots[step][scope]]
        results.measurements += outcome.measurements
        results.illustrations[scope] += outcome.illustrations
      }
      if case .success(let prepared) = steps[step].prepared {
        results.stationTests += prepared.stationTests
        results.recordFlags += prepared.recordFlags
      }
    }
    return results
  }
}
