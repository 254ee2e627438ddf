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

  @Test func blocksDoNotDependOnWorkers() {
    let one = Parallel(workers: 1).mapBlocks(10, blockSize: 4) { $0 }
    #expect(one == [0..<4, 4..<8, 8..<10])
    #expect(Parallel(workers: 3).mapBlocks(10, blockSize: 4) { $0 } == one)
    #expect(Parallel(workers: 0).workers == 1)
    #expect(Parallel().workers >= 1)
  }
}
