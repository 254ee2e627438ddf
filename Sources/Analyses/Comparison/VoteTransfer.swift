import AuditMath
import Foundation
import Returns

/// COMP-04. Where each candidate's voters went, by constrained least squares within constituencies.
public struct VoteTransfer: ComparisonAnalysis {
  public init() {}

  /// Fewest stations of a constituency that get a fit of their own.
  static let smallestConstituency = 8
  /// Fewest stations in all.
  static let smallestScope = 50
  /// Weight of the country's matrix in a constituency's fit, in stations of mean size with all votes for
  /// one candidate: only what the constituency leaves open is taken from the country.
  static let pull = 1e-3

  public func prepare(_ pair: PairView) throws -> any PreparedAnalysis {
    PreparedVoteTransfer(pair)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in pair: PairView
  ) -> String { "" }
}

private struct PreparedVoteTransfer: PreparedAnalysis {
  private struct Area: Sendable {
    let rows: Range<Int>
    let stations: Int
    /// Voters of each source, and its row of the matrix.
    let sizes: [Double]
    let matrix: Matrix
    /// Least and most of each transfer that the stations' margins allow, in voters.
    let least: Matrix
    let most: Matrix
  }

  private let pair: PairView
  private let areas: [Area]
  private let obstacle: String?

  init(_ pair: PairView) {
    self.pair = pair
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered) else {
      (areas, obstacle) = ([], "registered voters are missing in one of the elections")
      return
    }
    let comparable = ComparableStations(pair, likeLists: true) { row, partner in
      Self.shares(pair.after, row, new[row]) != nil
        && Self.shares(pair.before, partner, old[partner]) != nil
        ? nil : "votes are missing or exceed the voter list"
    }
    guard comparable.rows.count >= VoteTransfer.smallestScope else {
      areas = []
      obstacle =
        "fewer than \(VoteTransfer.smallestScope) comparable stations with complete results and like voter lists"
      return
    }
    obstacle = nil
    let groups = comparable.groups(pair.after, smallest: VoteTransfer.smallestConstituency)
    let sums = pair.parallel.map(groups.count) { index in
      Sums(pair, comparable, groups[index], old, new)
    }
    let (p, q) = (pair.before.candidates.count + 1, pair.after.candidates.count + 1)
    var gram = Matrix(rows: p, columns: p)
    var cross = Matrix(rows: p, columns: q)
    var voters = 0.0
    for sum in sums {
      for index in gram.storage.indices { gram.storage[index] += sum.gram.storage[index] }
      for index in cross.storage.indices { cross.storage[index] += sum.cross.storage[index] }
      voters += sum.voters
    }
    let country = TransferRegression.fit(gram: gram, cross: cross)
    let ridge = VoteTransfer.pull * voters / Double(comparable.rows.count)
    areas = pair.parallel.map(sums.count) { index in
      let sum = sums[index]
      return Area(
        rows: sum.rows, stations: sum.stations, sizes: sum.sizes,
        matrix: TransferRegression.fit(
          gram: sum.gram, cross: sum.cross, start: country, ridge: ridge),
        least: sum.least, most: sum.most)
    }
  }

  /// Parts of the list: candidates, then all who voted for none. `nil` where they cannot be had.
  fileprivate static func shares(_ table: ReturnsTable, _ row: Int, _ list: Int32) -> [Double]? {
    guard list >= 30 else { return nil }
    var rest = list
    var shares: [Double] = []
    for candidate in table.candidates.indices {
      let votes = table.votes[candidate * table.count + row]
      guard votes >= 0 else { return nil }
      rest -= votes
      shares.append(Double(votes) / Double(list))
    }
    guard rest >= 0 else { return nil }
    return shares + [Double(rest) / Double(list)]
  }

  private struct Sums: Sendable {
    let rows: Range<Int>
    let stations: Int
    var voters = 0.0
    var sizes: [Double]
    var gram: Matrix
    var cross: Matrix
    var least: Matrix
    var most: Matrix

    init(
      _ pair: PairView, _ comparable: ComparableStations, _ group: [Int], _ old: [Int32],
      _ new: [Int32]
    ) {
      let (p, q) = (pair.before.candidates.count + 1, pair.after.candidates.count + 1)
      let first = group.map { comparable.rows[$0] }.min() ?? 0
      let last = group.map { comparable.rows[$0] }.max() ?? 0
      rows = first..<last + 1
      stations = group.count
      sizes = [Double](repeating: 0, count: p)
      gram = Matrix(rows: p, columns: p)
      cross = Matrix(rows: p, columns: q)
      least = Matrix(rows: p, columns: q)
      most = Matrix(rows: p, columns: q)
      for position in group {
        let (row, partner) = (comparable.rows[position], comparable.partners[position])
        guard
          let x = PreparedVoteTransfer.shares(pair.before, partner, old[partner]),
          let y = PreparedVoteTransfer.shares(pair.after, row, new[row])
        else { continue }
        // Voters of the later list; the earlier shares are carried over to it.
        let voters = Double(new[row])
        self.voters += voters
        for i in 0..<p {
          sizes[i] += voters * x[i]
          for k in 0..<p { gram.storage[i * p + k] += voters * x[i] * x[k] }
          for j in 0..<q {
            cross.storage[i * q + j] += voters * x[i] * y[j]
            // Duncan and Davis (1953): what the two margins of one station allow.
            least.storage[i * q + j] += voters * max(0, x[i] + y[j] - 1)
            most.storage[i * q + j] += voters * min(x[i], y[j])
          }
        }
      }
    }
  }

  /// Areas of a scope; of a constituency its own, where it has a fit of its own.
  private func inside(_ scope: Scope) -> [Area] {
    areas.filter {
      scope.rows.lowerBound <= $0.rows.lowerBound && $0.rows.upperBound <= scope.rows.upperBound
    }
  }

  func measure(_ scope: Scope) -> [Measurement] {
    func result(_ measure: String, _ candidate: Int?, _ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "COMP-04", measure: measure, candidate: candidate, scope: scope, outcome: outcome)
    }
    if let obstacle { return [result("transfer", nil, .notApplicable(obstacle))] }
    if scope.kind == .constituency {
      return [
        result(
          "transfer", nil,
          .notApplicable(
            inside(scope).isEmpty
              ? "fewer than \(VoteTransfer.smallestConstituency) comparable stations"
              : "one constituency by itself has no interval: its estimates are in transfers.csv and on its page"
          ))
      ]
    }
    guard let matrix = pooled(scope) else {
      return [
        result(
          "transfer", nil,
          .notApplicable("fewer than \(VoteTransfer.smallestScope) comparable stations"))
      ]
    }
    let (sources, targets) = (pair.before.candidates.count, pair.after.candidates.count)
    var results: [Measurement] = []
    for source in 0...sources where matrix.voters[source] > 0 {
      let name = source < sources ? "from-\(source + 1)" : "from-nobody"
      for target in 0...targets {
        let to = target < targets ? "" : "-to-nobody"
        let cell = source * matrix.columns + target
        func described(_ measure: String, _ range: ClosedRange<Double>?) -> Measurement {
          result(
            measure, target < targets ? target : nil,
            .described(
              Description(
                stations: matrix.stations, leftOut: scope.rows.count - matrix.stations,
                value: matrix.percent[cell], low: range?.lowerBound, high: range?.upperBound,
                unit: "percent of the earlier voters")))
        }
        results.append(described("transfer-\(name)\(to)", matrix.interval?[cell]))
        results.append(described("feasible-\(name)\(to)", matrix.feasible[cell]))
      }
    }
    return results
  }

  let illustratesConstituencies = true

  func illustrations(_ scope: Scope) -> [Illustration] {
    pooled(scope).map { [.transfer($0)] } ?? []
  }

  /// The matrix of a scope, its constituencies pooled by their earlier voters; `nil` where there are too
  /// few stations.
  private func pooled(_ scope: Scope) -> Illustration.TransferMatrix? {
    let inside = inside(scope)
    let stations = inside.reduce(0) { $0 + $1.stations }
    let least =
      scope.kind == .constituency ? VoteTransfer.smallestConstituency : VoteTransfer.smallestScope
    guard let first = inside.first, stations >= least else { return nil }
    let (p, q) = (first.sizes.count, first.matrix.columns)
    let voters = (0..<p).map { source in inside.reduce(0) { $0 + $1.sizes[source] } }
    var percent: [Double] = []
    var interval: [ClosedRange<Double>] = []
    var feasible: [ClosedRange<Double>] = []
    for source in 0..<p {
      let size = voters[source]
      for target in 0..<q {
        guard size > 0 else {
          percent.append(0)
          if inside.count >= 3 { interval.append(0...100) }
          feasible.append(0...100)
          continue
        }
        let mean = inside.reduce(0) { $0 + $1.sizes[source] * $1.matrix[source, target] } / size
        let low = 100 * inside.reduce(0) { $0 + $1.least[source, target] } / size
        let high = 100 * inside.reduce(0) { $0 + $1.most[source, target] } / size
        percent.append(100 * mean)
        feasible.append(low...max(low, high))
        if let margin = Self.margin(inside, source, target, mean, size) {
          interval.append(max(0, 100 * (mean - margin))...min(100, 100 * (mean + margin)))
        }
      }
    }
    return Illustration.TransferMatrix(
      stations: stations, voters: voters, percent: percent,
      interval: interval.count == percent.count ? interval : nil, feasible: feasible, columns: q)
  }

  /// Half the 95 % interval of the mean over constituencies, from how constituencies differ; `nil` for
  /// fewer than three.
  private static func margin(
    _ areas: [Area], _ source: Int, _ target: Int, _ mean: Double, _ size: Double
  ) -> Double? {
    guard areas.count >= 3 else { return nil }
    let count = Double(areas.count)
    let sum = areas.reduce(0.0) { total, area in
      let term = area.sizes[source] * (area.matrix[source, target] - mean)
      return total + term * term
    }
    return StudentT.quantile(0.975, degreesOfFreedom: count - 1)
      * (sum * count / (count - 1)).squareRoot() / size
  }
}
