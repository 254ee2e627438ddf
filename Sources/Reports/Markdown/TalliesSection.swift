import Analyses

/// Families of tests in numbers: how many were made, and how many chance alone would flag.
enum TalliesSection {
  static func write(
    _ tallies: [FamilyTally], settings: AnalysisSettings, to page: inout MarkdownPage
  ) {
    if tallies.isEmpty {
      page.line("No test could be made.")
      return
    }
    page.line(
      "Tests of one family are corrected together. `look` counts q of at most \(HumanNumber.size(settings.lookLimit)), `look first` of at most \(HumanNumber.size(settings.lookFirstLimit))."
    )
    page.blank()
    page.tableHeader(header)
    for tally in tallies where tally.decides {
      page.row(row(FindingsSection.methodLink(tally.analysis, up: ""), [tally]))
    }
    page.row(row(said("**All**"), tallies.filter(\.decides)))
    let beside = tallies.filter { !$0.decides }
    guard !beside.isEmpty else { return }
    page.blank()
    page.line(
      "These stand beside them, to be compared with published figures or because the method cannot decide by them. They raise no finding."
    )
    page.blank()
    page.tableHeader(header)
    for tally in beside {
      page.row(row(FindingsSection.methodLink(tally.analysis, up: ""), [tally]))
    }
  }

  private static var header: [MarkdownPage.Column] {
    [
      "Method", "Family", "Tests>", "p at most 5 %>", "Expected by chance>", "look>", "look first>",
    ]
  }

  private static func row(_ method: String, _ tallies: [FamilyTally]) -> [String] {
    [
      method, tallies.count == 1 ? "`\(tallies[0].family)`" : "",
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.tested }),
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.belowFivePercent }),
      HumanNumber.fixed(tallies.reduce(0) { $0 + $1.expectedByChance }, decimals: 1),
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.look }),
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.lookFirst }),
    ]
  }
}
