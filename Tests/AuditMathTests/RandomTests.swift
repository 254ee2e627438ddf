import Foundation
import Testing

@testable import AuditMath

@Suite struct PhiloxTests {
  /// The vectors published with the Random123 library (file kat_vectors, philox4x32 10).
  @Test(arguments: [
    (
      SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0),
      SIMD4<UInt32>(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
    ),
    (
      SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max),
      SIMD4<UInt32>(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
    ),
    (
      SIMD4<UInt32>(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
      SIMD2<UInt32>(0xA409_3822, 0x299F_31D0),
      SIMD4<UInt32>(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
    ),
  ]) func knownAnswers(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>, expected: SIMD4<UInt32>
  ) {
    #expect(Philox.block(counter: counter, key: key) == expected)
  }
}

@Suite struct RandomStreamTests {
  @Test func sameNameSameNumbers() {
    var a = RandomStream(seed: 7, purpose: "digits", block: 3)
    var b = RandomStream(seed: 7, purpose: "digits", block: 3)
    #expect((0..<9).map { _ in a.next() } == (0..<9).map { _ in b.next() })
  }

  @Test func anyPartOfTheNameChangesTheNumbers() {
    let streams = [
      RandomStream(seed: 7, purpose: "digits", block: 3),
      RandomStream(seed: 8, purpose: "digits", block: 3),
      RandomStream(seed: 7, purpose: "digitt", block: 3),
      RandomStream(seed: 7, purpose: "digits", block: 4),
      RandomStream(seed: 7, purpose: "", block: 3),
    ]
    let first = streams.map { stream in
      var stream = stream
      return stream.next()
    }
    #expect(Set(first).count == streams.count)
  }

  /// Pinned: a change would silently change every published report.
  @Test func numbersStayTheSameAcrossVersions() {
    var stream = RandomStream(seed: 2024, purpose: "pinned")
    #expect(RandomStream.stableHash(seed: 2024, purpose: "pinned") == 6_690_767_510_951_940_925)
    #expect(stream.next() == 7_088_217_495_242_567_092)
  }

  @Test func uniformIsInsideAndUniform() {
    var stream = RandomStream(seed: 1, purpose: "uniform")
    var counts = [Int](repeating: 0, count: 100)
    for _ in 0..<100_000 {
      let u = stream.uniform()
      #expect(u > 0 && u < 1)
      counts[Int(u * 100)] += 1
    }
    #expect(
      goodnessOfFit(counts: counts, probabilities: [Double](repeating: 0.01, count: 100)) > 1e-4)
  }

  @Test(arguments: [2, 7, 1000]) func integersAreUniform(bound: Int) {
    var stream = RandomStream(seed: 2, purpose: "integers")
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<100_000 { counts[stream.nextInt(below: bound)] += 1 }
    let probabilities = [Double](repeating: 1 / Double(bound), count: bound)
    #expect(goodnessOfFit(counts: counts, probabilities: probabilities) > 1e-4)
  }

  @Test func degenerateIntegers() {
    var stream = RandomStream(seed: 2, purpose: "integers")
    #expect(stream.nextInt(below: 1) == 0)
    #expect(stream.nextInt(below: 0) == 0)
    #expect(stream.nextInt(below: -5) == 0)
    #expect((0..<1000).allSatisfy { _ in stream.nextInt(below: .max) >= 0 })
  }

  /// Each regime: inversion, its upper limit, rejection, the mirror image, and large numbers.
  @Test(arguments: [
    (10, 0.3), (2000, 0.004), (40, 0.24), (21, 0.5), (40, 0.26), (1000, 0.6), (1000, 0.013),
    (100, 0.95), (9, 0.99), (100_000, 0.5), (50_000_000, 1e-6), (50_000, 0.002),
  ]) func binomialFits(trials: Int, probability: Double) {
    var stream = RandomStream(seed: 3, purpose: "binomial/\(trials)/\(probability)")
    let mean = Double(trials) * probability
    let reach = 9 * (mean * (1 - probability)).squareRoot() + 9
    let low = max(0, Int(mean - reach))
    let high = min(trials, Int(mean + reach))
    var counts = [Int](repeating: 0, count: high - low + 1)
    for _ in 0..<200_000 {
      let k = stream.nextBinomial(trials: trials, probability: probability)
      #expect(k >= low && k <= high)
      counts[k - low] += 1
    }
    let probabilities = (low...high).map {
      Binomial.mass($0, trials: trials, probability: probability)
    }
    #expect(goodnessOfFit(counts: counts, probabilities: probabilities) > 1e-4)
  }

  @Test func degenerateBinomials() {
    var stream = RandomStream(seed: 3, purpose: "binomial")
    #expect(stream.nextBinomial(trials: 0, probability: 0.5) == 0)
    #expect(stream.nextBinomial(trials: -3, probability: 0.5) == 0)
    #expect(stream.nextBinomial(trials: 9, probability: 0) == 0)
    #expect(stream.nextBinomial(trials: 9, probability: 1.5) == 9)
    #expect(stream.nextBinomial(trials: 9, probability: .nan) == 0)
  }

  @Test(arguments: [0.01, 3, 9.99, 10, 47, 2000]) func poissonFits(mean: Double) {
    var stream = RandomStream(seed: 4, purpose: "poisson/\(mean)")
    let high = Int(mean + 9 * mean.squareRoot() + 20)
    var counts = [Int](repeating: 0, count: high + 1)
    for _ in 0..<200_000 {
      let k = stream.nextPoisson(mean: mean)
      #expect(k >= 0 && k <= high)
      counts[k] += 1
    }
    let probabilities = (0...high).map { Poisson.mass($0, mean: mean) }
    #expect(goodnessOfFit(counts: counts, probabilities: probabilities) > 1e-4)
    #expect(stream.nextPoisson(mean: 0) == 0)
    #expect(stream.nextPoisson(mean: .nan) == 0)
  }

  /// A continuous law: its distribution function makes the numbers uniform.
  private func isUniform(_ values: [Double]) -> Bool {
    var counts = [Int](repeating: 0, count: 200)
    for value in values { counts[min(199, Int(value * 200))] += 1 }
    let probabilities = [Double](repeating: 1.0 / 200, count: 200)
    return goodnessOfFit(counts: counts, probabilities: probabilities) > 1e-4
  }

  @Test func normalFits() {
    var stream = RandomStream(seed: 5, purpose: "normal")
    #expect(isUniform((0..<100_000).map { _ in Normal.cdf(stream.nextNormal()) }))
  }

  @Test(arguments: [0.05, 0.7, 1, 2.5, 100]) func gammaFits(shape: Double) {
    var stream = RandomStream(seed: 6, purpose: "gamma/\(shape)")
    #expect(
      isUniform(
        (0..<100_000).map { _ in
          ChiSquare.cdf(2 * stream.nextGamma(shape: shape), degreesOfFreedom: 2 * shape)
        }))
    #expect(stream.nextGamma(shape: 0) == 0)
  }

