import Foundation
import Testing

@testable import AuditMath

@Suite struct RobustCovarianceTests {
  private struct Case: Decodable {
    let name: String
    let alpha: Double
    let rows: [[Double]]
    let h: Int
    let subset: [Int]
    let rawCentre: [Double]
    let rawScatter: [[Double]]
    let rawFactorList: [Double]
    let rewFactors: [Double]
    let rawDistances: [Double]
    let centre: [Double]
    let scatter: [[Double]]
    let weights: [Double]
  }

  private func stream(_ name: String = "mcd") -> RandomStream {
    RandomStream(seed: 11, purpose: name)
  }

  private func normal(rows: Int, columns: Int, name: String = "normal") -> Matrix {
    var stream = RandomStream(seed: 12, purpose: name)
    return Matrix(
      rows: rows, columns: columns,
      storage: (0..<rows * columns).map { _ in stream.nextNormal() })
  }

  /// `robustbase` searches the same criterion; its newer versions take the raw small-sample factor at
  /// alpha = 1/2 from a simulated table, so scatter is compared after removing that factor.
  @Test func agreesWithRobustbase() throws {
    let cases: [Case] = try Reference.load("robust_covariance.json")
    #expect(cases.count == 5)
    for item in cases {
      let data = try #require(Matrix(rows: item.rows))
      let options = RobustCovariance.Options(subsetShare: item.alpha, starts: 3_000)
      let fit = try RobustCovariance(
        data, options: options, stream: RandomStream(seed: 0, purpose: "a"))
      #expect(fit.subsetSize == item.h)
      let theirs = try #require(
        Cholesky(
          Matrix(
            rows: data.columns, columns: data.columns,
            storage: item.rawScatter.flatMap { $0 }.map {
              $0 / (item.rawFactorList[0] * item.rawFactorList[1])
            }))
      ).logDeterminant
      #expect(fit.logDeterminant <= theirs + 1e-9, "\(item.name)")
      // Neither search is exhaustive: on one set ours ends in a better subset.
      guard fit.logDeterminant > theirs - 1e-9 else {
        #expect(item.name == "one group")
        continue
      }
      #expect(fit.subset == item.subset, "\(item.name)")
      #expect(zip(fit.rawCentre, item.rawCentre).allSatisfy { abs($0 - $1) < 1e-9 })
      let expected = item.rawScatter.flatMap { $0 }.map { $0 / item.rawFactorList[1] }
      let found = fit.rawScatter.storage.map { $0 / fit.rawSmallSampleFactor }
      #expect(zip(found, expected).allSatisfy { relativeError($0, $1) < 1e-9 }, "\(item.name)")
      if item.alpha != 0.5 {
        #expect(relativeError(fit.rawSmallSampleFactor, item.rawFactorList[1]) < 1e-12)
        #expect(zip(fit.centre, item.centre).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(fit.isRegular.map { $0 ? 1.0 : 0 } == item.weights)
        let scatter = item.scatter.flatMap { $0 }
        #expect(zip(fit.scatter.storage, scatter).allSatisfy { relativeError($0, $1) < 1e-9 })
      }
    }
  }

  @Test func outliersStandOut() throws {
    var data = normal(rows: 1_100, columns: 6)
    for row in 0..<330 { for column in 0..<6 { data[row, column] += 8 } }
    let fit = try RobustCovariance(data, options: .init(starts: 100), stream: stream())
    #expect(fit.isRegular[..<330].allSatisfy { !$0 })
    #expect(fit.isRegular[330...].filter { $0 }.count > 730)
    let tails = try #require(fit.upperTails())
    #expect(tails[..<330].allSatisfy { $0 < 1e-6 })
  }

  @Test func sameStreamSameResult() throws {
    let data = normal(rows: 700, columns: 4)
    let first = try RobustCovariance(data, options: .init(starts: 40), stream: stream())
    let results = Parallel(workers: 4).map(4) { _ in
      try? RobustCovariance(data, options: .init(starts: 40), stream: stream())
    }
    #expect(results.allSatisfy { $0?.squaredDistances == first.squaredDistances })
  }

  /// Shifting and scaling columns must change nothing but the units.
  @Test func isEquivariant() throws {
    let data = normal(rows: 200, columns: 3)
    var moved = data
    for row in 0..<200 {
      moved[row, 0] = 1e6 * moved[row, 0] + 3e7
      moved[row, 1] = -0.001 * moved[row, 1]
    }
    let a = try RobustCovariance(data, stream: stream())
    let b = try RobustCovariance(moved, stream: stream())
    #expect(a.subset == b.subset)
    #expect(
      zip(a.squaredDistances, b.squaredDistances).allSatisfy { relativeError($0, $1) < 1e-6 })
    #expect(relativeError(b.scatter[0, 1], -1000 * a.scatter[0, 1]) < 1e-6)
    #expect(abs(b.logDeterminant - a.logDeterminant - 2 * log(1000)) < 1e-6)
  }

  @Test func manyRows() throws {
    let data = normal(rows: 6_000, columns: 3)
    let fit = try RobustCovariance(data, options: .init(starts: 50), stream: stream())
    #expect(fit.subset.count == 3_002)
    for index in 0..<3 {
      #expect(abs(fit.centre[index]) < 0.1)
      #expect(abs(fit.scatter[index, index] - 1) < 0.1)
    }
  }

  @Test func refusesWithAReason() {
    func failure(_ data: Matrix) -> RobustCovariance.Failure? {
      do {
        _ = try RobustCovariance(data, options: .init(starts: 20), stream: stream())
        return nil
      } catch {
        return error
      }
    }
    #expect(failure(Matrix(rows: 5, columns: 0)) == .noColumns)
    #expect(failure(normal(rows: 6, columns: 3)) == .tooFewRows(rows: 6, columns: 3))
    var data = normal(rows: 50, columns: 2)
    data[7, 1] = .nan
    #expect(failure(data) == .notFinite(row: 7))
    for row in 0..<50 { data[row, 1] = 4 }
    #expect(failure(data) == .constantColumn(1))
    for row in 0..<50 { data[row, 1] = 3 * data[row, 0] - 1 }
    #expect(failure(data) == .dependentColumns)
    // 40 of 50 rows on a line.
    for row in 0..<10 { data[row, 1] += Double(row + 1) }
    #expect(failure(data) == .exactFit(rows: 40))
    // More than half of a column equal.
    var half = normal(rows: 700, columns: 2)
    for row in 0..<500 { half[row, 0] = 0 }
    #expect(failure(half) == .exactFit(rows: 500))
  }

  @Test func oneColumn() throws {
    let data = normal(rows: 101, columns: 1)
    let fit = try RobustCovariance(data, stream: stream())
    // In one dimension the subset is an interval of the sorted values: all of them can be tried.
    let sorted = data.storage.sorted()
    let h = fit.subsetSize
    let best = (0...(101 - h)).compactMap { start in
      Moments(Array(sorted[start..<start + h])).variance
    }.min()
    #expect(relativeError(exp(fit.logDeterminant), try #require(best)) < 1e-9)
  }
}

