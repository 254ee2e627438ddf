/// Whole numbers in given proportions that add up exactly.
enum Apportionment {
  /// Hamilton's method: floors, then one more to the largest remainders (the earlier index first
  /// among equals). All zero where no weight is positive or `total` is.
  static func largestRemainder(_ weights: [Double], total: Int) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    let quotas = weights.map { $0 / sum * Double(total) }
    var parts = quotas.map { Int($0) }
    let missing = total - parts.reduce(0, +)
    let order = quotas.indices.sorted { left, right in
      let one = quotas[left] - Double(parts[left])
      let two = quotas[right] - Double(parts[right])
      return one == two ? left < right : one > two
    }
    for index in order.prefix(max(0, missing)) { parts[index] += 1 }
    return parts
  }

  /// `raw` times one common factor, kept within `limits`, rounded so that the sum is `total`.
  ///
  /// Where `total` lies outside `limits` times the number of items the nearest possible sum is
  /// returned.
  static func scaled(_ raw: [Double], to total: Int, within limits: ClosedRange<Int>) -> [Int] {
    guard !raw.isEmpty else { return [] }
    let low = Double(limits.lowerBound)
    let high = Double(limits.upperBound)
    func clamped(_ factor: Double) -> [Double] { raw.map { min(high, max(low, $0 * factor)) } }
    // The sum grows with the factor, so bisection finds the factor; 60 halvings of [0, 16] end
    // far below one voter.
    var bounds = (below: 0.0, above: 16.0)
    for _ in 0..<60 {
      let middle = (bounds.below + bounds.above) / 2
      if clamped(middle).reduce(0, +) < Double(total) {
        bounds.below = middle
      } else {
        bounds.above = middle
      }
    }
    let exact = clamped(bounds.above)
    var sizes = exact.map { Int($0) }
    var missing = total - sizes.reduce(0, +)
    let order = exact.indices.sorted { left, right in
      let one = exact[left] - Double(sizes[left])
      let two = exact[right] - Double(sizes[right])
      return one == two ? left < right : one > two
    }
    while missing > 0 {
      var placed = false
      for index in order where missing > 0 && sizes[index] < limits.upperBound {
        sizes[index] += 1
        missing -= 1
        placed = true
      }
      if !placed { break }
    }
    return sizes
  }
}
