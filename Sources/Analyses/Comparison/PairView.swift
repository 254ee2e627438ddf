import AuditMath
import Returns

/// How a station of the later election was found in the earlier one.
public enum MatchKind: String, Sendable, CaseIterable {
  /// Laid down in a map made by hand.
  case map
  /// Same region, constituency and station number.
  case key
  /// Same region and station number, in another constituency.
  case number
  /// Same region and name or address, under another number.
  case name
  /// Another number in the same constituency, with a list of like size at the same place of the order.
  case neighbours
  /// One of several stations into which an earlier one was divided.
  case split
  /// Took the place of several earlier stations.
  case merged
  /// Not in the earlier election.
  case new
}

/// Stations that were divided or put together: one on one side, several on the other.
public struct StationGroup: Sendable, Equatable {
  /// Rows of the earlier and of the later table, ascending.
  public let before: [Int32]
  public let after: [Int32]
  /// How sure the match is, from 0 to 1; 1 for a map made by hand.
  public let confidence: Double

  public init(before: [Int32], after: [Int32], confidence: Double) {
    self.before = before
    self.after = after
    self.confidence = confidence
  }
}

/// Which stations of two elections are the same. Every row of both tables is accounted for.
public struct StationMatching: Sendable {
  /// By row of the later table: the one row of the earlier table that is the same station, or -1. Split
  /// and merged stations have none: their results cannot be laid side by side.
  public let beforeRow: [Int32]
  /// By row of the later table.
  public let kinds: [MatchKind]
  /// By row of the later table: how sure the match is, from 0 to 1; 0 for a new station.
  public let confidence: [Double]
  /// Splits and merges, by first row of the later table.
  public let groups: [StationGroup]
  /// Rows of the earlier table that have no partner and are in no group, ascending.
  public let gone: [Int32]
  /// Share of matched stations whose rolls agree within 0.8 to 1.25; `nil` without rolls or matches.
  public let rollAgreement: Double?
  /// Correlation of turnout over matched regular stations; `nil` where it cannot be had.
  public let turnoutCorrelation: Double?
  /// Set where the stations seem to have been renumbered, in words for the first page.
  public let warning: String?

  public init(
    beforeRow: [Int32], kinds: [MatchKind], confidence: [Double]? = nil,
    groups: [StationGroup] = [], gone: [Int32], rollAgreement: Double?,
    turnoutCorrelation: Double?, warning: String?
  ) {
    self.beforeRow = beforeRow
    self.kinds = kinds
    self.confidence = confidence ?? kinds.map { $0 == .new ? 0 : 1 }
    self.groups = groups
    self.gone = gone
    self.rollAgreement = rollAgreement
    self.turnoutCorrelation = turnoutCorrelation
    self.warning = warning
  }

  /// Stations of the later table with one partner.
  public var matched: Int { beforeRow.count { $0 >= 0 } }
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
