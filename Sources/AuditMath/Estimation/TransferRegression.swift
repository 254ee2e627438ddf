/// Least squares for a matrix of transition shares: every row of the estimate is a point of the simplex
/// (no entry below 0, sum 1).
///
/// Minimised is ||Y - X B||² over B, given only XᵀX and XᵀY. Rows of B are improved one at a time: with
/// the others fixed the best row is the projection of one point onto the simplex, exact and without a
/// step size, so the objective never grows. The problem is convex and the rounds are deterministic.
///
/// Source: the model is Goodman's (1953) ecological regression with the bounds of McCarthy and Ryan
/// (1977), "Estimates of voter transition probabilities from the British general elections of 1974",
/// JRSS A 140, 78-85.
public enum TransferRegression {
  /// - Parameters:
  ///   - gram: XᵀX, p × p (weighted where the caller weights).
  ///   - cross: XᵀY, p × q.
  ///   - start: where to start, p × q with rows on the simplex; equal shares where `nil`.
  ///   - ridge: weight of the distance to `start`, in units of `gram`; pulls rows that the data leave
  ///     open towards it.
  /// - Returns: B, p × q. Rows whose column of X is zero stay at `start`.
  public static func fit(gram: Matrix, cross: Matrix, start: Matrix? = nil, ridge: Double = 0)
    -> Matrix
  {
    let (p, q) = (gram.rows, cross.columns)
    guard p > 0, q > 0, gram.columns == p, cross.rows == p else {
      return Matrix(rows: p, columns: q)
    }
    let origin = start ?? Matrix(rows: p, columns: q, repeating: 1 / Double(q))
    var b = origin
    var target = [Double](repeating: 0, count: q)
    var sorted = target
    var largest = 0.0
    for row in 0..<p { largest = max(largest, gram[row, row]) }
    guard largest > 0 else { return b }
    for _ in 0..<roundLimit {
      var moved = 0.0
      for row in 0..<p {
        let own = gram[row, row] + ridge
        guard own > 1e-12 * largest else { continue }
        for column in 0..<q {
          target[column] =
            cross.storage[row * q + column] + ridge * origin.storage[row * q + column]
        }
        for other in 0..<p where other != row {
          let weight = gram.storage[row * p + other]
          if weight == 0 { continue }
          for column in 0..<q { target[column] -= weight * b.storage[other * q + column] }
        }
        for column in 0..<q { target[column] /= own }
        projectOntoSimplex(&target, &sorted)
        for column in 0..<q {
          moved = max(moved, abs(target[column] - b.storage[row * q + column]))
          b.storage[row * q + column] = target[column]
        }
      }
      if moved < tolerance { break }
    }
    return b
  }

  private static let roundLimit = 2_000
  private static let tolerance = 1e-9

  /// The nearest point with no entry below 0 and sum 1. Source: Held, Wolfe and Crowder (1974); the
  /// threshold is found on the sorted entries.
  ///
  /// - Parameter sorted: room for as many numbers, used again from call to call.
  static func projectOntoSimplex(_ point: inout [Double], _ sorted: inout [Double]) {
    // By insertion, largest first: there are about as many entries as candidates.
    for (count, value) in point.enumerated() {
      var place = count
      while place > 0, sorted[place - 1] < value {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = value
    }
    var sum = 0.0
    var shift = 0.0
    for (index, value) in sorted.enumerated() {
      sum += value
      let candidate = (sum - 1) / Double(index + 1)
      if value - candidate > 0 { shift = candidate }
    }
    for index in point.indices { point[index] = max(0, point[index] - shift) }
  }
}
