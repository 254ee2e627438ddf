import AuditMath
import Testing

/// Nulls in bins, against the bin of every value by the definition of the histogram.
@Suite struct PercentageBinsTests {
  /// Stations of a few voters and of many, on both sides of every way of summing, counts at both ends.
  private static let stations: [(count: Int, trials: Int)] = {
    let sizes = [
      1, 2, 7, 49, 50, 99, 100, 101, 499, 500, 501, 700, 999, 1_000, 1_001, 1_250, 1_999,
    ]
    return (sizes + [2_000, 2_001, 2_718, 3_999, 5_000, 8_001, 20_000, 70_001]).flatMap { trials in
      [0, 1, trials / 20, trials / 3, trials / 2, 19 * trials / 20, trials - 1, trials]
        .map { (min(max($0, 0), trials), trials) }
    }
  }()

  @Test(arguments: [PercentageHistogram.Width.tenth, .whole])
  func binsAreThoseOfEveryValue(_ width: PercentageHistogram.Width) throws {
    var window = BinomialWindow()
    var bins = PercentageBins()
    for (count, trials) in Self.stations {
      window.setBinomial(count: count, trials: trials)
      var expected: [Int: Double] = [:]
      for value in window.first..<window.end {
        let bin = try #require(PercentageHistogram.bin(count: value, of: trials, width: width))
        expected[bin, default: 0] += window[value]
      }
      bins.fill(window, trials: trials, width: width)
      var found: [Int: Double] = [:]
      var order: [Int32] = []
      bins.withBins { places, probabilities in
        order = Array(places)
        for (bin, probability) in zip(places, probabilities) {
          found[Int(bin), default: 0] += probability
        }
      }
      #expect(order == order.sorted(), "\(count) of \(trials)")
      #expect(found.keys.sorted() == expected.keys.sorted(), "\(count) of \(trials)")
      for (bin, probability) in expected {
        #expect(
          abs(found[bin, default: -1] - probability) <= 1e-14 * probability,
          "\(count) of \(trials), bin \(bin)")
      }
    }
  }
}
