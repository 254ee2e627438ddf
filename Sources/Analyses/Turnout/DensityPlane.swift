import AuditMath

/// A smooth picture of turnout against a candidate's share.
///
/// Stations are counted in cells first; with K the matrix of kernel values between cells, the density is
/// K H Kᵀ: two small matrix products whatever the number of stations.
enum DensityPlane {
  /// Kernel's standard deviation in percentage points.
  private static let bandwidth = 1.0
  private static let points = 101

  /// `nil` where nothing has weight.
  ///
  /// - Parameter cells: weights by whole percent of turnout and share, as in `Illustration.Fingerprint`.
  static func drawing(cells: [Int], candidate: Int, stations: Int) -> Illustration? {
    guard cells.count == points * points,
      let grid = KernelDensity.Grid(over: 0...100, count: points),
      let kernel = KernelDensity.smoothingMatrix(grid: grid, bandwidth: bandwidth)
    else { return nil }
    let heap = Matrix(rows: points, columns: points, storage: cells.map(Double.init))
    // K is symmetric.
    let density = kernel.transposedProduct(heap).product(kernel)
    guard let largest = density.storage.max(), largest > 0 else { return nil }
    return .density(
      Illustration.Density(
        candidate: candidate, points: points, values: density.storage.map { $0 / largest },
        stations: stations))
  }
}
