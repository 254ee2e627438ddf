import Analyses
import AuditMath

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

  /// Tests that depend on one another within an election (a cluster): Clopper and Pearson's interval with
  /// the number of independent tests that would vary as much (Korn and Graubard 1998, Survey Methodology
  /// 24(2), 193-201). The sums run over clusters.
  init(
    hits: Int, tests: Int, squaredHits: Int, hitsTimesTests: Int, squaredTests: Int, clusters: Int
  ) {
    let p = tests > 0 ? Double(hits) / Double(tests) : 0
    // Variance of a ratio over clusters: the sum of (hits - p tests)².
    let count = Double(clusters)
    let squares = max(
      0, Double(squaredHits) - 2 * p * Double(hitsTimesTests) + p * p * Double(squaredTests))
    let variance = squares * count / max(1, count - 1) / (Double(tests) * Double(tests))
    let independent =
      variance > 0 ? min(Double(tests), p * (1 - p) / variance) : min(Double(tests), count)
    let trials = independent.isFinite ? max(1, Int(independent.rounded())) : 1
    let interval = Binomial.confidenceInterval(
      successes: min(trials, Int((p * Double(trials)).rounded())), trials: trials, level: 0.95)
    value = p
    low = min(p, interval?.lowerBound ?? 0)
    high = max(p, interval?.upperBound ?? 1)
  }

  /// The rate in percent with its interval, for tables: "4.9 (4.7-5.1)".
  public var text: String {
    func percent(_ value: Double) -> String {
      Words.decimal(100 * value, value > 0 && value < 0.0995 ? 2 : 1)
    }
    return "\(percent(value)) (\(percent(low))-\(percent(high)))"
  }
}
