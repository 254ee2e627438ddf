import AuditMath
import Returns
import Simulation
import TestSupport
import Testing

@testable import Analyses

/// COMP-05 on pairs with known truth, and on the two rounds of Poland 2025.
@Suite struct ExchangedColumnsTests {
  private static let model = SampleElections.exerciseModel()
  private static let before = model.draw(seed: 21)

  private func prepared(_ before: ReturnsTable, _ after: ReturnsTable, candidates: Int = 5) throws
    -> (view: PairView, analysis: any PreparedAnalysis)
  {
    let view = pair(before, after, candidates: candidates)
    return (view, try ExchangedColumns().prepare(view))
  }

  /// Smallest corrected q over all sets, and how many are at most 0.001.
  private func hits(_ sets: [StationTestSet], below limit: Double) -> [(
    set: Int, row: Int32, q: Double
  )] {
    var tests: [(set: Int, row: Int32, p: Double)] = []
    for (index, set) in sets.enumerated() {
      for (row, p) in zip(set.rows, set.p) { tests.append((index, row, p)) }
    }
    let q = FalseDiscovery.benjaminiHochberg(tests.map(\.p))
    return zip(tests, q).filter { $1 <= limit }.map { ($0.set, $0.row, $1) }
  }

  @Test func cleanPairsAreQuiet() throws {
    for seed in [22, 23, 24] as [UInt64] {
      let (_, analysis) = try prepared(Self.before.table(), Self.model.draw(seed: seed).table())
      #expect(!analysis.stationTests.isEmpty)
      #expect(hits(analysis.stationTests, below: 0.05).isEmpty)
      for set in analysis.stationTests {
        #expect(set.p.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(set.effect.allSatisfy { $0.isFinite })
      }
    }
  }

  /// Ten exchanges planted: every visible one is found, with the candidates named, nothing else.
  @Test func plantedExchangesAreFound() throws {
    let clean = Self.model.draw(seed: 25)
    let planted = clean.planting(
      [Planting(.swappedCandidates(0, 4), in: .country, stations: 10, minimumRegistered: 500)],
      seed: 3)
    let (view, analysis) = try prepared(Self.before.table(), planted.table())
    let truth = Set(planted.changes.map { Int32($0.site + 2) })
    let sets = analysis.stationTests
    let found = hits(sets, below: 0.001)
    let rows = Set(found.map { view.after.sourceLines[Int($0.row)] })
    #expect(rows.isSubset(of: truth))
    #expect(rows.count >= 9)
    // Other pairs may look possible as well; the planted one is the likeliest.
    for (_, hits) in Dictionary(grouping: found, by: \.row) {
      let hit = try #require(hits.min { $0.q < $1.q })
      let exchange = try #require(Exchange(measure: sets[hit.set].measure))
      #expect(exchange.isLater && Set([exchange.gainer, exchange.loser]).isSubset(of: [0, 4]))
      #expect(sets[hit.set].candidate == exchange.gainer)
    }
  }

  /// The power that the method page states: ten exchanges in each of six elections, at `look first`, of the
  /// candidate of 42 % with those of 32, 14, 8 and 4 %, at lists from 300 and from 900 voters.
  @Test(arguments: [
    (1, 300, 0.0), (2, 300, 0.4), (3, 300, 0.85), (4, 300, 0.9), (1, 900, 0.0), (2, 900, 0.5),
  ])
  func powerAsStated(_ other: Int, _ list: Int, _ least: Double) throws {
    var (planted, found, wrong) = (0, 0, 0)
    for seed in 61...66 as ClosedRange<UInt64> {
      let election = Self.model.draw(seed: seed).planting(
        [
          Planting(
            .swappedCandidates(0, other), in: .country, stations: 10, minimumRegistered: list)
        ],
        seed: seed)
      let (view, analysis) = try prepared(Self.before.table(), election.table())
      let truth = Set(election.changes.map { Int32($0.site + 2) })
      let rows = Set(
        hits(analysis.stationTests, below: 0.001).map { view.after.sourceLines[Int($0.row)] })
      planted += truth.count
      found += rows.intersection(truth).count
      wrong += rows.subtracting(truth).count
    }
    #expect(Double(found) >= least * Double(planted))
    #expect(wrong == 0)
  }

  /// The order of the candidates changes nothing but their numbers.
  @Test func symmetricOverCandidates() throws {
    let one = ReturnsTable.of(stations(swapped: 40, turned: false, later: false))
    let two = ReturnsTable.of(stations(swapped: 40, turned: false, later: true))
    let turnedOne = ReturnsTable.of(stations(swapped: 40, turned: true, later: false))
    let turnedTwo = ReturnsTable.of(stations(swapped: 40, turned: true, later: true))
    let straight = try prepared(one, two, candidates: 3).analysis.stationTests
    let turned = try prepared(turnedOne, turnedTwo, candidates: 3).analysis.stationTests
    let least = straight.flatMap(\.p).min() ?? 1
    #expect(least < 1e-9)
    #expect(agrees(turned.flatMap(\.p).min(), least, 1e-4))
    #expect(straight.map(\.rows.count).reduce(0, +) == turned.map(\.rows.count).reduce(0, +))
  }

