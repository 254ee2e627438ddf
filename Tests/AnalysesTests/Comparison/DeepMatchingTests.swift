import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// COMP-01 beyond keys: renumbering, splits, merges, maps by hand, two-part numbers.
@Suite struct DeepMatchingTests {
  private func table(_ stations: [(area: String, name: String, roll: Int)]) -> ReturnsTable {
    .of(
      stations.map {
        Station.complete($0.name, registered: $0.roll, votes: [$0.roll / 3, $0.roll / 4])
          .at($0.area)
      })
  }

  private func names(_ before: ReturnsTable, _ after: ReturnsTable, _ matching: StationMatching)
    -> [String: String]
  {
    var result: [String: String] = [:]
    for row in 0..<after.count where matching.beforeRow[row] >= 0 {
      result[after.stationNames[row]] = before.stationNames[Int(matching.beforeRow[row])]
    }
    return result
  }

  /// A constituency numbered anew: lists drifted by a few percent, known partners.
  @Test func renumberedStationsAreFoundBySizeAndNeighbours() {
    var stream = RandomStream(seed: 8, purpose: "renumbered")
    var before: [(area: String, name: String, roll: Int)] = []
    var after = before
    var truth: [String: String] = [:]
    for area in 1...20 {
      for index in 1...12 {
        let roll = 150 + stream.nextInt(below: 2_600)
        let drift = Int(0.03 * Double(roll) * stream.nextNormal())
        before.append(("\(area) Area", "\(1_000 * area + index)", roll))
        after.append(("\(area) Area", "\(1_000 * area + 500 + index)", roll + drift))
        truth["\(1_000 * area + 500 + index)"] = "\(1_000 * area + index)"
      }
    }
    let (old, new) = (table(before), table(after))
    let matching = StationMatcher.match(before: old, after: new)
    let found = names(old, new, matching)
    let right = found.count { truth[$0.key] == $0.value }
    #expect(found.count >= 60, "\(found.count)")
    #expect(Double(right) >= 0.9 * Double(found.count), "\(right) of \(found.count)")
    for row in 0..<new.count where matching.beforeRow[row] >= 0 {
      #expect(matching.kinds[row] == .neighbours && matching.confidence[row] >= 0.8)
      #expect(matching.confidence[row] <= 1)
    }
    #expect(matching.gone.count == old.count - found.count)
  }

