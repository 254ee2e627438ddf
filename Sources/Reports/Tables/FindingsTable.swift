import Analyses
import AuditMath

/// `findings.csv`: what asks for a person's attention, most important first.
enum FindingsTable {
  /// Stations listed as evidence; the constituency pages mark all of them.
  private static let evidenceLimit = 20

  static let columns: [CSVColumn] = [
    CSVColumn("level", .string, "note, look or look first: a reason to look, never an accusation"),
    CSVColumn("analysis", .string, "Identifier of the method; see methods/"),
    CSVColumn("measure", .string, "Stable name of the measure"),
    CSVColumn("candidate", .string, "Candidate or list, empty where the measure concerns none"),
    CSVColumn("scope_kind", .string, "country, region or constituency"),
    CSVColumn("scope_id", .string, "Unique within its kind"),
    CSVColumn("scope_name", .string, "Name of the area"),
    CSVColumn("sentence", .string, "The finding in one sentence, the effect first"),
    CSVColumn("effect", .number, "Size of the departure, in `unit`"),
    CSVColumn("effect_low", .number, "Lower end of its 95 % interval"),
    CSVColumn("effect_high", .number, "Upper end of its 95 % interval"),
    CSVColumn("unit", .string, "Unit of the effect"),
    CSVColumn(
      "p", .number, "Probability under the null, before correction; below 1e-300 from its logarithm"
    ),
    CSVColumn("q", .number, "Corrected for the number of tests in the family"),
    CSVColumn("stations", .integer, "Stations used"),
    CSVColumn("meaning", .string, "What a flag of this kind means"),
    CSVColumn("innocent_explanations", .string, "Innocent explanations, joined with ` | `"),
    CSVColumn("evidence", .string, "Stations to look at first, joined with ` | `"),
    CSVColumn("simulated", .boolean, "True for generated returns"),
    CSVColumn(
      "greyed_out", .string, "Why the method does not count on this file; empty where it does"),
  ]

  static func make(_ index: ResultsIndex, parallel: Parallel) -> CSVTable {
    let findings = index.results.findings
    let blocks = parallel.mapBlocks(findings.count, blockSize: 256) { range in
      var writer = ByteWriter(capacity: range.count * 1024)
      for position in range { write(findings[position], index, to: &writer) }
      return writer.bytes
    }
    return CSVTable(
      path: "findings.csv", title: "Findings, most important first", columns: columns,
      blocks: blocks)
  }

  private static func write(_ finding: Finding, _ index: ResultsIndex, to writer: inout ByteWriter)
  {
    let statistic = finding.statistic
    var row = CSVRow()
    row.text(finding.level.rawValue, to: &writer)
    row.text(finding.analysis, to: &writer)
    row.text(finding.measure, to: &writer)
    row.text(index.candidateName(finding.candidate), to: &writer)
    row.text(finding.scope.kind.rawValue, to: &writer)
    row.text(finding.scope.id, to: &writer)
    row.text(finding.scope.name, to: &writer)
    row.text(finding.sentence, to: &writer)
    row.number(statistic.effect, to: &writer)
    row.number(statistic.effectLow, to: &writer)
    row.number(statistic.effectHigh, to: &writer)
    row.text(statistic.unit, to: &writer)
    row.probability(statistic.p, log: statistic.logP, to: &writer)
    row.probability(statistic.q, log: statistic.logQ, to: &writer)
    row.integer(statistic.stations, to: &writer)
    row.text(finding.meaning, to: &writer)
    row.text(finding.innocentExplanations.joined(separator: " | "), to: &writer)
    row.text(
      statistic.evidence.prefix(evidenceLimit).map { StationName.full(Int($0), index) }
        .joined(separator: " | "), to: &writer)
    row.flag(index.simulated, to: &writer)
    row.text(finding.greyedOut ?? "", to: &writer)
    writer.write("\n")
  }
}