  @Test(arguments: [(0.3, 0.4), (2, 5), (300, 200)]) func betaFits(a: Double, b: Double) {
    var stream = RandomStream(seed: 7, purpose: "beta/\(a)/\(b)")
    #expect(isUniform((0..<100_000).map { _ in Beta.cdf(stream.nextBeta(a, b), a, b) }))
  }

  @Test func degenerateBetas() {
    var stream = RandomStream(seed: 7, purpose: "beta")
    #expect(stream.nextBeta(0, 1) == 0)
    #expect(stream.nextBeta(1, 0) == 1)
    for _ in 0..<1000 {
      let tiny = stream.nextBeta(1e-300, 1e-300)
      #expect(tiny >= 0 && tiny <= 1)
    }
  }

  @Test func multinomialFits() {
    var stream = RandomStream(seed: 8, purpose: "multinomial")
    // Unscaled, with a gap; the marginal of each category is binomial.
    let weights = [3.0, 0, 1, 4, 2]
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 51), count: 5)
    for _ in 0..<50_000 {
      let draw = stream.nextMultinomial(trials: 50, probabilities: weights)
      #expect(draw.reduce(0, +) == 50)
      for (category, count) in draw.enumerated() { counts[category][count] += 1 }
    }
    #expect(counts[1][0] == 50_000)
    for category in [0, 2, 3, 4] {
      let probabilities = (0...50).map {
        Binomial.mass($0, trials: 50, probability: weights[category] / 10)
      }
      #expect(goodnessOfFit(counts: counts[category], probabilities: probabilities) > 1e-4)
    }
    #expect(stream.nextMultinomial(trials: 5, probabilities: []) == [])
    #expect(stream.nextMultinomial(trials: 5, probabilities: [0, .nan, -1]) == [0, 0, 0])
    #expect(stream.nextMultinomial(trials: -5, probabilities: [1, 1]) == [0, 0])
    #expect(stream.nextMultinomial(trials: 5, probabilities: [.nan, 1]) == [0, 5])
  }

  /// A law that is drawn from often gives the counts of a single draw, and takes as much of the stream.
  @Test(arguments: [
    [3.0, 0, 1, 4, 2], [0.01, 0.9, 0.05, 0.04], [1, 0, 0], [0, .nan, -1], [],
    (0..<200).map { 1 / Double($0 + 1) },
  ]) func multinomialLaw(weights: [Double]) {
    var one = RandomStream(seed: 9, purpose: "multinomial law")
    var other = one
    let law = MultinomialLaw(weights)
    for trials in [-1, 0, 1, 7, 60, 4_000, 60, 7] {
      #expect(
        one.nextMultinomial(trials: trials, probabilities: weights)
          == other.nextMultinomial(trials: trials, law))
    }
    #expect(one.next() == other.next())
  }
}
