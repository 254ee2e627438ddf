import ArgumentParser
import Audit
import Foundation
import Reports
import Returns

/// `scrutineer merge PART... [--wait SECONDS]`: joins the parts of a job and goes on as if one process
/// had computed it.
///
/// Cost: the parts are read twice, and all reports are written. No returns are audited, but for
/// counts that are going on and for reports that were changed after a shard had looked at them.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the parts of a job that was cut with --shard.",
    discussion: """
      A part is a folder that --part wrote; a folder of such folders may be given too. All parts must be \
      there, whole, of one program, plan and seed; what is missing, doubled, damaged or foreign is named, \
      and nothing is written. Parts of a night give its reports, its summary and its history; parts of \
      calibrate its figures; parts of validate its document.
      """)

  @Argument(help: "Folders of parts.")
  var parts: [String]

  @Option(
    help: ArgumentHelp(
      "Wait so long for a file system that is slow to show the parts.", valueName: "seconds"))
  var wait = 0

  @Flag(
    help:
      "Only print the numbers of the shards to run, as in 3,7-9, and nothing where all are done.")
  var missing = false

  @Option(help: "With --missing: number of shards, for when there is no part yet.")
  var shards: Int?

  @Option(help: "The plan that the shards of a night were given.")
  var plan: String?

  @OptionGroup var options: NightOptions

  @Option(name: .shortAndLong, help: "File for the document of validate.")
  var output = "Docs/validation.md"

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...86_400).contains(wait) else {
      throw ValidationError("--wait takes 0 to 86400 seconds.")
    }
    if let shards, Shard(index: 1, count: shards) == nil {
      throw ValidationError("--shards takes a number from 1 to \(Shard.limit).")
    }
  }

  func run() throws {
    try Console.run {
      if missing {
        let lacking = try PartSet.missing(parts, of: shards, wait: wait)
        return lacking.isEmpty ? () : try Console.output(PartError.list(lacking))
      }
      let set = try PartSet(parts, wait: wait, parallel: common.parallel)
      switch set.first.kind {
      case .nightly: try night(set)
      case .calibrate: try CalibrateCommand.merge(set, common)
      case .validate: try ValidateCommand.merge(set, output: output, common)
      }
    }
  }

  private func night(_ set: PartSet) throws {
    var common = common
    common.with = (set.first.job["with"] ?? "").split(separator: " ").map(String.init)
    common.seed = UInt64(set.first.seed)
    let config = set.first.job["config"] ?? ""
    let force = set.first.job["force"] == "true"
    let configuration = try NightlyCommand.configuration(config, common)
    let night =
      try plan.map { try NightlyPlan(path: $0) }
      ?? NightlyCommand.plan(configuration, config, common, force: force)
    try NightlyCommand.run(
      configuration, parts: try NightlyParts(set, plan: night), force: force, options, common)
  }
}
