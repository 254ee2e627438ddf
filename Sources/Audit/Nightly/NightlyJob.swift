import AuditMath
import Foundation
import Reports
import Returns

/// The nightly audit: every configured election and comparison, unattended.
///
/// Reports are made side by side within a memory budget. One bad election never stops the others: its
/// error becomes its entry of the summary. A report whose inputs, manifest, options and program are those
/// of the published one, and which is whole, is left as it stands.
public struct NightlyJob: Sendable {
  public let configuration: NightlyConfiguration
  public let dataRoots: [String]
  public let parallel: Parallel
  /// Audit everything anew, also what has not changed.
  public let force: Bool
  /// Bytes that reports made at once may need together; `nil` for half of the machine's memory.
  public let memory: Int?
  /// What shards made on other machines; `nil` to make all reports here.
  let parts: NightlyParts?
  /// The time of day, for the history alone.
  let clock: @Sendable () -> Date
  let observe: @Sendable (NightlyEvent) -> Void

  public init(
    configuration: NightlyConfiguration, dataRoots: [String], parallel: Parallel,
    force: Bool = false, memory: Int? = nil, parts: NightlyParts? = nil,
    clock: @escaping @Sendable () -> Date = { Date() },
    observe: @escaping @Sendable (NightlyEvent) -> Void
  ) {
    self.configuration = configuration
    self.dataRoots = dataRoots
    self.parallel = parallel
    self.force = force
    self.memory = memory
    self.parts = parts
    self.clock = clock
    self.observe = observe
  }

  /// What the night did, and the first error, if any election or comparison failed.
  public struct Result: Sendable {
    public let summary: NightlySummary
    public let firstError: (any Error)?
    /// What was wrong with the history; every report is complete all the same.
    public let historyProblem: HistoryError?
  }

  /// Runs the job and publishes every report and the summary. Throws only when another night is at work
  /// on the same reports, or the summary itself cannot be published.
  public func run() throws -> Result {
    let start = ContinuousClock.now
    let lock = try ReportFolder.lock(configuration.output, name: ".nightly.lock")
    defer { lock.release() }
    var problem: HistoryError?
    var history: RunHistory?
    if let path = configuration.history {
      do { history = try RunHistory.open(path) } catch { problem = error }
      if let problem { observe(.warning(report: nil, "\(problem)")) }
    }
    let loader = ElectionLoader(
      dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel)
    let reports = NightlyReports(
      configuration, loader: loader, paths: parts?.plan.paths
    ).reports
    let recorder = TurnRecorder(history)
    let outcomes = outcomes(reports, NewsSource(history: history), recorder)
    for found in outcomes.map(\.problem) + [recorder.problem] {
      guard problem == nil, let found else { continue }
      problem = found
      observe(.warning(report: nil, "\(found)"))
    }
    let summary = NightlySummary(
      program: .current, entries: outcomes.map(\.entry), others: others(than: reports),
      historyProblem: problem.map { "\($0)" }, isArchive: configuration.isArchive)
    let files = configuration.options.language.saying {
      NightlySummaryWriter(summary).files(site: configuration.options.site)
    }
    try ReportFolder.place(files, in: configuration.output)
    ArchivePages.removeOthers(than: files, in: configuration.output)
    let seconds = start.duration(to: .now).components
    observe(.ended(seconds: Double(seconds.seconds) + Double(seconds.attoseconds) * 1e-18))
    return Result(
      summary: summary, firstError: outcomes.compactMap(\.error).first, historyProblem: problem)
  }

  private struct Outcome: Sendable {
    let entry: NightlySummary.Entry
    let error: (any Error)?
    let problem: HistoryError?
  }

  /// What all reports of a night share.
  private struct Night: Sendable {
    let news: NewsSource
    /// Its time; `nil` where no history is kept.
    let now: String?
    /// The same, also without one.
    let time: String
    /// Names of reports beside which a killed run left something.
    let leftovers: Set<String>
  }

