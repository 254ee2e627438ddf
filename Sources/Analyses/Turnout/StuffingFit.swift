import AuditMath
import Foundation

/// The parts of incremental and extreme stations and the exponent alpha that bring the model's share
/// histogram nearest to the observed one.
///
/// For one alpha the histogram is a mixture of three known ones, so its weights are the minimum of a
/// convex problem; alpha is searched on a grid and then by golden section. Nothing is drawn at random.
struct StuffingFit: Sendable {
  /// An estimate with its profile interval.
  struct Estimate: Sendable {
    let value: Double
    let low: Double
    let high: Double
  }

  let incremental: Estimate
  let extreme: Estimate
  /// `nil` where the data do not determine it: next to no incremental stations, or a minimum at the
  /// edge of the grid.
  let alpha: Estimate?
  /// Probabilities of the share bins under the fitted model.
  let expected: [Double]
  /// Half the sum of absolute differences: the part of the stations that would have to lie in another
  /// bin for the fit to be exact.
  let misplaced: Double
  /// The part that chance alone misplaces when so many stations are drawn from the fitted model.
  let misplacedByChance: Double
  /// The objective at the minimum.
  let objective: Double

  static let alphas: [Double] = (1...12).map { Double($0) / 2 }
  /// Below this part of incremental stations alpha has nothing to act on.
  static let smallestPart = 0.02
  /// 95 % point of chi-square on one degree of freedom.
  private static let chiSquare = 3.841_458_820_694_124

  private struct Point {
    let alpha: Double
    let components: [[Double]]
    let fit: MixtureWeights
  }

  /// `nil` for an empty histogram.
  init?(_ model: StuffingModel, counts: [Int], objective: MixtureWeights.Objective = .deviance) {
    let counts = counts.map(Double.init)
    let histograms = StuffingHistograms(model)
    let honest = histograms.histogram(.honest, alpha: 1)
    func point(_ alpha: Double) -> Point? {
      let components = [
        honest, histograms.histogram(.incremental, alpha: alpha),
        histograms.histogram(.extreme, alpha: alpha),
      ]
      return MixtureWeights(
        components: components, counts: counts, start: [0.6, 0.35, 0.05],
        pairs: [(0, 1), (0, 2), (1, 2)], objective: objective
      ).map { Point(alpha: alpha, components: components, fit: $0) }
    }
    var points = Self.alphas.compactMap(point)
    guard let coarse = points.min(by: { $0.fit.value < $1.fit.value }) else { return nil }
    // Golden section between the neighbours of the best grid point.
    let ratio = (5.0.squareRoot() - 1) / 2
    var low = max(Self.alphas[0], coarse.alpha - 0.5)
    var high = min(Self.alphas[Self.alphas.count - 1], coarse.alpha + 0.5)
    if coarse.fit.weights[1] > 0.001, let one = point(high - ratio * (high - low)),
      let two = point(low + ratio * (high - low))
    {
      var (left, right) = (one, two)
      points += [left, right]
      while high - low > 0.02 {
        if left.fit.value < right.fit.value {
          (high, right) = (right.alpha, left)
          guard let next = point(high - ratio * (high - low)) else { break }
          left = next
          points.append(next)
        } else {
          (low, left) = (left.alpha, right)
          guard let next = point(low + ratio * (high - low)) else { break }
          right = next
          points.append(next)
        }
      }
    }
    guard let best = points.min(by: { $0.fit.value < $1.fit.value }) else { return nil }
    let total = counts.reduce(0, +)
    let expected = counts.indices.map { bin in
      (0..<3).reduce(0) { $0 + best.fit.weights[$1] * best.components[$1][bin] }
    }
    self.expected = expected
    misplaced =
      zip(expected, counts).reduce(0) { $0 + abs($1.0 - $1.1 / total) } / 2
    // The mean absolute deviation of a count is sqrt(2 / pi) of its standard deviation.
    misplacedByChance =
      expected.reduce(0) { $0 + (2 * $1 * max(0, 1 - $1) / (.pi * total)).squareRoot() } / 2
    self.objective = best.fit.value
    let limit = Self.limit(best.fit.value, counts, expected, total, objective)
    // An alpha whose own minimum lies above the limit allows no weight at all.
    let possible = points.filter { $0.fit.value <= limit }
    func profile(_ component: Int) -> Estimate {
      Self.profile(component, best: best, points: possible, counts, limit, objective)
    }
    incremental = profile(1)
    extreme = profile(2)
    let inside = possible.map(\.alpha)
    let edges = [Self.alphas[0], Self.alphas[Self.alphas.count - 1]]
    let atEdge = edges.contains { abs(best.alpha - $0) < 0.03 }
    alpha =
      best.fit.weights[1] < Self.smallestPart || atEdge
      ? nil
      : Estimate(
        value: best.alpha, low: inside.min() ?? best.alpha, high: inside.max() ?? best.alpha)
  }

  /// How far the objective may rise inside a 95 % interval: the chi-square point times the misfit per
  /// degree of freedom (quasi-likelihood, McCullagh and Nelder 1989, 9.3), since no real election
  /// follows the model to the accuracy of its counts.
  private static func limit(
    _ best: Double, _ counts: [Double], _ expected: [Double], _ total: Double,
    _ objective: MixtureWeights.Objective
  ) -> Double {
    let used = zip(counts, expected).count { $0.0 > 0 || $0.1 * total > 0.5 }
    let dispersion = best / Double(max(1, used - 4))
    switch objective {
    case .deviance: return best + chiSquare * max(1, dispersion)
    case .relativeSquares: return best + chiSquare * dispersion
    }
  }

  /// The values of one weight at which the best objective over the rest stays below the limit, by
  /// bisection on both sides.
  private static func profile(
    _ component: Int, best: Point, points: [Point], _ counts: [Double], _ limit: Double,
    _ objective: MixtureWeights.Objective
  ) -> Estimate {
    let value = best.fit.weights[component]
    let other = 3 - component
    func allowed(_ weight: Double) -> Bool {
      points.contains { point in
        var start = [0.0, 0.0, 0.0]
        start[component] = weight
        start[0] = (1 - weight) * 0.9
        start[other] = (1 - weight) * 0.1
        return
          (MixtureWeights(
            components: point.components, counts: counts, start: start, pairs: [(0, other)],
            objective: objective)?.value ?? .infinity) <= limit
      }
    }
    func bound(_ end: Double) -> Double {
      if allowed(end) { return end }
      var (inside, outside) = (value, end)
      while abs(inside - outside) > 0.000_1 {
        let middle = (inside + outside) / 2
        if allowed(middle) { inside = middle } else { outside = middle }
      }
      return inside
    }
    return Estimate(value: value, low: bound(0), high: bound(1))
  }
}
