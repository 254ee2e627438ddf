import AuditMath
import Foundation
import Reports
import Returns

/// Computes one part of a night on any machine.
///
/// It looks at the published reports, to pass over what has not changed, and writes nothing but its part:
/// no report, no history. It does not look at the clock, so the part depends on inputs, options and
/// program alone.
public struct NightlyShard: Sendable {
  public let configuration: NightlyConfiguration
  public let plan: NightlyPlan
  public let shard: Shard
  public let dataRoots: [String]
  public let parallel: Parallel
  /// Bytes that reports made at once may need together; `nil` for half of the machine's memory.
  public let memory: Int?
  let observe: @Sendable (NightlyEvent) -> Void

  public init(
    configuration: NightlyConfiguration, plan: NightlyPlan, shard: Shard, dataRoots: [String],
    parallel: Parallel, memory: Int? = nil, observe: @escaping @Sendable (NightlyEvent) -> Void
  ) {
    self.configuration = configuration
    self.plan = plan
    self.shard = shard
    self.dataRoots = dataRoots
    self.parallel = parallel
    self.memory = memory
    self.observe = observe
  }

  private var header: PartHeader {
    PartHeader(
      kind: .nightly, plan: plan.sha256, seed: plan.seed, shard: shard, units: plan.units.count,
      job: [
        "config": plan.config, "config_sha256": plan.configSHA256,
        "with": plan.with.joined(separator: " "), "force": "\(plan.force)",
      ])
  }

  /// Computes the part and puts it into the folder `part`. False where it was there already.
  ///
  /// Throws what is wrong with this machine, such as a file that cannot be read: what it cannot audit is
  /// no outcome of the election. An election whose returns are bad is one.
  public func run(into part: String) throws -> Bool {
    let start = ContinuousClock.now
    let loader = ElectionLoader(
      dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel)
    let shards = plan.cut(into: shard.count)
    let units = plan.units.indices.filter { shards[$0] == shard.index }.map {
      PartFolder.Unit(number: $0, name: plan.units[$0].id, cost: plan.units[$0].cost)
    }
    observe(
      .began(reports: units.count, bytes: units.reduce(0) { $0 + plan.units[$1.number].bytes }))
    let reports = reports(units, loader)
    try check(units, reports)
    let gate = MemoryGate(budget: memory ?? MemoryGate.defaultBudget)
    let current: (PartFolder) -> Bool = { isCurrent($0, reports) }
    let written = try PartFolder.write(
      part, header, units, parallel: parallel, isCurrent: current
    ) { unit in
      guard let report = reports[unit.number] else { return try ReportBundle.left() }
      return try gate.pass(MemoryGate.need(expectedBytes: plan.units[unit.number].bytes)) {
        try result(report, plan.units[unit.number])
      }
    }
    let seconds = start.duration(to: .now).components
    observe(.ended(seconds: Double(seconds.seconds) + Double(seconds.attoseconds) * 1e-18))
    return written
  }

  /// The reports of these units. Only their own manifests are read, unless one is a comparison or one that
  /// failed because of others.
  private func reports(_ units: [PartFolder.Unit], _ loader: ElectionLoader)
    -> [Int: NightlyReports.Report]
  {
    let isAlone = units.allSatisfy { plan.units[$0.number].kind == .election }
    guard isAlone else {
      let all = NightlyReports(configuration, loader: loader, paths: plan.paths).reports
      return Dictionary(
        uniqueKeysWithValues: units.filter { $0.number < all.count }.map {
          ($0.number, all[$0.number])
        })
    }
    var alone = configuration
    alone.partial = [:]
    alone.comparisons = []
    let own = NightlyReports(
      alone, loader: loader, paths: units.compactMap { plan.units[$0.number].path }
    ).reports
    return Dictionary(
      uniqueKeysWithValues: zip(units, own).filter { configuration.partial[$0.0.name] == nil }
        .map { ($0.number, $1) })
  }

