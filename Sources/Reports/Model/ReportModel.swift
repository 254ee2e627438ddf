import Analyses
import Returns

/// The program that made a report.
public struct ProgramIdentity: Sendable, Equatable {
  public let name: String
  public let version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// One multiplicity family in numbers: what was tested, and what chance alone would flag.
public struct FamilyTally: Sendable, Equatable {
  public let analysis: String
  /// The family's full name, such as `TURN-02/region`.
  public let family: String
  /// False for values shown beside the deciding tests, such as published figures: they raise no finding
  /// and do not count in the result.
  public let decides: Bool
  public let tested: Int
  /// Tests with p at most 0.05 before correction; chance alone gives `expectedByChance` of them.
  public let belowFivePercent: Int
  public let expectedByChance: Double
  /// Tests with q at most the limits of `look` and `look first`.
  public let look: Int
  public let lookFirst: Int

  public init(
    analysis: String, family: String, decides: Bool = true, tested: Int, belowFivePercent: Int,
    expectedByChance: Double? = nil, look: Int, lookFirst: Int
  ) {
    self.expectedByChance = expectedByChance ?? 0.05 * Double(tested)
    self.analysis = analysis
    self.family = family
    self.decides = decides
    self.tested = tested
    self.belowFivePercent = belowFivePercent
    self.look = look
    self.lookFirst = lookFirst
  }
}

/// Everything found out about an audited table or pair, shared by both kinds of report.
public struct AuditResults: Sendable {
  public let methods: [Method]
  /// Ordered by analysis, then scope, measure and candidate.
  public let measurements: [Measurement]
  /// Ordered by row, then analysis, measure and candidate.
  public let flags: [StationFlag]
  /// Most important first.
  public let findings: [Finding]
  public let tallies: [FamilyTally]
  /// By position in the view's scopes; the country and the regions have them.
  public let illustrations: [[Illustration]]
  /// By row: the smallest p of the station's own tests times their number, at most 1; 1 where it has
  /// none. How rare so striking a figure is among ordinary stations, before any correction for their
  /// number. Empty where no station was tested by itself.
  public let rarity: [Double]
  public let calibration: CalibrationSummary

  public init(
    methods: [Method], measurements: [Measurement], flags: [StationFlag], findings: [Finding],
    tallies: [FamilyTally], illustrations: [[Illustration]], rarity: [Double] = [],
    calibration: CalibrationSummary = .none
  ) {
    self.rarity = rarity
    self.methods = methods
    self.measurements = measurements
    self.flags = flags
    self.findings = findings
    self.tallies = tallies
    self.illustrations = illustrations
    self.calibration = calibration
  }
}

/// All that the report of one election needs. Reports render it and compute nothing.
public struct ElectionReport: Sendable {
  public let program: ProgramIdentity
  public let election: LoadedElection
  public let scopes: [Scope]
  public let settings: AnalysisSettings
  public let results: AuditResults
  /// How much has come in, where the count is still going on.
  public let coverage: Coverage?

  public init(
    program: ProgramIdentity, election: LoadedElection, scopes: [Scope],
    settings: AnalysisSettings, results: AuditResults, coverage: Coverage? = nil
  ) {
    self.coverage = coverage
    self.program = program
    self.election = election
    self.scopes = scopes
    self.settings = settings
    self.results = results
  }
}

/// All that the report of a comparison needs.
public struct ComparisonReport: Sendable {
  public let program: ProgramIdentity
  public let before: LoadedElection
  public let after: LoadedElection
  public let pair: PairView
  public let results: AuditResults
  /// How much of the later election has come in, where its count is still going on.
  public let coverage: Coverage?

  public init(
    program: ProgramIdentity, before: LoadedElection, after: LoadedElection, pair: PairView,
    results: AuditResults, coverage: Coverage? = nil
  ) {
    self.coverage = coverage
    self.program = program
    self.before = before
    self.after = after
    self.pair = pair
    self.results = results
  }
}
