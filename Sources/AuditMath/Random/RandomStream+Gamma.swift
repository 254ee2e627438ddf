import Foundation

extension RandomStream {
  /// A gamma number of the given shape and scale 1; 0 when the shape is not positive.
  ///
  /// Source: Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; shapes
  /// below 1 by their section 6. A shape so small that the number underflows gives 0.
  public mutating func nextGamma(shape: Double) -> Double {
    exp(nextLogGamma(shape: shape))
  }

  /// A beta number; NaN never: a parameter that is not positive pulls the number to its end
  /// (0 for `a`, 1 for `b`, 0 for both).
  public mutating func nextBeta(_ a: Double, _ b: Double) -> Double {
    guard a > 0 else { return 0 }
    guard b > 0 else { return 1 }
    // In logarithms: for tiny parameters both gammas underflow and their ratio would be 0/0.
    let first = nextLogGamma(shape: a)
    let second = nextLogGamma(shape: b)
    return 1 / (1 + exp(second - first))
  }

  /// The logarithm of a gamma number; minus infinity when the shape is not positive.
  private mutating func nextLogGamma(shape: Double) -> Double {
    guard shape > 0 else { return -.infinity }
    guard shape >= 1 else {
      let boost = log(uniform()) / shape
      return nextLogGamma(shape: shape + 1) + boost
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = nextNormal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = uniform()
      if log(u) < 0.5 * x * x + d * (1 - v + log(v)) { return log(d) + log(v) }
    }
  }
}
