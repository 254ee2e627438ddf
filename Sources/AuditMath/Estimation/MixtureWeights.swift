import Foundation

/// Weights of a mixture of known histograms, on the simplex.
///
/// Mass is moved between two components at a time, each move solved by Newton's method on its segment
/// (pairwise exchange; Böhning 1986, "A vertex-exchange method in D-optimal design theory"). Both
/// objectives are convex, so every move lowers the objective and the limit is the minimum.
public struct MixtureWeights: Sendable {
  /// What the weights minimise.
  public enum Objective: Sendable {
    /// The multinomial deviance, 2 Σ o log(o / e).
    case deviance
    /// Σ ((e - o) / (o + 1))², the objective of Klimek et al. (2012) as later ports define it.
    case relativeSquares
  }

  /// Weights of the components; they sum to 1.
  public let weights: [Double]
  /// The objective at these weights.
  public let value: Double

  /// - Parameters:
  ///   - components: probabilities of the bins under each component.
  ///   - counts: observed counts of the bins.
  ///   - start: weights to begin with, summing to 1.
  ///   - pairs: components between which mass may move; others keep their weight.
  /// - Returns: `nil` when sizes differ, nothing was counted or the start is no point of the simplex.
  public init?(
    components: [[Double]], counts: [Double], start: [Double], pairs: [(Int, Int)],
    objective: Objective
  ) {
    let total = counts.reduce(0, +)
    guard total > 0, components.count == start.count,
      components.allSatisfy({ $0.count == counts.count }), start.allSatisfy({ $0 >= 0 }),
      pairs.allSatisfy({ start.indices.contains($0.0) && start.indices.contains($0.1) })
    else { return nil }
    var weights = start
    let mixed = counts.indices.map { bin in
      components.indices.reduce(0) { $0 + weights[$1] * components[$1][bin] }
    }
    var mix = Self.fours(mixed)
    let observed = Self.fours(counts)
    let differences = pairs.map { from, to in
      Self.fours(zip(components[to], components[from]).map { $0 - $1 })
    }
    for _ in 0..<(pairs.count == 1 ? 1 : 200) {
      var moved = 0.0
      for ((from, to), difference) in zip(pairs, differences) {
        let step = Self.move(
          difference, weights[from], weights[to], mix, observed, total, objective)
        guard step != 0 else { continue }
        weights[from] -= step
        weights[to] += step
        for bins in mix.indices { mix[bins] += step * difference[bins] }
        moved = max(moved, abs(step))
      }
      if moved < 1e-9 { break }
    }
    self.weights = weights
    value = Self.value(counts.indices.map { mix[$0 / 4][$0 % 4] }, counts, total, objective)
  }

  /// Four bins side by side; those beyond the last are empty, and no component differs there.
  private static func fours(_ values: [Double]) -> [SIMD4<Double>] {
    var fours = [SIMD4<Double>](repeating: .zero, count: (values.count + 3) / 4)
    for (bin, value) in values.enumerated() { fours[bin / 4][bin % 4] = value }
    return fours
  }

  /// Probabilities below this count as this: an observed bin that no component reaches must not make
  /// the objective infinite.
  private static let floor = 1e-9

  static func value(
    _ mix: [Double], _ counts: [Double], _ total: Double, _ objective: Objective
  ) -> Double {
    var sum = 0.0
    for (bin, count) in counts.enumerated() {
      switch objective {
      case .deviance:
        if count > 0 { sum += 2 * count * log(count / (total * max(mix[bin], floor))) }
      case .relativeSquares:
        let miss = (total * mix[bin] - count) / (count + 1)
        sum += miss * miss
      }
    }
    return sum
  }

  /// The mass to move from one component to another (negative: back): the minimum over the segment,
  /// at an end or where the slope is 0 (Newton's method, kept inside a bracket).
  private static func move(
    _ difference: [SIMD4<Double>], _ have: Double, _ other: Double, _ mix: [SIMD4<Double>],
    _ counts: [SIMD4<Double>], _ total: Double, _ objective: Objective
  ) -> Double {
    func derivatives(_ step: Double) -> (slope: Double, curvature: Double) {
      var (slope, curvature) = (0.0, 0.0)
      for bins in mix.indices {
        let change = difference[bins]
        let value = mix[bins] + step * change
        var (first, second): (SIMD4<Double>, SIMD4<Double>)
        switch objective {
        case .deviance:
          let isSmall = value .<= floor
          let ratio = counts[bins] / value.replacing(with: floor, where: isSmall)
          first = -(ratio * change)
          second = (ratio * change * change / value).replacing(with: 0, where: isSmall)
        case .relativeSquares:
          let scale = total / (counts[bins] + 1)
          first = (total * value - counts[bins]) / (counts[bins] + 1) * scale * change
          second = scale * scale * change * change
        }
        for bin in 0..<4 {
          slope += first[bin]
          curvature += second[bin]
        }
      }
      return (slope, curvature)
    }
    var (low, high) = (-other, have)
    guard high > low else { return 0 }
    if derivatives(low).slope >= 0 { return low }
    if derivatives(high).slope <= 0 { return high }
    var step = 0.0
    for _ in 0..<60 {
      let (slope, curvature) = derivatives(step)
      if slope < 0 { low = step } else { high = step }
      var next = step - slope / curvature
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - step) < 1e-11 { return next }
      step = next
    }
    return step
  }
}
