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

/// Four compensated sums side by side, for many terms: none waits for the one before, and no condition is
/// decided for a term.
///
/// Source: Knuth (1969), The Art of Computer Programming, volume 2, section 4.2.2, theorem B.
struct CompensatedSums: Sendable {
  private var sums = SIMD4<Double>.zero
  private var compensations = SIMD4<Double>.zero

  static let zero = CompensatedSums()

  /// Adds one term to each.
  @inline(__always)
  mutating func add(_ terms: SIMD4<Double>) {
    let totals = sums + terms
    let added = totals - sums
    compensations += (sums - (totals - added)) + (terms - added)
    sums = totals
  }

  /// One of the sums, as `CompensatedSum.value`.
  subscript(_ index: Int) -> Double {
    compensations[index].isFinite ? sums[index] + compensations[index] : sums[index]
  }

  /// The sum of all terms of all four.
  var total: Double {
    var total = CompensatedSum()
    for lane in 0..<4 { total.add(sums[lane]) }
    for lane in 0..<4 { total.add(compensations[lane]) }
    return total.value
  }
}

extension UnsafeBufferPointer<Double> {
  /// Calls `body` with four numbers at a time, the last of them filled up with zeros.
  @inline(__always)
  func forEachFour(_ body: (SIMD4<Double>) -> Void) {
    for start in stride(from: 0, to: count, by: 4) { body(four(from: start)) }
  }

  /// Four numbers, filled up with zeros at the end.
  @inline(__always)
  fileprivate func four(from start: Int) -> SIMD4<Double> {
    if start + 4 <= count {
      // Invariant: four numbers lie from `start` on.
      return UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: start * MemoryLayout<Double>.stride, as: SIMD4<Double>.self)
    }
    var rest = SIMD4<Double>.zero
    for lane in 0..<count - start { rest[lane] = self[start + lane] }
    return rest
  }
}

extension [Double] {
  /// Calls `body` with four numbers of each of two arrays of one length at a time, the last of them filled up
  /// with zeros.
  @inline(__always)
  func forEachFour(with others: [Double], _ body: (SIMD4<Double>, SIMD4<Double>) -> Void) {
    withUnsafeBufferPointer { numbers in
      others.withUnsafeBufferPointer { others in
        for start in stride(from: 0, to: numbers.count, by: 4) {
          body(numbers.four(from: start), others.four(from: start))
        }
      }
    }
  }
}
