import Analyses
import AuditMath
import Reports
import Returns

/// What an operator may choose for an audit.
public struct AuditOptions: Sendable, Equatable {
  public var settings = AnalysisSettings()
  /// Identifiers of analyses that are switched off; the report says so.
  public var disabled: Set<String> = []
  /// Whether the pages are written as a static site too.
  public var site = false
  /// The language of pages and charts.
  public var language = Language.english
  /// Identifiers of analyses on request that are asked for; others may be named too.
  public var requested: Set<String> = []

  /// Folder of calibrations; `nil` looks beside each manifest.
  public var calibrationFolder: String?
  /// How often the methods err on elections like this one, if that was measured.
  public var calibration: CalibrationStore.Kept?

  public init() {}

  /// These options with the calibration of an election, if one is kept.
  public func calibrated(for manifest: ElectionManifest, _ loader: ElectionLoader) throws
    -> AuditOptions
  {
    var options = self
    options.calibration = try CalibrationStore(calibrationFolder, for: manifest).find(
      manifest, digests: loader.sourceFiles(manifest).map(\.sha256), settings: settings)
    return options
  }

  /// The step of an analysis, made ready unless it is switched off or waits to be asked for.
  func step(_ method: Method, prepare: () throws -> any PreparedAnalysis) -> Plan.Step {
    let id = method.id
    if disabled.contains(id) {
      return Plan.Step(id: id, prepared: .success(SwitchedOff.byConfiguration(id)))
    }
    if method.onRequest, !requested.contains(id) {
      return Plan.Step(id: id, prepared: .success(SwitchedOff.notRequested(id)))
    }
    return Plan.Step(id: id, prepared: Result(catching: prepare))
  }
}

/// The audit of one election: every analysis over every scope, corrected and judged.
public struct ElectionAudit: Sendable {
  public let options: AuditOptions
  public let parallel: Parallel
  /// Told how long each analysis takes.
  let clock: ReportClock?

  public init(options: AuditOptions, parallel: Parallel, clock: ReportClock? = nil) {
    self.options = options
    self.parallel = parallel
    self.clock = clock
  }

  /// Audits loaded returns. Never throws: an analysis that fails is reported as failed.
  ///
  /// - Parameter coverage: how much has come in, while the count is going on; analyses that need the whole
  ///   of a place wait for it.
  public func report(of election: LoadedElection, coverage: Coverage? = nil) -> ElectionReport {
    let view = ElectionView(
      table: election.table, settings: options.settings, parallel: parallel,
      official: election.official)
    let analyses = Catalogue.analyses
    // Those that look at the nulls of all counts come first, so that the nulls can be given back.
    let sharing = analyses.indices.filter {
      analyses[$0].usesStationNulls && !options.disabled.contains(analyses[$0].method.id)
    }
    let others = analyses.indices.filter { !sharing.contains($0) }
    if !sharing.isEmpty {
      let start = ContinuousClock.now
      view.prepareShared()
      clock?.add("nulls", since: start)
    }
    let raw = Plan(scopes: view.scopes, parallel: parallel, clock: clock).run(
      waves: [sharing, others],
      step: {
        let analysis = analyses[$0]
        let method = analysis.method
        return options.step(method) {
          Self.waiting(try analysis.prepare(view), method.id, coverage, election.table)
        }
      }, after: view.forgetShared)
    let byIdentifier = Dictionary(uniqueKeysWithValues: analyses.map { ($0.method.id, $0) })
    let results = Self.results(
      raw, table: view.table, parallel: parallel, scopes: view.scopes,
      methods: analyses.map(\.method),
      settings: options.settings,
      calibration: options.calibration,
      sentence: { measurement, statistic in
        byIdentifier[measurement.analysis]?.sentence(measurement, statistic, in: view) ?? ""
      })
    return ElectionReport(
      program: .current, election: election, scopes: view.scopes, settings: options.settings,
      results: results, coverage: coverage)
  }

  private static func waiting(
    _ prepared: any PreparedAnalysis, _ id: String, _ coverage: Coverage?, _ table: ReturnsTable
  ) -> any PreparedAnalysis {
    guard let coverage, let reason = coverage.waiting[id] else { return prepared }
    return WaitingForWhole(
      id: id, reason: reason, inner: prepared, coverage: coverage, table: table)
  }

  /// Corrects and judges what a plan found; shared with comparisons.
  static func results(
    _ raw: consuming RawResults, table: ReturnsTable, parallel: Parallel, scopes: [Scope],
    methods: [Method],
    settings: AnalysisSettings, calibration: CalibrationStore.Kept? = nil,
    sentence: @escaping @Sendable (Measurement, Statistic) -> String
  ) -> AuditResults {
    // Taken out of the raw results, not copied: there are some hundred thousand of them.
    var measurements = raw.measurements
    raw.measurements = []
    let tallies = Multiplicity.adjust(&measurements, settings, parallel)
    let stations = Multiplicity.adjust(raw.stationTests, settings)
    let judgement = Judgement(
      settings: settings, table: table, scopes: scopes,
      methods: Dictionary(uniqueKeysWithValues: methods.map { ($0.id, $0) }), sentence: sentence,
      calibration: calibration?.report)
    let flags = judgement.flags(raw.stationTests, stations.hits)
    let findings = judgement.findings(&measurements, parallel) + judgement.findings(of: flags)
    return AuditResults(
      methods: methods, measurements: measurements,
      flags: (raw.recordFlags + flags).sorted(by: Judgement.order),
      findings: findings.sorted(by: Judgement.importance), tallies: tallies + stations.tallies,
      illustrations: raw.illustrations, rarity: rarity(raw.stationTests, rows: table.count),
      calibration: calibration?.summary(methods) ?? .none)
  }

  /// By row the smallest p of a station's tests times their number, at most 1.
  private static func rarity(_ sets: [StationTestSet], rows: Int) -> [Double] {
    if sets.isEmpty { return [] }
    var tests = [Double](repeating: 0, count: rows)
    var smallest = [Double](repeating: 1, count: rows)
    for set in sets {
      for (row, p) in zip(set.rows, set.p) {
        tests[Int(row)] += 1
        smallest[Int(row)] = min(smallest[Int(row)], p)
      }
    }
    return zip(smallest, tests).map { MachineNumber.rounded(min(1, $0 * $1)) }
  }
}
