import ArgumentParser
import AuditMath
import Foundation

/// Rows of numbers from a CSV file with a header.
struct NumberTable {
  let matrix: Matrix

  init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = text.utf8.split(separator: 10).dropFirst().map { line in
      line.split(separator: 44).map { Double(Substring($0)) ?? .nan }
    }
    guard let matrix = Matrix(rows: rows) else {
      throw ValidationError("\(path): the rows differ in length.")
    }
    self.matrix = matrix
  }
}

/// FastMCD.
enum CovarianceKernel {
  struct Result: Encodable {
    let centre: [Double]
    /// Row after row.
    let scatter: [Double]
    let logDeterminant: Double
    let regular: Int
  }

  static func run(_ table: NumberTable) throws -> Timed<Result> {
    try Timed {
      let robust = try RobustCovariance(
        table.matrix, stream: RandomStream(seed: 1, purpose: "benchmark"))
      return Result(
        centre: robust.centre, scatter: robust.scatter.storage,
        logDeterminant: robust.logDeterminant, regular: robust.isRegular.count { $0 })
    }
  }
}

/// Kernel density of points in the unit square.
enum DensityKernel {
  struct Result: Encodable {
    let bandwidths: [Double]
    /// Every 25th grid point each way: enough to compare.
    let values: [Double]
  }

  /// Scott's rule in two dimensions, n^(-1/6) standard deviations, as SciPy has it.
  private static func bandwidths(_ columns: [[Double]]) -> [Double] {
    columns.map {
      (Moments($0).standardDeviation ?? 1) * pow(Double($0.count), -1.0 / 6)
    }
  }

  private static func result(_ density: Matrix, _ bandwidths: [Double]) -> Result {
    let points = Array(stride(from: 0, to: density.rows, by: 25))
    return Result(
      bandwidths: bandwidths,
      values: points.flatMap { x in points.map { density[x, $0] } })
  }

  private static func prepared(_ table: NumberTable, _ count: Int) throws -> (
    columns: [[Double]], bandwidths: [Double], grid: KernelDensity.Grid
  ) {
    guard table.matrix.columns == 2, let grid = KernelDensity.Grid(over: 0...1, count: count)
    else { throw ValidationError("A plane takes two columns and a grid of at least two points.") }
    let columns = [table.matrix.column(0), table.matrix.column(1)]
    return (columns, bandwidths(columns), grid)
  }

  /// Without binning.
  static func exact(_ table: NumberTable, grid count: Int) throws -> Timed<Result> {
    let (columns, widths, grid) = try prepared(table, count)
    let timed = Timed {
      KernelDensity.plane(
        x: columns[0], y: columns[1], xGrid: grid, yGrid: grid, xBandwidth: widths[0],
        yBandwidth: widths[1])
    }
    return try finished(timed, widths)
  }

  /// As reports draw it: points are shared among the grid's points, then smoothed by two products.
  static func binned(_ table: NumberTable, grid count: Int) throws -> Timed<Result> {
    let (columns, widths, grid) = try prepared(table, count)
    let timed = Timed { () -> Matrix? in
      var heap = Matrix(rows: count, columns: count)
      for (x, y) in zip(columns[0], columns[1]) {
        let (across, down) = (x / grid.step, y / grid.step)
        guard across >= 0, down >= 0, across <= Double(count - 1), down <= Double(count - 1) else {
          continue
        }
        let (i, j) = (min(Int(across), count - 2), min(Int(down), count - 2))
        let (a, b) = (across - Double(i), down - Double(j))
        heap.storage[i * count + j] += (1 - a) * (1 - b)
        heap.storage[i * count + j + 1] += (1 - a) * b
        heap.storage[(i + 1) * count + j] += a * (1 - b)
        heap.storage[(i + 1) * count + j + 1] += a * b
      }
      guard let left = KernelDensity.smoothingMatrix(grid: grid, bandwidth: widths[0]),
        let right = KernelDensity.smoothingMatrix(grid: grid, bandwidth: widths[1])
      else { return nil }
      var density = left.product(heap).product(right)
      let scale = 1 / Double(columns[0].count)
      for index in density.storage.indices { density.storage[index] *= scale }
      return density
    }
    return try finished(timed, widths)
  }

  private static func finished(_ timed: Timed<Matrix?>, _ widths: [Double]) throws -> Timed<Result>
  {
    guard let density = timed.result else { throw ValidationError("No density: see the input.") }
    return Timed(seconds: timed.seconds, result: result(density, widths))
  }
}
