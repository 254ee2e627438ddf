import Analyses
import AuditMath
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// Elections with a verdict in the literature: the clean ones are silent at the top level but for record
/// errors at single stations, and the known patterns of the others are found.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct ControlElectionsRealTests {
  private static func report(_ id: String) throws -> AuditResults {
    ElectionAudit(options: AuditOptions(), parallel: Parallel()).report(of: try RealData.load(id))
      .results
  }

  /// What is left at `look first` is protocols that a person sees to be wrong: a hundred votes for a list
  /// that has none elsewhere, two ballots where four hundred are expected (Docs/validation.md).
  @Test(arguments: [
    ("pl-2025-president-1", 0), ("pl-2025-president-2", 0), ("ro-2024-europe", 0),
    ("al-2017-parliament", 2), ("ge-2016-parliament", 2), ("mx-2012-president", 15),
  ])
  func cleanElectionsAreSilent(_ id: String, _ recordErrors: Int) throws {
    let results = try Self.report(id)
    let first = results.findings.filter { $0.level == .lookFirst }
    #expect(
      first.filter { !["OUT-02", "PROT-03"].contains($0.analysis) }.map(\.sentence) == [])
    // Mexico's file gives one protocol under two station numbers more than a hundred times.
    #expect(first.contains { $0.analysis == "PROT-03" } == (id == "mx-2012-president"))
    let stations = Set(results.flags.filter { $0.level == .lookFirst }.map(\.row))
    #expect(stations.count <= recordErrors)
  }

  @Test(arguments: [
    ("ru-2018-president", "TURN-02"), ("ru-2024-president", "TURN-02"),
    ("af-2009-president", "DIGIT-01"),
  ])
  func knownPatternsAreFound(_ id: String, _ analysis: String) throws {
    let findings = try Self.report(id).findings
    #expect(
      findings.contains {
        $0.analysis == analysis && $0.level == .lookFirst && $0.scope.kind == .country
      })
  }
}
