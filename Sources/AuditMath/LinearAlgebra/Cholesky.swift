import COpenBLAS
import Foundation

/// The factor L of a symmetric positive definite matrix A = LLᵀ (`dpotrf`), and what follows from it
/// by triangular solves.
public struct Cholesky: Sendable {
  /// The lower triangle L; above the diagonal 0.
  public let factor: Matrix

  /// `nil` when the matrix is not square, holds a number that is not finite, or is not positive
  /// definite in double arithmetic. Only the lower triangle is read.
  public init?(_ symmetric: Matrix) {
    let order = symmetric.rows
    guard order == symmetric.columns, symmetric.storage.allSatisfy({ $0.isFinite }) else {
      return nil
    }
    var lower = symmetric
    if order > 0 {
      BLAS.prepare()
      var n = BLAS.dimension(order)
      var leading = n
      var info: Int32 = 0
      // Fortran reads columns where we store rows, so its upper triangle is our lower one.
      dpotrf_("U", &n, &lower.storage, &leading, &info, 1)
      guard info == 0 else { return nil }
      for row in 0..<order {
        for column in (row + 1)..<max(order, row + 1) { lower[row, column] = 0 }
      }
    }
    factor = lower
  }

  /// log det A.
  public var logDeterminant: Double {
    2 * (0..<factor.rows).lazy.map { log(factor[$0, $0]) }.compensatedSum()
  }

  /// The x with Ax = b.
  public func solve(_ vector: [Double]) -> [Double] {
    var solution = forward(vector)
    guard !solution.isEmpty else { return [] }
    let n = BLAS.dimension(factor.rows)
    cblas_dtrsv(
      CblasRowMajor, CblasLower, CblasTrans, CblasNonUnit, n, factor.storage, n, &solution, 1)
    return solution
  }

  /// vᵀA⁻¹v, never negative.
  public func quadraticForm(_ vector: [Double]) -> Double {
    forward(vector).lazy.map { $0 * $0 }.compensatedSum()
  }

  /// The squared Mahalanobis distance (x - centre)ᵀA⁻¹(x - centre) of every row x (`dtrsm`).
  public func squaredDistances(of rows: Matrix, from centre: [Double]) -> [Double] {
    let p = factor.rows
    precondition(rows.columns == p && centre.count == p, "rows and centre must fit the matrix")
    guard rows.rows > 0, p > 0 else { return [Double](repeating: 0, count: rows.rows) }
    var centred = rows.storage
    for row in 0..<rows.rows {
      for column in 0..<p { centred[row * p + column] -= centre[column] }
    }
    BLAS.prepare()
    let order = BLAS.dimension(p)
    cblas_dtrsm(
      CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, BLAS.dimension(rows.rows),
      order, 1, factor.storage, order, &centred, order)
    return (0..<rows.rows).map { row in
      var sum = 0.0
      for column in 0..<p {
        let z = centred[row * p + column]
        sum += z * z
      }
      return sum
    }
  }

  /// L⁻¹b.
  private func forward(_ vector: [Double]) -> [Double] {
    precondition(vector.count == factor.rows, "the vector does not fit the matrix")
    guard !vector.isEmpty else { return [] }
    BLAS.prepare()
    var solution = vector
    let n = BLAS.dimension(factor.rows)
    cblas_dtrsv(
      CblasRowMajor, CblasLower, CblasNoTrans, CblasNonUnit, n, factor.storage, n, &solution, 1)
    return solution
  }
}
