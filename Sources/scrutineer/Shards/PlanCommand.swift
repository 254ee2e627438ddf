import ArgumentParser
import Audit
import Foundation
import Returns

/// `scrutineer plan --config audit.toml --shards 100 [--output plan.json]`: what a night over several
/// machines computes, how it is cut, and what a scheduler should be asked for.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan a night over several machines.",
    discussion: """
      Reads manifests and looks up sizes of files; no returns are read. Standard output has a line each \
      for reports, shards, memory_mib and minutes: what a scheduler should be asked for, one worker a \
      shard. The file of the plan is for --plan of nightly and merge.
      """)

  @Option(help: "The job's configuration.")
  var config: String

  @Option(help: "Number of parts to cut the night into.")
  var shards = 1

  @Flag(help: "Plan for auditing everything anew.")
  var force = false

  @Option(name: .shortAndLong, help: "File for the plan.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard Shard(index: 1, count: shards) != nil else {
      throw ValidationError("--shards takes a number from 1 to \(Shard.limit).")
    }
  }

  func run() throws {
    try Console.run {
      let plan = try NightlyCommand.plan(
        try NightlyCommand.configuration(config, common), config, common, force: force)
      if let output { try Console.write(plan.bytes(), to: output) }
      let demand = plan.demand(shards: shards)
      let lines = [
        "reports \(plan.units.count)",
        "shards \(demand.shards)",
        "memory_mib \((demand.memory + (1 << 20) - 1) >> 20)",
        "minutes \((demand.seconds + 59) / 60)",
      ]
      for line in lines { try Console.output(line) }
    }
  }
}
