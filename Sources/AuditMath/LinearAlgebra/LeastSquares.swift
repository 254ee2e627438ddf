import COpenBLAS

/// Linear least squares by QR factorisation (`dgels`): the b that minimises |y - Xb|.
///
/// Columns are first scaled by powers of two to about unit length, which changes no digit of the data
/// and makes the rank test meaningful. No intercept is added.
public struct LeastSquares: Sendable {
  /// One coefficient per column.
  public let coefficients: [Double]
  /// The standard error of each; `nil` when no degrees of freedom are left.
  public let standardErrors: [Double]?
  /// Residual sum of squares over the degrees of freedom; `nil` when none are left.
  public let residualVariance: Double?
  /// The sum of squared residuals.
  public let residualSumOfSquares: Double
  /// Rows less columns.
  public let degreesOfFreedom: Int

  /// `nil` when shapes do not fit, there are fewer rows than columns or no columns, a number is not
  /// finite, or the columns are linearly dependent to double accuracy.
  public init?(design: Matrix, response: [Double]) {
    let (m, n) = (design.rows, design.columns)
    guard n > 0, m >= n, response.count == m else { return nil }
    guard design.storage.allSatisfy({ $0.isFinite }), response.allSatisfy({ $0.isFinite }) else {
      return nil
    }
    let scales = Self.columnScales(design)
    // Column after column, as Fortran stores matrices.
    var factor = [Double](repeating: 0, count: m * n)
    for column in 0..<n {
      guard scales[column] > 0 else { return nil }
      for row in 0..<m { factor[column * m + row] = design[row, column] * scales[column] }
    }
    var solution = response
    guard Self.solve(&factor, &solution, rows: m, columns: n) else { return nil }
    let diagonal = (0..<n).map { abs(factor[$0 * m + $0]) }
    let largest = diagonal.max() ?? 0
    guard diagonal.allSatisfy({ $0 > largest * 1e-14 }) else { return nil }
    let coefficients = (0..<n).map { solution[$0] * scales[$0] }
    // From the residuals themselves: the part of the transformed response that QR leaves carries the
    // rounding of the whole response.
    let sum = (0..<m).lazy.map { row in
      var residual = response[row]
      for column in 0..<n { residual -= design[row, column] * coefficients[column] }
      return residual * residual
    }.compensatedSum()
    self.coefficients = coefficients
    residualSumOfSquares = sum
    degreesOfFreedom = m - n
    residualVariance = m > n ? sum / Double(m - n) : nil
    standardErrors = residualVariance.map { variance in
      let lengths = Self.inverseRowNorms(factor, rows: m, columns: n)
      return (0..<n).map { lengths[$0] * scales[$0] * variance.squareRoot() }
    }
  }

  /// For each column the power of two that brings its length into 1/2 … 2; 0 for a column of zeros.
  private static func columnScales(_ design: Matrix) -> [Double] {
    (0..<design.columns).map { column in
      let largest = (0..<design.rows).lazy.map { abs(design[$0, column]) }.max() ?? 0
      guard largest > 0 else { return 0 }
      let length = (0..<design.rows).lazy.map { row in
        let ratio = design[row, column] / largest
        return ratio * ratio
      }.reduce(0, +).squareRoot()
      return Double(sign: .plus, exponent: -(largest.exponent + length.exponent), significand: 1)
    }
  }

  /// On return `factor` holds R in its upper triangle and `solution` starts with the coefficients.
  private static func solve(
    _ factor: inout [Double], _ solution: inout [Double], rows: Int, columns: Int
  ) -> Bool {
    BLAS.prepare()
    var m = BLAS.dimension(rows)
    var n = BLAS.dimension(columns)
    var one: Int32 = 1
    var leading = m
    var leadingToo = m
    var info: Int32 = 0
    var workSize: Int32 = -1
    var best = 0.0
    dgels_(
      "N", &m, &n, &one, &factor, &leading, &solution, &leadingToo, &best, &workSize, &info, 1)
    guard info == 0 else { return false }
    workSize = Int32(best)
    var work = [Double](repeating: 0, count: Int(workSize))
    dgels_(
      "N", &m, &n, &one, &factor, &leading, &solution, &leadingToo, &work, &workSize, &info, 1)
    return info == 0
  }

  /// The length of each row of R⁻¹: (XᵀX)⁻¹ = R⁻¹R⁻ᵀ, so its square is a diagonal element.
  private static func inverseRowNorms(_ factor: [Double], rows m: Int, columns n: Int) -> [Double] {
    var inverse = Matrix.identity(n)
    // `factor` by columns is Rᵀ by rows: solve Rᵀ Z = I, so that Z = R⁻ᵀ.
    cblas_dtrsm(
      CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, BLAS.dimension(n),
      BLAS.dimension(n), 1, factor, BLAS.dimension(m), &inverse.storage, BLAS.dimension(n))
    return (0..<n).map { column in
      (0..<n).lazy.map { inverse[$0, column] * inverse[$0, column] }.reduce(0, +).squareRoot()
    }
  }
}
