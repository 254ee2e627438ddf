import AuditMath
import Foundation
import Testing

@testable import Returns

/// Every committed manifest against its file: rows, totals and kinds as counted independently.
@Suite(.enabled(if: RealData.folder != nil, Comment(rawValue: RealData.absence)))
struct RealElectionTests {
  /// What a file must come to. Zero counts are not checked.
  struct Expected: CustomTestStringConvertible, Sendable {
    let id: String
    let read: Int
    var notReported = 0
    var ignored = 0
    /// Sum of the column “registered”; `nil` where there is none.
    let registered: Int?
    /// Sum of turnout ballots.
    let turnout: Int
    /// Sum of ballots counted.
    let counted: Int
    let leader: String
    let votes: Int
    /// Stations, where they are not the rows that are neither silent nor ignored.
    var stations: Int?
    var abroad = 0
    var special = 0
    var electronic = 0
    /// Codes of issues, each with how often.
    var issues: [String: Int] = [:]
    /// The commission's own totals, in the manifest, are met exactly.
    var meetsOfficial = false
    /// Ballots issued of voters, and the leader's part of ballots counted, as published.
    var percentages: [String] = []
    var testDescription: String { id }
  }

  static let expected: [Expected] = [
    .init(
      id: "ru-2012-president", read: 95_415, registered: 109_860_331, turnout: 71_780_800,
      counted: 71_701_665, leader: "Путин Владимир Владимирович", votes: 45_602_075, abroad: 385,
      special: 299, meetsOfficial: true, percentages: ["65.34", "63.60"]),
    .init(
      id: "ru-2018-president", read: 97_699, registered: 109_008_428, turnout: 73_629_581,
      counted: 73_578_992, leader: "Путин Владимир Владимирович", votes: 56_430_712, abroad: 400,
      special: 264, percentages: ["67.54", "76.69"]),
    .init(
      id: "ru-2021-duma", read: 96_325, registered: 109_204_662, turnout: 56_484_685,
      counted: 56_329_690, leader: "Единая Россия", votes: 28_064_200, special: 217, electronic: 18,
      issues: ["unnamed-station": 1], meetsOfficial: true, percentages: ["51.72", "49.82"]),
    .init(
      id: "ru-2024-president", read: 94_214, notReported: 2_268, registered: 99_764_974,
      turnout: 75_219_882, counted: 75_157_438, leader: "Путин Владимир Владимирович",
      votes: 65_246_672, abroad: 295, special: 221, issues: ["not-reported": 1],
      percentages: ["75.40", "86.81"]),
    .init(
      id: "ru-2024-president-electronic", read: 29, registered: 8_434_406, turnout: 8_165_524,
      counted: 8_056_808, leader: "Путин Владимир Владимирович", votes: 7_103_846, electronic: 29),
    .init(
      id: "pl-2025-president-1", read: 32_143, registered: 29_251_991, turnout: 19_691_986,
      counted: 19_691_986, leader: "Trzaskowski", votes: 6_147_743, abroad: 514, special: 2),
    .init(
      id: "pl-2025-president-2", read: 32_143, registered: 29_363_322, turnout: 21_034_517,
      counted: 21_034_517, leader: "Nawrocki", votes: 10_606_628, abroad: 514, special: 2),
    .init(
      id: "ge-2012-parliament", read: 3_696, registered: 3_658_613, turnout: 2_248_787,
      counted: 2_213_071, leader: "41 “ბიძინა ივანიშვილი – ქართული ოცნება”",
      votes: 1_181_862, abroad: 47, special: 70, issues: ["duplicate-station": 2]),
    .init(
      id: "ge-2013-president", read: 3_707, registered: 3_537_719, turnout: 1_660_976,
      counted: 1_660_089, leader: "41 - Giorgi Margvelashvili", votes: 1_012_569, abroad: 52,
      special: 34),
    .init(
      id: "ge-2016-parliament", read: 3_668, registered: 3_490_608, turnout: 1_816_097,
      counted: 1_816_097, leader: "41 - Georgian Dream", votes: 852_576, abroad: 57),
    .init(
      id: "ge-2017-local", read: 3_634, registered: 3_440_123, turnout: 1_577_503,
      counted: 1_574_961, leader: "41 - Georgian Dream", votes: 838_154),
    .init(
      id: "ge-2024-parliament", read: 3_095, registered: 3_494_146, turnout: 2_086_199,
      counted: 2_049_898, leader: "Georgian Dream", votes: 1_118_736, abroad: 52, special: 13,
      meetsOfficial: true),
    .init(
      id: "bo-2019-final", read: 34_555, registered: 7_315_364, turnout: 6_460_515,
      counted: 6_460_515, leader: "MAS - IPSP", votes: 2_889_359, abroad: 1_507, meetsOfficial: true
    ),
    .init(
      id: "bo-2019-trep", read: 28_975, registered: 6_137_228, turnout: 5_415_786,
      counted: 5_415_786, leader: "MAS - IPSP", votes: 2_355_644, abroad: 1_291),
    .init(
      id: "mx-2012-president", read: 143_132, registered: 79_433_171, turnout: 50_282_086,
      counted: 50_282_086, leader: "PRI–PVEM", votes: 19_220_407, special: 902),
    .init(
      id: "af-2009-president", read: 23_314, registered: nil, turnout: 5_662_758,
      counted: 5_662_758, leader: "Hamid Karzai", votes: 3_093_256, meetsOfficial: true),
    .init(
      id: "ro-2024-europe", read: 19_870, registered: 18_015_630, turnout: 9_444_894,
      counted: 9_431_180, leader: "ALIANȚA ELECTORALĂ PSD PNL", votes: 4_341_686, abroad: 915),
    .init(
      id: "ug-2011-president", read: 23_968, notReported: 141, registered: 13_875_338,
      turnout: 8_263_453, counted: 8_263_453, leader: "Y.Museveni", votes: 5_436_639,
      issues: ["not-reported-by-rule": 1]),
    .init(
      id: "ug-2016-president", read: 28_010, notReported: 235, registered: 15_141_759,
      turnout: 10_329_131, counted: 10_329_131, leader: "Y.Museveni", votes: 5_971_872,
      issues: ["not-reported-by-rule": 1], meetsOfficial: true),
    .init(
      id: "al-2017-parliament", read: 5_362, registered: 3_452_260, turnout: 1_614_494,
      counted: 1_613_964, leader: "ps", votes: 764_731, special: 18),
    .init(
      id: "us-ga-2018-governor", read: 7_902, registered: nil, turnout: 3_939_328,
      counted: 3_939_328, leader: "Brian Kemp", votes: 1_978_408, stations: 2_634,
      issues: ["rows-joined": 1], meetsOfficial: true),
    .init(
      id: "am-2023-yerevan", read: 477, ignored: 2, registered: 824_250, turnout: 234_436,
      counted: 234_415, leader: "ՔԱՂԱՔԱՑԻԱԿԱՆ ՊԱՅՄԱՆԱԳԻՐ ԿՈՒՍԱԿՑՈՒԹՅՈՒՆ", votes: 75_463,
      issues: ["totals-row": 1, "column-numbers": 1], meetsOfficial: true),
    .init(
      id: "ca-2011-conservative", read: 66_111, registered: 24_100_094, turnout: 12_328_979,
      counted: 12_328_979, leader: "Conservative", votes: 4_871_244),
  ]

