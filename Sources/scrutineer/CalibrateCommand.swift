import Analyses
import ArgumentParser
import Audit
import Returns

/// `scrutineer calibrate ELECTION [--elections N] [--power-draws N] [--shard i/n --part DIR]`: false-alarm rates and the smallest
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

  @OptionGroup var shards: ShardOptions

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
      let run = try Run(
        election: election, elections: elections, powerDraws: powerDraws, all: all, only: only,
        common)
      let quiet = common.quiet
      let progress: @Sendable (String) -> Void = { line in if !quiet { Console.error(line) } }
      if let (shard, part) = shards.wanted {
        let written = try run.units.write(
          shard, into: part, digests: run.digests(), job: run.job, progress: progress)
        return common.say(written ? part : "\(part): done before")
      }
      try run.finish(
        run.calibrate.report(
          of: run.table, elections: run.elections, powerDraws: run.powerDraws, progress: progress),
        common)
    }
  }

  /// Joins the parts of shards.
  static func merge(_ set: PartSet, _ common: CommonOptions) throws {
    var common = common
    let job = set.first.job
    common.seed = UInt64(set.first.seed)
    if common.calibration == nil { common.calibration = job["calibration"] }
    let run = try Run(
      election: job["election"] ?? "", elections: job["elections"].flatMap { Int($0) },
      powerDraws: job["power_draws"].flatMap { Int($0) }, all: job["all"] == "true",
      only: (job["only"] ?? "").split(separator: " ").map(String.init), common)
    try run.finish(run.units.report(of: set, digests: run.digests()), common)
  }

  /// A calibration of one election, ready to be computed.
  private struct Run {
    let manifest: ElectionManifest
    let loader: ElectionLoader
    let table: ReturnsTable
    let calibrate: Calibrate
    let elections: Int
    let powerDraws: Int
    /// What `merge` needs to set up the same.
    let job: [String: String]

    init(
      election: String, elections: Int?, powerDraws: Int?, all: Bool, only: [String],
      _ common: CommonOptions
    ) throws {
      manifest = try ElectionManifest.load(path: election)
      loader = common.loader(common.parallel)
      table = try loader.load(manifest).table
      calibrate = Calibrate(
        settings: common.options().settings, parallel: common.parallel, includesContext: all,
        only: only.isEmpty ? nil : Set(only))
      self.elections = elections ?? Calibrate.defaultElections(stations: table.count)
      self.powerDraws = powerDraws ?? Calibrate.defaultPowerDraws(stations: table.count)
      var job = [
        "election": election, "elections": "\(self.elections)",
        "power_draws": "\(self.powerDraws)", "all": "\(all)",
        "only": only.joined(separator: " "),
      ]
      job["calibration"] = common.calibration
      self.job = job
    }

    var units: CalibrateUnits {
      CalibrateUnits(calibrate, table: table, elections: elections, powerDraws: powerDraws)
    }

    func digests() throws -> [String] { try loader.sourceFiles(manifest).map(\.sha256) }

    /// Prints the report, and keeps it unless it is of some methods only.
    func finish(_ report: CalibrateReport, _ common: CommonOptions) throws {
      try Console.output(Array(report.markdown.utf8))
      guard calibrate.only == nil else { return }
      let kept = try CalibrationStore(common.calibration, for: manifest).keep(
        report, of: manifest, digests: digests(), settings: calibrate.settings)
      common.say("kept for audits of this file in \(kept)")
    }
  }
}
