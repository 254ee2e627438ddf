import Analyses
import ArgumentParser
import Audit
import AuditMath
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

  @Option(
    help: ArgumentHelp(
      "CSV file of stations matched by hand; it overrides every rule.",
      discussion:
        "Columns before_station and after_station, and where needed before_region, before_constituency, after_region, after_constituency. An empty station: the other one is new or gone. Several lines with one station: split or merged."
    ))
  var map: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Treat the two as snapshots of the same returns and write the edit log.",
      discussion:
        "Without it, snapshots are recognised: the same candidates, and the same id or, at nine stations in ten, the same votes."
    ))
  var snapshots: Bool?

  @Option(
    help:
      "Write only the page of this constituency of the later election, to --output or standard output."
  )
  var constituency: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Write the pages as a static site too: site/index.html in the report's folder.")
  var site = true

  @Option(help: "End with status 1 if a finding has at least this level: note, look or look-first.")
  var failOn: FailLevel?

  @OptionGroup var timing: TimingOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for text in pair where !text.dropFirst().dropLast().contains("=") {
      throw ValidationError("--pair takes “LATER NAME=EARLIER NAME”, found “\(text)”.")
    }
  }

  func run() throws {
    try Console.run {
      let parallel = common.parallel
      let manifests = try [before, after].map { try ElectionManifest.load(path: $0) }
      if let constituency { return try writePage(constituency, manifests, parallel) }
      var options = common.options()
      options.site = site
      let job = ReportJob(
        id: "\(manifests[0].identity.id)--\(manifests[1].identity.id)",
        subject: .comparison(
          ReportJob.Pair(
            before: manifests[0], after: manifests[1], candidates: names, map: map,
            snapshots: snapshots)),
        options: options, loader: common.loader(parallel))
      let folder = output ?? "Reports/" + job.id
      let clock = ReportClock()
      let published = try job.publish(to: folder, clock)
      let made = published.made
      timing.show(clock)
      if let log = made.edits {
        let how =
          snapshots == true
          ? ""
          : "two snapshots of the same returns (--no-snapshots compares them as elections); "
        common.say(
          "\(how)\(log.changedRows.count) of \(log.matched) protocols changed, \(log.added.count) added, \(log.withdrawn.count) withdrawn: \(folder)/index.md"
        )
      } else {
        common.say(
          "\(made.matched ?? 0) stations matched, \(made.findings.count) findings: \(folder)/index.md"
        )
      }
      try FailLevel.check(failOn, [made.counts])
      Console.leave(holding: published)
    }
  }

  /// Later name to earlier name.
  private var names: [String: String] {
    var names: [String: String] = [:]
    for text in pair {
      let parts = text.split(separator: "=", maxSplits: 1)
      names[String(parts[0])] = String(parts[1])
    }
    return names
  }

  private func writePage(
    _ wanted: String, _ manifests: [ElectionManifest], _ parallel: Parallel
  ) throws {
    let loader = common.loader(parallel)
    let elections = try manifests.map { try loader.load($0) }
    let audit = ComparisonAudit(
      options: try common.options().calibrated(for: manifests[1], loader), parallel: parallel,
      candidateNames: names,
      map: try map.map { (try StationMapFile.read(path: $0), $0) })
    let pair = try audit.pair(elections[0], elections[1])
    let log = snapshots == false ? nil : EditLog(pair)
    let found: ReportFile?
    if let log, snapshots == true || log.isOfSnapshots(pair) {
      found =
        SnapshotReportWriter(
          report: audit.snapshots(before: elections[0], after: elections[1], pair, log: log),
          parallel: parallel, language: audit.options.language
        ).constituencyPage(wanted)
    } else {
      found =
        ComparisonReportWriter(
          report: audit.report(before: elections[0], after: elections[1], pair), parallel: parallel,
          language: audit.options.language
        ).constituencyPage(wanted)
    }
    guard let page = found else {
      throw InputError(
        .configuration, file: manifests[1].path, column: "--constituency",
        found: "found “\(wanted)”, which names no single constituency of the later election",
        remedy: ReportCommand.remedy(wanted, elections[1].table))
    }
    if let output {
      try Console.write(page.bytes, to: output)
      common.say("written to \(output)")
    } else {
      try Console.output(page.bytes)
    }
  }
}
