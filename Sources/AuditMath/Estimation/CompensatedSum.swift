/// A sum that keeps the rounding error of every addition and returns it at the end.
///
/// Source: Neumaier (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
/// algorithm IV. The error no longer grows with the number of terms.
public struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  /// The empty sum, 0.
  public init() {}

  /// Adds one term.
  public mutating func add(_ term: Double) {
    let total = sum + term
    if abs(sum) >= abs(term) {
      compensation += (sum - total) + term
    } else {
      compensation += (term - total) + sum
    }
    sum = total
  }

  /// The sum so far; infinite or NaN only when a term was, or the sum overflowed.
  public var value: Double { compensation.isFinite ? sum + compensation : sum }
}

extension Sequence<Double> {
  /// The compensated sum of the elements, in their order; 0 when there are none.
  public func compensatedSum() -> Double {
    var sum = CompensatedSum()
    for element in self { sum.add(element) }
    return sum.value
  }
}
