import Foundation

/// The sum Σ wᵢ Xᵢ of independent trials Xᵢ with probabilities pᵢ and weights wᵢ.
///
/// Tails come from the saddlepoint approximation of Lugannani and Rice (1980) without continuity
/// correction, since the sums of unequal weights lie close together; equal weights are counted by
/// `PoissonBinomial`. With little information (effective number of uncertain trials below 5) the
/// approximation is poor, and the result says `.normal` where the saddlepoint fails altogether.
///
/// Probabilities are held to 0...1. A NaN, an infinite weight or arrays of different lengths make the
/// law unknown: every tail is then 1, and mean and variance are NaN.
public struct WeightedBernoulliSum: Sendable {
  /// The expected sum.
  public let mean: Double
  /// Its variance, Σ w² p (1 - p).
  public let variance: Double

  /// What trials with p = 1 always contribute.
  private let certain: Double
  private let terms: [(probability: Double, weight: Double)]
  /// The count, when all weights that matter are equal.
  private let equal: (count: PoissonBinomial, weight: Double)?
  private let isKnown: Bool

  /// - Parameters:
  ///   - probabilities: of success, one for each trial.
  ///   - weights: finite, of either sign, one for each trial.
  public init(probabilities: [Double], weights: [Double]) {
    let moments = Self.moments(probabilities: probabilities, weights: weights)
    (mean, variance) = moments
    isKnown = !moments.mean.isNaN
    var terms: [(probability: Double, weight: Double)] = []
    var certain = CompensatedSum()
    if isKnown {
      terms.reserveCapacity(probabilities.count)
      for (p, weight) in zip(probabilities, weights) where p > 0 && weight != 0 {
        if p >= 1 { certain.add(weight) } else { terms.append((p, weight)) }
      }
    }
    self.terms = terms
    self.certain = certain.value
    if let weight = terms.first?.weight, weight > 0, terms.allSatisfy({ $0.weight == weight }) {
      equal = (PoissonBinomial(probabilities: terms.map { $0.probability }), weight)
    } else {
      equal = nil
    }
  }

  /// Mean and variance alone, where no tail is wanted.
  public static func moments(
    probabilities: [Double], weights: [Double]
  ) -> (mean: Double, variance: Double) {
    guard probabilities.count == weights.count else { return (.nan, .nan) }
    if probabilities.contains(where: \.isNaN) || !weights.allSatisfy(\.isFinite) {
      return (.nan, .nan)
    }
    var (mean, variance) = (CompensatedSums.zero, CompensatedSums.zero)
    probabilities.forEachFour(with: weights) { p, weight in
      let held = p.replacing(with: 0, where: p .< 0).replacing(with: 1, where: p .> 1)
      mean.add(held * weight)
      // A certain trial adds none, however large the square of its weight.
      let spread = weight * weight * held * (1 - held)
      variance.add(spread.replacing(with: 0, where: held .== 0 .| held .== 1))
    }
    return (mean.total, variance.total)
  }

  /// P(Σ wᵢ Xᵢ >= x).
  public func upperTail(atLeast x: Double) -> Tail {
    guard isKnown, !x.isNaN else { return .certain }
    let needed = x - certain
    let lowest = terms.lazy.map { min(0, $0.weight) }.compensatedSum()
    let highest = terms.lazy.map { max(0, $0.weight) }.compensatedSum()
    if needed <= lowest { return .certain }
    if needed > highest { return .impossible }
    if let equal {
      // A sum that is whole but for rounding counts as reached.
      return equal.count.upperTail(atLeast: Int((needed / equal.weight - 1e-9).rounded(.up)))
    }
    if needed == highest {
      return Tail(
        logValue: terms.lazy.map { log($0.weight > 0 ? $0.probability : 1 - $0.probability) }
          .compensatedSum(), method: .exact)
    }
    return saddlepoint(needed) ?? normal(needed)
  }

  private func normal(_ x: Double) -> Tail {
    let z = (x - (mean - certain)) / variance.squareRoot()
    return Tail(logValue: Normal.logUpperTail(z), method: .normal)
  }

  private func saddlepoint(_ x: Double) -> Tail? {
    guard let s = tilt(x) else { return nil }
    let sums = cumulants(at: s)
    let exponent = max(0, s * x - sums.value)
    let w = (s < 0 ? -1.0 : 1.0) * (2 * exponent).squareRoot()
    let u = s * sums.second.squareRoot()
    guard abs(w) > 1e-3 else {
      let skewness = sums.third / (sums.second * sums.second.squareRoot())
      return Tail(
        value: Normal.upperTail(w) - Normal.density(w) * skewness / 6, method: .saddlepoint)
    }
    let correction = 1 / u - 1 / w
    let logTail = Normal.logUpperTail(w)
    let logDensity = -0.5 * w * w - 0.918_938_533_204_672_741_78
    let factor = 1 + correction * exp(logDensity - logTail)
    guard factor.isFinite, factor > 0 else { return nil }
    return Tail(logValue: logTail + log(factor), method: .saddlepoint)
  }

  /// The s at which the tilted mean is `x`, by Newton's method held inside a bracket.
  private func tilt(_ x: Double) -> Double? {
    let largest = terms.lazy.map { abs($0.weight) }.max() ?? 0
    guard largest > 0 else { return nil }
    var low = -700 / largest
    var high = 700 / largest
    var s = 0.0
    for _ in 0..<200 {
      let sums = cumulants(at: s)
      let error = sums.first - x
      if error > 0 { high = s } else { low = s }
      if abs(error) <= 1e-12 * sums.second.squareRoot() { return s }
      var next = s - error / sums.second
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if next == s || high - low <= 1e-15 * abs(high) { return s }
      s = next
    }
    return nil
  }

  /// K(s) and its first three derivatives.
  private func cumulants(
    at s: Double
  ) -> (value: Double, first: Double, second: Double, third: Double) {
    var value = CompensatedSum()
    var (first, second, third) = (0.0, 0.0, 0.0)
    for (p, w) in terms {
      let growth = expm1(s * w)
      let tilted = p * (1 + growth) / (1 + p * growth)
      let spread = w * w * tilted * (1 - tilted)
      value.add(log1p(p * growth))
      first += w * tilted
      second += spread
      third += w * spread * (1 - 2 * tilted)
    }
    return (value.value, first, second, third)
  }
}
