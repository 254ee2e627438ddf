import AuditMath
import Returns
import Testing

@testable import Analyses

/// PROT-01 on hand-made protocols: each rule kept, broken in either direction, within the tolerance, and
/// without its column or cell.
@Suite struct ProtocolArithmeticTests {
  static let rules = [
    "valid-equals-votes", "boxes-equal-counted", "boxes-within-issued", "counted-within-issued",
    "issued-within-received", "received-balance",
  ]

  /// 1,000 received, 600 issued, 400 unused, 600 in the boxes: 590 valid (400 + 190) and 10 invalid.
  static let sound = Station.complete("1", registered: 1_000, votes: [400, 190], invalid: 10)

  private func broken(_ station: Station, tolerance: Int = 0) throws -> [String: Double] {
    var settings = AnalysisSettings()
    settings.protocolTolerance = tolerance
    let view = ElectionView(
      table: .of([Self.sound, station]), settings: settings, parallel: Parallel())
    let flags = try ProtocolArithmetic().prepare(view).recordFlags
    #expect(flags.allSatisfy { view.table.stationNames[Int($0.row)] == station.name })
    return Dictionary(uniqueKeysWithValues: flags.map { ($0.measure, $0.effect ?? .nan) })
  }

  private func altered(_ changes: [CountField: Int], votes: [Int?] = [400, 190]) -> Station {
    var station = Self.sound
    station.name = "2"
    station.votes = votes
    for (field, value) in changes { station = station.with(field, value) }
    return station
  }

  @Test func aSoundProtocolBreaksNothing() throws {
    let results = try measure(ProtocolArithmetic(), .of([Self.sound, altered([:])]))
    for rule in Self.rules {
      let statistic = try #require(results.statistic(rule))
      #expect(statistic.observed == 0 && statistic.stations == 2)
      #expect(!statistic.isPracticallyLarge && statistic.evidence.isEmpty)
      #expect(statistic.p == nil)
    }
  }

  @Test func everyRuleIsBrokenByItsOwnError() throws {
    // Ten votes more than valid ballots, and ten fewer.
    #expect(try broken(altered([:], votes: [410, 190])) == ["valid-equals-votes": 10])
    #expect(try broken(altered([:], votes: [390, 190])) == ["valid-equals-votes": -10])
    // Three ballots of the boxes were not counted.
    #expect(
      try broken(altered([.invalid: 7])) == ["boxes-equal-counted": 3])
    // Twenty ballots more in the boxes than issued, all counted as invalid.
    #expect(
      try broken(altered([.inBoxes: 620, .invalid: 30]))
        == ["boxes-within-issued": 20, "counted-within-issued": 20])
    #expect(try broken(altered([.inBoxes: 599, .invalid: 9])) == [:])
    // More issued than received: the balance breaks too.
    #expect(
      try broken(altered([.received: 590, .unused: 0]))
        == ["issued-within-received": 10, "received-balance": -10])
    #expect(try broken(altered([.unused: 500])) == ["received-balance": -100])
    // Lost and unaccounted-for ballots belong to the balance.
    #expect(try broken(altered([.unused: 395, .lost: 6, .unaccounted: 1])) == [:])
    #expect(
      try broken(altered([.unused: 395, .lost: 6])) == ["received-balance": -1])
    // A blank ballot is neither valid nor invalid.
    #expect(try broken(altered([.blank: 4, .invalid: 6])) == [:])
  }

  @Test func toleranceIncludesItsEnd() throws {
    #expect(try broken(altered([:], votes: [405, 190]), tolerance: 5) == [:])
    #expect(try broken(altered([:], votes: [406, 190]), tolerance: 5) == ["valid-equals-votes": 6])
    #expect(try broken(altered([.unused: 393]), tolerance: 5) == ["received-balance": 7])
    #expect(
      try broken(altered([.inBoxes: 606, .invalid: 16]), tolerance: 5)
        == ["boxes-within-issued": 6, "counted-within-issued": 6])
  }

  @Test func aMissingColumnIsSaid() throws {
    let columns: [(CountField, [String])] = [
      (.valid, ["valid-equals-votes", "boxes-equal-counted"]),
      (.inBoxes, ["boxes-equal-counted", "boxes-within-issued"]),
      (
        .issued,
        [
          "boxes-within-issued", "counted-within-issued", "issued-within-received",
          "received-balance",
        ]
      ),
      (.received, ["issued-within-received", "received-balance"]),
      (.unused, ["received-balance"]),
      (.invalid, ["boxes-equal-counted"]),
    ]
    for (field, affected) in columns {
      var station = Self.sound
      station.counts[field] = nil
      let results = try measure(ProtocolArithmetic(), .of([station]))
      #expect(results.map(\.measure) == Self.rules)
      for rule in Self.rules {
        #expect(
          (results.reason(rule)?.contains(field.rawValue) ?? false) == affected.contains(rule),
          "\(rule) without \(field)")
      }
    }
    let single = try measure(
      ProtocolArithmetic(), .of([Station("1", votes: [5], [.valid: 9, .invalid: 0])]))
    #expect(single.reason("valid-equals-votes") != nil)
  }

  @Test func aMissingCellIsLeftOutAndNotZero() throws {
    let holes = altered([:], votes: [nil, 190]).with(.unused, nil)
    let results = try measure(ProtocolArithmetic(), .of([Self.sound, holes]))
    for rule in ["valid-equals-votes", "received-balance"] {
      let statistic = try #require(results.statistic(rule))
      #expect(statistic.stations == 1 && statistic.leftOut == 1 && statistic.observed == 0)
      #expect(statistic.leftOutReasons == "a count is missing")
    }
    #expect(results.statistic("boxes-within-issued")?.stations == 2)
    let empty = try measure(
      ProtocolArithmetic(), .of([holes]), scope: 0)
    #expect(empty.reason("received-balance") != nil)
  }

  /// The largest discrepancy comes first, ties by row; the sentence gives the number of stations.
  @Test func evidenceIsOrderedBySize() throws {
    let stations = [3, -50, 3, 7].enumerated().map { index, error in
      Station.complete("\(index + 1)", registered: 900, votes: [300, 200])
        .with(.valid, 500 + error)
    }
    let table = ReturnsTable.of(stations)
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    let results = try ProtocolArithmetic().prepare(view).measure(view.scopes[0])
    let statistic = try #require(results.statistic("valid-equals-votes"))
    #expect(statistic.evidence.map { table.stationNames[Int($0)] } == ["2", "4", "1", "3"])
    let sentence = ProtocolArithmetic().sentence(results[0], statistic, in: view)
    #expect(sentence.contains("4 of 4 stations"))
    #expect(sentence.contains("valid ballots are not the sum"))
  }
}
