import Foundation

/// Writes to the history in a fixed order, whichever worker is done first, so that the same night gives the
/// same history for any number of workers and machines. What comes too early waits for its turn; what a
/// killed night had not yet written, the next one learns from the published reports.
final class TurnRecorder: Sendable {
  /// What is to be written.
  enum Record: Sendable {
    case run(RunHistory.Run)
    case failure(report: String, reason: String, time: String)
  }

  private let history: RunHistory?
  private let lock = NSLock()
  // Invariant: the three are touched only while `lock` is held.
  nonisolated(unsafe) private var waiting: [Int: Record?] = [:]
  nonisolated(unsafe) private var next = 0
  nonisolated(unsafe) private var first: HistoryError?

  /// - Parameter history: `nil` where none is kept, or it cannot be used.
  init(_ history: RunHistory?) { self.history = history }

  /// Hands in what is to be written in this turn, if anything. Every turn from 0 is handed in once.
  func record(_ turn: Int, _ record: Record?) {
    lock.lock()
    defer { lock.unlock() }
    waiting[turn] = .some(record)
    while let due = waiting.removeValue(forKey: next) {
      next += 1
      // One failure, such as a full disk, is enough: the next night makes good what is missing.
      guard first == nil, let due else { continue }
      do throws(HistoryError) { try write(due) } catch { first = error }
    }
  }

  private func write(_ record: Record) throws(HistoryError) {
    switch record {
    case .run(let run): try history?.record(run)
    case .failure(let report, let reason, let time):
      try history?.recordFailure(report, reason: reason, at: time)
    }
  }

  /// The first thing that went wrong.
  var problem: HistoryError? { lock.withLock { first } }
}
