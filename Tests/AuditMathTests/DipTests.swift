import Foundation
import Testing

@testable import AuditMath

@Suite struct DipTests {
  private struct File: Decodable {
    struct Sample: Decodable {
      let name: String
      let values: [Double]
      let dip, low, high, p: Double
    }
    let samples: [Sample]
    let sizes: [Int]
    let levels: [Double]
    let table: [[Double]]
  }

  @Test func agreesWithDiptest() throws {
    let file: File = try Reference.load("dip.json")
    for sample in file.samples {
      let dip = try #require(Dip(sample.values.reversed()))
      #expect(abs(dip.statistic - sample.dip) < 1e-14, "\(sample.name)")
      #expect(
        dip.modalInterval.lowerBound == sample.low && dip.modalInterval.upperBound == sample.high,
        "\(sample.name)")
      let p = dip.significance.pValue
      if sample.p > 0.001 {
        #expect(abs(p - sample.p) < 0.02 + 0.05 * sample.p, "\(sample.name): \(p), \(sample.p)")
      } else {
        #expect(p < 0.002, "\(sample.name): \(p), \(sample.p)")
      }
    }
  }

  /// Against the table published with diptest, made by other code and another generator.
  @Test func tableAgreesWithThePublishedOne() throws {
    let file: File = try Reference.load("dip.json")
    for (row, size) in file.sizes.enumerated() {
      guard let own = DipTable.sizes.firstIndex(of: size) else { continue }
      for (column, level) in file.levels.enumerated() {
        let index = try #require(DipTable.levels.firstIndex { abs($0 - level) < 1e-9 })
        #expect(
          relativeError(DipTable.quantiles[own][index], file.table[row][column]) < 0.01,
          "n \(size), level \(level)")
      }
    }
  }

  @Test func tableIsComplete() {
    #expect(DipTable.sizes == DipTable.sizes.sorted())
    #expect(DipTable.sizes.count == DipTable.quantiles.count)
    #expect(DipTable.sizes.count == DipTable.replicateCounts.count)
    #expect(DipTable.levels == DipTable.levels.sorted(by: >))
    for row in DipTable.quantiles {
      #expect(row.count == DipTable.levels.count)
      #expect(row == row.sorted())
    }
  }

  @Test func sizeIsRight() {
    // 62 is no size of the table.
    let sample = DipTable.simulate(
      size: 62, replicates: 4_000, seed: 99, parallel: Parallel(workers: 2))
    for level in [0.05, 0.2, 0.5] {
      let share =
        Double(
          sample.filter {
            DipTable.significance(statistic: $0 / 62.0.squareRoot(), count: 62).pValue <= level
          }.count) / 4_000
      let error = (level * (1 - level) / 4_000).squareRoot()
      #expect(abs(share - level) < 5 * error, "\(level): \(share)")
    }
  }

  @Test func simulationDoesNotDependOnWorkers() {
    let one = DipTable.simulate(size: 20, replicates: 3_000, seed: 1, parallel: .init(workers: 1))
    let four = DipTable.simulate(size: 20, replicates: 3_000, seed: 1, parallel: .init(workers: 4))
    #expect(one == four)
  }

  @Test func ends() throws {
    let bimodal = try #require(
      Dip((0..<200).map { Double($0 < 100 ? 0 : 1) + 1e-6 * Double($0) }))
    #expect(bimodal.significance.kind == .atMost)
    #expect(bimodal.significance.pValue == DipTable.levels.last)
    let smooth = try #require(Dip((0..<100).map { Double($0) }))
    #expect(smooth.statistic == 0.005)
    #expect(smooth.significance.kind == .atLeast)
    let huge = try #require(
      Dip(
        (0..<200_000).map {
          let u = (Double($0) + 0.5) / 200_000
          return u < 0.5 ? u : u + 1
        }))
    #expect(huge.significance.kind == .atMost)
  }

  @Test func degenerateCases() {
    #expect(Dip([]) == nil)
    #expect(Dip([1, .nan]) == nil)
    #expect(Dip([5])?.statistic == 0.5)
    #expect(Dip([5, 5, 5, 5])?.statistic == 0.125)
    #expect(Dip([5, 5, 5, 5])?.modalInterval == 5...5)
    #expect(Dip([1, 2, 4])?.significance.pValue == 1)
  }
}
