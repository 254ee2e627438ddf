import AuditMath
import Foundation
import Returns

/// COMP-03. How the distribution of turnout and of shares over stations moved between two elections.
public struct DistributionShift: ComparisonAnalysis {
  public init() {}

  static let permutations = 1_000
  /// Fewer constituencies have too few ways to be exchanged.
  static let smallestBlocks = 8
  /// Columns of one percentage point, and the last one.
  static let columns = 101

  public func prepare(_ pair: PairView) throws -> any PreparedAnalysis {
    PreparedDistributionShift(pair)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in pair: PairView
  ) -> String {
    said(
      "the distribution over stations moved by \(Text.amount(Words.decimal(statistic.observed, 2), statistic.unit)); exchanging the elections constituency by constituency gives \(Words.decimal(statistic.expected ?? 0, 2))."
    )
  }
}

private struct PreparedDistributionShift: PreparedAnalysis {
  /// One quantity at every comparable station in both elections.
  private struct Series: Sendable {
    let name: String
    let candidate: Int?
    let rows: [Int]
    let before: [Double]
    let after: [Double]
  }

  private let pair: PairView
  private let series: [Series]
  private let blocks: [Range<Int>]

  init(_ pair: PairView) {
    self.pair = pair
    let table = pair.after
    blocks = table.constituencies.map(\.rows)
    let comparable = ComparableStations(pair, likeLists: false)
    var series: [Series] = []
    func add(
      _ name: String, _ candidate: Int?, _ before: (Int) -> (Int32, Int32),
      _ after: (Int) -> (Int32, Int32)
    ) {
      var (rows, old, new): ([Int], [Double], [Double]) = ([], [], [])
      for (row, partner) in zip(comparable.rows, comparable.partners) {
        let (a, m) = before(partner)
        let (b, n) = after(row)
        guard a >= 0, b >= 0, m > 0, n > 0, a <= m, b <= n else { continue }
        rows.append(row)
        old.append(100 * Double(a) / Double(m))
        new.append(100 * Double(b) / Double(n))
      }
      series.append(
        Series(name: name, candidate: candidate, rows: rows, before: old, after: new))
    }
    if let old = pair.before.column(.registered), let new = table.column(.registered) {
      add(
        "turnout", nil, { (pair.before.turnoutBallots[$0], old[$0]) },
        { (table.turnoutBallots[$0], new[$0]) })
    }
    for candidates in pair.candidates {
      add(
        "share", candidates.after,
        {
          (pair.before.votes[candidates.before * pair.before.count + $0], pair.before.counted[$0])
        },
        { (table.votes[candidates.after * table.count + $0], table.counted[$0]) })
    }
    self.series = series
  }

  func measure(_ scope: Scope) -> [Measurement] {
    if scope.kind == .constituency {
      return [
        Measurement(
          analysis: "COMP-03", measure: "energy-turnout", scope: scope,
          outcome: .notApplicable(
            "stations of one constituency swing together, so there is nothing to exchange"))
      ]
    }
    let inside = blocks.filter {
      scope.rows.lowerBound <= $0.lowerBound && $0.upperBound <= scope.rows.upperBound
    }
    if series.isEmpty || inside.count < DistributionShift.smallestBlocks {
      return [
        Measurement(
          analysis: "COMP-03", measure: "energy-turnout", scope: scope,
          outcome: .notApplicable(
            series.isEmpty
              ? "neither voter lists nor a candidate stand in both elections"
              : "fewer than \(DistributionShift.smallestBlocks) constituencies to exchange"))
      ]
    }
    return series.flatMap { test($0, scope, inside) }
  }

  /// Two statistics of the distributions as they are, and two after the mean change is taken away.
  private func test(_ series: Series, _ scope: Scope, _ blocks: [Range<Int>]) -> [Measurement] {
    let used = series.rows.indices.filter { scope.rows.contains(series.rows[$0]) }
    guard used.count >= 30 else {
      return [
        Measurement(
          analysis: "COMP-03", measure: "energy-\(series.name)", candidate: series.candidate,
          scope: scope, outcome: .notApplicable("fewer than 30 comparable stations"))
      ]
    }
    let shift =
      used.reduce(0.0) { $0 + series.after[$1] - series.before[$1] } / Double(used.count)
    return [(0.0, ""), (shift, "-aligned")].flatMap { shift, suffix -> [Measurement] in
      let flips = SignFlips(
        differences: differences(series, used, blocks, shift),
        replicates: DistributionShift.permutations,
        stream: RandomStream(
          seed: pair.settings.seed,
          purpose:
            "COMP-03/\(series.name)\(suffix)/\(series.candidate ?? -1)/\(scope.kind)/\(scope.id)"))
      let count = Double(used.count)
      func result(_ name: String, _ unit: String, _ statistic: (ArraySlice<Double>) -> Double)
        -> Measurement
      {
        let test = flips.test(statistic)
        return Measurement(
          analysis: "COMP-03", measure: "\(name)-\(series.name)\(suffix)",
          candidate: series.candidate, scope: scope,
          outcome: .tested(
            Statistic(
              stations: used.count, leftOut: scope.rows.count - used.count,
              observed: test.observed, expected: test.mean, effect: test.observed, unit: unit,
              p: test.p, family: "COMP-03", raisesFinding: false, isPracticallyLarge: false,
              question: series.name)))
      }
      return [
        // Székely's energy distance on the line is twice the integral of the squared difference.
        result("energy", "percentage points") { sums in
          2 * sums.reduce(0) { $0 + $1 * $1 } / (count * count)
        },
        result("kolmogorov-smirnov", "percent of stations") { sums in
          100 * sums.reduce(0) { max($0, abs($1)) } / count
        },
      ]
    }
  }

  /// By constituency: how many more stations lie at or below each percentage later than earlier.
  private func differences(
    _ series: Series, _ used: [Int], _ blocks: [Range<Int>], _ shift: Double
  ) -> Matrix {
    let columns = DistributionShift.columns
    var matrix = Matrix(rows: blocks.count, columns: columns)
    var block = 0
    // Half of the shift each way keeps both elections' values inside the scale alike. Columns are centred
    // on whole percentages: many stations have exactly 0 or 50 %, and with an edge there the smallest
    // shift would part the same value of the two elections.
    for index in used {
      while block < blocks.count, blocks[block].upperBound <= series.rows[index] { block += 1 }
      guard block < blocks.count, blocks[block].contains(series.rows[index]) else { continue }
      let one = Self.column(series.before[index] + shift / 2)
      let two = Self.column(series.after[index] - shift / 2)
      for column in min(one, two)..<max(one, two) {
        matrix.storage[block * columns + column] += two < one ? 1 : -1
      }
    }
    return matrix
  }

  private static func column(_ percent: Double) -> Int {
    min(DistributionShift.columns - 1, max(0, Int(percent.rounded())))
  }
}
