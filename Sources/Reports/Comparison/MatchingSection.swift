import Analyses
import Returns

/// Which stations of two elections are the same: every station of both is in one line of the table.
enum MatchingSection {
  static func write(_ pair: PairView, to page: inout MarkdownPage) {
    let kinds = pair.matching.kinds
    let byKey = kinds.lazy.filter { $0 == .key }.count
    let byNumber = kinds.lazy.filter { $0 == .number }.count
    let new = kinds.lazy.filter { $0 == .new }.count
    let gone = pair.matching.gone.count
    page.tableHeader(["Stations", "Earlier election>", "Later election>"])
    func row(_ name: String, _ before: Int?, _ after: Int?) {
      page.row([
        name, before.map(HumanNumber.integer) ?? "", after.map(HumanNumber.integer) ?? "",
      ])
    }
    row("Same region, constituency and number", byKey, byKey)
    row("Same region and number, another constituency", byNumber, byNumber)
    row("Only in the later election (new)", nil, new)
    row("Only in the earlier election (gone)", gone, nil)
    row("**Sum**", byKey + byNumber + gone, byKey + byNumber + new)
    row("Stations in the table", pair.before.count, pair.after.count)
    page.blank()
    if let warning = pair.matching.warning {
      page.line("**Warning.** \(warning.markdown)")
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
