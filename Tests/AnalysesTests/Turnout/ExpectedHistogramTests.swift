import AuditMath
import Foundation
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

  private static func expected(_ stations: [[Int]], workers: Int = 2) -> [ExpectedHistogram] {
    ExpectedHistogram.of(
      rows: stations.count, widths: [.tenth, .whole], parallel: Parallel(workers: workers)
    ) { row in
      stations[row].isEmpty ? nil : (stations[row][0], stations[row][1], stations[row][2])
    }.all
  }

  /// A place has what its stations alone would have, and places and the rest add up to the whole.
  @Test func placesAreTheirStations() {
    let stations = (0..<9_500).map { [50 + $0 % 400, 500 + $0 % 90, 1 + $0 % 5] }
    let places = [10..<5_000, 5_000..<5_000, 5_000..<9_400]
    let found = ExpectedHistogram.of(
      rows: stations.count, places: places, widths: [.whole], parallel: Parallel(workers: 2)
    ) { (stations[$0][0], stations[$0][1], stations[$0][2]) }
    #expect(found.places.count == 3)
    for (place, histograms) in zip(places, found.places) {
      let alone = ExpectedHistogram.of(
        rows: place.count, widths: [.whole], parallel: Parallel(workers: 1)
      ) { row in
        let station = stations[place.lowerBound + row]
        return (station[0], station[1], station[2])
      }.all
      #expect(histograms[0].mean == alone[0].mean)
      #expect(histograms[0].deviation == alone[0].deviation)
    }
    #expect(found.places[1][0].mean.allSatisfy { $0 == 0 })
    let outside = Self.expected(Array(stations[..<10] + stations[9_400...]))[1]
    for (bin, mean) in found.all[0].mean.enumerated() {
      let sum = found.places.reduce(outside.mean[bin]) { $0 + $1[0].mean[bin] }
      #expect(abs(sum - mean) <= 1e-10 * max(1, mean), "\(bin)")
    }
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

  @Test func workersAndRowsLeftOutChangeNothing() {
    let stations = (0..<9_001).map { [100 + $0 % 300, 500, 1 + $0 % 7] }
    let (one, three) = (Self.expected(stations, workers: 1), Self.expected(stations, workers: 3))
    #expect(one.map(\.mean) == three.map(\.mean) && one.map(\.deviation) == three.map(\.deviation))
    let gaps = Self.expected(stations.map { $0[2] == 1 ? [] : $0 })
    #expect(gaps[0].mean.reduce(0, +) < one[0].mean.reduce(0, +) - 1)
  }
}
