import Analyses
import Returns
import TestSupport
import Testing

@testable import Audit

/// What becomes of corrected results: levels, findings and their order.
@Suite struct JudgementTests {
  private static let methods = [
    "S-01": Made.method("S-01", .signal), "R-01": Made.method("R-01", .recordError),
    "C-01": Made.method("C-01", .context), "L-01": Made.method("L-01", .report),
  ]

  private func judgement(
    _ table: ReturnsTable? = nil, settings: AnalysisSettings = AnalysisSettings()
  ) throws -> Judgement {
    let table = try table ?? SmallElection.load().table
    return Judgement(
      settings: settings, table: table, scopes: Scope.all(of: table), methods: Self.methods,
      sentence: { measurement, _ in "About \(measurement.measure)." })
  }

  private func measurement(
    _ analysis: String, _ measure: String, candidate: Int? = nil, scope: Scope = Made.country,
    _ statistic: Statistic
  ) -> Measurement {
    Measurement(
      analysis: analysis, measure: measure, candidate: candidate, scope: scope,
      outcome: .tested(statistic))
  }

  @Test func levelsReachTheirLimitsAndNotBeyond() throws {
    let judgement = try judgement()
    let expected: [(Double, Level?)] = [
      (0, .lookFirst), (0.001, .lookFirst), (0.001.nextUp, .look), (0.05, .look),
      (0.05.nextUp, nil), (1, nil),
    ]
    for (q, level) in expected {
      #expect(judgement.level(q: q) == level)
      #expect(judgement.level(Made.statistic(q: q), Self.methods["S-01"]) == level)
    }
    // Not corrected yet is not significant.
    #expect(judgement.level(Made.statistic(q: nil), Self.methods["S-01"]) == nil)
    var settings = AnalysisSettings()
    settings.lookFirstLimit = 0.0001
    settings.lookLimit = 0.01
    let strict = try self.judgement(settings: settings)
    #expect(strict.level(q: 0.001) == .look)
    #expect(strict.level(q: 0.01.nextUp) == nil)
  }

  @Test func onlyLargeDeparturesOfDecidingTestsRaiseALevel() throws {
    let judgement = try judgement()
    let signal = Self.methods["S-01"]
    #expect(judgement.level(Made.statistic(q: 0, large: false), signal) == nil)
    #expect(judgement.level(Made.statistic(q: 0, raises: false), signal) == nil)
    #expect(judgement.level(Made.statistic(q: 0), nil) == nil)
  }

  @Test func contextNeverRaisesFindings() throws {
    let judgement = try judgement()
    for analysis in ["C-01", "L-01"] {
      var measurements = [measurement(analysis, "m", Made.statistic(q: 0))]
      #expect(judgement.findings(&measurements).isEmpty)
      #expect(measurements[0].statistic?.level == nil)
      let tests = Made.stationTests(p: [0], family: "f", analysis: analysis)
      #expect(judgement.flags([tests], [.init(set: 0, position: 0, q: 0)]).isEmpty)
    }
  }

  @Test func recordErrorsAreOneNoteOfTheCountry() throws {
    let judgement = try judgement()
    let scopes = judgement.scopes
    var measurements = scopes.map {
      measurement("R-01", "sum", scope: $0, Made.statistic(p: nil, observed: 3))
    }
    measurements.append(
      measurement("R-01", "balance", Made.statistic(p: nil, observed: 0, large: false)))
    let findings = judgement.findings(&measurements)
    #expect(findings.map(\.level) == [.note])
    #expect(findings.first?.scope.kind == .country)
    #expect(findings.first?.sentence == "About sum.")
    #expect(findings.first?.meaning == "A flag of R-01 means this.")
    #expect(findings.first?.innocentExplanations == ["an innocent cause"])
    // The areas keep the level in the table of tests; a rule that nobody breaks has none.
    #expect(measurements.dropLast().allSatisfy { $0.statistic?.level == .note })
    #expect(measurements.last?.statistic?.level == nil)
  }

  @Test func oneFindingAQuestionLedByTheSmallestQ() throws {
    let judgement = try judgement()
    let region = try #require(judgement.scopes.first { $0.kind == .region })
    func statistic(_ q: Double) -> Statistic { Made.statistic(q: q, question: "turnout") }
    var measurements = [
      measurement("S-01", "ones", statistic(0.02)),
      measurement("S-01", "fives", statistic(0.0005)),
      measurement("S-01", "tens", statistic(0.04)),
      // The same question of another candidate, and of another place, and another question.
      measurement("S-01", "ones", candidate: 0, statistic(0.03)),
      measurement("S-01", "ones", scope: region, statistic(0.01)),
      measurement("S-01", "shares", Made.statistic(q: 0.05)),
    ]
    let findings = judgement.findings(&measurements)
    #expect(findings.map(\.measure) == ["fives", "ones", "ones", "shares"])
    #expect(findings.map(\.level) == [.lookFirst, .look, .look, .look])
    #expect(findings.map(\.candidate) == [nil, 0, nil, nil])
    #expect(findings.map(\.scope.kind) == [.country, .country, .region, .country])
    #expect(findings[0].statistic.q == 0.0005)
  }

