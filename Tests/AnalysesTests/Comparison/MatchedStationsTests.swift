import AuditMath
import Returns
import Simulation
import TestSupport
import Testing

@testable import Analyses

/// COMP-01: keys, spellings, renumbering, duplicates, and the two balances.
@Suite struct MatchedStationsTests {
  private func table(_ places: [(region: String, area: String, name: String)]) -> ReturnsTable {
    .of(
      places.enumerated().map { index, place in
        Station.complete(place.name, registered: 1_000 + index, votes: [300 + index, 200])
          .at(place.area, region: place.region)
      })
  }

  /// Names of partners: "area/station" of the later to that of the earlier table.
  private func partners(_ before: ReturnsTable, _ after: ReturnsTable) -> [String: String] {
    func name(_ table: ReturnsTable, _ row: Int) -> String {
      let area = table.constituencies.first { $0.rows.contains(row) }?.name ?? ""
      return "\(area)/\(table.stationNames[row])"
    }
    let matching = StationMatcher.match(before: before, after: after)
    var result: [String: String] = [:]
    for row in 0..<after.count where matching.beforeRow[row] >= 0 {
      result[name(after, row)] = name(before, Int(matching.beforeRow[row]))
    }
    return result
  }

  @Test func spellingsMeet() {
    let before = table([
      ("Region of the North", "1 Alder", "Station No. 0012"),
      ("Region of the North", "1 Alder", "7"),
      ("South-East", "2 Birch", "10/54"),
    ])
    let after = table([
      ("REGION OF THE  NORTH - Lakes", "1 ALDER", "No 12"),
      ("REGION OF THE  NORTH - Lakes", "1 ALDER", "007"),
      ("South East", "5 Birch", "10/054"),
    ])
    #expect(
      partners(before, after) == [
        "1 ALDER/No 12": "1 Alder/Station No. 0012", "1 ALDER/007": "1 Alder/7",
        "5 Birch/10/054": "2 Birch/10/54",
      ])
    #expect(
      StationMatcher.match(before: before, after: after).kinds.allSatisfy { $0 == .key })
  }

  @Test func numberWithinTheRegionComesSecond() {
    let before = table([
      ("North", "1 Alder", "1"), ("North", "1 Alder", "2"), ("North", "2 Birch", "3"),
    ])
    // Station 2 moved to another constituency; station 3 moved to another region; 4 is new.
    let after = table([
      ("North", "1 Alder", "1"), ("North", "2 Birch", "2"), ("South", "3 Cedar", "3"),
      ("South", "3 Cedar", "4"),
    ])
    let matching = StationMatcher.match(before: before, after: after)
    #expect(partners(before, after) == ["1 Alder/1": "1 Alder/1", "2 Birch/2": "1 Alder/2"])
    #expect(matching.kinds == [.key, .number, .new, .new])
    #expect(matching.gone.map { before.stationNames[Int($0)] } == ["3"])
  }

  /// A key that is there twice, on either side, matches nothing.
  @Test func duplicatesAreNeverGuessed() {
    let single = table([("North", "1 Alder", "1"), ("North", "1 Alder", "2")])
    let double = table([
      ("North", "1 Alder", "1"), ("North", "1 Alder", "No 1"), ("North", "1 Alder", "2"),
    ])
    #expect(partners(single, double) == ["1 Alder/2": "1 Alder/2"])
    #expect(partners(double, single) == ["1 Alder/2": "1 Alder/2"])
    #expect(StationMatcher.match(before: single, after: double).gone.count == 1)
    #expect(StationMatcher.match(before: double, after: single).gone.count == 2)
  }

  /// Constituencies that differ by their number alone keep it; a renumbered one with a name of its own
  /// is found by the name.
  @Test func numbersOfConstituenciesThatShareAName() {
    let before = table([
      ("North", "8 Hill", "1"), ("North", "9 Hill", "1"), ("North", "10 Dale", "1"),
    ])
    let after = table([
      ("North", "8 Hill", "1"), ("North", "09 Hill", "1"), ("North", "11 Dale", "1"),
    ])
    #expect(
      partners(before, after) == [
        "8 Hill/1": "8 Hill/1", "09 Hill/1": "9 Hill/1", "11 Dale/1": "10 Dale/1",
      ])
  }

  /// The samples' README states how many stations are in both.
  @Test func simulatedPairMatchesAsStated() throws {
    let (before, after) = (
      SampleElections.azerbaijan2018Model(), SampleElections.azerbaijan2024Model()
    )
    let known = Set(before.frame.sites.map(\.identity))
    let common = after.frame.sites.count { known.contains($0.identity) }
    #expect(common == 5_581)
    let matching = StationMatcher.match(
      before: before.draw(seed: 1).table(), after: after.draw(seed: 1).table())
    #expect(matching.kinds.count { $0 == .key } == common)
    #expect(matching.warning == nil)
  }

  /// A random pair of elections with known partners: every row is counted once on both sides.
  @Test func everyRowIsAccountedFor() throws {
    var stream = RandomStream(seed: 4, purpose: "matching")
    var places: [(region: String, area: String, name: String)] = []
    for area in 1...20 {
      for station in 1...30 { places.append(("R\((area - 1) / 5)", "\(area) Area", "\(station)")) }
    }
    let before = table(places.filter { _ in stream.nextInt(below: 10) > 0 })
    let after = table(places.filter { _ in stream.nextInt(below: 10) > 0 })
    let view = pair(before, after)
    let matched = view.matching.matched
    let grouped = view.matching.groups.reduce(0) { $0 + $1.before.count }
    #expect(matched + grouped + view.matching.gone.count == before.count)
    #expect(Set(view.matching.beforeRow.filter { $0 >= 0 }).count == matched)
    for row in 0..<after.count where view.matching.kinds[row] == .key {
      let partner = Int(view.matching.beforeRow[row])
      #expect(before.stationNames[partner] == after.stationNames[row])
    }
    let prepared = try MatchedStations().prepare(view)
    for kind in Scope.Kind.allCases {
      let sums = view.scopes.filter { $0.kind == kind }.map { scope -> (Double, Double) in
        let results = prepared.measure(scope)
        func value(_ measure: String) -> Double { results.description(measure)?.value ?? .nan }
        let inside = MatchKind.allCases.filter { ![.new, .split, .merged].contains($0) }
          .reduce(0) { $0 + value("stations-matched-by-\($1.rawValue)") }
        let grouped = value("stations-split") + value("stations-merged")
        return (inside + grouped + value("stations-new"), value("stations-gone"))
      }
      #expect(sums.reduce(0) { $0 + $1.0 } == Double(after.count))
      #expect(sums.reduce(0) { $0 + $1.1 } == Double(view.matching.gone.count))
    }
  }

  @Test func listsOfOtherSizesRaiseTheWarning() {
    func stations(_ size: (Int) -> Int) -> ReturnsTable {
      .of((1...40).map { .complete("\($0)", registered: size($0), votes: [90 + $0, 50]) })
    }
    let before = stations { 1_000 + $0 }
    let same = StationMatcher.match(before: before, after: stations { 1_100 - $0 })
    #expect(same.rollAgreement == 1 && same.warning == nil)
    // Exactly 0.8 and 1.25 still agree; 26 of 40 is 65 %.
    let edge = StationMatcher.match(
      before: stations { _ in 1_000 }, after: stations { $0 % 2 == 0 ? 800 : 1_250 })
    #expect(edge.rollAgreement == 1)
    let other = StationMatcher.match(
      before: before, after: stations { $0 <= 26 ? 1_000 : 3_000 })
    #expect(other.rollAgreement == 0.65)
    #expect(other.warning?.contains("65.0 %") ?? false)
  }
}

/// Real pairs.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct MatchedStationsRealTests {
  /// Both rounds of Poland 2025 have the same 32,143 stations.
  @Test func polandMatchesCompletely() throws {
    let matching = StationMatcher.match(
      before: try RealData.load("pl-2025-president-1").table,
      after: try RealData.load("pl-2025-president-2").table)
    #expect(matching.kinds.count { $0 != .new } == 32_143)
    #expect(matching.gone.isEmpty)
    #expect(matching.warning == nil)
    #expect((matching.rollAgreement ?? 0) > 0.97)
  }

  /// Six years and much renumbering lie between these: the first page warns.
  @Test func renumberedStationsAreNoticed() throws {
    let (before, after) = (
      try RealData.load("ru-2012-president").table, try RealData.load("ru-2018-president").table
    )
    let matching = StationMatcher.match(before: before, after: after)
    let matched = matching.kinds.count { $0 != .new }
    #expect(matched + matching.gone.count == before.count)
    #expect(matching.warning != nil)
  }
}
