import Foundation
import Testing

@testable import AuditMath

@Suite struct DistributionTests {
  private struct Row: Decodable {
    let function: String
    let arguments: [Double]
    let value: String
  }

  private static func compute(_ function: String, _ a: [Double]) -> Double? {
    let k = Int(a[0])
    let n = a.count > 1 && a[1] < 1e15 ? Int(a[1]) : 0
    let p = a.count > 2 ? a[2] : 0
    let rho = a.count > 3 ? a[3] : 0
    switch function {
    case "normalUpper": return Normal.upperTail(a[0])
    case "normalLogUpper": return Normal.logUpperTail(a[0])
    case "chiSquareUpper": return ChiSquare.upperTail(a[0], degreesOfFreedom: a[1])
    case "chiSquareLogUpper": return ChiSquare.logUpperTail(a[0], degreesOfFreedom: a[1])
    case "binomialLogMass": return Binomial.logMass(k, trials: n, probability: p)
    case "binomialUpper": return Binomial.upperTail(atLeast: k, trials: n, probability: p)
    case "binomialLower": return Binomial.lowerTail(atMost: k, trials: n, probability: p)
    case "binomialLogUpper": return Binomial.logUpperTail(atLeast: k, trials: n, probability: p)
    case "binomialLogLower": return Binomial.logLowerTail(atMost: k, trials: n, probability: p)
    case "poissonLogMass": return Poisson.logMass(k, mean: a[1])
    case "poissonUpper": return Poisson.upperTail(atLeast: k, mean: a[1])
    case "poissonLower": return Poisson.lowerTail(atMost: k, mean: a[1])
    case "poissonLogUpper": return Poisson.logUpperTail(atLeast: k, mean: a[1])
    case "poissonLogLower": return Poisson.logLowerTail(atMost: k, mean: a[1])
    case "betaLower": return Beta.cdf(a[0], a[1], a[2])
    case "fUpper": return FisherF.upperTail(a[0], a[1], a[2])
    case "tUpper": return StudentT.upperTail(a[0], degreesOfFreedom: a[1])
    case "logGamma": return SpecialFunctions.logGamma(a[0])
    case "digamma": return SpecialFunctions.digamma(a[0])
    case "logBeta": return SpecialFunctions.logBeta(a[0], a[1])
    case "logChoose": return SpecialFunctions.logChoose(k, n)
    case "betaBinomialLogMass":
      return BetaBinomial.logMass(k, trials: n, mean: p, overdispersion: rho)
    case "betaBinomialUpper":
      return BetaBinomial.upperTail(atLeast: k, trials: n, mean: p, overdispersion: rho)
    case "betaBinomialLower":
      return BetaBinomial.lowerTail(atMost: k, trials: n, mean: p, overdispersion: rho)
    default: return nil
    }
  }

