import Analyses
import Reports

/// Real elections with a verdict in the literature, and what the audit finds in them.
enum ValidationElections {
  struct Election: Sendable {
    let id: String
    let role: Role
    /// What the literature says, and what our findings are.
    let remark: String
  }

  enum Role: String, Sendable, CaseIterable {
    case control = "clean control"
    case suspect = "suspected"
    case contested
  }

  /// Findings of one audit.
  struct Outcome: Codable {
    let title: String
    let stations: Int
    /// By analysis.
    let lookFirst: [String: Int]
    let look: [String: Int]
    /// Values to hold against published ones, by "measure/candidate".
    let values: [String: Double]
    /// Findings of the country at `look first`, in their own words.
    let sentences: [String]

    init(_ report: ElectionReport) {
      let findings = report.results.findings
      func count(_ level: Level) -> [String: Int] {
        findings.filter { $0.level == level }.reduce(into: [:]) { $0[$1.analysis, default: 0] += 1 }
      }
      title = report.election.table.identity.title
      stations = report.election.table.count
      lookFirst = count(.lookFirst)
      look = count(.look)
      sentences = findings.filter { $0.level == .lookFirst && $0.scope.kind == .country }
        .map { "\($0.analysis): \($0.sentence)" }
      let table = report.election.table
      var values: [String: Double] = [:]
      for measurement in report.results.measurements where measurement.scope.kind == .country {
        guard PublishedValues.measures.contains(measurement.measure) else { continue }
        let name = measurement.candidate.map { table.candidates[$0].name } ?? ""
        if case .tested(let statistic) = measurement.outcome {
          values[measurement.measure + "/" + name] =
            measurement.analysis == "DIGIT-01" ? statistic.observed : statistic.effect
        }
      }
      self.values = values
    }
  }
}

extension ValidationElections.Role {
  /// Heading of its table.
  var heading: String {
    switch self {
    case .control: "Clean controls"
    case .suspect: "Suspected elections"
    case .contested: "Contested elections"
    }
  }
}

extension ValidationElections {
  static let all: [Election] = [
    Election(id: "mx-2012-president", role: .control, remark: ""),
    Election(id: "ro-2024-europe", role: .control, remark: ""),
    Election(id: "pl-2025-president-1", role: .control, remark: ""),
    Election(id: "pl-2025-president-2", role: .control, remark: ""),
    Election(id: "al-2017-parliament", role: .control, remark: ""),
    Election(id: "ge-2016-parliament", role: .control, remark: ""),
    Election(id: "ca-2011-conservative", role: .control, remark: ""),
    Election(id: "ru-2012-president", role: .suspect, remark: ""),
    Election(id: "ru-2018-president", role: .suspect, remark: ""),
    Election(id: "ru-2021-duma", role: .suspect, remark: ""),
    Election(id: "ru-2024-president", role: .suspect, remark: ""),
    Election(id: "af-2009-president", role: .suspect, remark: ""),
    Election(id: "ug-2011-president", role: .suspect, remark: ""),
    Election(id: "ge-2024-parliament", role: .contested, remark: ""),
    Election(id: "bo-2019-final", role: .contested, remark: ""),
  ]
}
