import Foundation
import Testing

@testable import AuditMath

/// Identities between tails, masses and quantiles within 64 epsilon, and logarithms of tails down to
/// 1e-300 and beyond against closed forms.
@Suite struct DistributionIdentityTests {
  private static let limit = 64 * Double.ulpOfOne

  @Test func bothTailsMakeOne() {
    for x in stride(from: 0.01, to: 60, by: 0.37) {
      for freedom in [1.0, 2, 9, 40.5] {
        let sum =
          ChiSquare.cdf(x, degreesOfFreedom: freedom)
          + ChiSquare.upperTail(x, degreesOfFreedom: freedom)
        #expect(abs(sum - 1) <= Self.limit)
        let t =
          StudentT.cdf(x / 4 - 5, degreesOfFreedom: freedom)
          + StudentT.upperTail(x / 4 - 5, degreesOfFreedom: freedom)
        #expect(abs(t - 1) <= Self.limit)
        let f = FisherF.cdf(x / 8, freedom, 7) + FisherF.upperTail(x / 8, freedom, 7)
        #expect(abs(f - 1) <= Self.limit)
      }
      #expect(abs(Normal.cdf(x / 4 - 8) + Normal.upperTail(x / 4 - 8) - 1) <= Self.limit)
      let beta = Beta.cdf(x / 60, 2.5, 30) + Beta.upperTail(x / 60, 2.5, 30)
      #expect(abs(beta - 1) <= Self.limit)
    }
  }

  /// One point more in a tail is its mass; both tails share a point.
  @Test func massesAreDifferencesOfTails() {
    for mean in [0.3, 4, 37.5, 900] {
      let centre = Int(mean)
      for k in max(0, centre - 25)...centre + 25 {
        let lower = Poisson.lowerTail(atMost: k, mean: mean)
        let upper = Poisson.upperTail(atLeast: k, mean: mean)
        #expect(abs(lower + upper - 1 - Poisson.mass(k, mean: mean)) <= Self.limit)
      }
    }
    for (trials, mean, rho) in [(50, 0.3, 0.05), (400, 0.72, 0.01), (12, 0.5, 0.4)] {
      for k in 0...trials {
        func law(_ function: (Int, Int, Double, Double) -> Double) -> Double {
          function(k, trials, mean, rho)
        }
        let lower = law {
          BetaBinomial.lowerTail(atMost: $0, trials: $1, mean: $2, overdispersion: $3)
        }
        let upper = law {
          BetaBinomial.upperTail(atLeast: $0, trials: $1, mean: $2, overdispersion: $3)
        }
        let mass = exp(law { BetaBinomial.logMass($0, trials: $1, mean: $2, overdispersion: $3) })
        // A mass is the exponential of a sum of logarithms of size up to n.
        #expect(abs(lower + upper - 1 - mass) <= Self.limit * 8)
      }
    }
  }

