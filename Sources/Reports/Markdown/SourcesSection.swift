import Analyses
import Foundation
import Returns

/// What was audited: the election, its files with their hashes, definitions, program and seed.
enum SourcesSection {
  static func write(
    _ election: LoadedElection, program: ProgramIdentity, settings: AnalysisSettings,
    to page: inout MarkdownPage
  ) {
    let table = election.table
    page.tableHeader(["", ""])
    page.row([
      said("Election"), "\(table.identity.title.markdown) (`\(Slug.make(table.identity.id))`)",
    ])
    page.row([said("Date"), Language.current.date(table.identity.date).markdown])
    page.row([said("Simulated"), table.identity.simulated ? said("**yes**") : said("no")])
    page.row([
      said("Ballots counted are"), Text.translated(table.countedDefinition).markdown,
    ])
    page.row([
      said("Turnout is measured by"), Text.translated(table.turnoutDefinition).markdown,
    ])
    page.row([said("Program"), "\(program.name.markdown) \(program.version.markdown)"])
    page.row([said("Seed of random streams"), String(settings.seed)])
    page.row([
      said("Limits of q"),
      said(
        "look first: at most \(HumanNumber.size(settings.lookFirstLimit)); look: at most \(HumanNumber.size(settings.lookLimit))"
      ),
    ])
    page.row([
      said("Tolerance of protocol sums"), counted(settings.protocolTolerance, "ballot", "ballots"),
    ])
    page.blank()
    writeFiles(election.sources, to: &page)
    let notes = election.notes.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !notes.isEmpty else { return }
    page.blank()
    page.line("What the manifest says of these returns: \(notes.markdown)")
  }

  /// What was audited, in one line: date, files with the start of their hashes, program.
  static func line(_ election: LoadedElection, _ program: ProgramIdentity?) -> String {
    let sources = election.sources
    var parts = [Language.current.date(election.table.identity.date).markdown]
    parts += sources.prefix(2).map {
      "\($0.name.markdown) (SHA-256 \($0.sha256.prefix(12).description.markdown)…)"
    }
    if sources.count > 2 {
      parts.append(counted(sources.count - 2, "more file", "more files"))
    }
    if let program { parts.append("\(program.name.markdown) \(program.version.markdown)") }
    return parts.joined(separator: " · ")
  }

  /// Author, version and how to repeat the report.
  static func writeProgram(_ program: ProgramIdentity, to page: inout MarkdownPage) {
    page.heading("Who made this report, and how to repeat it")
    page.line(
      "\(program.name.markdown) \(program.version.markdown) made it, with the settings above. The same files, options and version give the same bytes; `manifest.json` holds the hashes of all of them, and `scrutineer verify` checks them."
    )
  }

  /// Encoding, separator and packing: words are said, names stand as they are.
  private static func format(_ text: String) -> String {
    let whole = Text.known(text)
    if whole != text { return whole }
    return text.components(separatedBy: ", ").map(Text.known).joined(separator: ", ")
  }

  static func writeFiles(_ sources: [SourceFile], to page: inout MarkdownPage) {
    page.tableHeader(["File", "Bytes>", "SHA-256", "Format"])
    for source in sources {
      page.row([
        source.name.markdown, HumanNumber.integer(source.bytes), source.sha256.markdown,
        format(source.format).markdown,
      ])
    }
  }
}
