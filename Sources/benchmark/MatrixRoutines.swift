import AuditMath

/// The places where the program calls a matrix routine, each beside the plain loop that it replaces, in
/// the shapes that a national election gives.
enum MatrixRoutines {
  struct Comparison: Encodable {
    let place: String
    let shape: String
    /// Best of several runs.
    let routineSeconds: Double
    let loopSeconds: Double
    /// Largest difference beside the largest element.
    let difference: Double
  }

  static func run() -> Timed<[Comparison]> {
    Timed {
      [
        gram("covariance of digits, country (DIGIT-01)", rows: 90_000, columns: 10),
        gram("covariance of digits, constituency (DIGIT-01)", rows: 300, columns: 10),
        gram("covariance of the FastMCD, all rows (OUT-01)", rows: 50_000, columns: 8),
        gram("covariance of the FastMCD, one start (OUT-01)", rows: 150, columns: 8),
        product("density plane of a report (TURN-04)", rows: 101, inner: 101, columns: 101),
        product("density, one block of points", rows: 500, inner: 4_096, columns: 500),
        product("permutations (COMP-03)", rows: 1_000, inner: 2_800, columns: 202),
        gram("regression, country (COMP-04)", rows: 90_000, columns: 8),
        gram("regression, constituency (COMP-04)", rows: 300, columns: 8),
      ]
    }
  }

  private static func random(rows: Int, columns: Int, _ purpose: String) -> Matrix {
    var stream = RandomStream(seed: 1, purpose: purpose)
    return Matrix(
      rows: rows, columns: columns, storage: (0..<rows * columns).map { _ in stream.uniform() })
  }

  private static func gram(_ place: String, rows: Int, columns: Int) -> Comparison {
    let data = random(rows: rows, columns: columns, "gram")
    return compare(
      place, "\(rows) x \(columns), cross product", work: rows * columns * columns,
      routine: { data.gramMatrix() }, loop: { loopGram(data) })
  }

  private static func product(_ place: String, rows: Int, inner: Int, columns: Int) -> Comparison {
    let left = random(rows: rows, columns: inner, "left")
    let right = random(rows: inner, columns: columns, "right")
    return compare(
      place, "\(rows) x \(inner) by \(inner) x \(columns)", work: rows * inner * columns,
      routine: { left.product(right) }, loop: { loopProduct(left, right) })
  }

  private static func compare(
    _ place: String, _ shape: String, work: Int, routine: () -> Matrix, loop: () -> Matrix
  ) -> Comparison {
    let runs = max(3, min(2_000, 200_000_000 / work))
    let (routineSeconds, one) = best(runs, routine)
    let (loopSeconds, two) = best(runs, loop)
    let largest = two.storage.reduce(0) { max($0, abs($1)) }
    let difference = zip(one.storage, two.storage).reduce(0) { max($0, abs($1.0 - $1.1)) }
    return Comparison(
      place: place, shape: shape, routineSeconds: routineSeconds, loopSeconds: loopSeconds,
      difference: largest > 0 ? difference / largest : difference)
  }

  private static func best(_ runs: Int, _ body: () -> Matrix) -> (Double, Matrix) {
    var timed = Timed(body)
    for _ in 1..<runs {
      let next = Timed(body)
      if next.seconds < timed.seconds { timed = next }
    }
    return (timed.seconds, timed.result)
  }

  private static func loopGram(_ data: Matrix) -> Matrix {
    let (rows, columns) = (data.rows, data.columns)
    var result = Matrix(rows: columns, columns: columns)
    data.storage.withUnsafeBufferPointer { x in
      result.storage.withUnsafeMutableBufferPointer { sum in
        for row in 0..<rows {
          let start = row &* columns
          for one in 0..<columns {
            let value = x[start &+ one]
            for two in 0...one { sum[one &* columns &+ two] += value * x[start &+ two] }
          }
        }
      }
    }
    for one in 0..<columns {
      for two in 0..<one { result[two, one] = result[one, two] }
    }
    return result
  }

  private static func loopProduct(_ left: Matrix, _ right: Matrix) -> Matrix {
    let (inner, columns) = (left.columns, right.columns)
    var result = Matrix(rows: left.rows, columns: columns)
    left.storage.withUnsafeBufferPointer { a in
      right.storage.withUnsafeBufferPointer { b in
        result.storage.withUnsafeMutableBufferPointer { sum in
          for row in 0..<left.rows {
            for k in 0..<inner {
              let value = a[row &* inner &+ k]
              let (target, source) = (row &* columns, k &* columns)
              for column in 0..<columns { sum[target &+ column] += value * b[source &+ column] }
            }
          }
        }
      }
    }
    return result
  }
}
