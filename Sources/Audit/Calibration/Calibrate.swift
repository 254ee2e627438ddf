import Analyses
import AuditMath
import Returns
import Simulation

/// Calibration of the methods on the sizes of one file: false alarms on clean elections like it, and the
/// smallest planted anomaly that is found nine times in ten.
public struct Calibrate: Sendable {
  public let settings: AnalysisSettings
  public let parallel: Parallel
  /// Also methods whose findings never count (context and reports), which may take long.
  public let includesContext: Bool
  /// Identifiers of the methods to calibrate, of whatever kind; `nil` takes all.
  public let only: Set<String>?

  public init(
    settings: AnalysisSettings, parallel: Parallel, includesContext: Bool = false,
    only: Set<String>? = nil
  ) {
    self.settings = settings
    self.parallel = parallel
    self.includesContext = includesContext
    self.only = only
  }

  /// So many clean elections that a nation takes minutes: 400 of small files, 40 of the largest.
  public static func defaultElections(stations: Int) -> Int {
    max(40, min(400, 2_000_000 / max(1, stations)))
  }

  /// Draws for each planted size: 50 of small files, 20 of the largest.
  public static func defaultPowerDraws(stations: Int) -> Int {
    max(20, min(50, 400_000 / max(1, stations)))
  }

  /// The methods that are measured.
  var methods: [Method] {
    Catalogue.methods.filter { method in
      if let only { return only.contains(method.id) }
      switch method.evidence {
      case .signal, .recordError: return true
      case .context, .report: return includesContext
      }
    }
  }

  /// Draws `elections` clean elections, and one before each for the comparisons, and counts what they
  /// raise; then searches with `powerDraws` elections for the smallest planted anomaly that is found.
  public func report(
    of table: ReturnsTable, elections: Int, powerDraws: Int,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) -> CalibrateReport {
    let units = CalibrateUnits(
      self, table: table, elections: elections, powerDraws: powerDraws)
    progress("\(elections) clean elections")
    // All clean elections at once: workers wait for each other once and not after every block.
    var results = [
      CalibrateUnits.Result(
        falseAlarms: falseAlarms(CalibrateDraws(like: table, seed: settings.seed), 0..<elections))
    ]
    for unit in units.units {
      guard case .power = unit else { continue }
      progress(units.name(unit))
      results.append(units.result(unit))
    }
    return units.report(results)
  }

  /// What the clean elections of these numbers raise.
  func falseAlarms(_ draws: CalibrateDraws, _ numbers: Range<Int>) -> FalseAlarms {
    let wanted = Set(methods.map(\.id))
    let audit = CalibrateAudit(settings: settings, only: wanted)
    // A second election only for those who compare.
    let compares = Catalogue.comparisons.contains { wanted.contains($0.method.id) }
    let single = parallel.map(numbers.count) { index in
      let draw = numbers.lowerBound + index
      let later = draws.table(draws.election(draw))
      var outcomes = [audit.run(later)]
      if compares {
        outcomes.append(audit.run(before: draws.table(draws.earlier(draw)), after: later))
      }
      return FalseAlarms(of: outcomes)
    }
    return single.reduce(into: FalseAlarms()) { $0.merge($1) }
  }
}
