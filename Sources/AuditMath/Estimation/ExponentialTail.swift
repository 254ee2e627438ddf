import Foundation

/// How fast a sample's own tail falls, and how improbable a value is under that tail.
///
/// Many tests of the same kind, one a station, have p-values that are right for most of them and too
/// small for the rest: real places differ in more ways than any simple law knows. The deviates
/// z = Φ⁻¹(1 - p/2) between their 90th and their 97.5th percentile show how fast the tail really falls;
/// beyond, it is continued as an exponential of the same slope, P(Z > z) = 0.025 exp(-λ (z - z₉₇.₅)).
/// The slope is never steeper than that of normal deviates between the same percentiles, and a p-value is
/// never made smaller. Up to 2.5 % of true outliers do not change it.
///
/// Source: the empirical null is Efron's (2004), "Large-scale simultaneous hypothesis testing", JASA 99,
/// 96-104; the exponential beyond a threshold is the generalised Pareto law of shape 0, Pickands (1975),
/// "Statistical inference using extreme order statistics", Annals of Statistics 3, 119-131.
public struct ExponentialTail: Sendable, Equatable {
  /// The two-sided p-value that a share of 0.025 of the sample lies below.
  public let threshold: Double
  /// λ, per unit of the deviate.
  public let rate: Double
  private let start: Double

  /// Shares of the sample beyond the two percentiles.
  static let shares = (inner: 0.1, outer: 0.025)
  /// A smaller sample says nothing of its tail.
  public static let smallestSample = 300

  /// - Parameter p: two-sided p-values; at least `smallestSample` of them, else `nil`.
  public init?(_ p: [Double]) {
    let count = p.count
    guard count >= Self.smallestSample else { return nil }
    let outer = Selection.value(Int(Self.shares.outer * Double(count)), of: p)
    let inner = Selection.value(Int(Self.shares.inner * Double(count)), of: p)
    let (far, near) = (Self.deviate(outer), Self.deviate(inner))
    let logRatio = log(Self.shares.inner / Self.shares.outer)
    let normal =
      logRatio / (Self.deviate(Self.shares.outer) - Self.deviate(Self.shares.inner))
    threshold = outer
    start = far
    rate = far > near ? min(normal, logRatio / (far - near)) : normal
  }

  /// The p-value of a test under the sample's own tail; `p` itself in the bulk.
  public func tail(_ p: Double) -> Double {
    guard p < threshold else { return p }
    return max(p, Self.shares.outer * exp(-rate * (Self.deviate(p) - start)))
  }

  /// Z of a two-sided p; p below the smallest number counts as the smallest.
  private static func deviate(_ p: Double) -> Double {
    Normal.upperQuantile(max(p, 1e-300) / 2)
  }
}
