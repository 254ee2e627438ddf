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
  /// The time of day, for the history alone.
  let clock: @Sendable () -> Date
  let observe: @Sendable (NightlyEvent) -> Void

  public init(
    configuration: NightlyConfiguration, dataRoots: [String], parallel: Parallel,
    force: Bool = false, memory: Int? = nil, clock: @escaping @Sendable () -> Date = { Date() },
    observe: @escaping @Sendable (NightlyEvent) -> Void
  ) {
    self.configuration = configuration
    self.dataRoots = dataRoots
    self.parallel = parallel
    self.force = force
    self.memory = memory
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
    let reports = NightlyReports(configuration, loader: loader).reports
    let outcomes = outcomes(reports, NewsSource(history: history))
    for outcome in outcomes {
      guard problem == nil, let found = outcome.problem else { continue }
      problem = found
      observe(.warning(report: nil, "\(found)"))
    }
    let summary = NightlySummary(
      program: .current, entries: outcomes.map(\.entry),
      historyProblem: problem.map { "\($0)" })
    let files = configuration.options.language.saying {
      let files = NightlySummaryWriter(summary).files()
      return configuration.options.site
        ? files + files.prefix(1).flatMap(StaticSite.summary) : files
    }
    try ReportFolder.place(files, in: configuration.output)
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

  /// The outcomes in the configuration's order. The largest reports start first, since the night lasts
  /// as long as whatever ends last.
  private func outcomes(_ reports: [NightlyReports.Report], _ news: NewsSource) -> [Outcome] {
    let sizes = reports.map { (try? $0.job.get())?.expectedBytes ?? 0 }
    observe(.began(reports: reports.count, bytes: sizes.reduce(0, +)))
    let order = reports.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    let gate = MemoryGate(budget: memory ?? MemoryGate.defaultBudget)
    let now = configuration.history == nil ? nil : Self.time(clock())
    let outcomes = parallel.map(order.count) { turn in
      let position = order[turn]
      return gate.pass(MemoryGate.need(expectedBytes: sizes[position])) {
        outcome(reports[position], bytes: sizes[position], news, now)
      }
    }
    return zip(order, outcomes).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func outcome(
    _ report: NightlyReports.Report, bytes: Int, _ news: NewsSource, _ now: String?
  ) -> Outcome {
    var stages = StageClock()
    do {
      let made = try NightlyReport(
        job: try report.job.get(), folder: configuration.output + "/" + report.id, force: force,
        news: news, now: now, sign: configuration.signing, observe: observe
      ).run(&stages)
      stages.end()
      observe(
        .finished(
          NightlyEvent.Finish(
            report: report.id, outcome: made.entry.outcome == .unchanged ? .unchanged : .audited,
            remark: made.remark, bytes: bytes, seconds: stages.seconds)))
      return Outcome(entry: made.entry, error: nil, problem: made.historyProblem)
    } catch {
      stages.end()
      observe(
        .finished(
          NightlyEvent.Finish(
            report: report.place, outcome: .failed, remark: "\(error)", bytes: bytes,
            seconds: stages.seconds)))
      let entry = NightlySummary.Entry(
        id: report.id, title: report.title, simulated: report.simulated,
        isComparison: report.isComparison, outcome: .failed("\(error)"), counts: nil)
      var problem: HistoryError?
      if let now, let history = news.history {
        do throws(HistoryError) {
          try history.recordFailure(report.id, reason: "\(error)", at: now)
        } catch let failure {
          problem = failure
        }
      }
      return Outcome(entry: entry, error: error, problem: problem)
    }
  }

  /// ISO 8601 in UTC, to the second.
  static func time(_ date: Date) -> String {
    date.formatted(.iso8601)
  }
}
