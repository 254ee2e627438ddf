import ArgumentParser
import Audit
import Foundation
import Reports
import Returns

/// `scrutineer nightly --config audit.toml [--shard i/n --part DIR]`: every configured election and
/// comparison; skips what has not changed.
struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Audit every configured election and comparison, unattended.")

  @Option(help: "The job's configuration.")
  var config: String

  @Flag(help: "Audit everything anew, also what has not changed.")
  var force = false

  @OptionGroup var options: NightOptions
  @OptionGroup var shards: ShardOptions

  @Option(help: "With --shard: the plan that scrutineer plan wrote, instead of planning anew.")
  var plan: String?

  @OptionGroup var timing: TimingOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if plan != nil, shards.wanted == nil { throw ValidationError("--plan goes with --shard.") }
    if options.failOn != nil, shards.wanted != nil {
      throw ValidationError("--fail-on goes with merge, not with --shard.")
    }
  }

  func run() throws {
    try Console.run {
      let configuration = try Self.configuration(config, common)
      guard let (shard, part) = shards.wanted else {
        return try Self.run(
          configuration, parts: nil, force: force, options, timings: timing.timings, common)
      }
      let night =
        try plan.map { try NightlyPlan(path: $0) }
        ?? Self.plan(configuration, config, common, force: force)
      try night.check(configuration, force: force)
      let log = NightlyLog(
        format: options.logFormat, quiet: common.quiet, timings: timing.timings)
      defer { log.close() }
      let written = try NightlyShard(
        configuration: configuration, plan: night, shard: shard, dataRoots: common.dataRoots,
        parallel: common.parallel, memory: options.memory?.bytes, observe: { log.observe($0) }
      ).run(into: part)
      if options.logFormat != .json { common.say(written ? part : "\(part): done before") }
    }
  }

  /// The configuration with what the command line changes.
  static func configuration(_ path: String, _ common: CommonOptions) throws
    -> NightlyConfiguration
  {
    var configuration = try NightlyConfiguration(path: path)
    if let seed = common.seed { configuration.options.settings.seed = seed }
    if let language = common.language { configuration.options.language = language.language }
    configuration.options.requested.formUnion(common.with)
    return configuration
  }

  static func plan(
    _ configuration: NightlyConfiguration, _ config: String, _ common: CommonOptions, force: Bool
  ) throws -> NightlyPlan {
    try NightlyPlan(
      config: config, configuration: configuration, loader: common.loader(common.parallel),
      force: force, with: common.with)
  }

  /// Makes and publishes all reports; those that shards have made are taken from their parts.
  static func run(
    _ configuration: NightlyConfiguration, parts: NightlyParts?, force: Bool,
    _ options: NightOptions, timings: Bool = false, _ common: CommonOptions
  ) throws {
    let log = NightlyLog(format: options.logFormat, quiet: common.quiet, timings: timings)
    defer { log.close() }
    let job = NightlyJob(
      configuration: configuration, dataRoots: common.dataRoots, parallel: common.parallel,
      force: force, memory: options.memory?.bytes, parts: parts, clock: try RunClock.make(),
      observe: { log.observe($0) })
    let result = try job.run()
    log.close()
    if options.logFormat != .json { common.say("\(configuration.output)/index.md") }
    let complaint = configuration.notification?.send(result, output: configuration.output)
    if let complaint { log.observe(.warning(report: nil, complaint)) }
    if let error = result.firstError { throw ExitCode(Console.status(of: error)) }
    if let problem = result.historyProblem { throw ExitCode(Console.status(of: problem)) }
    if complaint != nil { throw ExitCode(74) }
    try FailLevel.check(options.failOn, result.summary.entries.compactMap(\.counts))
  }
}
