import AuditMath
import Foundation
import Returns
import TestSupport
import Testing

@testable import Analyses

/// The exact null of histograms, against SciPy and against draws from it.
@Suite struct ExpectedHistogramTests {
  private struct Reference: Decodable {
    struct Histogram: Decodable {
      let mean: [String: Double]
      let variance: [String: Double]
    }
    let stations: [[Int]]
    let tenth: Histogram
    let whole: Histogram
  }

  private static func reference() throws -> Reference {
    let path = RealData.project + "/Tests/References/expected_histogram.json"
    return try JSONDecoder().decode(
      Reference.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// In bins of 0.1 points and of one; a station is its count, its trials and its weight.
  private static func expected(_ stations: some Sequence<[Int]>) -> [ExpectedHistogram] {
    var sums = [ExpectedHistogram.Sums(.tenth), ExpectedHistogram.Sums(.whole)]
    var window = BinomialWindow()
    var bins = PercentageBins()
    for station in stations {
      window.setBinomial(count: station[0], trials: station[1])
      for (position, width) in [PercentageHistogram.Width.tenth, .whole].enumerated() {
        bins.fill(window, trials: station[1], width: width)
        sums[position].add(bins, weight: station[2])
      }
    }
    return sums.map(\.histogram)
  }

  /// The country and a region have what their stations alone would have, whoever did the work; stations
  /// outside a region, other kinds and turnout above 100 % included.
  @Test func areasAreTheirStations() throws {
    var stations: [Station] = (0..<9_500).map { row in
      let votes = [60 + row % 300, 20 + row % 41]
      let station = Station.complete("\(row)", registered: 400 + row % 90, votes: votes)
      let region = row < 10 || row >= 9_400 ? "" : row < 5_000 ? "North" : "South"
      return station.at("", region: region)
    }
    stations[7_000] = stations[7_000].of(.abroad)
    stations[7_001] = stations[7_001].with(.registered, 80)
    let table = ReturnsTable.of(stations)
    let nulls = [1, 3].map { StationNulls(table, Parallel(workers: $0)) }
    let registered = try #require(table.column(.registered))
    let usable = TurnoutDistribution.usable(table)
    #expect(usable.count { $0 } == 9_498)
    for candidate in [nil, 0, 1] {
      let found = nulls.compactMap { $0.percentages(of: candidate) }
      for scope in Scope.all(of: table) where scope.kind != .constituency {
        let inside = scope.rows.filter { usable[$0] }.map { row -> [Int] in
          guard let candidate else {
            return [Int(table.turnoutBallots[row]), Int(registered[row]), Int(registered[row])]
          }
          let counted = Int(table.counted[row])
          return [Int(table.votes(of: candidate)[candidate * table.count + row]), counted, counted]
        }
        let alone = Self.expected(inside)
        let whole = found.compactMap { $0.wholes[scope]?.histogram }
        let tenth = scope.kind == .country ? found.compactMap { $0.tenths?.histogram } : []
        #expect(whole.count == 2 && tenth.count == (scope.kind == .country ? 2 : 0))
        for (histograms, alone) in [(tenth, alone[0]), (whole, alone[1])] {
          #expect(Set(histograms.map(\.mean)).count <= 1)
          for histogram in histograms {
            for (bin, mean) in alone.mean.enumerated() {
              #expect(abs(histogram.mean[bin] - mean) <= 1e-10 * max(1, mean))
              let deviation = alone.deviation[bin]
              #expect(abs(histogram.deviation[bin] - deviation) <= 1e-7 * max(1, deviation))
            }
          }
        }
      }
    }
    #expect(nulls[0].columns.allSatisfy { $0.tenths != nil || $0.counts.name != "turnout" })
  }

  @Test func agreesWithSciPy() throws {
    let reference = try Self.reference()
    let found = Self.expected(reference.stations)
    for (histogram, outside) in zip(found, [reference.tenth, reference.whole]) {
      #expect(outside.mean.count > 20)
      for (bin, mean) in histogram.mean.enumerated() {
        let theirs = outside.mean["\(bin)"] ?? 0
        #expect(abs(mean - theirs) <= 1e-10 * max(1, theirs), "mean of \(bin)")
        let variance = outside.variance["\(bin)"] ?? 0
        let ours = histogram.deviation[bin] * histogram.deviation[bin]
        #expect(abs(ours - variance) <= 1e-9 * max(1, variance), "variance of \(bin)")
      }
    }
  }

  /// Of bars drawn from the null about 95 of 100 lie in the band.
  @Test func theBandHoldsWhatIsDrawnFromIt() {
    var stream = RandomStream(seed: 7, purpose: "band")
    let stations = (0..<9_000).map { row in
      let trials = 400 + 613 * row % 1_700
      return [Int(Double(trials) * (0.3 + 0.4 * stream.uniform())), trials, trials]
    }
    for (histogram, width) in zip(
      Self.expected(stations), [PercentageHistogram.Width.tenth, .whole])
    {
      var drawn = PercentageHistogram(width: width)
      for station in stations {
        let share = Double(station[0]) / Double(station[1])
        drawn.add(
          count: stream.nextBinomial(trials: station[1], probability: share), of: station[1],
          weight: station[2])
      }
      let total = Double(stations.reduce(0) { $0 + $1[2] })
      #expect(abs(histogram.mean.reduce(0, +) - total) < 1e-7 * total)
      let bins = drawn.weights.indices.filter { histogram.mean[$0] > 6_000 }
      let inside = bins.count {
        abs(Double(drawn.weights[$0]) - histogram.mean[$0]) <= 1.96 * histogram.deviation[$0]
      }
      let share = Double(inside) / Double(bins.count)
      #expect(bins.count >= 35 && share > 0.86, "\(inside) of \(bins.count) at \(width)")
    }
  }
}
