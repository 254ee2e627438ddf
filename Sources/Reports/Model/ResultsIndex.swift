import Analyses
import Returns

/// Lookups over an audit's results that several pages share: what belongs to which scope and row.
///
/// A reference, since every section of every page carries it, and a copy would count some thirty arrays.
final class ResultsIndex: Sendable {
  let table: ReturnsTable
  /// All scopes of the table, in the order in which results count them.
  let scopes: [Scope]
  let results: AuditResults
  /// True where any returns of the report are generated.
  let simulated: Bool
  /// False in the report of a comparison, whose pages are those of constituencies.
  let hasRegionPages: Bool
  /// Candidates by votes, most first; equal votes keep the manifest's order. A choice of the report.
  let ranking: [Int]
  /// File names without extension, by position in `table.regions` and `table.constituencies`.
  let regionStems: [String]
  let constituencyStems: [String]
  let candidateStems: [String]
  /// Positions of measurements and of findings by position in `scopes`, in their given order.
  let measurementsOfScope: [[Int32]]
  let findingsOfScope: [[Int32]]
  /// Rows that findings point at, ascending; `rank` 0 is the most telling row of its finding.
  let evidence: [Evidence]

  struct Evidence: Sendable {
    let row: Int32
    let finding: Int32
    let rank: Int32
  }

  init(
    table: ReturnsTable, results: AuditResults, simulated: Bool? = nil,
    hasRegionPages: Bool = true
  ) {
    let scopes = Scope.all(of: table)
    self.simulated = simulated ?? table.identity.simulated
    self.hasRegionPages = hasRegionPages
    self.table = table
    self.scopes = scopes
    self.results = results
    let totals = table.candidates.indices.map { table.totalVotes(of: $0) }
    ranking = totals.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    regionStems = Slug.unique(table.regions.map(\.name))
    constituencyStems = Slug.unique(
      table.constituencies.map { area in
        var name = area.name
        if let number = area.number, !name.hasPrefix(number) { name = number + " " + name }
        // Where names recur, the region's name tells them apart.
        if area.key != area.name, let region = area.region {
          name += " " + table.regions[region].name
        }
        return name
      })
    candidateStems = Slug.unique(table.candidates.map(\.name))

    var positions = [[Int: Int]](repeating: [:], count: 3)
    for (position, scope) in scopes.enumerated() {
      positions[Self.order(scope.kind)][scope.rows.lowerBound] = position
    }
    func position(_ scope: Scope) -> Int? {
      positions[Self.order(scope.kind)][scope.rows.lowerBound]
    }
    var measurements = [[Int32]](repeating: [], count: scopes.count)
    // Those of one scope stand together: each run is looked up once.
    var start = 0
    while start < results.measurements.count {
      let scope = results.measurements[start].scope
      let end =
        results.measurements[start...].firstIndex { $0.scope !== scope }
        ?? results.measurements.count
      if let place = position(scope) {
        measurements[place].append(contentsOf: Int32(start)..<Int32(end))
      }
      start = end
    }
    measurementsOfScope = measurements
    var findings = [[Int32]](repeating: [], count: scopes.count)
    var evidence: [Evidence] = []
    for (index, finding) in results.findings.enumerated() {
      if let scope = position(finding.scope) { findings[scope].append(Int32(index)) }
      for (rank, row) in finding.statistic.evidence.enumerated() {
        evidence.append(Evidence(row: row, finding: Int32(index), rank: Int32(rank)))
      }
    }
    findingsOfScope = findings
    self.evidence = evidence.sorted { ($0.row, $0.finding) < ($1.row, $1.finding) }
  }

  private static func order(_ kind: Scope.Kind) -> Int {
    switch kind {
    case .country: 0
    case .region: 1
    case .constituency: 2
    }
  }

  /// Position in `scopes` of a region or constituency; scopes list the country, regions, constituencies.
  func scopePosition(region: Int) -> Int { 1 + region }
  func scopePosition(constituency: Int) -> Int { 1 + table.regions.count + constituency }

  /// Flags of a range of rows.
  func flags(in rows: Range<Int>) -> ArraySlice<StationFlag> {
    let flags = results.flags
    let start = Self.firstIndex(flags.count) { Int(flags[$0].row) >= rows.lowerBound }
    let end = Self.firstIndex(flags.count) { Int(flags[$0].row) >= rows.upperBound }
    return flags[start..<end]
  }

  /// Evidence of findings in a range of rows.
  func evidence(in rows: Range<Int>) -> ArraySlice<Evidence> {
    let start = Self.firstIndex(evidence.count) { Int(evidence[$0].row) >= rows.lowerBound }
    let end = Self.firstIndex(evidence.count) { Int(evidence[$0].row) >= rows.upperBound }
    return evidence[start..<end]
  }

  /// Position of the constituency, or else the region, that holds a row.
  func constituency(of row: Int) -> Int? { area(of: row, in: table.constituencies) }
  func region(of row: Int) -> Int? { area(of: row, in: table.regions) }

  private func area(of row: Int, in areas: [ReturnsTable.Area]) -> Int? {
    let index = Self.firstIndex(areas.count) { areas[$0].rows.upperBound > row }
    return index < areas.count && areas[index].rows.contains(row) ? index : nil
  }

  /// Position of the one constituency with this key, name, number or page name, in that order of
  /// preference; `nil` where none or several bear it.
  func constituency(named wanted: String) -> Int? {
    let areas = table.constituencies
    for matches in [
      areas.indices.filter { areas[$0].key == wanted },
      areas.indices.filter { areas[$0].name == wanted },
      areas.indices.filter { areas[$0].number == wanted },
      areas.indices.filter { constituencyStems[$0] == wanted },
    ] where matches.count == 1 {
      return matches[0]
    }
    return nil
  }

  /// The name of a place where places of several regions stand together: with the region before it where
  /// the name recurs.
  func title(of scope: Scope) -> String {
    scope.kind == .constituency
      ? constituency(of: scope.rows.lowerBound).map { table.constituencies[$0].key } ?? scope.name
      : scope.name
  }

  /// Path of the page of a scope below the report folder; the country's is the first page.
  func page(of scope: Scope) -> String {
    switch scope.kind {
    case .country: "index.md"
    case .region where !hasRegionPages: "index.md"
    case .region: region(of: scope.rows.lowerBound).map { "regions/\(regionStems[$0]).md" } ?? ""
    case .constituency:
      constituency(of: scope.rows.lowerBound).map { "constituencies/\(constituencyStems[$0]).md" }
        ?? ""
    }
  }

  /// Candidate's name, empty for `nil`.
  func candidateName(_ candidate: Int?) -> String {
    candidate.flatMap { table.candidates.indices.contains($0) ? table.candidates[$0].name : nil }
      ?? ""
  }

  /// First of `0..<count` for which `holds`, which must be false and then true.
  static func firstIndex(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
