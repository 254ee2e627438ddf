/// A symmetric kernel on a grid, and the convolution with it.
struct Smoothing: Sendable {
  /// From the far left to the far right.
  private let kernel: [Double]
  private let reach: Int

  /// - Parameter weights: of the kernel at distances of 0, 1, 2 … steps; at least the first.
  init(_ weights: [Double]) {
    kernel = weights.dropFirst().reversed() + weights
    reach = weights.count - 1
  }

  /// Masses spread over the points around theirs; what falls outside the grid is lost.
  func spread(_ masses: [Double]) -> [Double] {
    let lanes = 8
    let blocks = (masses.count + lanes - 1) / lanes
    // With nothing on either side as far as the kernel reaches.
    var padded = [Double](repeating: 0, count: blocks * lanes + 2 * reach)
    for (point, mass) in masses.enumerated() { padded[reach + point] = mass }
    let size = MemoryLayout<Double>.stride
    return [Double](unsafeUninitializedCapacity: blocks * lanes) { density, count in
      let density = UnsafeMutableRawBufferPointer(density)
      padded.withUnsafeBytes { padded in
        kernel.withUnsafeBufferPointer { kernel in
          for block in 0..<blocks {
            // Eight points side by side, whose sums stay in registers. Masses are added from left to right.
            // Invariant: the last eight masses end at blocks * lanes + 2 * reach.
            var sums = SIMD8<Double>.zero
            for offset in 0..<kernel.count {
              sums +=
                padded.loadUnaligned(
                  fromByteOffset: (block &* lanes &+ offset) &* size, as: SIMD8<Double>.self)
                * kernel[offset]
            }
            density.storeBytes(
              of: sums, toByteOffset: block &* lanes &* size, as: SIMD8<Double>.self)
          }
        }
      }
      count = masses.count
    }
  }
}
