import Analyses
import Returns
import TestSupport
import Testing

/// The exact anomalies of Russian federal elections, computed independently from the published files
/// (Python, double precision), and the published Monte Carlo values beside them (Kobak, Shpilkin and
/// Pshenichnikov, 1,000 replicates).
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct IntegerPercentagesRealTests {
  struct Expected: Sendable {
    let id: String
    let leader: String
    let kept: Int
    let either: Double
    let deviation: Double
    let z: Double
    let share: Double
    let turnout: Double
    let published: Double
    let publishedDeviation: Double
  }

  static let expected = [
    Expected(
      id: "ru-2012-president", leader: "Путин", kept: 87_623, either: 1_161.0, deviation: 115.2,
      z: 10.08, share: 737.5, turnout: 633.9, published: 1_159.6, publishedDeviation: 116.3),
    Expected(
      id: "ru-2018-president", leader: "Путин", kept: 91_152, either: 1_708.6, deviation: 117.4,
      z: 14.56, share: 857.1, turnout: 1_297.5, published: 1_708.8, publishedDeviation: 116.5),
    Expected(
      id: "ru-2021-duma", leader: "Единая Россия", kept: 90_821, either: 1_312.4,
      deviation: 117.2, z: 11.19, share: 824.8, turnout: 784.7, published: 1_309.8,
      publishedDeviation: 118.5),
    Expected(
      id: "ru-2024-president", leader: "Путин", kept: 85_345, either: 2_933.7, deviation: 113.4,
      z: 25.88, share: 1_389.3, turnout: 2_170.8, published: 2_931.0, publishedDeviation: 115.4),
  ]

  @Test(arguments: expected)
  func reproducesTheExactAnomalies(_ expected: Expected) throws {
    let table = try RealData.load(expected.id).table
    let leader = try #require(
      table.candidates.firstIndex { $0.name.contains(expected.leader) })
    let results = try measure(IntegerPercentages(), table)
    let either = try #require(results.statistic("integer-either", candidate: leader))
    let share = try #require(results.statistic("integer-share", candidate: leader))
    let turnout = try #require(results.statistic("integer-turnout"))
    #expect(either.stations == expected.kept)
    #expect(abs(either.effect - expected.either) <= 0.05)
    #expect(abs((either.standardDeviation ?? 0) - expected.deviation) <= 0.05)
    #expect(abs((either.z ?? 0) - expected.z) <= 0.005)
    #expect(abs(share.effect - expected.share) <= 0.05)
    #expect(abs(turnout.effect - expected.turnout) <= 0.05)
    // Four standard errors of a mean of 1,000 replicates.
    #expect(
      abs(either.effect - expected.published)
        <= 4 * expected.publishedDeviation / 1_000.0.squareRoot())
  }
}
