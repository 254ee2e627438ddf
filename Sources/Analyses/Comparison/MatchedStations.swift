import Returns

/// COMP-01. Which stations of two elections are the same, and which are new or gone.
public struct MatchedStations: ComparisonAnalysis {
  public init() {}

  public func prepare(_ pair: PairView) throws -> any PreparedAnalysis {
    PreparedMatchedStations(pair)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in pair: PairView
  ) -> String {
    Text.amount(Words.count(statistic.observed), statistic.unit) + "."
  }
}

private struct PreparedMatchedStations: PreparedAnalysis {
  let pair: PairView
  let areas: AreaPairing
  /// Rows of the earlier table without a partner, by the names under which areas meet.
  let goneByRegion: [String: [Int32]]
  let goneByConstituency: [String: [Int32]]
  /// By key, positions in the later table.
  let regions: [String: Int]
  let constituencies: [String: Int]

  init(_ pair: PairView) {
    self.pair = pair
    let areas = AreaPairing(before: pair.before, after: pair.after)
    self.areas = areas
    goneByRegion = Self.gone(pair, pair.before.regions, areas.regionsBefore)
    goneByConstituency = Self.gone(
      pair, pair.before.constituencies, areas.constituenciesBefore)
    regions = Self.positions(pair.after.regions)
    constituencies = Self.positions(pair.after.constituencies)
  }

  private static func positions(_ areas: [ReturnsTable.Area]) -> [String: Int] {
    Dictionary(
      areas.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func gone(_ pair: PairView, _ areas: [ReturnsTable.Area], _ names: [String])
    -> [String: [Int32]]
  {
    var place = [String?](repeating: nil, count: pair.before.count)
    for (area, name) in zip(areas, names) {
      for row in area.rows { place[row] = name }
    }
    var rows: [String: [Int32]] = [:]
    for row in pair.matching.gone {
      if let name = place[Int(row)] { rows[name, default: []].append(row) }
    }
    return rows
  }

  func measure(_ scope: Scope) -> [Measurement] {
    let gone = goneRows(scope)
    var results = MatchKind.allCases.flatMap { kind -> [Measurement] in
      let rows = scope.rows.filter { pair.matching.kinds[$0] == kind }
      let name =
        switch kind {
        case .new, .split, .merged: kind.rawValue
        default: "matched-by-\(kind.rawValue)"
        }
      return [
        described(scope, "stations-\(name)", Double(rows.count), "stations"),
        voters(scope, "voters-\(name)", rows),
      ]
    }
    results.append(described(scope, "stations-gone", Double(gone.count), "stations"))
    if let registered = pair.before.column(.registered) {
      let total = gone.reduce(0) { $0 + max(0, Int(registered[Int($1)])) }
      results.append(described(scope, "voters-gone", Double(total), "registered voters"))
    }
    if scope.kind == .country {
      results.append(quality(scope, "roll-agreement", pair.matching.rollAgreement))
      results.append(quality(scope, "turnout-correlation", pair.matching.turnoutCorrelation))
    }
    return results
  }

  private func goneRows(_ scope: Scope) -> [Int32] {
    switch scope.kind {
    case .country: return pair.matching.gone
    case .region:
      return regions[scope.id].flatMap { goneByRegion[areas.regionsAfter[$0]] } ?? []
    case .constituency:
      return constituencies[scope.id].flatMap { goneByConstituency[areas.constituenciesAfter[$0]] }
        ?? []
    }
  }

  private func voters(_ scope: Scope, _ measure: String, _ rows: [Int]) -> Measurement {
    guard let registered = pair.after.column(.registered) else {
      return Measurement(
        analysis: "COMP-01", measure: measure, scope: scope,
        outcome: .notApplicable("the later election gives no registered voters"))
    }
    let total = rows.reduce(0) { $0 + max(0, Int(registered[$1])) }
    return described(scope, measure, Double(total), "registered voters")
  }

  private func quality(_ scope: Scope, _ measure: String, _ value: Double?) -> Measurement {
    guard let value else {
      return Measurement(
        analysis: "COMP-01", measure: measure, scope: scope,
        outcome: .notApplicable("needs registered voters in both elections and matched stations"))
    }
    return described(scope, measure, value, measure == "roll-agreement" ? "share" : "correlation")
  }

  private func described(_ scope: Scope, _ measure: String, _ value: Double, _ unit: String)
    -> Measurement
  {
    Measurement(
      analysis: "COMP-01", measure: measure, scope: scope,
      outcome: .described(Description(stations: scope.rows.count, value: value, unit: unit)))
  }
}

extension MatchedStations {
  public var method: Method {
    Method(
      id: "COMP-01", title: "Matching two elections", evidence: .report,
      practicalSize: "none: it counts and lists",
      page: Method.Page(
        looksAt: """
          Which stations of the later election stood in the earlier one. In this order: a map made by
          hand; region, constituency and station number; region and number; region and name or address;
          then, among those left in a constituency, voter lists of like size at the same place of the
          order (`neighbours`), each with its confidence; last, stations that were divided or put
          together, where the parts make up the whole within 3 % and no other station does. Names are
          compared without case, spacing and punctuation. A key that is not unique on both sides
          matches nothing. `matching.csv` counts stations and voters of both files by constituency; the
          sums are those of the files.
          """,
        ordinaryElections: """
          Two rounds of one election match completely. Over three to six years 85 to 95 % of stations
          keep their number, and most of those keep a voter list of about the same size.
          """,
        flagMeans: """
          Nothing by itself. Where few matched stations have lists of like size, many numbers were given
          to other places, and every comparison by station is weakened: the first page then says so.
          """,
        innocentExplanations: [
          "redrawn boundaries and renumbered stations",
          "stations merged or split as places grow or empty",
          "names spelt differently in two files",
        ],
        assumptions: """
          Station numbers are unique within a constituency or a region. The confidence of a match by
          neighbours weighs lists that changed by some 5 % against lists of unrelated stations of the
          constituency (Fellegi and Sunter 1969); below 0.8 nothing is matched. Splits and merges are
          not searched where lists disagree so widely that numbers seem to have been given anew. Split
          and merged stations are counted, and left out of every comparison by station.
          """,
        workedExample: """
          Poland 2025, rounds 1 and 2: 32,143 stations in each. Russia 2012 and 2018: about three
          quarters match by region and number, but fewer than half of those have lists within 0.8 to
          1.25 of each other: a warning is shown.
          """,
        calibration: """
          Not a test. On simulated pairs, whose true partners are known, every match by key is right.
          """,
        references: [
          "Christen (2012), Data Matching, Springer: blocking and unique keys",
          "Fellegi and Sunter (1969), A theory for record linkage, Journal of the American Statistical Association 64, 1183-1210",
        ]))
  }
}
