import Analyses
import AuditMath
import Reports

/// What clean elections raised: everything in it is a false alarm. Counts are sums over elections, so
/// that parts of a long run can be joined in any order.
public struct FalseAlarms: Sendable, Codable, Equatable {
  public private(set) var elections = 0
  /// By family, whose name holds the kind of scope, such as `TURN-02/region` or `OUT-02 stations`.
  public private(set) var families: [String: TestCount] = [:]
  /// By analysis: its deciding families together.
  public private(set) var analyses: [String: TestCount] = [:]
  /// By analysis, and under `FalseAlarms.any`: elections with a finding, record errors aside.
  public private(set) var alarms: [String: AlarmCount] = [:]

  /// The name under which findings of any analysis count.
  public static let any = "any"

  /// Elections with a finding of at least a level.
  public struct AlarmCount: Sendable, Codable, Equatable {
    public internal(set) var look = 0
    public internal(set) var lookFirst = 0
  }

  public init() {}

  /// What one clean election raised: its audit, and its comparison with the one before.
  init(of outcomes: [CalibrateAudit.Outcome]) {
    elections = 1
    var deciding: [String: TestCount] = [:]
    func count(_ p: Double, _ analysis: String, _ family: String, decides: Bool) {
      families[family, default: TestCount(analysis)].add(p: p, decides: decides)
      if decides { deciding[analysis, default: TestCount(analysis)].add(p: p, decides: true) }
    }
    var levels: [String: Level] = [:]
    for outcome in outcomes {
      for measurement in outcome.results.measurements {
        guard case .tested(let statistic) = measurement.outcome, let p = statistic.p else {
          continue
        }
        count(p, measurement.analysis, statistic.family, decides: statistic.raisesFinding)
      }
      for set in outcome.stationTests {
        for p in set.p { count(p, set.analysis, set.family, decides: true) }
      }
      for finding in outcome.results.findings where finding.level > .note {
        for name in [finding.analysis, Self.any] {
          levels[name] = max(levels[name] ?? .note, finding.level)
        }
      }
    }
    analyses = deciding
    families = families.mapValues { $0.closed }
    analyses = analyses.mapValues { $0.closed }
    alarms = levels.mapValues { AlarmCount(look: 1, lookFirst: $0 == .lookFirst ? 1 : 0) }
  }

  /// Adds the counts of other elections.
  public mutating func merge(_ other: FalseAlarms) {
    elections += other.elections
    families.merge(other.families) { $0.adding($1) }
    analyses.merge(other.analyses) { $0.adding($1) }
    alarms.merge(other.alarms) {
      AlarmCount(look: $0.look + $1.look, lookFirst: $0.lookFirst + $1.lookFirst)
    }
  }

  /// Share of elections with a finding of `look` and above, and of `look first`.
  public func alarmRate(_ name: String) -> (look: Rate, lookFirst: Rate) {
    let count = alarms[name] ?? AlarmCount()
    return (Rate(hits: count.look, of: elections), Rate(hits: count.lookFirst, of: elections))
  }
}

/// Uncorrected tests of one family or analysis, and how many had a small p.
public struct TestCount: Sendable, Codable, Equatable {
  public let analysis: String
  /// False for tests shown beside others only.
  public private(set) var decides = false
  public private(set) var tests = 0
  /// Sum over elections of their squared number of tests.
  private var squaredTests = 0
  private var belowFive = Hits()
  private var belowOne = Hits()

  /// Tests with p at or below a limit. What else is summed serves the variance between elections.
  private struct Hits: Sendable, Codable, Equatable {
    var count = 0
    var squared = 0
    var timesTests = 0
  }

  init(_ analysis: String) { self.analysis = analysis }

  /// One more test of the election at hand.
  mutating func add(p: Double, decides: Bool) {
    tests += 1
    if p <= 0.05 { belowFive.count += 1 }
    if p <= 0.01 { belowOne.count += 1 }
    self.decides = self.decides || decides
  }

  /// The count of one election, now that all its tests are in.
  var closed: TestCount {
    var result = self
    result.squaredTests = tests * tests
    for hits in [\TestCount.belowFive, \TestCount.belowOne] {
      let count = self[keyPath: hits].count
      result[keyPath: hits].squared = count * count
      result[keyPath: hits].timesTests = count * tests
    }
    return result
  }

  func adding(_ other: TestCount) -> TestCount {
    var sum = self
    sum.decides = decides || other.decides
    sum.tests += other.tests
    sum.squaredTests += other.squaredTests
    for hits in [\TestCount.belowFive, \TestCount.belowOne] {
      sum[keyPath: hits].count += other[keyPath: hits].count
      sum[keyPath: hits].squared += other[keyPath: hits].squared
      sum[keyPath: hits].timesTests += other[keyPath: hits].timesTests
    }
    return sum
  }

  /// Share of the tests with p at most 0.05.
  public func fivePercent(elections: Int) -> Rate { rate(belowFive, elections) }

  /// Share of the tests with p at most 0.01.
  public func onePercent(elections: Int) -> Rate { rate(belowOne, elections) }

  private func rate(_ hits: Hits, _ elections: Int) -> Rate {
    Rate(
      hits: hits.count, tests: tests, squaredHits: hits.squared, hitsTimesTests: hits.timesTests,
      squaredTests: squaredTests, clusters: elections)
  }
}
