import Returns

/// PROT-04. Sums over the stations against published totals, for the country and every area that has any.
public struct Reconciliation: Analysis {
  public init() {}

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedReconciliation(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    if measurement.measure == PreparedReconciliation.areasThatDiffer {
      return said(
        "In \(Words.count(statistic.observed)) of \(Words.count(statistic.expected ?? 0)) places with published totals the stations add up to something else; their pages say to what."
      )
    }
    let name = String(measurement.measure.dropFirst("total-".count))
    let what =
      name == "votes"
      ? said("votes for \(view.candidateName(measurement.candidate))")
      : name == "stations"
        ? said("stations")
        : said("the column “\(Text.translated("total " + name.replacing("-", with: " ")))”")
    let size = Words.count(abs(statistic.effect))
    let direction = statistic.effect > 0 ? said("too many") : said("too few")
    return said(
      "The sum of \(what) is \(Words.count(statistic.observed)), where \(Words.count(statistic.expected ?? 0)) is published: \(size) \(direction)."
    )
  }
}

private struct PreparedReconciliation: PreparedAnalysis {
  static let areasThatDiffer = "areas-that-differ"

  let view: ElectionView
  /// By scope's kind and id: what is published of it.
  let published: [String: AreaTotals]
  /// Totals of areas that no station lies in.
  let unknown: [AreaTotals]

  init(_ view: ElectionView) {
    self.view = view
    let official = view.official
    var published: [String: AreaTotals] = [:]
    var unknown: [AreaTotals] = []
    var country = AreaTotals(
      stations: official.stations, counts: official.counts, votes: official.votes,
      source: "election.toml, [official]")
    for area in official.areas {
      guard area.region != nil || area.constituency != nil else {
        // What the manifest says of the country comes first.
        country.stations = country.stations ?? area.stations
        country.counts.merge(area.counts) { given, _ in given }
        country.votes.merge(area.votes) { given, _ in given }
        continue
      }
      if let scope = Self.scope(of: area, view) {
        published[Self.key(scope)] = area
      } else {
        unknown.append(area)
      }
    }
    if country.stations != nil || !country.counts.isEmpty || !country.votes.isEmpty {
      published[Self.key(view.scopes[0])] = country
    }
    self.published = published
    self.unknown = unknown
  }

  private static func key(_ scope: Scope) -> String { "\(scope.kind.rawValue)\u{0}\(scope.id)" }

  private static func scope(of area: AreaTotals, _ view: ElectionView) -> Scope? {
    func isNamed(_ scope: Scope, _ name: String) -> Bool {
      scope.name == name || scope.id == name || scope.number == name
    }
    let regions = view.scopes.filter { $0.kind == .region }
    guard let constituency = area.constituency else {
      let named = regions.filter { isNamed($0, area.region ?? "") }
      return named.count == 1 ? named[0] : nil
    }
    let named = view.scopes.filter { scope in
      guard scope.kind == .constituency, isNamed(scope, constituency) else { return false }
      guard let region = area.region, let place = scope.region else { return true }
      return isNamed(regions[place], region)
    }
    return named.count == 1 ? named[0] : nil
  }

  func measure(_ scope: Scope) -> [Measurement] {
    let own = published[Self.key(scope)].map { compare($0, scope) } ?? []
    if scope.kind != .country {
      return own.isEmpty
        ? [result("totals", scope, .notApplicable("no totals of this place are published"))] : own
    }
    if published.isEmpty, unknown.isEmpty {
      return [
        result(
          "totals", scope,
          .notApplicable(
            "the manifest gives no published totals, and the files have no rows of them"))
      ]
    }
    return own + areas(scope)
  }

  private func result(
    _ measure: String, _ scope: Scope, _ outcome: Outcome, candidate: Int? = nil
  ) -> Measurement {
    Measurement(
      analysis: "PROT-04", measure: measure, candidate: candidate, scope: scope, outcome: outcome)
  }

  private func compare(_ totals: AreaTotals, _ scope: Scope) -> [Measurement] {
    let table = view.table
    var results: [Measurement] = []
    if let stations = totals.stations {
      results.append(
        result(
          "total-stations", scope,
          difference(scope.rows.count, stations, scope, missing: 0, "stations")))
    }
    for field in CountField.allCases {
      guard let total = totals.counts[field] else { continue }
      let measure = "total-" + field.rawValue.replacing("_", with: "-")
      guard let column = table.column(field), let sum = table.total(field, in: scope.rows) else {
        results.append(
          result(
            measure, scope, .notApplicable("the source gives no column for \(field.rawValue)")))
        continue
      }
      let missing = scope.rows.count { column[$0] == missingCount }
      results.append(
        result(measure, scope, difference(sum, total, scope, missing: missing, Self.unit(field))))
    }
    for (candidate, entry) in table.candidates.enumerated() {
      guard let total = totals.votes[entry.name] else { continue }
      let votes = table.votes(of: candidate)
      let missing = scope.rows.count { votes[votes.startIndex + $0] == missingCount }
      results.append(
        result(
          "total-votes", scope,
          difference(
            table.totalVotes(of: candidate, in: scope.rows), total, scope, missing: missing, "votes"
          ),
          candidate: candidate))
    }
    let known = Set(table.candidates.map(\.name))
    for name in totals.votes.keys.sorted() where !known.contains(name) {
      results.append(
        result(
          "total-votes", scope,
          .notApplicable("votes are published for “\(name)”, who is no candidate of the returns")))
    }
    return results
  }

  private static func unit(_ field: CountField) -> String {
    switch field {
    case .registered, .supplementary: "registered voters"
    default: "ballots"
    }
  }

  private func difference(
    _ sum: Int, _ published: Int, _ scope: Scope, missing: Int, _ unit: String
  ) -> Outcome {
    .tested(
      Statistic(
        stations: scope.rows.count - missing, leftOut: missing,
        leftOutReasons: missing > 0 ? "a count is missing" : nil, observed: Double(sum),
        expected: Double(published), effect: Double(sum - published), unit: unit, p: nil,
        family: "record check", raisesFinding: true, isPracticallyLarge: sum != published))
  }

  /// How many regions and constituencies differ from what is published of them, and totals of places that
  /// the returns do not have.
  private func areas(_ scope: Scope) -> [Measurement] {
    var results: [Measurement] = []
    let places = view.scopes.dropFirst().filter { published[Self.key($0)] != nil }
    if !places.isEmpty {
      let differing = places.filter { place in
        published[Self.key(place)].map { compare($0, place) }?.contains { measurement in
          if case .tested(let statistic) = measurement.outcome {
            statistic.effect != 0
          } else {
            false
          }
        } ?? false
      }
      results.append(
        result(
          Self.areasThatDiffer, scope,
          .tested(
            Statistic(
              stations: scope.rows.count, observed: Double(differing.count),
              expected: Double(places.count), effect: Double(differing.count), unit: "places",
              p: nil, family: "record check", raisesFinding: true,
              isPracticallyLarge: !differing.isEmpty))))
    }
    return results
      + unknown.map { area in
        let name = [area.region, area.constituency].compactMap { $0 }.joined(separator: " / ")
        return result(
          "totals", scope,
          .notApplicable(
            "totals are published for “\(name)” (\(area.source)), a name of no place, or of several, in the returns"
          ))
      }
  }
}
