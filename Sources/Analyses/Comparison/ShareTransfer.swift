import AuditMath
import Returns

/// Where the voters of one election's candidates went in the other, as shares: the candidates' votes at
/// every station from the other election's, by least squares on the simplex, made robust by Huber's
/// weights.
struct ShareTransfer {
  /// Source candidates by target candidates; rows sum to 1.
  let matrix: Matrix
  /// Predicted share of every target candidate, station by station: `candidate * stations + station`.
  let predicted: [Double]

  /// - Parameters:
  ///   - source: votes by candidate, each by station.
  ///   - target: likewise, of the other election.
  init(source: [[Double]], target: [[Double]], stations: Int) {
    let x = Self.shares(source, stations).0
    let (y, weights) = Self.shares(target, stations)
    var fitted = Matrix(
      rows: source.count, columns: target.count, repeating: 1 / Double(max(1, target.count)))
    var factors = [Double](repeating: 1, count: stations)
    for round in 0..<Self.rounds {
      var (a, b) = (x, y)
      for station in 0..<stations {
        let root = (weights[station] * factors[station]).squareRoot()
        for column in 0..<source.count { a.storage[station * source.count + column] *= root }
        for column in 0..<target.count { b.storage[station * target.count + column] *= root }
      }
      fitted = TransferRegression.fit(
        gram: a.gramMatrix(), cross: a.transposedProduct(b), start: round == 0 ? nil : fitted)
      if round + 1 < Self.rounds {
        factors = Self.huber(x.product(fitted), y)
      }
    }
    matrix = fitted
    let product = x.product(fitted)
    var predicted = [Double](repeating: 0, count: target.count * stations)
    for station in 0..<stations {
      for column in 0..<target.count {
        predicted[column * stations + station] = product.storage[station * target.count + column]
      }
    }
    self.predicted = predicted
  }

  private static let rounds = 4

  /// Station by candidate, and the sum of votes of each station.
  private static func shares(_ votes: [[Double]], _ stations: Int) -> (Matrix, [Double]) {
    var matrix = Matrix(rows: stations, columns: votes.count)
    var sums = [Double](repeating: 0, count: stations)
    for column in votes.indices {
      for station in 0..<stations { sums[station] += votes[column][station] }
    }
    for column in votes.indices {
      for station in 0..<stations where sums[station] > 0 {
        matrix.storage[station * votes.count + column] = votes[column][station] / sums[station]
      }
    }
    return (matrix, sums)
  }

  /// Huber's weights of whole stations, by the length of their residual.
  private static func huber(_ fitted: Matrix, _ observed: Matrix) -> [Double] {
    let width = fitted.columns
    let lengths = (0..<fitted.rows).map { row -> Double in
      var sum = 0.0
      for column in row * width..<(row + 1) * width {
        let residual = observed.storage[column] - fitted.storage[column]
        sum += residual * residual
      }
      return sum.squareRoot()
    }
    let sorted = lengths.sorted()
    guard let limit = sorted.isEmpty ? nil : 2 * sorted[sorted.count / 2], limit > 0 else {
      return lengths.map { _ in 1 }
    }
    return lengths.map { $0 <= limit ? 1 : limit / $0 }
  }
}

extension ShareTransfer {
  /// Votes of every candidate at some rows of a table.
  static func votes(_ table: ReturnsTable, _ rows: [Int]) -> [[Double]] {
    table.candidates.indices.map { candidate in
      rows.map { Double(table.votes[candidate * table.count + $0]) }
    }
  }

  /// True where every candidate's votes are there and add up to enough to speak of shares.
  static func isComplete(_ table: ReturnsTable, _ row: Int) -> Bool {
    var sum = 0
    for candidate in table.candidates.indices {
      let votes = table.votes[candidate * table.count + row]
      guard votes >= 0 else { return false }
      sum += Int(votes)
    }
    return sum >= smallestVotes
  }

  static let smallestVotes = 30
  /// Fewer stations teach no transfer.
  static let smallestSample = 100

  /// What the earlier results lead one to expect of every later candidate's share of the votes, by row of
  /// the later table (`nil` where it cannot be had); empty where there is too little to learn from.
  static func expectedShares(_ pair: PairView) -> [[Double?]] {
    guard pair.before.candidates.count >= 2, pair.after.candidates.count >= 2 else { return [] }
    let comparable = ComparableStations(pair, likeLists: true) { row, partner in
      isComplete(pair.after, row) && isComplete(pair.before, partner) ? nil : "incomplete"
    }
    let count = comparable.rows.count
    guard count >= smallestSample else { return [] }
    let predicted = ShareTransfer(
      source: votes(pair.before, comparable.partners), target: votes(pair.after, comparable.rows),
      stations: count
    ).predicted
    return pair.after.candidates.indices.map { candidate in
      var shares = [Double?](repeating: nil, count: pair.after.count)
      for (position, row) in comparable.rows.enumerated() {
        shares[row] = predicted[candidate * count + position]
      }
      return shares
    }
  }
}
