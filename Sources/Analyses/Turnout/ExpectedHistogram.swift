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

  /// One histogram for each of `widths`, from one pass over the stations.
  ///
  /// - Parameters:
  ///   - rows: number of rows; those that `station` gives `nil` for are left out.
  ///   - station: count, trials and weight of a row, with 0 <= count <= trials.
  static func of(
    rows: Int, widths: [PercentageHistogram.Width], parallel: Parallel,
    station: @Sendable (Int) -> (count: Int, trials: Int, weight: Int)?
  ) -> [ExpectedHistogram] {
    let blocks = parallel.mapBlocks(rows, blockSize: 4_096) { rows in
      var sums = widths.map(Sums.init)
      var window = BinomialWindow()
      for row in rows {
        guard let (count, trials, weight) = station(row), trials > 0 else { continue }
        window.setBinomial(count: count, trials: trials)
        for position in sums.indices { sums[position].add(window, trials, Double(weight)) }
      }
      return sums
    }
    return widths.indices.map { position in
      // Blocks in their order: the same sums on every number of workers.
      var total = Sums(widths[position])
      for block in blocks { total.add(block[position]) }
      return ExpectedHistogram(
        mean: total.means, deviation: total.variances.map { max(0, $0).squareRoot() })
    }
  }

  private struct Sums {
    let width: Int
    var means: [Double]
    var variances: [Double]

    init(_ width: PercentageHistogram.Width) {
      self.width = width.rawValue
      means = [Double](repeating: 0, count: width.binCount)
      variances = means
    }

    mutating func add(_ window: BinomialWindow, _ trials: Int, _ weight: Double) {
      window.withMasses(from: 0) { first, masses in
        // Bin b holds 1000 x / n from (b - 1/2) w to (b + 1/2) w: 2000 x + n w, in units of 2 n w. The
        // remainder is carried along, so there is one division for a station.
        let unit = 2 * trials * width
        var bin = (2_000 * first + trials * width) / unit
        var part = (2_000 * first + trials * width) % unit
        var probability = 0.0
        for mass in masses {
          probability += mass
          part += 2_000
          guard part >= unit else { continue }
          put(probability, in: bin, weight)
          probability = 0
          while part >= unit {
            part -= unit
            bin += 1
          }
        }
        if probability > 0 { put(probability, in: bin, weight) }
      }
    }

    private mutating func put(_ probability: Double, in bin: Int, _ weight: Double) {
      means[bin] += weight * probability
      variances[bin] += weight * weight * probability * (1 - probability)
    }

    mutating func add(_ other: Sums) {
      for bin in means.indices {
        means[bin] += other.means[bin]
        variances[bin] += other.variances[bin]
      }
    }
  }
}
