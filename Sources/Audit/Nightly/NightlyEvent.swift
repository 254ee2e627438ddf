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
    /// Seconds by stage.
    public let seconds: [Stage: Double]

    public init(
      report: String, outcome: Outcome, remark: String, bytes: Int, seconds: [Stage: Double]
    ) {
      self.report = report
      self.outcome = outcome
      self.remark = remark
      self.bytes = bytes
      self.seconds = seconds
    }
  }

  /// The plain line of a log; `nil` for what only a terminal shows.
  public var line: String? {
    switch self {
    case .began, .stage, .ended: nil
    case .finished(let finish):
      finish.outcome == .unchanged
        ? "\(finish.report): unchanged" : "\(finish.report): \(finish.remark)"
    case .warning(let report, let text): report.map { "\($0): \(text)" } ?? text
    }
  }
}

/// Measures the stages of one report.
struct StageClock {
  private let clock = ContinuousClock()
  private var current: (stage: Stage, start: ContinuousClock.Instant)?
  private(set) var seconds: [Stage: Double] = [:]

  mutating func begin(_ stage: Stage) {
    end()
    current = (stage, clock.now)
  }

  mutating func end() {
    guard let (stage, start) = current else { return }
    let duration = start.duration(to: clock.now).components
    seconds[stage, default: 0] += Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
    current = nil
  }
}
