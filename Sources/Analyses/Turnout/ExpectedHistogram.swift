import AuditMath

/// Mean and standard deviation of every bin of a weighted histogram of a percentage, where stations have
/// no preference for round values.
///
/// The smoothed null: station i's count is Binomial(n, k/n), independent of the others, so it puts its
/// weight w into a bin with the probability q that the law gives to that bin's counts. A bin's weight is
/// a weighted Poisson-binomial sum: its mean is Σ w q and its variance Σ w² q (1 - q), exactly.
struct ExpectedHistogram: Sendable {
  /// By bin, as in `PercentageHistogram` of the same width.
  let mean: [Double]
  let deviation: [Double]

  /// What the stations of an area put into the bins of one width.
  struct Sums: Sendable {
    private let width: Int
    /// By bin: mean and variance.
    private var bins: [SIMD2<Double>]

    init(_ width: PercentageHistogram.Width) {
      self.width = width.rawValue
      bins = [SIMD2<Double>](repeating: .zero, count: width.binCount)
    }

    var histogram: ExpectedHistogram {
      ExpectedHistogram(
        mean: bins.map { $0.x }, deviation: bins.map { max(0, $0.y).squareRoot() })
    }

    mutating func add(_ other: Sums) {
      for bin in bins.indices { bins[bin] += other.bins[bin] }
    }

    /// Adds a station.
    ///
    /// - Parameters:
    ///   - bins: its null, in bins of this width.
    ///   - weight: what it weighs in the histogram.
    mutating func add(_ null: borrowing PercentageBins, weight: Int) {
      let weight = Double(weight)
      let squared = weight * weight
      null.withBins { places, probabilities in
        bins.withUnsafeMutableBufferPointer { bins in
          guard let bins = bins.baseAddress else { return }
          // Invariant: bins of the same width.
          for index in 0..<places.count {
            let q = probabilities[index]
            bins[Int(places[index])] += SIMD2(weight * q, squared * (q * (1 - q)))
          }
        }
      }
    }
  }
}
