import Analyses
import ArgumentParser
import Audit
import Returns

/// `scrutineer calibrate ELECTION [--elections N] [--power-draws N]`: false-alarm rates and the smallest
/// detectable anomaly of every method on this file's own sizes, as Markdown on standard output. The
/// figures are kept for later audits of the same file.
///
/// Cost: each clean election is two audits and a comparison, each planted size one method on 20 to 50
/// elections. About two minutes for 6,500 stations, a quarter of an hour for 143,000.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measure false-alarm rates and power on elections like this one.",
    discussion: """
      A clean model is fitted to the file; its draws have the same stations and lists. What the methods
      find in them is a false alarm. Then anomalies of growing size are planted. Audits of the same file
      find the result in the folder of calibrations and grey out the methods that mislead.
      """)

  @Argument(help: "The election's election.toml, or the folder that holds it.")
  var election: String

  @Option(help: "Number of clean elections; without it, 40 to 400 by the number of stations.")
  var elections: Int?

  @Option(
    help:
      "Number of draws for each planted size; 0 leaves power out. Without it, 20 to 50 by the number of stations."
  )
  var powerDraws: Int?

  @Flag(help: "Measure also the methods that only describe; they may take long.")
  var all = false

  @Option(
    help:
      "Only this method, such as TURN-03; may be given several times. The result is not kept.")
  var only: [String] = []

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let known = Catalogue.methods.map(\.id)
    if let wrong = only.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "--only \(wrong) is no method; `scrutineer explain` lists them, such as \(known[0]).")
    }
    if let elections, elections < 1 {
      throw ValidationError("--elections takes a number of at least 1.")
    }
    if let powerDraws, powerDraws < 0 {
      throw ValidationError("--power-draws takes a number of at least 0.")
    }
  }

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let manifest = try ElectionManifest.load(path: election)
      let loader = common.loader(parallel)
      let table = try loader.load(manifest).table
      let settings = common.options().settings
      let quiet = common.quiet
      let report = Calibrate(
        settings: settings, parallel: parallel, includesContext: all,
        only: only.isEmpty ? nil : Set(only)
      ).report(
        of: table,
        elections: elections ?? Calibrate.defaultElections(stations: table.count),
        powerDraws: powerDraws ?? Calibrate.defaultPowerDraws(stations: table.count),
        progress: { line in if !quiet { Console.error(line) } })
      try Console.output(Array(report.markdown.utf8))
      guard only.isEmpty else { return }
      let kept = try CalibrationStore(common.calibration, for: manifest).keep(
        report, of: manifest, digests: loader.sourceFiles(manifest).map(\.sha256),
        settings: settings)
      common.say("kept for audits of this file in \(kept)")
    }
  }
}
