import Analyses
import ArgumentParser
import Audit
import AuditMath
import Foundation
import Reports
import Returns

/// `scrutineer verify REPORT-DIR [--election ELECTION]… [--config audit.toml] [--recompute]`: does this
/// report still match its manifest, its inputs, and what an audit gives?
///
/// Cost: the files are hashed once; `--recompute` costs an audit.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a report against its manifest and its inputs.",
    discussion: """
      The files of the report are hashed and compared with its manifest.json. A report names no paths of \
      the machine it was made on, so say where its inputs are: --config for a report of the nightly job, \
      --election (for a comparison twice, the earlier one first) for one made by hand. Then inputs and \
      options are compared too. Every difference is named on standard output; the status is 65 if there \
      is one.
      """)

  @Argument(help: "Folder of the report.")
  var report: String

  @Option(help: "Configuration of the nightly job that made the report.")
  var config: String?

  @Option(help: "election.toml of the report, or its folder; twice for a comparison.")
  var election: [String] = []

  @Option(
    help: "Pair candidates by hand as the comparison did, as “LATER NAME=EARLIER NAME”.")
  var pair: [String] = []

  @Option(help: "The CSV file of stations matched by hand that the comparison used.")
  var map: String?

  @Flag(help: "Run the audit again and compare every byte.")
  var recompute = false

  @Option(help: "File of allowed signers (ssh-keygen): the manifest must be signed by --signer.")
  var allowedSigners: String?

  @Option(help: "Identity that must have signed, as the file of allowed signers has it.")
  var signer: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if config != nil, !election.isEmpty {
      throw ValidationError("Give --config or --election, not both.")
    }
    if election.count > 2 { throw ValidationError("--election is given once or twice.") }
    if recompute, config == nil, election.isEmpty {
      throw ValidationError("--recompute needs the inputs: give --config or --election.")
    }
    if (allowedSigners == nil) != (signer == nil) {
      throw ValidationError("--allowed-signers and --signer go together.")
    }
    for text in pair where !text.dropFirst().dropLast().contains("=") {
      throw ValidationError("--pair takes “LATER NAME=EARLIER NAME”, found “\(text)”.")
    }
  }

  func run() throws {
    try Console.run {
      let verifier = try ReportVerifier(folder: report, parallel: common.parallel)
      var differences = verifier.outputs()
      if let allowedSigners, let signer {
        let found = ManifestSigning.check(report, allowed: allowedSigners, signer: signer)
        differences += [found].compactMap { $0 }
      }
      if let job = try job(verifier.manifest) {
        differences += try verifier.inputs(of: job)
        if recompute { differences += try verifier.recompute(job) }
      } else {
        common.say("the inputs were not looked at: give --config or --election")
      }
      for difference in differences { try Console.output("\(difference)") }
      guard differences.isEmpty else { throw ExitCode(65) }
      let what = recompute ? "the audit gives the same bytes" : "nothing differs"
      common.say("\(verifier.manifest.outputs.count) files of \(report) checked: \(what)")
    }
  }

  /// The job that should have made the report; `nil` where its inputs were not named.
  private func job(_ manifest: PublishedManifest) throws -> ReportJob? {
    let loader = common.loader(common.parallel)
    if let config {
      var configuration = try NightlyConfiguration(path: config)
      if let seed = common.seed { configuration.options.settings.seed = seed }
      return try configuration.job(DatedReports.reportName(report), loader: loader)
    }
    guard !election.isEmpty else { return nil }
    let manifests = try election.map { try ElectionManifest.load(path: $0) }
    var options = common.options()
    options.site = manifest.options["site"] == "true"
    options.language = manifest.options["language"].flatMap(Language.init) ?? .english
    if common.seed == nil, let seed = UInt64(manifest.settings.seed) {
      options.settings.seed = seed
    }
    guard manifests.count == 2 else {
      return ReportJob(
        id: manifests[0].identity.id, subject: .election(manifests[0]), options: options,
        loader: loader)
    }
    var names: [String: String] = [:]
    for text in pair {
      let parts = text.split(separator: "=", maxSplits: 1)
      names[String(parts[0])] = String(parts[1])
    }
    return ReportJob(
      id: manifest.id,
      subject: .comparison(
        ReportJob.Pair(
          before: manifests[0], after: manifests[1], candidates: names, map: map,
          snapshots: manifest.options["snapshots"].map { $0 == "true" })),
      options: options, loader: loader)
  }
}
