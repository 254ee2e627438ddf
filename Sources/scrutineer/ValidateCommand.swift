import ArgumentParser
import Audit
import Foundation

/// `scrutineer validate --parts DIR [--scale 0.1] [--minutes 20] [--output Docs/validation.md]
/// [--shard i/n --part DIR]`: size of
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

  @OptionGroup var shards: ShardOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if minutes != nil, shards.wanted != nil {
      throw ValidationError("--minutes does not go with --shard: a part is whole or not there.")
    }
    if !(scale > 0 && scale <= 1) {
      throw ValidationError("--scale takes a number above 0 and at most 1.")
    }
  }

  func run() throws {
    try Console.run {
      let validation = Self.validation(
        parts: parts, scale: scale, minutes: minutes, project: project, common)
      if let (shard, part) = shards.wanted {
        let written = try validation.write(
          shard, into: part,
          job: ["parts": parts, "scale": "\(scale)", "project": project])
        return common.say(written ? part : "\(part): done before")
      }
      try Console.write(Array(try validation.run().utf8), to: output)
      common.say(output)
    }
  }

  /// Joins the parts of shards.
  static func merge(_ set: PartSet, output: String, _ common: CommonOptions) throws {
    let job = set.first.job
    let validation = validation(
      parts: job["parts"] ?? "", scale: job["scale"].flatMap { Double($0) } ?? 1, minutes: nil,
      project: job["project"] ?? ".", common)
    try Console.write(Array(try validation.merge(set).utf8), to: output)
    common.say(output)
  }

  private static func validation(
    parts: String, scale: Double, minutes: Double?, project: String, _ common: CommonOptions
  ) -> Validation {
    let quiet = common.quiet
    return Validation(
      parts: parts, scale: scale, limit: minutes.map { $0 * 60 }, dataRoots: common.dataRoots,
      project: project, parallel: common.parallel,
      progress: { line in if !quiet { Console.error(line) } })
  }
}
