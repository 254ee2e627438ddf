import AuditMath
import Foundation
import Returns

/// TURN-07. A mixture of three classes of stations, after eforensics, with classes and latent counts
/// summed out. A model's fit, never a probability that anything was falsified. Runs on request only.
public struct LatentClassMixture: Analysis {
  public init() {}

  static let smallestStation = 100
  static let smallestCountry = 500
  static let smallestRegion = 3_000
  static let smallestShare = 0.1
  /// Drawn elections: fewer above 20,000 stations, where the smallest p is then 1/40.
  static func replicates(_ stations: Int) -> Int { stations > 20_000 ? 39 : 99 }
  /// A fit that leaves fewer stations in the honest class describes something else: the prior of
  /// eforensics, by which honest stations are the most, says the same more strictly.
  static let smallestHonest = 0.25

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedLatentClassMixture(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    said(
      "Three classes of stations describe the returns better than one, with \(Words.percent(statistic.effect)) of the stations in the stuffed classes; this is a model's fit, not a probability that anything was falsified."
    )
  }
}

private struct PreparedLatentClassMixture: PreparedAnalysis {
  struct Fit: Sendable {
    let stations: Int
    let best: StuffingMixture.Run
    let agreeing: Int
    let starts: Int
    let ratio: Double
    let drawn: [Double]
    /// Incremental low and high, extreme low and high.
    let bounds: [Double]
    /// Stations by whole percentages of the share.
    let histogram: [Int]
    let medianBallots: Int

    /// Of the bootstrap, the observed one counted among the drawn (Davison and Hinkley 1997, 4.2).
    var p: Double {
      Double(1 + drawn.count { $0 >= ratio }) / Double(1 + drawn.count)
    }
  }

  enum Result: Sendable {
    case fitted(Fit)
    case notApplicable(String)
    case failed(String)
  }

  private struct Key: Hashable {
    let scope: String
    let candidate: Int
  }

  let view: ElectionView
  let hasRolls: Bool
  private let results: [Key: Result]

  init(_ view: ElectionView) {
    self.view = view
    let table = view.table
    hasRolls = table.column(.registered) != nil
    let votes = table.candidates.indices.map { table.totalVotes(of: $0) }
    let cast = Double(votes.reduce(0, +))
    var results: [Key: Result] = [:]
    // One fit after another, each on all workers.
    for scope in view.scopes where scope.kind != .constituency && hasRolls {
      for candidate in votes.indices
      where votes[candidate] > 0
        && Double(votes[candidate]) >= LatentClassMixture.smallestShare * cast
      {
        results[Self.key(scope, candidate)] = Self.fit(scope, candidate, view)
      }
    }
    self.results = results
  }

  private static func key(_ scope: Scope, _ candidate: Int) -> Key {
    Key(scope: "\(scope.kind.rawValue)/\(scope.id)", candidate: candidate)
  }

  private static func fit(_ scope: Scope, _ candidate: Int, _ view: ElectionView) -> Result {
    let table = view.table
    let registered = table.column(.registered) ?? []
    var likelihoods = StationLikelihoods()
    var (voters, ballotCounts) = ([Int](), [Int]())
    var histogram = PercentageHistogram(width: .whole)
    var (turnouts, shares) = ([Double](), [Double]())
    for row in scope.rows where view.isRegular(row) {
      let (size, ballots) = (Int(registered[row]), Int(table.counted[row]))
      let votes = Int(table.votes[candidate * table.count + row])
      guard size >= LatentClassMixture.smallestStation, ballots > 0, ballots <= size, votes >= 0,
        votes <= ballots
      else { continue }
      likelihoods.add(voters: size, ballots: ballots, votes: votes)
      voters.append(size)
      ballotCounts.append(ballots)
      histogram.add(count: votes, of: ballots)
      turnouts.append(Double(ballots) / Double(size))
      shares.append(Double(votes) / Double(ballots))
    }
    let isCountry = scope.kind == .country
    let smallest =
      isCountry ? LatentClassMixture.smallestCountry : LatentClassMixture.smallestRegion
    guard voters.count >= smallest else {
      return .notApplicable(
        "\(voters.count) ordinary stations of at least \(LatentClassMixture.smallestStation) voters, fewer than the \(smallest) that three classes in a \(isCountry ? "country" : "region") need"
      )
    }
    let stations = likelihoods
    let (turnout, share) = (Moments(turnouts), Moments(shares))
    guard let meanTurnout = turnout.mean, let spreadTurnout = turnout.standardDeviation,
      let meanShare = share.mean, let spreadShare = share.standardDeviation,
      spreadTurnout > 0.001, spreadShare > 0.001
    else { return .failed("turnout or share is the same at all stations") }
    let start = StuffingClasses.Parameters(
      incremental: 0, extreme: 0,
      turnout: GridBeta(mean: meanTurnout, deviation: spreadTurnout),
      share: GridBeta(mean: meanShare, deviation: spreadShare), decay: 4)
    let single = StuffingMixture.oneClass(stations, from: start)
    let starts = StuffingMixture.starts(single.parameters)
    // Full runs from every start tell whether the maximum is found again; the ratio is that of the
    // shorter search, which the drawn returns go through as well.
    let runs = view.parallel.map(starts.count + 1) { index in
      index < starts.count
        ? StuffingMixture.run(
          stations, from: starts[index], cycles: StuffingMixture.mostCycles)
        : StuffingMixture.threeClasses(stations, starts: starts)
          ?? StuffingMixture.run(stations, from: starts[0], cycles: 1)
    }
    guard let best = runs.max(by: { $0.logLikelihood < $1.logLikelihood }) else {
      return .failed("no start could be run")
    }
    guard best.converged, single.converged else {
      return .failed("EM did not converge in \(best.steps) steps")
    }
    let drawn = StuffingMixture.bootstrap(
      single.parameters, voters: voters, replicates: LatentClassMixture.replicates(voters.count),
      seed: view.settings.seed,
      purpose: "TURN-07/\(scope.kind.rawValue)/\(scope.id)/\(candidate)", parallel: view.parallel)
    let bounds = view.parallel.map(4) { index in
      StuffingMixture.interval(
        stations, best: best, isExtreme: index >= 2, upwards: index % 2 == 1)
    }
    return .fitted(
      Fit(
        stations: voters.count, best: best,
        agreeing: runs.dropLast().count { $0.logLikelihood > best.logLikelihood - 0.5 },
        starts: starts.count,
        ratio: 2 * max(0, runs[starts.count].logLikelihood - single.logLikelihood),
        drawn: drawn, bounds: bounds, histogram: histogram.weights,
        medianBallots: ballotCounts.sorted()[ballotCounts.count / 2]))
  }