  @Test func agreesWithHighPrecision() throws {
    let rows: [Row] = try Reference.load("distributions.json")
    #expect(rows.count > 100)
    for row in rows {
      let found = try #require(Self.compute(row.function, row.arguments))
      let expected = try #require(Double(row.value))
      #expect(
        relativeError(found, expected) < 1e-11,
        "\(row.function) \(row.arguments): \(found), expected \(row.value)")
    }
  }

  @Test(arguments: [1e-300, 1e-20, 0.001, 0.3, 0.5, 0.9, 0.999_999]) func quantilesInvert(p: Double)
  {
    let limit = 64 * Double.ulpOfOne
    #expect(relativeError(Normal.cdf(Normal.quantile(p)), p) < 1e3 * limit)
    #expect(relativeError(Normal.upperTail(Normal.upperQuantile(p)), p) < 1e3 * limit)
    for df in [1, 9, 90.5] {
      let x = ChiSquare.upperQuantile(p, degreesOfFreedom: df)
      #expect(relativeError(ChiSquare.upperTail(x, degreesOfFreedom: df), p) < 1e3 * limit)
    }
    guard p > 1e-30 else { return }
    #expect(relativeError(Beta.cdf(Beta.quantile(p, 3, 8), 3, 8), p) < 1e3 * limit)
    #expect(relativeError(FisherF.cdf(FisherF.quantile(p, 4, 9), 4, 9), p) < 1e3 * limit)
    let t = StudentT.quantile(p, degreesOfFreedom: 7)
    #expect(relativeError(StudentT.cdf(t, degreesOfFreedom: 7), p) < 1e3 * limit)
    let x = ChiSquare.quantile(p, degreesOfFreedom: 5)
    #expect(relativeError(ChiSquare.cdf(x, degreesOfFreedom: 5), p) < 1e3 * limit)
  }

  /// Masses are differences of tails, and tails of one point sum to 1 plus its mass.
  @Test(arguments: [(10, 0.3), (1000, 0.013), (1000, 0.5), (100_000, 0.999)])
  func binomialIdentities(trials: Int, probability: Double) {
    let mean = Int(Double(trials) * probability)
    for k in max(0, mean - 20)...min(trials, mean + 20) {
      let lower = Binomial.lowerTail(atMost: k, trials: trials, probability: probability)
      let upper = Binomial.upperTail(atLeast: k, trials: trials, probability: probability)
      let mass = Binomial.mass(k, trials: trials, probability: probability)
      #expect(abs(lower + upper - 1 - mass) < 64 * Double.ulpOfOne)
    }
  }

  @Test func logTailsMeetTheTails() {
    for x in stride(from: 0.5, to: 1300, by: 7) {
      let tail = ChiSquare.upperTail(x, degreesOfFreedom: 9)
      #expect(relativeError(ChiSquare.logUpperTail(x, degreesOfFreedom: 9), log(tail)) < 1e-12)
    }
    #expect(
      relativeError(
        Normal.logUpperTail(30), Normal.logUpperTail(30.000_000_000_000_004)) < 1e-13)
    #expect(relativeError(FisherF.logUpperTail(3, 4, 9), log(FisherF.upperTail(3, 4, 9))) < 1e-13)
    #expect(relativeError(Beta.logUpperTail(0.3, 4, 9), log(Beta.upperTail(0.3, 4, 9))) < 1e-13)
  }

  /// Clopper and Pearson's interval ends where a tail equals half the error.
  @Test func intervals() throws {
    let interval = try #require(Binomial.confidenceInterval(successes: 8, trials: 20, level: 0.95))
    #expect(
      relativeError(
        Binomial.upperTail(atLeast: 8, trials: 20, probability: interval.lowerBound), 0.025) < 1e-12
    )
    #expect(
      relativeError(
        Binomial.lowerTail(atMost: 8, trials: 20, probability: interval.upperBound), 0.025) < 1e-12)
    #expect(Binomial.confidenceInterval(successes: 0, trials: 20, level: 0.95)?.lowerBound == 0)
    #expect(Binomial.confidenceInterval(successes: 20, trials: 20, level: 0.95)?.upperBound == 1)
    #expect(Binomial.confidenceInterval(successes: 0, trials: 0, level: 0.95) == nil)
    #expect(Binomial.confidenceInterval(successes: 1, trials: 2, level: 1) == nil)
    let poisson = try #require(Poisson.confidenceInterval(count: 5, level: 0.9))
    #expect(relativeError(Poisson.upperTail(atLeast: 5, mean: poisson.lowerBound), 0.05) < 1e-12)
    #expect(relativeError(Poisson.lowerTail(atMost: 5, mean: poisson.upperBound), 0.05) < 1e-12)
    #expect(Poisson.confidenceInterval(count: 0, level: 0.9)?.lowerBound == 0)
    #expect(Poisson.confidenceInterval(count: -1, level: 0.9) == nil)
  }

  @Test func degenerateCases() {
    #expect(Binomial.mass(0, trials: 0, probability: 0.5) == 1)
    #expect(Binomial.upperTail(atLeast: 1, trials: 5, probability: 0) == 0)
    #expect(Binomial.upperTail(atLeast: 5, trials: 5, probability: 1) == 1)
    #expect(Binomial.lowerTail(atMost: 4, trials: 5, probability: 1) == 0)
    #expect(Binomial.upperTail(atLeast: 6, trials: 5, probability: 0.5) == 0)
    #expect(Binomial.upperTail(atLeast: .min, trials: 5, probability: 0.5) == 1)
    #expect(Binomial.logUpperTail(atLeast: 6, trials: 5, probability: 0.5) == -.infinity)
    #expect(Binomial.logLowerTail(atMost: -1, trials: 5, probability: 0.5) == -.infinity)
    #expect(Binomial.logMass(2, trials: 5, probability: 0) == -.infinity)
    #expect(Binomial.mass(5, trials: 5, probability: 1) == 1)
    #expect(Binomial.lowerTail(atMost: 1, trials: -1, probability: 0.5).isNaN)
    #expect(Binomial.mass(1, trials: 2, probability: 1.1).isNaN)
    #expect(Poisson.mass(0, mean: 0) == 1)
    #expect(Poisson.upperTail(atLeast: 1, mean: 0) == 0)
    #expect(Poisson.lowerTail(atMost: -1, mean: 3) == 0)
    #expect(Poisson.logUpperTail(atLeast: 1, mean: 0) == -.infinity)
    #expect(Poisson.logLowerTail(atMost: 0, mean: 0) == 0)
    #expect(Poisson.logMass(-1, mean: 2) == -.infinity)
    #expect(Poisson.mass(1, mean: -1).isNaN)
    #expect(ChiSquare.upperTail(-1, degreesOfFreedom: 3) == 1)
    #expect(ChiSquare.upperTail(.infinity, degreesOfFreedom: 3) == 0)
    #expect(ChiSquare.logUpperTail(.infinity, degreesOfFreedom: 3) == -.infinity)
    #expect(ChiSquare.upperTail(1, degreesOfFreedom: 0).isNaN)
    #expect(ChiSquare.quantile(1, degreesOfFreedom: 3) == .infinity)
    #expect(ChiSquare.quantile(1.5, degreesOfFreedom: 3).isNaN)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.logUpperTail(.infinity) == -.infinity)
    #expect(Normal.upperTail(.infinity) == 0)
    #expect(Normal.upperQuantile(-1).isNaN)
    #expect(Beta.cdf(-1, 2, 3) == 0)
    #expect(Beta.upperTail(2, 2, 3) == 0)
    #expect(Beta.logUpperTail(1, 2, 3) == -.infinity)
    #expect(Beta.quantile(1, 2, 3) == 1)
    #expect(FisherF.upperTail(0, 2, 3) == 1)
    #expect(FisherF.upperTail(.infinity, 2, 3) == 0)
    #expect(StudentT.twoSidedTail(.infinity, degreesOfFreedom: 3) == 0)
    #expect(StudentT.quantile(0, degreesOfFreedom: 3) == -.infinity)
    #expect(SpecialFunctions.logChoose(3, 4) == -.infinity)
    #expect(SpecialFunctions.logGamma(-1).isNaN)
    #expect(SpecialFunctions.logBeta(0, 1).isNaN)
  }
}

