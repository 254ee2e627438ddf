import Analyses
import Foundation
import Reports

extension CalibrateReport {
  /// The report as Markdown: false alarms by family, elections with findings, power.
  public var markdown: String {
    var lines = [
      "# Calibration on the sizes of \(Self.cell(title))", "",
      "\(Words.count(Double(elections))) clean simulated elections with the file's own \(Words.count(Double(stations))) stations, lists, shares and spreads; seed \(seed). Intervals are 95 %.",
      "", "## Tests before correction", "",
      "An exact test has 5 % of its p-values at 0.05 or below. Intervals allow for the dependence of tests within an election.",
      "",
      "| family and scope | tests an election | p <= 0.05, % | p <= 0.01, % | decides |",
      "|---|---:|---:|---:|---|",
    ]
    for family in families {
      let each = Double(family.tests) / Double(max(1, elections))
      lines.append(
        "| \(Self.cell(family.name)) | \(Words.count(each)) | \(Self.text(family.belowFive)) | \(Self.text(family.belowOne)) | \(family.decides ? "yes" : "") |"
      )
    }
    lines += [
      "", "## Clean elections with a finding", "",
      "| analysis | look or above, % | look first, % |", "|---|---:|---:|",
    ]
    for alarm in alarms {
      lines.append(
        "| \(alarm.analysis) | \(Self.text(alarm.look)) | \(Self.text(alarm.lookFirst)) |")
    }
    if !power.isEmpty {
      lines += [
        "", "## Planted anomalies found", "",
        "The share of draws with a finding of `look` or above at the right place.", "",
        "| anomaly | size | place | analysis | found, % |", "|---|---|---|---|---:|",
      ]
      for row in power {
        lines.append(
          "| \(row.anomaly) | \(row.size) | \(Self.cell(row.place)) | \(row.analysis) | \(Self.text(row.found)) |"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ rate: Rate) -> String {
    func percent(_ value: Double) -> String {
      Words.decimal(100 * value, value > 0 && value < 0.0995 ? 2 : 1)
    }
    return "\(percent(rate.value)) (\(percent(rate.low))-\(percent(rate.high)))"
  }

  private static func cell(_ text: String) -> String { MarkdownText.escaped(text) }
}
