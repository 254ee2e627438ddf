import AuditMath
import Foundation
import Returns
import Testing

@testable import Analyses

/// TURN-07 against SciPy's integration without a grid (`latent_classes.py`) and on files simulated from
/// the model with continuous turnout, share and stuffing.
@Suite struct LatentClassMixtureTests {
  struct Case: Decodable {
    let turnout: [Double]
    let share: [Double]
    let decay: Double
    let stations: [[Int]]
    let honest: [Double]
    let incremental: [Double]
    let extreme: [Double]
  }

  /// The grid of 64 cells moves the log-likelihood of a station by less than 0.1 where its class is
  /// likely (above -5), and by less than 1.5 (1.36 is the largest seen) down to -12, where the class hardly matters to it.
  @Test func stationLikelihoodsAgreeWithIntegration() throws {
    let cases: [Case] = try AnalysesTests.Reference.load("latent_classes.json")
    #expect(cases.count == 2)
    for item in cases {
      for (parts, expected) in [
        ((0.0, 0.0), item.honest), ((1.0, 0.0), item.incremental), ((0.0, 1.0), item.extreme),
      ] {
        let density = StuffingClasses.shared.density(
          StuffingClasses.Parameters(
            incremental: parts.0, extreme: parts.1,
            turnout: GridBeta(a: item.turnout[0], b: item.turnout[1]),
            share: GridBeta(a: item.share[0], b: item.share[1]), decay: item.decay))
        #expect(abs(density.reduce(0, +) - 1) < 1e-9)
        var likely = 0
        for (station, value) in zip(item.stations, expected) where value > -12 {
          var one = StationLikelihoods()
          one.add(voters: station[0], ballots: station[1], votes: station[2])
          let difference = one.evaluate(density).logLikelihood - value
          if value > -5 { likely += 1 }
          #expect(
            abs(difference) < (value > -5 ? 0.1 : 1.5), "\(parts), \(station): \(difference)")
        }
        #expect(likely > 0)
      }
    }
  }

  /// Stations of the three-class model, drawn without the grid.
  static func simulated(
    _ parts: (Double, Double), stations: Int, seed: UInt64, decay: Double = 2.5
  ) -> [(voters: Int, ballots: Int, votes: Int)] {
    var stream = RandomStream(seed: seed, purpose: "latent classes")
    return (0..<stations).map { _ in
      let voters = 150 + stream.nextInt(below: 2_200)
      let (a, v, u) = (stream.nextBeta(22, 18), stream.nextBeta(18, 20), stream.uniform())
      var x = 0.0
      if u < parts.0 {
        x = 0.7 * stream.nextBeta(2, decay)
      } else if u < parts.0 + parts.1 {
        repeat { x = 1 - 0.075 * abs(stream.nextNormal()) } while x < 0.7
      }
      let turnout = a + x * (1 - a)
      let others = (1 - x) * a * (1 - v) / turnout
      let ballots = stream.nextBinomial(trials: voters, probability: turnout)
      return (
        voters, ballots, stream.nextBinomial(trials: ballots, probability: 1 - others)
      )
    }
  }

  static func table(_ stations: [(voters: Int, ballots: Int, votes: Int)]) -> ReturnsTable {
    .of(
      stations.enumerated().map {
        .complete(
          "\($0 + 1)", registered: $1.voters, votes: [$1.votes, $1.ballots - $1.votes])
      })
  }

  /// Tolerances: over 20 such files of 2,500 stations, drawn with NumPy, the estimates of 0.2 and 0.03 had
  /// means 0.202 and 0.030 and standard deviations 0.011 and 0.004; four of them are allowed.
  @Test func classSharesAreRecovered() throws {
    let results = try measure(
      LatentClassMixture(), Self.table(Self.simulated((0.2, 0.03), stations: 2_500, seed: 11)))
    let test = try #require(results.statistic("three-classes", candidate: 0))
    #expect(test.p == 0.01 && !test.raisesFinding)
    #expect(test.observed > 10 * (test.expected ?? 0))
    let incremental = try #require(results.description("incremental-part", candidate: 0))
    let extreme = try #require(results.description("extreme-part", candidate: 0))
    #expect(abs(incremental.value - 0.2) < 0.045, "\(incremental)")
    #expect(abs(extreme.value - 0.03) < 0.016, "\(extreme)")
    let (low, high) = (try #require(incremental.low), try #require(incremental.high))
    #expect(low < incremental.value && incremental.value < high && high - low < 0.15)
    let stuffing = try #require(results.description("mean-stuffing", candidate: 0))
    #expect(abs(stuffing.value - 1.4 / 4.5) < 0.05, "\(stuffing)")
    let agreeing = try #require(results.description("starts-that-agree", candidate: 0))
    #expect(agreeing.value >= 2)
  }

  @Test func oneClassIsNotDivided() throws {
    let results = try measure(
      LatentClassMixture(), Self.table(Self.simulated((0, 0), stations: 1_200, seed: 12)))
    let test = try #require(results.statistic("three-classes", candidate: 0))
    #expect((test.p ?? 0) > 0.05)
    guard
      case .failed(let reason)? = results.first(where: { $0.measure == "incremental-part" })?
        .outcome
    else {
      Issue.record("a share of a class that is not there")
      return
    }
    #expect(reason.contains("not identified"))
  }

  /// EM never loses likelihood, and a run started at its own end stays there.
  @Test func likelihoodRises() {
    var stations = StationLikelihoods()
    for s in Self.simulated((0.3, 0.02), stations: 800, seed: 13) {
      stations.add(voters: s.voters, ballots: s.ballots, votes: s.votes)
    }
    #expect(stations.count == 800)
    let start = StuffingClasses.Parameters(
      incremental: 0.1, extreme: 0.1, turnout: GridBeta(a: 5, b: 5), share: GridBeta(a: 5, b: 5),
      decay: 4)
    let values = [1, 2, 4, 8, 40].map {
      StuffingMixture.run(stations, from: start, cycles: $0).logLikelihood
    }
    for (before, after) in zip(values, values.dropFirst()) { #expect(after >= before - 1e-6) }
    let end = StuffingMixture.run(stations, from: start, cycles: 120)
    #expect(end.converged)
    let again = StuffingMixture.run(stations, from: end.parameters, cycles: 120)
    #expect(again.logLikelihood - end.logLikelihood < 0.01)
    #expect(again.steps <= 6)
  }

  /// A station without voters or ballots says nothing, and impossible counts are passed over.
  @Test func whatSaysNothing() {
    var stations = StationLikelihoods()
    stations.add(voters: 0, ballots: 0, votes: 0)
    stations.add(voters: 100, ballots: 0, votes: 0)
    stations.add(voters: 100, ballots: 120, votes: 3)
    stations.add(voters: 100, ballots: 50, votes: 60)
    #expect(stations.count == 0)
  }

  @Test func drawsObservedAndFitted() {
    let law = StuffingMixture.shareHistogram(
      StuffingClasses.Parameters(
        incremental: 0.2, extreme: 0.05, turnout: GridBeta(a: 20, b: 15),
        share: GridBeta(a: 18, b: 20), decay: 3), ballots: 500)
    #expect(law.count == 101 && abs(law.reduce(0, +) - 1) < 1e-9)
    #expect(law.allSatisfy { $0 >= -1e-12 })
  }
}
