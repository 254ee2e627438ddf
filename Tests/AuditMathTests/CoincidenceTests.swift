import Foundation
import Testing

@testable import AuditMath

/// Chances of equal results and clumped counts against mpmath (`protocols.py`).
@Suite struct CoincidenceTests {
  struct Values: Decodable {
    struct Pair: Decodable {
      let trials: Int
      let p: [Double]
      let q: [Double]
      let log: Double
    }
    struct Tail: Decodable {
      let k: Int
      let mean: Double
      let variance: Double
      let log: Double
    }
    let pairs: [Pair]
    let tails: [Tail]
  }

  /// The affinity is exact; the chance of a repeat is within the stated 1 %.
  @Test func agreesWithTheExactSum() throws {
    for pair in try Reference.load("protocols.json", as: Values.self).pairs {
      let found = MultinomialCoincidence.logProbability(trials: pair.trials, pair.p, pair.q)
      #expect(abs(found - pair.log) < 0.01, "\(pair.p): \(found), \(pair.log)")
      let swapped = MultinomialCoincidence.logProbability(trials: pair.trials, pair.q, pair.p)
      #expect(abs(found - swapped) < 1e-12)
    }
  }

  @Test func negativeBinomialTails() throws {
    for tail in try Reference.load("protocols.json", as: Values.self).tails {
      let found = NegativeBinomial.logUpperTail(
        atLeast: tail.k, mean: tail.mean, variance: tail.variance)
      #expect(relativeError(found, tail.log) < 1e-9, "\(tail): \(found)")
    }
  }

  @Test func degenerateLaws() {
    typealias Law = MultinomialCoincidence
    #expect(Law.logProbability(trials: 0, [1], [1]) == 0)
    #expect(abs(Law.logProbability(trials: 300, [1], [1])) < 1e-2)
    #expect(Law.logProbability(trials: 300, [1, 0], [0, 1]) == -.infinity)
    #expect(Law.logProbability(trials: 3, [1], [0.5, 0.5]).isNaN)
    #expect(Law.logProbability(trials: 3, [-1, 2], [0.5, 0.5]).isNaN)
    #expect(NegativeBinomial.logUpperTail(atLeast: 0, mean: 0, variance: 0) == 0)
    #expect(NegativeBinomial.logUpperTail(atLeast: 1, mean: 0, variance: 0) == -.infinity)
    #expect(NegativeBinomial.logUpperTail(atLeast: 1, mean: -1, variance: 0).isNaN)
  }

  /// Two Poisson counts agree: the power series meets Hankel's series where one takes over.
  @Test func agreementOfPoissonCounts() {
    for mean in [0, 0.3, 2, 14.999, 15.001, 200] {
      var sum = 0.0
      for k in 0...(Int(mean) + 200) {
        let mass = Poisson.mass(k, mean: mean)
        sum += mass * mass
      }
      #expect(
        abs(exp(MultinomialCoincidence.logAgreement(mean)) / sum - 1) < 1e-9, "\(mean)")
    }
  }
}
