import Analyses
import AuditMath
import Returns
import Simulation

/// Calibration of every method on the sizes of one file: false alarms on clean elections like it, and
/// the share of planted anomalies that are found.
public struct Calibrate: Sendable {
  public let settings: AnalysisSettings
  public let parallel: Parallel
  /// Identifiers of the methods to calibrate; `nil` takes all.
  public let only: Set<String>?

  public init(settings: AnalysisSettings, parallel: Parallel, only: Set<String>? = nil) {
    self.settings = settings
    self.parallel = parallel
    self.only = only
  }

  /// Draws `elections` clean elections (and for comparisons one before each) and counts what they raise;
  /// then plants anomalies into `powerDraws` of them.
  public func report(
    of table: ReturnsTable, elections: Int, powerDraws: Int,
    progress: @Sendable (String) -> Void = { _ in }
  ) -> CalibrateReport {
    let draws = CalibrateDraws(like: table, seed: settings.seed)
    progress("\(elections) clean elections")
    let clean = parallel.map(elections) { cleanDraw(draws, $0) }
    let plan = CalibratePower.plan(for: table).compactMap { $0.asking(only) }
    var power: [CalibrateReport.Power] = []
    for planting in plan where powerDraws > 0 {
      progress("\(planting.anomaly), \(planting.size)")
      let found = parallel.map(powerDraws) { detected(draws, $0, planting) }
      for (position, analysis) in planting.analyses.enumerated() {
        power.append(
          CalibrateReport.Power(
            anomaly: planting.anomaly, size: planting.size, place: planting.placeName,
            analysis: analysis,
            found: CalibrateReport.Rate(
              hits: found.count { $0[position] }, of: powerDraws)))
      }
    }
    return CalibrateReport(clean, table: table, settings: settings, power: power)
  }

  /// What one clean election raised.
  struct CleanDraw: Sendable {
    /// By family, whose name holds the kind of scope.
    var families: [String: CalibrateReport.Count] = [:]
    /// By analysis: the highest level of a finding, record errors aside.
    var levels: [String: Level] = [:]
  }

  private func cleanDraw(_ draws: CalibrateDraws, _ draw: Int) -> CleanDraw {
    let audit = CalibrateAudit(settings: settings, only: only)
    let later = draws.table(draws.election(draw))
    var clean = CleanDraw()
    Self.count(audit.run(later), in: &clean)
    // A second election only for those who compare.
    if only.map({ !$0.isDisjoint(with: Catalogue.comparisons.map(\.method.id)) }) ?? true {
      Self.count(audit.run(before: draws.table(draws.earlier(draw)), after: later), in: &clean)
    }
    return clean
  }

  private static func count(_ outcome: CalibrateAudit.Outcome, in clean: inout CleanDraw) {
    for measurement in outcome.results.measurements {
      guard case .tested(let statistic) = measurement.outcome, let p = statistic.p else { continue }
      clean.families[statistic.family, default: .init(measurement.analysis)].add(
        p: p, decides: statistic.raisesFinding)
    }
    for set in outcome.stationTests {
      for p in set.p {
        clean.families[set.family, default: .init(set.analysis)].add(p: p, decides: true)
      }
    }
    for finding in outcome.results.findings where finding.level > .note {
      let highest = clean.levels[finding.analysis] ?? .note
      clean.levels[finding.analysis] = max(highest, finding.level)
    }
  }

  /// By analysis of the planting: a finding of `look` or above at the right place.
  private func detected(_ draws: CalibrateDraws, _ draw: Int, _ planting: CalibratePower.Case)
    -> [Bool]
  {
    let planted = draws.election(draw).planting(
      [planting.planting], seed: draws.number("plant", draw))
    let later = draws.table(planted)
    let sites = Set(planted.changes.map { Int32($0.site + 2) })
    let rows = Set(later.sourceLines.indices.filter { sites.contains(later.sourceLines[$0]) })
    let single = CalibrateAudit(settings: settings, only: Set(planting.analyses))
    var findings = single.run(later).results.findings
    if planting.analyses.contains("COMP-02") {
      findings +=
        single.run(before: draws.table(draws.earlier(draw)), after: later).results
        .findings
    }
    return planting.analyses.map { analysis in
      findings.contains { finding in
        guard finding.analysis == analysis, finding.level > .note else { return false }
        // A finding about single stations must name one of them; one about a place must be about theirs.
        if planting.namesStations {
          return finding.statistic.evidence.contains { rows.contains(Int($0)) }
        }
        return rows.contains { finding.scope.rows.contains($0) }
      }
    }
  }
}
