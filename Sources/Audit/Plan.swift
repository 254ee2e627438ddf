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

/// The list (analysis x scope); every unit writes only its own slot.
struct Plan {
  /// An analysis made ready, or the reason why it could not be.
  struct Step: Sendable {
    let id: String
    let prepared: Result<any PreparedAnalysis, any Error>
  }

  let scopes: [Scope]
  let parallel: Parallel
  var clock: ReportClock?

  /// Runs the steps that `step` makes ready, one for each of `count` analyses, in their order.
  func run(_ count: Int, step: @Sendable (Int) -> Step) -> RawResults {
    // Side by side: each has parts that only one worker can do.
    let steps = parallel.map(count) { index in
      let start = ContinuousClock.now
      let made = step(index)
      clock?.add(made.id, since: start)
      return made
    }
    // Large scopes first: a country started last would leave the other workers idle.
    let order = scopes.indices.sorted {
      (-scopes[$0].rows.count, $0) < (-scopes[$1].rows.count, $1)
    }
    let outcomes = parallel.map(count * order.count) { unit in
      let start = ContinuousClock.now
      let step = steps[unit % count]
      let outcome = Self.outcome(step, scopes[order[unit / count]])
      clock?.add(step.id, since: start)
      return outcome
    }
    // By scope, the unit of its first step.
    let unitOfScope = order.enumerated().sorted { $0.element < $1.element }
      .map { $0.offset * count }
    var results = RawResults(
      measurements: gathered(outcomes, unitOfScope, steps: count),
      illustrations: unitOfScope.map { unit in
        (unit..<unit + count).flatMap { outcomes[$0].illustrations }
      })
    for step in steps {
      guard case .success(let prepared) = step.prepared else { continue }
      results.stationTests += prepared.stationTests
      results.recordFlags += prepared.recordFlags
    }
    return results
  }

  /// The measurements of all units, by step, then scope, put in place by all workers.
  private func gathered(
    _ outcomes: [UnitOutcome], _ unitOfScope: [Int], steps: Int
  ) -> [Measurement] {
    let units = (0..<steps).flatMap { step in unitOfScope.map { $0 + step } }
    var places = [0]
    places.reserveCapacity(units.count + 1)
    for unit in units {
      places.append(places[places.count - 1] + outcomes[unit].measurements.count)
    }
    let (starts, total) = (places, places[units.count])
    return [Measurement](unsafeUninitializedCapacity: total) { buffer, count in
      // Invariant: each unit fills the places between its own and the next unit's start, all of them.
      nonisolated(unsafe) let buffer = buffer
      _ = parallel.mapBlocks(units.count, blockSize: 2_048) { block in
        for index in block {
          var place = starts[index]
          for measurement in outcomes[units[index]].measurements {
            buffer.initializeElement(at: place, to: measurement)
            place += 1
          }
        }
      }
      count = total
    }
  }

  private struct UnitOutcome: Sendable {
    var measurements: [Measurement]
    var illustrations: [Illustration] = []
  }

  private static func outcome(_ step: Step, _ scope: Scope) -> UnitOutcome {
    switch step.prepared {
    case .success(let prepared):
      UnitOutcome(
        measurements: prepared.measure(scope),
        illustrations: scope.kind != .constituency || prepared.illustratesConstituencies
          ? prepared.illustrations(scope) : [])
    case .failure(let error):
      UnitOutcome(
        measurements: scope.kind == .country
          ? [
            Measurement(
              analysis: step.id, measure: "preparation", scope: scope,
              outcome: .failed("\(error)"))
          ] : [])
    }
  }
}
