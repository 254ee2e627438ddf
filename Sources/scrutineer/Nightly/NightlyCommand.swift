import ArgumentParser
import Audit
import Reports
import Returns

/// `scrutineer nightly --config audit.toml`: every configured election and comparison; skips what has
/// not changed.
struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Audit every configured election and comparison, unattended.")

  @Option(help: "The job's configuration.")
  var config: String

  @Flag(help: "Audit everything anew, also what has not changed.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Memory that reports made at once may need together, such as 4G.",
      discussion: "Without it, half of the machine's memory. A report that needs more runs alone.",
      valueName: "size"))
  var memory: MemorySize?

  @Option(
    help:
      "End with status 1 if a finding of any report has at least this level: note, look or look-first."
  )
  var failOn: FailLevel?

  @Option(help: "How progress and messages are written: auto, text or json.")
  var logFormat: LogFormat = .auto

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      var configuration = try NightlyConfiguration(path: config)
      if let seed = common.seed { configuration.options.settings.seed = seed }
      configuration.options.requested.formUnion(common.with)
      let log = NightlyLog(format: logFormat, quiet: common.quiet)
      let job = NightlyJob(
        configuration: configuration, dataRoots: common.dataRoots, parallel: common.parallel,
        force: force, memory: memory?.bytes, observe: { log.observe($0) })
      let result = try job.run()
      if logFormat != .json { common.say("\(configuration.output)/index.md") }
      let complaint = configuration.notification?.send(result, output: configuration.output)
      if let complaint { log.observe(.warning(report: nil, complaint)) }
      if let error = result.firstError { throw ExitCode(Console.status(of: error)) }
      if let problem = result.historyProblem { throw ExitCode(Console.status(of: problem)) }
      if complaint != nil { throw ExitCode(74) }
      try FailLevel.check(failOn, result.summary.entries.compactMap(\.counts))
    }
  }
}