  private func stations(swapped: Int, turned: Bool, later: Bool) -> [Station] {
    (1...200).map { index in
      var stream = RandomStream(
        seed: later ? 2 : 1, purpose: "exchange", block: UInt64(index))
      let votes = stream.nextMultinomial(trials: 600, probabilities: [0.55, 0.2, 0.25])
      var shown = votes
      if later, index == swapped { shown.swapAt(0, 1) }
      return .complete(
        "\(index)", registered: 1_000, votes: turned ? Array(shown.reversed()) : shown)
    }
  }

  @Test func repeatedResultsAgainstChance() throws {
    func table(_ seed: UInt64, copied: Int) -> ReturnsTable {
      .of(
        (1...60).map { index in
          var stream = RandomStream(
            seed: index <= copied ? 0 : seed, purpose: "repeats", block: UInt64(index))
          return .complete(
            "\(index)", registered: 900,
            votes: stream.nextMultinomial(trials: 500, probabilities: [0.5, 0.3, 0.2]))
        })
    }
    let (view, clean) = try prepared(table(1, copied: 0), table(2, copied: 0), candidates: 3)
    guard case .tested(let quiet)? = clean.measure(view.scopes[0]).first?.outcome else {
      Issue.record("not tested")
      return
    }
    #expect(quiet.observed == 0 && quiet.p == 1)
    let (other, copied) = try prepared(table(1, copied: 3), table(2, copied: 3), candidates: 3)
    guard case .tested(let found)? = copied.measure(other.scopes[0]).first?.outcome else {
      Issue.record("not tested")
      return
    }
    #expect(found.observed == 3 && (found.expected ?? 9) < 0.2 && (found.p ?? 1) < 1e-3)
    #expect(found.evidence.map { other.after.stationNames[Int($0)] } == ["1", "2", "3"])
  }

  @Test func degeneratePairsSayWhy() throws {
    let few = ReturnsTable.of(
      (1...5).map { .complete("\($0)", registered: 900, votes: [300, 200]) })
    let (view, analysis) = try prepared(few, few, candidates: 2)
    #expect(analysis.stationTests.isEmpty)
    #expect(
      analysis.measure(view.scopes[0]).reason("exchanged-columns")?.contains("fewer") ?? false)
    let (bare, alone) = try prepared(few, few, candidates: 0)
    #expect(alone.measure(bare.scopes[0]).reason(RepeatedVectors.measure) != nil)
  }

  /// The number of p at or below 0.05 that ordinary stations give is what the sets say, not 5 %: most
  /// stations lie nearer to their protocol as it stands.
  @Test func chanceIsCountedForOneDirection() throws {
    var (found, expected) = (0.0, 0.0)
    for seed in [22, 23, 24] as [UInt64] {
      let sets = try prepared(Self.before.table(), Self.model.draw(seed: seed).table()).analysis
        .stationTests
      for set in sets {
        let own = try #require(set.expectedBelowFivePercent)
        #expect(own >= 0 && own < 0.02 * Double(set.p.count))
        expected += own
        found += Double(set.p.count { $0 <= 0.05 })
      }
    }
    #expect(found <= expected + 4 * (expected + 1).squareRoot() && found >= 0.2 * expected)
  }

  @Test func measuresNameTheirCandidates() {
    let exchange = Exchange(isLater: false, gainer: 3, loser: 10)
    #expect(exchange.measure == "exchanged-columns-earlier-4-with-11")
    #expect(Exchange(measure: exchange.measure) == exchange)
    #expect(Exchange(measure: "swing-share") == nil)
  }
}

/// The two rounds of Poland 2025.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct ExchangedColumnsRealTests {
  /// The station of Kraków whose exchange in round 2 was published is the first of all; the list is short.
  @Test func theKnownStationLeads() throws {
    let before = try RealData.load("pl-2025-president-1").table
    let after = try RealData.load("pl-2025-president-2").table
    let view = PairView(
      before: before, after: after, matching: StationMatcher.match(before: before, after: after),
      candidates: [CandidatePair(before: 7, after: 0), CandidatePair(before: 10, after: 1)],
      settings: AnalysisSettings(), parallel: Parallel())
    #expect(before.candidates[7].name == after.candidates[0].name)
    #expect(before.candidates[10].name == after.candidates[1].name)
    let later = try ExchangedColumns().prepare(view).stationTests.filter {
      Exchange(measure: $0.measure)?.isLater ?? false
    }
    #expect(later.count == 2)
    let q = FalseDiscovery.benjaminiHochberg(later.flatMap(\.p))
    let rows = later.flatMap(\.rows)
    let first = try #require(q.indices.min { q[$0] < q[$1] })
    #expect(after.stationNames[Int(rows[first])].filter { !$0.isWhitespace } == "126101/95")
    let lookFirst = q.count { $0 <= 0.001 }
    #expect(lookFirst >= 11 && lookFirst <= 40)
    #expect(later.allSatisfy { zip($0.p, $0.effect).allSatisfy { $0 > 1e-6 || $1 > 10 } })
  }
}
