import AuditMath
import Returns

/// One method of the catalogue. It computes; it never reads files and never prints.
///
/// A run has two steps. `prepare` does what is common to all scopes (the null of every station, say),
/// cutting its work into blocks through `view.parallel`. The prepared analysis then measures one scope
/// at a time: each such call is one unit of the plan and depends on nothing but its scope.
public protocol Analysis: Sendable {
  /// Identity, evidence class and documentation.
  var method: Method { get }

  /// Whether it looks at the shared nulls of all counts (`ElectionView.prepareShared`).
  var usesStationNulls: Bool { get }

  func prepare(_ view: ElectionView) throws -> any PreparedAnalysis

  /// One sentence for a finding, the effect first, in plain words, without the q-value. For a test of a
  /// single station the statistic holds that station's numbers.
  func sentence(_ measurement: Measurement, _ statistic: Statistic, in view: ElectionView) -> String
}

extension Analysis {
  public var usesStationNulls: Bool { false }
}

/// An analysis ready to measure the scopes of one election.
public protocol PreparedAnalysis: Sendable {
  /// The statistics of one scope, in a fixed order. A scope that is too small gives one
  /// `.notApplicable` measurement with the reason, never nothing.
  func measure(_ scope: Scope) -> [Measurement]

  /// Tests of single stations, one set per candidate or measure; empty for most analyses.
  var stationTests: [StationTestSet] { get }

  /// Stations with a contradiction in their record, ordered by row; empty for most.
  var recordFlags: [StationFlag] { get }

  /// What a report may draw for a scope; empty for most.
  func illustrations(_ scope: Scope) -> [Illustration]

  /// Whether constituencies are illustrated as well; most analyses have no charts of them.
  var illustratesConstituencies: Bool { get }
}

extension PreparedAnalysis {
  public var stationTests: [StationTestSet] { [] }
  public var recordFlags: [StationFlag] { [] }
  public func illustrations(_ scope: Scope) -> [Illustration] { [] }
  public var illustratesConstituencies: Bool { false }
}

/// What every analysis of an election is given.
public struct ElectionView: Sendable {
  public let table: ReturnsTable
  /// The country, then the regions, then the constituencies.
  public let scopes: [Scope]
  public let settings: AnalysisSettings
  public let parallel: Parallel
  /// Published totals of the country and of areas; empty where none are known.
  public let official: OfficialTotals
  /// The nulls of all counts, made when the first analysis asks for them and kept for the others.
  let nulls: Once<StationNulls>

  public init(
    table: ReturnsTable, settings: AnalysisSettings, parallel: Parallel,
    official: OfficialTotals = OfficialTotals()
  ) {
    self.table = table
    self.official = official
    self.scopes = Scope.all(of: table)
    self.settings = settings
    self.parallel = parallel
    nulls = Once { StationNulls(table, parallel) }
  }

  /// Makes what several analyses share, by all workers, before the first of them waits for it.
  public func prepareShared() { _ = nulls.value }

  /// Gives back what several analyses share: half a kilobyte a station.
  public func forgetShared() { nulls.forget() }

  /// True for an ordinary polling station: the tests of voting behaviour use no other.
  public func isRegular(_ row: Int) -> Bool { table.kinds[row] == .regular }
}

/// What a person may set for all analyses; printed in the report.
public struct AnalysisSettings: Sendable, Equatable {
  /// Seed of every random stream.
  public var seed: UInt64 = 20_240_207
  /// Smallest q for the level `look first`, and for `look`.
  public var lookFirstLimit = 0.001
  public var lookLimit = 0.05
  /// Protocol equalities may differ by this many ballots before a record error is noted.
  public var protocolTolerance = 0

  public init() {}
}
