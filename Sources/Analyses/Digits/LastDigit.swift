import AuditMath
import Returns

/// DIGIT-01. Last digits of registered voters, ballots issued and votes, against the exact null.
///
/// Station i reports k of n. Under the smoothed null its count is Binomial(n, k/n), or Poisson(k) for
/// registered voters, which have no trials. Each station then has an exact probability P_d that its
/// count is at least 100 and ends in d. Over the stations of a scope the ten observed numbers have mean
/// sum P and covariance diag(sum P) - P'P (one matrix product); both are conditioned on the number of
/// counts at or above the threshold. The quadratic form on 9 degrees of freedom decides; Pearson's
/// statistic with the same expected numbers stands beside it.
public struct LastDigit: Analysis {
  public init() {}

  public var usesStationNulls: Bool { true }

  /// Counts below it are not used: small counts have few possible digits.
  static let threshold = 100
  /// Smallest share of last digits to change, beyond what chance alone gives, in percentage points.
  static let practicalPoints = 0.5

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedLastDigit(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let what =
      measurement.measure.hasSuffix("registered")
      ? said("registered voters")
      : measurement.measure.hasSuffix("issued")
        ? said("ballots issued") : said("votes of \(view.candidateName(measurement.candidate))")
    let total = Words.count(Double(statistic.stations))
    if measurement.measure.hasPrefix("last-digit") {
      return
        said(
          "About \(Words.decimal(statistic.effect, 1)) % of the last digits of \(what) would have to change, beyond what chance explains, to look like ordinary counts (\(total) counts of 100 or more)."
        )
    }
    let pattern =
      measurement.measure.hasPrefix("zero-or-five")
      ? said("end in 0 or 5")
      : measurement.measure.hasPrefix("repeated")
        ? said("repeat their last digit") : said("end in neighbouring digits")
    return
      said(
        "\(Words.decimal(100 * statistic.observed / Double(max(1, statistic.stations)), 2)) % of the counts of \(what) \(pattern), where \(Words.decimal(100 * (statistic.expected ?? 0) / Double(max(1, statistic.stations)), 2)) % are expected (\(total) counts of 100 or more)."
      )
  }
}

private struct PreparedLastDigit: PreparedAnalysis {
  let view: ElectionView
  let columns: [DigitColumn]
  let absent: [(measure: String, reason: String)]

  init(_ view: ElectionView) {
    self.view = view
    var absent: [(String, String)] = []
    if view.table.column(.registered) == nil {
      absent.append(("last-digit-registered", "the source gives no registered voters"))
      absent.append(
        ("last-digit-issued", "ballots issued have no null without registered voters"))
    } else if view.table.column(.issued) == nil {
      absent.append(("last-digit-issued", "the source gives no ballots issued"))
    }
    columns = view.nulls.value.columns.filter { $0.counts.looks.contains(.lastDigit) }
      .map { DigitColumn(place: .last, nulls: $0) }
    self.absent = absent
  }

  func measure(_ scope: Scope) -> [Measurement] {
    var results = absent.map { missing in
      Measurement(
        analysis: "DIGIT-01", measure: missing.measure, scope: scope,
        outcome: .notApplicable(missing.reason))
    }
    let sums = columns.map { $0.sums(scope) }
    let sizes = sums.map(\.counts)
    func tooFew(_ column: String, _ candidate: Int?, _ counts: Int) -> Measurement {
      Measurement(
        analysis: "DIGIT-01", measure: "last-digit-\(column)", candidate: candidate, scope: scope,
        outcome: .notApplicable(DigitColumn.tooFew(counts, atLeast: LastDigit.threshold)))
    }
    guard let most = sizes.max(), most >= DigitColumn.smallestScope else {
      // One line for the whole scope, which no column can test.
      return results + [tooFew("votes", nil, sizes.max() ?? 0)]
    }
    for (column, sums) in zip(columns, sums) {
      results +=
        sums.counts >= DigitColumn.smallestScope
        ? test(column, DigitTally(sums), scope)
        : [tooFew(column.name, column.candidate, sums.counts)]
    }
    return results
  }

  /// The digits of voters, ballots and of the candidate with most votes, for the country.
  func illustrations(_ scope: Scope) -> [Illustration] {
    guard scope.kind == .country else { return [] }
    let table = view.table
    let leader = table.candidates.indices.max {
      (table.totalVotes(of: $0), -$0) < (table.totalVotes(of: $1), -$1)
    }
    return columns.filter { $0.candidate == nil || $0.candidate == leader }.compactMap { column in
      let sums = column.sums(scope)
      guard sums.counts >= DigitColumn.smallestScope else { return nil }
      let tally = DigitTally(sums)
      let bars = tally.bars
      return .digits(
        Illustration.Digits(
          measure: column.name, candidate: column.candidate, observed: bars.observed,
          expected: bars.expected, deviation: bars.deviation, counts: tally.counts))
    }
  }

  private func test(
    _ column: DigitColumn, _ tally: DigitTally, _ scope: Scope
  ) -> [Measurement] {
    func measurement(_ measure: String, _ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "DIGIT-01", measure: "\(measure)", candidate: column.candidate, scope: scope,
        outcome: outcome)
    }
    let name = "last-digit-\(column.name)"
    guard let form = tally.quadraticForm() else {
      return [
        measurement(
          name, .failed("the covariance of the ten digits is singular: the counts hardly vary"))
      ]
    }
    let leftOut = scope.rows.count - tally.counts
    let departure = tally.departure()
    var statistic = Statistic(
      stations: tally.counts, leftOut: leftOut,
      leftOutReasons: scope.kind == .country
        ? "counts below 100, or no count; \(tally.weak) used stations have a standard deviation below 3 and add little"
        : nil,
      observed: form, expected: 9, effect: 100 * departure.effect,
      effectLow: 100 * departure.low, effectHigh: 100 * departure.high,
      unit: "percentage points of digits",
      p: ChiSquare.upperTail(form, degreesOfFreedom: 9),
      logP: ChiSquare.logUpperTail(form, degreesOfFreedom: 9),
      family: column.isCounted ? "DIGIT-01" : "DIGIT-01 registered",
      raisesFinding: column.isCounted,
      isPracticallyLarge: 100 * departure.effect >= LastDigit.practicalPoints)
    statistic.sharesLevel = column.isCounted
    let exact = statistic
    statistic.observed = tally.pearson
    statistic.p = ChiSquare.upperTail(tally.pearson, degreesOfFreedom: 9)
    statistic.logP = ChiSquare.logUpperTail(tally.pearson, degreesOfFreedom: 9)
    statistic.family = "DIGIT-01 Pearson"
    statistic.sharesLevel = false
    statistic.raisesFinding = false
    return [measurement(name, .tested(exact)), measurement("\(name)-pearson", .tested(statistic))]
      + DigitPatterns(column, tally, rows: scope.rows).statistics(leftOut: leftOut).map { pattern in
        var statistic = pattern.statistic
        if !column.isCounted {
          statistic.family = "DIGIT-01 registered"
          statistic.raisesFinding = false
        }
        statistic.sharesLevel = column.isCounted
        return measurement("\(pattern.name)-\(column.name)", .tested(statistic))
      }
      + [
        measurement(
          "\(name)-delta",
          .described(
            Description(
              stations: tally.counts, leftOut: leftOut, value: tally.delta,
              unit: "share of digits to move"))),
        measurement(
          "\(name)-pi-star",
          .described(
            Description(
              stations: tally.counts, leftOut: leftOut, value: tally.piStar,
              unit: "share of digits to remove"))),
      ]
  }
}