  private func result(_ report: NightlyReports.Report, _ unit: NightlyPlan.Unit) throws -> [UInt8] {
    let clock = ReportClock()
    func end(_ outcome: NightlyEvent.Finish.Outcome, _ remark: String) {
      clock.end()
      observe(
        .finished(
          NightlyEvent.Finish(
            report: outcome == .failed ? report.place : report.id, outcome: outcome,
            remark: remark, bytes: unit.bytes,
            clock: clock)))
    }
    guard Self.isPlanned(report, unit) else {
      observe(
        .warning(
          report: report.id,
          "its returns have \(report.size.bytes) bytes here and \(unit.bytes) by the plan: left to the merge"
        ))
      return try ReportBundle.left()
    }
    var fingerprint: String?
    do {
      let job = try report.job()
      // Only whoever merges knows the drop before.
      if job.partial != nil { return try ReportBundle.left() }
      clock.begin(.hash)
      let provenance = try job.provenance()
      fingerprint = provenance.fingerprint
      if isPublished(job, provenance) {
        end(.unchanged, "unchanged")
        return try ReportBundle.unchanged(provenance.fingerprint)
      }
      let made = try job.make(provenance, clock) { stage in
        clock.begin(stage)
        observe(.stage(report: report.id, stage, bytes: report.size.bytes))
      }
      clock.begin(.render)
      let files = try made.files(configuration.history == nil ? nil : NewsSeam.unknown)
      end(.audited, made.remark)
      return try ReportBundle.audited(made, fingerprint: provenance.fingerprint, files: files)
    } catch let error as InputError where error.category == .inputOutput {
      throw error
    } catch let error as PublishingError {
      throw error
    } catch {
      end(.failed, "\(error)")
      return try ReportBundle.failed(error, fingerprint: fingerprint)
    }
  }

  private static func isPlanned(_ report: NightlyReports.Report, _ unit: NightlyPlan.Unit) -> Bool {
    report.size.bytes == unit.bytes && report.id == unit.id
  }

  /// One election may have changed since the plan; where none is as planned, this machine does not see the
  /// files. It would find them missing, and that would be published.
  private func check(_ units: [PartFolder.Unit], _ reports: [Int: NightlyReports.Report]) throws {
    let odd = units.filter { unit in
      reports[unit.number].map { !Self.isPlanned($0, plan.units[unit.number]) } ?? false
    }
    guard let first = odd.first, odd.count == units.count, let report = reports[first.number] else {
      return
    }
    throw InputError(
      .inputOutput, file: report.place,
      found:
        "none of the returns of shard \(shard.text) are here as the plan has them (\(report.size.bytes) bytes, not \(plan.units[first.number].bytes))",
      remedy: "Look whether this machine sees the files, or plan again.")
  }

  private func isPublished(_ job: ReportJob, _ provenance: Provenance) -> Bool {
    guard !plan.force,
      let published = PublishedReport(configuration.output + "/" + job.id),
      published.fingerprint == provenance.fingerprint, published.counts != nil
    else { return false }
    return published.damage(parallel).isEmpty
  }

  /// Whether a part that is there was made from the files as they are now: the plan knows only their sizes.
  private func isCurrent(_ part: PartFolder, _ reports: [Int: NightlyReports.Report]) -> Bool {
    let current = parallel.map(part.header.entries.count) { position -> Bool in
      let entry = part.header.entries[position]
      guard let bytes = try? part.result(entry),
        let header = try? ReportBundle(bytes, place: entry.name).header
      else { return false }
      guard let report = reports[entry.unit] else { return header.outcome == .left }
      do {
        let job = try report.job()
        if job.partial != nil { return header.outcome == .left }
        let provenance = try job.provenance()
        // A part that relies on a published report does so only while that is there.
        return header.fingerprint == provenance.fingerprint
          && (header.outcome != .unchanged || isPublished(job, provenance))
      } catch {
        return header.outcome == .failed && header.problem?.text == "\(error)"
      }
    }
    return current.allSatisfy { $0 }
  }
}
