import COpenBLAS

/// A dense matrix of doubles, stored row after row.
///
/// Shapes that do not fit each other are a mistake of the caller and stop the program, as an array
/// index out of range does. Matrices with no rows or no columns are allowed.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, row after row: element (r, c) at `r * columns + c`.
  public var storage: [Double]

  /// A matrix over `storage`, which holds `rows * columns` elements row after row.
  public init(rows: Int, columns: Int, storage: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && storage.count == rows * columns, "storage does not fit the shape"
    )
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  /// A matrix with all elements equal.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, storage: [Double](repeating: value, count: rows * columns))
  }

  /// A matrix from its rows; `nil` when they differ in length.
  public init?(rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == columns }) else { return nil }
    self.init(rows: rows.count, columns: columns, storage: Array(rows.joined()))
  }

  /// The identity of the given order.
  public static func identity(_ order: Int) -> Matrix {
    var matrix = Matrix(rows: order, columns: order)
    for index in 0..<order { matrix[index, index] = 1 }
    return matrix
  }

  /// The element in row `row` and column `column`, counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(column >= 0 && column < columns, "column out of range")
      return storage[row * columns + column]
    }
    set {
      precondition(column >= 0 && column < columns, "column out of range")
      storage[row * columns + column] = newValue
    }
  }

  /// One row.
  public func row(_ row: Int) -> ArraySlice<Double> {
    storage[row * columns..<(row + 1) * columns]
  }

  /// One column.
  public func column(_ column: Int) -> [Double] {
    (0..<rows).map { self[$0, column] }
  }

  /// The transpose.
  public func transposed() -> Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        result.storage[column * rows + row] = storage[row * columns + column]
      }
    }
    return result
  }

  /// The matrix product self · other (`dgemm`).
  public func product(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "inner dimensions differ")
    var result = Matrix(rows: rows, columns: other.columns)
    guard rows > 0, columns > 0, other.columns > 0 else { return result }
    BLAS.prepare()
    cblas_dgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, BLAS.dimension(rows),
      BLAS.dimension(other.columns), BLAS.dimension(columns), 1, storage,
      BLAS.dimension(columns), other.storage, BLAS.dimension(other.columns), 0, &result.storage,
      BLAS.dimension(other.columns))
    return result
  }

  /// The product of the transpose with `other`, selfᵀ · other, without forming the transpose.
  public func transposedProduct(_ other: Matrix) -> Matrix {
    precondition(rows == other.rows, "inner dimensions differ")
    var result = Matrix(rows: columns, columns: other.columns)
    guard rows > 0, columns > 0, other.columns > 0 else { return result }
    BLAS.prepare()
    cblas_dgemm(
      CblasRowMajor, CblasTrans, CblasNoTrans, BLAS.dimension(columns),
      BLAS.dimension(other.columns), BLAS.dimension(rows), 1, storage,
      BLAS.dimension(columns), other.storage, BLAS.dimension(other.columns), 0, &result.storage,
      BLAS.dimension(other.columns))
    return result
  }

  /// The product with a vector (`dgemv`).
  public func product(_ vector: [Double]) -> [Double] {
    precondition(columns == vector.count, "the vector does not fit the columns")
    var result = [Double](repeating: 0, count: rows)
    guard rows > 0, columns > 0 else { return result }
    BLAS.prepare()
    cblas_dgemv(
      CblasRowMajor, CblasNoTrans, BLAS.dimension(rows), BLAS.dimension(columns), 1, storage,
      BLAS.dimension(columns), vector, 1, 0, &result, 1)
    return result
  }

  /// AᵀA, the inner products of the columns (`dsyrk`), exactly symmetric.
  public func gramMatrix() -> Matrix {
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 0, columns > 0 else { return result }
    BLAS.prepare()
    cblas_dsyrk(
      CblasRowMajor, CblasUpper, CblasTrans, BLAS.dimension(columns), BLAS.dimension(rows), 1,
      storage, BLAS.dimension(columns), 0, &result.storage, BLAS.dimension(columns))
    for row in 0..<columns {
      for column in 0..<row { result[row, column] = result[column, row] }
    }
    return result
  }
}
