import AuditMath
import Returns

/// TURN-06. The model of incremental and extreme fraud of Klimek et al. (2012), fitted without
/// simulation. A description of the shape of a histogram, never a probability that anything was falsified.
public struct IncrementalFraudModel: Analysis {
  public init() {}

  /// Units below 100 voters are dropped, as published.
  static let smallestStation = 100
  /// The country needs so many stations, a region more, since its histogram must fix three numbers.
  static let smallestCountry = 500
  static let smallestRegion = 3_000
  /// Candidates with less of the vote have no histogram wide enough to fit.
  static let smallestShare = 0.1
  /// A fit that misplaces more of the stations, beyond chance, describes something else.
  static let largestMisplaced = 0.08
  /// An honest part whose turnout spreads wider than this, or centres above 0.9, is no core.
  static let largestDeviation = 0.25
  static let highestTurnout = 0.9

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedIncrementalFraudModel(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    said(
      "The fit of the model takes a part of \(Words.percent(statistic.effect)) of the stations as stuffed; this is a model's fit, not a probability that anything was falsified."
    )
  }
}

private struct PreparedIncrementalFraudModel: PreparedAnalysis {
  private struct Key: Hashable {
    let rows: Range<Int>
    let candidate: Int
  }

  private enum Result {
    case fitted(StuffingModel, StuffingFit, counts: [Int])
    case notApplicable(String)
    case failed(String)
  }

  let view: ElectionView
  /// By row: an ordinary station of at least 100 voters with turnout at most 100 %.
  let usable: [Bool]
  /// Candidates with enough of the country's votes.
  let candidates: Set<Int>
  let hasRolls: Bool
  /// Fits of the country and of large regions, made beforehand: both measures and drawings use them.
  private let results: [Key: Result]

