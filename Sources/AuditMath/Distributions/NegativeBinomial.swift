import Foundation

/// The negative binomial distribution by its mean and variance: counts that come in clumps.
///
/// A variance not above the mean is the Poisson distribution; a mean of 0 is a point mass at 0; a
/// negative or infinite mean gives NaN.
public enum NegativeBinomial {
  /// log P(X >= k), also where the probability itself underflows.
  public static func logUpperTail(atLeast k: Int, mean: Double, variance: Double) -> Double {
    guard mean >= 0, mean < .infinity, variance < .infinity else { return .nan }
    if k <= 0 { return 0 }
    guard mean > 0 else { return -.infinity }
    let excess = variance - mean
    // With so little clumping the beta function would need more digits than there are.
    guard excess > 1e-9 * mean else { return Poisson.logUpperTail(atLeast: k, mean: mean) }
    return IncompleteBeta.logLower(Double(k), mean * mean / excess, excess / variance)
  }
}
