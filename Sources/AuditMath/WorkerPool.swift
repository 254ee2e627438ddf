import Dispatch
import Foundation

/// Workers that share every loop that is open, also one inside an item of another.
///
/// The call that opens the first loop brings the workers; until it returns they take items from whichever
/// loop has some, the oldest first, so that each works on something of its own while there is enough of it,
/// and all help with what is left at the end. Who runs an item never shows in the result.
final class WorkerPool: Sendable {
  private let workers: Int
  private let condition = NSCondition()
  // Invariant: read and written only while `condition` is held; so is the state of every loop.
  nonisolated(unsafe) private var open: [Loop] = []
  nonisolated(unsafe) private var isStaffed = false

  init(workers: Int) {
    self.workers = workers
    BLAS.prepare()
  }

  /// Runs `body(0)` … `body(count - 1)`, each once, and returns when all have finished.
  func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    guard count > 0 else { return }
    withoutActuallyEscaping(body) { body in
      let loop = Loop(count: count, body: body)
      condition.lock()
      open.append(loop)
      let brings = !isStaffed
      if brings { isStaffed = true } else { condition.broadcast() }
      condition.unlock()
      if brings {
        DispatchQueue.concurrentPerform(iterations: workers) { _ in work(until: loop, any: true) }
        condition.lock()
        isStaffed = false
        condition.unlock()
      } else {
        work(until: loop, any: false)
      }
    }
  }

  /// Works on `loop` until its last item is finished, with `any` also on the other open loops.
  private func work(until loop: Loop, any: Bool) {
    condition.lock()
    while loop.unfinished > 0 {
      let next = any ? open.first { $0.next < $0.count } : loop.next < loop.count ? loop : nil
      guard let next else {
        condition.wait()
        continue
      }
      let item = next.next
      next.next += 1
      condition.unlock()
      next.body(item)
      condition.lock()
      next.unfinished -= 1
      if next.unfinished == 0 {
        open.removeAll { $0 === next }
        condition.broadcast()
      }
    }
    condition.unlock()
  }

  /// One open loop.
  private final class Loop: Sendable {
    let count: Int
    let body: @Sendable (Int) -> Void
    nonisolated(unsafe) var next = 0
    nonisolated(unsafe) var unfinished: Int

    init(count: Int, body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
      unfinished = count
    }
  }
}
