import Analyses
import AuditMath
import Foundation
import Reports
import Returns

/// Everything that one report is made from: what a night runs, and what `verify` runs again.
public struct ReportJob: Sendable {
  public enum Subject: Sendable {
    case election(ElectionManifest)
    case comparison(Pair)
  }

  /// Two elections to compare.
  public struct Pair: Sendable {
    public let before: ElectionManifest
    public let after: ElectionManifest
    /// Later name to earlier name, where candidates are paired by hand.
    public let candidates: [String: String]
    /// CSV file of stations matched by hand.
    public let map: String?
    /// Whether the two are snapshots of the same returns; `nil` to find out.
    public let snapshots: Bool?

    public init(
      before: ElectionManifest, after: ElectionManifest, candidates: [String: String] = [:],
      map: String? = nil, snapshots: Bool? = nil
    ) {
      self.before = before
      self.after = after
      self.candidates = candidates
      self.map = map
      self.snapshots = snapshots
    }
  }

  /// Name of the report's folder.
  public let id: String
  public let subject: Subject
  public let options: AuditOptions
  public let loader: ElectionLoader
  /// Where the returns of the election, or of the later one, are still coming in.
  public let partial: PartialCount?
  var parallel: Parallel { loader.parallel }

  public init(
    id: String, subject: Subject, options: AuditOptions, loader: ElectionLoader,
    partial: PartialCount? = nil
  ) {
    self.partial = partial
    self.id = id
    self.subject = subject
    self.options = options
    self.loader = loader
  }

  var manifests: [ElectionManifest] {
    switch subject {
    case .election(let manifest): [manifest]
    case .comparison(let pair): [pair.before, pair.after]
    }
  }

  public var title: String {
    manifests.reversed().map(\.identity.title).joined(separator: " compared with ")
  }

  public var isSimulated: Bool { manifests.contains { $0.identity.simulated } }

  public var isComparison: Bool {
    if case .comparison = subject { true } else { false }
  }

  /// Bytes of returns to be read in, as far as can be told beforehand.
  public var expectedBytes: Int {
    manifests.reduce(0) { $0 + loader.expectedBytes($1) }
  }

  /// Hashes everything that the report depends on.
  public func provenance() throws -> Provenance {
    var extra: [String: String] = [:]
    if case .comparison(let pair) = subject {
      if !pair.candidates.isEmpty {
        extra["candidates"] = pair.candidates.sorted { $0.key < $1.key }
          .map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
      }
      if let map = pair.map {
        extra["map_sha256"] = SHA256.hexDigest(
          of: Array(try ConfigurationText.read(map).utf8))
      }
      if let snapshots = pair.snapshots { extra["snapshots"] = "\(snapshots)" }
    }
    if let partial { extra.merge(try partial.options(loader)) { _, new in new } }
    return try Provenance(manifests, loader: loader, options: calibrated(), extra: extra)
  }

  /// The options with the calibration of the election that is audited: the later one of two.
  private func calibrated() throws -> AuditOptions {
    try options.calibrated(for: manifests[manifests.count - 1], loader)
  }

  /// A report that stands in its folder.
  public struct Published: Sendable {
    public let made: Made
    let files: [ReportFile]
  }

  /// Makes the report and publishes it; what came of it.
  public func publish(to folder: String, _ clock: ReportClock) throws -> Published {
    clock.begin(.hash)
    let made = try make(try provenance(), clock) { clock.begin($0) }
    clock.begin(.render)
    let files = try made.files(nil)
    clock.begin(.publish)
    try ReportFolder.publish(
      files: files, manifest: made.manifest, to: folder, parallel: parallel)
    clock.end()
    return Published(made: made, files: files)
  }

  /// A report that is made and not yet rendered: what is new must be known first.
  public struct Made: Sendable {
    public let manifest: RunManifest
    public let counts: NightlySummary.Counts
    public let findings: [RecordedFinding]
    /// One line on what was found.
    public let remark: String
    /// Rows of the returns, of the later election where there are two.
    public let ledger: RowLedger
    /// Stations of both elections, for a comparison.
    public let matched: Int?
    /// What changed, where the two are snapshots of the same returns.
    public let edits: EditLog?
    /// Every file of the folder but `manifest.json`.
    public let files: @Sendable (News?) throws -> [ReportFile]
    /// How much has come in, while the count is going on.
    public let coverage: Coverage?
  }

  /// Reads the returns and audits them.
  ///
  /// - Parameters:
  ///   - clock: told how long each analysis takes.
  ///   - stage: called as each stage begins.
  public func make(
    _ provenance: Provenance, _ clock: ReportClock? = nil, stage: (Stage) -> Void = { _ in }
  ) throws -> Made {
    stage(.read)
    let elections = try manifests.map { try loader.load($0) }
    try provenance.check(elections, of: manifests[0])
    stage(.analyse)
    let options = try calibrated()
    let made =
      switch subject {
      case .election: try election(elections[0], options, provenance, clock)
      case .comparison(let pair):
        try compare(pair, elections[0], elections[1], options, provenance, clock)
      }
    // The manifests were read before their hashes were taken: both must be of the same text.
    for manifest in manifests {
      guard try ElectionManifest.load(path: manifest.path) == manifest else {
        throw InputError(
          .inputOutput, file: manifest.path, found: "the file changed during the audit",
          remedy: "Run again.")
      }
    }
    return made
  }

