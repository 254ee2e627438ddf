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
    var mix = counts.indices.map { bin in
      components.indices.reduce(0) { $0 + weights[$1] * components[$1][bin] }
    }
    for _ in 0..<(pairs.count == 1 ? 1 : 200) {
      var moved = 0.0
      for (from, to) in pairs {
        let step = Self.move(
          components[from], components[to], weights[from], weights[to], mix, counts, total,
          objective)
        guard step != 0 else { continue }
        weights[from] -= step
        weights[to] += step
        for bin in mix.indices { mix[bin] += step * (components[to][bin] - components[from][bin]) }
        moved = max(moved, abs(step))
      }
      if moved < 1e-9 { break }
    }
    self.weights = weights
    value = Self.value(mix, counts, total, objective)
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
    _ from: [Double], _ to: [Double], _ have: Double, _ other: Double, _ mix: [Double],
    _ counts: [Double], _ total: Double, _ objective: Objective
  ) -> Double {
    func derivatives(_ step: Double) -> (slope: Double, curvature: Double) {
      var (slope, curvature) = (0.0, 0.0)
      for bin in mix.indices {
        let difference = to[bin] - from[bin]
        if difference == 0 { continue }
        let value = mix[bin] + step * difference
        switch objective {
        case .deviance:
          let ratio = counts[bin] / max(value, floor)
          slope -= ratio * difference
          if value > floor { curvature += ratio * difference * difference / value }
        case .relativeSquares:
          let scale = total / (counts[bin] + 1)
          slope += (total * value - counts[bin]) / (counts[bin] + 1) * scale * difference
          curvature += scale * scale * difference * difference
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
