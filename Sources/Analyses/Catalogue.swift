/// Every analysis of the program. Adding one is its file, its line here, and its test.
public enum Catalogue {
  /// Analyses of one election, in the order of the reports.
  public static let analyses: [any Analysis] = [
    ProtocolArithmetic(),
    ExtremeValues(),
    RepeatedProtocols(),
    Reconciliation(),
    TurnoutDistribution(),
    IntegerPercentages(),
    RepeatedPercentages(),
    TurnoutAndShare(),
    ExcessVotes(),
    IncrementalFraudModel(),
    LatentClassMixture(),
    LastDigit(),
    SecondDigit(),
    StationsAgainstConstituency(),
    MultivariateOutliers(),
    NeighbouringStations(),
    Influence(),
  ]

  /// Comparisons of two elections over the same stations.
  public static let comparisons: [any ComparisonAnalysis] = [
    MatchedStations(),
    Swing(),
    DistributionShift(),
    VoteTransfer(),
    ExchangedColumns(),
  ]

  /// All method pages, ordered by identifier.
  public static var methods: [Method] {
    (analyses.map(\.method) + comparisons.map(\.method)).sorted { $0.id < $1.id }
  }

  /// The files of `Docs/analyses`, as `make docs` writes them and the tests expect them.
  public static var pages: [(name: String, text: String)] {
    methods.map { ($0.id + ".md", $0.markdown + "\n") }
  }
}
