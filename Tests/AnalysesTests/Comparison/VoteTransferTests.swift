import AuditMath
import Foundation
import Returns
import Simulation
import Testing

@testable import Analyses

/// COMP-03, COMP-04 and the extra votes of COMP-02 on pairs whose truth is known.
@Suite struct VoteTransferTests {
  private static let transfer: [[Double]] = [
    [0.93, 0.02, 0.05], [0.03, 0.90, 0.07], [0.55, 0.30, 0.15], [0.20, 0.60, 0.20],
    [0.40, 0.40, 0.20], [0.06, 0.05, 0.89],
  ]
  private static let earlier = SampleElections.exerciseModel().draw(seed: 31)

  private func following(_ transfer: [[Double]], spread: Double, seed: UInt64) -> SimulatedElection
  {
    FollowingElection(
      identity: ElectionIdentity(
        id: "second", title: "Simulated second round", date: "2025-06-01", simulated: true),
      candidates: ["Orla Venmarrow", "Bram Quillester"], transfer: transfer, spread: spread
    ).draw(after: Self.earlier, seed: seed)
  }

  private func view(_ later: SimulatedElection) -> PairView {
    pair(Self.earlier.table(), later.table(), candidates: 2)
  }

  /// The known matrix is recovered: large groups within a few points, small ones (4 % of the votes)
  /// within what their size allows; the feasible range always holds the truth's neighbourhood.
  @Test func theKnownMatrixIsRecovered() throws {
    for (seed, spread) in [(41, 0.0), (42, 0.15)] as [(UInt64, Double)] {
      let view = view(following(Self.transfer, spread: spread, seed: seed))
      let results = try VoteTransfer().prepare(view).measure(view.scopes[0])
      for (source, row) in Self.transfer.enumerated() {
        let name = source < 5 ? "from-\(source + 1)" : "from-nobody"
        var sum = 0.0
        for (target, truth) in row.enumerated() {
          let measure = "transfer-\(name)" + (target == 2 ? "-to-nobody" : "")
          let found = try #require(
            results.description(measure, candidate: target < 2 ? target : nil))
          sum += found.value
          // Shares of the vote: 42, 32, 14, 8 and 4 %; half of all voters stay away.
          let tolerance = [3.0, 4, 6, 8, 10, 2][source]
          #expect(
            abs(found.value - 100 * truth) < tolerance, "\(measure) \(target): \(found.value)")
          let low = try #require(found.low)
          let high = try #require(found.high)
          #expect(low <= found.value && found.value <= high)
          let feasible = try #require(
            results.description(
              measure.replacingOccurrences(of: "transfer", with: "feasible"),
              candidate: target < 2 ? target : nil))
          #expect((feasible.low ?? -1) >= 0 && (feasible.high ?? 101) <= 100 + 1e-9)
          #expect((feasible.low ?? 100) <= 100 * truth + 3)
          #expect((feasible.high ?? 0) >= 100 * truth - 3)
        }
        #expect(abs(sum - 100) < 1e-6)
      }
    }
  }

  private struct Programme: Decodable {
    let quadratic: [[Double]]
    let linear: [[Double]]
    let lower: [[Double]]
    let upper: [[Double]]
    let voters: [Double]
  }

  private struct References: Decodable {
    struct Made: Decodable {
      let before: [[Int]]
      let after: [[Int]]
      let areas: [Int]
      let linear: [[Double]]
      let lower: [[Double]]
      let upper: [[Double]]
      let voters: [Double]
      let second: Programme
    }
    let made: Made
  }

  /// Station by station against quadprog and lphom (References/vote_transfer.R). The last column of both
  /// elections is those who voted for nobody.
  @Test func agreesWithOutsidePrograms() throws {
    let made = try Reference.load("vote_transfer.json", as: References.self).made
    func table(_ votes: [[Int]]) -> ReturnsTable {
      .of(
        zip(votes, made.areas).enumerated().map { index, row in
          .complete(
            "\(index + 1)", registered: row.0.reduce(0, +), votes: Array(row.0.dropLast())
          ).at("\(row.1) Area")
        })
    }
    let view = pair(table(made.before), table(made.after), candidates: 2)
    let prepared = try VoteTransfer().prepare(view)
    func matrix(_ scope: Scope) throws -> Illustration.TransferMatrix {
      for case .transfer(let matrix) in prepared.illustrations(scope) { return matrix }
      throw Missing()
    }
    let country = try matrix(view.scopes[0])
    #expect(country.stations == 60 && country.columns == 3 && country.interval != nil)
    var elsewhere = 0.0
    for source in 0..<4 {
      #expect(agrees(country.voters[source], made.voters[source], 1e-9))
      for target in 0..<3 {
        let cell = source * 3 + target
        // What the margins allow does not depend on a method: lphom's bounds to the last digits.
        #expect(agrees(country.feasible[cell].lowerBound, 100 * made.lower[source][target], 1e-9))
        #expect(agrees(country.feasible[cell].upperBound, 100 * made.upper[source][target], 1e-9))
        elsewhere +=
          0.005 * made.voters[source]
          * abs(country.percent[cell] - 100 * made.linear[source][target])
      }
    }
    #expect(elsewhere < 0.02 * made.voters.reduce(0, +))
    // One constituency: its own fit, pulled to the country's by a thousandth of a station.
    let second = try matrix(try #require(view.scopes.first { $0.name == "2 Area" }))
    #expect(second.stations == 15 && second.interval == nil)
    for source in 0..<4 {
      for target in 0..<3 {
        let cell = source * 3 + target
        #expect(abs(second.percent[cell] - 100 * made.second.quadratic[source][target]) < 0.2)
        #expect(
          agrees(second.feasible[cell].lowerBound, 100 * made.second.lower[source][target], 1e-9))
        #expect(
          agrees(second.feasible[cell].upperBound, 100 * made.second.upper[source][target], 1e-9))
      }
    }
  }

  /// Many stations have exactly 0 % for a small candidate: a mean shift of next to nothing must not part
  /// them. Clean pairs, every test: p at most 0.05 no oftener than 5 %.
  @Test func alignedShiftsKeepTheirSize() throws {
    var (tests, hits) = (0, 0)
    for draw in 0..<40 {
      func stations(_ election: UInt64) -> ReturnsTable {
        .of(
          (1...30).flatMap { area in
            (1...10).map { index in
              var stream = RandomStream(
                seed: 100 * UInt64(draw) + election, purpose: "atoms",
                block: UInt64(100 * area + index))
              let small = stream.nextBinomial(trials: 100, probability: 0.01)
              let first = stream.nextBinomial(trials: 100 - small, probability: 0.5)
              return Station.complete(
                "\(index)", registered: 200, votes: [small, first, 100 - small - first]
              ).at("\(area) Area")
            }
          })
      }
      let view = pair(stations(1), stations(2), candidates: 3)
      for result in try DistributionShift().prepare(view).measure(view.scopes[0]) {
        guard case .tested(let statistic) = result.outcome, let p = statistic.p else { continue }
        tests += 1
        if p <= 0.05 { hits += 1 }
      }
    }
    #expect(tests >= 40 * 12)
    // Four standard errors of dependent tests: about 160 independent ones.
    #expect(
      Double(hits) < (0.05 + 4 * (0.05 * 0.95 / 160).squareRoot()) * Double(tests),
      "\(hits) of \(tests)")
  }

  @Test func reasonsForNoTransfer() throws {
    let bare = ReturnsTable.of((1...60).map { Station("\($0)", votes: [100 + $0, 60]) })
    let results = try VoteTransfer().prepare(pair(bare, bare)).measure(
      Scope(kind: .country, id: "country", name: "", rows: 0..<60))
    #expect(results.reason("transfer")?.contains("registered") ?? false)
    let few = ReturnsTable.of(
      (1...9).map { .complete("\($0)", registered: 900, votes: [300, 200]) })
    let view = pair(few, few)
    #expect(
      try VoteTransfer().prepare(view).measure(view.scopes[0]).reason("transfer")?.contains("fewer")
        ?? false)
  }

  /// Votes that are added to one candidate alone give a slope of 1 for it and 0 for the other.
  @Test func extraBallotsForOneCandidate() throws {
    var before: [Station] = []
    var after: [Station] = []
    for area in 1...12 {
      for index in 1...10 {
        var stream = RandomStream(seed: 5, purpose: "extra", block: UInt64(100 * area + index))
        let extra = stream.nextInt(below: 200)
        let name = "\(index)"
        before.append(
          .complete(name, registered: 1_000, votes: [300, 200]).at("\(area) Area"))
        after.append(
          .complete(name, registered: 1_000, votes: [300 + extra, 200]).at("\(area) Area"))
      }
    }
    let view = pair(.of(before), .of(after))
    let results = try Swing().prepare(view).measure(view.scopes[0])
    for (candidate, truth) in [(0, 1.0), (1, 0.0)] {
      let slope = try #require(results.description(ExtraTurnout.measure, candidate: candidate))
      #expect(abs(slope.value - truth) < 1e-9)
      #expect((slope.low ?? 9) <= truth + 1e-9 && (slope.high ?? -9) >= truth - 1e-9)
    }
  }

  /// The slope's interval holds the truth: extra voters divide 7 to 3.
  @Test func extraBallotsThatDivide() throws {
    var inside = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var before: [Station] = []
      var after: [Station] = []
      for area in 1...30 {
        for index in 1...8 {
          var stream = RandomStream(
            seed: seed, purpose: "divide", block: UInt64(100 * area + index))
          let old = stream.nextMultinomial(trials: 500, probabilities: [0.6, 0.4])
          let extra = stream.nextInt(below: 150)
          let first = stream.nextBinomial(trials: extra, probability: 0.7)
          before.append(.complete("\(index)", registered: 1_000, votes: old).at("\(area) Area"))
          after.append(
            .complete(
              "\(index)", registered: 1_000, votes: [old[0] + first, old[1] + extra - first]
            )
            .at("\(area) Area"))
        }
      }
      let view = pair(.of(before), .of(after))
      let slope = try #require(
        try Swing().prepare(view).measure(view.scopes[0]).description(
          ExtraTurnout.measure, candidate: 0))
      if (slope.low ?? 9) <= 0.7, (slope.high ?? 0) >= 0.7 { inside += 1 }
    }
    #expect(inside >= 16)
  }

  /// Equal elections do not shift; a common rise of turnout does, and not once it is aligned.
  @Test func distributionsShift() throws {
    func stations(_ seed: UInt64, _ rise: Int) -> ReturnsTable {
      .of(
        (1...20).flatMap { area in
          (1...12).map { index in
            var stream = RandomStream(
              seed: seed, purpose: "shift", block: UInt64(100 * area + index))
            let voted = 400 + 10 * area + rise + stream.nextInt(below: 120)
            return Station.complete(
              "\(index)", registered: 1_000, votes: [voted - voted / 3, voted / 3]
            ).at("\(area) Area")
          }
        })
    }
    func test(_ view: PairView, _ measure: String) throws -> Statistic {
      let found = try DistributionShift().prepare(view).measure(view.scopes[0]).first {
        $0.measure == measure
      }
      guard case .tested(let statistic)? = found?.outcome else { throw Missing() }
      return statistic
    }
    let same = pair(stations(1, 0), stations(2, 0))
    #expect(try test(same, "energy-turnout").p ?? 0 > 0.05)
    #expect(try test(same, "kolmogorov-smirnov-turnout").p ?? 0 > 0.02)
    let risen = pair(stations(1, 0), stations(2, 60))
    #expect(try test(risen, "energy-turnout").p ?? 1 < 0.005)
    #expect(try test(risen, "kolmogorov-smirnov-turnout").p ?? 1 < 0.005)
    #expect(try test(risen, "energy-turnout-aligned").p ?? 0 > 0.02)
    #expect(try test(risen, "energy-turnout").raisesFinding == false)
    let small = pair(
      .of((1...9).map { .complete("\($0)", registered: 900, votes: [300, 200]) }),
      .of((1...9).map { .complete("\($0)", registered: 900, votes: [300, 200]) }))
    #expect(
      try DistributionShift().prepare(small).measure(small.scopes[0]).reason("energy-turnout")?
        .contains("constituencies") ?? false)
  }

  private struct Missing: Error {}
}
