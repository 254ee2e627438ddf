import AuditMath
import Returns

/// TURN-04. How a candidate's votes go with turnout: votes gained for each further ballot, within
/// constituencies and over the country; turnout and share standardised by constituency; and small
/// stations against the others of their constituency.
public struct TurnoutAndShare: Analysis {
  public init() {}

  /// Stations with fewer registered voters are left out.
  static let smallestStation = 100
  /// Stations that a constituency needs, and constituencies that a region or the country needs.
  static let smallestConstituency = 20
  static let smallestScope = 10
  /// Stations of a constituency below which it has no third of small ones.
  static let smallestThirds = 9
  /// Practical sizes: votes for each further ballot beyond 0 to 1; standard deviations.
  static let practicalSlope = 0.05
  static let practicalShift = 0.2

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedTurnoutAndShare(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let name = view.candidateName(measurement.candidate)
    guard measurement.measure == "slope-within" else {
      let what = measurement.candidate == nil ? said("turnout") : said("the share of \(name)")
      return said(
        "At the smaller stations \(what) stands \(Words.decimal(abs(statistic.effect), 2)) standard deviations \(statistic.effect >= 0 ? said("above") : said("below")) the rest of their constituencies (\(Words.count(Double(statistic.stations))) stations)."
      )
    }
    let votes = Words.decimal(abs(100 * statistic.observed), 1)
    let extent =
      statistic.observed > 0.5
      ? said("gains \(votes) votes, more than there are ballots") : said("loses \(votes) votes")
    return said(
      "Where 100 more voters take part, \(name) \(extent), by comparison of \(Words.count(Double(statistic.stations))) stations within constituencies."
    )
  }
}

private struct PreparedTurnoutAndShare: PreparedAnalysis {
  let view: ElectionView
  /// `nil` without registered voters.
  let pairs: TurnoutSharePairs?

  init(_ view: ElectionView) {
    self.view = view
    pairs = TurnoutSharePairs(view)
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard let pairs else {
      return [absent(scope, "slope-within", "the source gives no registered voters, so no turnout")]
    }
    guard !view.table.candidates.isEmpty else {
      return [absent(scope, "slope-within", "the source has no candidates")]
    }
    if scope.kind == .constituency { return constituency(scope, pairs) }
    let groups = pairs.groups.inside(scope.rows)
    let usable = groups.count { pairs.byGroup[$0].stations >= 2 }
    var results = scope.kind == .country ? overall(scope, pairs) : []
    guard usable >= TurnoutAndShare.smallestScope else {
      results.append(
        absent(
          scope, "slope-within",
          "\(usable) constituencies with two ordinary stations or more, fewer than the \(TurnoutAndShare.smallestScope) that the comparison needs"
        ))
      return results
    }
    let stations = groups.reduce(0) { $0 + pairs.byGroup[$1].stations }
    for candidate in view.table.candidates.indices {
      let slope = WithinSlope(
        sxx: groups.map { pairs.byGroup[$0].sxx },
        sxy: groups.map { pairs.byGroup[$0].sxy[candidate] })
      results.append(within(scope, candidate, slope, stations: stations))
    }
    results += standardised(scope, groups, stations, pairs)
    return results + smallStations(scope, groups, pairs)
  }

  private func absent(
    _ scope: Scope, _ measure: String, _ reason: String, candidate: Int? = nil
  ) -> Measurement {
    Measurement(
      analysis: "TURN-04", measure: measure, candidate: candidate, scope: scope,
      outcome: .notApplicable(reason))
  }

  private func described(
    _ scope: Scope, _ measure: String, _ candidate: Int?, stations: Int, _ value: Double,
    half: Double? = nil, unit: String
  ) -> Measurement {
    Measurement(
      analysis: "TURN-04", measure: measure, candidate: candidate, scope: scope,
      outcome: .described(
        Description(
          stations: stations, leftOut: scope.rows.count - stations, value: value,
          low: half.map { value - $0 }, high: half.map { value + $0 }, unit: unit)))
  }

  /// The slope over all stations without regard to place, as published, for W and for O = R - W.
  private func overall(_ scope: Scope, _ pairs: TurnoutSharePairs) -> [Measurement] {
    view.table.candidates.indices.flatMap { candidate -> [Measurement] in
      let points = pairs.points(scope.rows, candidate)
      guard
        let line = LinearRegression(
          x: points.map(\.turnout), y: points.map(\.votes), weights: points.map(\.voters))
      else {
        return [
          absent(
            scope, "slope", "no two stations with a different turnout", candidate: candidate)
        ]
      }
      return [
        described(
          scope, "slope", candidate, stations: points.count, line.slope,
          unit: "votes a ballot"),
        described(
          scope, "slope-others", candidate, stations: points.count, 1 - line.slope,
          unit: "votes a ballot"),
      ]
    }
  }

