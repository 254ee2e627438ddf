import Foundation
import Reports
import Returns

/// Makes, or leaves alone, one report of a night.
struct NightlyReport {
  let job: ReportJob
  /// Bytes of its returns.
  let bytes: Int
  /// The report's folder.
  let folder: String
  let force: Bool
  /// Whether a killed run may have left something beside the folder.
  let leftovers: Bool
  let news: NewsSource
  /// The time of the night, as ISO 8601 in UTC; `nil` where no history is kept.
  let now: String?
  let sign: ManifestSigning?
  /// What a shard made of it on another machine; `nil` to make it here.
  var part: PartReport? = nil
  /// How many reports to keep under their dates, and the time of the night; `nil` to exchange in place.
  let dated: (keep: Int, time: String)?
  let observe: @Sendable (NightlyEvent) -> Void

  /// What came of it, and what went wrong with the history, which stops nothing.
  struct Outcome {
    let entry: NightlySummary.Entry
    let remark: String
    let historyProblem: HistoryError?
    /// The run to record, when its turn comes.
    var run: RunHistory.Run? = nil
  }

  func run(_ clock: ReportClock) throws -> Outcome {
    begin(.hash, clock)
    let provenance = try job.provenance()
    let published = PublishedReport(folder)
    let run = now == nil ? nil : published?.run()
    var problem: HistoryError?
    do throws(HistoryError) { try news.reconcile(run) } catch { problem = error }
    if !force, let published, published.fingerprint == provenance.fingerprint,
      let counts = published.counts
    {
      let damage = published.damage(job.parallel) + unsigned
      if damage.isEmpty {
        if leftovers || dated != nil { try ReportFolder.clearUp(folder, keep: dated?.keep) }
        return Outcome(
          entry: entry(
            .unchanged, counts, run.map(Self.news), published.manifest.options),
          remark: "unchanged", historyProblem: problem)
      }
      observe(
        .warning(
          report: job.id,
          "the published report is damaged and is made again (\(damage[0])\(damage.count > 1 ? " and \(damage.count - 1) more" : ""))"
        ))
    }
    let made =
      try part?.finished(job, provenance, observe)
      ?? FinishedReport(job.make(provenance, clock) { stage in begin(stage, clock) })
    begin(.render, clock)
    let place = try now.map { try self.place(provenance, run, $0, &problem) }
    let comparison = place.map {
      News.comparing(made.findings, number: $0.number, made: $0.made, with: $0.baseline)
    }
    let files = try made.files(comparison)
    begin(.publish, clock)
    if now != nil { try keepDrop(provenance) }
    try ReportFolder.publish(
      files: files, manifest: made.manifest, to: folder, parallel: job.parallel,
      sign: sign?.signature, dated: self.dated(provenance, comparison), leftovers: leftovers)
    if let partial = job.partial, let comparison {
      partial.drops.prune(
        keeping: [provenance.fingerprint] + [comparison.baseline?.fingerprint].compactMap { $0 })
    }
    let record = comparison.map {
      Self.run(job, made, provenance, $0, sources: made.manifest.inputs)
    }
    return Outcome(
      entry: entry(
        .audited, made.counts, comparison.map(NightlySummary.NewsCounts.init),
        made.manifest.options), remark: made.remark, historyProblem: problem,
      run: problem == nil ? record : nil)
  }

  /// The files of a partial count, for the next drop to be compared with.
  private func keepDrop(_ provenance: Provenance) throws {
    guard let partial = job.partial, case .election(let manifest) = job.subject else { return }
    try partial.drops.keep(manifest, provenance, loader: job.loader)
  }

  /// A report that is made again has the number and the time that it had, and so takes its own place.
  private func dated(_ provenance: Provenance, _ news: News?) -> DatedReports? {
    dated.map { keep, time in
      DatedReports(
        keep: keep, made: news?.made ?? time,
        run: news.map { DatedReports.run($0.number) } ?? String(provenance.fingerprint.prefix(16)))
    }
  }

  /// A report from before reports were signed.
  private var unsigned: [ReportDifference] {
    let name = ReportFolder.signatureName
    guard sign != nil, !FileManager.default.fileExists(atPath: folder + "/" + name) else {
      return []
    }
    return [ReportDifference(.signature, name, "the file is missing")]
  }

  private func begin(_ stage: Stage, _ clock: ReportClock) {
    clock.begin(stage)
    observe(.stage(report: job.id, stage, bytes: bytes))
  }

  /// Where the history fails, the published report takes its place.
  private func place(
    _ provenance: Provenance, _ run: RunHistory.Run?, _ now: String, _ problem: inout HistoryError?
  ) throws -> NewsSource.Place {
    do throws(HistoryError) {
      return try news.place(
        job.id, fingerprint: provenance.fingerprint, published: run, now: now)
    } catch {
      problem = problem ?? error
      return try NewsSource(history: nil).place(
        job.id, fingerprint: provenance.fingerprint, published: run, now: now)
    }
  }

  private static func news(_ run: RunHistory.Run) -> NightlySummary.NewsCounts {
    NightlySummary.NewsCounts(
      News.comparing(
        run.findings, number: run.number, made: run.made, with: run.publishedBaseline))
  }

  private static func run(
    _ job: ReportJob, _ made: FinishedReport, _ provenance: Provenance, _ news: News,
    sources: [SourceFile]
  ) -> RunHistory.Run {
    RunHistory.Run(
      report: job.id, number: news.number, kind: job.isComparison ? "comparison" : "election",
      title: made.manifest.title, fingerprint: provenance.fingerprint,
      program: made.manifest.program.version, made: news.made, stations: made.counts.stations,
      inputs: sources.map {
        SourceFile(name: $0.name, bytes: $0.bytes, sha256: $0.sha256, format: "")
      }, findings: news.entries.map(\.finding), baseline: news.baseline?.number)
  }

  private func entry(
    _ outcome: NightlySummary.Outcome, _ counts: NightlySummary.Counts,
    _ news: NightlySummary.NewsCounts?, _ options: [String: String]
  ) -> NightlySummary.Entry {
    NightlySummary.Entry(
      id: job.id, title: job.title, simulated: job.isSimulated, isComparison: job.isComparison,
      outcome: outcome, counts: counts, news: news, reported: options["reported"],
      combinedLogP: job.isComparison ? nil : PublishedReport.combinedLogP(options))
  }
}
