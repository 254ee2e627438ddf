import Foundation
import Testing

@testable import AuditMath

@Suite struct ParallelTests {
  private struct Odd: Error, Equatable { let index: Int }

  @Test(arguments: [1, 2, 5, 64]) func resultsComeInOrder(workers: Int) {
    let parallel = Parallel(workers: workers)
    #expect(parallel.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(parallel.map(0) { $0 } == [])
    #expect(parallel.map(-3) { $0 } == [])
  }

  @Test(arguments: [1, 4]) func theFirstErrorIsThrown(workers: Int) throws {
    let parallel = Parallel(workers: workers)
    #expect(throws: Odd(index: 31)) {
      try parallel.tryMap(100) { index in
        if index > 30, !index.isMultiple(of: 2) { throw Odd(index: index) }
        return index
      }
    }
    #expect(try parallel.tryMap(3) { $0 } == [0, 1, 2])
  }

  /// Loops inside items of loops: every item once, in order, and several callers on the same workers.
  @Test(arguments: [1, 2, 3, 8]) func loopsInsideLoops(workers: Int) {
    let parallel = Parallel(workers: workers)
    let expected = (0..<7).map { one in
      (0..<(one * 5)).map { two in (0..<3).map { one * 100 + two * 10 + $0 } }
    }
    let found = parallel.map(4) { _ in
      parallel.map(7) { one in
        parallel.map(one * 5) { two in parallel.map(3) { one * 100 + two * 10 + $0 } }
      }
    }
    #expect(found == [expected, expected, expected, expected])
  }

  /// The worker that is done with its own item helps with the loop of the other's: two items of it run at
  /// the same time, or neither would end. The limit ends a test that hangs; other tests may hold the second
  /// worker for minutes on a slow machine.
  @Test(
    .timeLimit(.minutes(15)), .enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1)
  ) func idleWorkersHelp() {
    let parallel = Parallel(workers: 2)
    let met = parallel.map(2) { item -> Bool in
      if item == 0 { return true }
      let meeting = Meeting()
      return parallel.map(2) { _ in meeting.wait() } == [true, true]
    }
    #expect(met == [true, true])
  }

  /// Lets two go on when both are there.
  private final class Meeting: Sendable {
    private let condition = NSCondition()
    // Guarded by `condition`.
    nonisolated(unsafe) private var arrived = 0

    func wait() -> Bool {
      condition.withLock {
        arrived += 1
        condition.broadcast()
        while arrived < 2 { condition.wait() }
        return true
      }
    }
  }

  @Test func blocksDoNotDependOnWorkers() {
    let one = Parallel(workers: 1).mapBlocks(10, blockSize: 4) { $0 }
    #expect(one == [0..<4, 4..<8, 8..<10])
    #expect(Parallel(workers: 3).mapBlocks(10, blockSize: 4) { $0 } == one)
    #expect(Parallel(workers: 0).workers == 1)
    #expect(Parallel().workers >= 1)
  }
}
