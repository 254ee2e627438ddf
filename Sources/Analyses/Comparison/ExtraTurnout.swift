import AuditMath
import Foundation
import Returns

/// Extra turnout against extra votes: of every ballot more that a station cast than last time, how many
/// votes more a candidate received, within constituencies.
///
/// Both changes are parts of the voter list, taken from the mean of the constituency, so that what a
/// whole constituency does cancels. The interval of the country and of regions treats constituencies as
/// independent (clusters), that of a constituency its stations (Liang and Zeger 1986).
struct ExtraTurnout: Sendable {
  static let measure = "votes-per-extra-ballot"
  /// Fewer stations, or fewer constituencies, give no interval worth printing.
  static let smallestScope = 10

  /// Sums of one constituency: of squares of extra turnout, of products with extra votes by candidate,
  /// and the squared scores for an interval of its own.
  private struct Sums: Sendable {
    let rows: Range<Int>
    var stations = 0
    var squares = 0.0
    var products: [Double]
    /// By candidate: extra turnout and extra votes of each station, weighted by the list.
    var turnout: [Double] = []
    var votes: [[Double]]
    var weights: [Double] = []
  }

  private let pair: PairView
  private let areas: [Sums]
  private let obstacle: String?

  init(_ pair: PairView) {
    self.pair = pair
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered) else {
      areas = []
      obstacle = "registered voters are missing in one of the elections"
      return
    }
    guard !pair.candidates.isEmpty else {
      areas = []
      obstacle =
        "no candidate or list stands under the same name in both elections, and none were paired"
      return
    }
    obstacle = nil
    let comparable = ComparableStations(pair, likeLists: true) { row, partner in
      let (one, two) = (pair.before.turnoutBallots[partner], pair.after.turnoutBallots[row])
      guard one >= 0, two >= 0, old[partner] >= 50, new[row] >= 50, one <= old[partner],
        two <= new[row]
      else { return "turnout missing or above the list, or fewer than 50 voters" }
      return nil
    }
    let table = pair.after
    let ranges =
      !table.constituencies.isEmpty
      ? table.constituencies.map(\.rows)
      : !table.regions.isEmpty ? table.regions.map(\.rows) : [0..<table.count]
    var partner = [Int](repeating: -1, count: table.count)
    for (row, other) in zip(comparable.rows, comparable.partners) { partner[row] = other }
    let partners = partner
    areas = pair.parallel.map(ranges.count) { index in
      Self.sums(pair, ranges[index], partners, old, new)
    }
  }

  private static func sums(
    _ pair: PairView, _ range: Range<Int>, _ partners: [Int], _ old: [Int32], _ new: [Int32]
  ) -> Sums {
    let rows = range.filter { partners[$0] >= 0 }
    var sums = Sums(
      rows: range, products: pair.candidates.map { _ in 0 }, votes: pair.candidates.map { _ in [] })
    guard rows.count >= 2 else { return sums }
    sums.stations = rows.count
    sums.weights = rows.map { Double(new[$0]) }
    func centred(_ value: (Int) -> Double) -> [Double] {
      let values = rows.map(value)
      let total = sums.weights.reduce(0, +)
      let mean = zip(values, sums.weights).reduce(0) { $0 + $1.0 * $1.1 } / total
      return values.map { $0 - mean }
    }
    let x = centred { row in
      Double(pair.after.turnoutBallots[row]) / Double(new[row]) - Double(
        pair.before.turnoutBallots[partners[row]]) / Double(old[partners[row]])
    }
    sums.turnout = x
    for index in x.indices { sums.squares += sums.weights[index] * x[index] * x[index] }
    for (position, candidates) in pair.candidates.enumerated() {
      let y = centred { row in
        let later = max(0, pair.after.votes[candidates.after * pair.after.count + row])
        let earlier = max(
          0, pair.before.votes[candidates.before * pair.before.count + partners[row]])
        return Double(later) / Double(new[row]) - Double(earlier) / Double(old[partners[row]])
      }
      for index in x.indices {
        sums.products[position] += sums.weights[index] * x[index] * y[index]
      }
      sums.votes[position] = y
    }
    return sums
  }

  func measure(_ scope: Scope) -> [Measurement] {
    func result(_ candidate: Int?, _ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "COMP-02", measure: Self.measure, candidate: candidate, scope: scope,
        outcome: outcome)
    }
    if let obstacle { return [result(nil, .notApplicable(obstacle))] }
    let inside = areas.filter {
      $0.stations >= 2 && $0.squares > 0 && scope.rows.lowerBound <= $0.rows.lowerBound
        && $0.rows.upperBound <= scope.rows.upperBound
    }
    let stations = inside.reduce(0) { $0 + $1.stations }
    guard stations >= Self.smallestScope else {
      return [
        result(
          nil,
          .notApplicable("fewer than \(Self.smallestScope) comparable stations with voter lists"))
      ]
    }
    return pair.candidates.enumerated().map { position, candidates in
      let squares = inside.reduce(0) { $0 + $1.squares }
      let slope = inside.reduce(0) { $0 + $1.products[position] } / squares
      let margin = Self.margin(inside, position, slope, squares)
      return result(
        candidates.after,
        .described(
          Description(
            stations: stations, leftOut: scope.rows.count - stations, value: slope,
            low: margin.map { slope - $0 }, high: margin.map { slope + $0 },
            unit: "votes per extra ballot")))
    }
  }

  /// Half the 95 % interval, from the clusters' scores; `nil` for too few of them.
  private static func margin(_ areas: [Sums], _ position: Int, _ slope: Double, _ squares: Double)
    -> Double?
  {
    var scores: [Double]
    if areas.count == 1 {
      let area = areas[0]
      scores = area.turnout.indices.map {
        area.weights[$0] * area.turnout[$0] * (area.votes[position][$0] - slope * area.turnout[$0])
      }
    } else {
      scores = areas.map { $0.products[position] - slope * $0.squares }
    }
    guard scores.count >= smallestScope else { return nil }
    let count = Double(scores.count)
    let sum = scores.reduce(0) { $0 + $1 * $1 }
    let error = (sum * count / (count - 1)).squareRoot() / squares
    return error * StudentT.quantile(0.975, degreesOfFreedom: count - 1)
  }
}
