import Foundation

/// The chance that two independent multinomial vectors of the same number of trials are equal.
///
/// For X of Mult(n, p) and Y of Mult(n, q), with the affinity R = Σ √(p q) (Bhattacharyya 1943) and the
/// probabilities s = √(p q) / R,
///
///     P(X = Y) = R²ⁿ M(n, s),   M(n, s) = Σ Mult(x; n, s)²,
///
/// exactly. M, the chance that a vector of law s repeats itself, is found through independent Poisson
/// counts: with f(m) = e⁻²ᵐ I₀(2m), the chance that two Poisson counts of mean m agree, Π f(n sⱼ) / f(n)
/// is the mean of M(N, s) over N near n, and is carried back to n by the local power of M. The relative
/// error is below 1 % from 200 trials and with up to 15 cells on.
public enum MultinomialCoincidence {
  /// log P(X = Y); minus infinity where the two laws have no value in common, NaN for probabilities that
  /// are negative or of unequal number.
  public static func logProbability(trials n: Int, _ p: [Double], _ q: [Double]) -> Double {
    guard p.count == q.count, n >= 0, (p + q).allSatisfy({ $0 >= 0 }) else { return .nan }
    let roots = (p.map { $0.squareRoot() }, q.map { $0.squareRoot() })
    return roots.0.withUnsafeBufferPointer { one in
      roots.1.withUnsafeBufferPointer { two in
        let affinity = zip(one, two).reduce(0) { $0 + $1.0 * $1.1 }
        return logProbability(trials: n, affinity: affinity, one, two)
      }
    }
  }

  /// As above, from the square roots of the probabilities and their affinity, for loops over many pairs.
  public static func logProbability(
    trials n: Int, affinity: Double, _ one: UnsafeBufferPointer<Double>,
    _ two: UnsafeBufferPointer<Double>
  ) -> Double {
    guard n > 0 else { return 0 }
    guard affinity > 0 else { return -.infinity }
    let size = Double(n)
    let scale = size / affinity
    // One logarithm of a product instead of one for each cell.
    var sum = 0.0
    var product = 1.0
    var power = 0.0
    for cell in one.indices {
      let mean = scale * one[cell] * two[cell]
      let (factor, exponent) = agreement(mean)
      sum += exponent
      product *= factor
      if product < 1e-150 || product > 1e150 {
        sum += log(product)
        product = 1
      }
      power += localPower(mean)
    }
    sum += log(product)
    let a = power - localPower(size)
    let correction = log1p(max(0, a) * (a + 2) / (4 * size))
    return min(0, 2 * size * log(min(1, affinity)) + sum - logAgreement(size) - correction)
  }

  /// log(e⁻²ᵐ I₀(2m)): two independent Poisson counts of mean m are equal.
  ///
  /// By its power series up to 2m = 30, all of whose terms are positive, and by Hankel's asymptotic
  /// series above (DLMF 10.40.1), whose terms still fall below 1e-10 there.
  static func logAgreement(_ m: Double) -> Double {
    let (factor, exponent) = agreement(m)
    return log(factor) + exponent
  }

  /// The same as factor · e^exponent; the factor lies between 1e-12 and 1e12 for m below 1e22.
  private static func agreement(_ m: Double) -> (factor: Double, exponent: Double) {
    let x = 2 * m
    if x <= 30 {
      var term = 1.0
      var sum = 1.0
      var k = 1.0
      while term > 1e-17 * sum {
        let ratio = m / k
        term *= ratio * ratio
        sum += term
        k += 1
      }
      return (sum, -x)
    }
    let inverse = 1 / x
    var term = 1.0
    var sum = 1.0
    var k = 0
    // The terms fall, so one that is lost in the sum ends it.
    while k < hankel.count, term > 1e-17 {
      term *= hankel[k] * inverse
      sum += term
      k += 1
    }
    return (sum / (2 * .pi * x).squareRoot(), 0)
  }

  /// (2k - 1)² / 8k of Hankel's series.
  private static let hankel: [Double] = (1...12).map { k in
    let odd = Double(2 * k - 1)
    return odd * odd / Double(8 * k)
  }

  /// About -d log f / d log m: 1/2 for large counts, 2m for small ones.
  private static func localPower(_ m: Double) -> Double { m < 0.25 ? 2 * m : 0.5 }
}
