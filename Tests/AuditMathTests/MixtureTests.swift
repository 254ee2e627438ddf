import Foundation
import Testing

@testable import AuditMath

/// Quadrature, modes, weights of mixtures, and laws on a grid of proportions.
@Suite struct MixtureTests {
  /// n nodes integrate x^k exactly up to degree 2n - 1, and not the next one.
  @Test(arguments: [1, 2, 5, 16, 48])
  func gaussLegendreIsExact(_ count: Int) {
    let rule = GaussLegendre(count, over: 0...2)
    func integral(_ power: Int) -> Double {
      zip(rule.nodes, rule.weights).reduce(0) { $0 + $1.1 * pow($1.0 / 2, Double(power)) }
    }
    for power in 0...(2 * count - 1) {
      #expect(abs(integral(power) - 2 / Double(power + 1)) < 1e-13)
    }
    if count <= 5 { #expect(abs(integral(2 * count) - 2 / Double(2 * count + 1)) > 1e-9) }
    #expect(rule.nodes == rule.nodes.sorted())
  }

  @Test func firstModePassesNoiseOver() {
    // A slope with a bump of a hundredth, the heap, and a lower heap behind a valley.
    let density = [0.0, 0.2, 0.3, 0.29, 0.5, 1.0, 1.0, 0.4, 0.2, 0.35, 0.1]
    #expect(FirstMode.index(density, prominence: 0.1) == 5)
    #expect(FirstMode.index(density, prominence: 0.005) == 2)
    #expect(FirstMode.index([0.9, 0.2, 1.0], prominence: 0.5) == 0)
    #expect(FirstMode.index([0, 0, 0], prominence: 0.1) == nil)
    #expect(FirstMode.index([], prominence: 0.1) == nil)
    #expect(FirstMode.index([2, 2], prominence: 0.1) == 0)
  }

  @Test func firstFallIsThePublishedRule() throws {
    let grid = try #require(KernelDensity.Grid(over: 0...1, count: 11))
    let density = [5.0, 4, 3, 3, 4, 5, 4.9, 6, 2, 1, 0]
    #expect(FirstMode.firstFall(density, grid: grid, above: 0.3) == grid.point(5))
    #expect(FirstMode.firstFall(density, grid: grid, above: 0.55) == grid.point(7))
    #expect(FirstMode.firstFall([1, 2, 3], grid: grid, above: 0) == nil)
  }

  /// Disjoint components: the weights are the observed proportions. A component that only hurts gets 0.
  @Test(arguments: [MixtureWeights.Objective.deviance, .relativeSquares])
  func weightsOfDisjointComponents(_ objective: MixtureWeights.Objective) throws {
    let components = [[1.0, 0, 0, 0], [0, 0.5, 0.5, 0], [0, 0, 0, 1]]
    let fit = try #require(
      MixtureWeights(
        components: components, counts: [60, 20, 20, 0], start: [0.2, 0.3, 0.5],
        pairs: [(0, 1), (0, 2), (1, 2)], objective: objective))
    #expect(abs(fit.weights[0] - 0.6) < 1e-6 && abs(fit.weights[1] - 0.4) < 1e-6)
    #expect(fit.weights[2] < 1e-9 && fit.value < 1e-6)
  }

  @Test func weightsRejectWhatIsNoProblem() {
    func fit(_ counts: [Double], _ start: [Double]) -> MixtureWeights? {
      MixtureWeights(
        components: [[1, 0], [0, 1]], counts: counts, start: start, pairs: [(0, 1)],
        objective: .deviance)
    }
    #expect(fit([0, 0], [0.5, 0.5]) == nil)
    #expect(fit([1, 2, 3], [0.5, 0.5]) == nil)
    #expect(fit([1, 2], [-0.5, 1.5]) == nil)
    let quarter = fit([1, 3], [0.5, 0.5])?.weights ?? []
    #expect(zip(quarter, [0.25, 0.75]).allSatisfy { abs($0 - $1) < 1e-9 } && quarter.count == 2)
  }

  /// The likelihood over the cells integrates to the beta function (Boost's) in closed form.
  @Test(arguments: [(0, 300), (300, 300), (7, 400), (500, 1_000), (1_180, 1_200), (2_400, 4_000)])
  func likelihoodAveragesTheBinomial(_ successes: Int, _ trials: Int) {
    let grid = ProportionGrid(count: 64)
    var weights: [Double] = []
    let first = grid.appendLikelihood(successes: successes, trials: trials, to: &weights)
    #expect(first >= 0 && first + weights.count <= 64)
    // Uniform in the arcsine root is a beta(1/2, 1/2) law: the average is B(k + 1/2, n - k + 1/2) /
    // B(1/2, 1/2), over the maximum of the likelihood.
    let (k, n) = (Double(successes), Double(trials))
    let top = (k > 0 ? k * log(k / n) : 0) + (n > k ? (n - k) * log(1 - k / n) : 0)
    let expected = exp(
      SpecialFunctions.logBeta(k + 0.5, n - k + 0.5) - SpecialFunctions.logBeta(0.5, 0.5) - top)
    // A likelihood as narrow as a cell, as of 4,000 trials, is integrated least well: 2 in 10,000.
    #expect(
      abs(weights.reduce(0, +) / 64 - expected) < (trials > 2_000 ? 3e-4 : 1e-4) * expected)
  }

  /// The fit returns the parameters whose own masses it is given, and meets the moments of a beta law.
  @Test func gridBetaIsFittedExactly() {
    let grid = ProportionGrid(count: 64)
    let law = GridBeta(a: 12.5, b: 7.25)
    let masses = law.probabilities(grid)
    #expect(abs(masses.reduce(0, +) - 1) < 1e-12)
    let mean = masses.indices.reduce(0) { $0 + masses[$1] * grid.centre($1) }
    #expect(abs(mean - 12.5 / 19.75) < 1e-3)
    let fitted = GridBeta(a: 1, b: 1).fitted(to: masses.map { 250 * $0 }, grid)
    #expect(abs(fitted.a - 12.5) < 1e-6 && abs(fitted.b - 7.25) < 1e-6)
    #expect(law.fitted(to: [Double](repeating: 0, count: 64), grid) == law)
    // All weight in one cell: no beta law is narrow enough, and none is not a number.
    var one = [Double](repeating: 0, count: 64)
    one[63] = 9
    let narrow = law.fitted(to: one, grid)
    #expect(GridBeta.limits.contains(narrow.a) && GridBeta.limits.contains(narrow.b))
  }
}
