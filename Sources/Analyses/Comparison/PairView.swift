import AuditMath
import Returns

/// How a station of the later election was found in the earlier one.
public enum MatchKind: String, Sendable, CaseIterable {
  /// Same region, constituency and station number.
  case key
  /// Same region and station number, in another constituency.
  case number
  /// Not in the earlier election.
  case new
}

/// Which stations of two elections are the same. Every row of both tables is accounted for.
public struct StationMatching: Sendable {
  /// By row of the later table: the row of the earlier one, or -1.
  public let beforeRow: [Int32]
  /// By row of the later table.
  public let kinds: [MatchKind]
  /// Rows of the earlier table that have no partner, ascending.
  public let gone: [Int32]
  /// Share of matched stations whose rolls agree within 0.8 to 1.25; `nil` without rolls or matches.
  public let rollAgreement: Double?
  /// Correlation of turnout over matched regular stations; `nil` where it cannot be had.
  public let turnoutCorrelation: Double?
  /// Set where the stations seem to have been renumbered, in words for the first page.
  public let warning: String?

  public init(
    beforeRow: [Int32], kinds: [MatchKind], gone: [Int32], rollAgreement: Double?,
    turnoutCorrelation: Double?, warning: String?
  ) {
    self.beforeRow = beforeRow
    self.kinds = kinds
    self.gone = gone
    self.rollAgreement = rollAgreement
    self.turnoutCorrelation = turnoutCorrelation
    self.warning = warning
  }
}

/// A candidate or list that stands in both elections.
public struct CandidatePair: Sendable, Equatable {
  public let before: Int
  public let after: Int

  public init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }
}

/// What every comparison is given. Scopes are those of the later election.
public struct PairView: Sendable {
  public let before: ReturnsTable
  public let after: ReturnsTable
  public let matching: StationMatching
  /// Empty where candidates cannot be paired: then only turnout and rolls are compared.
  public let candidates: [CandidatePair]
  public let scopes: [Scope]
  public let settings: AnalysisSettings
  public let parallel: Parallel

  public init(
    before: ReturnsTable, after: ReturnsTable, matching: StationMatching,
    candidates: [CandidatePair], settings: AnalysisSettings, parallel: Parallel
  ) {
    self.before = before
    self.after = after
    self.matching = matching
    self.candidates = candidates
    self.scopes = Scope.all(of: after)
    self.settings = settings
    self.parallel = parallel
  }
}

/// One comparison of the catalogue. Candidate indices of its measurements are those of the later
/// election.
public protocol ComparisonAnalysis: Sendable {
  var method: Method { get }
  func prepare(_ pair: PairView) throws -> any PreparedAnalysis
  func sentence(_ measurement: Measurement, _ statistic: Statistic, in pair: PairView) -> String
}
