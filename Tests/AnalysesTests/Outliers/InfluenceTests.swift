import Returns
import Simulation
import Testing

@testable import Analyses

@Suite struct InfluenceTests {
  /// The worked example of the page: 5,200 to 4,800, and a place of 900 to 300.
  @Test func thePlaceThatDecides() throws {
    let table = ReturnsTable.of([
      .complete("1", registered: 2_000, votes: [900, 300]).at("1 Strong"),
      .complete("1", registered: 9_000, votes: [4_300, 4_500]).at("2 Rest", region: "South"),
    ])
    let country = try measure(Influence(), table)
    #expect(country.description("lead")?.value == 400)
    #expect(agrees(country.description("lead-share")?.value, 4, 1e-15))
    #expect(country.description("places-that-decide")?.value == 1)
    let place = try measure(Influence(), table, scope: 3)
    #expect(place.description("lead-without")?.value == 200)
    #expect(
      agrees(place.description("lead-change")?.value, 100 * (200.0 / 8_800 - 0.04), 1e-13))
    #expect(place.description("other-winner-without")?.value == 1)
    #expect(
      agrees(
        place.description("share-change", candidate: 0)?.value,
        100 * (4_300.0 / 8_800 - 0.52), 1e-13))
    let rest = try measure(Influence(), table, scope: 4)
    #expect(rest.description("other-winner-without")?.value == 0)
    #expect(rest.description("lead-without")?.value == 600)
  }

  /// Against sums from scratch over the stations that are left.
  @Test func agreesWithSumsFromScratch() throws {
    let table = SampleElections.exerciseModel().draw(seed: 2).table()
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: .init())
    let prepared = try Influence().prepare(view)
    for scope in view.scopes.dropFirst() {
      let rows = (0..<table.count).filter { !scope.rows.contains($0) }
      let votes = table.candidates.indices.map { candidate in
        rows.reduce(0) { $0 + max(0, Int(table.votes[candidate * table.count + $1])) }
      }
      let ordered = votes.sorted(by: >)
      let results = prepared.measure(scope)
      #expect(results.description("lead-without")?.value == Double(ordered[0] - ordered[1]))
      let all = table.candidates.indices.map { table.totalVotes(of: $0) }
      for candidate in scope.kind == .region ? Array(table.candidates.indices) : [] {
        let change =
          Double(votes[candidate]) / Double(votes.reduce(0, +))
          - Double(all[candidate]) / Double(all.reduce(0, +))
        let found = results.description("share-change", candidate: candidate)?.value
        #expect(abs((found ?? 99) - 100 * change) < 1e-11)
      }
    }
  }

  @Test func tiesAndEmptiness() throws {
    #expect(NationalResult([5, 5, 1]).leaders == [0, 1])
    #expect(NationalResult([5, 5, 1]).lead == 0)
    #expect(NationalResult([0, 0]).leaders.isEmpty)
    #expect(NationalResult.points(1, of: 0, less: 1, of: 2) == 0)
    #expect(NationalResult.points(1, of: 3, less: 1, of: 4) == 100.0 / 12)
    let nobody = ReturnsTable.of([.complete("1", registered: 9, votes: [0, 0])])
    #expect(try measure(Influence(), nobody).reason("lead") == "the source gives no votes")
    let single = ReturnsTable.of([.complete("1", registered: 9, votes: [5, 4])])
    #expect(
      try measure(Influence(), single, scope: 2).reason("lead")?.contains("no vote is left")
        ?? false)
    #expect(
      try measure(Influence(), single).reason("largest-lead-change")?.contains("single place")
        ?? false)
  }
}
