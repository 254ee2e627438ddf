import Foundation

/// Where the time of one report goes. It is shown or logged, and never part of a report.
public final class ReportClock: Sendable {
  private struct State {
    var stage: (name: Stage, start: ContinuousClock.Instant)?
    var stages: [Stage: Double] = [:]
    var analyses: [String: Double] = [:]
  }

  private let lock = NSLock()
  // Invariant: read and written only while `lock` is held.
  nonisolated(unsafe) private var state = State()

  public init() {}

  /// Ends the stage before, if any, and begins this one.
  public func begin(_ stage: Stage) {
    end()
    lock.withLock { state.stage = (stage, .now) }
  }

  public func end() {
    lock.withLock {
      guard let (stage, start) = state.stage else { return }
      state.stages[stage, default: 0] += Self.seconds(since: start)
      state.stage = nil
    }
  }

  /// Adds to what an analysis took; called by many workers.
  func add(_ analysis: String, since start: ContinuousClock.Instant) {
    let seconds = Self.seconds(since: start)
    lock.withLock { state.analyses[analysis, default: 0] += seconds }
  }

  /// Seconds by stage.
  public var stages: [Stage: Double] { lock.withLock { state.stages } }

  /// Seconds by analysis, those of all workers together.
  public var analyses: [String: Double] { lock.withLock { state.analyses } }

  /// A table of stages in their order and, below that of the analyses, of the analyses, the longest first.
  public var lines: [String] {
    let (stages, analyses) = (stages, analyses)
    func line(_ name: String, _ seconds: Double) -> String {
      name.padding(toLength: 12, withPad: " ", startingAt: 0)
        + String(format: "%8.3f s", seconds)
    }
    return Stage.allCases.flatMap { stage -> [String] in
      guard let seconds = stages[stage] else { return [] }
      let below =
        stage == .analyse ? analyses.sorted { ($1.value, $0.key) < ($0.value, $1.key) } : []
      return [line(stage.rawValue, seconds)] + below.map { line("  " + $0.key, $0.value) }
    }
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let duration = start.duration(to: .now).components
    return Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
  }
}
