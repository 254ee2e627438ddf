import AuditMath
import Returns
import Simulation
import Testing

@testable import Analyses

@Suite struct NeighbouringStationsTests {
  private func prepared(_ table: ReturnsTable) throws -> (any PreparedAnalysis, ElectionView) {
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    return (try NeighbouringStations().prepare(view), view)
  }

  /// Two candidates exchanged at one station, and ballots of most non-voters added at another.
  @Test func departuresInBothDirectionsAreFound() throws {
    let clean = SampleElections.exerciseModel().draw(seed: 11)
    let table = clean.planting(
      [
        Planting(.swappedCandidates(0, 4), in: .country, stations: 3, minimumRegistered: 900)
      ], seed: 11
    ).table()
    let planted = clean.planting(
      [
        Planting(.swappedCandidates(0, 4), in: .country, stations: 3, minimumRegistered: 900)
      ], seed: 11)
    let lines = Set(planted.changes.map { Int32($0.site + 2) })
    let (analysis, _) = try prepared(table)
    let set = try #require(
      analysis.stationTests.first { $0.candidate == 0 && $0.measure == "neighbours-votes" })
    let q = FalseDiscovery.benjaminiHochberg(set.p)
    let found = Set(
      set.rows.indices.filter { q[$0] <= 0.05 && abs(set.effect[$0]) >= set.practicalSize }
        .map { table.sourceLines[Int(set.rows[$0])] })
    #expect(!found.isEmpty && found.isSubset(of: lines))
    let kept = set.rows.count + set.leftOut.values.reduce(0, +)
    #expect(kept == table.count)
  }

  @Test func orderIsDescribedAndRaisesNothing() throws {
    // A drift along the numbers: neighbours are alike.
    let stations = (0..<60).map { index -> Station in
      let votes = 200 + 5 * index + (index * 7) % 5
      return .complete("\(index + 1)", registered: 1_000, votes: [votes, 600 - votes])
    }
    let (analysis, view) = try prepared(.of(stations))
    let results = analysis.measure(view.scopes[0])
    let moran = try #require(results.statistic("autocorrelation-votes", candidate: 0))
    #expect(moran.observed > 0.9 && (moran.p ?? 1) < 1e-10 && !moran.raisesFinding)
    let runs = try #require(results.statistic("runs-votes", candidate: 0))
    #expect(runs.observed < 5 && runs.effect > 20)
    // A drift is no departure.
    #expect(
      analysis.stationTests.allSatisfy { set in
        FalseDiscovery.benjaminiHochberg(set.p).allSatisfy { $0 > 0.05 }
      })
    let constituency = analysis.measure(view.scopes[2])
    #expect(constituency.statistic("autocorrelation-votes", candidate: 0) != nil)
    #expect(constituency.statistic("runs-votes", candidate: 0) == nil)
  }

  @Test func shortRowsSayWhy() throws {
    let stations = (0..<12).map {
      Station.complete("\($0)", registered: 1_000, votes: [200 + $0, 300])
    }
    let (analysis, view) = try prepared(.of(stations))
    let reason = analysis.measure(view.scopes[0]).reason("autocorrelation")
    #expect(reason?.contains("13 usable stations") ?? false)
    #expect(analysis.stationTests.allSatisfy { $0.rows.isEmpty && $0.leftOut.values.contains(12) })
  }
}
