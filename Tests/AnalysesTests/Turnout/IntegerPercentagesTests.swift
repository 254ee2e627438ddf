import AuditMath
import Returns
import Testing

@testable import Analyses

/// TURN-02 against SciPy (`turnout.py`) on made-up stations with every awkward size.
@Suite struct IntegerPercentagesTests {
  @Test func everyMeasureAgreesWithSciPy() throws {
    let reference = try TurnoutReference.load()
    let table = reference.table
    let results = try measure(IntegerPercentages(), table)
    #expect(reference.round.count > 30)
    for expected in reference.round {
      let name = "\(expected.measure) of \(expected.candidate ?? -1)"
      let found = try #require(
        results.statistic(expected.measure, candidate: expected.candidate), "\(name)")
      #expect(found.stations == expected.stations, "\(name)")
      #expect(found.leftOut == table.count - expected.stations, "\(name)")
      #expect(found.observed == Double(expected.observed), "\(name)")
      #expect(agrees(found.expected, expected.expected, 1e-9), "\(name)")
      #expect(agrees(found.standardDeviation, expected.deviation, 1e-9), "\(name)")
      #expect(agrees(found.p, expected.p, 1e-9), "\(name)")
      #expect(
        agrees(found.effect, Double(expected.observed) - expected.expected, 1e-7), "\(name)")
    }
    let tested = results.count { if case .tested = $0.outcome { true } else { false } }
    #expect(tested == reference.round.count + reference.weighted.count)
  }

  @Test func weightedSumsAgreeWithSciPy() throws {
    let reference = try TurnoutReference.load()
    let results = try measure(IntegerPercentages(), reference.table)
    for expected in reference.weighted {
      let found = try #require(
        results.statistic(expected.measure, candidate: expected.candidate))
      #expect(found.observed == expected.observed)
      #expect(agrees(found.expected, expected.expected, 1e-9))
      #expect(agrees(found.standardDeviation, expected.deviation, 1e-9))
      #expect(!found.raisesFinding)
    }
  }

  /// Only the interior measures of turnout and of a share decide; "either" and the published filter
  /// stand beside them.
  @Test func whatDecides() throws {
    let results = try measure(IntegerPercentages(), TurnoutReference.load().table)
    for measurement in results {
      guard case .tested(let statistic) = measurement.outcome else { continue }
      let mayDecide =
        measurement.measure.hasSuffix("-interior") && !measurement.measure.contains("either")
      #expect(mayDecide || !statistic.raisesFinding, "\(measurement.measure)")
      #expect(statistic.raisesFinding == (statistic.family == "TURN-02"))
    }
    #expect(results.statistic("integer-turnout-interior")?.raisesFinding == true)
  }

  /// 150 stations of 1,009 voters, whose turnout lies on whole percentages to within half a ballot,
  /// among 850 that do not: found, with the round stations as evidence.
  @Test func plantedRoundTurnoutIsFound() throws {
    var stream = RandomStream(seed: 11, purpose: "integer percentages")
    let stations = (0..<1_000).map { index -> Station in
      let registered = index < 150 ? 1_009 : 900 + stream.nextInt(below: 400)
      let drawn = stream.nextBinomial(
        trials: registered, probability: stream.nextBeta(30, 20))
      let percent = (100 * drawn + registered / 2) / registered
      let issued = index < 150 ? (percent * registered + 50) / 100 : drawn
      let first = stream.nextBinomial(trials: issued, probability: stream.nextBeta(25, 25))
      return .complete("\(index + 1)", registered: registered, votes: [first, issued - first])
    }
    let table = ReturnsTable.of(stations)
    let found = try #require(
      try measure(IntegerPercentages(), table).statistic("integer-turnout-interior"))
    #expect(found.isPracticallyLarge)
    #expect((found.p ?? 1) < 1e-6)
    #expect((60...150).contains(found.effect))
    let planted = found.evidence.count { (Int(table.stationNames[Int($0)]) ?? 0) <= 150 }
    #expect(planted >= 100)
    let share = try measure(IntegerPercentages(), table)
      .statistic("integer-share-interior", candidate: 0)
    #expect((share?.p ?? 0) > 1e-3)
  }

  @Test func tooFewStationsAndNoRolls() throws {
    let few = try measure(
      IntegerPercentages(),
      .of((1...19).map { .complete("\($0)", registered: 500, votes: [100 + $0, 150]) }))
    #expect(few.count == 1)
    #expect(few.reason("integer-turnout")?.contains("19 usable stations") ?? false)
    let noRolls = try measure(
      IntegerPercentages(),
      .of(
        (1...30).map {
          Station("\($0)", votes: [100 + $0, 150], [.valid: 250 + $0, .invalid: 0])
        }))
    #expect(noRolls.reason("integer-turnout") == "the source gives no registered voters")
    #expect(noRolls.statistic("integer-share", candidate: 0)?.stations == 30)
    #expect(noRolls.statistic("integer-either", candidate: 0) == nil)
  }
}
