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

  /// Two Poisson counts agree: the power series meets Hankel's series where one takes over, and the one
  /// series for all means is within its stated error.
  @Test func agreementOfPoissonCounts() {
    for mean in [0, 0.01, 0.3, 1, 2, 5, 14.999, 15.001, 200, 3_000] {
      var sum = 0.0
      for k in 0...(Int(2 * mean) + 200) {
        let mass = Poisson.mass(k, mean: mean)
        sum += mass * mass
      }
      #expect(abs(exp(PoissonAgreement.logarithm(mean)) / sum - 1) < 1e-9, "\(mean)")
      let squared = MultinomialCoincidence.SquaredAgreement.value(
        SIMD8(repeating: mean), MultinomialCoincidence.SquaredAgreement.series)
      #expect(abs(squared[0].squareRoot() / sum - 1) < 1e-6, "\(mean)")
    }
  }

  /// Lanes do not touch each other, and many cells do not underflow.
  @Test func eightPairsSideBySide() {
    let laws = (0..<8).map { lane -> [Double] in
      let weights = (0..<60).map { cell -> Double in Double(1 + (cell * (lane + 3)) % 7) }
      let sum = weights.reduce(0, +)
      return weights.map { $0 / sum }
    }
    let sizes = SIMD8<Double>(300, 500, 700, 1_000, 2_000, 5_000, 90_000, 250)
    let roots = (0..<60).map { cell -> SIMD8<Double> in
      var lanes = SIMD8<Double>.zero
      for lane in 0..<8 { lanes[lane] = laws[lane][cell].squareRoot() }
      return lanes
    }
    let found = roots.withUnsafeBufferPointer {
      MultinomialCoincidence.Trials(sizes).chances(
        affinity: SIMD8(repeating: 1), logAffinity: .zero, $0, $0
      ).logarithms
    }
    for lane in 0..<8 {
      // Every mean is above 1/4, so the local powers are 60 / 2 and 1 / 2.
      let agreements = laws[lane].map { PoissonAgreement.logarithm(sizes[lane] * $0) }
      let reference =
        agreements.reduce(0, +) - PoissonAgreement.logarithm(sizes[lane])
        - log(1 + 29.5 * 31.5 / (4 * sizes[lane]))
      #expect(abs(found[lane] - reference) < 6e-5, "\(lane)")
      #expect(found[lane] < -60)
    }
  }

  /// Single precision against the library's function.
  @Test func exponentialOfSingles() {
    for x in stride(from: -87.0, through: 87, by: 0.37) {
      let found = SpecialFunctions.expOfSingle(SIMD8(repeating: Float(x)))
      #expect(abs(Double(found[3]) / exp(Double(Float(x))) - 1) < 1e-6, "\(x)")
    }
  }
}
