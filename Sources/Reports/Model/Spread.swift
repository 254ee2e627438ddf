import Returns

/// Where the stations of a place lie: five quantiles of a percentage, in tenths of a point. Counted in
/// bins, in integers, since every constituency's chart needs its region's and the country's.
struct Spread: Sendable, Equatable {
  /// Of 100 stations 5, 25, 50, 75 and 95 lie below.
  let low: Int
  let quarter: Int
  let median: Int
  let threeQuarters: Int
  let high: Int

  /// `nil` where no row has both counts.
  init?(_ part: ArraySlice<Int32>, of whole: ArraySlice<Int32>) {
    var bins = [Int](repeating: 0, count: 1001)
    var stations = 0
    for (part, whole) in zip(part, whole) {
      guard let tenths = Self.tenths(part, of: whole) else { continue }
      bins[tenths] += 1
      stations += 1
    }
    guard stations > 0 else { return nil }
    func quantile(_ percent: Int) -> Int {
      var left = (stations * percent + 99) / 100
      for (tenths, count) in bins.enumerated() {
        left -= count
        if left <= 0 { return tenths }
      }
      return 1000
    }
    low = quantile(5)
    quarter = quantile(25)
    median = quantile(50)
    threeQuarters = quantile(75)
    high = quantile(95)
  }

  /// A share in tenths of a percentage point, at most 1,000; `nil` where a count is missing.
  static func tenths(_ part: Int32, of whole: Int32) -> Int? {
    guard part != missingCount, whole != missingCount, part >= 0, whole > 0 else { return nil }
    return min(1000, (Int(part) * 2000 + Int(whole)) / (2 * Int(whole)))
  }
}

/// The spreads of turnout and of every candidate's share over one range of stations.
struct AreaSpreads: Sendable {
  /// `nil` where the source has no rolls.
  let turnout: Spread?
  let shares: [Spread?]

  init(_ table: ReturnsTable, rows: Range<Int>) {
    turnout = table.counts[.registered].flatMap {
      Spread(table.turnoutBallots[rows], of: $0[rows])
    }
    shares = table.candidates.indices.map { candidate in
      let start = candidate * table.count
      return Spread(
        table.votes[start + rows.lowerBound..<start + rows.upperBound], of: table.counted[rows])
    }
  }
}
