import AuditMath
import Returns

/// TURN-03. One percentage that far too many stations of a place report, against the exact smoothed null.
///
/// Every percentage to a tenth of a point between 5 and 95, and every fraction with a denominator of at
/// most 20, is a value. For each value the number of stations that report it is a Poisson-binomial
/// variable; the place's p is the smallest of its values, corrected by Benjamini and Hochberg over all.
public struct RepeatedPercentages: Analysis {
  public init() {}

  public var usesStationNulls: Bool { true }

  /// Scopes with fewer usable stations are not tested.
  static let smallestScope = 20
  /// Voters (ballots for a share) below which a station is left out: from here on the binomial standard
  /// deviation is at least 3 anywhere between 5 and 95 %.
  static let smallestStation = 200
  /// A share raises findings only where at least this part of the stations lies between 5 and 95 %: a
  /// bound that cuts through the bulk of the shares biases the test at the bound.
  static let smallestInteriorPart = 0.5
  /// Practical size: so many stations more than expected, and so many times as many as expected.
  static let practicalExcess = 5.0
  static let practicalRatio = 2.0

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedRepeatedPercentages(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let candidate = measurement.candidate
    let what =
      candidate == nil ? said("turnout") : said("share of \(view.candidateName(candidate))")
    // The stations listed are those that report the value, so it is read from the first of them.
    let value =
      statistic.evidence.first.flatMap { row -> String? in
        PercentageColumn(view.table, candidate: candidate)?.tenths(Int(row))
          .map { Words.percent(Double($0) / 1000) }
      } ?? said("one and the same percentage")
    return said(
      "\(Words.count(statistic.observed)) of \(Words.count(Double(statistic.stations))) stations report \(value) as \(what), where \(Words.count(statistic.expected ?? 0)) are expected."
    )
  }
}

/// Counts and trials of turnout or of one candidate's share, and which stations have a usable one.
struct PercentageColumn: Sendable {
  private let counts: ArraySlice<Int32>
  private let trials: [Int32]
  private let kinds: [StationKind]

  /// `nil` for turnout without registered voters.
  init?(_ table: ReturnsTable, candidate: Int?) {
    kinds = table.kinds
    if let candidate {
      counts = table.votes(of: candidate)
      trials = table.counted
    } else {
      guard let registered = table.column(.registered) else { return nil }
      counts = table.turnoutBallots[...]
      trials = registered
    }
  }

  /// The station's count and trials; `nil` unless it is an ordinary one of sufficient size.
  func sized(_ row: Int) -> (count: Int, trials: Int)? {
    let (count, size) = (Int(counts[counts.startIndex + row]), Int(trials[row]))
    guard kinds[row] == .regular, size >= RepeatedPercentages.smallestStation, count >= 0,
      count <= size
    else { return nil }
    return (count, size)
  }

  func tenths(_ row: Int) -> Int? {
    sized(row).map { RepeatedFraction.tenths($0.count, of: $0.trials) }
  }
}

private struct PreparedRepeatedPercentages: PreparedAnalysis {
  let view: ElectionView
  /// Turnout where it can be had, then each candidate's share.
  let columns: [(candidate: Int?, column: PercentageColumn)]
  let survey: RepeatedFractionSurvey

  init(_ view: ElectionView) {
    self.view = view
    let candidates: [Int?] = [nil] + view.table.candidates.indices.map { $0 }
    let nulls = view.nulls.value
    columns = candidates.compactMap { candidate in
      PercentageColumn(view.table, candidate: candidate).map { (candidate, $0) }
    }
    survey = RepeatedFractionSurvey(
      columns.map(\.column), columns.compactMap { nulls.percentages(of: $0.candidate) })
  }

  func measure(_ scope: Scope) -> [Measurement] {
    var results: [Measurement] = []
    if view.table.column(.registered) == nil {
      results.append(
        measurement(
          scope, nil, "repeated-turnout",
          .notApplicable("the source gives no registered voters, so no turnout")))
    }
    for (position, entry) in columns.enumerated() {
      results += test(scope, entry.candidate, position, survey.leading(scope, position))
    }
    if results.isEmpty {
      results.append(
        measurement(
          scope, nil, "repeated-share", .notApplicable("the source has no candidates")))
    }
    return results
  }

