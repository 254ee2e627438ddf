import Analyses
import Foundation
import Reports

extension CalibrateReport {
  /// The report as Markdown: false alarms by analysis and family, elections with findings, power.
  public var markdown: String {
    var lines = [
      "# Calibration on the sizes of \(Self.cell(title))", "",
      "\(Words.count(Double(falseAlarms.elections))) clean simulated elections with the file's own \(Words.count(Double(stations))) stations, lists, shares and spreads; seed \(seed). Intervals are 95 %.",
      "", "## False alarms", "",
      "Tests before correction: an exact test has 5 % of its p-values at 0.05 or below, fewer where counts are small. Intervals allow for the dependence of tests within an election. Findings: the share of clean elections with one.",
      "",
      "| analysis | p <= 0.05, % | p <= 0.01, % | look or above, % | look first, % | on this file |",
      "|---|---:|---:|---:|---:|---|",
    ]
    for (id, count) in falseAlarms.analyses.sorted(by: { $0.key < $1.key }) {
      let alarms = falseAlarms.alarmRate(id)
      lines.append(
        "| \(id) | \(rate(count.fivePercent)) | \(rate(count.onePercent)) | \(alarms.look.text) | \(alarms.lookFirst.text) | \(isHeld(id) ? "holds" : "greyed out") |"
      )
    }
    let any = falseAlarms.alarmRate(FalseAlarms.any)
    lines += [
      "| any | | | \(any.look.text) | \(any.lookFirst.text) | |", "",
      "## Families of tests", "",
      "| family and scope | tests an election | p <= 0.05, % | p <= 0.01, % | |",
      "|---|---:|---:|---:|---|",
    ]
    for (name, count) in falseAlarms.families.sorted(by: { $0.key < $1.key }) {
      let each = Double(count.tests) / Double(max(1, falseAlarms.elections))
      let remark =
        !count.decides
        ? "shown only" : failure(analysis: count.analysis, family: name) ?? ""
      lines.append(
        "| \(Self.cell(name)) | \(Words.count(each)) | \(rate(count.fivePercent)) | \(rate(count.onePercent)) | \(remark) |"
      )
    }
    if !power.isEmpty {
      lines += [
        "", "## Smallest planted anomaly found nine times in ten", "",
        "Found means a finding of `look` or above at the right place. Sizes tried are given with the share of draws in which they were found.",
        "", "| analysis | planted | place | smallest found | tried: found, % |",
        "|---|---|---|---|---|",
      ]
      for row in power.sorted(by: { ($0.analysis, $0.anomaly) < ($1.analysis, $1.anomaly) }) {
        let trials = row.trials.map { "\($0.size): \($0.rate.text)" }.joined(separator: "; ")
        lines.append(
          "| \(row.analysis) | \(row.anomaly) | \(Self.cell(row.place)) | \(row.smallest ?? "none") | \(trials) |"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rate(_ of: (Int) -> Rate) -> String { of(falseAlarms.elections).text }

  private func isHeld(_ id: String) -> Bool {
    falseAlarms.families.allSatisfy { name, count in
      count.analysis != id || !count.decides || failure(analysis: id, family: name) == nil
    }
  }

  private static func cell(_ text: String) -> String { MarkdownText.escaped(text) }
}
