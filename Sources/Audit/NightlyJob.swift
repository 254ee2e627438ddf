import Analyses
import AuditMath
import Foundation
import Reports
import Returns

/// The nightly audit: every configured election and comparison, unattended.
///
/// One bad election never stops the others: its error becomes its entry of the summary. A report whose
/// inputs, manifest, options and program are those of the published one is left as it stands.
public struct NightlyJob: Sendable {
  public let configuration: NightlyConfiguration
  public let dataRoots: [String]
  public let parallel: Parallel
  /// Audit everything anew, also what has not changed.
  public let force: Bool
  /// Called with a line of progress.
  public let progress: @Sendable (String) -> Void

  public init(
    configuration: NightlyConfiguration, dataRoots: [String], parallel: Parallel,
    force: Bool = false,
    progress: @escaping @Sendable (String) -> Void
  ) {
    self.configuration = configuration
    self.dataRoots = dataRoots
    self.parallel = parallel
    self.force = force
    self.progress = progress
  }

  /// What the night did, and the first error, if any election or comparison failed.
  public struct Result {
    public let summary: NightlySummary
    public let firstError: (any Error)?
  }

  /// Runs the job and publishes every report and the summary. Throws only when the summary itself
  /// cannot be published.
  public func run() throws -> Result {
    var entries: [NightlySummary.Entry] = []
    var firstError: (any Error)?
    var manifests: [String: ElectionManifest] = [:]
    for path in configuration.elections {
      var identity: ElectionIdentity?
      do {
        let manifest = try ElectionManifest.load(path: path)
        let id = manifest.identity.id
        guard manifests[id] == nil else {
          throw InputError(
            .configuration, file: path, found: "the identifier “\(id)” is used by another election",
            remedy: "Give every election of the job its own id.")
        }
        manifests[id] = manifest
        identity = manifest.identity
        entries.append(try audit(manifest))
      } catch {
        firstError = firstError ?? error
        entries.append(
          NightlySummary.Entry(
            id: identity?.id ?? path, title: identity?.title ?? path,
            simulated: identity?.simulated ?? false, isComparison: false,
            outcome: .failed("\(error)"), counts: nil))
        progress("\(path): \(error)")
      }
    }
    for comparison in configuration.comparisons {
      do {
        entries.append(try compare(comparison, manifests))
      } catch {
        firstError = firstError ?? error
        entries.append(
          NightlySummary.Entry(
            id: comparison.id, title: "\(comparison.before) and \(comparison.after)",
            simulated: false, isComparison: true, outcome: .failed("\(error)"), counts: nil))
        progress("\(comparison.id): \(error)")
      }
    }
    let summary = NightlySummary(program: .current, entries: entries)
    try ReportFolder.place(
      NightlySummaryWriter(summary).files(), in: configuration.output)
    return Result(summary: summary, firstError: firstError)
  }

  private func folder(_ id: String) -> String { configuration.output + "/" + id }

  private func loader() -> ElectionLoader {
    ElectionLoader(dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel)
  }

  private func audit(_ manifest: ElectionManifest) throws -> NightlySummary.Entry {
    let identity = manifest.identity
    let fingerprint = try Fingerprint.of(
      [manifest], loader: loader(), options: configuration.options, extra: [])
    if !force, let counts = PublishedReport.counts(folder(identity.id), fingerprint: fingerprint) {
      progress("\(identity.id): unchanged")
      return NightlySummary.Entry(
        id: identity.id, title: identity.title, simulated: identity.simulated,
        isComparison: false, outcome: .unchanged, counts: counts)
    }
    let report = ElectionAudit(options: configuration.options, parallel: parallel)
      .report(of: try loader().load(manifest))
    let counts = Self.counts(report.results, stations: report.election.table.count)
    let writer = ElectionReportWriter(report: report, parallel: parallel)
    try ReportFolder.publish(
      files: writer.files(),
      manifest: writer.manifest.adding(PublishedReport.options(fingerprint, counts, configuration)),
      to: folder(identity.id), parallel: parallel)
    let rejected = report.election.ledger.rejected
    progress(
      "\(identity.id): \(counts.stations) stations, \(counts.lookFirst) to look at first, \(counts.look) to look at"
        + (rejected > 0 ? ", \(rejected) rows rejected (issues.csv)" : ""))
    return NightlySummary.Entry(
      id: identity.id, title: identity.title, simulated: identity.simulated, isComparison: false,
      outcome: .audited, counts: counts)
  }