  @Test func splitsAndMerges() throws {
    let rolls = [300, 640, 1_200, 1_850, 2_300, 900, 1_500, 450]
    let before = table(rolls.enumerated().map { ("1 Alder", "\($0 + 1)", $1) })
    // Station 4 gave 700 voters to the new 9; station 2 took over station 8.
    var later = rolls.enumerated().map { ("1 Alder", "\($0 + 1)", $1 + 4) }
    later[3].2 = 1_155
    later[1].2 = 1_094
    later.remove(at: 7)
    let after = table(later + [("1 Alder", "9", 700)])
    let matching = StationMatcher.match(before: before, after: after)
    func names(_ table: ReturnsTable, _ rows: [Int32]) -> [String] {
      rows.map { table.stationNames[Int($0)] }
    }
    let split = try #require(matching.groups.first { $0.after.count == 2 })
    #expect(names(before, split.before) == ["4"] && names(after, split.after) == ["4", "9"])
    let merge = try #require(matching.groups.first { $0.before.count == 2 })
    #expect(names(before, merge.before) == ["2", "8"] && names(after, merge.after) == ["2"])
    #expect(matching.groups.allSatisfy { $0.confidence >= 0.8 && $0.confidence <= 1 })
    #expect(matching.gone.isEmpty && !matching.kinds.contains(.new))
    let view = pair(before, after)
    let ledger = MatchingLedger(view)
    #expect(ledger.total(before: .split).stations == 1 && ledger.total(after: .split).stations == 2)
    #expect(
      ledger.total(before: .merged).stations == 2 && ledger.total(after: .merged).stations == 1)
    balance(ledger, view)
  }

  private func balance(_ ledger: MatchingLedger, _ view: PairView) {
    let fates = MatchingLedger.Fate.allCases
    #expect(fates.reduce(0) { $0 + ledger.total(before: $1).stations } == view.before.count)
    #expect(fates.reduce(0) { $0 + ledger.total(after: $1).stations } == view.after.count)
    #expect(
      fates.reduce(0) { $0 + ledger.total(before: $1).voters } == view.before.total(.registered))
    #expect(
      fates.reduce(0) { $0 + ledger.total(after: $1).voters } == view.after.total(.registered))
  }

  @Test func aMapOverridesEveryRule() throws {
    let before = table([("1 Alder", "1", 500), ("1 Alder", "2", 600), ("2 Birch", "1", 700)])
    let after = table([
      ("1 Alder", "1", 500), ("1 Alder", "2", 600), ("2 Birch", "1", 700), ("2 Birch", "7", 90),
    ])
    func place(_ area: String, _ station: String) -> StationMap.Place {
      StationMap.Place(region: "", constituency: area, station: station)
    }
    let map = StationMap(lines: [
      .init(before: place("1 Alder", "1"), after: place("1 Alder", "2"), number: 2),
      .init(before: place("1 Alder", "2"), after: nil, number: 3),
      .init(before: place("2 Birch", "1"), after: place("2 Birch", "1"), number: 4),
      .init(before: place("2 Birch", "1"), after: place("", "7"), number: 5),
    ])
    let matching = try StationMatcher.match(before: before, after: after, map: map)
    #expect(matching.kinds == [.new, .map, .split, .split])
    #expect(matching.beforeRow == [-1, 0, -1, -1] && matching.gone == [1])
    #expect(throws: StationMap.Unresolved.self) {
      try StationMatcher.match(
        before: before, after: after,
        map: StationMap(lines: [.init(before: place("", "1"), after: nil, number: 9)]))
    }
  }

  /// "03.06" of one election is station 6 of constituency 3 of the other.
  @Test func twoPartNumbersMeet() {
    let before = table([("3", "6", 500), ("3", "7", 600), ("14", "6", 700)])
    let after = table([("21", "03.06", 500), ("21", "14.06", 700), ("22", "03.07", 600)])
    let matching = StationMatcher.match(before: before, after: after)
    #expect(names(before, after, matching) == ["03.06": "6", "03.07": "7", "14.06": "6"])
    #expect(matching.kinds.allSatisfy { $0 == .key })
    #expect(matching.gone.isEmpty)
  }
}

/// Real pairs: rates of matching, and the balance of stations and voters.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct DeepMatchingRealTests {
  @Test(
    arguments: [
      ("ge-2012-parliament", "ge-2013-president", 3_600, false),
      ("ge-2013-president", "ge-2016-parliament", 3_600, false),
      ("ge-2016-parliament", "ge-2017-local", 3_580, false),
      ("ug-2011-president", "ug-2016-president", 20_000, nil),
      ("ru-2018-president", "ru-2024-president", 83_000, true),
    ] as [(String, String, Int, Bool?)])
  func ratesAndBalance(_ before: String, _ after: String, _ least: Int, _ warned: Bool?) throws {
    let view = pair(try RealData.load(before).table, try RealData.load(after).table, candidates: 0)
    #expect(view.matching.matched >= least, "\(view.matching.matched)")
    if let warned { #expect((view.matching.warning != nil) == warned) }
    let ledger = MatchingLedger(view)
    let fates = MatchingLedger.Fate.allCases
    #expect(fates.reduce(0) { $0 + ledger.total(before: $1).stations } == view.before.count)
    #expect(fates.reduce(0) { $0 + ledger.total(after: $1).stations } == view.after.count)
    #expect(
      fates.reduce(0) { $0 + ledger.total(before: $1).voters } == view.before.total(.registered))
    #expect(
      fates.reduce(0) { $0 + ledger.total(after: $1).voters } == view.after.total(.registered))
  }
}
