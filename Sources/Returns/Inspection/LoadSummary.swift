/// What an election's files came to, for a person at a terminal.
public struct LoadSummary: CustomStringConvertible, Sendable {
  private let election: LoadedElection

  public init(_ election: LoadedElection) { self.election = election }

  public var description: String {
    let table = election.table
    let ledger = election.ledger
    var lines = election.sources.map { "\($0.name): \($0.format)" }
    lines.append("")
    lines.append("rows read         \(ledger.read)")
    lines.append("  audited         \(ledger.audited)")
    lines.append("  not reported    \(ledger.notReported)")
    lines.append("  ignored         \(ledger.ignored)")
    lines.append("  rejected        \(ledger.rejected)")
    lines.append("stations          \(table.count)")
    lines.append("regions           \(table.regions.count)")
    lines.append("constituencies    \(table.constituencies.count)")
    for field in CountField.allCases {
      guard let total = table.total(field) else { continue }
      let official = election.official.counts[field].map { Self.compared(total, $0) } ?? ""
      lines.append("\(field.rawValue.padded(to: 18))\(total)\(official)")
    }
    lines.append("")
    for (index, candidate) in table.candidates.enumerated() {
      let total = table.totalVotes(of: index)
      let official = election.official.votes[candidate.name].map { Self.compared(total, $0) } ?? ""
      lines.append("\(String(total).padded(to: 18))\(candidate.name)\(official)")
    }
    let codes = Dictionary(grouping: election.issues, by: \.code)
    if !codes.isEmpty { lines.append("") }
    for (code, issues) in codes.sorted(by: { $0.key < $1.key }) {
      guard let first = issues.first else { continue }
      lines.append(
        "\(issues.count) × \(code), first: \(first.file)"
          + (first.line.map { ", line \($0)" } ?? "") + ": \(first.found)")
    }
    return lines.joined(separator: "\n")
  }

  private static func compared(_ total: Int, _ official: Int) -> String {
    total == official ? " (as published)" : " (published: \(official))"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
