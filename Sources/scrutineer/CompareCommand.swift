import ArgumentParser
import Audit
import Reports
import Returns

/// `scrutineer compare BEFORE AFTER`: two elections over the same stations.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two elections over the same stations.")

  @Argument(help: "The earlier election's election.toml, or the folder that holds it.")
  var before: String

  @Argument(help: "The later election's election.toml, or the folder that holds it.")
  var after: String

  @Option(name: .shortAndLong, help: "Folder of the report; it is replaced in one step.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Pair candidates by hand, as “LATER NAME=EARLIER NAME”; may be given several times.",
      discussion: "Without it, candidates are paired by equal names alone."))
  var pair: [String] = []

  @Option(help: "End with status 1 if a finding has at least this level: note, look or look-first.")
  var failOn: FailLevel?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for text in pair where !text.dropFirst().dropLast().contains("=") {
      throw ValidationError("--pair takes “LATER NAME=EARLIER NAME”, found “\(text)”.")
    }
  }

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let loader = common.loader(parallel)
      let manifests = try [before, after].map { try ElectionManifest.load(path: $0) }
      let elections = try manifests.map { try loader.load($0) }
      var names: [String: String] = [:]
      for text in pair {
        let parts = text.split(separator: "=", maxSplits: 1)
        names[String(parts[0])] = String(parts[1])
      }
      let report = try ComparisonAudit(
        options: common.options(), parallel: parallel, candidateNames: names
      ).report(before: elections[0], after: elections[1])
      let writer = ComparisonReportWriter(report: report, parallel: parallel)
      let folder =
        output ?? "Reports/\(manifests[0].identity.id)--\(manifests[1].identity.id)"
      try ReportFolder.publish(
        files: writer.files(), manifest: writer.manifest, to: folder, parallel: parallel)
      let matched = report.pair.matching.kinds.count { $0 != .new }
      common.say(
        "\(matched) stations matched, \(report.results.findings.count) findings: \(folder)/index.md"
      )
      try FailLevel.check(failOn, report.results.findings)
    }
  }
}
