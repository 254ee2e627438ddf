import Returns
import TestSupport
import Testing

@testable import Analyses

/// Skewness and kurtosis of the logarithmic vote rate, computed independently from the published files
/// (stations of at least 100 voters, 0 < W < N).
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct TurnoutDistributionRealTests {
  @Test(arguments: [
    ("ru-2012-president", "Путин", -2.255, 9.702),
    ("ru-2018-president", "Путин", -1.463, 5.450),
    ("ru-2021-duma", "Единая Россия", -0.909, 3.333),
    ("ru-2024-president", "Путин", -0.504, 3.475),
  ])
  func logarithmicVoteRate(_ id: String, _ name: String, _ skewness: Double, _ kurtosis: Double)
    throws
  {
    let table = try RealData.load(id).table
    let leader = try #require(table.candidates.firstIndex { $0.name.contains(name) })
    let results = try measure(TurnoutDistribution(), table)
    let found = (
      try #require(results.description("logarithmic-vote-rate-skewness", candidate: leader)),
      try #require(results.description("logarithmic-vote-rate-kurtosis", candidate: leader))
    )
    #expect(abs(found.0.value - skewness) <= 0.0005)
    #expect(abs(found.1.value - kurtosis) <= 0.0005)
  }
}
