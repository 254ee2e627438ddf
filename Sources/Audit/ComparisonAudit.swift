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
    let comparisons = Catalogue.comparisons
    let steps = comparisons.map { comparison in
      options.step(comparison.method.id) { try comparison.prepare(pair) }
    }
    let byIdentifier = Dictionary(
      uniqueKeysWithValues: comparisons.map { ($0.method.id, $0) })
    let results = ElectionAudit.results(
      Plan(scopes: pair.scopes, parallel: parallel).run(steps), table: after.table,
      scopes: pair.scopes, methods: comparisons.map(\.method), settings: options.settings,
      sentence: { measurement, statistic in
        byIdentifier[measurement.analysis]?.sentence(measurement, statistic, in: pair) ?? ""
      })
    return ComparisonReport(
      program: .current, before: before, after: after, pair: pair, results: results)
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
