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
      case "roll-jump": "the voter list"
      case "swing-turnout": "turnout"
      default:
        "the share of \(measurement.candidate.map { pair.after.candidates[$0].name } ?? "a candidate")"
      }
    let size = "\(Words.decimal(abs(statistic.effect), 1)) \(statistic.unit)"
    return
      "\(what) changed by \(Words.signed(statistic.observed)) \(statistic.unit), \(size) \(statistic.effect < 0 ? "below" : "above") the change of the stations around it (\(Words.signed(statistic.expected ?? 0)))."
  }
}

private struct PreparedSwing: PreparedAnalysis {
  let pair: PairView
  let stationTests: [StationTestSet]

  init(_ pair: PairView) {
    self.pair = pair
    // Where stations were renumbered, a list that jumped tells of another place, not of a changed one.
    let rolls = pair.matching.warning == nil ? Series.rolls(pair) : nil
    let series =
      [Series.turnout(pair), rolls].compactMap { $0 }
      + pair.candidates.map { Series.share(pair, $0) }
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

/// One kind of change at every station: its value, its sampling noise, or why it has none.
private struct Series: Sendable {
  let measure: String
  let candidate: Int?
  let unit: String
  let practicalSize: Double
  /// By row of the later table: the logarithm of the lists' ratio, or the difference of angles (see
  /// `angle`).
  let change: [Double?]
  let noise: [Double]
  /// By row: the proportions before and after; empty for lists.
  let proportions: [(before: Double, after: Double)]
  let leftOut: [String: Int]

  static func turnout(_ pair: PairView) -> Series? {
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered)
    else { return nil }
    return proportion(
      pair, "swing-turnout", nil, pair.before.turnoutBallots, old, pair.after.turnoutBallots, new)
  }

  static func share(_ pair: PairView, _ candidates: CandidatePair) -> Series {
    proportion(
      pair, "swing-share", candidates.after, Array(pair.before.votes(of: candidates.before)),
      pair.before.counted, Array(pair.after.votes(of: candidates.after)), pair.after.counted)
  }

  static func rolls(_ pair: PairView) -> Series? {
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered)
    else { return nil }
    var change = [Double?](repeating: nil, count: pair.after.count)
    var noise = [Double](repeating: 0, count: pair.after.count)
    var leftOut: [String: Int] = [:]
    for row in 0..<pair.after.count {
      let partner = Int(pair.matching.beforeRow[row])
      guard let reason = obstacle(pair, row) else {
        let (one, two) = (Int(old[partner]), Int(new[row]))
        if min(one, two) >= Swing.smallestStation {
          change[row] = Foundation.log(Double(two) / Double(one))
          noise[row] = 1 / Double(one) + 1 / Double(two)
        } else {
          leftOut[tooSmall, default: 0] += 1
        }
        continue
      }
      leftOut[reason, default: 0] += 1
    }
    // Voters come and go one by one: a short list changes more, in percent, by Poisson's law.
    return Series(
      measure: "roll-jump", candidate: nil, unit: "percent", practicalSize: Swing.practicalRoll,
      change: change, noise: noise, proportions: [],
      leftOut: leftOut)
  }

  private static func proportion(
    _ pair: PairView, _ measure: String, _ candidate: Int?, _ oldParts: [Int32],
    _ oldWholes: [Int32], _ newParts: [Int32], _ newWholes: [Int32]
  ) -> Series {
    let (oldRolls, newRolls) = (pair.before.column(.registered), pair.after.column(.registered))
    var change = [Double?](repeating: nil, count: pair.after.count)
    var proportions = [(before: Double, after: Double)](
      repeating: (0, 0), count: pair.after.count)
    var noise = [Double](repeating: 0, count: pair.after.count)
    var leftOut: [String: Int] = [:]
    for row in 0..<pair.after.count {
      if let reason = obstacle(pair, row) {
        leftOut[reason, default: 0] += 1
        continue
      }
      let partner = Int(pair.matching.beforeRow[row])
      if let oldRolls, let newRolls {
        let (one, two) = (Int(oldRolls[partner]), Int(newRolls[row]))
        if one > 0, two > 0, 5 * two < 4 * one || 4 * two > 5 * one {
          leftOut[
            "the voter list changed by more than a quarter: perhaps another place", default: 0] +=
            1
          continue
        }
      }
      let (a, m) = (Int(oldParts[partner]), Int(oldWholes[partner]))
      let (b, n) = (Int(newParts[row]), Int(newWholes[row]))
      guard a >= 0, b >= 0, m > 0, n > 0, a <= m, b <= n else {
        leftOut["a count is missing or exceeds its whole", default: 0] += 1
        continue
      }
      guard min(m, n) >= Swing.smallestStation else {
        leftOut[tooSmall, default: 0] += 1
        continue
      }
      proportions[row] = (Double(a) / Double(m), Double(b) / Double(n))
      change[row] = angle(b, n) - angle(a, m)
      noise[row] = 1 / (Double(m) + 0.5) + 1 / (Double(n) + 0.5)
    }
    return Series(
      measure: measure, candidate: candidate, unit: "percentage points",
      practicalSize: Swing.practicalPoints, change: change, noise: noise, proportions: proportions,
      leftOut: leftOut)
  }

  private static let tooSmall =
    "fewer than \(Swing.smallestStation) voters or ballots in one election"

