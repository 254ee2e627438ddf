/// A stage of one report, in the order in which they come.
public enum Stage: String, Sendable, CaseIterable {
  case hash, read, analyse, render, publish
}

/// What a night is doing, for whoever shows or logs it.
public enum NightlyEvent: Sendable {
  /// The night begins: so many reports, of so many bytes of returns.
  case began(reports: Int, bytes: Int)
  /// A report, of so many bytes of returns, comes to its next stage.
  case stage(report: String, Stage, bytes: Int)
  case finished(Finish)
  /// Something an operator should know, about a report or the whole night.
  case warning(report: String?, String)
  case ended(seconds: Double)

  public struct Finish: Sendable {
    public enum Outcome: String, Sendable {
      case audited, unchanged, failed
    }

    public let report: String
    public let outcome: Outcome
    /// One line on what was found, or why there is no report.
    public let remark: String
    public let bytes: Int
    /// Where the time went.
    public let clock: ReportClock

    public init(
      report: String, outcome: Outcome, remark: String, bytes: Int, clock: ReportClock
    ) {
      self.report = report
      self.outcome = outcome
      self.remark = remark
      self.bytes = bytes
      self.clock = clock
    }
  }

  /// The plain line of a log; `nil` for what only a terminal shows.
  public var line: String? {
    switch self {
    case .began, .stage, .ended: nil
    case .finished(let finish):
      finish.outcome == .unchanged
        ? "\(finish.report): unchanged"
        // A message about the file that the report is called by names it itself.
        : finish.remark.hasPrefix(finish.report + ": ")
          ? finish.remark : "\(finish.report): \(finish.remark)"
    case .warning(let report, let text): report.map { "\($0): \(text)" } ?? text
    }
  }
}
