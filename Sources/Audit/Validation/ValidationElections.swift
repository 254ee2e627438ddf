import Analyses
import Foundation
import Reports
import Returns

/// Real elections with a verdict in the literature, and what the audit finds in them.
enum ValidationElections {
  struct Election: Sendable {
    let id: String
    let role: Role
    /// What the literature says, and what our findings are.
    let remark: String
  }

  enum Role: String, Sendable, CaseIterable {
    case control, suspect, contested

    /// Heading of its table.
    var heading: String {
      switch self {
      case .control: "Clean controls"
      case .suspect: "Suspected elections"
      case .contested: "Contested elections"
      }
    }
  }

  /// The elections of `Manifests/validation.toml`: `[[elections]] id, role, remark`, remarks in Markdown.
  ///
  /// - Parameter project: the project's folder.
  static func all(project: String) throws -> [Election] {
    let path = project + "/Manifests/validation.toml"
    var root = try ManifestSection(
      ManifestTree(document: try ConfigurationText.read(path), file: path), path: "", file: path)
    let elections = try root.sections("elections").map { section in
      var section = section
      let name = try section.requiredText("role")
      guard let role = Role(rawValue: name) else {
        throw section.error(
          "role", "found “\(name)”",
          "Use one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      let election = Election(
        id: try section.requiredText("id"), role: role,
        remark: try section.requiredText("remark").split(whereSeparator: \.isNewline)
          .joined(separator: " "))
      try section.finish()
      return election
    }
    try root.finish()
    return elections
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

    init(_ report: ElectionReport) {
      let findings = report.results.findings
      func count(_ level: Level) -> [String: Int] {
        findings.filter { $0.level == level }.reduce(into: [:]) { $0[$1.analysis, default: 0] += 1 }
      }
      let table = report.election.table
      title = table.identity.title
      stations = table.count
      lookFirst = count(.lookFirst)
      look = count(.look)
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