  /// Anscombe's angle of a proportion (1948, Biometrika 35, 246-254): its sampling variance is 1 / (n +
  /// 1/2) wherever the proportion lies, and small shares lose their long tails, which a t law would
  /// take for signs of trouble.
  private static func angle(_ part: Int, _ whole: Int) -> Double {
    2 * asin(((Double(part) + 0.375) / (Double(whole) + 0.75)).squareRoot())
  }

  /// The proportion that lies so far from another one in angle.
  private static func moved(_ proportion: Double, by difference: Double) -> Double {
    let angle = 2 * asin(proportion.squareRoot()) + difference
    let sine = sin(min(.pi, max(0, angle)) / 2)
    return sine * sine
  }

  private static func obstacle(_ pair: PairView, _ row: Int) -> String? {
    let partner = Int(pair.matching.beforeRow[row])
    guard partner >= 0 else { return "not in the earlier election" }
    guard pair.after.kinds[row] == .regular, pair.before.kinds[partner] == .regular else {
      return "not an ordinary polling station"
    }
    return nil
  }

  func tests(_ pair: PairView) -> StationTestSet {
    var set = StationTestSet(
      analysis: "COMP-02", measure: measure, candidate: candidate, family: "COMP-02 stations",
      unit: unit, practicalSize: practicalSize, leftOut: leftOut)
    var rows: [Int] = []
    var values: [Double] = []
    var noises: [Double] = []
    var groups: [Range<Int>] = []
    for area in Self.groups(pair, change) {
      let start = rows.count
      for row in area where change[row] != nil {
        rows.append(row)
        values.append(change[row] ?? 0)
        noises.append(noise[row])
      }
      groups.append(start..<rows.count)
    }
    let moderated = ModeratedResiduals(values: values, noise: noises, groups: groups)
    var unjudged = 0
    for (position, row) in rows.enumerated() {
      guard let residual = moderated.residuals[position] else {
        unjudged += 1
        continue
      }
      set.rows.append(Int32(row))
      set.p.append(residual.p)
      let (value, expected) = (values[position], residual.expected)
      if proportions.isEmpty {
        set.observed.append(100 * (Foundation.exp(value) - 1))
        set.expected.append(100 * (Foundation.exp(expected) - 1))
        set.effect.append(100 * (Foundation.exp(value - expected) - 1))
      } else {
        let (before, after) = proportions[row]
        let wanted = Self.moved(before, by: expected)
        set.observed.append(100 * (after - before))
        set.expected.append(100 * (wanted - before))
        set.effect.append(100 * (after - wanted))
      }
    }
    if unjudged > 0 { set.leftOut["too few comparable stations around it", default: 0] += unjudged }
    return set
  }

  /// Constituencies with enough comparable stations; what is left of a region together.
  private static func groups(_ pair: PairView, _ change: [Double?]) -> [[Int]] {
    let table = pair.after
    let areas =
      !table.constituencies.isEmpty
      ? table.constituencies.map { ($0.rows, $0.region ?? -1) }
      : !table.regions.isEmpty
        ? table.regions.indices.map { (table.regions[$0].rows, $0) } : [(0..<table.count, -1)]
    var groups: [[Int]] = []
    var rest: [Int: [Int]] = [:]
    for (range, region) in areas {
      let rows = range.filter { change[$0] != nil }
      if rows.count >= Swing.smallestGroup {
        groups.append(rows)
      } else {
        rest[region, default: []] += rows
      }
    }
    return groups + rest.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Swing {
  public var method: Method {
    Method(
      id: "COMP-02", title: "Change of turnout and share", evidence: .signal,
      practicalSize: "10 percentage points from the constituency's swing; 50 % for voter lists",
      page: Method.Page(
        looksAt: """
          How turnout, each candidate's share and the voter list changed between two elections at each
          matched station, against the change at the other stations of its constituency; in both
          directions.
          """,
        ordinaryElections: """
          Stations of one constituency swing alike. Their spread is estimated from the other stations of
          the constituency and moderated across constituencies (Smyth 2004), sampling noise is added
          from both elections' counts, and the departure is judged by Student's t.
          """,
        flagMeans: """
          One station moved far from its neighbours between two elections. A protocol with two
          candidates' figures exchanged looks like this, and so does a station that now serves another
          quarter. Lay the two protocols side by side first.
          """,
        innocentExplanations: [
          "the station's area was redrawn, or its number given to another place",
          "a hospital, barracks, prison or hostel opened or closed",
          "a local candidate, or a local dispute, moved one village",
          "a typing slip in either election's file",
        ],
        assumptions: """
          The stations are truly the same: pairs whose voter lists differ by more than a quarter are left
          out of swings and counted, as are stations with fewer than 50 voters or ballots. Stations whose constituency has fewer than 8 comparable stations
          are judged with the rest of their region. Proportions are compared as angles (twice the arcsine of
          the square root), where swings are roughly normal within a constituency; effects are given in
          points.
          """,
        workedExample: """
          A constituency swings 4 points to a candidate, with a spread of 3 points between stations. A
          station swings 41 points the other way: 45 points from its constituency, t = -14; it is listed
          with both protocols.
          """,
        calibration: Calibration.text(for: "COMP-02"),
        references: [
          "Smyth (2004), Linear models and empirical Bayes methods for assessing differential expression, Statistical Applications in Genetics and Molecular Biology 3(1), Article 3",
          "Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300",
        ]))
  }
}
