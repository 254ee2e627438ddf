import AuditMath
import Returns

/// OUT-01. Multivariate outliers.
///
/// A station's turnout and all shares together, as isometric log-ratios, against its constituency:
/// robust distances with a finite-sample cut-off.
public struct MultivariateOutliers: Analysis {
  public init() {}

  /// Departures of fewer ballots are never raised.
  static let practicalBallots = 150.0

  /// The smallest number of stations that one shape is estimated from.
  static func fewestStations(dimension: Int) -> Int { max(50, 10 * dimension) }

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedMultivariateOutliers(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    if measurement.measure == "outlying-stations" {
      return
        said(
          "\(Words.count(statistic.observed)) of \(Words.count(Double(statistic.stations))) stations lie beyond the distance that 97.5 % of ordinary stations stay below, where \(Words.count(statistic.expected ?? 0)) are expected."
        )
    }
    let size = Words.count(abs(statistic.effect).rounded())
    let direction = statistic.effect >= 0 ? said("more") : said("fewer")
    let times = statistic.expected.map { $0 > 0 ? statistic.observed / $0 : 0 } ?? 0
    return
      said(
        "Turnout and shares together lie \(Words.decimal(times, 1)) times as far from the rest of the place as the cut-off for ordinary stations; the largest departure is \(size) \(direction) ballots than expected."
      )
  }
}

private struct PreparedMultivariateOutliers: PreparedAnalysis {
  let view: ElectionView
  let residuals: CompositionResiduals
  let stationTests: [StationTestSet]
  /// By row; `nil` where the station is not tested.
  let p: [Double?]
  /// By region (one for the country where there are none): its tail factor, or why it has none.
  let outcomes: [Result<Double, GroupFailure>]

  struct GroupFailure: Error {
    let words: String
  }

  init(_ view: ElectionView) {
    self.view = view
    let residuals = CompositionResiduals(view)
    self.residuals = residuals
    let groups = Self.groups(residuals)
    let names = view.table.regions.map(\.key)
    let fits = view.parallel.map(groups.count) { index -> Result<RobustDistances, GroupFailure> in
      let group = groups[index]
      guard !group.isTooSmall else {
        return .failure(GroupFailure(words: "too few stations for a robust covariance"))
      }
      let key = group.regions.count == 1 && !names.isEmpty ? names[group.regions[0]] : "country"
      do throws(RobustDistances.Failure) {
        return .success(
          try RobustDistances(
            departures: residuals.matrix(group.members),
            places: group.members.map { residuals.homes[$0] },
            stream: RandomStream(seed: view.settings.seed, purpose: "OUT-01/" + key)))
      } catch { return .failure(GroupFailure(words: error.words)) }
    }
    var set = StationTestSet(
      analysis: "OUT-01", measure: "station-results", candidate: nil, family: "OUT-01 stations",
      unit: "ballots", practicalSize: MultivariateOutliers.practicalBallots,
      quantity: "robust distance",
      leftOut: residuals.leftOut)
    var p = [Double?](repeating: nil, count: view.table.count)
    var outcomes = [Result<Double, GroupFailure>](
      repeating: .failure(GroupFailure(words: "no comparable stations")),
      count: max(1, view.table.regions.count))
    var isTested = [Bool](repeating: false, count: view.table.count)
    for (fit, group) in zip(fits, groups) {
      switch fit {
      case .success(let distances):
        for region in group.regions { outcomes[region] = .success(distances.tailFactor) }
        for member in group.members { isTested[Int(residuals.rows[member])] = true }
      case .failure(let failure):
        for region in group.regions { outcomes[region] = .failure(failure) }
        set.leftOut[failure.words, default: 0] += group.members.count
      }
    }
    // Stations in the order of their rows, whatever group they belong to.
    let tested = isTested.indices.filter { isTested[$0] }
    var place = [Int](repeating: 0, count: view.table.count)
    for (index, row) in tested.enumerated() { place[row] = index }
    set.rows = tested.map { Int32($0) }
    set.observed = [Double](repeating: 0, count: tested.count)
    set.expected = set.observed
    set.p = set.observed
    set.effect = set.observed
    let registered = view.table.column(.registered)
    var counts = [Double](repeating: 0, count: residuals.composition.parts)
    for (fit, group) in zip(fits, groups) {
      guard case .success(let distances) = fit else { continue }
      for (index, member) in group.members.enumerated() {
        let row = Int(residuals.rows[member])
        set.observed[place[row]] = distances.squared[index].squareRoot()
        set.expected[place[row]] = distances.cutOff[index]
        set.p[place[row]] = distances.p[index]
        set.effect[place[row]] = residuals.largestDeparture(
          member, view.table, registered, &counts)
        p[row] = distances.p[index]
      }
    }
    set.learnOwnTail()
    stationTests = residuals.composition.dimension > 0 ? [set] : []
    self.p = p
    self.outcomes = outcomes
  }