@Suite struct BetaBinomialTests {
  @Test func noOverdispersionIsTheBinomial() {
    for rho in [0, 1e-15, 1e-12] {
      for k in [0, 400, 590, 600, 650, 1000] {
        let lower = BetaBinomial.lowerTail(atMost: k, trials: 1000, mean: 0.6, overdispersion: rho)
        let upper = BetaBinomial.upperTail(atLeast: k, trials: 1000, mean: 0.6, overdispersion: rho)
        let limit = rho == 0 ? 1e-12 : 1e-6
        #expect(
          relativeError(lower, Binomial.lowerTail(atMost: k, trials: 1000, probability: 0.6))
            < limit)
        #expect(
          relativeError(upper, Binomial.upperTail(atLeast: k, trials: 1000, probability: 0.6))
            < limit)
      }
    }
  }

  @Test(arguments: [0, 0.001, 0.05, 0.4, 0.9]) func massesSumToOne(rho: Double) {
    let total = (0...500).map {
      exp(BetaBinomial.logMass($0, trials: 500, mean: 0.3, overdispersion: rho))
    }.compensatedSum()
    #expect(abs(total - 1) < 1e-12)
  }

  @Test func twoSided() {
    let tail = BetaBinomial.twoSidedTail(30, trials: 100, mean: 0.2, overdispersion: 0.01)
    let upper = BetaBinomial.upperTail(atLeast: 30, trials: 100, mean: 0.2, overdispersion: 0.01)
    #expect(tail == 2 * upper)
    #expect(BetaBinomial.twoSidedTail(20, trials: 100, mean: 0.2, overdispersion: 0.01) == 1)
    #expect(BetaBinomial.twoSidedTail(101, trials: 100, mean: 0.2, overdispersion: 0.01) == 0)
  }

  @Test func degenerateCases() {
    #expect(BetaBinomial.twoSidedTail(0, trials: 0, mean: 0.2, overdispersion: 0.01) == 1)
    #expect(BetaBinomial.lowerTail(atMost: 0, trials: 9, mean: 0, overdispersion: 0.01) == 1)
    #expect(BetaBinomial.upperTail(atLeast: 1, trials: 9, mean: 0, overdispersion: 0.01) == 0)
    #expect(BetaBinomial.upperTail(atLeast: 9, trials: 9, mean: 1, overdispersion: 0.01) == 1)
    #expect(BetaBinomial.upperTail(atLeast: 9, trials: 9, mean: 0.25, overdispersion: 1) == 0.25)
    #expect(BetaBinomial.logMass(4, trials: 9, mean: 0.25, overdispersion: 1) == -.infinity)
    #expect(BetaBinomial.lowerTail(atMost: 4, trials: 9, mean: 1.5, overdispersion: 0.1).isNaN)
  }
}
