import AuditMath
import Returns

/// The values that stand out in every scope, found in one pass over the stations.
///
/// The pass adds each station's probabilities, value by value, to its constituency's sums; those of the
/// region and the country are sums of sums. Only the values that stand out are kept: the tail of a
/// Poisson variable with the same mean bounds the Poisson-binomial tail from above for counts of at
/// least the mean and one (Anderson and Samuels 1967), so no value that matters is lost, and the exact
/// tail is computed for the few that are left.
struct RepeatedFractionSurvey: Sendable {
  /// A value of one scope, before its exact tail.
  struct Value: Sendable {
    /// Position within `RepeatedFraction.all`.
    let position: Int
    let observed: Int
    /// At least P(as many stations or more).
    let bound: Double
  }

  struct Leading: Sendable {
    /// Usable stations, between 5 and 95 %.
    let stations: Int
    /// Stations that are usable but for that range.
    let outside: Int
    /// The smallest bounds first; at least one value unless there are too few stations.
    let values: [Value]
    static let none = Leading(stations: 0, outside: 0, values: [])
  }

  struct Tested: Sendable {
    let fraction: RepeatedFraction
    let observed: Int
    let expected: Double
    let deviation: Double
    let p: Double
    /// Stations that report the value, the least expected first, at most 200.
    let evidence: [Int32]
    var excess: Double { Double(observed) - expected }
  }

  /// Values kept for a scope.
  static let kept = 5

  private struct Key: Hashable {
    let kind: Scope.Kind
    let start: Int
  }
  private let columns: [PercentageColumn]
  /// By scope, by column.
  private let leading: [Key: [Leading]]
  /// By column, by row: probability of 5 to 95 % under the station's null; 0 where it is not usable.
  private let within: [[Double]]

  init(_ view: ElectionView, _ columns: [PercentageColumn]) {
    self.columns = columns
    let chunks = Self.chunks(of: view.table)
    let passes = view.parallel.map(chunks.count) { Self.pass(chunks[$0], columns) }
    var leading: [Key: [Leading]] = [:]
    var country = columns.map { _ in Sums() }
    var regions: [Int: [Sums]] = [:]
    var within = columns.map { _ in [Double]() }
    for (chunk, pass) in zip(chunks, passes) {
      for (range, values) in zip(chunk.constituencies, pass.constituencies) {
        leading[Key(kind: .constituency, start: range.lowerBound)] = values
      }
      for column in columns.indices {
        country[column].add(pass.sums[column])
        within[column] += pass.within[column]
        if let region = chunk.region {
          regions[region, default: columns.map { _ in Sums() }][column].add(pass.sums[column])
        }
      }
    }
    for (start, sums) in regions {
      leading[Key(kind: .region, start: start)] = sums.map(\.leading)
    }
    leading[Key(kind: .country, start: 0)] = country.map(\.leading)
    self.leading = leading
    self.within = within
  }

  func leading(_ scope: Scope, _ column: Int) -> Leading {
    leading[Key(kind: scope.kind, start: scope.rows.lowerBound)]?[column] ?? .none
  }

  /// The exact tail of a value.
  func exact(_ value: Value, _ scope: Scope, _ column: Int) -> Tested {
    let fraction = RepeatedFraction.all[value.position]
    var probabilities: [Double] = []
    var hits: [(row: Int32, probability: Double)] = []
    for row in scope.rows {
      let within = within[column][row]
      guard within > 0, let (count, trials) = columns[column].sized(row) else { continue }
      let p = fraction.probability(count: count, trials: trials, within: within)
      guard p > 0 else { continue }
      probabilities.append(p)
      if fraction.holds(count, of: trials) { hits.append((Int32(row), p)) }
    }
    let null = PoissonBinomial(probabilities: probabilities)
    return Tested(
      fraction: fraction, observed: value.observed, expected: null.mean,
      deviation: null.variance.squareRoot(),
      p: Double(value.observed) > null.mean ? null.upperTail(atLeast: value.observed).value : 1,
      evidence: hits.sorted { ($0.probability, $0.row) < ($1.probability, $1.row) }
        .prefix(200).map(\.row))
  }
}

extension RepeatedFractionSurvey {
  /// Rows of one region (or of none) that are worked through together, cut between constituencies.
  fileprivate struct Chunk: Sendable {
    var rows: Range<Int>
    /// First row of the region.
    let region: Int?
    var constituencies: [Range<Int>] = []
  }

