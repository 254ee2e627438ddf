import Analyses
import ArgumentParser
import Audit
import Returns

/// `scrutineer calibrate ELECTION [--elections N] [--power-draws N] [--only ID]`: false-alarm rates and power of every
/// method on this file's own sizes, as Markdown on standard output.
///
/// Cost: each clean election is two audits and a comparison; 200 of 6,500 stations take about a minute,
/// the table of power as long again.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measure false-alarm rates and power on elections like this one.",
    discussion: """
      A clean model is fitted to the file; its draws have the same stations and lists. What the methods
      find in them is a false alarm. Then anomalies of known size are planted.
      """)

  @Argument(help: "The election's election.toml, or the folder that holds it.")
  var election: String

  @Option(help: "Number of clean elections.")
  var elections = 200

  @Option(help: "Number of draws for each planted anomaly; 0 leaves the table of power out.")
  var powerDraws = 50

  @Option(help: "Only this method, such as TURN-03; may be given several times.")
  var only: [String] = []

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if elections < 1 { throw ValidationError("--elections takes a number of at least 1.") }
    let known = Catalogue.methods.map(\.id)
    if let wrong = only.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "--only \(wrong) is no method; `scrutineer explain` lists them, such as \(known[0]).")
    }
    if powerDraws < 0 { throw ValidationError("--power-draws takes a number of at least 0.") }
  }

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let manifest = try ElectionManifest.load(path: election)
      let loaded = try common.loader(parallel).load(manifest)
      let quiet = common.quiet
      let report = Calibrate(
        settings: common.options().settings, parallel: parallel,
        only: only.isEmpty ? nil : Set(only)
      ).report(
        of: loaded.table, elections: elections, powerDraws: powerDraws,
        progress: { line in if !quiet { Console.error(line) } })
      try Console.output(Array(report.markdown.utf8))
    }
  }
}
