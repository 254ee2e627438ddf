import ArgumentParser
import Audit
import Reports
import Returns

/// `scrutineer report ELECTION --constituency 23`: one constituency, one page.
///
/// The whole country is audited, since corrected q-values need every test; only the page is written.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the page of one constituency to standard output or a file.")

  @Argument(help: "The election's election.toml, or the folder that holds it.")
  var election: String

  @Option(help: "Number or name of the constituency; “region / name” where names recur.")
  var constituency: String

  @Option(
    name: .shortAndLong,
    help:
      "File for the page, Markdown or, if its name ends in .html, one HTML file with its charts inside, ready to print; without it, Markdown on standard output."
  )
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let manifest = try ElectionManifest.load(path: election)
      let loader = common.loader(parallel)
      let loaded = try loader.load(manifest)
      let options = try common.options().calibrated(for: manifest, loader)
      let report = ElectionAudit(options: options, parallel: parallel).report(of: loaded)
      let writer = ElectionReportWriter(
        report: report, parallel: parallel, language: options.language)
      guard let files = writer.constituencyFiles(constituency), var page = files.first else {
        throw InputError(
          .configuration, file: manifest.path, column: "--constituency",
          found: "found “\(constituency)”, which names no single constituency of this election",
          remedy: Self.remedy(constituency, loaded.table))
      }
      if let output, output.lowercased().hasSuffix(".html") {
        let charts = Array(files.dropFirst())
        page = common.options().language.saying {
          StandalonePage.html(page, charts: charts, title: manifest.identity.title)
        }
      }
      if let output {
        try Console.write(page.bytes, to: output)
        common.say("written to \(output)")
      } else {
        try Console.output(page.bytes)
      }
    }
  }

  static func remedy(_ wanted: String, _ table: ReturnsTable) -> String {
    let folded = wanted.lowercased()
    let near = table.constituencies.filter {
      $0.key.lowercased().contains(folded) || $0.number == wanted
    }
    if table.constituencies.isEmpty { return "The source names no constituencies." }
    let names = (near.isEmpty ? table.constituencies : near).prefix(5).map { "“\($0.key)”" }
    return "Give its number or name, such as \(names.joined(separator: ", "))."
  }
}
