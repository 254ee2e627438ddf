import AuditMath
import Returns

/// The smoothed null of every count, and what the tests of digits and of percentages need of it.
///
/// Station i reports k of n; its null is Binomial(n, k/n), or Poisson(k) for counts without trials. The
/// masses of a station and candidate are made once, looked at by all tests, and forgotten: kept are sums by
/// area and a few probabilities by row.
struct StationNulls: Sendable {
  /// Who looks at the null of a column.
  struct Looks: OptionSet, Sendable {
    let rawValue: Int
    static let lastDigit = Looks(rawValue: 1)
    static let secondDigit = Looks(rawValue: 2)
    static let percentages = Looks(rawValue: 4)
    static let histogram = Looks(rawValue: 8)
    static let ofVotes: Looks = [.lastDigit, .secondDigit, .percentages]
  }

  /// A probability that every row has.
  enum Quantity: Int, CaseIterable {
    /// A multiple of 1, 5 or 10 %.
    case onePercent, fivePercent, tenPercent
    /// 5 to 95 %; 0 where the station is not used for repeated fractions.
    case within
    /// Last two digits of a count at or above the threshold: equal, neighbours, the last one 0 or 5.
    case repeated, adjacent, zeroOrFive

    fileprivate var look: Looks {
      switch self {
      case .onePercent, .fivePercent, .tenPercent, .within: .percentages
      case .repeated, .adjacent, .zeroOrFive: .lastDigit
      }
    }
  }

  /// One kind of count.
  struct Counts: Sendable {
    /// "registered", "issued", "turnout" or "votes".
    let name: String
    let candidate: Int?
    let counts: ArraySlice<Int32>
    /// What the counts are taken from; `nil` for counts without trials.
    let trials: [Int32]?
    let looks: Looks

    func count(_ row: Int) -> Int { Int(counts[counts.startIndex + row]) }

    /// The station has a count and a null.
    func isUsable(_ row: Int) -> Bool {
      let count = count(row)
      guard let trials else { return count >= 0 }
      return count >= 0 && trials[row] > 0 && count <= Int(trials[row])
    }
  }

  /// What was found for one kind of count.
  struct Column: Sendable {
    let counts: Counts
    fileprivate(set) var lastDigits = ByArea<DigitSums>()
    fileprivate(set) var secondDigits = ByArea<DigitSums>()
    fileprivate(set) var fractions = ByArea<RepeatedFractionSurvey.Leading>()
    /// Of the country, in bins of 0.1 points; of the country and its regions, in bins of one.
    fileprivate(set) var tenths: ExpectedHistogram.Sums?
    fileprivate(set) var wholes = ByArea<ExpectedHistogram.Sums>()
    fileprivate var values: [Double] = []
    let places: [Quantity: Int]

    /// A probability by row, of a quantity that the column was looked at for.
    func values(_ quantity: Quantity) -> RowValues {
      RowValues(values: values, first: places[quantity] ?? 0)
    }
  }

  /// One number for each row.
  struct RowValues: Sendable {
    fileprivate let values: [Double]
    fileprivate let first: Int
    subscript(row: Int) -> Double { values[first + row] }
  }

  let columns: [Column]

  /// The column of turnout (`nil`) or of a candidate's share.
  func percentages(of candidate: Int?) -> Column? {
    columns.first {
      $0.counts.candidate == candidate && $0.counts.looks.contains(.percentages)
    }
  }

  init(_ table: ReturnsTable, _ parallel: Parallel) {
    let kinds = Self.kinds(table)
    let chunks = AreaChunk.all(of: table)
    var total = 0
    var columns: [Column] = []
    for counts in kinds {
      var places: [Quantity: Int] = [:]
      for quantity in Quantity.allCases where counts.looks.contains(quantity.look) {
        places[quantity] = total
        total += table.count
      }
      columns.append(Column(counts: counts, places: places))
    }
    let listed = columns
    let source = Pass.Source(table, kinds, parallel)
    var passes: [[Pass]] = []
    let values = [Double](unsafeUninitializedCapacity: total) { buffer, count in
      // Invariant: chunks cover every row once, and each writes all its rows of every place.
      nonisolated(unsafe) let buffer = buffer
      passes = parallel.map(chunks.count) { chunk in
        var null = Pass.Null()
        return listed.map { Pass(chunks[chunk], $0, source, &null, buffer) }
      }
      count = total
    }
    let made = passes
    self.columns = parallel.map(columns.count) { position in
      var column = listed[position]
      column.values = values
      var fractions = ByArea<RepeatedFractionSurvey.Sums>()
      for (chunk, passes) in zip(chunks, made) {
        let pass = passes[position]
        if let sums = pass.lastDigits { column.lastDigits.add(sums, of: chunk) { $0.add($1) } }
        if let sums = pass.secondDigits { column.secondDigits.add(sums, of: chunk) { $0.add($1) } }
        if let sums = pass.fractions { fractions.add(sums, of: chunk) { $0.add($1) } }
        if let sums = pass.wholes { column.wholes.add(sums, of: chunk) { $0.add($1) } }
        if let sums = pass.tenths { column.tenths.merge(sums) { $0.add($1) } }
      }
      column.fractions = fractions.map(\.leading)
      for area in made.lazy.flatMap({ $0[position].areas }) {
        if let sums = area.lastDigits { column.lastDigits.set(constituencyAt: area.row, sums) }
        if let sums = area.secondDigits { column.secondDigits.set(constituencyAt: area.row, sums) }
        if let leading = area.fractions { column.fractions.set(constituencyAt: area.row, leading) }
      }
      return column
    }
  }

  private static func kinds(_ table: ReturnsTable) -> [Counts] {
    let registered = table.column(.registered)
    let drawn = registered == nil ? [] : TurnoutDistribution.overNull(table)
    var kinds: [Counts] = []
    if let registered {
      kinds.append(
        Counts(
          name: "registered", candidate: nil, counts: registered[...], trials: nil,
          looks: .lastDigit))
      if let issued = table.column(.issued) {
        kinds.append(
          Counts(
            name: "issued", candidate: nil, counts: issued[...], trials: registered,
            looks: .lastDigit))
      }
      kinds.append(
        Counts(
          name: "turnout", candidate: nil, counts: table.turnoutBallots[...], trials: registered,
          looks: [.secondDigit, .percentages, .histogram]))
    }
    return kinds
      + table.candidates.indices.map {
        Counts(
          name: "votes", candidate: $0, counts: table.votes(of: $0), trials: table.counted,
          looks: drawn.contains($0) ? [.ofVotes, .histogram] : .ofVotes)
      }
  }
}
