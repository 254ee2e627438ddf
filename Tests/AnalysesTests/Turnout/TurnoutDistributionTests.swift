import AuditMath
import Returns
import Testing

@testable import Analyses

/// TURN-01 against SciPy (`turnout.py`), and its dip on one heap and on two.
@Suite struct TurnoutDistributionTests {
  @Test func momentsAgreeWithSciPy() throws {
    let reference = try TurnoutReference.load()
    let results = try measure(TurnoutDistribution(), reference.table)
    #expect(reference.moments.count == 22)
    for expected in reference.moments {
      let name = "\(expected.measure) of \(expected.candidate ?? -1)"
      let found = try #require(
        results.description(expected.measure, candidate: expected.candidate), "\(name)")
      #expect(found.stations == expected.stations, "\(name)")
      #expect(agrees(found.value, expected.value), "\(name): \(found.value)")
    }
  }

  private func table(_ count: Int, turnout: (Int, inout RandomStream) -> Double) -> ReturnsTable {
    var stream = RandomStream(seed: 5, purpose: "turnout distribution")
    return .of(
      (0..<count).map { index in
        let registered = 600 + stream.nextInt(below: 900)
        let issued = stream.nextBinomial(
          trials: registered, probability: turnout(index, &stream))
        return .complete(
          "\(index + 1)", registered: registered, votes: [issued / 2, issued - issued / 2])
      })
  }

  /// Scope 2 is the constituency; only there may the dip raise a finding.
  @Test func twoHeapsAreFoundAndOneIsNot() throws {
    let two = table(120) { index, stream in
      (index % 3 == 0 ? 0.85 : 0.45) + 0.03 * stream.nextNormal()
    }
    let found = try #require(
      try measure(TurnoutDistribution(), two, scope: 2).statistic("turnout-dip"))
    #expect(found.raisesFinding && found.isPracticallyLarge)
    #expect((found.p ?? 1) < 1e-3)
    #expect(found.observed == found.effect)
    let country = try #require(
      try measure(TurnoutDistribution(), two).statistic("turnout-dip"))
    #expect(country.observed == found.observed && !country.raisesFinding)

    let one = table(120) { _, stream in 0.6 + 0.06 * stream.nextNormal() }
    let quiet = try #require(
      try measure(TurnoutDistribution(), one, scope: 2).statistic("turnout-dip"))
    #expect((quiet.p ?? 0) > 0.05)
  }

  /// The expected histogram spreads every voter once, and holds the drawn one within chance.
  @Test func expectedHistogramKeepsEveryVoter() throws {
    let table = table(200) { _, stream in 0.55 + 0.05 * stream.nextNormal() }
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    let drawings = try TurnoutDistribution().prepare(view).illustrations(view.scopes[0])
    guard case .percentages(let chart) = try #require(drawings.first) else {
      Issue.record("the first drawing is not the turnout")
      return
    }
    let voters = Double(table.total(.registered) ?? 0)
    #expect(chart.weights.reduce(0, +) == Int(voters))
    let expected = try #require(chart.expected)
    #expect(agrees(expected.reduce(0, +), voters, 1e-9))
    // One station alone: its expected histogram is its binomial law.
    let lone = ReturnsTable.of([Station.complete("1", registered: 200, votes: [90, 33])])
    let only = ElectionView(table: lone, settings: AnalysisSettings(), parallel: Parallel())
    #expect(try TurnoutDistribution().prepare(only).illustrations(only.scopes[0]).isEmpty)
  }

  /// Small stations, other kinds, turnout above 100 % and missing cells are no ordinary turnout.
  @Test func whatIsLeftOut() throws {
    var stations = (1...25).map {
      Station.complete("\($0)", registered: 500, votes: [100 + 3 * $0, 60 + $0])
    }
    stations += [
      .complete("26", registered: 99, votes: [40, 20]),
      Station.complete("27", registered: 500, votes: [240, 200]).of(.abroad),
      Station.complete("28", registered: 500, votes: [300, 205]),
      Station.complete("29", registered: 500, votes: [240, 200]).with(.registered, nil),
      Station.complete("30", registered: 500, votes: [240, 200]).with(.issued, nil),
    ]
    let found = try #require(
      try measure(TurnoutDistribution(), .of(stations)).description("turnout-mean"))
    #expect(found.stations == 25 && found.leftOut == 5)
    // Mean of (160 + 4 i) / 500 over i = 1...25.
    #expect(agrees(found.value, 42.4))
  }
}
