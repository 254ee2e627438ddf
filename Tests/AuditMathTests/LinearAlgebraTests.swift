import Foundation
import Testing

@testable import AuditMath

@Suite struct MatrixTests {
  private func random(_ rows: Int, _ columns: Int, _ purpose: String) -> Matrix {
    var stream = RandomStream(seed: 1, purpose: purpose)
    return Matrix(
      rows: rows, columns: columns, storage: (0..<rows * columns).map { _ in stream.nextNormal() })
  }

  /// The definition, element by element.
  private func naiveProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for k in 0..<a.columns { result[i, j] += a[i, k] * b[k, j] }
      }
    }
    return result
  }

  private func difference(_ a: Matrix, _ b: Matrix) -> Double {
    guard a.rows == b.rows, a.columns == b.columns else { return .infinity }
    return zip(a.storage, b.storage).map { abs($0 - $1) }.max() ?? 0
  }

  @Test func products() {
    let a = random(7, 5, "a")
    let b = random(5, 9, "b")
    #expect(difference(a.product(b), naiveProduct(a, b)) < 1e-13)
    #expect(difference(a.transposedProduct(a), naiveProduct(a.transposed(), a)) < 1e-13)
    let gram = a.gramMatrix()
    #expect(difference(gram, naiveProduct(a.transposed(), a)) < 1e-13)
    #expect(gram == gram.transposed())
    let v = [1.0, -2, 3, 0.5, 4]
    let column = Matrix(rows: 5, columns: 1, storage: v)
    #expect(
      difference(
        Matrix(rows: 7, columns: 1, storage: a.product(v)), naiveProduct(a, column)) < 1e-13)
    #expect(a.product(.identity(5)) == a)
  }

  @Test func shapes() {
    #expect(Matrix(rows: [[1, 2], [3]]) == nil)
    let m = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(m?.column(1) == [2, 5])
    #expect(m.map { Array($0.row(1)) } == [4, 5, 6])
    #expect(m?.transposed()[2, 1] == 6)
    let empty = Matrix(rows: 0, columns: 3)
    #expect(empty.gramMatrix() == Matrix(rows: 3, columns: 3))
    #expect(empty.transposed().product(empty) == Matrix(rows: 3, columns: 3))
    #expect(Matrix(rows: 2, columns: 0).product([]) == [0, 0])
  }

  @Test func choleskySolves() throws {
    let a = random(30, 6, "cholesky")
    let s = a.gramMatrix()
    let cholesky = try #require(Cholesky(s))
    let l = cholesky.factor
    #expect(difference(l.product(l.transposed()), s) < 1e-12)
    let b = [1.0, 2, 3, 4, 5, 6]
    let x = cholesky.solve(b)
    #expect(zip(s.product(x), b).allSatisfy { abs($0 - $1) < 1e-12 })
    let form = zip(x, b).map { $0 * $1 }.reduce(0, +)
    #expect(relativeError(cholesky.quadraticForm(b), form) < 1e-12)
    let eigen = try #require(SymmetricEigen(s))
    #expect(
      relativeError(cholesky.logDeterminant, eigen.values.map { log($0) }.reduce(0, +)) < 1e-12)
    let centre = [0.5, 0, -1, 0, 2, 0]
    let distances = cholesky.squaredDistances(of: a, from: centre)
    for row in 0..<a.rows {
      let form = cholesky.quadraticForm(zip(a.row(row), centre).map { $0 - $1 })
      #expect(relativeError(distances[row], form) < 1e-12)
    }
  }

  @Test func choleskyRefuses() throws {
    #expect(Cholesky(Matrix(rows: 2, columns: 3)) == nil)
    #expect(Cholesky(Matrix(rows: 2, columns: 2, storage: [1, 2, 2, 1])) == nil)
    #expect(Cholesky(Matrix(rows: 1, columns: 1, storage: [.nan])) == nil)
    let empty = try #require(Cholesky(Matrix(rows: 0, columns: 0)))
    #expect(empty.logDeterminant == 0)
    #expect(empty.solve([]) == [])
  }

  @Test func eigenvectorsReassemble() throws {
    let s = random(20, 5, "eigen").gramMatrix()
    let eigen = try #require(SymmetricEigen(s))
    #expect(eigen.values == eigen.values.sorted())
    #expect(
      difference(eigen.vectors.product(eigen.vectors.transposed()), .identity(5)) < 1e-13)
    var scaled = eigen.vectors
    for i in 0..<5 { for j in 0..<5 { scaled[i, j] *= eigen.values[i] } }
    #expect(difference(eigen.vectors.transposedProduct(scaled), s) < 1e-12)
    #expect(SymmetricEigen(Matrix(rows: 2, columns: 3)) == nil)
    #expect(SymmetricEigen(Matrix(rows: 1, columns: 1, storage: [.infinity])) == nil)
  }

  /// Counts in ten cells have covariance n (diag p - p pᵀ), of rank nine, and the generalised form is
  /// Pearson's statistic.
  @Test func pseudoInverseIsPearson() throws {
    let p = (1...10).map { Double($0) / 55 }
    let n = 1000.0
    var covariance = Matrix(rows: 10, columns: 10)
    for i in 0..<10 {
      for j in 0..<10 { covariance[i, j] = n * ((i == j ? p[i] : 0) - p[i] * p[j]) }
    }
    let deviation = [3.0, -1, 4, -1, 5, -9, 2, -6, 5, -2]
    let form = try #require(covariance.pseudoInverseQuadraticForm(deviation))
    let pearson = zip(deviation, p).map { $0 * $0 / (n * $1) }.reduce(0, +)
    #expect(form.rank == 9)
    #expect(relativeError(form.value, pearson) < 1e-10)
    let zero = try #require(Matrix(rows: 2, columns: 2).pseudoInverseQuadraticForm([1, 1]))
    #expect(zero.rank == 0 && zero.value == 0)
  }

  @Test func singularValues() throws {
    let a = random(8, 5, "svd")
    let found = try #require(SingularValues(a)).values
    let expected = try #require(SymmetricEigen(a.gramMatrix())).values.map { $0.squareRoot() }
    #expect(zip(found, expected.reversed()).allSatisfy { relativeError($0, $1) < 1e-12 })
    #expect(found.count == 5)
    let transposed = try #require(SingularValues(a.transposed())).values
    #expect(zip(found, transposed).allSatisfy { relativeError($0, $1) < 1e-13 })
    let flat = try #require(SingularValues(Matrix(rows: 3, columns: 2, repeating: 1)))
    #expect(flat.rank() == 1)
    #expect(try #require(SingularValues(.identity(3))).condition == 1)
    #expect(SingularValues(Matrix(rows: 1, columns: 1, storage: [.nan])) == nil)
    #expect(SingularValues(Matrix(rows: 0, columns: 2))?.condition == nil)
    #expect(SingularValues(Matrix(rows: 2, columns: 2))?.condition == .infinity)
  }

  @Test func sameBitsOnAnyNumberOfWorkers() {
    let a = random(64, 40, "bits")
    let alone = a.product(a.transposed())
    let results = Parallel(workers: 4).map(32) { _ in a.product(a.transposed()) }
    #expect(results.allSatisfy { $0 == alone })
  }
}

