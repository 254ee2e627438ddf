import Foundation

extension RandomStream {
  /// A standard normal number.
  ///
  /// Box and Muller (1958), the cosine half only: each call takes exactly two uniforms, so the place
  /// in the stream never depends on the values drawn.
  public mutating func nextNormal() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }
}
