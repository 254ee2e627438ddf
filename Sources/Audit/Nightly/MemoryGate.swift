import Foundation

/// Lets reports be made side by side as long as what they are expected to need fits in a budget. One
/// that needs more than the whole budget runs alone.
final class MemoryGate: Sendable {
  /// What an audit needs beside its returns.
  static let base = 96 << 20
  /// Bytes at the peak for each byte of returns: the text, the table, the results and the pages. The
  /// largest of 23 public elections took 11 (Docs/operations.md).
  static let factor = 12

  private let budget: Int
  private let condition = NSCondition()
  // Invariant: both are read and written only while `condition` is held.
  nonisolated(unsafe) private var used = 0
  nonisolated(unsafe) private var peak = 0

  /// - Parameter budget: bytes.
  init(budget: Int) { self.budget = budget }

  /// The bytes that an audit of returns of this size is expected to need.
  static func need(expectedBytes: Int) -> Int {
    let (product, overflow) = max(0, expectedBytes).multipliedReportingOverflow(by: factor)
    return overflow ? Int.max / 2 : min(product, Int.max / 2) + base
  }

  /// Half of the machine's memory.
  static var defaultBudget: Int {
    Int(clamping: ProcessInfo.processInfo.physicalMemory / 2)
  }

  /// Waits until the bytes are free, runs `body`, and gives them back.
  func pass<Result>(_ bytes: Int, _ body: () throws -> Result) rethrows -> Result {
    let share = min(bytes, budget)
    condition.lock()
    while used > 0, used + share > budget { condition.wait() }
    used += share
    peak = max(peak, used)
    condition.unlock()
    defer {
      condition.lock()
      used -= share
      condition.broadcast()
      condition.unlock()
    }
    return try body()
  }

  /// The most that was in use at once.
  var highest: Int {
    condition.lock()
    defer { condition.unlock() }
    return peak
  }
}
