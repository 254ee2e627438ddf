import Foundation

/// A multinomial law with what every draw of it takes: for each category but the last its probability among
/// those from it on, and the logarithms of that.
struct MultinomialLaw: Sendable {
  /// A category with a positive probability.
  struct Step: Sendable {
    let category: Int
    /// Of the category, given that none before it was drawn.
    let probability: Double
    /// The smaller one of `probability` and its complement, and what inversion and rejection make of it.
    let lower: Double
    let odds: Double
    let logFailure: Double
    let logOdds: Double

    fileprivate init(category: Int, probability: Double) {
      self.category = category
      self.probability = probability
      lower = probability > 0.5 ? 1 - probability : probability
      odds = lower / (1 - lower)
      logFailure = log1p(-lower)
      logOdds = log(odds)
    }
  }

  /// The number of categories.
  let categories: Int
  /// All categories with a positive probability but the last.
  let steps: [Step]
  /// The last category with a positive probability.
  let last: Int?

  /// Probabilities as `RandomStream.nextMultinomial(trials:probabilities:)` takes them.
  init(_ probabilities: [Double]) {
    categories = probabilities.count
    last = probabilities.lastIndex { $0 > 0 }
    var steps: [Step] = []
    // The mass from each category on, summed from the end, as a single draw does.
    var mass = last.map { probabilities[$0] } ?? 0
    for category in (0..<(last ?? 0)).reversed() where probabilities[category] > 0 {
      mass += probabilities[category]
      let probability = probabilities[category] / mass
      if probability > 0 { steps.append(Step(category: category, probability: probability)) }
    }
    self.steps = steps.reversed()
  }
}
