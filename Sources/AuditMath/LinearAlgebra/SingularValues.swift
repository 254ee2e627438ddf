import COpenBLAS

/// The singular values of a matrix (`dgesdd`).
public struct SingularValues: Sendable {
  /// min(rows, columns) values, largest first.
  public let values: [Double]

  /// `nil` when the matrix holds a number that is not finite, or the iteration fails.
  public init?(_ matrix: Matrix) {
    guard matrix.storage.allSatisfy({ $0.isFinite }) else { return nil }
    let count = min(matrix.rows, matrix.columns)
    var found = [Double](repeating: 0, count: count)
    if count > 0 {
      BLAS.prepare()
      // Fortran sees the transpose, which has the same singular values.
      var m = BLAS.dimension(matrix.columns)
      var n = BLAS.dimension(matrix.rows)
      var leading = m
      var one: Int32 = 1
      var storage = matrix.storage
      var unused = 0.0
      var unusedToo = 0.0
      var best = 0.0
      var workSize: Int32 = -1
      var integers = [Int32](repeating: 0, count: 8 * count)
      var info: Int32 = 0
      var oneToo = one
      dgesdd_(
        "N", &m, &n, &storage, &leading, &found, &unused, &one, &unusedToo, &oneToo, &best,
        &workSize, &integers, &info, 1)
      guard info == 0 else { return nil }
      workSize = Int32(best)
      var work = [Double](repeating: 0, count: Int(workSize))
      dgesdd_(
        "N", &m, &n, &storage, &leading, &found, &unused, &one, &unusedToo, &oneToo, &work,
        &workSize, &integers, &info, 1)
      guard info == 0 else { return nil }
    }
    values = found
  }

  /// How many values exceed `relativeTolerance` times the largest.
  public func rank(relativeTolerance: Double = 1e-12) -> Int {
    let limit = (values.first ?? 0) * relativeTolerance
    return values.lazy.filter { $0 > limit && $0 > 0 }.count
  }

  /// Largest over smallest; infinite for a singular matrix, `nil` for an empty one.
  public var condition: Double? {
    guard let largest = values.first, let smallest = values.last else { return nil }
    return smallest > 0 ? largest / smallest : .infinity
  }
}
