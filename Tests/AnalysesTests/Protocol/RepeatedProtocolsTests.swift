import AuditMath
import Foundation
import Returns
import Simulation
import TestSupport
import Testing

@testable import Analyses

@Suite struct RepeatedProtocolsTests {
  private static let model = SampleElections.exerciseModel()

  private func view(_ table: ReturnsTable) -> ElectionView {
    ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
  }

  /// Over clean elections the number of pairs is on average the number expected, near enough for a test
  /// that asks for twice as many.
  @Test func expectedNumberIsTheMeanOfCleanElections() throws {
    var (observed, expected) = (0.0, 0.0)
    for seed in 1...40 {
      let results = try measure(RepeatedProtocols(), Self.model.draw(seed: UInt64(seed)).table())
      let statistic = try #require(results.statistic(RepeatedProtocols.anywhere))
      observed += statistic.observed
      expected += try #require(statistic.expected)
    }
    #expect(expected > 0)
    // Poisson: within four standard deviations of the sum, and a quarter for the model.
    #expect(abs(observed - expected) <= 4 * expected.squareRoot() + 0.25 * expected + 1)
  }

  @Test func copiedProtocolsAreFound() throws {
    let planted = Self.model.draw(seed: 3).planting(
      [Planting(.copiedProtocol, in: .country, stations: 6, minimumRegistered: 700)], seed: 3)
    let table = planted.table()
    let view = view(table)
    let prepared = try RepeatedProtocols().prepare(view)
    let results = prepared.measure(view.scopes[0])
    let near = try #require(results.statistic(RepeatedProtocols.nearby))
    let sites = Set(planted.changes.map { Int32($0.site + 2) })
    #expect(sites.count == 6)
    let evidence = Set(near.evidence.map { table.sourceLines[Int($0)] })
    #expect(sites.isSubset(of: evidence))
    #expect(near.observed >= 6 && (near.p ?? 1) < 1e-6 && near.isPracticallyLarge)
    // Marked with the station that was copied.
    let flagged = Set(prepared.recordFlags.map { table.sourceLines[Int($0.row)] })
    #expect(sites.isSubset(of: flagged) && flagged.count >= 12)
    let sentence = RepeatedProtocols().sentence(
      Measurement(
        analysis: "PROT-03", measure: RepeatedProtocols.nearby, scope: view.scopes[0],
        outcome: .tested(near)), near, in: view)
    #expect(sentence.contains("pairs of stations of one constituency report the same votes"))
    // The constituencies' pairs make the country's.
    let parts = view.scopes.filter { $0.kind == .constituency }
      .compactMap { prepared.measure($0).statistic(RepeatedProtocols.anywhere) }
    #expect(parts.reduce(0) { $0 + $1.observed } == near.observed)
    #expect(agrees(parts.reduce(0) { $0 + ($1.expected ?? 0) }, near.expected ?? 0, 1e-6))
  }

  /// Sums over the pairs of a group against the law of every pair by itself, for stations with and without
  /// areas, results near and far, and groups that fill their blocks of eight and that do not.
  @Test(arguments: [2, 7, 16, 61])
  func pairsOfAGroupOneByOne(_ stations: Int) {
    let trials = 640
    var stream = RandomStream(seed: 5, purpose: "pairs", block: UInt64(stations))
    let laws = (0..<stations).map { station -> [Double] in
      // Every fourth is far from the others.
      let first = (station % 4 == 0 ? 0.55 : 0.7) + 0.02 * stream.uniform()
      let second = 0.1 + 0.02 * stream.uniform()
      return [first, second, 0.995 - first - second, 0.005]
    }
    let regions = (0..<stations).map { Int32($0 < 3 ? -1 : $0 / 20) }
    let constituencies = (0..<stations).map { Int32($0 < 1 ? -1 : $0 / 5) }
    let pairs = CoincidencePairs(
      trials: trials, roots: laws.flatMap { $0.map { $0.squareRoot() } }[...],
      ownChances: laws.map { MultinomialCoincidence.logProbability(trials: trials, $0, $0) }[...],
      regions: regions, constituencies: constituencies)

    typealias Sums = CoincidenceTally.Sums
    func sums(_ isPair: (Int, Int) -> Bool) -> Sums {
      var sums = Sums()
      var own = [Double](repeating: 0, count: stations)
      for one in 0..<stations {
        for two in one + 1..<stations where isPair(one, two) {
          let chance = exp(
            MultinomialCoincidence.logProbability(trials: trials, laws[one], laws[two]))
          sums.add(chance, chance * chance, pairs: 1)
          own[one] += chance
          own[two] += chance
        }
      }
      for sum in own { sums.addClump(sum) }
      return sums
    }
    func expect(_ found: Sums, _ reference: Sums) {
      // Where all pairs are far apart only a rough chance is asked for.
      let tolerance = reference.expected < 1e-9 ? 0.1 : 1e-3
      #expect(found.pairs == reference.pairs)
      #expect(agrees(found.expected, reference.expected, tolerance))
      #expect(agrees(found.squares, reference.squares, tolerance))
      #expect(agrees(found.clumps, reference.clumps, tolerance))
    }
    expect(pairs.all, sums { _, _ in true })
    for (areas, found) in [(regions, pairs.regions), (constituencies, pairs.constituencies)] {
      #expect(found.sums.map(\.area) == Set(areas).filter { $0 >= 0 }.sorted().map(Int.init))
      for (area, sumsOfArea) in found.sums {
        expect(sumsOfArea, sums { areas[$0] == area && areas[$1] == area })
      }
    }
  }

