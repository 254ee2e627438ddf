/// A permutation test for pairs that come in blocks: under the null the two members of every pair of a
/// block can be exchanged together, which turns the sign of the block's difference.
///
/// All replicates are one matrix product: signs (replicates × blocks) times differences (blocks ×
/// columns). The first replicate is the data as they are, so p is never 0. Source: Fisher (1935), the
/// randomisation of paired differences; blocks as in Winkler et al. (2015), "Multi-level block
/// permutation", NeuroImage 123, 253-268.
public struct SignFlips: Sendable {
  /// Sum of the blocks' differences, by column, for the data as they are.
  public let observed: [Double]
  /// The same for every replicate: row r is replicate r.
  public let replicates: Matrix

  /// - Parameters:
  ///   - differences: one row a block.
  ///   - replicates: how many random signings.
  ///   - stream: keyed by what the test is for.
  public init(differences: Matrix, replicates count: Int, stream: RandomStream) {
    var stream = stream
    let blocks = differences.rows
    var signs = Matrix(rows: count, columns: blocks)
    var bits: UInt64 = 0
    var left = 0
    for index in signs.storage.indices {
      if left == 0 {
        bits = stream.next()
        left = 64
      }
      signs.storage[index] = bits & 1 == 0 ? 1 : -1
      bits >>= 1
      left -= 1
    }
    replicates = signs.product(differences)
    let ones = Matrix(rows: 1, columns: blocks, repeating: 1)
    observed = ones.product(differences).storage
  }

  /// p and the mean of a statistic of the summed differences over the replicates.
  public func test(_ statistic: (ArraySlice<Double>) -> Double) -> (
    observed: Double, mean: Double, p: Double
  ) {
    let value = statistic(observed[...])
    // A replicate that repeats the data up to the last bits counts as equal.
    let limit = value * (1 - 1e-9)
    var reached = 1
    var sum = 0.0
    for row in 0..<replicates.rows {
      let other = statistic(replicates.row(row))
      if other >= limit { reached += 1 }
      sum += other
    }
    let count = Double(replicates.rows)
    return (value, replicates.rows > 0 ? sum / count : value, Double(reached) / (count + 1))
  }
}
