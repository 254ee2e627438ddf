import Foundation

/// The law of the number of successes in independent trials, each with its own probability.
///
/// - Up to 2,000 uncertain trials (0 < p < 1) the law is exact: repeated convolution adds only
///   positive terms, so every probability keeps its relative accuracy; a tail far out is
///   taken from the exponentially tilted law instead.
/// - Above, tails come from the saddlepoint approximation of Lugannani and Rice (1980) with the second
///   continuity correction of Daniels (1987); where the tilted law has a variance below 25 it is narrow
///   enough to be summed exactly. The relative error is below 0.1 %.
///
/// Trials with p = 0 are skipped and those with p = 1 only shift the count. Probabilities outside
/// 0...1 are held to that range. One that is NaN makes the law unknown: every tail is then 1, which is
/// evidence of nothing, and mean and variance are NaN.
///
/// Cost: exact, n² / 4 multiply-adds once and n for each tail; saddlepoint, about 10 n for each tail.
public struct PoissonBinomial: Sendable {
  /// The largest number of uncertain trials for which the law is exact.
  public static let exactLimit = 2_000

  /// The number of trials, with those that are certain.
  public let trials: Int
  /// The expected count, Σp.
  public let mean: Double
  /// The variance of the count, Σp(1 - p).
  public let variance: Double

  /// Trials that always succeed.
  private let certain: Int
  /// Probabilities strictly between 0 and 1.
  private let uncertain: [Double]
  /// Of the uncertain successes; `nil` when the law is not exact.
  private let law: PoissonBinomialLaw?
  private let isKnown: Bool
  private let reach: PoissonBinomialLaw.Reach

  /// - Parameters:
  ///   - probabilities: of success, one for each trial.
  ///   - count: whose tails are wanted, if it is known. They have the same digits with and without it; the
  ///     law is made quicker where the count is near the mean.
  public init(probabilities: [Double], forTailsOf count: Int? = nil) {
    self.init(probabilities: probabilities, forTailsOf: count, exactLimit: Self.exactLimit)
  }

  /// As above; tests lower `exactLimit` to compare the approximation with the exact law.
  init(probabilities: [Double], forTailsOf count: Int? = nil, exactLimit: Int) {
    trials = probabilities.count
    let (uncertain, certain, isKnown) = Self.parts(probabilities)
    let sums = uncertain.withUnsafeBufferPointer(Self.moments)
    self.isKnown = isKnown
    self.uncertain = uncertain
    self.certain = certain
    mean = isKnown ? sums.mean + Double(certain) : .nan
    variance = isKnown ? sums.variance : .nan
    // Five standard deviations leave tails of about 1e-7; a skewed law that leaves less than `near` trusts
    // has its tail from the tilted law.
    let distance = count.map { Double($0 - certain) - sums.mean }
    let isNear = distance.map { $0 * $0 <= 25 * sums.variance } ?? false
    reach = isNear ? .near : .far
    law =
      isKnown && uncertain.count <= exactLimit
      ? PoissonBinomialLaw(uncertain, negligible: reach.negligible) : nil
  }

  private static func parts(
    _ probabilities: [Double]
  ) -> (uncertain: [Double], certain: Int, isKnown: Bool) {
    // As a rule all are uncertain. A mask is -1 in every lane that holds; zeros behind the last one do not.
    var all = SIMD4<Int64>.zero
    probabilities.withUnsafeBufferPointer {
      $0.forEachFour { all &-= unsafeBitCast(($0 .> 0) .& ($0 .< 1), to: SIMD4<Int64>.self) }
    }
    if all.wrappedSum() == probabilities.count { return (probabilities, 0, true) }
    // Every one is written, and stays where it is uncertain: no condition that is guessed wrong.
    var (certain, unknown) = (0, 0)
    let uncertain = [Double](unsafeUninitializedCapacity: probabilities.count) { places, count in
      for p in probabilities {
        // Invariant: count is at most the number of probabilities before this one.
        places.initializeElement(at: count, to: p)
        count &+= Int(bit: p > 0) & Int(bit: p < 1)
        certain &+= Int(bit: p >= 1)
        unknown &+= Int(bit: p != p)
      }
    }
    return unknown > 0 ? ([], 0, false) : (uncertain, certain, true)
  }

  private static func moments(
    _ probabilities: UnsafeBufferPointer<Double>
  ) -> (mean: Double, variance: Double) {
    var (mean, variance) = (CompensatedSums.zero, CompensatedSums.zero)
    probabilities.forEachFour {
      mean.add($0)
      variance.add($0 * (1 - $0))
    }
    return (mean.total, variance.total)
  }

  /// P(X >= k).
  public func upperTail(atLeast k: Int) -> Tail {
    let needed = k - certain
    if !isKnown || needed <= 0 { return .certain }
    if needed > uncertain.count { return .impossible }
    guard let law else { return SaddlepointTail(probabilities: uncertain).upper(atLeast: needed) }
    let sum = law.upperTail(atLeast: needed)
    if sum > reach.trusted { return Tail(value: sum, method: .exact) }
    return Tail(
      logValue: PoissonBinomialLaw.logUpperTail(of: uncertain, atLeast: needed), method: .exact)
  }

  /// P(X <= k).
  public func lowerTail(atMost k: Int) -> Tail {
    let allowed = k - certain
    if !isKnown || allowed >= uncertain.count { return .certain }
    if allowed < 0 { return .impossible }
    if let law {
      let sum = law.lowerTail(atMost: allowed)
      if sum > reach.trusted { return Tail(value: sum, method: .exact) }
    }
    // Failures mirror successes, so the lower tail is an upper tail of 1 - p.
    let failures = uncertain.map { 1 - $0 }
    let needed = uncertain.count - allowed
    guard law != nil else {
      return SaddlepointTail(probabilities: failures).upper(atLeast: needed)
    }
    return Tail(
      logValue: PoissonBinomialLaw.logUpperTail(of: failures, atLeast: needed), method: .exact)
  }

  /// min(1, 2 min(P(X <= k), P(X >= k))).
  public func twoSided(observed k: Int) -> Tail {
    // Mean and median differ by less than 1 (Hamza 1995), so one step beyond the mean the far tail is the
    // smaller one and the other need not be computed.
    if Double(k) >= mean + 1 { return Tail.twoSided(.certain, upperTail(atLeast: k)) }
    if Double(k) <= mean - 1 { return Tail.twoSided(lowerTail(atMost: k), .certain) }
    return Tail.twoSided(lowerTail(atMost: k), upperTail(atLeast: k))
  }

  /// P(X = k), 0 where it is below 1e-40 (1e-26 in a law for the tails of a count near the mean); `nil` when
  /// the law is not exact.
  public func mass(_ k: Int) -> Double? {
    law?.mass(k - certain)
  }
}
