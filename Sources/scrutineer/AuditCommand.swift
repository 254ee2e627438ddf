import ArgumentParser
import Audit
import Reports
import Returns

/// `scrutineer audit ELECTION [--output DIR]`: one election, whole country.
///
/// Cost: a national election of 100,000 stations takes one to two seconds and about 0.5 GiB.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Audit one election over the whole country.")

  @Argument(help: "The election's election.toml, or the folder that holds it.")
  var election: String

  @Option(name: .shortAndLong, help: "Folder of the report; it is replaced in one step.")
  var output: String?

  @Option(help: "End with status 1 if a finding has at least this level: note, look or look-first.")
  var failOn: FailLevel?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let manifest = try ElectionManifest.load(path: election)
      let loaded = try common.loader(parallel).load(manifest)
      let report = ElectionAudit(options: common.options(), parallel: parallel).report(of: loaded)
      let writer = ElectionReportWriter(report: report, parallel: parallel)
      let folder = output ?? "Reports/" + manifest.identity.id
      try ReportFolder.publish(
        files: writer.files(), manifest: writer.manifest, to: folder, parallel: parallel)
      common.say(
        "\(loaded.table.count) stations audited, \(report.results.findings.count) findings: \(folder)/index.md"
      )
      if loaded.ledger.rejected > 0 {
        common.say(
          "\(loaded.ledger.rejected) of \(loaded.ledger.read) rows were rejected: \(folder)/issues.csv"
        )
      }
      try FailLevel.check(failOn, report.results.findings)
    }
  }
}