  private struct Group: Sendable {
    var regions: [Int]
    /// Positions within the residuals.
    var members: [Int]
    var isTooSmall = false
  }

  /// Regions with enough stations; the stations of all others together.
  private static func groups(_ residuals: CompositionResiduals) -> [Group] {
    guard residuals.composition.dimension > 0 else { return [] }
    var byRegion: [Int: [Int]] = [:]
    for index in residuals.rows.indices {
      byRegion[residuals.regions[Int(residuals.homes[index])], default: []].append(index)
    }
    let fewest = MultivariateOutliers.fewestStations(dimension: residuals.composition.dimension)
    var groups: [Group] = []
    var rest = Group(regions: [], members: [])
    for region in byRegion.keys.sorted() {
      let members = byRegion[region] ?? []
      if members.count >= fewest {
        groups.append(Group(regions: [region], members: members))
      } else {
        rest.regions.append(region)
        rest.members += members
      }
    }
    if !rest.members.isEmpty {
      rest.isTooSmall = rest.members.count < fewest
      groups.append(rest)
    }
    return groups
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard residuals.composition.dimension > 0 else {
      return [
        measurement(
          scope, "outlying-stations",
          .notApplicable("turnout is not known and fewer than two parts hold 2 % of the ballots"))
      ]
    }
    let tested = scope.rows.compactMap { row in p[row].map { (p: $0, row: Int32(row)) } }
    guard !tested.isEmpty else {
      let failure = failures(scope)
      return [
        measurement(
          scope, "outlying-stations",
          failure.map { .failed($0) }
            ?? .notApplicable("no station of this place has enough comparable neighbours"))
      ]
    }
    let level = 1 - RobustDistances.cutOffLevel
    let found = tested.filter { $0.p <= level }
    let expected = level * Double(tested.count)
    let deviation = (expected * (1 - level)).squareRoot()
    let excess = Double(found.count) - expected
    let interval = Binomial.confidenceInterval(
      successes: found.count, trials: tested.count, level: 0.95)
    let outlying = measurement(
      scope, "outlying-stations",
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
          family: "OUT-01 outlying", raisesFinding: false, isPracticallyLarge: false,
          evidence: found.sorted { $0 < $1 }.prefix(200).map(\.row))))
    guard scope.kind != .constituency else { return [outlying] }
    let factors = outcomes(scope).compactMap { try? $0.get() }.sorted()
    let tail = measurement(
      scope, "tail-factor",
      .described(
        Description(
          stations: tested.count, leftOut: scope.rows.count - tested.count,
          value: Quantiles.sorted(factors, 0.5), low: factors.first, high: factors.last,
          unit: "ratio of squared distances at the 0.9 quantile, median and range of regions")))
    return [outlying, tail]
  }

  private var leftOutReasons: String? {
    let reasons = stationTests.first?.leftOut.sorted { $0.key < $1.key } ?? []
    return reasons.isEmpty ? nil : reasons.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
  }

  /// The outcomes of the regions that a scope lies in or holds.
  /// Every station's distance as a multiple of its cut-off, for the country.
  func illustrations(_ scope: Scope) -> [Illustration] {
    guard scope.kind == .country, let set = stationTests.first, !set.rows.isEmpty else { return [] }
    return [
      .distances(
        Illustration.Distances(
          rows: set.rows, multiples: zip(set.observed, set.expected).map { $1 > 0 ? $0 / $1 : 0 }))
    ]
  }

  private func outcomes(_ scope: Scope) -> [Result<Double, GroupFailure>] {
    let regions = view.table.regions
    guard !regions.isEmpty else { return outcomes }
    return regions.indices.filter { regions[$0].rows.overlaps(scope.rows) }.map { outcomes[$0] }
  }

  private func failures(_ scope: Scope) -> String? {
    guard residuals.rows.count(in: scope.rows) > 0 else { return nil }
    for outcome in outcomes(scope) {
      if case .failure(let failure) = outcome { return failure.words }
    }
    return nil
  }

  private func measurement(_ scope: Scope, _ measure: String, _ outcome: Outcome) -> Measurement {
    Measurement(analysis: "OUT-01", measure: measure, scope: scope, outcome: outcome)
  }
}
