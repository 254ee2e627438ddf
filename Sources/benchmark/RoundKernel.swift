import AuditMath
import Returns

/// Integer percentages over the country with the published filter, as TURN-02 computes them, for the
/// quantities that a simulation of the published definition gives: turnout, every share, and either.
enum RoundKernel {
  struct Quantity: Encodable {
    let stations: Int
    let observed: Int
    let expected: Double
    let deviation: Double
    let p: Double
  }

  /// By row: on an integer percentage, and the probability of it.
  private struct Column {
    var hits: [Bool] = []
    var probabilities: [Double] = []
  }

  static func run(_ table: ReturnsTable, _ parallel: Parallel) -> Timed<[Quantity]> {
    Timed {
      let rows = filtered(table)
      let turnout = column(
        table.turnoutBallots[...], of: table.column(.registered) ?? [], rows, parallel)
      let shares = table.candidates.indices.map {
        column(table.votes(of: $0), of: table.counted, rows, parallel)
      }
      let either = shares.map { share in
        Column(
          hits: zip(turnout.hits, share.hits).map { $0 || $1 },
          probabilities: zip(turnout.probabilities, share.probabilities)
            .map { 1 - (1 - $0) * (1 - $1) })
      }
      let all = [turnout] + shares + either
      return parallel.map(all.count) { quantity(all[$0]) }
    }
  }

  /// At least 100 registered, ballots counted, turnout and every share at most 99 %.
  private static func filtered(_ table: ReturnsTable) -> [Int] {
    guard let registered = table.column(.registered) else { return [] }
    return (0..<table.count).filter { row in
      let (counted, size) = (Int(table.counted[row]), Int(registered[row]))
      let ballots = Int(table.turnoutBallots[row])
      let largest = table.candidates.indices.map { Int(table.votes[$0 * table.count + row]) }.max()
      guard counted > 0, size >= 100, ballots >= 0, let largest, largest >= 0 else { return false }
      return 100 * ballots <= 99 * size && 100 * largest <= 99 * counted
    }
  }

  private static func column(
    _ counts: ArraySlice<Int32>, of trials: [Int32], _ rows: [Int], _ parallel: Parallel
  ) -> Column {
    let blocks = parallel.mapBlocks(rows.count, blockSize: 2_048) { range in
      var block = Column()
      var window = BinomialWindow()
      for row in rows[range] {
        let (count, size) = (Int(counts[counts.startIndex + row]), Int(trials[row]))
        let usable = count >= 0 && size > 0 && count <= size
        if usable { window.setBinomial(count: count, trials: size) }
        block.hits.append(usable && RoundPercentage.contains(count, of: size, step: 1))
        block.probabilities.append(
          usable ? RoundPercentage.probability(window, of: size, step: 1) : 0)
      }
      return block
    }
    return Column(
      hits: blocks.flatMap(\.hits), probabilities: blocks.flatMap(\.probabilities))
  }

  private static func quantity(_ column: Column) -> Quantity {
    let observed = column.hits.count { $0 }
    let null = PoissonBinomial(probabilities: column.probabilities, forTailsOf: observed)
    return Quantity(
      stations: column.hits.count, observed: observed, expected: null.mean,
      deviation: null.variance.squareRoot(), p: null.twoSided(observed: observed).value)
  }
}
