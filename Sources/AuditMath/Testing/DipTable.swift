import Foundation

/// The simulated null law of the dip and its interpolation.
enum DipTable {
  /// The p-value of a dip.
  static func significance(statistic: Double, count n: Int) -> Dip.Significance {
    guard n >= 4 else { return Dip.Significance(pValue: 1, kind: .interpolated, standardError: 0) }
    let scaled = Double(n).squareRoot() * statistic
    let row = criticalValues(count: n)
    let error = { (p: Double) in (p * (1 - p) / Double(replicates(count: n))).squareRoot() }
    // Small samples have atoms, where neighbouring levels share a quantile: the first of them is the p.
    let above = row.partitioningIndex { $0 >= scaled * (1 - 1e-9) }
    if above == 0 {
      let p = levels[0]
      return Dip.Significance(pValue: p, kind: .atLeast, standardError: error(p))
    }
    if above == row.count {
      let p = levels[row.count - 1]
      return Dip.Significance(pValue: p, kind: .atMost, standardError: error(p))
    }
    let (left, right) = (row[above - 1], row[above])
    let share = right > left ? (scaled - left) / (right - left) : 0
    let (upper, lower) = (levels[above - 1], levels[above])
    // Tails fall about exponentially, the middle about linearly.
    let p =
      upper <= 0.5
      ? upper * pow(lower / upper, share) : upper + share * (lower - upper)
    return Dip.Significance(pValue: p, kind: .interpolated, standardError: error(p))
  }

  /// sqrt(n)·dip at each of `levels` for any n >= 4: linear in 1/sqrt(n) between the sizes simulated,
  /// constant above the largest, where the law has all but reached its limit.
  private static func criticalValues(count n: Int) -> [Double] {
    let index = sizes.partitioningIndex { $0 >= n }
    guard index < sizes.count else { return quantiles[sizes.count - 1] }
    guard index > 0, sizes[index] != n else { return quantiles[index] }
    let position = { (size: Int) in 1 / Double(size).squareRoot() }
    let (left, right) = (position(sizes[index - 1]), position(sizes[index]))
    let share = (position(n) - left) / (right - left)
    return zip(quantiles[index - 1], quantiles[index]).map { $0 + share * ($1 - $0) }
  }

  /// The replicates behind the values for n; the fewer of the two rows used.
  private static func replicates(count n: Int) -> Int {
    let index = min(sizes.partitioningIndex { $0 >= n }, sizes.count - 1)
    return replicateCounts[index]
  }

  /// sqrt(n)·dip of `replicates` uniform samples of size `n`, sorted: what the table is made from.
  ///
  /// Blocks of 1,000 replicates each have their own stream, so the result depends on the seed alone.
  static func simulate(
    size n: Int, replicates: Int, seed: UInt64, parallel: Parallel
  ) -> [Double] {
    parallel.mapBlocks(replicates, blockSize: 1_000) { block in
      var stream = RandomStream(
        seed: seed, purpose: "dip-table/\(n)", block: UInt64(block.lowerBound / 1_000))
      return block.map { _ in
        // Partial sums of exponential spacings are sorted uniforms, but for a scale that the dip does
        // not see: no sort needed.
        var sum = 0.0
        let sample = (0..<n).map { _ in
          sum -= log(stream.uniform())
          return sum
        }
        return Double(n).squareRoot() * (Dip(sample)?.statistic ?? 0)
      }
    }.flatMap { $0 }.sorted()
  }
}
