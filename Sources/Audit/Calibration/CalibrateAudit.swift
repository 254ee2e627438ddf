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
      table, view.scopes, analyses.map(\.method), parallel,
      Plan(scopes: view.scopes, parallel: parallel).run(analyses.count) { index in
        Plan.Step(
          id: analyses[index].method.id, prepared: Result { try analyses[index].prepare(view) })
      })
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
      after, pair.scopes, comparisons.map(\.method), parallel,
      Plan(scopes: pair.scopes, parallel: parallel).run(comparisons.count) { index in
        Plan.Step(
          id: comparisons[index].method.id,
          prepared: Result { try comparisons[index].prepare(pair) })
      })
  }

  private func wanted(_ method: Method) -> Bool { only?.contains(method.id) ?? !method.onRequest }

  private func outcome(
    _ table: ReturnsTable, _ scopes: [Scope], _ methods: [Method], _ parallel: Parallel,
    _ raw: RawResults
  ) -> Outcome {
    // Nobody reads the sentences.
    let results = ElectionAudit.results(
      raw, table: table, parallel: parallel, scopes: scopes, methods: methods, settings: settings,
      sentence: { _, _ in "" })
    return Outcome(results: results, stationTests: raw.stationTests)
  }
}
