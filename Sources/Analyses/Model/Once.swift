import Foundation

/// A value that is made when it is first asked for.
final class Once<Value: Sendable>: Sendable {
  private let lock = NSLock()
  private let make: @Sendable () -> Value
  // Invariant: read and written only while `lock` is held.
  nonisolated(unsafe) private var made: Value?

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    lock.withLock {
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// Gives the value back; it is made anew when it is asked for again.
  func forget() {
    lock.withLock { made = nil }
  }
}
