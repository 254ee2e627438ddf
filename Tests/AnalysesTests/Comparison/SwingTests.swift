import AuditMath
import Returns
import Simulation
import Testing

@testable import Analyses

/// COMP-02 on pairs of elections with known truth.
@Suite struct SwingTests {
  private static let model = SampleElections.exerciseModel()
  private static let before = model.draw(seed: 21)

  private func sets(_ before: SimulatedElection, _ after: SimulatedElection) throws
    -> (view: PairView, sets: [StationTestSet])
  {
    let view = pair(before.table(), after.table(), candidates: 5)
    return (view, try Swing().prepare(view).stationTests)
  }

  /// Two draws over the same places: sizes near the nominal ones, and nothing with a corrected q.
  @Test func cleanPairsAreQuiet() throws {
    for seed in [22, 23, 24] as [UInt64] {
      let (view, sets) = try sets(Self.before, Self.model.draw(seed: seed))
      #expect(sets.count == 7)
      for set in sets where set.measure != "roll-jump" {
        let tests = set.p.count
        #expect(tests + set.leftOut.values.reduce(0, +) == view.after.count)
        let share = Double(set.p.count { $0 <= 0.05 }) / Double(tests)
        // Small shares have long tails, hence the wider bound for them.
        let bound = set.candidate == 4 ? 0.075 : 0.057
        let error = 3 * (0.05 * 0.95 / Double(tests)).squareRoot()
        #expect(share < bound + error, "\(set.measure) \(set.candidate ?? -1): \(share)")
        #expect(share > 0.03 - error, "\(set.measure) \(set.candidate ?? -1): \(share)")
      }
    }
  }

  /// A candidate of two percent whose support is patchy gains far oftener than it loses: each side has its
  /// own tail, and 24,000 clean stations raise nothing.
  @Test func skewedSharesRaiseNothing() throws {
    func table(_ election: UInt64) -> ReturnsTable {
      .of(
        (1...60).flatMap { area in
          (1...400).map { index in
            var stream = RandomStream(
              seed: election, purpose: "patchy", block: UInt64(1_000 * area + index))
            // A gamma variable of shape one half, scaled to a mean of 2 %.
            let normal = stream.nextNormal()
            let patchy = min(0.5, 0.02 * normal * normal)
            let votes = stream.nextMultinomial(
              trials: 300, probabilities: [patchy, 0.55 - patchy, 0.45])
            return Station.complete("\(index)", registered: 600, votes: votes).at("\(area) Area")
          }
        })
    }
    let view = pair(table(1), table(2), candidates: 3)
    let sets = try Swing().prepare(view).stationTests.filter { $0.measure == "swing-share" }
    #expect(sets.count == 3)
    for set in sets {
      let rare = Double(set.p.count { $0 <= 1e-4 }) / Double(set.p.count)
      #expect(rare < 3e-4, "\(set.candidate ?? -1): \(rare)")
      #expect((FalseDiscovery.benjaminiHochberg(set.p).min() ?? 1) > 0.05)
    }
  }

  /// The lists are the same in both elections: no jump can be judged, and none is made up.
  @Test func equalListsDoNotJump() throws {
    let (_, sets) = try sets(Self.before, Self.model.draw(seed: 22))
    let rolls = try #require(sets.first { $0.measure == "roll-jump" })
    #expect(rolls.effect.allSatisfy { $0 == 0 })
    #expect(rolls.p.allSatisfy { $0 > 0.5 })
  }

  /// Two candidates' columns exchanged at one station: it has the smallest p of all, in both directions,
  /// and the effect is what the exchange made.
  @Test func aSwappedStationIsFound() throws {
    let clean = Self.model.draw(seed: 25)
    let planted = clean.planting(
      [
        Planting(
          .swappedCandidates(0, 4), in: .country, stations: 1, minimumRegistered: 900)
      ], seed: 3)
    let site = try #require(planted.changes.first?.site)
    let (view, sets) = try sets(Self.before, planted)
    for (candidate, sign) in [(0, -1.0), (4, 1.0)] {
      let set = try #require(
        sets.first { $0.measure == "swing-share" && $0.candidate == candidate })
      let position = try #require(
        set.p.indices.min { set.p[$0] < set.p[$1] })
      let row = Int(set.rows[position])
      #expect(view.after.sourceLines[row] == Int32(site + 2))
      #expect(set.p[position] < 1e-7)
      #expect(sign * set.effect[position] > set.practicalSize)
      let before = clean.protocols[site].votes
      let gap = 100 * Double(before[0] - before[4]) / Double(clean.protocols[site].counted)
      #expect(abs(abs(set.effect[position]) - gap) < 15)
    }
  }

  /// A list doubled at one station is a jump of about 100 %; its swing is not judged.
  @Test func aDoubledListIsAJump() throws {
    func stations(_ doubled: Int?) -> ReturnsTable {
      var stream = RandomStream(seed: 2, purpose: "doubled list")
      return .of(
        (1...40).map { index in
          let drift = stream.nextInt(below: 60) - 30
          let size = 800 + 10 * index + (doubled == nil ? 0 : drift)
          return .complete(
            "\(index)", registered: index == doubled ? 2 * size : size,
            votes: [200 + stream.nextInt(below: 30), 180])
        })
    }
    let view = pair(stations(nil), stations(17))
    let sets = try Swing().prepare(view).stationTests
    let rolls = try #require(sets.first { $0.measure == "roll-jump" })
    let position = try #require(rolls.p.indices.min { rolls.p[$0] < rolls.p[$1] })
    #expect(view.after.stationNames[Int(rolls.rows[position])] == "17")
    #expect(abs(rolls.effect[position] - 100) < 10 && rolls.p[position] < 1e-6)
    let turnout = try #require(sets.first { $0.measure == "swing-turnout" })
    #expect(!turnout.rows.contains(rolls.rows[position]))
    #expect(turnout.leftOut.keys.contains { $0.contains("more than a quarter") })
  }

  /// Pooled swings by hand: turnout from 600 of 1,000 to 700 of 1,000, the share from 50 to 40 %.
  @Test func swingOfAnAreaIsThatOfItsSums() throws {
    let view = pair(
      .of([
        .complete("1", registered: 600, votes: [200, 200]),
        .complete("2", registered: 400, votes: [100, 100]),
        .complete("3", registered: 500, votes: [9, 9]),
      ]),
      .of([
        .complete("1", registered: 700, votes: [200, 300]),
        .complete("2", registered: 300, votes: [80, 120]),
        .complete("4", registered: 1_900, votes: [5, 400]),
      ]))
    let results = try Swing().prepare(view).measure(view.scopes[0])
    let turnout = try #require(results.description("swing-turnout"))
    #expect(agrees(turnout.value, 10) && turnout.stations == 2 && turnout.leftOut == 1)
    #expect(agrees(results.description("swing-share", candidate: 0)?.value, -10))
    #expect(agrees(results.description("swing-share", candidate: 1)?.value, 10))
    #expect(abs((results.description("roll-change")?.value ?? 1)) < 1e-10)
  }

  @Test func withoutPairsOrRolls() throws {
    let bare = ReturnsTable.of((1...20).map { Station("\($0)", votes: [100 + $0, 60]) })
    let results = try Swing().prepare(pair(bare, bare, candidates: 0)).measure(
      Scope(kind: .country, id: "country", name: "", rows: 0..<20))
    #expect(results.reason("swing-turnout")?.contains("registered") ?? false)
    #expect(results.reason("swing-share") != nil)
  }
}
