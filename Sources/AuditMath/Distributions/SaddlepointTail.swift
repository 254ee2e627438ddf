import Foundation

/// The tail of a sum of many independent trials by the saddlepoint approximation.
///
/// Sources: Lugannani and Rice (1980), "Saddle point approximation for the distribution of the sum of
/// independent random variables"; Daniels (1987), "Tail probability approximations", second continuity
/// correction (section 6).
struct SaddlepointTail {
  private let cumulants: BernoulliCumulants

  /// - Parameter probabilities: strictly between 0 and 1.
  init(probabilities: [Double]) {
    cumulants = BernoulliCumulants(probabilities: probabilities)
  }

  /// P(X >= k), 1 <= k <= n.
  func upper(atLeast k: Int) -> Tail {
    let n = cumulants.probabilities.count
    if k == n {
      return Tail(
        logValue: cumulants.probabilities.lazy.map { log($0) }.compensatedSum(), method: .exact)
    }
    let point = Double(k) - 0.5
    let (s, sums) = cumulants.tilt(forMean: point)
    // So little variance that no expansion in it holds: the tilted law is narrow, and cheap.
    guard sums.y > 25 else {
      return Tail(
        logValue: PoissonBinomialLaw.logUpperTail(of: cumulants.probabilities, atLeast: k),
        method: .exact)
    }
    let deviation = sums.y.squareRoot()
    let skewness = sums.z / (sums.y * deviation)
    let exponent = max(0, s * point - cumulants.value(at: s))
    let w = (s < 0 ? -1.0 : 1.0) * (2 * exponent).squareRoot()
    let u = 2 * sinh(s / 2) * deviation
    guard abs(w) > 1e-3 else {
      // The limit at the mean of 1/u - 1/w.
      return Tail(
        value: Normal.upperTail(w) - Normal.density(w) * skewness / 6, method: .saddlepoint)
    }
    return combined(w: w, correction: 1 / u - 1 / w)
  }

  /// 1 - Φ(w) + φ(w)·correction, in logarithms far out, where both terms underflow.
  private func combined(w: Double, correction: Double) -> Tail {
    if w < 5 {
      return Tail(
        value: Normal.upperTail(w) + Normal.density(w) * correction, method: .saddlepoint)
    }
    let logTail = Normal.logUpperTail(w)
    let logDensity = -0.5 * w * w - 0.918_938_533_204_672_741_78
    return Tail(
      logValue: logTail + log1p(correction * exp(logDensity - logTail)), method: .saddlepoint)
  }
}