@Suite struct LeastSquaresTests {
  struct Problem: Decodable {
    let columns: [[Double]]
    let response: [Double]
    let coefficients: [String]
    let standardErrors: [String]
    let residualStandardDeviation: String
  }
  struct Univariate: Decodable {
    let values: [Double]
    let mean: String
    let deviation: String
  }
  struct File: Decodable {
    let regression: [String: Problem]
    let univariate: [String: Univariate]
  }

  /// Digits of the worst coefficient that trusted systems reach.
  @Test(arguments: [
    ("Wampler1", 9.0), ("Wampler2", 12.0), ("Wampler3", 9.0), ("Wampler4", 7.0), ("Wampler5", 5.0),
    ("Longley", 10.5), ("NoInt1", 13.0), ("NoInt2", 13.0),
  ]) func reachesTheDigitsOfNIST(name: String, gate: Double) throws {
    let file: File = try Reference.load("nist.json")
    let problem = try #require(file.regression[name])
    let design = try #require(Matrix(rows: problem.columns)).transposed()
    let fit = try #require(LeastSquares(design: design, response: problem.response))
    let expected = problem.coefficients.compactMap(Double.init)
    let worst = zip(fit.coefficients, expected).map { digits($0, $1) }.min() ?? 0
    #expect(worst >= gate, "\(name): \(worst) digits")
    #expect(fit.degreesOfFreedom == problem.response.count - problem.columns.count)
    let deviation = try #require(fit.residualVariance).squareRoot()
    let certified = try #require(Double(problem.residualStandardDeviation))
    if certified > 1e-6 {
      #expect(relativeError(deviation, certified) < 1e-9)
      let errors = try #require(fit.standardErrors)
      for (found, text) in zip(errors, problem.standardErrors) {
        #expect(relativeError(found, Double(text) ?? .nan) < 1e-6)
      }
    } else {
      #expect(deviation < 1e-6)
    }
  }

  @Test func refuses() {
    let constant = Matrix(rows: 4, columns: 2, repeating: 1)
    #expect(LeastSquares(design: constant, response: [1, 2, 3, 4]) == nil)
    #expect(LeastSquares(design: Matrix(rows: 4, columns: 1), response: [1, 2, 3, 4]) == nil)
    #expect(LeastSquares(design: Matrix(rows: 1, columns: 2, repeating: 1), response: [1]) == nil)
    #expect(LeastSquares(design: Matrix(rows: 1, columns: 0), response: [1]) == nil)
    #expect(LeastSquares(design: .identity(2), response: [1]) == nil)
    #expect(LeastSquares(design: .identity(2), response: [1, .nan]) == nil)
    let exact = LeastSquares(design: .identity(2), response: [3, 4])
    #expect(exact?.coefficients == [3, 4])
    #expect(exact?.residualVariance == nil)
    #expect(exact?.standardErrors == nil)
  }
}
