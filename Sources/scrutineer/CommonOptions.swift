import Analyses
import ArgumentParser
import Audit
import AuditMath
import Foundation
import Returns

/// Options that every working subcommand takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Number of concurrent workers; the results do not depend on it.")
  var jobs: Int?

  @Option(help: "Seed of every random stream; printed in the report.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Folder to look for source files in, when they are not beside the manifest.",
      discussion: "May be given several times. The variable SCRUTINEER_DATA is searched last."))
  var data: [String] = []

  @Option(
    help: ArgumentHelp(
      "Language of pages and charts: en, az or ru. CSV and JSON are the same in every language.",
      discussion: "Without it English, or what the configuration of a night says."))
  var language: ReportLanguage?

  @Option(
    help: ArgumentHelp(
      "Folder that calibrations are kept in and looked for.",
      discussion: "Without it, the folder calibration beside the election's manifest."))
  var calibration: String?

  @Option(
    help: ArgumentHelp(
      "Run an analysis that runs on request only, such as TURN-07.",
      discussion: "May be given several times. The report says which were not run."))
  var with: [String] = []

  @Flag(help: "Say nothing on success.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number of at least 1.") }
    let known = Catalogue.methods.filter(\.onRequest).map(\.id)
    for id in with where !known.contains(id) {
      throw ValidationError(
        "--with \(id): no analysis of this name runs on request; those that do: \(known.joined(separator: ", "))."
      )
    }
  }

  var parallel: Parallel { Parallel(workers: jobs) }

  /// The folders in which source files are searched, in order.
  var dataRoots: [String] {
    data + [ProcessInfo.processInfo.environment["SCRUTINEER_DATA"]].compactMap { $0 }
  }

  func loader(_ parallel: Parallel) -> ElectionLoader {
    ElectionLoader(dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel)
  }

  func options() -> AuditOptions {
    var options = AuditOptions()
    options.calibrationFolder = calibration
    if let seed { options.settings.seed = seed }
    if let language { options.language = language.language }
    options.requested = Set(with)
    return options
  }

  /// A line of progress on standard error.
  func say(_ line: String) {
    if !quiet { Console.error(line) }
  }
}
