import AuditMath
import Foundation
import Returns

/// DIGIT-02. Second digits of votes and of ballots that make the turnout, against the exact null of
/// DIGIT-01; Benford's values only beside it.
public struct SecondDigit: Analysis {
  public init() {}

  public var usesStationNulls: Bool { true }

  /// Smaller counts have no second digit.
  static let threshold = 10

  /// Where so large a part of the counts lies below `steep` they fall off so steeply that a null smoothed
  /// around each count is visibly wider than the counts are, and the test would cry wolf.
  static let steep = 20
  static let largestSteepPart = 1.0 / 3

  /// Benford's law of the second digit: P(d) = sum over first digits k of log10(1 + 1 / (10 k + d)).
  static let benford: [Double] = (0...9).map { digit in
    (1...9).reduce(0) { $0 + log10(1 + 1 / Double(10 * $1 + digit)) }
  }

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedSecondDigit(view)
  }

  /// Context only: no finding is ever made of it.
  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let what =
      measurement.measure.hasSuffix("turnout")
      ? said("ballots") : said("votes of \(view.candidateName(measurement.candidate))")
    return measurement.measure.contains("mean")
      ? said(
        "The mean second digit of \(what) is \(Words.decimal(statistic.observed, 3)), where \(Words.decimal(statistic.expected ?? 0, 3)) is expected of counts of these sizes."
      )
      : said(
        "About \(Words.decimal(statistic.effect, 1)) % of the second digits of \(what) would have to change, beyond what chance explains, to look like ordinary counts of these sizes."
      )
  }
}

private struct PreparedSecondDigit: PreparedAnalysis {
  let columns: [DigitColumn]
  let absent: String?

  init(_ view: ElectionView) {
    absent =
      view.table.column(.registered) == nil
      ? "the source gives no registered voters, so ballots have no null" : nil
    columns = view.nulls.value.columns.filter { $0.counts.looks.contains(.secondDigit) }
      .map { DigitColumn(place: .second, nulls: $0) }
  }

  func measure(_ scope: Scope) -> [Measurement] {
    func result(_ measure: String, _ candidate: Int?, _ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "DIGIT-02", measure: "second-digit-\(measure)", candidate: candidate,
        scope: scope, outcome: outcome)
    }
    var results: [Measurement] = []
    if let absent { results.append(result("turnout", nil, .notApplicable(absent))) }
    let sums = columns.map { $0.sums(scope) }
    let sizes = sums.map(\.counts)
    guard let most = sizes.max(), most >= DigitColumn.smallestScope else {
      return results + [
        result(
          "votes", nil,
          .notApplicable(DigitColumn.tooFew(sizes.max() ?? 0, atLeast: SecondDigit.threshold)))
      ]
    }
    for (column, sums) in zip(columns, sums) {
      guard sums.counts >= DigitColumn.smallestScope else {
        results.append(
          result(
            column.name, column.candidate,
            .notApplicable(DigitColumn.tooFew(sums.counts, atLeast: SecondDigit.threshold))))
        continue
      }
      results += test(column, DigitTally(sums), scope).map {
        result($0.measure, column.candidate, $0.outcome)
      }
    }
    return results
  }

  private func test(
    _ column: DigitColumn, _ tally: DigitTally, _ scope: Scope
  ) -> [(measure: String, outcome: Outcome)] {
    let leftOut = scope.rows.count - tally.counts
    let counts = column.nulls.counts
    let low = scope.rows.count {
      counts.isUsable($0) && counts.count($0) >= SecondDigit.threshold
        && counts.count($0) < SecondDigit.steep
    }
    guard Double(low) <= SecondDigit.largestSteepPart * Double(tally.counts) else {
      return [
        (
          column.name,
          .notApplicable(
            "\(low) of \(tally.counts) counts are below \(SecondDigit.steep), where they fall off too steeply for a null that is smoothed around each count"
          )
        )
      ]
    }
    guard let form = tally.quadraticForm() else {
      return [
        (
          column.name,
          .failed("the covariance of the ten digits is singular: the counts hardly vary")
        )
      ]
    }
    let departure = tally.departure()
    var statistic = Statistic(
      stations: tally.counts, leftOut: leftOut, observed: form, expected: 9,
      effect: 100 * departure.effect, effectLow: 100 * departure.low,
      effectHigh: 100 * departure.high, unit: "percentage points of digits",
      p: ChiSquare.upperTail(form, degreesOfFreedom: 9),
      logP: ChiSquare.logUpperTail(form, degreesOfFreedom: 9), family: "DIGIT-02",
      raisesFinding: false, isPracticallyLarge: false)
    let exact = statistic
    statistic.observed = tally.pearson
    statistic.p = ChiSquare.upperTail(tally.pearson, degreesOfFreedom: 9)
    statistic.logP = ChiSquare.logUpperTail(tally.pearson, degreesOfFreedom: 9)
    statistic.family = "DIGIT-02 Pearson"
    let benford = tally.pearson(against: SecondDigit.benford)
    return [
      (column.name, .tested(exact)), ("\(column.name)-pearson", .tested(statistic)),
      ("mean-\(column.name)", mean(tally, leftOut)),
      (
        "\(column.name)-benford",
        .described(
          Description(
            stations: tally.counts, leftOut: leftOut, value: benford,
            unit: "Pearson's statistic against Benford's law, which measures station sizes"))
      ),
    ]
  }

  private func mean(_ tally: DigitTally, _ leftOut: Int) -> Outcome {
    let mean = tally.mean()
    let difference = mean.observed - mean.expected
    let z = mean.deviation > 0 ? difference / mean.deviation : 0
    return .tested(
      Statistic(
        stations: tally.counts, leftOut: leftOut, observed: mean.observed, expected: mean.expected,
        standardDeviation: mean.deviation, z: z, effect: difference,
        effectLow: difference - 1.959964 * mean.deviation,
        effectHigh: difference + 1.959964 * mean.deviation, unit: "mean second digit",
        p: min(1, 2 * Normal.upperTail(abs(z))),
        logP: min(0, 0.693_147_180_559_945_3 + Normal.logUpperTail(abs(z))),
        family: "DIGIT-02 mean", raisesFinding: false, isPracticallyLarge: false))
  }
}
