import Foundation

/// The calls to the operating system that publishing makes, each of which can fail. Tests make them fail,
/// one after the other; the program itself always uses `none`.
package struct PublishingFaults: Sendable {
  /// What is about to be done.
  package enum Step: String, Sendable, CaseIterable {
    case lock, makeFolder, create, write, close, flush, exchange, flushParent
  }

  /// The error number that a step pretends to meet; `nil` to let it go on. Called from several workers.
  package let code: @Sendable (Step, String) -> Int32?

  package init(code: @escaping @Sendable (Step, String) -> Int32?) { self.code = code }

  package static let none = PublishingFaults { _, _ in nil }

  func check(_ step: Step, _ operation: String, _ path: String) throws(PublishingError) {
    if let code = code(step, path) { throw .last(operation, path, code: code) }
  }
}
