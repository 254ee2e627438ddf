import Analyses
import AuditMath
import Foundation
import Reports
import Returns

/// The comparison of two elections over the same stations.
public struct ComparisonAudit: Sendable {
  public let options: AuditOptions
  public let parallel: Parallel
  /// Told how long each analysis takes.
  let clock: ReportClock?
  /// Names of the earlier election's candidates by the later election's names, where an operator pairs
  /// them by hand; otherwise candidates are paired by equal names alone.
  public let candidateNames: [String: String]
  /// Stations matched by hand, and the name of the file that says so.
  public let map: (stations: StationMap, file: String)?

  public init(
    options: AuditOptions, parallel: Parallel, candidateNames: [String: String] = [:],
    map: (stations: StationMap, file: String)? = nil, clock: ReportClock? = nil
  ) {
    self.clock = clock
    self.map = map
    self.options = options
    self.parallel = parallel
    self.candidateNames = candidateNames
  }

  /// Compares loaded returns. Throws `InputError` when a hand-made pair names nobody.
  public func report(before: LoadedElection, after: LoadedElection) throws -> ComparisonReport {
    report(before: before, after: after, try pair(before, after))
  }

  /// Stations and candidates of two elections side by side. Throws `InputError` when a hand-made pair or
  /// map names nobody.
  public func pair(_ before: LoadedElection, _ after: LoadedElection) throws -> PairView {
    PairView(
      before: before.table, after: after.table, matching: try matching(before.table, after.table),
      candidates: try candidates(before.table, after.table), settings: options.settings,
      parallel: parallel)
  }

  /// The edit log of two snapshots of the same returns.
  public func snapshots(
    before: LoadedElection, after: LoadedElection, _ pair: PairView, log: EditLog
  ) -> SnapshotReport {
    SnapshotReport(program: .current, before: before, after: after, pair: pair, log: log)
  }

  private func matching(_ before: ReturnsTable, _ after: ReturnsTable) throws -> StationMatching {
    guard let map else { return StationMatcher.match(before: before, after: after) }
    do {
      return try StationMatcher.match(before: before, after: after, map: map.stations)
    } catch let error as StationMap.Unresolved {
      let place = [error.place.region, error.place.constituency, error.place.station]
        .filter { !$0.isEmpty }.joined(separator: " / ")
      throw InputError(
        .configuration, file: map.file, line: error.line,
        column: error.isLater ? "after_station" : "before_station",
        found:
          "“\(place)” names \(error.rows == 0 ? "no station" : "\(error.rows) stations") of the \(error.isLater ? "later" : "earlier") election",
        remedy: "Give region and constituency as they are written in that election's returns.")
    }
  }

  /// Compares two elections whose stations and candidates are paired already.
  ///
  /// - Parameter coverage: how much of the later election has come in, while its count is going on.
  public func report(
    before: LoadedElection, after: LoadedElection, _ pair: PairView, coverage: Coverage? = nil
  ) -> ComparisonReport {
    let comparisons = Catalogue.comparisons
    let raw = Plan(scopes: pair.scopes, parallel: parallel, clock: clock).run(comparisons.count) {
      let comparison = comparisons[$0]
      return options.step(comparison.method) { try comparison.prepare(pair) }
    }
    let byIdentifier = Dictionary(
      uniqueKeysWithValues: comparisons.map { ($0.method.id, $0) })
    let results = ElectionAudit.results(
      raw, table: after.table, parallel: parallel, scopes: pair.scopes,
      methods: comparisons.map(\.method),
      settings: options.settings,
      calibration: options.calibration,
      sentence: { measurement, statistic in
        byIdentifier[measurement.analysis]?.sentence(measurement, statistic, in: pair) ?? ""
      })
    return ComparisonReport(
      program: .current, before: before, after: after, pair: pair, results: results,
      coverage: coverage)
  }

  /// Pairs made by hand come first; a candidate that one of them names is not paired by name as well.
  private func candidates(_ before: ReturnsTable, _ after: ReturnsTable) throws -> [CandidatePair] {
    var partners: [Int: Int] = [:]
    for (new, old) in candidateNames.sorted(by: { $0.key < $1.key }) {
      let (later, earlier) = (try position(new, in: after), try position(old, in: before))
      guard partners[later] == nil, !partners.values.contains(earlier) else {
        throw InputError(
          .configuration, file: after.identity.id,
          found: "“\(new)” or “\(old)” is paired by hand more than once",
          remedy: "Pair every candidate with one other.")
      }
      partners[later] = earlier
    }
    let taken = Set(partners.values)
    return after.candidates.indices.compactMap { index in
      let byName = before.candidates.indices.first {
        !taken.contains($0) && Self.same(before.candidates[$0].name, after.candidates[index].name)
      }
      return (partners[index] ?? byName).map { CandidatePair(before: $0, after: index) }
    }
  }

  private func position(_ name: String, in table: ReturnsTable) throws -> Int {
    if let position = table.candidates.firstIndex(where: { Self.same($0.name, name) }) {
      return position
    }
    let names = table.candidates.map(\.name).joined(separator: ", ")
    throw InputError(
      .configuration, file: table.identity.id,
      found: "there is no candidate “\(name)” in this election",
      remedy: "Use one of the names in its election.toml: \(names).")
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    left.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
      == right.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
  }
}
