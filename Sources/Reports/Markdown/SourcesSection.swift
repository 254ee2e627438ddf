import Analyses
import Returns

/// What was audited: the election, its files with their hashes, definitions, program and seed.
enum SourcesSection {
  static func write(
    _ election: LoadedElection, program: ProgramIdentity, settings: AnalysisSettings,
    to page: inout MarkdownPage
  ) {
    let table = election.table
    page.tableHeader(["", ""])
    page.row(["Election", "\(table.identity.title.markdown) (`\(Slug.make(table.identity.id))`)"])
    page.row(["Date", table.identity.date.markdown])
    page.row(["Simulated", table.identity.simulated ? "**yes**" : "no"])
    page.row(["Ballots counted are", table.countedDefinition.markdown])
    page.row(["Turnout is measured by", table.turnoutDefinition.markdown])
    page.row(["Program", "\(program.name.markdown) \(program.version.markdown)"])
    page.row(["Seed of random streams", String(settings.seed)])
    page.row([
      "Limits of q",
      "look first: at most \(MachineNumber.text(settings.lookFirstLimit)); look: at most \(MachineNumber.text(settings.lookLimit))",
    ])
    page.row([
      "Tolerance of protocol sums", counted(settings.protocolTolerance, "ballot", "ballots"),
    ])
    page.blank()
    writeFiles(election.sources, to: &page)
  }

  static func writeFiles(_ sources: [SourceFile], to page: inout MarkdownPage) {
    page.tableHeader(["File", "Bytes>", "SHA-256", "Format"])
    for source in sources {
      page.row([
        source.name.markdown, HumanNumber.integer(source.bytes), source.sha256.markdown,
        source.format.markdown,
      ])
    }
  }
}
