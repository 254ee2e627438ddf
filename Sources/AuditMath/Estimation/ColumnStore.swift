import COpenBLAS
import Foundation

/// Rows of data kept column after column, and the work of one C-step on them.
struct ColumnStore {
  /// Arrays that live through many steps.
  struct Workspace {
    var distances: [Double]
    var scratch: [Double]
    var members: [Int] = []

    init(rows: Int) {
      distances = [Double](repeating: 0, count: rows)
      scratch = distances
    }
  }

  let values: [Double]
  let rows: Int
  let dimension: Int

  /// A subset whose smallest squared relative pivot is below this counts as singular.
  private static let singularPivot = 1e-12
  /// Rows handled together, so that the intermediate results stay in the first-level cache.
  private static let blockSize = 128

  /// A copy of some rows, in the given order.
  func selecting(_ members: [Int]) -> ColumnStore {
    var part: [Double] = []
    part.reserveCapacity(members.count * dimension)
    for column in 0..<dimension {
      for member in members { part.append(values[column * rows + member]) }
    }
    return ColumnStore(values: part, rows: members.count, dimension: dimension)
  }

  /// One C-step: the estimate by the `size` rows nearest to `estimate`; `nil` when they are singular.
  func step(
    from estimate: SubsetSearch.Estimate, keeping size: Int, _ work: inout Workspace
  ) -> SubsetSearch.Estimate? {
    distances(from: estimate, &work)
    work.scratch.replaceSubrange(0..<rows, with: work.distances[0..<rows])
    let limit = Selection.smallest(size - 1, of: &work.scratch, count: rows)
    work.members.removeAll(keepingCapacity: true)
    var nearer = 0
    for row in 0..<rows where work.distances[row] < limit { nearer += 1 }
    // Rows exactly at the limit enter in their order until the subset is full.
    var atLimit = size - nearer
    for row in 0..<rows {
      let distance = work.distances[row]
      if distance < limit {
        work.members.append(row)
      } else if distance == limit, atLimit > 0 {
        atLimit -= 1
        work.members.append(row)
      }
    }
    return self.estimate(of: work.members)
  }

  /// Mean and covariance matrix of some rows; `nil` when the matrix is singular.
  func estimate(of members: [Int]) -> SubsetSearch.Estimate? {
    let (h, p) = (members.count, dimension)
    guard h > p else { return nil }
    var centre = [Double](repeating: 0, count: p)
    var scatter = Matrix(rows: p, columns: p)
    let centred = [Double](unsafeUninitializedCapacity: h * p) { buffer, count in
      // Invariant: index column * h + place runs once through all h * p places.
      for column in 0..<p {
        let (source, target) = (column * rows, column * h)
        var sum = 0.0
        for (place, member) in members.enumerated() {
          let value = values[source + member]
          buffer[target + place] = value
          sum += value
        }
        let mean = sum / Double(h)
        centre[column] = mean
        for place in target..<target + h { buffer[place] -= mean }
      }
      count = h * p
    }
    BLAS.prepare()
    cblas_dsyrk(
      CblasRowMajor, CblasLower, CblasNoTrans, BLAS.dimension(p), BLAS.dimension(h),
      1 / Double(h - 1), centred, BLAS.dimension(h), 0, &scatter.storage, BLAS.dimension(p))
    for row in 0..<p {
      for column in 0..<row { scatter[column, row] = scatter[row, column] }
    }
    guard let factor = factorise(scatter) else { return nil }
    var logDeterminant = 0.0
    for column in 0..<p { logDeterminant += 2 * log(factor[column * p + column]) }
    return SubsetSearch.Estimate(
      centre: centre, scatter: scatter, factor: factor, logDeterminant: logDeterminant,
      members: members)
  }

  /// The lower Cholesky factor; `nil` when a pivot is too small beside its diagonal element: then that
  /// column is a linear function of those before it. Written out, since for a handful of columns the
  /// library call costs more than the work, and does not tell singular from merely small.
  private func factorise(_ matrix: Matrix) -> [Double]? {
    let p = dimension
    var factor = matrix.storage
    for column in 0..<p {
      let diagonal = matrix.storage[column * p + column]
      var pivot = diagonal
      for k in 0..<column { pivot -= factor[column * p + k] * factor[column * p + k] }
      guard pivot > diagonal * Self.singularPivot, pivot > 1e-280 else { return nil }
      let root = pivot.squareRoot()
      factor[column * p + column] = root
      for row in (column + 1)..<max(p, column + 1) {
        var sum = factor[row * p + column]
        for k in 0..<column { sum -= factor[row * p + k] * factor[column * p + k] }
        factor[row * p + column] = sum / root
      }
    }
    return factor
  }

  /// Squared distances of all rows, by forward substitution with a block of rows at a time.
  func distances(from estimate: SubsetSearch.Estimate, _ work: inout Workspace) {
    let p = dimension
    values.withUnsafeBufferPointer { x in
      work.distances.withUnsafeMutableBufferPointer { result in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: p * Self.blockSize) { z in
          // Invariants: rows <= result.count; block + length <= rows; z holds p stretches of blockSize.
          for block in stride(from: 0, to: rows, by: Self.blockSize) {
            let length = min(Self.blockSize, rows - block)
            for i in 0..<length { result[block &+ i] = 0 }
            for column in 0..<p {
              let own = column &* Self.blockSize
              let source = column &* rows &+ block
              let mean = estimate.centre[column]
              for i in 0..<length { z[own &+ i] = x[source &+ i] - mean }
              for k in 0..<column {
                let other = k &* Self.blockSize
                let coefficient = estimate.factor[column &* p &+ k]
                for i in 0..<length { z[own &+ i] -= coefficient * z[other &+ i] }
              }
              let scale = 1 / estimate.factor[column &* p &+ column]
              for i in 0..<length {
                let value = z[own &+ i] * scale
                z[own &+ i] = value
                result[block &+ i] += value * value
              }
            }
          }
        }
      }
    }
  }

  /// How many rows lie in the hyperplane that holds `members`: within rounding of it, along the
  /// direction in which they do not vary.
  func rowsInHyperplane(of members: [Int]) -> Int {
    let part = selecting(members)
    var sums = [Double](repeating: 0, count: dimension)
    for column in 0..<dimension {
      sums[column] =
        part.values[column * part.rows..<(column + 1) * part.rows].compensatedSum()
        / Double(part.rows)
    }
    let centred = Matrix(
      rows: dimension, columns: part.rows,
      storage: part.values.indices.map { part.values[$0] - sums[$0 / part.rows] })
    guard let eigen = SymmetricEigen(centred.transposed().gramMatrix()) else {
      return members.count
    }
    let normal = Array(eigen.vectors.row(0))
    let tolerance = 1e-5
    return (0..<rows).lazy.filter { row in
      var distance = 0.0
      for column in 0..<dimension {
        distance += normal[column] * (values[column * rows + row] - sums[column])
      }
      return abs(distance) < tolerance
    }.count
  }
}
