import Testing

@testable import AuditMath

/// Silverman's test against the exact Gaussian kernel and plain resampling (`slopes.py`).
@Suite struct SilvermanTests {
  struct Expected: Decodable {
    let values: [Double]
    /// For at most one, two and three modes.
    let critical: [Double]
    /// 2,000 replicates each.
    let p: [Double]
  }

  private func test(
    _ values: [Double], replicates: Int = 99, _ name: String = "test"
  ) throws -> SilvermanTest {
    try #require(
      SilvermanTest(
        values, replicates: replicates, stream: RandomStream(seed: 1, purpose: name)))
  }

  @Test func criticalBandwidthsAgree() throws {
    let reference = try Reference.load("slopes.json", as: Expected.self)
    let found = try test(reference.values, replicates: 1_999)
    #expect(found.modes == 3 && found.steps.count == 3)
    for (step, expected) in zip(found.steps, zip(reference.critical, reference.p)) {
      // The grid adds less than 1 % to the bandwidth.
      #expect(abs(step.criticalBandwidth / expected.0 - 1) < 0.01, "\(step)")
      // Four standard errors of two proportions; ten replicates with more modes end the drawing.
      let error = (2 * max(expected.1 * (1 - expected.1), 0.0005) / 2_000).squareRoot()
      #expect(abs(step.p - expected.1) < 4 * error + (expected.1 > 0.05 ? 0.3 : 0), "\(step)")
    }
  }

  /// One heap is one mode, whatever its shape; two are two. The stream decides nothing else.
  @Test func countsHeaps() throws {
    var stream = RandomStream(seed: 2, purpose: "silverman heaps")
    let one = (0..<400).map { _ in stream.nextBeta(20, 4) }
    let two = (0..<400).map { ($0 % 2 == 0 ? 0.4 : 0.7) + 0.05 * stream.nextNormal() }
    #expect(try test(one).modes == 1)
    #expect(try test(two).modes == 2)
    #expect(try test(two).steps == test(two).steps)
    #expect(try test(two.shuffled(using: &stream)).modes == 2)
  }

  /// Conservative under one mode: p <= 0.05 in at most 5 % of samples.
  @Test func isConservativeUnderOneMode() throws {
    var stream = RandomStream(seed: 3, purpose: "silverman size")
    var small = 0
    for draw in 0..<400 {
      let values = (0..<80).map { _ in stream.nextNormal() }
      if (try test(values, "size/\(draw)").steps.first?.p ?? 0) <= 0.05 { small += 1 }
    }
    #expect(small <= 28)
  }

  @Test func degenerate() {
    let stream = RandomStream(seed: 1, purpose: "test")
    #expect(SilvermanTest([], stream: stream) == nil)
    #expect(SilvermanTest([1, 2, 3], stream: stream) == nil)
    #expect(SilvermanTest([0.5, 0.5, 0.5, 0.5, 0.5], stream: stream) == nil)
    #expect(SilvermanTest([0.5, .nan, 0.1, 0.2, 0.3], stream: stream) == nil)
    #expect(SilvermanTest([0, 0, 1, 1], stream: stream)?.steps.isEmpty == false)
  }
}
