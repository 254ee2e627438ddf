import Foundation
import Testing

@testable import AuditMath

@Suite struct PoissonBinomialTests {
  private struct Case: Decodable {
    let law: String
    let probabilities: [Double]
    let k: Int
    let logUpper: String?
    let logLower: String?
  }

  @Test func agreesWithHighPrecision() throws {
    let cases: [Case] = try Reference.load("poisson_binomial.json")
    for item in cases {
      let law = PoissonBinomial(probabilities: item.probabilities)
      // The law that is made for this count alone has the same digits.
      let own = PoissonBinomial(probabilities: item.probabilities, forTailsOf: item.k)
      for (found, text) in [
        (law.upperTail(atLeast: item.k), item.logUpper),
        (law.lowerTail(atMost: item.k), item.logLower),
        (own.upperTail(atLeast: item.k), item.logUpper),
        (own.lowerTail(atMost: item.k), item.logLower),
      ] {
        let expected = text.flatMap(Double.init) ?? -.infinity
        #expect(found.method == .exact)
        #expect(
          abs(found.logValue - expected) < 1e-12 * max(1, abs(expected))
            || found.logValue == expected,
          "\(item.law) \(item.k): \(found.logValue), expected \(expected)")
      }
    }
  }

  @Test func equalProbabilitiesAreTheBinomial() {
    let law = PoissonBinomial(probabilities: [Double](repeating: 0.07, count: 1000))
    for k in [0, 1, 50, 70, 71, 120, 400, 1000] {
      let lower = Binomial.logLowerTail(atMost: k, trials: 1000, probability: 0.07)
      let upper = Binomial.logUpperTail(atLeast: k, trials: 1000, probability: 0.07)
      #expect(abs(law.lowerTail(atMost: k).logValue - lower) < 1e-11 * max(1, abs(lower)))
      #expect(abs(law.upperTail(atLeast: k).logValue - upper) < 1e-11 * max(1, abs(upper)))
    }
    #expect(abs(law.mean - 70) < 1e-11)
    #expect(abs(law.variance - 65.1) < 1e-11)
  }

  /// One logarithm for 32 trials keeps the digits of K, also where K is next to nothing.
  @Test(arguments: [-30.0, -19, -3, -0.051, -0.05, -1e-3, -1e-9, 1e-9, 1e-6, 0.04, 0.06, 2, 20, 25])
  func cumulantFunctionKeepsItsDigits(_ s: Double) {
    for count in [1, 4, 31, 33, 1_000] {
      let probabilities = (0..<count).map { 1e-6 + 0.9 * Double($0 * 37 % 101) / 101 }
      let terms = probabilities.map { log1p($0 * expm1(s)) }
      let expected = terms.compensatedSum()
      let found = BernoulliCumulants(probabilities: probabilities).value(at: s)
      let rounding = abs(s) > 0.05 ? 3e-16 * Double(count) : 0
      #expect(abs(found - expected) <= 1e-14 * abs(expected) + rounding, "\(count)")
    }
  }

  /// A law for the tails of one count is as exact around it and far from it.
  @Test func aLawForTheTailsOfOneCount() {
    let probabilities = (0..<900).map { 0.002 + 0.3 * Double($0 % 17) / 17 }
    let law = PoissonBinomial(probabilities: probabilities)
    let middle = Int(law.mean)
    let near = PoissonBinomial(probabilities: probabilities, forTailsOf: middle)
    let far = PoissonBinomial(probabilities: probabilities, forTailsOf: 400)
    for k in [0, 20, middle - 60, middle - 12, middle, middle + 1, middle + 50, 260, 400, 900] {
      for other in [near, far] {
        for (one, two) in [
          (other.upperTail(atLeast: k), law.upperTail(atLeast: k)),
          (other.lowerTail(atMost: k), law.lowerTail(atMost: k)),
        ] {
          #expect(
            abs(one.logValue - two.logValue) <= 1e-12 * max(1, abs(two.logValue)), "\(k)")
          #expect(one.method == .exact)
        }
      }
    }
  }

  @Test func certainTrialsShift() {
    let law = PoissonBinomial(probabilities: [1, 0, 0.5, 1, 0, 2, -1])
    #expect(law.mean == 3.5)
    #expect(law.variance == 0.25)
    #expect(law.upperTail(atLeast: 4).value == 0.5)
    #expect(law.lowerTail(atMost: 3).value == 0.5)
    #expect(law.upperTail(atLeast: 3) == .certain)
    #expect(law.upperTail(atLeast: 5) == .impossible)
    #expect(law.lowerTail(atMost: 2) == .impossible)
    #expect(law.twoSided(observed: 4).value == 1)
    #expect(law.mass(3) == 0.5)
    #expect(law.mass(9) == 0)
  }

  @Test func degenerateCases() {
    let empty = PoissonBinomial(probabilities: [])
    #expect(empty.mean == 0)
    #expect(empty.upperTail(atLeast: 0).value == 1)
    #expect(empty.upperTail(atLeast: 1).value == 0)
    #expect(empty.upperTail(atLeast: 1).logValue == -.infinity)
    #expect(empty.twoSided(observed: 0).value == 1)
    let unknown = PoissonBinomial(probabilities: [0.5, .nan])
    #expect(unknown.mean.isNaN)
    #expect(unknown.upperTail(atLeast: 2).value == 1)
    #expect(unknown.twoSided(observed: 2).value == 1)
  }

  /// Wherever among many trials the one stands that is certain, impossible or unknown.
  @Test(arguments: [4, 5, 6, 7, 8, 13])
  func exceptionsAreFoundInEveryPlace(_ trials: Int) {
    let uncertain = [Double](repeating: 0.25, count: trials - 1)
    let rest = PoissonBinomial(probabilities: uncertain)
    for place in 0..<trials {
      func law(_ exception: Double) -> PoissonBinomial {
        var probabilities = uncertain
        probabilities.insert(exception, at: place)
        return PoissonBinomial(probabilities: probabilities)
      }
      #expect(law(1).mean == rest.mean + 1)
      #expect(law(1).upperTail(atLeast: 3) == rest.upperTail(atLeast: 2))
      #expect(law(0).upperTail(atLeast: 2) == rest.upperTail(atLeast: 2))
      #expect(law(0).variance == rest.variance)
      #expect(law(.nan).mean.isNaN)
      #expect(law(.nan).upperTail(atLeast: 1) == .certain)
    }
  }

  /// At the size where the approximation takes over it must not be seen to.
  @Test(arguments: [0.02, 0.1, 0.5]) func saddlepointMeetsTheExactLaw(scale: Double) {
    let probabilities = (0..<2_000).map { scale * (0.2 + Double($0 * 7919 % 2000) / 1250) }
    let exact = PoissonBinomial(probabilities: probabilities)
    let approximate = PoissonBinomial(probabilities: probabilities, exactLimit: 0)
    let mean = Int(exact.mean)
    for k in stride(from: mean - 12 * Int(exact.variance.squareRoot()), through: 1999, by: 3)
    where k > 0 {
      for (found, expected) in [
        (approximate.upperTail(atLeast: k), exact.upperTail(atLeast: k)),
        (approximate.lowerTail(atMost: k), exact.lowerTail(atMost: k)),
      ] where expected.logValue > -230 {
        #expect(
          abs(expm1(found.logValue - expected.logValue)) < 1e-3,
          "\(k): \(found), expected \(expected)")
      }
    }
    #expect(approximate.upperTail(atLeast: mean).method == .saddlepoint)
  }

  /// A symmetric law at its centre, where the formula is 0/0.
  @Test func centreOfASymmetricLaw() {
    let law = PoissonBinomial(probabilities: [Double](repeating: 0.5, count: 3_001))
    let upper = law.upperTail(atLeast: 1_501)
    #expect(abs(upper.value - 0.5) < 1e-9)
    #expect(upper.method == .saddlepoint)
    #expect(law.mass(1_500) == nil)
    #expect(law.lowerTail(atMost: 3_001).value == 1)
    #expect(law.upperTail(atLeast: 3_002).value == 0)
    #expect(law.lowerTail(atMost: -1).value == 0)
  }

  @Test func littleVarianceStaysExact() {
    var probabilities = [Double](repeating: 1e-7, count: 5_000)
    probabilities += [0.5, 0.5]
    let tail = PoissonBinomial(probabilities: probabilities).upperTail(atLeast: 2)
    #expect(tail.method == .exact)
    #expect(abs(tail.value - 0.25) < 1e-3)
    let all = PoissonBinomial(probabilities: [Double](repeating: 0.9, count: 3_000))
      .upperTail(atLeast: 3_000)
    #expect(relativeError(all.logValue, 3_000 * log(0.9)) < 1e-12)
  }
}

