import AuditMath
import Returns
import Simulation
import Testing

@testable import Analyses

/// Every analysis measures the same, to the last bit, whatever the number of workers and whatever the
/// order of the input's rows.
@Suite struct DeterminismTests {
  private static let election = SampleElections.exerciseModel().draw(seed: 6).planting(
    [Planting(.arithmeticError(.candidateSum), in: .country, stations: 9)], seed: 6)

  private func fingerprint(_ analysis: any Analysis, _ table: ReturnsTable, workers: Int) throws
    -> [String]
  {
    let view = ElectionView(
      table: table, settings: AnalysisSettings(), parallel: Parallel(workers: workers))
    let prepared = try analysis.prepare(view)
    return view.scopes.flatMap { prepared.measure($0).map { "\($0)" } }
      + prepared.stationTests.map { "\($0)" } + prepared.recordFlags.map { "\($0)" }
      + view.scopes.prefix(3).flatMap { prepared.illustrations($0).map { "\($0)" } }
  }

  @Test(arguments: Catalogue.analyses.indices)
  func workersDoNotMatter(_ index: Int) throws {
    let table = Self.election.table()
    let one = try fingerprint(Catalogue.analyses[index], table, workers: 1)
    #expect(one.count > table.regions.count)
    for workers in [2, 3, 8] {
      #expect(try fingerprint(Catalogue.analyses[index], table, workers: workers) == one)
    }
  }

  /// The same rows in another order make the same measurements, but for the lines of the source.
  @Test(arguments: Catalogue.analyses.indices)
  func orderOfTheRowsDoesNotMatter(_ index: Int) throws {
    let names = Self.election.candidates.map(ReturnsTable.Candidate.init)
    var stream = RandomStream(seed: 7, purpose: "shuffle")
    let shuffled = Self.election.builder().shuffled(using: &stream)
      .table(identity: Self.election.identity, candidates: names)
    #expect(shuffled.sourceLines != Self.election.table().sourceLines)
    #expect(
      try fingerprint(Catalogue.analyses[index], shuffled, workers: 2)
        == fingerprint(Catalogue.analyses[index], Self.election.table(), workers: 2))
  }

  @Test func comparisonsToo() throws {
    let model = SampleElections.exerciseModel()
    let (before, after) = (model.draw(seed: 1).table(), model.draw(seed: 2).table())
    func fingerprint(workers: Int) throws -> [[String]] {
      let pair = PairView(
        before: before, after: after, matching: StationMatcher.match(before: before, after: after),
        candidates: after.candidates.indices.map { CandidatePair(before: $0, after: $0) },
        settings: AnalysisSettings(), parallel: Parallel(workers: workers))
      return try Catalogue.comparisons.map { comparison in
        let prepared = try comparison.prepare(pair)
        return pair.scopes.flatMap { prepared.measure($0).map { "\($0)" } }
          + prepared.stationTests.map { set in
            // A dictionary prints in any order.
            var bare = set
            bare.leftOut = [:]
            return "\(bare)\(set.leftOut.sorted { $0.key < $1.key })"
          }
      }
    }
    let one = try fingerprint(workers: 1)
    #expect(try fingerprint(workers: 2) == one)
    #expect(try fingerprint(workers: 8) == one)
  }
}

extension TableBuilder {
  /// The same rows in random order; each keeps the line it had, in the order it now stands.
  fileprivate func shuffled(using stream: inout RandomStream) -> TableBuilder {
    let order = Array(stationNames.indices).shuffled(using: &stream)
    var result = self
    result.regions = order.map { regions[$0] }
    result.constituencies = order.map { constituencies[$0] }
    result.stationNames = order.map { stationNames[$0] }
    result.kinds = order.map { kinds[$0] }
    result.counts = counts.mapValues { column in order.map { column[$0] } }
    result.votes = votes.map { column in order.map { column[$0] } }
    return result
  }
}
