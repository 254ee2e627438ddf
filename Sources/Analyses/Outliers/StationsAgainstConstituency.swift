import AuditMath
import Returns

/// OUT-02. Stations against their constituency.
///
/// Each station's turnout and each candidate's share are held against the other stations of the
/// constituency: a beta-binomial law with their mean and overdispersion, never the station's own.
public struct StationsAgainstConstituency: Analysis {
  public init() {}

  /// Constituencies with fewer usable stations are not tested.
  static let fewestStations = 8
  /// The others' mean must rest on so many votes for, and against, with overdispersion allowed for;
  /// otherwise nobody can say what to expect.
  static let smallestBasis = 10.0
  /// Departures of fewer ballots are never raised.
  static let practicalBallots = 100.0
  /// Overdispersion of so many candidates is listed by constituency: those with most votes.
  static let candidatesListed = 8
  /// A station counts as outlying when the smallest of its tests is below this, times their number.
  static let outlyingLevel = 0.01

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedStationsAgainstConstituency(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let group = StationGroups.kind(of: view.table)
    if measurement.measure == "outlying-stations" {
      return
        said(
          "\(Words.count(statistic.observed)) of \(Words.count(Double(statistic.stations))) stations lie far from \(group.othersOfTheirs), where chance gives at most \(Words.count(statistic.expected ?? 0))."
        )
    }
    let size = Words.count(abs(statistic.effect).rounded())
    let direction = statistic.effect >= 0 ? said("more") : said("fewer")
    let observed = Words.count(statistic.observed)
    let expected = Words.count((statistic.expected ?? 0).rounded())
    let what =
      measurement.candidate.map { said("votes for \(view.candidateName($0))") }
      ?? said("ballots that make the turnout")
    return
      said(
        "\(size) \(direction) \(what) than \(group.otherStations) lead one to expect: \(observed), where about \(expected) are expected."
      )
  }
}

private struct PreparedStationsAgainstConstituency: PreparedAnalysis {
  let view: ElectionView
  let groups: StationGroups
  let fits: [ColumnFit]
  let stationTests: [StationTestSet]
  /// Candidates whose overdispersion is listed by constituency.
  let listed: Set<Int>
  /// By row: the smallest p times the number of tests; `nil` for rows without a test.
  let combined: [Double?]

  init(_ view: ElectionView) {
    self.view = view
    let groups = StationGroups(view.table)
    self.groups = groups
    let columns = ShareColumn.all(of: view.table)
    let fits = view.parallel.map(columns.count) { ColumnFit(columns[$0], groups, view) }
    self.fits = fits
    stationTests = fits.map { $0.tests(view.parallel) }
    combined = Self.combine(stationTests, rows: view.table.count)
    let totals = view.table.candidates.indices.map { view.table.totalVotes(of: $0) }
    let byVotes = totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
    listed = Set(byVotes.prefix(StationsAgainstConstituency.candidatesListed))
  }

  /// Bonferroni's p of each station over its tests, which depend on each other in any way they like.
  private static func combine(_ sets: [StationTestSet], rows: Int) -> [Double?] {
    var smallest = [Double](repeating: 1, count: rows)
    var tests = [Int](repeating: 0, count: rows)
    for set in sets {
      for (row, p) in zip(set.rows, set.p) {
        smallest[Int(row)] = min(smallest[Int(row)], p)
        tests[Int(row)] += 1
      }
    }
    return (0..<rows).map { tests[$0] > 0 ? min(1, Double(tests[$0]) * smallest[$0]) : nil }
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard !fits.isEmpty else {
      return [measurement(scope, .notApplicable("the source gives no votes"))]
    }
    let inside = groups.inside(scope.rows)
    let tested = scope.rows.filter { combined[$0] != nil }
    guard !inside.isEmpty, !tested.isEmpty else {
      return [
        measurement(
          scope,
          .notApplicable(
            "no \(groups.noun) of this place has \(StationsAgainstConstituency.fewestStations) comparable stations"
          ))
      ]
    }
    let spreads = fits.compactMap { fit in
      scope.kind != .constituency || fit.column.candidate.map(listed.contains) ?? true
        ? overdispersion(fit, inside, scope, stations: tested.count) : nil
    }
    return [outlying(scope, tested)] + spreads
  }

  private func measurement(_ scope: Scope, _ outcome: Outcome) -> Measurement {
    Measurement(
      analysis: "OUT-02", measure: "outlying-stations", scope: scope, outcome: outcome)
  }

  /// How many stations are outlying, where chance gives at most the level times their number.
  private func outlying(_ scope: Scope, _ tested: [Int]) -> Measurement {
    let level = StationsAgainstConstituency.outlyingLevel
    let found = tested.compactMap { row in
      combined[row].flatMap { $0 <= level ? (p: $0, row: Int32(row)) : nil }
    }
    let expected = level * Double(tested.count)
    let deviation = (expected * (1 - level)).squareRoot()
    let excess = Double(found.count) - expected
    let interval = Binomial.confidenceInterval(
      successes: found.count, trials: tested.count, level: 0.95)
    return measurement(
      scope,
      .tested(
        Statistic(
          stations: tested.count, leftOut: scope.rows.count - tested.count,
          leftOutReasons: scope.kind == .country ? leftOutReasons : nil,
          observed: Double(found.count), expected: expected, standardDeviation: deviation,
          z: excess / deviation, effect: excess,
          effectLow: interval.map { $0.lowerBound * Double(tested.count) - expected },
          effectHigh: interval.map { $0.upperBound * Double(tested.count) - expected },
          unit: "stations",
          p: Binomial.upperTail(atLeast: found.count, trials: tested.count, probability: level),
          logP: Binomial.logUpperTail(
            atLeast: found.count, trials: tested.count, probability: level),
          family: "OUT-02 outlying", raisesFinding: false, isPracticallyLarge: false,
          evidence: found.sorted { $0 < $1 }.prefix(200).map(\.row))))
  }

  private var leftOutReasons: String {
    var rows: [String: Int] = [:]
    for set in stationTests { rows.merge(set.leftOut) { max($0, $1) } }
    return rows.sorted { $0.key < $1.key }.map { "\($0.key): at most \($0.value)" }
      .joined(separator: "; ")
  }

  /// The overdispersion of one group with its 95 % interval, or the median and quartiles of many.
  private func overdispersion(
    _ fit: ColumnFit, _ inside: Range<Int>, _ scope: Scope, stations: Int
  ) -> Measurement {
    let estimates = inside.compactMap { fit.estimates[$0] }
    let outcome: Outcome
    if estimates.count == 1 {
      let interval = estimates[0].interval()
      outcome = .described(
        Description(
          stations: estimates[0].stations, leftOut: scope.rows.count - estimates[0].stations,
          value: max(0, estimates[0].overdispersion), low: interval.low, high: interval.high,
          unit: "correlation"))
    } else if estimates.isEmpty {
      outcome = .notApplicable("no \(groups.noun) has comparable stations with such votes")
    } else {
      let values = estimates.map { max(0, $0.overdispersion) }.sorted()
      let used = estimates.reduce(0) { $0 + $1.stations }
      outcome = .described(
        Description(
          stations: used, leftOut: scope.rows.count - used, value: Quantiles.sorted(values, 0.5),
          low: Quantiles.sorted(values, 0.25), high: Quantiles.sorted(values, 0.75),
          unit: "correlation, median and quartiles"))
    }
    return Measurement(
      analysis: "OUT-02", measure: "overdispersion-\(fit.column.name)",
      candidate: fit.column.candidate, scope: scope, outcome: outcome)
  }
}
