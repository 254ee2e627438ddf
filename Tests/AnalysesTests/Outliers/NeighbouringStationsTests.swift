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

  /// A place for each row. Opinion follows the map and the numbers do not.
  private func mapped(exchangedAt: Int?, wrong: Int = 0) -> ReturnsTable {
    let side = 12
    let stations = (0..<side * side).map { index -> Station in
      // A permutation of the map's cells: 5 and 144 have no common divisor.
      let cell = index * 5 % (side * side)
      var votes = [150 + 30 * (cell / side) + cell * 7 % 11, 100]
      votes[1] = 700 - votes[0]
      if index == exchangedAt { votes.swapAt(0, 1) }
      return .complete("\(index + 1)", registered: 1_000, votes: votes)
    }
    return ReturnsTable.of(stations).placed(
      at: stations.indices.map { index in
        let cell = index * 5 % (side * side)
        return index < wrong
          ? nil
          : GeographicPoint(
            latitude: 40 + 0.01 * Double(cell / side), longitude: 49 + 0.01 * Double(cell % side))
      })
  }

  @Test func onTheMapNeighboursAreThoseNearby() throws {
    // In the table's row 7 the shares exchange 3:4 for 4:3 where all around give 2:5.
    let table = mapped(exchangedAt: 7)
    let (analysis, view) = try prepared(table)
    let set = try #require(
      analysis.stationTests.first { $0.candidate == 0 && $0.measure == "neighbours-map-votes" })
    let smallest = try #require(set.p.indices.min { set.p[$0] < set.p[$1] })
    #expect(set.rows[smallest] == 7)
    #expect(FalseDiscovery.benjaminiHochberg(set.p)[smallest] < 0.01)
    let moran = try #require(
      analysis.measure(view.scopes[0]).statistic("autocorrelation-map-votes", candidate: 0))
    #expect(moran.observed > 0.5 && (moran.p ?? 1) < 1e-10)
    #expect(
      !analysis.measure(view.scopes[0]).contains { $0.measure.hasPrefix("runs") })
    let sentence = NeighbouringStations().sentence(
      Measurement(
        analysis: "OUT-03", measure: set.measure, candidate: 0, scope: view.scopes[0],
        outcome: .notApplicable("")), moran, in: view)
    #expect(sentence.contains("nearest to it on the map"))
    // By number the same country is noise: the map is what finds the station.
    let unmapped = ReturnsTable.placed(table)(at: table.places.map { _ in nil })
    let (byNumber, _) = try prepared(unmapped)
    let numbers = try #require(
      byNumber.stationTests.first { $0.candidate == 0 && $0.measure == "neighbours-votes" })
    #expect(FalseDiscovery.benjaminiHochberg(numbers.p).allSatisfy { $0 > 0.05 })
  }

  @Test func stationsWithoutAPlaceAreCountedOrTheMapIsNotUsed() throws {
    let (some, _) = try prepared(mapped(exchangedAt: nil, wrong: 10))
    #expect(
      some.stationTests.allSatisfy {
        $0.measure.hasPrefix("neighbours-map-") && $0.leftOut["no coordinates"] == 10
      })
    let (many, _) = try prepared(mapped(exchangedAt: nil, wrong: 30))
    #expect(many.stationTests.allSatisfy { !$0.measure.contains("map") })
  }

  /// Clean stations in random places: p is uniform enough.
  @Test func cleanStationsOnTheMap() throws {
    let clean = SampleElections.exerciseModel().draw(seed: 12).table()
    var stream = RandomStream(seed: 3, purpose: "places")
    let table = clean.placed(
      at: (0..<clean.count).map { _ in
        GeographicPoint(latitude: 40 + stream.uniform(), longitude: 49 + stream.uniform())
      })
    let (analysis, view) = try prepared(table)
    for set in analysis.stationTests {
      let part = Double(set.p.count { $0 <= 0.05 }) / Double(set.p.count)
      #expect(part < 0.065)
    }
    let moran = try #require(
      analysis.measure(view.scopes[0]).statistic("autocorrelation-map-turnout", candidate: nil))
    #expect((moran.p ?? 0) > 0.001)
  }
}
