import Dispatch
import Foundation

/// The one wrapper over Dispatch: every parallel loop of the program runs through it.
///
/// Work is cut into items that do not depend on the number of workers, each item writes only its own
/// slot, and results are read in item order. So the outcome never depends on `workers`.
public struct Parallel: Sendable {
  /// The largest number of items worked on at once; at least 1.
  public let workers: Int

  /// - Parameter workers: the number of concurrent workers; `nil` takes one per processor.
  public init(workers: Int? = nil) {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The results of `body(0)` … `body(count - 1)`, in that order.
  ///
  /// Items are handed out one at a time, so uneven items balance; order the expensive ones first.
  public func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    if workers == 1 || count <= 1 { return (0..<max(0, count)).map(body) }
    var slots = [Result?](repeating: nil, count: count)
    slots.withUnsafeMutableBufferPointer { buffer in
      // Invariant: index i is handed out once, so exactly one worker writes slot i, and
      // concurrentPerform returns only after every worker has finished.
      nonisolated(unsafe) let slot = buffer
      let next = Ticket()
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while let index = next.take(below: count) { slot[index] = body(index) }
      }
    }
    return slots.compactMap { $0 }
  }

  /// As `map`, for bodies that throw: the error of the lowest failing item is thrown, whichever
  /// worker met it first.
  public func tryMap<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    try map(count) { index in Swift.Result { try body(index) } }.map { try $0.get() }
  }

  /// The results of `body` over consecutive blocks of `0..<count`, each of `blockSize` items but the
  /// last. Blocks depend on `count` and `blockSize` alone, so floating-point sums made per block and
  /// added in block order are the same for any number of workers.
  public func mapBlocks<Result: Sendable>(
    _ count: Int, blockSize: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let blocks = (count + blockSize - 1) / blockSize
    return map(blocks) { block in
      body(block * blockSize..<min(count, (block + 1) * blockSize))
    }
  }
}

/// Hands out the integers from 0, each once.
private final class Ticket: Sendable {
  private let lock = NSLock()
  // Invariant: read and written only while `lock` is held.
  nonisolated(unsafe) private var value = 0

  func take(below count: Int) -> Int? {
    lock.lock()
    defer { lock.unlock() }
    guard value < count else { return nil }
    defer { value += 1 }
    return value
  }
}
