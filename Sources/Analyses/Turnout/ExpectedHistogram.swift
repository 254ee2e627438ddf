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

  /// One histogram for each of `widths` over all rows, and the same for each place, from one pass.
  ///
  /// - Parameters:
  ///   - rows: number of rows; those that `station` gives `nil` for are left out.
  ///   - places: disjoint ranges of rows in ascending order; rows may lie outside all of them.
  ///   - station: count, trials and weight of a row, with 0 <= count <= trials.
  static func of(
    rows: Int, places: [Range<Int>] = [], widths: [PercentageHistogram.Width], parallel: Parallel,
    station: @Sendable (Int) -> (count: Int, trials: Int, weight: Int)?
  ) -> (all: [ExpectedHistogram], places: [[ExpectedHistogram]]) {
    let blocks = blocks(rows: rows, places: places)
    let sums = parallel.map(blocks.count) { block in
      var sums = widths.map(Sums.init)
      var window = BinomialWindow()
      for row in blocks[block].rows {
        guard let (count, trials, weight) = station(row), trials > 0 else { continue }
        window.setBinomial(count: count, trials: trials)
        for position in sums.indices { sums[position].add(window, trials, Double(weight)) }
      }
      return sums
    }
    // Blocks in their order: the same sums on every number of workers.
    func total(_ wanted: Range<Int>) -> [ExpectedHistogram] {
      widths.indices.map { position in
        var total = Sums(widths[position])
        for block in wanted { total.add(sums[block][position]) }
        return ExpectedHistogram(
          mean: total.bins.map(\.x), deviation: total.bins.map { max(0, $0.y).squareRoot() })
      }
    }
    return (
      total(blocks.indices),
      places.indices.map { place in
        let first = blocks.firstIndex { $0.place == place } ?? 0
        let last = blocks.lastIndex { $0.place == place } ?? -1
        return total(first..<last + 1)
      }
    )
  }

  /// All rows in order, in blocks of a few thousand that lie in one place or outside all.
  private static func blocks(rows: Int, places: [Range<Int>]) -> [(rows: Range<Int>, place: Int?)] {
    var blocks: [(rows: Range<Int>, place: Int?)] = []
    func add(_ range: Range<Int>, _ place: Int?) {
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 4_096) {
        blocks.append((start..<min(range.upperBound, start + 4_096), place))
      }
    }
    var next = 0
    for (position, place) in places.enumerated() {
      add(next..<place.lowerBound, nil)
      add(place, position)
      next = place.upperBound
    }
    add(next..<rows, nil)
    return blocks
  }

  private struct Sums {
    let width: Int
    /// By bin: mean and variance.
    var bins: [SIMD2<Double>]

    init(_ width: PercentageHistogram.Width) {
      self.width = width.rawValue
      bins = [SIMD2<Double>](repeating: .zero, count: width.binCount)
    }

    mutating func add(_ window: BinomialWindow, _ trials: Int, _ weight: Double) {
      // Bin b holds 1000 x / n from (b - 1/2) w to (b + 1/2) w: 2000 x + n w, in units of 2 n w. The
      // remainder is carried along, so there is one division for a station.
      let unit = 2 * trials * width
      let squared = weight * weight
      let width = width
      window.withMasses(from: 0) { first, masses in
        let (bin, part) = (2_000 * first + trials * width).quotientAndRemainder(dividingBy: unit)
        bins.withUnsafeMutableBufferPointer { bins in
          // Invariant: the masses belong to values of 0 to n, whose bins are 0 to 1000 / w.
          if unit <= 2_000 {
            Self.addEach(masses, bin, part, unit, weight, squared, bins)
          } else {
            Self.addRuns(masses, bin, part, unit, weight, squared, bins)
          }
        }
      }
    }

    /// What a station puts into a bin of this probability.
    @inline(__always)
    private static func share(_ probability: Double, _ weight: Double, _ squared: Double)
      -> SIMD2<Double>
    {
      SIMD2(weight * probability, squared * (probability * (1 - probability)))
    }

    /// At small stations every count has a bin of its own.
    private static func addEach(
      _ masses: UnsafeBufferPointer<Double>, _ bin: Int, _ part: Int, _ unit: Int,
      _ weight: Double, _ squared: Double, _ bins: UnsafeMutableBufferPointer<SIMD2<Double>>
    ) {
      let (step, rest) = 2_000.quotientAndRemainder(dividingBy: unit)
      var (bin, part) = (bin, part)
      for mass in masses {
        bins[bin] += share(mass, weight, squared)
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
      _ weight: Double, _ squared: Double, _ bins: UnsafeMutableBufferPointer<SIMD2<Double>>
    ) {
      let (run, rest) = unit.quotientAndRemainder(dividingBy: 2_000)
      var bin = bin
      // Counts that are left for the first bin, and how far the next bin's first count lies beyond its
      // edge, in 2000ths of a count.
      var next = (unit - part + 1_999) / 2_000
      var beyond = part + 2_000 * next - unit
      var start = 0
      while next < masses.count {
        bins[bin] += share(sum(masses, start, next), weight, squared)
        start = next
        bin += 1
        let longer = rest > beyond ? 1 : 0
        next += run + longer
        beyond += longer * 2_000 - rest
      }
      bins[bin] += share(sum(masses, start, masses.count), weight, squared)
    }

    @inline(__always)
    private static func sum(_ masses: UnsafeBufferPointer<Double>, _ start: Int, _ end: Int)
      -> Double
    {
      var total = 0.0
      for index in start..<end { total += masses[index] }
      return total
    }

    mutating func add(_ other: Sums) {
      for bin in bins.indices { bins[bin] += other.bins[bin] }
    }
  }
}
