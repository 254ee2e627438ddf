import AuditMath
import Returns

/// OUT-02. Stations against their constituency.
///
/// Each station's turnout and each candidate's share are held against the other stations of the
/// constituency: a beta-binomial law with their mean and overdispersion, never the station's own.
public struct StationsAgainstConstituency: Analysis {
  public init() {}

  /// Constituencies with fewer usable stations are not tested.
  static let fewestStations = 8
  /// Departures below this many percentage points never raise a finding.
  static let smallestBasis = 10.0
  static let practicalPoints = 10.0

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedStationsAgainstConstituency(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    ""
  }
  public var method: Method {
    Method(id: "OUT-02", title: "", evidence: .signal, practicalSize: "", page: .init(looksAt: "", ordinaryElections: "", flagMeans: "", innocentExplanations: [], assumptions: "", workedExample: "", calibration: "", references: []))
  }
}

struct PreparedStationsAgainstConstituency: PreparedAnalysis {
  let view: ElectionView
  let groups: StationGroups
  let fits: [ColumnFit]
  let stationTests: [StationTestSet]

  init(_ view: ElectionView) {
    self.view = view
    let groups = StationGroups(view.table)
    self.groups = groups
    let columns = ShareColumn.all(of: view.table)
    fits = view.parallel.map(columns.count) { ColumnFit(columns[$0], groups, view) }
    let fits = fits
    stationTests = view.parallel.map(fits.count) { _ in 0 }.indices.map { fits[$0].tests(view) }
  }

  func measure(_ scope: Scope) -> [Measurement] { [] }
}
