import COpenBLAS

/// Eigenvalues and eigenvectors of a symmetric matrix (`dsyev`).
public struct SymmetricEigen: Sendable {
  /// Eigenvalues, smallest first.
  public let values: [Double]
  /// Orthonormal eigenvectors: row i belongs to `values[i]`. Their signs carry no meaning.
  public let vectors: Matrix

  /// `nil` when the matrix is not square, holds a number that is not finite, or the iteration fails.
  public init?(_ symmetric: Matrix) {
    let order = symmetric.rows
    guard order == symmetric.columns, symmetric.storage.allSatisfy({ $0.isFinite }) else {
      return nil
    }
    var storage = symmetric.storage
    var found = [Double](repeating: 0, count: order)
    if order > 0 {
      BLAS.prepare()
      var n = BLAS.dimension(order)
      var leading = n
      var info: Int32 = 0
      var workSize: Int32 = -1
      var best = 0.0
      // First call: the size of the workspace. Fortran returns eigenvectors as columns, our rows.
      dsyev_("V", "U", &n, &storage, &leading, &found, &best, &workSize, &info, 1, 1)
      guard info == 0 else { return nil }
      workSize = Int32(best)
      var work = [Double](repeating: 0, count: Int(workSize))
      dsyev_("V", "U", &n, &storage, &leading, &found, &work, &workSize, &info, 1, 1)
      guard info == 0 else { return nil }
    }
    values = found
    vectors = Matrix(rows: order, columns: order, storage: storage)
  }

  /// vᵀA⁺v with the pseudo-inverse A⁺ of a positive semidefinite matrix, and the rank used.
  ///
  /// Eigenvalues up to `relativeTolerance` times the largest count as 0 (so do negative ones); the part
  /// of `v` in their directions is left out. For a covariance matrix of rank r the value is then
  /// chi-square with r degrees of freedom.
  public func pseudoInverseQuadraticForm(
    _ vector: [Double], relativeTolerance: Double = 1e-10
  ) -> (value: Double, rank: Int) {
    precondition(vector.count == values.count, "the vector does not fit the matrix")
    let limit = max(0, (values.last ?? 0) * relativeTolerance)
    let projected = vectors.product(vector)
    var sum = 0.0
    var rank = 0
    for (value, z) in zip(values, projected) where value > limit {
      sum += z * z / value
      rank += 1
    }
    return (sum, rank)
  }
}

extension Matrix {
  /// vᵀA⁺v for this symmetric positive semidefinite matrix, and the rank used; `nil` when the matrix
  /// has no eigenvalues (see `SymmetricEigen`).
  public func pseudoInverseQuadraticForm(
    _ vector: [Double], relativeTolerance: Double = 1e-10
  ) -> (value: Double, rank: Int)? {
    SymmetricEigen(self)?.pseudoInverseQuadraticForm(vector, relativeTolerance: relativeTolerance)
  }
}
