import Foundation
import Testing

@testable import AuditMath

@Suite struct ExponentialTailTests {
  /// p-values of normal deviates: the slope is the normal one, and what is improbable stays so.
  @Test func normalDeviatesKeepTheirTail() throws {
    let p = (0..<20_000).map { (Double($0) + 0.5) / 20_000 }
    let tail = try #require(ExponentialTail(p))
    // ln 4 over the distance of the normal quantiles 2.241403 and 1.644854 (R: qnorm).
    #expect(abs(tail.rate - log(4) / (2.241402727604947 - 1.6448536269514722)) < 1e-2)
    #expect(tail.tail(0.5) == 0.5)
    #expect(tail.tail(0.03) == 0.03)
    // 0.025 exp(-2.3239 (8 - 2.2414)), by hand.
    let eight = 2 * Normal.upperTail(8)
    #expect(abs(log10(tail.tail(eight)) - -7.414) < 0.03)
  }

  /// Deviates that are Laplace's, with twice the slope of their tail: the exponential is exact.
  @Test func exponentialTailsAreMet() throws {
    // |z| with P(|z| > x) = exp(-x): quantiles by inversion.
    let z = (0..<40_000).map { -log((Double($0) + 0.5) / 40_000) }
    let tail = try #require(ExponentialTail(z.map { 2 * Normal.upperTail($0) }))
    #expect(abs(tail.rate - 1) < 1e-3)
    for x in [4.0, 9, 20] {
      #expect(abs(log(tail.tail(2 * Normal.upperTail(x))) + x) < 0.02)
    }
  }

  /// One station in fifty far out does not change it; a p-value is never made smaller.
  @Test func outliersDoNotBendIt() throws {
    let clean = (0..<5_000).map { (Double($0) + 0.5) / 5_000 }
    let spoilt = Array(clean.dropLast(100)) + [Double](repeating: 1e-40, count: 100)
    let (one, two) = (try #require(ExponentialTail(clean)), try #require(ExponentialTail(spoilt)))
    #expect(two.tail(1e-40) < 1e-7)
    #expect(one.tail(1e-40) <= two.tail(1e-40))
    for p in [0.9, 0.02, 1e-5, 1e-12, 1e-300, 0] { #expect(two.tail(p) >= p) }
  }

  @Test func degenerateCases() throws {
    #expect(ExponentialTail([Double](repeating: 0.5, count: 299)) == nil)
    let equal = try #require(ExponentialTail([Double](repeating: 1, count: 300)))
    #expect(equal.tail(1) == 1)
    #expect(equal.tail(1e-20).isFinite)
    let zero = try #require(ExponentialTail([Double](repeating: 0, count: 300)))
    #expect(zero.tail(0) == 0)
  }
}