  init(_ view: ElectionView) {
    self.view = view
    let table = view.table
    let registered = table.column(.registered)
    let usable = (0..<table.count).map { row in
      guard view.isRegular(row), let registered else { return false }
      let (size, ballots) = (registered[row], table.turnoutBallots[row])
      return size >= Int32(IncrementalFraudModel.smallestStation) && ballots >= 0
        && ballots <= size && table.counted[row] > 0
    }
    self.usable = usable
    hasRolls = registered != nil
    let votes = table.candidates.indices.map { table.totalVotes(of: $0) }
    let cast = Double(votes.reduce(0, +))
    candidates = Set(
      votes.indices.filter {
        Double(votes[$0]) >= IncrementalFraudModel.smallestShare * cast && votes[$0] > 0
      })
    let wanted = candidates.sorted()
    let places = view.scopes.filter { $0.kind != .constituency && registered != nil }
    let units = places.flatMap { scope in
      wanted.map { (scope: scope, key: Key(rows: scope.rows, candidate: $0)) }
    }
    let fits = view.parallel.map(units.count) { index in
      Self.fit(units[index].scope, units[index].key.candidate, table, usable)
    }
    results = Dictionary(
      zip(units.map(\.key), fits).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func fit(
    _ scope: Scope, _ candidate: Int, _ table: ReturnsTable, _ usable: [Bool]
  ) -> Result {
    let registered = table.column(.registered) ?? []
    var (turnouts, shares) = ([Double](), [Double]())
    var histogram = PercentageHistogram(width: .whole)
    for row in scope.rows where usable[row] {
      let votes = table.votes[candidate * table.count + row]
      let counted = table.counted[row]
      guard votes >= 0, votes <= counted else { continue }
      turnouts.append(Double(table.turnoutBallots[row]) / Double(registered[row]))
      shares.append(Double(votes) / Double(counted))
      histogram.add(count: Int(votes), of: Int(counted))
    }
    let smallest =
      scope.kind == .country
      ? IncrementalFraudModel.smallestCountry : IncrementalFraudModel.smallestRegion
    guard shares.count >= smallest else {
      return .notApplicable(
        "\(shares.count) ordinary stations of at least \(IncrementalFraudModel.smallestStation) voters, fewer than the \(smallest) that the histogram of a \(scope.kind == .country ? "country" : "region") needs"
      )
    }
    guard
      let model = StuffingSeeds.model(turnouts: turnouts, shares: shares, rule: .prominent),
      model.turnoutDeviation > 0.005, model.shareDeviation > 0.005
    else {
      return .failed("turnout or share has no mode with stations on both sides")
    }
    guard model.turnout <= IncrementalFraudModel.highestTurnout,
      model.turnoutDeviation <= IncrementalFraudModel.largestDeviation
    else {
      return .failed(
        "no honest core to start from: the first heap of turnout lies at \(Words.percent(model.turnout)) with a spread of \(Words.percent(model.turnoutDeviation)) below it"
      )
    }
    guard let fit = StuffingFit(model, counts: histogram.weights) else {
      return .failed("the histogram of shares is empty")
    }
    guard fit.misplaced - fit.misplacedByChance <= IncrementalFraudModel.largestMisplaced else {
      return .failed(
        "implausible: the best fit still misplaces \(Words.percent(fit.misplaced)) of the stations (chance \(Words.percent(fit.misplacedByChance)), limit \(Words.percent(IncrementalFraudModel.largestMisplaced, decimals: 0)) beyond it), so one honest heap plus stuffing is no description of these shares"
      )
    }
    return .fitted(model, fit, counts: histogram.weights)
  }

  func measure(_ scope: Scope) -> [Measurement] {
    func one(_ outcome: Outcome, _ measure: String = "incremental-part", _ candidate: Int? = nil)
      -> Measurement
    {
      Measurement(
        analysis: "TURN-06", measure: measure, candidate: candidate, scope: scope,
        outcome: outcome)
    }
    guard hasRolls else {
      return [one(.notApplicable("the source gives no registered voters, so no turnout"))]
    }
    guard scope.kind != .constituency else {
      return [one(.notApplicable("a histogram of one constituency is too small to fit"))]
    }
    guard !view.table.candidates.isEmpty else {
      return [one(.notApplicable("no candidates"))]
    }
    return view.table.candidates.indices.flatMap { candidate -> [Measurement] in
      guard let result = results[Key(rows: scope.rows, candidate: candidate)] else {
        return [
          one(
            .notApplicable("less than 10 % of the country's votes"), "incremental-part", candidate)
        ]
      }
      switch result {
      case .notApplicable(let reason):
        return [one(.notApplicable(reason), "incremental-part", candidate)]
      case .failed(let reason): return [one(.failed(reason), "incremental-part", candidate)]
      case .fitted(let model, let fit, let counts):
        return describe(scope, candidate, model, fit, stations: counts.reduce(0, +))
      }
    }
  }

  private func describe(
    _ scope: Scope, _ candidate: Int, _ model: StuffingModel, _ fit: StuffingFit, stations: Int
  ) -> [Measurement] {
    func described(_ measure: String, _ value: Double, _ unit: String) -> Measurement {
      described(measure, .init(value: value, low: value, high: value), unit, interval: false)
    }
    func described(
      _ measure: String, _ estimate: StuffingFit.Estimate, _ unit: String, interval: Bool = true
    ) -> Measurement {
      Measurement(
        analysis: "TURN-06", measure: measure, candidate: candidate, scope: scope,
        outcome: .described(
          Description(
            stations: stations, leftOut: scope.rows.count - stations, value: estimate.value,
            low: interval ? estimate.low : nil, high: interval ? estimate.high : nil, unit: unit)))
    }
    return [
      described("incremental-part", fit.incremental, "part of stations, by the model"),
      described("extreme-part", fit.extreme, "part of stations, by the model"),
      fit.alpha.map { described("alpha", $0, "exponent") }
        ?? Measurement(
          analysis: "TURN-06", measure: "alpha", candidate: candidate, scope: scope,
          outcome: .notApplicable(
            "not identified: next to no incremental stations, or the best value lies at the edge of 0.5 to 6"
          )),
      described("misplaced", fit.misplaced, "part of stations"),
      described("core-turnout", model.turnout, "fraction of voters"),
      described("core-share", model.share, "fraction of ballots"),
      described("core-turnout-spread", model.turnoutDeviation, "fraction of voters"),
      described("core-share-spread", model.shareDeviation, "fraction of ballots"),
      described("stuffing-spread", model.stuffing, "fraction"),
    ]
  }

  func illustrations(_ scope: Scope) -> [Illustration] {
    candidates.sorted().compactMap { candidate in
      guard
        case .fitted(_, let fit, let counts)? = results[
          Key(rows: scope.rows, candidate: candidate)]
      else { return nil }
      let total = Double(counts.reduce(0, +))
      return .percentages(
        Illustration.PercentageChart(
          measure: "share-fitted", candidate: candidate, widthInTenths: 10, weights: counts,
          weightName: "stations", expected: fit.expected.map { $0 * total },
          stations: Int(total)))
    }
  }
}