@Suite struct HardinRockeTests {
  private struct Row: Decodable {
    let n: Int
    let p: Int
    let share: Double
    let asymptotic, greenMartin, hardinRocke, cutGreenMartin, cutHardinRocke: Double
  }

  @Test func agreesWithTheFormulas() throws {
    let rows: [Row] = try Reference.load("hardin_rocke.json")
    for row in rows {
      let gm = try #require(HardinRocke(rows: row.n, dimension: row.p, share: row.share))
      let hr = try #require(
        HardinRocke(rows: row.n, dimension: row.p, share: row.share, adjustment: .hardinRocke))
      #expect(relativeError(gm.asymptoticDegreesOfFreedom, row.asymptotic) < 1e-10)
      #expect(relativeError(gm.degreesOfFreedom, row.greenMartin) < 1e-10)
      #expect(relativeError(hr.degreesOfFreedom, row.hardinRocke) < 1e-10)
      #expect(relativeError(gm.quantile(0.975), row.cutGreenMartin) < 1e-9)
      #expect(relativeError(hr.quantile(0.975), row.cutHardinRocke) < 1e-9)
      #expect(relativeError(gm.upperTail(row.cutGreenMartin), 0.025) < 1e-9)
      #expect(relativeError(exp(gm.logUpperTail(row.cutGreenMartin)), 0.025) < 1e-9)
    }
  }

  /// Normal rows outside the subset exceed the critical value about as often as promised.
  @Test func falseAlarms() throws {
    var tails: [Double] = []
    for replicate in 0..<60 {
      var stream = RandomStream(seed: 13, purpose: "hardin-rocke", block: UInt64(replicate))
      let data = Matrix(
        rows: 200, columns: 5, storage: (0..<1_000).map { _ in stream.nextNormal() })
      let fit = try RobustCovariance(data, options: .init(starts: 50), stream: stream)
      let all = try #require(fit.upperTails())
      let inside = Set(fit.subset)
      tails += all.indices.filter { !inside.contains($0) }.map { all[$0] }
    }
    // Of all rows 1 % should be beyond the 1 % point; those inside the subset never are.
    let share = Double(tails.filter { $0 < 0.01 }.count) / (60.0 * 200)
    #expect(share > 0.004 && share < 0.018, "\(share)")
  }

  @Test func refuses() {
    #expect(HardinRocke(rows: 5, dimension: 5, share: 0.6) == nil)
    #expect(HardinRocke(rows: 50, dimension: 0, share: 0.6) == nil)
    #expect(HardinRocke(rows: 50, dimension: 2, share: 0) == nil)
    #expect(HardinRocke(rows: 50, dimension: 2, share: 1)?.degreesOfFreedom == 49)
  }
}

