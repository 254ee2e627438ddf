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
    run(waves: [Array(0..<count)], step: step)
  }

  /// Runs the steps of every wave, wave after wave. What a wave has made ready is given back before the
  /// next one, so that the two never need memory at once.
  ///
  /// - Parameters:
  ///   - waves: positions of the analyses, each in one wave.
  ///   - after: called when a wave is done.
  func run(
    waves: [[Int]], step: @Sendable (Int) -> Step, after: () -> Void = {}
  ) -> RawResults {
    // Large scopes first: a country started last would leave the other workers idle.
    let order = scopes.indices.sorted {
      (-scopes[$0].rows.count, $0) < (-scopes[$1].rows.count, $1)
    }
    // By scope, its place in that order.
    let ranks = order.enumerated().sorted { $0.element < $1.element }.map(\.offset)
    let count = waves.reduce(0) { $0 + $1.count }
    var found = [Found](repeating: Found(), count: count)
    // Analysis by analysis, the scopes in their order.
    var units = [[Measurement]](repeating: [], count: count * scopes.count)
    for wave in waves {
      let steps = readied(wave, step)
      var outcomes = parallel.map(wave.count * order.count) { unit in
        let start = ContinuousClock.now
        let step = steps[unit % wave.count]
        let outcome = Self.outcome(step, scopes[order[unit / wave.count]])
        clock?.add(step.id, since: start)
        return outcome
      }
      for (place, analysis) in wave.enumerated() {
        for (scope, rank) in ranks.enumerated() {
          // Taken out: a copy of a nation's measurements would count references to each of them.
          swap(
            &units[analysis * scopes.count + scope],
            &outcomes[rank * wave.count + place].measurements)
        }
        found[analysis].illustrations = ranks.map {
          outcomes[$0 * wave.count + place].illustrations
        }
        guard case .success(let prepared) = steps[place].prepared else { continue }
        found[analysis].stationTests = prepared.stationTests
        found[analysis].recordFlags = prepared.recordFlags
      }
      after()
    }
    return RawResults(
      measurements: gathered(&units),
      stationTests: found.flatMap(\.stationTests), recordFlags: found.flatMap(\.recordFlags),
      illustrations: scopes.indices.map { scope in
        found.flatMap { $0.illustrations[scope] }
      })
  }

  /// Side by side: each has parts that only one worker can do.
  private func readied(_ wave: [Int], _ step: @Sendable (Int) -> Step) -> [Step] {
    parallel.map(wave.count) { place in
      let start = ContinuousClock.now
      let made = step(wave[place])
      clock?.add(made.id, since: start)
      return made
    }
  }

  /// All units' measurements in one array, moved there by all workers; nothing is left in the units.
  private func gathered(_ units: inout [[Measurement]]) -> [Measurement] {
    var places: [Int] = []
    places.reserveCapacity(units.count)
    var total = 0
    for unit in units {
      total += unit.count
      places.append(total)
    }
    let ends = places
    return units.withUnsafeMutableBufferPointer { units in
      // Invariant: each unit belongs to one block, and so to one worker.
      nonisolated(unsafe) let units = units
      return [Measurement](unsafeUninitializedCapacity: total) { buffer, count in
        // Invariant: each unit fills the places between the end of the one before and its own, all of them.
        nonisolated(unsafe) let buffer = buffer
        _ = parallel.mapBlocks(units.count, blockSize: 2_048) { block in
          for index in block {
            var place = ends[index]
            // From the last one on: it leaves its array as it is, where a copy would count references.
            while let measurement = units[index].popLast() {
              place -= 1
              buffer.initializeElement(at: place, to: measurement)
            }
            units[index] = []
          }
        }
        count = total
      }
    }
  }

  /// What an analysis found.
  private struct Found {
    /// By scope.
    var illustrations: [[Illustration]] = []
    var stationTests: [StationTestSet] = []
    var recordFlags: [StationFlag] = []
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