  private func compare(
    _ comparison: NightlyConfiguration.Comparison, _ manifests: [String: ElectionManifest]
  ) throws -> NightlySummary.Entry {
    func manifest(_ id: String) throws -> ElectionManifest {
      guard let manifest = manifests[id] else {
        throw InputError(
          .configuration, file: comparison.id, found: "no election “\(id)” could be loaded",
          remedy: "List its election.toml under elections, and see its own message.")
      }
      return manifest
    }
    guard manifests[comparison.id] == nil else {
      throw InputError(
        .configuration, file: comparison.id,
        found: "the folder of this comparison is that of an election with the same id",
        remedy: "Give that election another id.")
    }
    let (before, after) = (try manifest(comparison.before), try manifest(comparison.after))
    let title = "\(before.identity.title) and \(after.identity.title)"
    let simulated = before.identity.simulated || after.identity.simulated
    var pairs = comparison.candidates.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let map = try comparison.map.map { (try StationMapFile.read(path: $0), $0) }
    if let map { pairs.append("\(map.0)") }
    let fingerprint = try Fingerprint.of(
      [before, after], loader: loader(), options: configuration.options, extra: pairs)
    if !force, let counts = PublishedReport.counts(folder(comparison.id), fingerprint: fingerprint)
    {
      progress("\(comparison.id): unchanged")
      return NightlySummary.Entry(
        id: comparison.id, title: title, simulated: simulated, isComparison: true,
        outcome: .unchanged, counts: counts)
    }
    let audit = ComparisonAudit(
      options: configuration.options, parallel: parallel, candidateNames: comparison.candidates,
      map: map)
    let (earlier, later) = (try loader().load(before), try loader().load(after))
    let pair = try audit.pair(earlier, later)
    let log = EditLog(pair)
    if log.isOfSnapshots(pair) {
      return try editLog(
        audit.snapshots(before: earlier, after: later, pair, log: log), comparison.id, title,
        simulated, fingerprint)
    }
    let report = audit.report(before: earlier, after: later, pair)
    let counts = Self.counts(report.results, stations: report.after.table.count)
    let writer = ComparisonReportWriter(report: report, parallel: parallel)
    try ReportFolder.publish(
      files: writer.files(),
      manifest: writer.manifest.adding(PublishedReport.options(fingerprint, counts, configuration)),
      to: folder(comparison.id), parallel: parallel)
    progress(
      "\(comparison.id): \(counts.lookFirst) to look at first, \(counts.look) to look at")
    return NightlySummary.Entry(
      id: comparison.id, title: title, simulated: simulated, isComparison: true, outcome: .audited,
      counts: counts)
  }

  /// Two snapshots of the same returns: what changed, and nothing to test.
  private func editLog(
    _ report: SnapshotReport, _ id: String, _ title: String, _ simulated: Bool,
    _ fingerprint: String
  ) throws -> NightlySummary.Entry {
    let counts = NightlySummary.Counts(
      stations: report.after.table.count, lookFirst: 0, look: 0, notes: 0)
    let writer = SnapshotReportWriter(report: report, parallel: parallel)
    try ReportFolder.publish(
      files: writer.files(),
      manifest: writer.manifest.adding(PublishedReport.options(fingerprint, counts, configuration)),
      to: folder(id), parallel: parallel)
    progress("\(id): \(report.log.changedRows.count) protocols changed between two snapshots")
    return NightlySummary.Entry(
      id: id, title: title, simulated: simulated, isComparison: true, outcome: .audited,
      counts: counts)
  }

  private static func counts(_ results: AuditResults, stations: Int) -> NightlySummary.Counts {
    NightlySummary.Counts(
      stations: stations, lookFirst: results.findings.count { $0.level == .lookFirst },
      look: results.findings.count { $0.level == .look },
      notes: results.findings.count { $0.level == .note })
  }
}
