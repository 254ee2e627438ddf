import Foundation

/// The one way to work side by side: every parallel loop of the program runs through it.
///
/// Work is cut into items that do not depend on the number of workers, each item writes only its own
/// slot, and results are read in item order. So the outcome never depends on `workers`.
public struct Parallel: Sendable {
  /// The largest number of items worked on at once; at least 1.
  public let workers: Int

  private let pool: WorkerPool

  /// - Parameter workers: the number of concurrent workers; `nil` takes one per processor.
  public init(workers: Int? = nil) {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    pool = WorkerPool(workers: self.workers)
  }

  /// The results of `body(0)` … `body(count - 1)`, in that order.
  ///
  /// Items are handed out one at a time, so uneven items balance; order the expensive ones first. A loop
  /// inside an item is shared with the workers that have nothing else to do.
  public func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    if workers == 1 || count <= 1 { return (0..<max(0, count)).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Invariant: each index is handed out once, so exactly one worker fills slot i, and `run` returns
      // only after every slot is filled.
      nonisolated(unsafe) let slots = buffer
      pool.run(count) { slots.initializeElement(at: $0, to: body($0)) }
      initialized = count
    }
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