  /// Two stations of 500 ballots: the chance is the exact one of two multinomial results.
  @Test func onePairByHand() throws {
    let table = ReturnsTable.of([
      .complete("1", registered: 900, votes: [250, 150, 90], invalid: 10),
      .complete("2", registered: 800, votes: [250, 150, 90], invalid: 10),
    ])
    let statistic = try #require(
      try measure(RepeatedProtocols(), table).statistic(RepeatedProtocols.anywhere))
    let p = [0.5, 0.3, 0.18, 0.02]
    let chance = MultinomialCoincidence.logProbability(trials: 500, p, p)
    #expect(statistic.observed == 1)
    #expect(agrees(statistic.expected, exp(chance), 1e-6))
    #expect(agrees(statistic.p, 1 - exp(-exp(chance)), 1e-6))
    #expect(statistic.evidence == [0, 1])
  }

  @Test func equalResultsAreGrouped() {
    let table = ReturnsTable.of([
      .complete("1", registered: 900, votes: [300, 200]).at("1 A"),
      .complete("2", registered: 900, votes: [300, 200], invalid: 5).at("1 A"),
      .complete("3", registered: 900, votes: [310, 200]).at("2 B"),
      .complete("4", registered: 900, votes: [300, 200]).at("2 B"),
      .complete("5", registered: 900, votes: [300, 200]).at("2 B"),
    ])
    let rows = (0..<5).map(Int32.init)
    let areas = table.constituencies.map(\.rows)
    let votes = EqualResults(rows, table, withBallots: false)
    #expect(votes.sets == [[0, 1, 3, 4]])
    #expect(votes.cut(to: areas).sets == [[0, 1], [3, 4]])
    #expect(votes.sets(in: 1..<4) == [[1, 3]])
    let results = EqualResults(rows, table, withBallots: true)
    #expect(results.sets == [[0, 3, 4]])
    #expect(results.cut(to: areas).sets == [[3, 4]])
    #expect(results.cut(to: []).sets.isEmpty)
    #expect(EqualResults([], table, withBallots: true).sets.isEmpty)
  }

  @Test func smallAndSimpleStationsAreLeftOut() throws {
    let table = ReturnsTable.of(
      (1...30).map { .complete("\($0)", registered: 400, votes: [100, 100]) }
        + (31...60).map { .complete("\($0)", registered: 800, votes: [700, 0]) })
    let reason = try measure(RepeatedProtocols(), table).reason(RepeatedProtocols.anywhere)
    #expect(reason?.contains("fewer than two ordinary stations") ?? false)
  }
}

/// The counts of stations that share a full vector of votes, computed independently.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct RepeatedProtocolsRealTests {
  @Test(arguments: [
    ("ru-2018-president", 32.0, 4.0), ("ru-2021-duma", 10, 8), ("ru-2024-president", 532, 16),
  ])
  func reproducesTheBaseline(_ id: String, _ anywhere: Double, _ nearby: Double) throws {
    let results = try measure(RepeatedProtocols(), try RealData.load(id).table)
    #expect(results.description("stations-sharing-votes")?.value == anywhere)
    #expect(results.description("stations-sharing-votes-in-constituency")?.value == nearby)
  }
}