  /// Chunks of some thousand rows that cover the table in order; they depend on the table alone.
  fileprivate static func chunks(of table: ReturnsTable) -> [Chunk] {
    var chunks: [Chunk] = []
    func add(_ rows: Range<Int>, region: Int?, constituency: Bool) {
      guard !rows.isEmpty else { return }
      if let last = chunks.last, last.region == region, last.rows.count + rows.count <= 4_096 {
        chunks[chunks.count - 1].rows = last.rows.lowerBound..<rows.upperBound
      } else {
        chunks.append(Chunk(rows: rows, region: region))
      }
      if constituency { chunks[chunks.count - 1].constituencies.append(rows) }
    }
    /// The constituencies inside `rows`, and what lies between them.
    var next = 0
    func split(_ rows: Range<Int>, region: Int?) {
      var start = rows.lowerBound
      while next < table.constituencies.count,
        table.constituencies[next].rows.upperBound <= rows.upperBound
      {
        let area = table.constituencies[next].rows
        add(start..<max(start, area.lowerBound), region: region, constituency: false)
        add(area, region: region, constituency: true)
        start = area.upperBound
        next += 1
      }
      add(start..<max(start, rows.upperBound), region: region, constituency: false)
    }
    var start = 0
    for region in table.regions {
      split(start..<region.rows.lowerBound, region: nil)
      split(region.rows, region: region.rows.lowerBound)
      start = region.rows.upperBound
    }
    split(start..<table.count, region: nil)
    return chunks
  }

  fileprivate struct Pass: Sendable {
    /// By column.
    var sums: [Sums]
    /// By constituency, by column.
    var constituencies: [[Leading]]
    /// By column, by row of the chunk.
    var within: [[Double]]
  }

  fileprivate static func pass(_ chunk: Chunk, _ columns: [PercentageColumn]) -> Pass {
    var pass = Pass(
      sums: columns.map { _ in Sums() },
      constituencies: chunk.constituencies.map { _ in [] }, within: columns.map { _ in [] })
    var window = BinomialWindow()
    for (position, column) in columns.enumerated() {
      var within = [Double](repeating: 0, count: chunk.rows.count)
      func sum(_ rows: Range<Int>) -> Sums {
        var sums = Sums()
        for row in rows {
          guard let (count, trials) = column.sized(row) else { continue }
          guard RepeatedFraction.isInside(count, of: trials) else {
            sums.outside += 1
            continue
          }
          window.setBinomial(count: count, trials: trials)
          within[row - chunk.rows.lowerBound] = RepeatedFraction.addProbabilities(
            of: window, trials: trials, to: &sums.expected)
          RepeatedFraction.forEach(of: count, trials: trials) { sums.observed[$0] += 1 }
          sums.stations += 1
        }
        return sums
      }
      var start = chunk.rows.lowerBound
      for (index, area) in chunk.constituencies.enumerated() {
        pass.sums[position].add(sum(start..<area.lowerBound))
        let own = sum(area)
        pass.constituencies[index].append(own.leading)
        pass.sums[position].add(own)
        start = area.upperBound
      }
      pass.sums[position].add(sum(start..<chunk.rows.upperBound))
      pass.within[position] = within
    }
    return pass
  }

  /// What one column shows in one area, by value.
  fileprivate struct Sums: Sendable {
    var expected = [Double](repeating: 0, count: RepeatedFraction.all.count)
    var observed = [Int](repeating: 0, count: RepeatedFraction.all.count)
    var stations = 0
    var outside = 0

    mutating func add(_ other: Sums) {
      outside += other.outside
      guard other.stations > 0 else { return }
      stations += other.stations
      for position in expected.indices {
        expected[position] += other.expected[position]
        observed[position] += other.observed[position]
      }
    }

    var leading: Leading {
      guard stations >= RepeatedPercentages.smallestScope else {
        return Leading(stations: stations, outside: outside, values: [])
      }
      var values: [(value: Value, distance: Double)] = []
      var largest = (position: 0, excess: -Double.infinity)
      for (position, count) in observed.enumerated() where count > 0 {
        let excess = Double(count) - expected[position]
        if excess > largest.excess { largest = (position, excess) }
        guard excess >= 1 else { continue }
        // A count this near to its expectation has a tail above one in a hundred: of no account among a
        // thousand values, and most values are of that kind.
        guard excess * excess > 4 * expected[position] else { continue }
        values.append(
          (
            Value(
              position: position, observed: count,
              bound: Poisson.upperTail(atLeast: count, mean: expected[position])),
            excess / expected[position].squareRoot()
          ))
      }
      guard !values.isEmpty else {
        let value = Value(
          position: largest.position, observed: observed[largest.position], bound: 1)
        return Leading(stations: stations, outside: outside, values: [value])
      }
      values.sort {
        ($0.value.bound, -$0.distance, $0.value.position)
          < ($1.value.bound, -$1.distance, $1.value.position)
      }
      return Leading(stations: stations, outside: outside, values: values.prefix(kept).map(\.value))
    }
  }
}
