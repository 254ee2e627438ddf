import Foundation

/// Cells of 0...1 that are even in φ = arcsin √p, the scale on which a binomial proportion has the same
/// spread everywhere: 1 / (2 √n).
///
/// A law of proportions is piecewise constant in φ over the cells, and the likelihood of a count is
/// averaged over each, so a mixture of binomials becomes a sum over cells.
public struct ProportionGrid: Sendable {
  /// The number of cells.
  public let count: Int
  /// Width of a cell in φ.
  public let width: Double
  /// Logarithms of p and of 1 - p at the centres.
  public let logCentre: [Double]
  public let logComplement: [Double]

  /// Four Gauss points within each cell: logarithms of p and 1 - p, cell after cell.
  private let logPoints: [Double]
  private let logRest: [Double]
  private let pointWeights: [Double]

  /// Larger numbers of trials are scaled down to this one: beyond it the spread of a count is far below
  /// a cell.
  public static let mostTrials = 5_000.0

  /// - Parameter count: the number of cells, held to at least 2.
  public init(count: Int) {
    self.count = max(2, count)
    width = .pi / 2 / Double(self.count)
    let rule = GaussLegendre(4, over: 0...1)
    pointWeights = rule.weights
    func logs(_ position: Double) -> (Double, Double) {
      let angle = position * .pi / 2 / Double(max(2, count))
      return (2 * log(sin(angle)), 2 * log(cos(angle)))
    }
    let centres = (0..<self.count).map { logs(Double($0) + 0.5) }
    logCentre = centres.map(\.0)
    logComplement = centres.map(\.1)
    let points = (0..<self.count).flatMap { cell in rule.nodes.map { logs(Double(cell) + $0) } }
    logPoints = points.map(\.0)
    logRest = points.map(\.1)
  }

  /// The proportion at the centre of a cell.
  public func centre(_ cell: Int) -> Double { exp(logCentre[cell]) }

  /// The proportion at a position: cell i covers i ..< i + 1.
  public func proportion(at position: Double) -> Double {
    let root = sin(position * width)
    return root * root
  }

  /// The position of a proportion in 0...1.
  public func position(of proportion: Double) -> Double {
    asin(min(1, max(0, proportion)).squareRoot()) / width
  }

  /// Appends the likelihood of `successes` of `trials` by cell, without the binomial coefficient and
  /// scaled so that its maximum over all p is 1; cells beyond five and a half standard deviations are
  /// left out.
  ///
  /// - Returns: the first cell.
  /// - Precondition: 0 <= successes <= trials, trials > 0.
  public func appendLikelihood(successes: Int, trials: Int, to weights: inout [Double]) -> Int {
    let n = min(Double(trials), Self.mostTrials)
    let p = Double(successes) / Double(trials)
    let k = p * n
    let rest = n - k
    let top = (k > 0 ? k * log(p) : 0) + (rest > 0 ? rest * log(1 - p) : 0)
    let centre = position(of: p)
    let reach = 2.75 / n.squareRoot() / width
    let first = max(0, min(count - 1, Int(centre - reach)))
    let last = max(first, min(count - 1, Int(centre + reach)))
    for cell in first...last {
      var sum = 0.0
      for point in 0..<4 {
        let index = 4 * cell + point
        sum += pointWeights[point] * exp(k * logPoints[index] + rest * logRest[index] - top)
      }
      weights.append(sum)
    }
    return first
  }
}

/// A beta law over the cells of a `ProportionGrid`: probabilities proportional to
/// p^(a - 1/2) (1 - p)^(b - 1/2) at the centres, which is the beta density on the scale of φ.
public struct GridBeta: Sendable, Equatable {
  public var a: Double
  public var b: Double

  /// Parameters are kept in this range: beyond it the law is one cell, or no law.
  public static let limits = 0.05...5_000.0

  public init(a: Double, b: Double) {
    self.a = Self.held(a)
    self.b = Self.held(b)
  }

  /// The beta law with a mean and a standard deviation; the spread is cut where no beta law has it.
  public init(mean: Double, deviation: Double) {
    let m = min(0.995, max(0.005, mean))
    let variance = max(1e-6, min(deviation * deviation, 0.9 * m * (1 - m)))
    let precision = m * (1 - m) / variance - 1
    self.init(a: m * precision, b: (1 - m) * precision)
  }

  private static func held(_ value: Double) -> Double {
    value.isFinite ? min(limits.upperBound, max(limits.lowerBound, value)) : 1
  }

  /// Probabilities of the cells; they sum to 1.
  public func probabilities(_ grid: ProportionGrid) -> [Double] {
    let logs = (0..<grid.count).map {
      (a - 0.5) * grid.logCentre[$0] + (b - 0.5) * grid.logComplement[$0]
    }
    let top = logs.max() ?? 0
    let masses = logs.map { exp($0 - top) }
    let total = masses.reduce(0, +)
    return masses.map { $0 / total }
  }

  /// The law of largest likelihood for weights on the cells, by Newton's method from this one; it is
  /// unchanged where there is no weight.
  public func fitted(to weights: [Double], _ grid: ProportionGrid) -> GridBeta {
    let total = weights.reduce(0, +)
    guard total > 0 else { return self }
    func means(_ masses: [Double]) -> (Double, Double) {
      var (one, two) = (0.0, 0.0)
      for cell in masses.indices {
        one += masses[cell] * grid.logCentre[cell]
        two += masses[cell] * grid.logComplement[cell]
      }
      return (one, two)
    }
    let target = means(weights.map { $0 / total })
    var law = self
    for _ in 0..<50 {
      let masses = law.probabilities(grid)
      let (one, two) = means(masses)
      var (v11, v12, v22) = (0.0, 0.0, 0.0)
      for cell in masses.indices {
        let (d1, d2) = (grid.logCentre[cell] - one, grid.logComplement[cell] - two)
        v11 += masses[cell] * d1 * d1
        v12 += masses[cell] * d1 * d2
        v22 += masses[cell] * d2 * d2
      }
      let determinant = v11 * v22 - v12 * v12
      guard determinant > 0 else { break }
      let (g1, g2) = (target.0 - one, target.1 - two)
      let stepA = (v22 * g1 - v12 * g2) / determinant
      let stepB = (v11 * g2 - v12 * g1) / determinant
      // At most half the way to 0, twice the value: the likelihood is concave, so this is enough.
      let scale = min(1, 0.5 / max(abs(stepA) / law.a, abs(stepB) / law.b, 1e-300))
      let next = GridBeta(a: law.a + scale * stepA, b: law.b + scale * stepB)
      let change = max(abs(next.a - law.a) / law.a, abs(next.b - law.b) / law.b)
      law = next
      if change < 1e-9 { break }
    }
    return law
  }
}
