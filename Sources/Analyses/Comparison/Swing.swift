import AuditMath
import Foundation
import Returns

/// COMP-02. Change of turnout, of shares and of voter lists, station by station against the
/// constituency, in both directions.
public struct Swing: ComparisonAnalysis {
  public init() {}

  /// Constituencies with fewer comparable stations are judged within their region.
  static let smallestGroup = 8
  /// Stations with fewer voters or ballots, in either election, have too coarse percentages.
  static let smallestStation = 50
  /// Smallest departure from the constituency's swing, in percentage points.
  static let practicalPoints = 10.0
  /// Smallest departure of a voter list's change from the constituency's, in percent.
  static let practicalRoll = 50.0

  public func prepare(_ pair: PairView) throws -> any PreparedAnalysis { PreparedSwing(pair) }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in pair: PairView
  ) -> String {
    let what =
      switch measurement.measure {
      case "roll-jump": said("the voter list")
      case "swing-turnout": said("turnout")
      default:
        said(
          "the share of \(measurement.candidate.map { pair.after.candidates[$0].name } ?? said("a candidate"))"
        )
      }
    let size = Text.amount(Words.decimal(abs(statistic.effect), 1), statistic.unit)
    return
      said(
        "\(what) changed by \(Text.amount(Words.signed(statistic.observed), statistic.unit)), \(size) \(statistic.effect < 0 ? said("below") : said("above")) the change of the stations around it (\(Words.signed(statistic.expected ?? 0)))."
      )
  }
}

private struct PreparedSwing: PreparedAnalysis {
  let pair: PairView
  let stationTests: [StationTestSet]
  let extra: ExtraTurnout

  init(_ pair: PairView) {
    self.pair = pair
    extra = ExtraTurnout(pair)
    // Where stations were renumbered, a list that jumped tells of another place, not of a changed one.
    let rolls = pair.matching.warning == nil ? SwingSeries.rolls(pair) : nil
    let expected = pair.candidates.isEmpty ? [] : ShareTransfer.expectedShares(pair)
    let series =
      [SwingSeries.turnout(pair), rolls].compactMap { $0 }
      + pair.candidates.map {
        SwingSeries.share(pair, $0, expected: expected.isEmpty ? nil : expected[$0.after])
      }
    stationTests = pair.parallel.map(series.count) { series[$0].tests(pair) }
  }

  func measure(_ scope: Scope) -> [Measurement] {
    let rows = scope.rows.filter { pair.matching.beforeRow[$0] >= 0 }
    guard !rows.isEmpty else {
      return [
        Measurement(
          analysis: "COMP-02", measure: "swing-turnout", scope: scope,
          outcome: .notApplicable("no station of this place stands in both elections"))
      ]
    }
    var results: [Measurement] = []
    if let old = pair.before.column(.registered), let new = pair.after.column(.registered) {
      let before = rows.map { Int(pair.matching.beforeRow[$0]) }
      results.append(
        swing(
          scope, "swing-turnout", nil, rows.count,
          Self.ratio(before, pair.before.turnoutBallots, old),
          Self.ratio(rows, pair.after.turnoutBallots, new)))
      let sums = (Self.sum(before, old), Self.sum(rows, new))
      results.append(
        Measurement(
          analysis: "COMP-02", measure: "roll-change", scope: scope,
          outcome: sums.0 > 0
            ? .described(
              Description(
                stations: rows.count, leftOut: scope.rows.count - rows.count,
                value: 100 * (Double(sums.1) / Double(sums.0) - 1), unit: "percent"))
            : .notApplicable("no registered voters in the earlier election")))
    } else {
      results.append(
        Measurement(
          analysis: "COMP-02", measure: "swing-turnout", scope: scope,
          outcome: .notApplicable("registered voters are missing in one of the elections")))
    }
    if scope.kind == .country, pair.matching.warning != nil {
      results.append(
        Measurement(
          analysis: "COMP-02", measure: "roll-jump", scope: scope,
          outcome: .notApplicable(
            "stations seem to have been renumbered, so a list that jumped is most likely another place"
          )))
    }
    if pair.candidates.isEmpty {
      results.append(
        Measurement(
          analysis: "COMP-02", measure: "swing-share", scope: scope,
          outcome: .notApplicable(
            "no candidate or list stands under the same name in both elections, and none were paired"
          )))
    }
    for candidates in pair.candidates {
      let before = rows.map { Int(pair.matching.beforeRow[$0]) }
      results.append(
        swing(
          scope, "swing-share", candidates.after, rows.count,
          Self.ratio(
            before, Array(pair.before.votes(of: candidates.before)), pair.before.counted),
          Self.ratio(rows, Array(pair.after.votes(of: candidates.after)), pair.after.counted)))
    }
    results += extra.measure(scope)
    return results
  }

  private func swing(
    _ scope: Scope, _ measure: String, _ candidate: Int?, _ stations: Int, _ before: Double?,
    _ after: Double?
  ) -> Measurement {
    guard let before, let after else {
      return Measurement(
        analysis: "COMP-02", measure: measure, candidate: candidate, scope: scope,
        outcome: .notApplicable("no ballots in one of the elections"))
    }
    return Measurement(
      analysis: "COMP-02", measure: measure, candidate: candidate, scope: scope,
      outcome: .described(
        Description(
          stations: stations, leftOut: scope.rows.count - stations, value: 100 * (after - before),
          unit: "percentage points")))
  }

  private static func sum(_ rows: [Int], _ column: [Int32]) -> Int {
    rows.reduce(0) { $0 + max(0, Int(column[$1])) }
  }

  private static func ratio(_ rows: [Int], _ parts: [Int32], _ wholes: [Int32]) -> Double? {
    var (part, whole) = (0, 0)
    for row in rows where parts[row] >= 0 && wholes[row] > 0 {
      part += Int(parts[row])
      whole += Int(wholes[row])
    }
    return whole > 0 ? Double(part) / Double(whole) : nil
  }
}
