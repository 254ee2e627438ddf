import ArgumentParser
import Audit
import Foundation

/// `scrutineer validate --parts DIR [--scale 0.1] [--minutes 20] [--output Docs/validation.md]`: size of
/// every method over thousands of clean elections, power over planted anomalies, and the audits of real
/// elections, as one document. For developers; `make validate` runs it.
///
/// Cost: hours in full. It keeps what it has done in the folder of parts and goes on from there.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Measure the whole catalogue and write Docs/validation.md.",
    shouldDisplay: false)

  @Option(help: "Folder that keeps the parts of the run.")
  var parts: String

  @Option(help: "Share of the elections of a full run.")
  var scale = 1.0

  @Option(help: "Take up no new part after so many minutes.")
  var minutes: Double?

  @Option(help: "Folder of the project, with its Manifests and Tests.")
  var project = "."

  @Option(name: .shortAndLong, help: "File for the document.")
  var output = "Docs/validation.md"

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(scale > 0 && scale <= 1) {
      throw ValidationError("--scale takes a number above 0 and at most 1.")
    }
  }

  func run() throws {
    try Console.run {
      let quiet = common.quiet
      let validation = Validation(
        parts: parts, scale: scale, limit: minutes.map { $0 * 60 }, dataRoots: common.dataRoots,
        project: project, parallel: common.parallel,
        progress: { line in if !quiet { Console.error(line) } })
      try Console.write(Array(try validation.run().utf8), to: output)
      common.say(output)
    }
  }
}