  /// The outcomes in the configuration's order. The largest reports start first, since the night lasts
  /// as long as whatever ends last; what the history learns, it learns in that order.
  private func outcomes(
    _ reports: [NightlyReports.Report], _ news: NewsSource, _ recorder: TurnRecorder
  ) -> [Outcome] {
    let sizes = reports.map(\.size.bytes)
    observe(.began(reports: reports.count, bytes: sizes.reduce(0, +)))
    let order = reports.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    let gate = MemoryGate(budget: memory ?? MemoryGate.defaultBudget)
    let time = Self.time(clock())
    let night = Night(
      news: news, now: configuration.history == nil ? nil : time, time: time,
      leftovers: ReportFolder.leftovers(in: configuration.output))
    let outcomes = parallel.map(order.count) { turn in
      let position = order[turn]
      return gate.pass(MemoryGate.need(expectedBytes: sizes[position])) {
        let part = parts.map { parts in Swift.Result { try PartReport(parts, unit: position) } }
        let (outcome, record) = outcome(reports[position], part, night)
        recorder.record(turn, record)
        return outcome
      }
    }
    return zip(order, outcomes).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func outcome(
    _ report: NightlyReports.Report, _ part: Swift.Result<PartReport, any Error>?,
    _ night: Night
  ) -> (Outcome, TurnRecorder.Record?) {
    let clock = ReportClock()
    let bytes = report.size.bytes
    do {
      let part = try part?.get()
      if let failure = part?.failure { throw failure }
      let made = try NightlyReport(
        job: try report.job(), bytes: bytes, folder: configuration.output + "/" + report.id,
        force: force, leftovers: night.leftovers.contains(report.id), news: night.news,
        now: night.now, sign: configuration.signing, part: part,
        dated: configuration.keep.map { ($0, night.time) }, observe: observe
      ).run(clock)
      clock.end()
      observe(
        .finished(
          NightlyEvent.Finish(
            report: report.id, outcome: made.entry.outcome == .unchanged ? .unchanged : .audited,
            remark: made.remark, bytes: bytes, clock: clock)))
      return (
        Outcome(entry: made.entry, error: nil, problem: made.historyProblem),
        made.run.map { .run($0) }
      )
    } catch {
      clock.end()
      observe(
        .finished(
          NightlyEvent.Finish(
            report: report.place, outcome: .failed, remark: "\(error)", bytes: bytes,
            clock: clock)))
      let entry = NightlySummary.Entry(
        id: report.id, title: report.title, simulated: report.simulated,
        isComparison: report.isComparison, outcome: .failed(NightlySummary.Failure(error)),
        counts: nil, standing: report.ownsFolder ? standing(report.id) : nil)
      let record = night.now.map {
        TurnRecorder.Record.failure(report: report.id, reason: "\(error)", time: $0)
      }
      return (Outcome(entry: entry, error: error, problem: nil), record)
    }
  }

  /// The report that a failure leaves as it was.
  private func standing(_ id: String) -> NightlySummary.Standing? {
    PublishedReport(configuration.output + "/" + id).map(Self.standing)
  }

  private static func standing(_ published: PublishedReport) -> NightlySummary.Standing {
    published.run().map { .made($0.made) } ?? .undated
  }

  /// Where a manifest could not be read, such as on a disk that is not there: the published reports that
  /// none of the others made, since its own is among them.
  private func others(than reports: [NightlyReports.Report]) -> [NightlySummary.Other] {
    guard reports.contains(where: { $0.id == $0.path && !$0.ownsFolder }) else { return [] }
    let known = Set(reports.map(\.id))
    let output = configuration.output
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") && !known.contains($0) }.compactMap { name in
      PublishedReport(output + "/" + name).map { published in
        NightlySummary.Other(
          id: name, title: published.manifest.title, simulated: published.manifest.simulated,
          isComparison: published.isComparison, standing: Self.standing(published))
      }
    }
  }

  /// ISO 8601 in UTC, to the second.
  static func time(_ date: Date) -> String {
    date.formatted(.iso8601)
  }
}
