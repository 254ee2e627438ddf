/// What the order of values tells: tests that ask whether neighbours in a row are alike.
public enum SerialOrder {
  /// A statistic with its exact moments over all orders of the same values.
  public struct Result: Sendable, Equatable {
    public let count: Int
    public let value: Double
    public let mean: Double
    public let variance: Double

    /// Standardised; 0 where nothing varies.
    public var z: Double { variance > 0 ? (value - mean) / variance.squareRoot() : 0 }
  }

  /// Runs of values above and below the median: few runs mean that neighbours are alike.
  ///
  /// Values at the median are left out. Given how many lie above and below, the number of runs has mean
  /// 1 + 2 a b / n and variance 2 a b (2 a b - n) / (n² (n - 1)). `nil` unless both sides have two values.
  /// Source: Wald and Wolfowitz (1940), "On a test whether two samples are from the same population",
  /// Annals of Mathematical Statistics 11, 147-162.
  public static func runs(_ values: [Double]) -> Result? {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    let median = Selection.median(values)
    // Which side a value lies on is anybody's guess: so nothing branches on it.
    var (above, counted, runs) = (0, 0, 0)
    var last = -1
    for value in values {
      let isCounted = Int(bit: value != median)
      let isAbove = Int(bit: value > median)
      counted &+= isCounted
      above &+= isAbove
      runs &+= isCounted & Int(bit: isAbove != last)
      // The side of the last value that counts.
      last &+= isCounted &* (isAbove &- last)
    }
    let below = counted - above
    guard above >= 2, below >= 2 else { return nil }
    let n = Double(above + below)
    let product = 2 * Double(above) * Double(below)
    return Result(
      count: above + below, value: Double(runs), mean: 1 + product / n,
      variance: product * (product - n) / (n * n * (n - 1)))
  }

  /// Moran's I of a row of values, in which each has the one before and the one behind as neighbours of
  /// weight 1.
  ///
  /// Mean and variance are those under randomisation, over all orders of the values, with the term of
  /// their kurtosis b₂; for a row of n the sums of weights are S₀ = 2 (n - 1), S₁ = 4 (n - 1) and
  /// S₂ = 16 n - 24. `nil` for fewer than 4 values, or where they are all equal.
  /// Source: Cliff and Ord (1981), Spatial Processes, equations 1.35 to 1.38.
  public static func moran(_ values: [Double]) -> Result? {
    let n = Double(values.count)
    return moran(values, sums: (2 * (n - 1), 4 * (n - 1), 16 * n - 24)) { deviations in
      var products = 0.0
      for index in deviations.indices.dropFirst() {
        products += deviations[index] * deviations[index - 1]
      }
      return 2 * products
    }
  }

  /// Moran's I where every value has the same number of others as neighbours, of weight 1. They need not be
  /// mutual: a lonely point's nearest one may have nearer ones itself.
  ///
  /// S₁ counts 1 for each neighbour, 2 where it is mutual; S₂ is the sum of squares of how many neighbours a
  /// value has and is. Moments as above.
  /// - Parameter neighbours: positions, `each` of them for one value after the other.
  public static func moran(_ values: [Double], neighbours: [Int32], each: Int) -> Result? {
    precondition(neighbours.count == values.count * each)
    var isNeighbourOf = [Double](repeating: Double(each), count: values.count)
    var s1 = 0.0
    for own in values.indices {
      for other in neighbours[own * each..<(own + 1) * each] {
        isNeighbourOf[Int(other)] += 1
        let theirs = neighbours[Int(other) * each..<(Int(other) + 1) * each]
        s1 += theirs.contains(Int32(own)) ? 2 : 1
      }
    }
    let s2 = isNeighbourOf.reduce(0) { $0 + $1 * $1 }
    return moran(values, sums: (Double(values.count * each), s1, s2)) { deviations in
      var products = 0.0
      for own in deviations.indices {
        var sum = 0.0
        for other in neighbours[own * each..<(own + 1) * each] { sum += deviations[Int(other)] }
        products += deviations[own] * sum
      }
      return products
    }
  }

  /// - Parameters:
  ///   - sums: S₀, S₁ and S₂ of the weights.
  ///   - products: the weighted sum of products of neighbours' deviations from the mean.
  private static func moran(
    _ values: [Double], sums: (Double, Double, Double), products: ([Double]) -> Double
  ) -> Result? {
    let n = Double(values.count)
    guard values.count >= 4, values.allSatisfy(\.isFinite) else { return nil }
    let mean = values.reduce(0, +) / n
    let deviations = values.map { $0 - mean }
    var (squares, fourths) = (0.0, 0.0)
    for deviation in deviations {
      let square = deviation * deviation
      squares += square
      fourths += square * square
    }
    let scale = values.reduce(0) { max($0, abs($1)) }
    guard squares > 1e-24 * scale * scale * n else { return nil }
    let (s0, s1, s2) = sums
    let kurtosis = n * fourths / (squares * squares)
    let expected = -1 / (n - 1)
    let first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
    let second = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    let variance =
      (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected
    return Result(
      count: values.count, value: n * products(deviations) / (s0 * squares), mean: expected,
      variance: max(0, variance))
  }

  /// Results of several rows as one: the mean weighted by counts, with the moments that follow from rows
  /// independent of one another. `nil` without any.
  public static func pooled(_ results: [Result]) -> Result? {
    guard !results.isEmpty else { return nil }
    let count = results.reduce(0) { $0 + $1.count }
    let size = Double(count)
    func mean(_ value: (Result) -> Double) -> Double {
      results.reduce(0) { $0 + Double($1.count) / size * value($1) }
    }
    let variance = results.reduce(0) { sum, result in
      let weight = Double(result.count) / size
      return sum + weight * weight * result.variance
    }
    return Result(
      count: count, value: mean(\.value), mean: mean(\.mean), variance: variance)
  }

  /// Results of several rows added up. `nil` without any.
  public static func sum(_ results: [Result]) -> Result? {
    guard !results.isEmpty else { return nil }
    return Result(
      count: results.reduce(0) { $0 + $1.count }, value: results.reduce(0) { $0 + $1.value },
      mean: results.reduce(0) { $0 + $1.mean }, variance: results.reduce(0) { $0 + $1.variance })
  }
}