  @Test func stationFlagsNeedAPracticalEffect() throws {
    let judgement = try judgement()
    let tests = Made.stationTests(
      p: [0, 0, 0, 0], effect: [10, -10, 9.99, 30], family: "f", analysis: "S-01", candidate: 1,
      practicalSize: 10)
    let hits = [0.001, 0.0011, 0.0001, 0.05].enumerated().map {
      Multiplicity.StationHit(set: 0, position: $0.offset, q: $0.element)
    }
    let flags = judgement.flags([tests], hits)
    #expect(flags.map(\.row) == [0, 1, 3])
    #expect(flags.map(\.level) == [.lookFirst, .look, .look])
    #expect(flags.map(\.effect) == [10, -10, 30])
    #expect(flags.map(\.q) == [0.001, 0.0011, 0.05])
    // What the election's own tail does not make rare is not asked for the first look.
    let common = judgement.flags(
      [tests],
      [
        Multiplicity.StationHit(set: 0, position: 0, q: 1e-9, ownTailQ: 0.0011),
        Multiplicity.StationHit(set: 0, position: 1, q: 1e-9, ownTailQ: 0.001),
      ])
    #expect(common.map(\.level) == [.look, .lookFirst])
    #expect(common.map(\.q) == [1e-9, 1e-9])
    #expect(flags.allSatisfy { $0.candidate == 1 && $0.observed == 250 && $0.unit == "ballots" })
  }

  @Test func flagsComeInOrderOfRows() throws {
    let judgement = try judgement()
    let sets = [
      Made.stationTests(p: [0, 0], family: "f", analysis: "S-01", candidate: 1),
      Made.stationTests(p: [0, 0], family: "f", analysis: "S-01", candidate: 0),
    ]
    let hits = [(0, 0), (0, 1), (1, 0), (1, 1)].map {
      Multiplicity.StationHit(set: $0.0, position: $0.1, q: 0.01)
    }
    let flags = judgement.flags(sets, hits)
    #expect(flags.map(\.row) == [0, 0, 1, 1])
    #expect(flags.map(\.candidate) == [0, 1, 0, 1])
  }

  private func flag(_ row: Int32, q: Double, effect: Double = 100, candidate: Int? = 0)
    -> StationFlag
  {
    StationFlag(
      row: row, analysis: "S-01", measure: "station-votes", candidate: candidate,
      level: q <= 0.001 ? .lookFirst : .look, observed: 150 + effect, expected: 150,
      effect: effect, unit: "ballots", p: q, q: q)
  }

  /// Twelve stations: rows 0 to 2 in "1 Town" of East, 3 to 5 in "2 Town", and so on.
  @Test func flagsOfOnePlaceAreOneFinding() throws {
    let judgement = try judgement()
    let flags = [
      flag(0, q: 0.01), flag(1, q: 0.0001), flag(1, q: 0.02, candidate: 1), flag(2, q: 0.003),
      flag(5, q: 0.04, effect: -30, candidate: nil),
    ]
    let findings = judgement.findings(of: flags)
    #expect(findings.map(\.scope.kind) == [.constituency, .constituency])
    let first = try #require(findings.first { $0.scope.id == "1 Town" })
    #expect(first.level == .lookFirst)
    #expect(first.statistic.q == 0.0001)
    // The leader first, then the others by q, each station once.
    #expect(first.statistic.evidence == [1, 2, 0])
    #expect(
      first.sentence
        == "Station 2: About station-votes. 2 more stations stand out here.")
    #expect(first.candidate == 0)
    #expect(first.statistic.observed == 250)
    #expect(first.statistic.expected == 150)
    #expect(first.statistic.effect == 100)
    let second = try #require(findings.first { $0.scope.id == "2 Town" })
    #expect(second.level == .look)
    #expect(second.sentence == "Station 3: About station-votes.")
    #expect(second.candidate == nil)
    #expect(second.statistic.effect == -30)
  }

  @Test func equalQAreLedByTheLargerEffect() throws {
    let findings = try judgement().findings(of: [
      flag(0, q: 0, effect: 50), flag(1, q: 0, effect: -90),
    ])
    #expect(findings.map(\.statistic.evidence) == [[1, 0]])
    #expect(findings.first?.sentence.hasSuffix("1 more station stands out here.") == true)
  }

  @Test func withoutConstituenciesThePlaceIsTheRegionOrTheCountry() throws {
    let flags = [flag(0, q: 0.01), flag(11, q: 0.02)]
    let regions = try judgement(SmallElection.load(districts: false).table).findings(of: flags)
    #expect(regions.map(\.scope.id) == ["East", "West"])
    let rows = SmallElection.rows(size: 3).enumerated().map { index, row in
      var cells = row.split(separator: ",").map(String.init)
      cells[2] = String(index + 1)
      return cells.joined(separator: ",")
    }
    let country = try judgement(
      SmallElection.load(rows: rows, regions: false, districts: false).table
    ).findings(of: flags)
    #expect(country.map(\.scope.kind) == [.country])
    #expect(country.first?.statistic.evidence == [0, 11])
  }

  @Test func importantFindingsComeFirst() throws {
    let judgement = try judgement()
    let scopes = judgement.scopes
    let region = try #require(scopes.first { $0.kind == .region })
    let districts = scopes.filter { $0.kind == .constituency }
    func finding(_ level: Level, _ scope: Scope, q: Double?, _ name: String) -> Finding {
      Finding(
        level: level, analysis: "S-01", measure: name, candidate: nil, scope: scope, sentence: "",
        statistic: Made.statistic(q: q), meaning: "", innocentExplanations: [])
    }
    let ordered = [
      finding(.lookFirst, Made.country, q: 0.001, "a"), finding(.lookFirst, region, q: 0, "b"),
      finding(.lookFirst, districts[1], q: 0, "c"), finding(.lookFirst, districts[0], q: 1e-9, "d"),
      finding(.lookFirst, districts[1], q: 1e-9, "e"), finding(.look, Made.country, q: 0.002, "f"),
      finding(.note, Made.country, q: nil, "g"), finding(.note, Made.country, q: nil, "h"),
    ]
    for rotation in ordered.indices {
      let turned = Array(ordered[rotation...] + ordered[..<rotation])
      #expect(turned.sorted(by: Judgement.importance).map(\.measure) == ordered.map(\.measure))
    }
  }
}
