import Analyses
import AuditMath
import Foundation
import Reports
import Returns

/// The comparison of two elections over the same stations.
public struct ComparisonAudit: Sendable {
  public let options: AuditOptions
  public let parallel: Parallel
  /// Names of the earlier election's candidates by the later election's names, where an operator pairs
  /// them by hand; otherwise candidates are paired by equal names alone.
  public let candidateNames: [String: String]

  public init(
    options: AuditOptions, parallel: Parallel, candidateNames: [String: String] = [:]
  ) {
    self.options = options
    self.parallel = parallel
    self.candidateNames = candidateNames
  }

  /// Compares loaded returns. Throws `InputError` when a hand-made pair names nobody.
  public func report(before: LoadedElection, after: LoadedElection) throws -> ComparisonReport {
    let matching = StationMatcher.match(before: before.table, after: after.table)
    let pair = PairView(
      before: before.table, after: after.table, matching: matching,
      candidates: try candidates(before.table, after.table), settings: options.settings,
      parallel: parallel)
    let comparisons = Catalogue.comparisons.filter { !options.disabled.contains($0.method.id) }
    let steps = comparisons.map { comparison in
      Plan.Step(id: comparison.method.id, prepared: Result { try comparison.prepare(pair) })
    }
    let byIdentifier = Dictionary(
      uniqueKeysWithValues: comparisons.map { ($0.method.id, $0) })
    let results = ElectionAudit.results(
      Plan(scopes: pair.scopes, parallel: parallel).run(steps), table: after.table,
      scopes: pair.scopes, methods: comparisons.map(\.method), settings: options.settings,
      sentence: { measurement, statistic in
        byIdentifier[measurement.analysis]?.sentence(measurement, statistic, in: pair) ?? ""
      },
      quantity: { byIdentifier[$0]?.stationQuantity($1, candidate: $2) ?? $1 })
    return ComparisonReport(
      program: .current, before: before, after: after, pair: pair, results: results)
  }

  private func candidates(_ before: ReturnsTable, _ after: ReturnsTable) throws -> [CandidatePair] {
    for (new, old) in candidateNames.sorted(by: { $0.key < $1.key }) {
      try require(new, in: after)
      try require(old, in: before)
    }
    return after.candidates.indices.compactMap { index in
      let name = after.candidates[index].name
      let partner = candidateNames[name] ?? name
      return before.candidates.firstIndex { Self.same($0.name, partner) }
        .map { CandidatePair(before: $0, after: index) }
    }
  }

  private func require(_ name: String, in table: ReturnsTable) throws {
    guard !table.candidates.contains(where: { Self.same($0.name, name) }) else { return }
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