@Suite struct WeightedBernoulliSumTests {
  /// All sums of a few trials, counted out.
  private func enumerate(_ p: [Double], _ w: [Double], atLeast x: Double) -> Double {
    var total = 0.0
    for pattern in 0..<(1 << p.count) {
      var (probability, sum) = (1.0, 0.0)
      for index in p.indices {
        let hit = pattern >> index & 1 == 1
        probability *= hit ? p[index] : 1 - p[index]
        sum += hit ? w[index] : 0
      }
      if sum >= x { total += probability }
    }
    return total
  }

  private func weight(_ index: Int) -> Double {
    let step = Double(index * 5 % 7)
    return step + 1 + 0.137 * Double(index)
  }

  @Test func agreesWithEnumeration() {
    let p: [Double] = (0..<18).map { 0.1 + 0.04 * Double($0) }
    let w = (0..<18).map(weight)
    let sum = WeightedBernoulliSum(probabilities: p, weights: w)
    for x in [20.3, 35.1, 45.7, 60.2, 75.4] {
      let expected = enumerate(p, w, atLeast: x)
      let found = sum.upperTail(atLeast: x)
      #expect(found.method == .saddlepoint)
      #expect(relativeError(found.value, expected) < 0.05, "\(x): \(found.value), \(expected)")
    }
    let mean: Double = zip(p, w).map { $0 * $1 }.reduce(0, +)
    let variance: Double = zip(p, w).map { (p, w) in p * (1 - p) * w * w }.reduce(0, +)
    #expect(relativeError(sum.mean, mean) < 1e-14)
    #expect(relativeError(sum.variance, variance) < 1e-14)
  }

