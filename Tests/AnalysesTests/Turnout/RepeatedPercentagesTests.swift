import AuditMath
import Returns
import Testing

@testable import Analyses

/// TURN-03 against SciPy (`repeated.py`), and the pattern of Saratov 2016 planted.
@Suite struct RepeatedPercentagesTests {
  struct Expected: Decodable {
    struct Value: Decodable {
      let p: Double
      let name: String
      let observed: Int
      let expected: Double
      let deviation: Double
    }
    struct Test: Decodable {
      let measure: String
      let candidate: Int?
      let stations: Int
      let p: Double
      let values: Int
      let leading: [Value]
    }
    struct Probability: Decodable {
      let count: Int
      let trials: Int
      let name: String
      let p: Double
    }
    let stations: [[Int]]
    let tests: [Test]
    let probabilities: [Probability]

    var table: ReturnsTable {
      .of(
        stations.enumerated().map { index, row in
          Station(
            "\(index + 1)", votes: [row[2], row[3]],
            [
              .registered: row[0], .issued: row[1], .invalid: row[4],
              .valid: row[2] + row[3],
            ])
        })
    }
  }

  @Test func agreesWithSciPy() throws {
    let reference = try Reference.load("repeated.json", as: Expected.self)
    let table = reference.table
    #expect(table.candidates.count == 2)
    for scope in 0...2 {
      let results = try measure(RepeatedPercentages(), table, scope: scope)
      #expect(reference.tests.count == 3)
      for expected in reference.tests {
        #expect(expected.values == RepeatedFraction.all.count)
        let found = try #require(
          results.statistic(expected.measure, candidate: expected.candidate))
        let lead = expected.leading[0]
        #expect(found.stations == expected.stations)
        #expect(found.observed == Double(lead.observed))
        #expect(agrees(found.expected, lead.expected, 1e-9))
        #expect(agrees(found.standardDeviation, lead.deviation, 1e-9))
        #expect(agrees(found.p, expected.p, 1e-9))
        #expect(agrees(found.effect, Double(lead.observed) - lead.expected, 1e-9))
      }
      let named = try #require(results.description("repeated-turnout-62.2"))
      #expect(agrees(named.value, 9 - 0.535114517039355, 1e-9))
    }
  }

  /// One pass over the window and one value alone give the same probability, SciPy's.
  @Test func probabilitiesAgreeWithSciPy() throws {
    let reference = try Reference.load("repeated.json", as: Expected.self)
    #expect(reference.probabilities.count > 60)
    for expected in reference.probabilities {
      let position = try #require(
        RepeatedFraction.all.firstIndex { fraction in
          switch fraction {
          case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)" == expected.name
          case .exact(let a, let b): "\(a)-of-\(b)" == expected.name
          }
        })
      var window = BinomialWindow()
      var tenths = PercentageBins()
      window.setBinomial(count: expected.count, trials: expected.trials)
      var sums = [Double](repeating: 0, count: RepeatedFraction.all.count)
      tenths.fill(window, trials: expected.trials, width: .tenth)
      let within = RepeatedFraction.addProbabilities(
        of: window, tenths, trials: expected.trials, to: &sums)
      #expect(agrees(sums[position], expected.p, 1e-9), "\(expected)")
      let alone = RepeatedFraction.all[position].probability(
        count: expected.count, trials: expected.trials, within: within)
      #expect(agrees(alone, expected.p, 1e-9), "\(expected)")
    }
  }

  /// All tenths together, and all positions that a count has, are a partition: nothing is lost or twice.
  @Test func tenthsArePartition() {
    var window = BinomialWindow()
    var bins = PercentageBins()
    for (count, trials) in [(10, 200), (190, 200), (622, 1_000), (1, 20), (777, 2_345)] {
      window.setBinomial(count: count, trials: trials)
      var sums = [Double](repeating: 0, count: RepeatedFraction.all.count)
      bins.fill(window, trials: trials, width: .tenth)
      _ = RepeatedFraction.addProbabilities(of: window, bins, trials: trials, to: &sums)
      let tenths = sums[..<RepeatedFraction.tenthsRange.count]
      #expect(agrees(tenths.reduce(0, +), 1, 1e-12))
      for value in (trials + 19) / 20...19 * trials / 20 {
        var positions: [Int] = []
        RepeatedFraction.forEach(of: value, trials: trials) { positions.append($0) }
        let holding = RepeatedFraction.all.indices.filter {
          RepeatedFraction.all[$0].holds(value, of: trials)
        }
        #expect(positions == holding)
      }
    }
  }

  private func ordinary(_ count: Int, planted: Int, region: String = "North") -> [Station] {
    var stream = RandomStream(seed: 3, purpose: "repeated percentages")
    return (0..<count).map { index in
      let registered = 700 + stream.nextInt(below: 1_500)
      var issued = stream.nextBinomial(
        trials: registered, probability: stream.nextBeta(30, 22))
      if index < planted { issued = (622 * registered + 500) / 1_000 }
      let first = stream.nextBinomial(trials: issued, probability: stream.nextBeta(25, 25))
      return .complete("\(index + 1)", registered: registered, votes: [first, issued - first])
    }
  }

  /// Twelve of 300 stations with 62.2 %: found, named, and listed.
  @Test func oneTurnoutAtManyStationsIsFound() throws {
    let table = ReturnsTable.of(ordinary(300, planted: 12))
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    let results = try RepeatedPercentages().prepare(view).measure(view.scopes[0])
    let found = try #require(results.statistic("repeated-turnout"))
    #expect((found.p ?? 1) < 0.001 && found.isPracticallyLarge && found.raisesFinding)
    let planted = found.evidence.count { (Int(table.stationNames[Int($0)]) ?? 999) <= 12 }
    #expect(planted >= 11)
    let measurement = try #require(results.first { $0.measure == "repeated-turnout" })
    #expect(
      RepeatedPercentages().sentence(measurement, found, in: view).contains("62.2 % as turnout"))
    #expect(results.description("repeated-turnout-62.2") != nil)
    let share = try #require(results.statistic("repeated-share", candidate: 0))
    #expect((share.p ?? 0) > 0.01)
  }

  /// 400 stations of 240 voters repeat simple fractions without any design.
  @Test func smallDenominatorsAreExpected() throws {
    var stream = RandomStream(seed: 8, purpose: "repeated percentages, small")
    let stations = (0..<400).map { index -> Station in
      let issued = stream.nextBinomial(trials: 240, probability: stream.nextBeta(30, 30))
      let first = stream.nextBinomial(trials: issued, probability: 0.5)
      return .complete("\(index + 1)", registered: 240, votes: [first, issued - first])
    }
    let found = try #require(
      try measure(RepeatedPercentages(), .of(stations)).statistic("repeated-turnout"))
    #expect((found.p ?? 0) > 0.05)
    let half = stations.count { $0.votes.reduce(0) { $0 + ($1 ?? 0) } == 120 }
    #expect(half >= 10)
  }

  /// A candidate mostly below 5 % is compared, never accused; too few stations and no lists are said.
  @Test func whatDoesNotDecide() throws {
    var stream = RandomStream(seed: 9, purpose: "repeated percentages, share")
    let stations = (0..<400).map { index -> Station in
      let first = stream.nextBinomial(trials: 800, probability: stream.nextBeta(8, 192))
      return .complete("\(index + 1)", registered: 1_000, votes: [first, 800 - first])
    }
    let results = try measure(RepeatedPercentages(), .of(stations))
    let low = try #require(results.statistic("repeated-share", candidate: 0))
    #expect(!low.raisesFinding && low.family != "TURN-03")
    let few = try measure(RepeatedPercentages(), .of(Array(ordinary(19, planted: 0))))
    #expect(few.reason("repeated-turnout")?.contains("19 usable stations") ?? false)
    let noRolls = try measure(
      RepeatedPercentages(),
      .of((1...30).map { Station("\($0)", votes: [100 + $0, 150], [.valid: 250 + $0]) }))
    #expect(noRolls.reason("repeated-turnout")?.contains("no registered voters") ?? false)
    #expect(noRolls.statistic("repeated-share", candidate: 0)?.stations == 30)
  }

  /// Regions, constituencies and rows outside both are summed alike, however they are cut.
  @Test func areasAddUp() throws {
    let stations = ordinary(300, planted: 0).enumerated().map { index, station in
      station.at(
        index % 3 == 0 ? "" : "\(index % 3) Place", region: index % 3 == 0 ? "" : "R\(index % 2)")
    }
    let table = ReturnsTable.of(stations)
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    let prepared = try RepeatedPercentages().prepare(view)
    let whole = try measure(
      RepeatedPercentages(), .of(stations.map { $0.at("", region: "") }))
    let country = prepared.measure(view.scopes[0])
    #expect(
      country.statistic("repeated-turnout")?.observed
        == whole.statistic("repeated-turnout")?.observed)
    #expect(
      agrees(
        country.statistic("repeated-turnout")?.expected,
        try #require(whole.statistic("repeated-turnout")?.expected), 1e-12))
    for scope in view.scopes.dropFirst() {
      let alone = try measure(
        RepeatedPercentages(),
        .of(
          scope.rows.map { row in
            stations.first { $0.name == table.stationNames[row] } ?? stations[0]
          }))
      let found = prepared.measure(scope).statistic("repeated-turnout")
      #expect(found?.stations == alone.statistic("repeated-turnout")?.stations)
      #expect(agrees(found?.p, alone.statistic("repeated-turnout")?.p ?? -1, 1e-9))
    }
  }
}