  private func election(
    _ election: LoadedElection, _ options: AuditOptions, _ provenance: Provenance,
    _ clock: ReportClock?
  ) throws -> Made {
    let coverage = try partial?.coverage(
      of: election, loader, options: provenance.options)
    let report = ElectionAudit(options: options, parallel: parallel, clock: clock)
      .report(of: election, coverage: coverage)
    let counts = Self.counts(report.results, stations: election.table.count)
    let writer = ElectionReportWriter(
      report: report, parallel: parallel, language: options.language)
    let rejected = election.ledger.rejected
    return Made(
      manifest: manifest(writer.manifest, provenance, counts, coverage).adding([
        PublishedReport.combinedKey: MachineNumber.text(CombinedEvidence.logP(report.results))
      ]), counts: counts,
      findings: RecordedFinding.all(
        of: report.results, candidates: election.table.candidates.map(\.name)),
      remark:
        "\(counts.stations) stations, \(counts.lookFirst) to look at first, \(counts.look) to look at"
        + (rejected > 0
          ? ", \(rejected) row\(rejected == 1 ? "" : "s") rejected (issues.csv)" : ""),
      ledger: election.ledger, matched: nil, edits: nil,
      files: { try partialFiles(election, coverage, $0, writer) }, coverage: coverage)
  }

  /// What a partial count has beside the ordinary files. The drop before is that of the run before.
  private func partialFiles(
    _ election: LoadedElection, _ coverage: Coverage?, _ news: News?, _ writer: ElectionReportWriter
  ) throws -> [ReportFile] {
    guard let partial, let coverage else {
      return writer.files(news: news, site: options.site)
    }
    var edits: (report: SnapshotReport, made: String)?
    var reason = "This is the first drop on record: there is no earlier one to compare with."
    if let baseline = news?.baseline {
      reason = "The drop of \(baseline.made) was not kept, so there is nothing to compare with."
      if let manifest = partial.drops.manifest(baseline.fingerprint) {
        let before = try loader.load(manifest)
        let audit = ComparisonAudit(options: options, parallel: parallel)
        let pair = try audit.pair(before, election)
        edits = (
          audit.snapshots(before: before, after: election, pair, log: EditLog(pair)), baseline.made
        )
      }
    } else if news == nil {
      reason = "No history is kept, so there is no drop to compare with."
    }
    return writer.files(
      news: news,
      partial: PartialFiles(
        coverage: coverage, identity: election.table.identity, edits: edits, noEdits: reason,
        parallel: parallel),
      site: options.site)
  }

  private func compare(
    _ subject: Pair, _ before: LoadedElection, _ after: LoadedElection, _ options: AuditOptions,
    _ provenance: Provenance, _ clock: ReportClock?
  ) throws -> Made {
    let audit = ComparisonAudit(
      options: options, parallel: parallel, candidateNames: subject.candidates,
      map: try subject.map.map { (try StationMapFile.read(path: $0), $0) }, clock: clock)
    let pair = try audit.pair(before, after)
    if subject.snapshots != false {
      let log = EditLog(pair)
      if subject.snapshots == true || log.isOfSnapshots(pair) {
        return edits(
          audit.snapshots(before: before, after: after, pair, log: log), provenance)
      }
    }
    let coverage = try partial?.coverage(of: after, loader, options: provenance.options)
    let report = audit.report(before: before, after: after, pair, coverage: coverage)
    let counts = Self.counts(report.results, stations: after.table.count)
    let writer = ComparisonReportWriter(
      report: report, parallel: parallel, language: options.language)
    return Made(
      manifest: manifest(writer.manifest, provenance, counts, coverage), counts: counts,
      findings: RecordedFinding.all(
        of: report.results, candidates: after.table.candidates.map(\.name)),
      remark: "\(counts.lookFirst) to look at first, \(counts.look) to look at",
      ledger: after.ledger, matched: pair.matching.matched, edits: nil,
      files: { [site = options.site] in writer.files(news: $0, site: site) }, coverage: coverage)
  }

  /// Two snapshots of the same returns: what changed, and nothing to test.
  private func edits(_ report: SnapshotReport, _ provenance: Provenance) -> Made {
    let counts = NightlySummary.Counts(
      stations: report.after.table.count, lookFirst: 0, look: 0, notes: 0)
    let writer = SnapshotReportWriter(
      report: report, parallel: parallel, language: options.language)
    return Made(
      manifest: manifest(writer.manifest, provenance, counts), counts: counts, findings: [],
      remark: "\(report.log.changedRows.count) protocols changed between two snapshots",
      ledger: report.after.ledger, matched: report.log.matched, edits: report.log,
      files: { [site = options.site] in writer.files(news: $0, site: site) }, coverage: nil)
  }

  private func manifest(
    _ manifest: RunManifest, _ provenance: Provenance, _ counts: NightlySummary.Counts,
    _ coverage: Coverage? = nil
  ) -> RunManifest {
    var options = PublishedReport.options(counts)
    if let coverage, !coverage.isWhole { options["reported"] = coverage.country.words }
    return manifest.adding(provenance.options).adding(options)
  }

  private static func counts(_ results: AuditResults, stations: Int) -> NightlySummary.Counts {
    NightlySummary.Counts(
      stations: stations, lookFirst: results.findings.count { $0.level == .lookFirst },
      look: results.findings.count { $0.level == .look },
      notes: results.findings.count { $0.level == .note })
  }
}