  @Test func centreOfASymmetricLaw() {
    let w = (0..<200).map { weight($0) }
    let sum = WeightedBernoulliSum(probabilities: [Double](repeating: 0.5, count: 200), weights: w)
    #expect(abs(sum.upperTail(atLeast: sum.mean).value - 0.5) < 1e-6)
    #expect(sum.upperTail(atLeast: .nan).value == 1)
    let all = w.reduce(0, +)
    let nearly = sum.upperTail(atLeast: all - 0.5)
    #expect(nearly.value <= 1e-50)
  }

  @Test func negativeWeightsMirror() {
    let p: [Double] = (0..<100).map { 0.1 + 0.008 * Double($0) }
    let w: [Double] = (0..<100).map { Double($0 * 5 % 17 + 1) }
    let sum = WeightedBernoulliSum(probabilities: p, weights: w)
    let mirrored = WeightedBernoulliSum(
      probabilities: p.map { 1 - $0 }, weights: w.map { -$0 })
    let total = w.reduce(0, +)
    for x in [300.5, 420.5, 600.5] {
      #expect(
        relativeError(
          sum.upperTail(atLeast: x).value, mirrored.upperTail(atLeast: x - total).value) < 1e-9)
    }
  }

  @Test func equalWeightsAreCounted() {
    let p = (0..<50).map { 0.01 * Double($0 + 1) }
    let sum = WeightedBernoulliSum(probabilities: p, weights: [Double](repeating: 0.1, count: 50))
    let count = PoissonBinomial(probabilities: p)
    #expect(sum.upperTail(atLeast: 2.0) == count.upperTail(atLeast: 20))
    #expect(sum.upperTail(atLeast: 1.95) == count.upperTail(atLeast: 20))
  }

  @Test func degenerateCases() {
    let certain = WeightedBernoulliSum(probabilities: [1, 0, 1], weights: [2, 5, 3])
    #expect(certain.mean == 5)
    #expect(certain.variance == 0)
    #expect(certain.upperTail(atLeast: 5).value == 1)
    #expect(certain.upperTail(atLeast: 5.1).value == 0)
    let unknown = WeightedBernoulliSum(probabilities: [0.5], weights: [])
    #expect(unknown.mean.isNaN)
    #expect(unknown.upperTail(atLeast: 1).value == 1)
    let ends = WeightedBernoulliSum(probabilities: [0.5, 0.25], weights: [1, 2])
    #expect(relativeError(ends.upperTail(atLeast: 3).value, 0.125) < 1e-14)
    #expect(ends.upperTail(atLeast: 0).value == 1)
    #expect(ends.upperTail(atLeast: 3.5).value == 0)
  }
}
