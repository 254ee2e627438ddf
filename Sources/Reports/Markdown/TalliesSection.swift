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
      "Tests of one family are corrected together. `look` counts q of at most \(MachineNumber.text(settings.lookLimit)), `look first` of at most \(MachineNumber.text(settings.lookFirstLimit))."
    )
    page.blank()
    page.tableHeader([
      "Method", "Family", "Tests>", "p at most 5 %>", "Expected by chance>", "look>",
      "look first>",
    ])
    for tally in tallies {
      page.row([
        FindingsSection.methodLink(tally.analysis, up: ""), tally.family.markdown,
        HumanNumber.integer(tally.tested), HumanNumber.integer(tally.belowFivePercent),
        HumanNumber.fixed(tally.expectedByChance, decimals: 1), HumanNumber.integer(tally.look),
        HumanNumber.integer(tally.lookFirst),
      ])
    }
    page.row([
      "**All**", "", HumanNumber.integer(tallies.reduce(0) { $0 + $1.tested }),
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.belowFivePercent }),
      HumanNumber.fixed(tallies.reduce(0) { $0 + $1.expectedByChance }, decimals: 1),
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.look }),
      HumanNumber.integer(tallies.reduce(0) { $0 + $1.lookFirst }),
    ])
  }
}
