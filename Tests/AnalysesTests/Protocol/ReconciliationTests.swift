import AuditMath
import Returns
import Testing

@testable import Analyses

@Suite struct ReconciliationTests {
  private static let table = ReturnsTable.of([
    .complete("1", registered: 900, votes: [300, 200], invalid: 3).at("1 A", region: "North"),
    .complete("2", registered: 800, votes: [250, 220], invalid: 4).at("1 A", region: "North"),
    .complete("1", registered: 700, votes: [100, 400]).at("2 B", region: "South"),
    .complete("2", registered: 600, votes: [150, 300]).at("3 C", region: "South"),
  ])

  private func measure(_ official: OfficialTotals, _ scope: Int = 0) throws -> [Measurement] {
    let view = ElectionView(
      table: Self.table, settings: AnalysisSettings(), parallel: Parallel(), official: official)
    return try Reconciliation().prepare(view).measure(view.scopes[scope])
  }

  @Test func agreeingTotalsRaiseNothing() throws {
    let results = try measure(
      OfficialTotals(
        stations: 4, counts: [.registered: 3000, .invalid: 7],
        votes: ["candidate 0": 800, "candidate 1": 1120]))
    #expect(results.count == 5)
    for result in results {
      guard case .tested(let statistic) = result.outcome else {
        Issue.record("not tested: \(result.measure)")
        continue
      }
      #expect(statistic.effect == 0 && !statistic.isPracticallyLarge && statistic.p == nil)
    }
  }

  @Test func differencesAreSaidWithTheirSign() throws {
    let results = try measure(
      OfficialTotals(
        stations: 5, counts: [.registered: 2990], votes: ["candidate 1": 1125, "Nobody": 7]))
    #expect(results.statistic("total-stations")?.effect == -1)
    let voters = try #require(results.statistic("total-registered"))
    #expect(voters.effect == 10 && voters.isPracticallyLarge && voters.unit == "registered voters")
    #expect(results.statistic("total-votes", candidate: 1)?.effect == -5)
    #expect(results.reason("total-votes")?.contains("“Nobody”") ?? false)
    let view = ElectionView(
      table: Self.table, settings: AnalysisSettings(), parallel: Parallel())
    let sentence = Reconciliation().sentence(
      Measurement(
        analysis: "PROT-04", measure: "total-votes", candidate: 1, scope: view.scopes[0],
        outcome: .notApplicable("")), try #require(results.statistic("total-votes", candidate: 1)),
      in: view)
    #expect(sentence.contains("1,120, where 1,125 is published: 5 too few"))
  }

  @Test func areasAreCompared() throws {
    var official = OfficialTotals()
    official.areas = [
      AreaTotals(region: "North", counts: [.registered: 1700], source: "t.csv, line 2"),
      AreaTotals(
        region: "South", constituency: "2 B", votes: ["candidate 0": 101], source: "t.csv, line 3"),
      // By its number.
      AreaTotals(constituency: "3", stations: 1, source: "t.csv, line 4"),
      AreaTotals(constituency: "9 Z", stations: 1, source: "t.csv, line 5"),
    ]
    let country = try measure(official)
    let differing = try #require(country.statistic("areas-that-differ"))
    #expect(differing.observed == 1 && differing.expected == 3)
    #expect(country.reason("totals")?.contains("“9 Z” (t.csv, line 5)") ?? false)
    #expect(try measure(official, 1).statistic("total-registered")?.effect == 0)
    let second = try measure(official, 4)
    #expect(second.statistic("total-votes", candidate: 0)?.effect == -1)
    #expect(try measure(official, 5).statistic("total-stations")?.effect == 0)
    #expect(try measure(official, 2).reason("totals") == "no totals of this place are published")
  }

  /// A row of the country in a table of areas; what the manifest says comes first.
  @Test func countryFromATableOfAreas() throws {
    var official = OfficialTotals(stations: 4)
    official.areas = [
      AreaTotals(stations: 99, counts: [.registered: 3001, .lost: 1], source: "t.csv, line 2")
    ]
    let results = try measure(official)
    #expect(results.statistic("total-stations")?.effect == 0)
    #expect(results.statistic("total-registered")?.effect == -1)
    #expect(results.reason("total-lost") == "the source gives no column for lost")
  }

  @Test func withoutTotals() throws {
    #expect(
      try measure(OfficialTotals()).reason("totals")?.contains("no published totals") ?? false)
  }
}