  func measure(_ scope: Scope) -> [Measurement] {
    func one(_ outcome: Outcome, _ candidate: Int? = nil) -> Measurement {
      Measurement(
        analysis: "TURN-07", measure: "three-classes", candidate: candidate, scope: scope,
        outcome: outcome)
    }
    guard hasRolls else {
      return [one(.notApplicable("the source gives no registered voters, so no turnout"))]
    }
    guard scope.kind != .constituency else {
      return [one(.notApplicable("one constituency is too small for three classes"))]
    }
    guard !view.table.candidates.isEmpty else { return [one(.notApplicable("no candidates"))] }
    return view.table.candidates.indices.flatMap { candidate -> [Measurement] in
      switch results[Self.key(scope, candidate)] {
      case nil:
        return [one(.notApplicable("less than 10 % of the country's votes"), candidate)]
      case .notApplicable(let reason)?: return [one(.notApplicable(reason), candidate)]
      case .failed(let reason)?: return [one(.failed(reason), candidate)]
      case .fitted(let fit)?: return describe(scope, candidate, fit)
      }
    }
  }

  private func describe(_ scope: Scope, _ candidate: Int, _ fit: Fit) -> [Measurement] {
    let parameters = fit.best.parameters
    let leftOut = scope.rows.count - fit.stations
    func measurement(_ measure: String, _ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "TURN-07", measure: measure, candidate: candidate, scope: scope,
        outcome: outcome)
    }
    func described(
      _ measure: String, _ value: Double, _ unit: String, _ low: Double? = nil,
      _ high: Double? = nil
    ) -> Measurement {
      measurement(
        measure,
        .described(
          Description(
            stations: fit.stations, leftOut: leftOut, value: value, low: low, high: high,
            unit: unit)))
    }
    let drawn = Moments(fit.drawn)
    var results = [
      measurement(
        "three-classes",
        .tested(
          Statistic(
            stations: fit.stations, leftOut: leftOut, observed: fit.ratio, expected: drawn.mean,
            standardDeviation: drawn.standardDeviation,
            effect: parameters.incremental + parameters.extreme,
            unit: "part of stations, by the model", p: fit.p, family: "TURN-07",
            raisesFinding: false, isPracticallyLarge: false)))
    ]
    let unit = "part of stations, by the model"
    let shares = [
      ("incremental-part", parameters.incremental, fit.bounds[0], fit.bounds[1]),
      ("extreme-part", parameters.extreme, fit.bounds[2], fit.bounds[3]),
    ]
    for (measure, value, low, high) in shares {
      let estimate =
        "the best value is \(Words.decimal(value, 3)) (\(Words.decimal(low, 3)) to \(Words.decimal(high, 3)))"
      if fit.p > 0.05 {
        results.append(
          measurement(
            measure,
            .failed(
              "not identified: one class describes the returns as well (p = \(Words.decimal(fit.p, 2))); \(estimate)"
            )))
      } else if parameters.honest < LatentClassMixture.smallestHonest {
        results.append(
          measurement(
            measure,
            .failed(
              "implausible: the model leaves \(Words.percent(parameters.honest)) of the stations honest; \(estimate)"
            )))
      } else if measure == "incremental-part", parameters.decay > 19.5 {
        results.append(
          measurement(
            measure,
            .failed(
              "not identified: the stuffing is the smallest that the model allows, no more than another width of the honest heap; \(estimate)"
            )))
      } else {
        results.append(described(measure, value, unit, low, high))
      }
    }
    return results + [
      described("mean-stuffing", parameters.meanStuffing, "fraction, incremental stations"),
      described(
        "honest-turnout", parameters.turnout.a / (parameters.turnout.a + parameters.turnout.b),
        "fraction of voters"),
      described(
        "honest-share", parameters.share.a / (parameters.share.a + parameters.share.b),
        "fraction of ballots"),
      described("starts-that-agree", Double(fit.agreeing), "of \(fit.starts) starts of EM"),
      described("em-steps", Double(fit.best.steps), "EM steps to convergence"),
    ]
  }

  /// Observed shares beside those of the fitted model.
  func illustrations(_ scope: Scope) -> [Illustration] {
    view.table.candidates.indices.compactMap { candidate in
      guard case .fitted(let fit)? = results[Self.key(scope, candidate)] else { return nil }
      return .percentages(
        Illustration.PercentageChart(
          measure: "share-classes", candidate: candidate, widthInTenths: 10,
          weights: fit.histogram, weightName: "stations",
          expected: StuffingMixture.shareHistogram(fit.best.parameters, ballots: fit.medianBallots)
            .map { $0 * Double(fit.stations) },
          stations: fit.stations))
    }
  }
}