  private func measurement(
    _ scope: Scope, _ candidate: Int?, _ measure: String, _ outcome: Outcome
  ) -> Measurement {
    Measurement(
      analysis: "TURN-03", measure: measure, candidate: candidate, scope: scope, outcome: outcome)
  }

  private func test(
    _ scope: Scope, _ candidate: Int?, _ column: Int,
    _ found: RepeatedFractionSurvey.Leading
  ) -> [Measurement] {
    let measure = candidate == nil ? "repeated-turnout" : "repeated-share"
    guard found.stations >= RepeatedPercentages.smallestScope, let first = found.values.first else {
      return [
        measurement(
          scope, candidate, measure,
          .notApplicable(
            "\(found.stations) usable stations, fewer than the \(RepeatedPercentages.smallestScope) that the test needs"
          ))
      ]
    }
    let family = Double(RepeatedFraction.all.count)
    var values = [survey.exact(first, scope, column)]
    // A value whose Poisson bound cannot matter after correction keeps the bound.
    for value in found.values.dropFirst() where value.bound * family <= 0.5 {
      values.append(survey.exact(value, scope, column))
    }
    let order = values.indices.sorted { (values[$0].p, $0) < (values[$1].p, $1) }
    let corrected = order.enumerated().map { values[$1].p * family / Double($0 + 1) }
    let lead = values[order[0]]
    var results = [
      measurement(
        scope, candidate, measure,
        .tested(
          statistic(scope, lead, found, p: min(1, corrected.min() ?? 1))
        ))
    ]
    // Which value it is, and other values that stand out in the same place, are described by name.
    var smallest = 1.0
    var named: [Measurement] = []
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, corrected[rank])
      guard smallest <= 0.001 else { continue }
      let value = values[index]
      let half = 1.959964 * value.deviation
      named.append(
        measurement(
          scope, candidate, "\(measure)-\(value.fraction.name)",
          .described(
            Description(
              stations: found.stations, leftOut: scope.rows.count - found.stations,
              value: value.excess, low: value.excess - half, high: value.excess + half,
              unit: "stations"))))
    }
    results += named.reversed()
    return results
  }

  private func statistic(
    _ scope: Scope, _ value: RepeatedFractionSurvey.Tested,
    _ found: RepeatedFractionSurvey.Leading, p: Double
  ) -> Statistic {
    let part = Double(found.stations) / Double(found.stations + found.outside)
    let decides = part >= RepeatedPercentages.smallestInteriorPart
    let half = 1.959964 * value.deviation
    return Statistic(
      stations: found.stations, leftOut: scope.rows.count - found.stations,
      leftOutReasons: scope.kind == .country
        ? "not an ordinary station, fewer than \(RepeatedPercentages.smallestStation) voters or ballots, or a percentage outside 5 to 95 %"
        : nil,
      observed: Double(value.observed), expected: value.expected,
      standardDeviation: value.deviation,
      z: value.deviation > 0 ? value.excess / value.deviation : nil, effect: value.excess,
      effectLow: value.excess - half, effectHigh: value.excess + half, unit: "stations", p: p,
      family: decides ? "TURN-03" : "TURN-03 for comparison", raisesFinding: decides,
      isPracticallyLarge: value.excess >= RepeatedPercentages.practicalExcess
        && Double(value.observed) >= RepeatedPercentages.practicalRatio * value.expected,
      evidence: p <= 0.05 ? value.evidence : [])
  }
}

extension RepeatedFraction {
  /// Part of a measure's name: "62.2" or "2-3".
  fileprivate var name: String {
    switch self {
    case .tenths(let tenths): "\(tenths / 10).\(tenths % 10)"
    case .exact(let numerator, let denominator): "\(numerator)-of-\(denominator)"
    }
  }
}