  private func load(_ id: String) throws -> LoadedElection {
    let manifest = try ElectionManifest.load(path: RealData.manifest(id))
    return try ElectionLoader(dataRoots: [try #require(RealData.folder)]).load(manifest)
  }

  @Test(arguments: expected)
  func reconciles(_ expected: Expected) throws {
    let election = try load(expected.id)
    let table = election.table
    #expect(table.identity.id == expected.id)
    #expect(election.ledger.isBalanced)
    #expect(election.ledger.read == expected.read)
    #expect(election.ledger.notReported == expected.notReported)
    #expect(election.ledger.rejected == 0)
    #expect(election.ledger.ignored == expected.ignored)
    #expect(
      table.count == expected.stations ?? expected.read - expected.notReported - expected.ignored)
    #expect(table.total(.registered) == expected.registered)
    #expect(ReturnsTable.sum(table.turnoutBallots[...]) == expected.turnout)
    #expect(ReturnsTable.sum(table.counted[...]) == expected.counted)
    let totals = table.candidates.indices.map { table.totalVotes(of: $0) }
    let leader = try #require(totals.indices.max { totals[$0] < totals[$1] })
    #expect(table.candidates[leader].name == expected.leader)
    #expect(totals[leader] == expected.votes)
    #expect(table.kinds.count { $0 == .abroad } == expected.abroad)
    #expect(table.kinds.count { $0 == .special } == expected.special)
    #expect(table.kinds.count { $0 == .electronic } == expected.electronic)
    #expect(
      Dictionary(grouping: election.issues, by: \.code).mapValues(\.count) == expected.issues)
    if expected.meetsOfficial { try checkOfficial(election) }
    if !expected.percentages.isEmpty {
      let shares = [
        (table.total(.issued) ?? 0, expected.registered ?? 0), (totals[leader], expected.counted),
      ]
      #expect(
        shares.map { String(format: "%.2f", 100 * Double($0) / Double($1)) }
          == expected.percentages)
    }
  }

  private func checkOfficial(_ election: LoadedElection) throws {
    if let stations = election.official.stations { #expect(election.table.count == stations) }
    for (field, total) in election.official.counts { #expect(election.table.total(field) == total) }
    #expect(!election.official.votes.isEmpty)
    for (name, total) in election.official.votes {
      let candidate = try #require(election.table.candidates.firstIndex { $0.name == name })
      #expect(election.table.totalVotes(of: candidate) == total)
    }
  }

  @Test func everyManifestIsExpected() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: RealData.package.appendingPathComponent("Manifests").path)
    #expect(folders.filter { !$0.contains(".") }.sorted() == Self.expected.map(\.id).sorted())
  }

  @Test func workersAndBlocksDoNotMatter() throws {
    let manifest = try ElectionManifest.load(path: RealData.manifest("bo-2019-final"))
    let root = try #require(RealData.folder)
    let one = try ElectionLoader(dataRoots: [root], parallel: Parallel(workers: 1)).load(manifest)
    var limits = ReadingLimits()
    limits.blockBytes = 5_000
    let many = try ElectionLoader(
      dataRoots: [root], limits: limits, parallel: Parallel(workers: 8)
    ).load(manifest)
    #expect(one.table.contents == many.table.contents)
    #expect(one.table.sourceLines == many.table.sourceLines)
    #expect(one.issues == many.issues)
    #expect(one.sources == many.sources)
  }
}
