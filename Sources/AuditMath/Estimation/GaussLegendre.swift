import Foundation

/// Nodes and weights of Gauss-Legendre quadrature, exact for polynomials of degree 2n - 1.
///
/// Source: Abramowitz and Stegun (1964), 25.4.29 and 25.4.30; roots of the Legendre polynomial by
/// Newton's method from Tricomi's approximation.
public struct GaussLegendre: Sendable {
  public let nodes: [Double]
  public let weights: [Double]

  /// - Parameters:
  ///   - count: the number of nodes, held to at least 1.
  ///   - range: the interval of integration; an empty one gives weights of 0.
  public init(_ count: Int, over range: ClosedRange<Double>) {
    let n = max(1, count)
    let half = (range.upperBound - range.lowerBound) / 2
    let middle = (range.upperBound + range.lowerBound) / 2
    var nodes = [Double](repeating: 0, count: n)
    var weights = nodes
    for index in 0..<(n + 1) / 2 {
      var root = cos(.pi * (Double(index) + 0.75) / (Double(n) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        let (value, derivative) = Self.legendre(n, root)
        slope = derivative
        let step = value / derivative
        root -= step
        if abs(step) < 1e-15 { break }
      }
      slope = Self.legendre(n, root).derivative
      let weight = 2 / ((1 - root * root) * slope * slope)
      nodes[index] = middle - half * root
      nodes[n - 1 - index] = middle + half * root
      weights[index] = half * weight
      weights[n - 1 - index] = half * weight
    }
    self.nodes = nodes
    self.weights = weights
  }

  /// The Legendre polynomial of degree n and its derivative, by the three-term recurrence.
  private static func legendre(_ n: Int, _ x: Double) -> (value: Double, derivative: Double) {
    var (before, value) = (1.0, x)
    for degree in stride(from: 2, through: n, by: 1) {
      let k = Double(degree)
      (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k)
    }
    return (value, Double(n) * (x * value - before) / (x * x - 1))
  }
}
