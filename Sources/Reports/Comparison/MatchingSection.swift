import Analyses
import Returns

/// Which stations of two elections are the same: every station of both is in one line of the table.
enum MatchingSection {
  static func write(_ pair: PairView, _ ledger: MatchingLedger, to page: inout MarkdownPage) {
    let kinds = pair.matching.kinds
    page.tableHeader([
      "Stations", "Earlier election>", "Voters>", "Later election>", "Voters>",
    ])
    func row(
      _ name: Sentence, _ before: MatchingLedger.Count?, _ after: MatchingLedger.Count?
    ) {
      page.row(
        [name.text]
          + [before, after].flatMap { count in
            [
              count.map { HumanNumber.integer($0.stations) } ?? "",
              count.map { HumanNumber.integer($0.voters) } ?? "",
            ]
          })
    }
    row(
      "Matched one to one", ledger.total(before: .matched), ledger.total(after: .matched))
    row("Divided into several", ledger.total(before: .split), ledger.total(after: .split))
    row("Put together", ledger.total(before: .merged), ledger.total(after: .merged))
    row("Only in the later election (new)", nil, ledger.total(after: .new))
    row("Only in the earlier election (gone)", ledger.total(before: .gone), nil)
    page.row([
      said("**Stations in the table**"), HumanNumber.integer(pair.before.count),
      pair.before.total(.registered).map(HumanNumber.integer) ?? "—",
      HumanNumber.integer(pair.after.count),
      pair.after.total(.registered).map(HumanNumber.integer) ?? "—",
    ])
    page.blank()
    let how: [(MatchKind, String)] = [
      (.map, said("by the map made by hand")), (.key, said("by region, constituency and number")),
      (.number, said("by region and number, in another constituency")),
      (.name, said("by name or address")),
      (.neighbours, said("by list size and neighbours")),
    ]
    let parts = how.compactMap { kind, words -> String? in
      let count = kinds.count { $0 == kind }
      return count > 0 ? "\(HumanNumber.integer(count)) \(words)" : nil
    }
    if !parts.isEmpty { page.line("Matched one to one: \(parts.joined(separator: "; ")).") }
    page.line(
      "By constituency: [matching.csv](matching.csv); station by station, with the confidence of each match: [stations.csv](stations.csv)."
    )
    page.blank()
    if let warning = pair.matching.warning {
      page.line(verbatim: said("**Warning.**") + " " + Text.translated(warning).markdown)
      page.blank()
    }
    if let agreement = pair.matching.rollAgreement {
      page.line(
        "Of matched stations, \(HumanNumber.fixed(100 * agreement, decimals: 1)) % have rolls that agree within a quarter."
      )
    }
    if let correlation = pair.matching.turnoutCorrelation {
      page.line(
        "The correlation of turnout over matched stations is \(HumanNumber.fixed(correlation, decimals: 3))."
      )
    }
  }
}
