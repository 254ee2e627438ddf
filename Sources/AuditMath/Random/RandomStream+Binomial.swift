import Foundation

extension RandomStream {
  /// The number of successes in `trials` independent trials.
  ///
  /// Inversion below a mean of 10, else transformed rejection with squeeze (algorithm BTRS of
  /// Hörmann 1993, "The generation of binomial random variates"). Trials of 0 or less give 0;
  /// probabilities are held to 0...1 and NaN counts as 0.
  public mutating func nextBinomial(trials: Int, probability: Double) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    if probability > 0.5 {
      return trials - nextBinomialLower(trials: trials, probability: 1 - probability)
    }
    return nextBinomialLower(trials: trials, probability: probability)
  }

  /// Counts in the categories of a multinomial law with `trials` draws, by conditional binomials.
  ///
  /// Probabilities are scaled to sum to 1; those that are negative or NaN count as 0. If none is
  /// positive every count is 0, else the counts sum to `trials`.
  public mutating func nextMultinomial(trials: Int, probabilities: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: probabilities.count)
    guard let last = probabilities.lastIndex(where: { $0 > 0 }) else { return counts }
    // The mass from each category on, summed from the end: subtracting from 1 would leave rounding
    // of the size of the small categories.
    var remainingMass = [Double](repeating: 0, count: last + 2)
    for index in stride(from: last, through: 0, by: -1) {
      remainingMass[index] =
        remainingMass[index + 1] + (probabilities[index] > 0 ? probabilities[index] : 0)
    }
    var left = max(0, trials)
    for index in 0..<last where left > 0 && probabilities[index] > 0 {
      let count = nextBinomial(
        trials: left, probability: probabilities[index] / remainingMass[index])
      counts[index] = count
      left -= count
    }
    counts[last] += left
    return counts
  }

  /// The same counts for a law of which many are drawn.
  mutating func nextMultinomial(trials: Int, _ law: MultinomialLaw) -> [Int] {
    var counts = [Int](repeating: 0, count: law.categories)
    guard let last = law.last else { return counts }
    var left = max(0, trials)
    for step in law.steps where left > 0 {
      let count = nextBinomial(trials: left, step)
      counts[step.category] = count
      left -= count
    }
    counts[last] += left
    return counts
  }

  /// As `nextBinomial(trials:probability:)`, for trials above 0.
  private mutating func nextBinomial(trials: Int, _ step: MultinomialLaw.Step) -> Int {
    guard step.probability < 1 else { return trials }
    let p = step.lower
    let count =
      Double(trials) * p < 10
      ? binomialByInversion(trials: trials, odds: step.odds, logFailure: step.logFailure)
      : binomialByRejection(trials: trials, probability: p, logOdds: step.logOdds)
    return step.probability > 0.5 ? trials - count : count
  }

  /// As `nextBinomial`, for 0 < probability <= 1/2.
  private mutating func nextBinomialLower(trials: Int, probability p: Double) -> Int {
    if Double(trials) * p < 10 {
      return binomialByInversion(trials: trials, odds: p / (1 - p), logFailure: log1p(-p))
    }
    return binomialByRejection(trials: trials, probability: p, logOdds: log(p / (1 - p)))
  }

  /// - Parameter logFailure: log(1 - p).
  private mutating func binomialByInversion(
    trials: Int, odds: Double, logFailure: Double
  ) -> Int {
    let n = Double(trials)
    let start = exp(n * logFailure)
    while true {
      var u = uniform()
      var mass = start
      var k = 0
      // With a mean below 10 the mass beyond 200 is below 1e-150: the guard only stops a walk made
      // endless by rounding.
      while u > mass, k < trials, k < 200 {
        u -= mass
        k += 1
        mass *= odds * (n - Double(k) + 1) / Double(k)
      }
      if u <= mass || k == trials { return k }
    }
  }

  private mutating func binomialByRejection(
    trials: Int, probability p: Double, logOdds: Double
  ) -> Int {
    let n = Double(trials)
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let centre = n * p + 0.5
    let squeeze = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = ((n + 1) * p).rounded(.down)
    let modeTerm = LogFactorial.value(mode) + LogFactorial.value(n - mode)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + centre).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      guard k >= 0, k <= n else { continue }
      let bound =
        modeTerm - LogFactorial.value(k) - LogFactorial.value(n - k) + (k - mode) * logOdds
      if log(v * alpha / (a / (us * us) + b)) <= bound { return Int(k) }
    }
  }
}
