import Testing

@testable import AuditMath

/// The size of the test that a slope lies outside 0 to 1, at the end of that range. Values against brute
/// force are in the tests of TURN-04.
@Suite struct WithinSlopeTests {
  /// Groups differ in level, in spread of x and in the error of y, and share a true slope of exactly 0 (or
  /// 1): p <= 0.05 in at most 5 % of draws. The other end of the range is far away, so 2.5 % is exact.
  @Test(arguments: [0.0, 1.0])
  func keepsItsSizeAtTheEnds(_ slope: Double) throws {
    var stream = RandomStream(seed: 6, purpose: "within slope")
    let draws = 3_000
    var rejections = 0
    for _ in 0..<draws {
      var (xx, xy): ([Double], [Double]) = ([], [])
      for group in 0..<20 {
        let level = stream.nextNormal()
        let spread = 0.03 + 0.005 * Double(group)
        let weights = (0..<12).map { _ in 200 + 1_500 * stream.uniform() }
        let x = (0..<12).map { _ in 0.6 + spread * stream.nextNormal() }
        // A shock common to half of the group's points is dependence within the group.
        let shock = 0.02 * stream.nextNormal()
        let y = x.enumerated().map { index, value in
          level + slope * value + 2 * spread * spread * stream.nextNormal()
            + (index % 2 == 0 ? shock : 0)
        }
        let sums = WithinSlope.sums(x: x, y: y, weights: weights)
        xx.append(sums.xx)
        xy.append(sums.xy)
      }
      let found = try #require(WithinSlope(sxx: xx, sxy: xy))
      if found.tail(outside: 0...1) <= 0.05 { rejections += 1 }
    }
    let rate = Double(rejections) / Double(draws)
    // Four standard errors about 2.5 %; few and unequal groups cost a little.
    #expect((0.010...0.042).contains(rate), "\(rate)")
  }

  @Test func degenerate() {
    #expect(WithinSlope(sxx: [], sxy: []) == nil)
    #expect(WithinSlope(sxx: [1], sxy: [1]) == nil)
    #expect(WithinSlope(sxx: [1, 0], sxy: [1, 0]) == nil)
    #expect(WithinSlope(sxx: [1, 1], sxy: [1]) == nil)
    #expect(WithinSlope(sxx: [1, .infinity], sxy: [1, 1]) == nil)
    #expect(WithinSlope(x: [1, 2], y: [1, 2], weights: [1, 1]) == nil)
    #expect(WithinSlope(x: [1, 1, 1], y: [1, 2, 3], weights: [1, 1, 1]) == nil)
    #expect(WithinSlope(x: [1, 1, 2], y: [1, 2, 3], weights: [1, 1, 1]) == nil)
    let exact = WithinSlope(sxx: [1, 2, 3], sxy: [0.5, 1, 1.5])
    #expect(exact?.slope == 0.5 && exact?.standardError == 0)
    #expect(exact?.tail(outside: 0...1) == 1)
    #expect(WithinSlope.sums(x: [], y: [], weights: []) == (0, 0))
    #expect(WithinSlope.sums(x: [3, 3], y: [1, 2], weights: [1, 1]) == (0, 0))
  }
}
