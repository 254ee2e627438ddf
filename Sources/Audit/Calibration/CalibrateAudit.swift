import Analyses
import AuditMath
import Reports
import Returns

/// One audit of a drawn table or pair, with the raw tests beside the corrected ones.
///
/// It runs the same plan, correction and judgement as an audit does; the calibration counts what comes
/// of them.
struct CalibrateAudit {
  let settings: AnalysisSettings
  /// Identifiers of the methods to run; `nil` runs all but those on request.
  let only: Set<String>?

  struct Outcome {
    let results: AuditResults
    let stationTests: [StationTestSet]
  }

  /// Every analysis over one election, by one worker: the draws run side by side.
  func run(_ table: ReturnsTable) -> Outcome {
    let parallel = Parallel(workers: 1)
    let view = ElectionView(table: table, settings: settings, parallel: parallel)
    let analyses = Catalogue.analyses.filter { wanted($0.method) }
    return outcome(
      analyses.map { analysis in
        Plan.Step(id: analysis.method.id, prepared: Result { try analysis.prepare(view) })
      },
      table: table, scopes: view.scopes, methods: analyses.map(\.method), parallel: parallel)
  }

  /// Every comparison over two elections of the same candidates.
  func run(before: ReturnsTable, after: ReturnsTable) -> Outcome {
    let parallel = Parallel(workers: 1)
    let pair = PairView(
      before: before, after: after, matching: StationMatcher.match(before: before, after: after),
      candidates: after.candidates.indices.map { CandidatePair(before: $0, after: $0) },
      settings: settings, parallel: parallel)
    let comparisons = Catalogue.comparisons.filter { wanted($0.method) }
    return outcome(
      comparisons.map { comparison in
        Plan.Step(id: comparison.method.id, prepared: Result { try comparison.prepare(pair) })
      },
      table: after, scopes: pair.scopes, methods: comparisons.map(\.method), parallel: parallel)
  }

  private func wanted(_ method: Method) -> Bool { only?.contains(method.id) ?? !method.onRequest }

  private func outcome(
    _ steps: [Plan.Step], table: ReturnsTable, scopes: [Scope], methods: [Method],
    parallel: Parallel
  ) -> Outcome {
    let raw = Plan(scopes: scopes, parallel: parallel).run(steps)
    // Nobody reads the sentences.
    let results = ElectionAudit.results(
      raw, table: table, scopes: scopes, methods: methods, settings: settings,
      sentence: { _, _ in "" })
    return Outcome(results: results, stationTests: raw.stationTests)
  }
}
