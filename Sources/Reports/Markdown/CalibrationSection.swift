import Analyses

/// Whether the methods keep their promises on this file.
enum CalibrationSection {
  static func write(_ summary: CalibrationSummary, to page: inout MarkdownPage) {
    guard summary.sha256 != nil else {
      page.line(
        "Not calibrated on this file; the figures of the method pages apply. `scrutineer calibrate` measures how often each method errs on clean elections of these stations."
      )
      return
    }
    page.line(
      "Measured on \(counted(summary.elections, "clean simulated election", "clean simulated elections")) with the stations, lists, shares and spreads of this file. A method that errs too often here is greyed out: what it finds is a note."
    )
    page.blank()
    page.tableHeader([
      "Method", "p at most 5 %>", "p at most 1 %>", "Clean elections with `look first`, %>",
      "On this file",
    ])
    for row in summary.rows {
      page.row([
        FindingsSection.methodLink(row.analysis, up: ""), row.fivePercent, row.onePercent,
        row.lookFirst,
        row.failures.isEmpty
          ? said("holds")
          : said(
            "**greyed out**: \(row.failures.map { Text.translated($0).markdown }.joined(separator: "; "))"
          ),
      ])
    }
    guard !summary.unmeasured.isEmpty else { return }
    page.blank()
    page.line(
      "Not measured on this file; the figures of the method pages apply: \(summary.unmeasured.joined(separator: ", "))."
    )
  }
}
