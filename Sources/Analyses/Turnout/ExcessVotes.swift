import AuditMath
import Returns

/// TURN-05. How many votes a candidate has above what the proportions in a window of turnout would give,
/// as the curve over windows, geography and filters; never one number.
///
/// In the reference window the candidate has k votes for each ballot cast otherwise. Applied to all other
/// ballots, k gives the votes to be expected; what is left is the excess. It depends on the window, so
/// every window is shown.
public struct ExcessVotes: Analysis {
  public init() {}

  /// Scopes with fewer stations are left out.
  static let smallestScope = 20
  /// Windows end at the tallest bin of other ballots and are so many points wide.
  static let widths = 1...11
  /// Widths shown for regions.
  static let regionWidths = [1, 3, 5, 7, 9, 11]
  /// Windows of one fixed bin, in percent of turnout.
  static let fixedBins = [40, 50, 60]
  /// Voters below which the filtered curve leaves a station out.
  static let smallestStation = 100

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedExcessVotes(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    // Context: no statistic of this analysis is ever tested.
    said(
      "The excess of \(view.candidateName(measurement.candidate)) depends on the reference window.")
  }
}

/// One way to take the reference.
struct ExcessSpecification: Sendable, Hashable {
  enum Window: Sendable, Hashable {
    /// So many one-point bins ending at the tallest bin of other ballots.
    case peak(Int)
    /// The one bin from this percentage on.
    case bin(Int)
  }

  let window: Window
  /// Every region by its own window and proportions, summed.
  var byRegion = false
  var stations = TurnoutBins.Selection.all
  var edges = TurnoutBins.Edges.lower

  /// Name of the measure, such as `excess-window-5` or `excess-regions-window-5`.
  var measure: String {
    var parts = ["excess"]
    if byRegion { parts.append("regions") }
    if stations == .ordinary { parts.append("ordinary") }
    if edges == .centred { parts.append("centred") }
    switch window {
    case .peak(let width): parts.append("window-\(width)")
    case .bin(let percent): parts.append("bin-\(percent)")
    }
    return parts.joined(separator: "-")
  }

  /// All that are computed for a scope of this kind.
  static func all(for kind: Scope.Kind, hasRegions: Bool) -> [ExcessSpecification] {
    guard kind == .country else {
      return ExcessVotes.regionWidths.map { ExcessSpecification(window: .peak($0)) }
    }
    let widths = ExcessVotes.widths.map { ExcessSpecification.Window.peak($0) }
    var all = widths.map { ExcessSpecification(window: $0) }
    all += ExcessVotes.fixedBins.map { ExcessSpecification(window: .bin($0)) }
    if hasRegions { all += widths.map { ExcessSpecification(window: $0, byRegion: true) } }
    all += widths.map { ExcessSpecification(window: $0, stations: .ordinary) }
    all += widths.map { ExcessSpecification(window: $0, edges: .centred) }
    return all
  }
}

private struct PreparedExcessVotes: PreparedAnalysis {
  let view: ElectionView
  /// `nil` without registered voters.
  let bins: TurnoutBins?
  let nationalSpecifications: [ExcessSpecification]
  /// By candidate, by specification: over the whole country, for the tests and the chart.
  let national: [[RatioExcess?]]

