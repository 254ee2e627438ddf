import ArgumentParser
import Audit
import Reports
import Returns

/// `scrutineer audit ELECTION [--output DIR]`: one election, whole country.
///
/// Cost: Docs/performance.md.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Audit one election over the whole country.")

  @Argument(help: "The election's election.toml, or the folder that holds it.")
  var election: String

  @Option(name: .shortAndLong, help: "Folder of the report; it is replaced in one step.")
  var output: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Write the pages as a static site too: site/index.html in the report's folder.")
  var site = true

  @Option(help: "End with status 1 if a finding has at least this level: note, look or look-first.")
  var failOn: FailLevel?

  @OptionGroup var timing: TimingOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let manifest = try ElectionManifest.load(path: election)
      var options = common.options()
      options.site = site
      let job = ReportJob(
        id: manifest.identity.id, subject: .election(manifest), options: options,
        loader: common.loader(parallel))
      let folder = output ?? "Reports/" + job.id
      let clock = ReportClock()
      let published = try job.publish(to: folder, clock)
      let made = published.made
      timing.show(clock)
      common.say(
        "\(made.counts.stations) stations audited, \(made.findings.count) findings: \(folder)/index.md"
      )
      if made.ledger.rejected > 0 {
        common.say(
          "\(made.ledger.rejected) of \(made.ledger.read) rows were rejected: \(folder)/issues.csv"
        )
      }
      try FailLevel.check(failOn, [made.counts])
      Console.leave(holding: published)
    }
  }
}