  /// The laws are each other's special cases.
  @Test func lawsMeet() {
    for x in stride(from: 0.05, to: 30, by: 0.61) {
      // F on (1, d) is the square of Student's t on d; chi-square on 1 that of the normal.
      #expect(
        relativeError(
          FisherF.upperTail(x * x, 1, 9), StudentT.twoSidedTail(x, degreesOfFreedom: 9))
          <= Self.limit)
      let normal = 2 * Normal.upperTail(x)
      if normal > 1e-290 {
        // The square of x is rounded: half an ulp of it moves the tail by x² / 2 ulp.
        #expect(
          relativeError(ChiSquare.upperTail(x * x, degreesOfFreedom: 1), normal)
            <= Self.limit * max(1, x * x / 16))
      }
    }
    for freedom in [2, 3.7, 12, 40.5, 1e5] {
      for x in stride(from: 0, to: 3, by: 0.07) {
        // By the series for the middle and by the library, as what the other tail leaves: with so many
        // degrees of freedom its upper tail has fewer digits.
        let student = StudentT.twoSidedTail(x, degreesOfFreedom: freedom)
        #expect(abs(student + FisherF.cdf(x * x, 1, freedom) - 1) <= Self.limit)
        // Beyond, the library has fewer digits here (mpmath).
        guard freedom < 100 else { continue }
        let fisher = FisherF.Tail(7, freedom).upper(x)
        #expect(abs(fisher + FisherF.cdf(x, 7, freedom) - 1) <= Self.limit)
      }
    }
    for x in stride(from: -2.0, to: 30, by: 0.063) {
      // By a power series within one standard deviation.
      #expect(relativeError(Normal.twoSidedTail(x), 2 * Normal.upperTail(abs(x))) <= Self.limit)
    }
    for freedom in [2, 2.5, 9, 300, 16_000, 1e7] {
      for x in stride(from: 1.74, to: 12, by: 0.31) {
        // By a continued fraction and by the library, which has fewer digits for many degrees of freedom.
        #expect(
          relativeError(
            StudentT.twoSidedTail(x, degreesOfFreedom: freedom),
            FisherF.upperTail(x * x, 1, freedom)) <= max(Self.limit, 1e-13 * freedom))
      }
    }
    #expect(StudentT.twoSidedTail(1e10, degreesOfFreedom: 300) == 0)
    #expect(abs(StudentT.twoSidedTail(2, degreesOfFreedom: 1e7) - 2 * Normal.upperTail(2)) < 1e-7)
    for x in stride(from: 0.9, to: 1.1, by: 0.013) {
      let logs = SpecialFunctions.logNearOne(SIMD8(repeating: x))
      #expect(abs(logs[0] - Foundation.log(x)) <= 1e-16 + 4e-16 * abs(Foundation.log(x)))
    }
    for x in stride(from: -700, to: 3, by: 0.37) {
      let found = SpecialFunctions.expOfDouble(SIMD8(repeating: x))[5]
      #expect(relativeError(found, Foundation.exp(x)) <= 8e-16)
    }
    #expect(SpecialFunctions.expOfDouble(SIMD8(repeating: -1e4))[0] < 1e-300)
    for k in 1...40 {
      // Poisson's lower tail is chi-square's upper one; a binomial tail is a beta one.
      #expect(
        relativeError(
          Poisson.lowerTail(atMost: k - 1, mean: 12.5),
          ChiSquare.upperTail(25, degreesOfFreedom: Double(2 * k))) <= Self.limit)
      #expect(
        relativeError(
          Binomial.upperTail(atLeast: k, trials: 40, probability: 0.35),
          Beta.cdf(0.35, Double(k), Double(41 - k))) <= Self.limit)
    }
  }

  /// Closed forms of tails, as far as p = 1e-300 and beyond.
  @Test func logTailsHaveTheirClosedForms() {
    // From p = 0.6 to 1e-304, and to e^-50,000.
    for x in [1.0, 10, 100, 700, 1_381, 1_400, 1e5] {
      let two = ChiSquare.logUpperTail(x, degreesOfFreedom: 2)
      #expect(relativeError(two, -x / 2) <= Self.limit, "\(x)")
      let four = ChiSquare.logUpperTail(x, degreesOfFreedom: 4)
      #expect(relativeError(four, -x / 2 + log1p(x / 2)) <= Self.limit, "\(x)")
    }
    for n in [1, 10, 100, 1_000, 100_000] {
      let all = Binomial.logUpperTail(atLeast: n, trials: n, probability: 0.25)
      #expect(relativeError(all, Double(n) * log(0.25)) <= Self.limit, "\(n)")
      let none = Binomial.logLowerTail(atMost: 0, trials: n, probability: 0.25)
      #expect(relativeError(none, Double(n) * log1p(-0.25)) <= Self.limit, "\(n)")
      #expect(
        relativeError(Poisson.logLowerTail(atMost: 0, mean: Double(n)), -Double(n)) <= Self.limit)
    }
    for d in [3.0, 20, 500] {
      for x in [0.5, 4, 80, 1e4] {
        // F with 2 degrees of freedom above: (1 + 2 x / d)^(-d / 2); beta with a = 1: (1 - x)^b.
        let f = FisherF.logUpperTail(x, 2, d)
        #expect(relativeError(f, -d / 2 * log1p(2 * x / d)) <= Self.limit * 4, "\(x) \(d)")
        let share = x / (x + 1)
        let beta = Beta.logUpperTail(share, 1, d)
        // 1 - x/(x + 1) has lost log2(x + 1) bits before the function sees it.
        #expect(
          relativeError(beta, d * log1p(-share)) <= Self.limit * (x + 1), "\(x) \(d)")
      }
    }
    for t in [0.5, 3, 50, 1e4, 1e8] {
      // Student's t on 2 degrees of freedom: 1 / (r (r + t)) with r = √(2 + t²).
      let root = (2 + t * t).squareRoot()
      let tail = StudentT.upperTail(t, degreesOfFreedom: 2)
      #expect(relativeError(tail, 1 / (root * (root + t))) <= Self.limit, "\(t)")
    }
    // Mills' continued fraction of the normal tail, 60 terms deep.
    for x in [5.0, 12, 26, 37, 37.6, 100] {
      let mills = stride(from: 60.0, through: 1, by: -1).reduce(x) { x + $1 / $0 }
      let expected = -x * x / 2 - log(mills) - 0.5 * log(2 * Double.pi)
      #expect(relativeError(Normal.logUpperTail(x), expected) <= Self.limit, "\(x)")
    }
  }
}
