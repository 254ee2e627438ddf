import Foundation

/// A tail probability with its logarithm and how it was found.
public struct Tail: Sendable, Equatable {
  /// How a tail was computed.
  public enum Method: String, Sendable {
    /// Summed from the exact law.
    case exact
    /// A saddlepoint approximation: small relative error also far out.
    case saddlepoint
    /// The normal law with the same mean and variance: good near the mean only.
    case normal
  }

  /// The probability; 0 when it is smaller than any `Double`.
  public let value: Double
  /// Its natural logarithm, finite also where `value` is 0, unless the event is impossible.
  public let logValue: Double
  /// How it was found.
  public let method: Method

  /// A tail by its logarithm, held to at most 0.
  public init(logValue: Double, method: Method) {
    self.logValue = min(0, logValue)
    self.value = exp(min(0, logValue))
    self.method = method
  }

  /// A tail by its value, held to 0...1.
  init(value: Double, method: Method) {
    self.value = min(1, max(0, value))
    self.logValue = log(self.value)
    self.method = method
  }

  /// The certain event.
  static let certain = Tail(value: 1, method: .exact)
  /// The impossible event.
  static let impossible = Tail(value: 0, method: .exact)

  /// The two-sided tail min(1, 2·min(lower, upper)), by the method of the smaller one.
  static func twoSided(_ lower: Tail, _ upper: Tail) -> Tail {
    let smaller = lower.logValue < upper.logValue ? lower : upper
    return Tail(logValue: smaller.logValue + 0.693_147_180_559_945_309_4, method: smaller.method)
  }
}