@Suite struct SelectionTests {
  /// Many values, of which a sample says where to look.
  @Test func ranksOfManyValues() {
    var stream = RandomStream(seed: 3, purpose: "selection")
    for limit in [1 << 40, 5] {
      let values = (0..<9_000).map { _ in Double(stream.nextInt(below: limit)) }
      let sorted = values.sorted()
      for rank in [0, 1, 4_500, 8_990, 8_999] {
        #expect(Selection.value(rank, of: values) == sorted[rank])
        #expect(
          Selection.neighbours(rank, of: values) == (sorted[rank], sorted[min(rank + 1, 8_999)]))
      }
    }
  }

  /// Keys of up to 32 bits, with many equal ones.
  @Test func countingGivesTheStableOrder() {
    var stream = RandomStream(seed: 2, purpose: "radix")
    for limit in [1, 7, 5_000, 1 << 32] {
      let keys = (0..<900).map { _ in UInt32(stream.nextInt(below: limit)) }
      let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      #expect(RadixOrder.positions(keys).map(Int.init) == expected)
    }
    #expect(RadixOrder.positions([]).isEmpty)
    var numbers = (0..<3_000).map { _ in stream.nextNormal() * 1e3 }
    numbers += numbers.prefix(50)
    #expect(RadixOrder.ascending(numbers) == numbers.sorted())
    #expect(RadixOrder.ascending(numbers.map(abs)) == numbers.map(abs).sorted())
    #expect(RadixOrder.ascending([2, -1, 0]) == [-1, 0, 2])
  }

  /// Every rank of values with ties, ascending, descending and mixed, by both ways.
  @Test func ranksAreThoseOfTheSortedValues() {
    var stream = RandomStream(seed: 1, purpose: "selection")
    var samples: [[Double]] = [
      [3], [2, 1], (0..<40).map(Double.init), (0..<41).reversed().map(Double.init),
    ]
    samples.append([Double](repeating: 7, count: 50))
    for _ in 0..<5 { samples.append((0..<200).map { _ in Double(stream.nextInt(below: 90)) }) }
    for values in samples {
      let sorted = values.sorted()
      var scratch = [Double](repeating: 0, count: 2 * values.count)
      for rank in values.indices {
        #expect(Selection.value(rank, of: values) == sorted[rank])
        for guess in [sorted[rank], sorted[rank] + 1, -1, 50] {
          let found = values.withUnsafeBufferPointer { values in
            scratch.withUnsafeMutableBufferPointer { scratch in
              Selection.smallest(
                rank, of: values, likelyWithin: guess - 2...guess + 2, low: scratch.baseAddress!,
                high: scratch.baseAddress! + values.count)
            }
          }
          #expect(found == sorted[rank])
        }
      }
    }
  }
}
