import Analyses
import Returns

/// What became of the source's rows, how totals agree with the published ones, and data issues by code.
enum LedgerSection {
  static func write(_ election: LoadedElection, to page: inout MarkdownPage) {
    page.heading("What became of the rows of the source")
    writeLedger(election.ledger, to: &page)
    writeOfficial(election, to: &page)
    page.heading("Doubtful and rejected rows")
    writeIssues(election.issues, to: &page)
  }

  private static func writeLedger(_ ledger: RowLedger, to page: inout MarkdownPage) {
    page.tableHeader(["Rows", "Number>"])
    page.row([said("Audited"), HumanNumber.integer(ledger.audited)])
    page.row([said("Without any count: not reported yet"), HumanNumber.integer(ledger.notReported)])
    page.row([said("Left out: totals, blank rows, by rule"), HumanNumber.integer(ledger.ignored)])
    page.row([said("Rejected"), HumanNumber.integer(ledger.rejected)])
    let sum = ledger.audited + ledger.notReported + ledger.ignored + ledger.rejected
    page.row([said("**Sum**"), "**\(HumanNumber.integer(sum))**"])
    page.row([said("Read from the files"), HumanNumber.integer(ledger.read)])
    if !ledger.isBalanced {
      page.blank()
      page.line("**The sum differs from the rows read. This is an error of the program.**")
    }
  }

  private static func writeOfficial(_ election: LoadedElection, to page: inout MarkdownPage) {
    let table = election.table
    let official = election.official
    if official == OfficialTotals() { return }
    page.heading("Published totals against the sum of stations")
    page.tableHeader(["Total", "Published>", "Sum of stations>", "Difference>"])
    func row(_ name: String, _ published: Int, _ sum: Int?) {
      page.row([
        name, HumanNumber.integer(published),
        sum.map(HumanNumber.integer) ?? said("not in the source"),
        sum.map { HumanNumber.integer($0 - published) } ?? "—",
      ])
    }
    if let stations = official.stations { row(said("Stations"), stations, table.count) }
    for field in CountField.allCases {
      if let count = official.counts[field] {
        row(CountWords.label(field), count, table.total(field))
      }
    }
    for (candidate, entry) in table.candidates.enumerated() {
      if let votes = official.votes[entry.name] {
        row(said("Votes for \(entry.name.markdown)"), votes, table.totalVotes(of: candidate))
      }
    }
    // Published names that no candidate bears, in an order of their own.
    let known = Set(table.candidates.map(\.name))
    for (name, votes) in official.votes.sorted(by: { $0.key < $1.key }) where !known.contains(name)
    {
      row(said("Votes for \(name.markdown)"), votes, nil)
    }
  }

  static func writeIssues(_ issues: [DataIssue], to page: inout MarkdownPage) {
    if issues.isEmpty {
      page.line("None.")
      return
    }
    struct Group {
      let severity: DataIssue.Severity
      let code: String
      var count: Int
      let remedy: String
    }
    var groups: [String: Group] = [:]
    for issue in issues {
      let key = "\(issue.severity.rawValue) \(issue.code)"
      groups[
        key,
        default: Group(
          severity: issue.severity, code: issue.code, count: 0, remedy: issue.remedy)
      ].count += 1
    }
    let sorted = groups.values.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.count != right.count { return left.count > right.count }
      return left.code < right.code
    }
    page.tableHeader(["Severity", "Code", "Number>", "What to do<"])
    for group in sorted.prefix(60) {
      page.row([
        said(Sentence(stringLiteral: group.severity.rawValue)), "`\(group.code)`",
        HumanNumber.integer(group.count),
        Text.translated(group.remedy).markdown,
      ])
    }
    page.blank()
    page.line("Each one, with file and line, is in [issues.csv](issues.csv).")
  }
}
