import Analyses
import Reports
import Returns

extension News {
  /// Compares a run's findings with those of the run before it.
  ///
  /// - Parameters:
  ///   - number: the number of this run among those of its report.
  ///   - made: its time, which every finding that is new takes as first seen.
  public static func comparing(
    _ findings: [RecordedFinding], number: Int, made: String, with baseline: NewsBaseline?
  ) -> News {
    var earlier: [String: RecordedFinding] = [:]
    for finding in baseline?.findings ?? [] { earlier[finding.key] = finding }
    let entries = findings.map { finding -> Entry in
      var finding = finding
      guard let before = earlier.removeValue(forKey: finding.key) else {
        finding.firstSeen = made
        return Entry(finding: finding, state: .new, before: nil)
      }
      finding.firstSeen = before.firstSeen
      return before.says(theSameAs: finding)
        ? Entry(finding: finding, state: .unchanged, before: nil)
        : Entry(finding: finding, state: .changed, before: before)
    }
    // In the order of the earlier report, which is that of importance.
    let resolved = (baseline?.findings ?? []).filter { earlier[$0.key] != nil }
    return News(
      number: number, made: made, baseline: baseline, entries: entries, resolved: resolved)
  }
}

extension RecordedFinding {
  /// The findings of a run in their order, not yet dated. Where two would share a key (places of one
  /// name), the later ones are numbered.
  static func all(of results: AuditResults, candidates: [String]) -> [RecordedFinding] {
    var seen: [String: Int] = [:]
    return results.findings.map { finding in
      let candidate = finding.candidate.flatMap {
        candidates.indices.contains($0) ? candidates[$0] : nil
      }
      // The kinds of flags of one place take turns at leading its sentence: they are one finding.
      let isOfStations = finding.statistic.family == "\(finding.analysis) stations"
      // Measures that ask the same question make one finding, whichever of them leads today.
      let measure = isOfStations ? "stations" : finding.statistic.question ?? finding.measure
      var key = [
        finding.analysis, measure, isOfStations ? "" : candidate ?? "",
        finding.scope.kind.rawValue, finding.scope.id,
      ].joined(separator: " | ")
      let count = seen[key, default: 0] + 1
      seen[key] = count
      if count > 1 { key += " | \(count)" }
      let statistic = finding.statistic
      return RecordedFinding(
        key: key, level: finding.level.rawValue, analysis: finding.analysis,
        measure: finding.measure, candidate: candidate, scopeKind: finding.scope.kind.rawValue,
        scopeID: finding.scope.id, scopeName: finding.scope.name, sentence: finding.sentence,
        effect: MachineNumber.text(statistic.effect) + " " + statistic.unit,
        q: statistic.q.map { MachineNumber.text($0) }, firstSeen: "")
    }
  }
}
