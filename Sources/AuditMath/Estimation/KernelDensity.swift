import Foundation

/// Gaussian kernel density estimates on evenly spaced grids.
public enum KernelDensity {
  /// An evenly spaced grid.
  public struct Grid: Sendable, Equatable {
    /// The first point.
    public let start: Double
    /// The distance between neighbours.
    public let step: Double
    /// The number of points.
    public let count: Int

    /// A grid over `range`, its ends included; `nil` for fewer than two points or an empty range.
    public init?(over range: ClosedRange<Double>, count: Int) {
      let step = (range.upperBound - range.lowerBound) / Double(count - 1)
      guard count >= 2, step > 0, step.isFinite else { return nil }
      start = range.lowerBound
      self.step = step
      self.count = count
    }

    /// Grid point `index`.
    public func point(_ index: Int) -> Double { start + Double(index) * step }
  }

  /// The density on `grid` of weighted values that lie on the same grid, by convolution with the kernel
  /// cut at eight bandwidths.
  ///
  /// `masses[i]` is the weight at grid point i. The result integrates to the share of the smoothed mass
  /// inside the grid. `nil` when sizes differ, the bandwidth is not positive or no weight is positive.
  public static func binned(masses: [Double], grid: Grid, bandwidth: Double) -> [Double]? {
    let total = masses.compensatedSum()
    guard masses.count == grid.count, bandwidth > 0, total > 0, total.isFinite else { return nil }
    let reach = Int(min(Double(grid.count - 1), (8 * bandwidth / grid.step).rounded(.up)))
    let kernel = (0...reach).map { offset in
      Normal.density(Double(offset) * grid.step / bandwidth) / bandwidth
    }
    return Smoothing(kernel).spread(masses.map { $0 / total })
  }

  /// The density on `grid` of a sample, each value shared between its two neighbours on the grid
  /// (linear binning); values outside the grid are left out of the density but count in its scale.
  ///
  /// `nil` for an empty sample, a value that is not finite or a bandwidth that is not positive. Linear
  /// binning adds about step²/6 to the variance of the kernel (Hall and Wand 1996): take steps of at
  /// most a quarter of the bandwidth.
  public static func estimate(
    _ values: [Double], weights: [Double]? = nil, grid: Grid, bandwidth: Double
  ) -> [Double]? {
    guard !values.isEmpty, values.allSatisfy({ $0.isFinite }),
      weights.map({ $0.count == values.count }) ?? true
    else { return nil }
    let total = weights.map { $0.compensatedSum() } ?? Double(values.count)
    let masses = linearBinning(values, weights: weights, grid: grid)
    let inside = masses.compensatedSum()
    guard total > 0, inside > 0 else {
      return total > 0 && bandwidth > 0 ? [Double](repeating: 0, count: grid.count) : nil
    }
    return binned(masses: masses, grid: grid, bandwidth: bandwidth)?.map { $0 * inside / total }
  }

  /// The weight of a sample at each grid point, each value shared between its two neighbours.
  public static func linearBinning(
    _ values: [Double], weights: [Double]? = nil, grid: Grid
  ) -> [Double] {
    var masses = [Double](repeating: 0, count: grid.count)
    for (index, value) in values.enumerated() {
      let position = (value - grid.start) / grid.step
      guard position >= 0, position <= Double(grid.count - 1) else { continue }
      let weight = weights.map { $0[index] } ?? 1
      let left = min(Int(position), grid.count - 2)
      let share = position - Double(left)
      masses[left] += weight * (1 - share)
      masses[left + 1] += weight * share
    }
    return masses
  }

  /// The matrix that smooths: element (i, j) is the kernel at grid point i around grid point j, so that
  /// smoothing many replicates (as columns of masses) is one matrix product.
  public static func smoothingMatrix(grid: Grid, bandwidth: Double) -> Matrix? {
    guard bandwidth > 0 else { return nil }
    var matrix = Matrix(rows: grid.count, columns: grid.count)
    for row in 0..<grid.count {
      for column in 0..<grid.count {
        let z = Double(row - column) * grid.step / bandwidth
        matrix[row, column] = Normal.density(z) / bandwidth
      }
    }
    return matrix
  }

  /// The density of points in the plane with a product kernel, by matrix products and without binning:
  /// element (i, j) is at (xGrid point i, yGrid point j).
  ///
  /// With A (points × xGrid) and B (points × yGrid) of kernel values it is AᵀWB / Σw. Points are taken in
  /// blocks, so memory stays at a block's size. `nil` when sizes differ, nothing has positive weight, a
  /// number is not finite or a bandwidth is not positive.
  public static func plane(
    x: [Double], y: [Double], weights: [Double]? = nil, xGrid: Grid, yGrid: Grid,
    xBandwidth: Double, yBandwidth: Double
  ) -> Matrix? {
    guard x.count == y.count, weights.map({ $0.count == x.count }) ?? true, xBandwidth > 0,
      yBandwidth > 0, x.allSatisfy({ $0.isFinite }), y.allSatisfy({ $0.isFinite })
    else { return nil }
    let total = weights.map { $0.compensatedSum() } ?? Double(x.count)
    guard total > 0, total.isFinite else { return nil }
    var density = Matrix(rows: xGrid.count, columns: yGrid.count)
    let blockSize = 4096
    for start in stride(from: 0, to: x.count, by: blockSize) {
      let block = start..<min(x.count, start + blockSize)
      let left = kernelValues(x[block], grid: xGrid, bandwidth: xBandwidth) { index in
        (weights.map { $0[start + index] } ?? 1) / total
      }
      let right = kernelValues(y[block], grid: yGrid, bandwidth: yBandwidth) { _ in 1 }
      let part = left.transposedProduct(right)
      for index in density.storage.indices { density.storage[index] += part.storage[index] }
    }
    return density
  }

  private static func kernelValues(
    _ values: ArraySlice<Double>, grid: Grid, bandwidth: Double, scale: (Int) -> Double
  ) -> Matrix {
    var matrix = Matrix(rows: values.count, columns: grid.count)
    for (row, value) in values.enumerated() {
      let factor = scale(row) / bandwidth
      for column in 0..<grid.count {
        matrix.storage[row * grid.count + column] =
          factor * Normal.density((grid.point(column) - value) / bandwidth)
      }
    }
    return matrix
  }

  /// Silverman's rule of thumb 0.9·min(s, IQR/1.34)·n^(-1/5) (Silverman 1986, equation 3.31); `nil` for
  /// fewer than two values or when all are equal.
  public static func ruleOfThumbBandwidth(_ values: [Double]) -> Double? {
    guard let deviation = Moments(values).standardDeviation, deviation > 0 else { return nil }
    let sorted = values.sorted()
    let range = quantile(sorted, 0.75) - quantile(sorted, 0.25)
    let spread = range > 0 ? min(deviation, range / 1.34) : deviation
    return 0.9 * spread * pow(Double(values.count), -0.2)
  }

  /// The sample quantile by linear interpolation (Hyndman and Fan 1996, type 7).
  private static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    let position = p * Double(sorted.count - 1)
    let left = Int(position)
    let right = min(left + 1, sorted.count - 1)
    return sorted[left] + (position - Double(left)) * (sorted[right] - sorted[left])
  }
}
