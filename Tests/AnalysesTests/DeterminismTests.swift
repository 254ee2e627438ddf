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

  @Test func comparisonsTooAndRowOrderDoesNotMatter() throws {
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
          + prepared.stationTests.map { "\($0)" }
      }
    }
    let one = try fingerprint(workers: 1)
    #expect(try fingerprint(workers: 2) == one)
    #expect(try fingerprint(workers: 8) == one)
  }
}
