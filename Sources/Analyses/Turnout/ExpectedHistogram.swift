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
        mean: bins.map(\.x), deviation: bins.map { max(0, $0.y).squareRoot() })
    }

    mutating func add(_ other: Sums) {
      for bin in bins.indices { bins[bin] += other.bins[bin] }
    }

    /// Adds a station whose null fills `window`.
    ///
    /// - Parameters:
    ///   - trials: what its count is taken from, at least 1.
    ///   - weight: what it weighs in the histogram.
    mutating func add(_ window: borrowing BinomialWindow, trials: Int, weight: Int) {
      // Bin b holds 1000 x / n from (b - 1/2) w to (b + 1/2) w: 2000 x + n w, in units of 2 n w. The
      // remainder is carried along, so there is one division for a station.
      let unit = 2 * trials * width
      let station = Station(weight: Double(weight))
      let width = width
      window.withMasses(from: 0) { first, masses in
        let (bin, part) = (2_000 * first + trials * width).quotientAndRemainder(dividingBy: unit)
        bins.withUnsafeMutableBufferPointer { bins in
          // Invariant: the masses belong to values of 0 to n, whose bins are 0 to 1000 / w.
          if unit <= 2_000 {
            Self.addEach(masses, bin, part, unit, station, bins)
          } else {
            Self.addRuns(masses, bin, part, unit, station, bins)
          }
        }
      }
    }

    private struct Station {
      let weight: Double
      let squared: Double

      init(weight: Double) {
        self.weight = weight
        squared = weight * weight
      }

      /// Mean and variance of what the station puts into a bin of this probability.
      @inline(__always)
      func share(_ probability: Double) -> SIMD2<Double> {
        SIMD2(weight * probability, squared * (probability * (1 - probability)))
      }
    }

    /// At small stations every count has a bin of its own.
    private static func addEach(
      _ masses: UnsafeBufferPointer<Double>, _ bin: Int, _ part: Int, _ unit: Int,
      _ station: Station, _ bins: UnsafeMutableBufferPointer<SIMD2<Double>>
    ) {
      let (step, rest) = 2_000.quotientAndRemainder(dividingBy: unit)
      var (bin, part) = (bin, part)
      for mass in masses {
        bins[bin] += station.share(mass)
        part += rest
        // Written without a branch: whether a remainder is carried cannot be foreseen.
        let carry = part >= unit ? 1 : 0
        part -= carry * unit
        bin += step + carry
      }
    }

    /// At large stations a bin holds so many neighbouring counts, or one more.
    private static func addRuns(
      _ masses: UnsafeBufferPointer<Double>, _ bin: Int, _ part: Int, _ unit: Int,
      _ station: Station, _ bins: UnsafeMutableBufferPointer<SIMD2<Double>>
    ) {
      let (run, rest) = unit.quotientAndRemainder(dividingBy: 2_000)
      // Counts that are left for the first bin, and how far the next bin's first count lies beyond its
      // edge, in 2000ths of a count.
      var next = (unit - part + 1_999) / 2_000
      var beyond = part + 2_000 * next - unit
      bins[bin] += station.share(sum(masses, 0, min(next, masses.count)))
      var bin = bin + 1
      while next < masses.count {
        let longer = rest > beyond ? 1 : 0
        let end = next + run + longer
        guard end <= masses.count else { break }
        // Written without a branch: whether there is one more cannot be foreseen.
        let probability = sum(masses, next, next + run) + masses[end - 1] * Double(longer)
        bins[bin] += station.share(probability)
        bin += 1
        next = end
        beyond += longer * 2_000 - rest
      }
      if next < masses.count { bins[bin] += station.share(sum(masses, next, masses.count)) }
    }

    @inline(__always)
    private static func sum(_ masses: UnsafeBufferPointer<Double>, _ start: Int, _ end: Int)
      -> Double
    {
      guard let base = masses.baseAddress else { return 0 }
      // Invariant: start <= end <= masses.count in all calls above.
      if end - start >= 8 { return BinomialWindow.sum(base + start, end - start) }
      var total = 0.0
      for index in start..<end { total += masses[index] }
      return total
    }
  }
}
