import Foundation

/// Rows of data kept column after column, and the work of one C-step on them.
struct ColumnStore {
  /// Arrays that live through many steps.
  struct Workspace {
    var distances: [Double]
    var scratch: [Double]
    var places: [Int]
    /// The rows of the last step.
    var members: [Int] = []

    init(rows: Int) {
      distances = [Double](repeating: 0, count: rows)
      scratch = [Double](repeating: 0, count: 2 * rows)
      places = [Int](repeating: 0, count: rows)
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
    let limit = work.scratch.withUnsafeMutableBufferPointer { scratch in
      work.distances.withUnsafeBufferPointer { distances -> Double in
        guard let base = scratch.baseAddress else { return 0 }
        // Invariant: the workspace is for at least `rows` rows, so either half of `scratch` holds them.
        return Selection.smallest(
          size - 1, of: UnsafeBufferPointer(rebasing: distances[..<rows]), low: base,
          high: base + scratch.count / 2)
      }
    }
    work.members = Self.nearest(size, within: limit, rows, &work)
    return self.estimate(of: work.members)
  }

  /// The `size` rows with a distance of at most `limit`, which so many have at least.
  private static func nearest(
    _ size: Int, within limit: Double, _ rows: Int, _ work: inout Workspace
  ) -> [Int] {
    var count = 0
    // Every row is written, and counts only where it is near: no branch to guess wrong.
    for row in 0..<rows {
      work.places[count] = row
      count &+= work.distances[row] <= limit ? 1 : 0
    }
    if count <= size { return Array(work.places[..<count]) }
    // Rows exactly at the limit enter in their order until the subset is full.
    var surplus = count - size
    return work.places[..<count].reversed().filter { row in
      guard surplus > 0, work.distances[row] == limit else { return true }
      surplus -= 1
      return false
    }.reversed()
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
    // Written out: for so few columns the call of a library costs more than the products.
    centred.withUnsafeBytes { bytes in
      for row in 0..<p {
        for column in 0...row {
          let product = Self.product(bytes, row * h, column * h, h) / Double(h - 1)
          scatter[row, column] = product
          scatter[column, row] = product
        }
      }
    }
    guard let factor = factorise(scatter) else { return nil }
    var logDeterminant = 0.0
    for column in 0..<p { logDeterminant += 2 * log(factor[column * p + column]) }
    return SubsetSearch.Estimate(
      centre: centre, scatter: scatter, factor: factor, logDeterminant: logDeterminant,
      members: members)
  }

  /// The sum of products of two stretches of `count` numbers, eight sums side by side.
  private static func product(
    _ numbers: UnsafeRawBufferPointer, _ one: Int, _ two: Int, _ count: Int
  ) -> Double {
    let stride = MemoryLayout<Double>.stride
    var sums = SIMD8<Double>.zero
    var index = 0
    while index + 8 <= count {
      sums +=
        numbers.loadUnaligned(fromByteOffset: (one + index) * stride, as: SIMD8<Double>.self)
        * numbers.loadUnaligned(fromByteOffset: (two + index) * stride, as: SIMD8<Double>.self)
      index += 8
    }
    var rest = 0.0
    while index < count {
      rest +=
        numbers.load(fromByteOffset: (one + index) * stride, as: Double.self)
        * numbers.load(fromByteOffset: (two + index) * stride, as: Double.self)
      index += 1
    }
    return sums.sum() + rest
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
