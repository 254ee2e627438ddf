import AuditMath
import Returns
import Testing

@testable import Analyses

/// PROT-02 on hand-made stations at, and on either side of, each limit.
@Suite struct ExtremeValuesTests {
  private func flagged(_ stations: [Station]) throws -> [String: [String: Double]] {
    let view = ElectionView(
      table: .of(stations), settings: AnalysisSettings(), parallel: Parallel())
    var result: [String: [String: Double]] = [:]
    for flag in try ExtremeValues().prepare(view).recordFlags {
      #expect(flag.level == .note)
      result[view.table.stationNames[Int(flag.row)], default: [:]][flag.measure] = flag.effect
    }
    return result
  }

  @Test func eachRuleAtItsLimit() throws {
    let found = try flagged([
      .complete("1", registered: 1_000, votes: [400, 190], invalid: 10),
      // A candidate with 15 votes more than ballots counted.
      Station(
        "2", votes: [615, 0], [.registered: 1_000, .issued: 600, .valid: 590, .invalid: 10]),
      // 30 ballots more than voters; all of them within the supplementary list.
      Station(
        "3", votes: [500, 130], [.registered: 600, .issued: 630, .valid: 630, .invalid: 0]),
      Station(
        "4", votes: [500, 130],
        [.registered: 600, .supplementary: 30, .issued: 630, .valid: 630, .invalid: 0]),
      // Turnout of exactly 100 %, at 100 voters and at 99.
      .complete("5", registered: 100, votes: [60, 40]),
      .complete("6", registered: 99, votes: [60, 39]),
      // Every ballot for one, at 100 ballots and at 99; one spoilt ballot is enough.
      .complete("7", registered: 300, votes: [0, 100]),
      .complete("8", registered: 300, votes: [0, 99]),
      .complete("9", registered: 300, votes: [0, 149], invalid: 1),
      // Nobody on the list.
      Station("10", votes: [20, 5], [.registered: 0, .issued: 25, .valid: 25, .invalid: 0]),
      // Nobody came.
      Station("11", votes: [0, 0], [.registered: 70, .issued: 0, .valid: 0, .invalid: 0]),
    ])
    #expect(
      found == [
        "2": ["votes-above-ballots": 15],
        "3": ["ballots-above-registered": 30],
        "4": ["full-turnout": 630],
        "5": ["full-turnout": 100],
        "7": ["full-share": 100],
        "10": ["empty-roll": 25],
        "11": ["no-ballots": 70],
      ])
  }

  @Test func missingCellsAndColumns() throws {
    let hole = Station.complete("2", registered: 100, votes: [60, 40]).with(.registered, nil)
    let results = try measure(
      ExtremeValues(), .of([.complete("1", registered: 500, votes: [60, 40]), hole]))
    #expect(results.statistic("full-turnout")?.stations == 1)
    #expect(results.statistic("full-turnout")?.leftOut == 1)
    #expect(results.statistic("votes-above-ballots")?.stations == 2)

    let bare = try measure(
      ExtremeValues(), .of([Station("1", votes: [100], [.valid: 100, .invalid: 0])]))
    for rule in ["ballots-above-registered", "full-turnout", "empty-roll", "no-ballots"] {
      #expect(bare.reason(rule)?.contains("registered") ?? false, "\(rule)")
    }
    #expect(bare.reason("full-share") != nil)
    #expect(bare.statistic("votes-above-ballots")?.observed == 0)
  }

  @Test func areasCountTheirOwn() throws {
    let table = ReturnsTable.of([
      .complete("1", registered: 200, votes: [150, 50]),
      .complete("2", registered: 300, votes: [150, 50]),
      .complete("1", registered: 400, votes: [350, 50]).at("2 Birch"),
      .complete("2", registered: 500, votes: [400, 100]).at("2 Birch"),
    ])
    let counts = try (0..<4).map {
      try measure(ExtremeValues(), table, scope: $0).statistic("full-turnout")?.observed
    }
    // Country, region, two constituencies.
    #expect(counts == [3, 3, 1, 2])
  }
}
