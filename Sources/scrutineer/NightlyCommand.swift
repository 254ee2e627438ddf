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

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      var configuration = try NightlyConfiguration(path: config)
      if let seed = common.seed { configuration.options.settings.seed = seed }
      let quiet = common.quiet
      let job = NightlyJob(
        configuration: configuration, dataRoots: common.dataRoots, parallel: common.parallel,
        force: force,
        progress: { line in if !quiet { Console.error(line) } })
      let result = try job.run()
      common.say("\(configuration.output)/index.md")
      guard let error = result.firstError else { return }
      // With --quiet the failures have not been said yet.
      if quiet {
        for entry in result.summary.entries {
          if case .failed(let reason) = entry.outcome { Console.error("\(entry.id): \(reason)") }
        }
      }
      throw ExitCode(Console.status(of: error))
    }
  }
}