  init(_ view: ElectionView) {
    self.view = view
    let bins = TurnoutBins(view)
    self.bins = bins
    let specifications = ExcessSpecification.all(
      for: .country, hasRegions: !view.table.regions.isEmpty)
    nationalSpecifications = specifications
    national =
      bins.map { bins in
        view.parallel.map(view.table.candidates.count) {
          bins.estimates(0..<view.table.count, $0, specifications)
        }
      } ?? []
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard let bins else {
      return [absent(scope, "the source gives no registered voters, so no turnout")]
    }
    guard scope.kind != .constituency else {
      return [absent(scope, "a curve over turnout needs more stations than a constituency has")]
    }
    let used = bins.stations(in: scope.rows, .all)
    guard used >= ExcessVotes.smallestScope else {
      return [
        absent(
          scope,
          "\(used) stations with a turnout, fewer than the \(ExcessVotes.smallestScope) that the curve needs"
        )
      ]
    }
    guard !view.table.candidates.isEmpty else {
      return [absent(scope, "the source has no candidates")]
    }
    let isCountry = scope.kind == .country
    let specifications =
      isCountry
      ? nationalSpecifications : ExcessSpecification.all(for: scope.kind, hasRegions: false)
    let ordinary = isCountry ? bins.stations(in: scope.rows, .ordinary) : 0
    return view.table.candidates.indices.flatMap { candidate -> [Measurement] in
      let votes = view.table.totalVotes(of: candidate, in: scope.rows)
      let estimates =
        isCountry
        ? national[candidate] : bins.estimates(scope.rows, candidate, specifications)
      return zip(specifications, estimates).map { specification, excess in
        Measurement(
          analysis: "TURN-05", measure: specification.measure, candidate: candidate, scope: scope,
          outcome: outcome(
            excess, stations: specification.stations == .all ? used : ordinary, votes: votes, scope)
        )
      }
    }
  }

  private func absent(_ scope: Scope, _ reason: String) -> Measurement {
    Measurement(
      analysis: "TURN-05", measure: "excess", scope: scope, outcome: .notApplicable(reason))
  }

  private func outcome(
    _ excess: RatioExcess?, stations: Int, votes: Int, _ scope: Scope
  ) -> Outcome {
    guard let excess else {
      return .notApplicable("no ballot for anyone else in the reference window")
    }
    let interval = excess.interval(level: 0.95)
    let value = excess.estimate
    var words = "\(Words.decimal(value, 0)) votes"
    if let interval {
      words +=
        ", \(Words.decimal(interval.lowerBound, 0)) to \(Words.decimal(interval.upperBound, 0))"
    }
    if value > Double(votes) {
      return .failed("the estimate is above all votes of the candidate (\(words))")
    }
    return .described(
      Description(
        stations: stations, leftOut: scope.rows.count - stations, value: value,
        low: interval?.lowerBound, high: interval?.upperBound, unit: "votes"))
  }

  /// The curve of every candidate over the country: all specifications, smallest estimate first.
  func illustrations(_ scope: Scope) -> [Illustration] {
    guard let bins, scope.kind == .country,
      bins.stations(in: scope.rows, .all) >= ExcessVotes.smallestScope
    else { return [] }
    let rows = [
      "country as one", "every region by itself", "stations of all kinds",
      "ordinary, 100 voters or more", "bins from whole percent on", "bins around whole percent",
      "window of 1 to 3 points", "window of 4 to 7 points", "window of 8 to 11 points",
      "one bin: 40, 50 or 60 %",
    ]
    return view.table.candidates.indices.compactMap { candidate -> Illustration? in
      var points: [Illustration.SpecificationCurve.Point] = []
      for (specification, excess) in zip(nationalSpecifications, national[candidate]) {
        guard let excess else { continue }
        let interval = excess.interval(level: 0.95)
        let window =
          switch specification.window {
          case .peak(let width): width <= 3 ? 6 : width <= 7 ? 7 : 8
          case .bin: 9
          }
        points.append(
          Illustration.SpecificationCurve.Point(
            value: excess.estimate, low: interval?.lowerBound, high: interval?.upperBound,
            choices: [
              specification.byRegion ? 1 : 0, specification.stations == .ordinary ? 3 : 2,
              specification.edges == .centred ? 5 : 4, window,
            ]))
      }
      guard !points.isEmpty else { return nil }
      let order = points.indices.sorted { (points[$0].value, $0) < (points[$1].value, $1) }
      return .specificationCurve(
        Illustration.SpecificationCurve(
          measure: "excess", candidate: candidate, unit: "votes", choices: rows,
          points: order.map { points[$0] }))
    }
  }
}