  /// One constituency: stations are the units, each with an error of its own size.
  private func constituency(_ scope: Scope, _ pairs: TurnoutSharePairs) -> [Measurement] {
    let rows = scope.rows.filter { pairs.isUsable($0) }
    guard rows.count >= TurnoutAndShare.smallestConstituency else {
      return [
        absent(
          scope, "slope-within",
          "\(rows.count) ordinary stations of at least \(TurnoutAndShare.smallestStation) voters, fewer than the \(TurnoutAndShare.smallestConstituency) that the comparison needs"
        )
      ]
    }
    return view.table.candidates.indices.map { candidate in
      within(scope, candidate, pairs.stationSlope(rows, candidate), stations: rows.count)
    }
  }

  private func within(
    _ scope: Scope, _ candidate: Int, _ slope: WithinSlope?, stations: Int
  ) -> Measurement {
    guard let slope, slope.standardError > 0 else {
      return absent(
        scope, "slope-within", "turnout or votes do not vary within constituencies",
        candidate: candidate)
    }
    let bound = slope.slope > 0.5 ? 1.0 : 0
    // One constituency may be a town and its villages: in ordinary elections one in a hundred has a
    // slope outside 0 to 1. Over many the two kinds of difference come apart.
    let decides = scope.kind != .constituency
    let effect = slope.slope - bound
    let half = slope.halfWidth(level: 0.95)
    return Measurement(
      analysis: "TURN-04", measure: "slope-within", candidate: candidate, scope: scope,
      outcome: .tested(
        Statistic(
          stations: stations, leftOut: scope.rows.count - stations,
          leftOutReasons: scope.kind == .country
            ? "not an ordinary station, fewer than \(TurnoutAndShare.smallestStation) voters, or no turnout"
            : nil,
          observed: slope.slope, expected: bound, standardDeviation: slope.standardError,
          z: effect / slope.standardError, effect: effect, effectLow: effect - half,
          effectHigh: effect + half, unit: "votes a ballot", p: slope.tail(outside: 0...1),
          family: decides ? "TURN-04" : "TURN-04 for comparison", raisesFinding: decides,
          isPracticallyLarge: slope.slope >= 1 + TurnoutAndShare.practicalSlope
            || slope.slope <= -TurnoutAndShare.practicalSlope)))
  }

  /// Correlation of turnout and share after both are standardised within each constituency.
  private func standardised(
    _ scope: Scope, _ groups: Range<Int>, _ stations: Int, _ pairs: TurnoutSharePairs
  ) -> [Measurement] {
    view.table.candidates.indices.map { candidate in
      var (products, count) = (0.0, 0)
      for group in groups {
        products += pairs.byGroup[group].products[candidate]
        count += pairs.byGroup[group].standardised[candidate]
      }
      guard count >= 3 * TurnoutAndShare.smallestScope else {
        return absent(
          scope, "standardised-correlation", "turnout or share does not vary within constituencies",
          candidate: candidate)
      }
      return described(
        scope, "standardised-correlation", candidate, stations: stations,
        products / Double(count), unit: "correlation")
    }
  }

  /// Turnout and every share of the smaller third of stations against the rest, by constituency.
  private func smallStations(_ scope: Scope, _ groups: Range<Int>, _ pairs: TurnoutSharePairs)
    -> [Measurement]
  {
    let candidates: [Int?] = [nil] + view.table.candidates.indices.map { $0 }
    return candidates.map { candidate in
      let measure = candidate == nil ? "small-stations-turnout" : "small-stations-share"
      var shifts: [Double] = []
      var stations = 0
      for group in groups {
        let sums = pairs.byGroup[group]
        let shift = candidate.map { sums.shareShift[$0] } ?? sums.turnoutShift
        guard let shift else { continue }
        shifts.append(shift)
        stations += sums.stations
      }
      let moments = Moments(shifts)
      guard shifts.count >= TurnoutAndShare.smallestScope, let mean = moments.mean,
        let deviation = moments.standardDeviation, deviation > 0
      else {
        return absent(
          scope, measure,
          "\(shifts.count) constituencies with stations enough to compare small and large ones, fewer than the \(TurnoutAndShare.smallestScope) that the comparison needs",
          candidate: candidate)
      }
      let error = deviation / Double(shifts.count).squareRoot()
      let freedom = Double(shifts.count - 1)
      let half = error * StudentT.quantile(0.975, degreesOfFreedom: freedom)
      return Measurement(
        analysis: "TURN-04", measure: measure, candidate: candidate, scope: scope,
        outcome: .tested(
          Statistic(
            stations: stations, leftOut: scope.rows.count - stations, observed: mean,
            expected: 0, standardDeviation: error, z: mean / error, effect: mean,
            effectLow: mean - half, effectHigh: mean + half, unit: "standard deviations",
            p: StudentT.twoSidedTail(mean / error, degreesOfFreedom: freedom),
            // Villages are small and vote otherwise than towns in every country: described beside the
            // test that decides, never a finding.
            family: "TURN-04 small stations", raisesFinding: false,
            isPracticallyLarge: abs(mean) >= TurnoutAndShare.practicalShift)))
    }
  }

  func illustrations(_ scope: Scope) -> [Illustration] {
    guard let pairs, scope.kind == .country else { return [] }
    return pairs.standardisedFingerprints()
  }
}
