import Analyses
import AuditMath
import Reports
import Returns

/// Measured false-alarm rates and power on the sizes of one file.
public struct CalibrateReport: Sendable {
  /// A proportion with its 95 % interval.
  public struct Rate: Sendable, Equatable {
    public let value: Double
    public let low: Double
    public let high: Double

    /// Independent trials: the interval of Clopper and Pearson (1934).
    public init(hits: Int, of trials: Int) {
      let interval = Binomial.confidenceInterval(successes: hits, trials: trials, level: 0.95)
      value = trials > 0 ? Double(hits) / Double(trials) : 0
      low = interval?.lowerBound ?? 0
      high = interval?.upperBound ?? 1
    }

    /// Tests that depend on one another within an election: Clopper and Pearson's interval with the
    /// number of independent tests that would vary as much (Korn and Graubard 1998, Survey Methodology
    /// 24(2), 193-201).
    ///
    /// - Parameter clusters: hits and tests of each election.
    public init(clusters: [(hits: Int, tests: Int)]) {
      let tests = clusters.reduce(0) { $0 + $1.tests }
      let hits = clusters.reduce(0) { $0 + $1.hits }
      let p = tests > 0 ? Double(hits) / Double(tests) : 0
      // Variance of a ratio over elections.
      let count = Double(clusters.count)
      let squares = clusters.reduce(0.0) {
        let residual = Double($1.hits) - p * Double($1.tests)
        return $0 + residual * residual
      }
      let variance = squares * count / max(1, count - 1) / (Double(tests) * Double(tests))
      let independent =
        variance > 0 ? min(Double(tests), p * (1 - p) / variance) : min(Double(tests), count)
      let trials = max(1, Int(independent.rounded()))
      let interval = Binomial.confidenceInterval(
        successes: min(trials, Int((p * Double(trials)).rounded())), trials: trials, level: 0.95)
      value = p
      low = min(p, interval?.lowerBound ?? 0)
      high = max(p, interval?.upperBound ?? 1)
    }
  }

  /// Tests of one family in one election.
  struct Count: Sendable {
    let analysis: String
    var tests = 0
    var belowFive = 0
    var belowOne = 0
    var decides = false

    init(_ analysis: String) { self.analysis = analysis }

    mutating func add(p: Double, decides: Bool) {
      tests += 1
      if p <= 0.05 { belowFive += 1 }
      if p <= 0.01 { belowOne += 1 }
      self.decides = self.decides || decides
    }
  }

  /// Uncorrected tests of one family and kind of scope.
  public struct Family: Sendable {
    public let analysis: String
    /// Such as `TURN-02/region`, or `OUT-02 stations` for tests of single stations.
    public let name: String
    /// Tests made in all elections together.
    public let tests: Int
    public let belowFive: Rate
    public let belowOne: Rate
    /// False for tests shown beside others only.
    public let decides: Bool
  }

  /// Clean elections with a finding.
  public struct Alarm: Sendable {
    /// An analysis's identifier, or "any".
    public let analysis: String
    public let look: Rate
    public let lookFirst: Rate
  }

  public struct Power: Sendable {
    public let anomaly: String
    public let size: String
    public let place: String
    public let analysis: String
    public let found: Rate
  }

  public let title: String
  public let stations: Int
  public let elections: Int
  public let seed: UInt64
  public let families: [Family]
  public let alarms: [Alarm]
  public let power: [Power]

  init(
    _ draws: [Calibrate.CleanDraw], table: ReturnsTable, settings: AnalysisSettings, power: [Power]
  ) {
    title = table.identity.title
    stations = table.count
    elections = draws.count
    seed = settings.seed
    self.power = power
    let names = Set(draws.flatMap(\.families.keys)).sorted()
    families = names.map { name in
      let counts = draws.map { $0.families[name] }
      return Family(
        analysis: counts.compactMap { $0?.analysis }.first ?? "", name: name,
        tests: counts.reduce(0) { $0 + ($1?.tests ?? 0) },
        belowFive: Rate(clusters: counts.map { ($0?.belowFive ?? 0, $0?.tests ?? 0) }),
        belowOne: Rate(clusters: counts.map { ($0?.belowOne ?? 0, $0?.tests ?? 0) }),
        decides: counts.contains { $0?.decides ?? false })
    }
    func alarm(_ name: String, _ level: (Calibrate.CleanDraw) -> Level?) -> Alarm {
      let levels = draws.map(level)
      return Alarm(
        analysis: name, look: Rate(hits: levels.count { $0 != nil }, of: draws.count),
        lookFirst: Rate(hits: levels.count { $0 == .lookFirst }, of: draws.count))
    }
    let analyses = Set(families.filter(\.decides).map(\.analysis)).sorted()
    alarms =
      analyses.map { id in alarm(id) { $0.levels[id] } }
      + [alarm("any") { $0.levels.values.max() }]
  }
}
