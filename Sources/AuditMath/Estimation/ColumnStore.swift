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
    /// The largest distance within the last subset, under the estimate by as large a one before. The mean
    /// squared distance of the rows of an estimate under it is always the same, p (h - 1) / h, so the
    /// distance of the h-th nearest hardly differs from one subset to another.
    var usualLimit: Double?

    init(rows: Int) {
      distances = [Double](repeating: 0, count: rows + ColumnStore.lanes)
      scratch = [Double](repeating: 0, count: 2 * rows)
      places = [Int](repeating: 0, count: rows)
    }
  }

  /// Rows handled side by side.
  private static let lanes = 8

  /// Column after column, and as many zeros as rows side by side may reach beyond the last.
  private let values: [Double]
  let rows: Int
  let dimension: Int

  init(values: [Double], rows: Int, dimension: Int) {
    self.values = values + [Double](repeating: 0, count: Self.lanes)
    self.rows = rows
    self.dimension = dimension
  }

  /// A subset whose smallest squared relative pivot is below this counts as singular.
  private static let singularPivot = 1e-12

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
    // A few random rows say nothing of the scale of all.
    let isRough = !estimate.members.isEmpty && estimate.members.count < 2 * (dimension + 1)
    let guess = isRough ? nil : work.usualLimit
    let limit = work.scratch.withUnsafeMutableBufferPointer { scratch in
      work.distances.withUnsafeBufferPointer { distances -> Double in
        guard let base = scratch.baseAddress else { return 0 }
        // Invariant: the workspace is for at least `rows` rows, so either half of `scratch` holds them.
        let known = UnsafeBufferPointer(rebasing: distances[..<rows])
        let high = base + scratch.count / 2
        guard let guess, rows > 64 else {
          return Selection.smallest(size - 1, of: known, low: base, high: high)
        }
        return Selection.smallest(
          size - 1, of: known, likelyWithin: 0.85 * guess...1.17 * guess, low: base, high: high)
      }
    }
    if !isRough, limit > 0 { work.usualLimit = limit }
    work.members = Self.nearest(size, within: limit, rows, &work)
    return self.estimate(of: work.members)
  }

  /// The `size` rows with a distance of at most `limit`, which so many have at least.
  private static func nearest(
    _ size: Int, within limit: Double, _ rows: Int, _ work: inout Workspace
  ) -> [Int] {
    let count = work.places.withUnsafeMutableBufferPointer { places in
      work.distances.withUnsafeBufferPointer { distances in
        var count = 0
        // Every row is written, and counts only where it is near: no branch to guess wrong.
        // Invariant: the workspace is for at least `rows` rows, and count <= row.
        for row in 0..<rows {
          places[count] = row
          count &+= Int(bit: distances[row] <= limit)
        }
        return count
      }
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
      values.withUnsafeBufferPointer { values in
        // Four columns side by side, whose sums do not wait for one another; where fewer are left the last
        // is done again.
        // Invariant: columns are below p and members below rows; column * h + place runs through all h * p
        // places.
        for first in stride(from: 0, to: p, by: 4) {
          let columns = SIMD4(
            first, min(first + 1, p - 1), min(first + 2, p - 1), min(first + 3, p - 1))
          let (source, target) = (columns &* rows, columns &* h)
          var sums = SIMD4<Double>.zero
          for (place, member) in members.enumerated() {
            let row = SIMD4(
              values[source.x &+ member], values[source.y &+ member], values[source.z &+ member],
              values[source.w &+ member])
            buffer[target.x &+ place] = row.x
            buffer[target.y &+ place] = row.y
            buffer[target.z &+ place] = row.z
            buffer[target.w &+ place] = row.w
            sums += row
          }
          for column in first..<min(first + 4, p) {
            let mean = sums[column - first] / Double(h)
            centre[column] = mean
            for place in column * h..<(column + 1) * h { buffer[place] -= mean }
          }
        }
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

  /// Squared distances of all rows, by forward substitution with eight rows side by side.
  func distances(from estimate: SubsetSearch.Estimate, _ work: inout Workspace) {
    let p = dimension
    let size = MemoryLayout<Double>.stride
    values.withUnsafeBytes { x in
      work.distances.withUnsafeMutableBytes { result in
        estimate.factor.withUnsafeBufferPointer { factor in
          withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: p) { z in
            // Invariants: the last eight rows may reach seven places beyond the last, and both `values` and
            // the workspace have as many to spare; z holds p vectors, factor p * p numbers.
            for block in stride(from: 0, to: rows, by: Self.lanes) {
              var sum = SIMD8<Double>.zero
              for column in 0..<p {
                var value =
                  x.loadUnaligned(
                    fromByteOffset: (column &* rows &+ block) &* size, as: SIMD8<Double>.self)
                  - estimate.centre[column]
                for k in 0..<column { value -= factor[column &* p &+ k] * z[k] }
                value *= 1 / factor[column &* p &+ column]
                z[column] = value
                sum += value * value
              }
              result.storeBytes(
                of: sum, toByteOffset: block &* size, as: SIMD8<Double>.self)
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
      storage: (0..<dimension * part.rows).map { part.values[$0] - sums[$0 / part.rows] })
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
