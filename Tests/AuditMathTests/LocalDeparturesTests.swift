import Foundation
import Testing

@testable import AuditMath

/// Local medians and MADs against NumPy (`local_departures.py`); sizes under the null by simulation.
@Suite struct LocalDeparturesTests {
  struct Values: Decodable {
    let meanLog: Double
    let varianceLog: Double
    let freedom: Double
    let values: [Double]
    let medians: [Double]
    let mads: [Double]
  }

  @Test func agreesWithNumPy() throws {
    let reference = try Reference.load("local_departures.json", as: Values.self)
    #expect(abs(LocalDepartures.meanLog - reference.meanLog) < 0.002)
    #expect(abs(LocalDepartures.varianceLog - reference.varianceLog) < 0.002)
    #expect(abs(LocalDepartures.degreesOfFreedom - reference.freedom) < 0.02)
    #expect(
      abs(
        SpecialFunctions.trigamma(LocalDepartures.degreesOfFreedom / 2)
          - LocalDepartures.varianceLog) < 1e-3)
    let found = LocalDepartures(
      values: reference.values, noise: reference.values.map { _ in 0 },
      rows: [0..<reference.values.count]
    ).departures
    for (index, departure) in found.enumerated() {
      let departure = try #require(departure)
      #expect(abs(departure.median - reference.medians[index]) < 1e-14)
      #expect(abs(departure.deviation - reference.mads[index]) < 1e-14)
    }
  }

  /// Rows of independent normal values whose spread differs from row to row, with sampling noise.
  private func rows(_ count: Int, seed: UInt64) -> (values: [Double], rows: [Range<Int>]) {
    var stream = RandomStream(seed: seed, purpose: "local departures")
    var values: [Double] = []
    var rows: [Range<Int>] = []
    for _ in 0..<count {
      let centre = stream.nextNormal()
      let spread = 0.1 * exp(0.4 * stream.nextNormal())
      let start = values.count
      for _ in 0..<40 { values.append(centre + spread * stream.nextNormal()) }
      rows.append(start..<values.count)
    }
    return (values, rows)
  }

  @Test func sizesUnderTheNull() {
    let (values, rows) = rows(500, seed: 4)
    let p = LocalDepartures(values: values, noise: values.map { _ in 0 }, rows: rows).departures
      .compactMap { $0?.p }
    #expect(p.count == values.count)
    let five = Double(p.count { $0 <= 0.05 }) / Double(p.count)
    let small = p.count { $0 <= 1e-4 }
    // 20,000 tests; the calibration errs on the careful side.
    #expect((0.03...0.06).contains(five), "\(five)")
    #expect(small <= 12, "\(small)")
    #expect(!FalseDiscovery.benjaminiHochberg(p).contains { $0 <= 0.001 })
  }

  @Test func bothDirectionsAreFound() {
    var (values, rows) = rows(100, seed: 5)
    values[300] += 2.5
    values[1_500] -= 2.5
    let found = LocalDepartures(values: values, noise: values.map { _ in 0 }, rows: rows).departures
    let q = FalseDiscovery.benjaminiHochberg(found.map { $0?.p ?? 1 })
    #expect(q[300] < 0.001 && q[1_500] < 0.001)
    #expect(q.count { $0 < 0.05 } <= 3)
  }

  @Test func degenerateRows() {
    let short = LocalDepartures(
      values: [Double](repeating: 1, count: 12), noise: [Double](repeating: 0, count: 12),
      rows: [0..<12])
    #expect(short.departures.allSatisfy { $0 == nil })
    let equal = LocalDepartures(
      values: [Double](repeating: 1, count: 30), noise: [Double](repeating: 0.1, count: 30),
      rows: [0..<30])
    #expect(equal.departures.allSatisfy { $0 == nil })
    #expect(LocalDepartures(values: [], noise: [], rows: []).departures.isEmpty)
  }
}

@Suite struct MiddleOfTwelveTests {
  /// A network that is right for every sequence of 0 and 1 is right for all (Knuth 3, 5.3.4, theorem Z).
  @Test func everySequenceOfZerosAndOnes() {
    for bits in 0..<4_096 {
      let numbers = (0..<12).map { Double(bits >> $0 & 1) }
      let sorted = numbers.sorted()
      let found = MiddleOfTwelve.of { numbers[$0] }
      #expect([found.0, found.1].sorted() == [sorted[5], sorted[6]])
      let pairs = MiddleOfTwelve.ofPairs { SIMD2(numbers[$0], 1 - numbers[$0]) }
      #expect([pairs.0.x, pairs.1.x].sorted() == [sorted[5], sorted[6]])
      #expect([1 - pairs.0.y, 1 - pairs.1.y].sorted() == [sorted[5], sorted[6]])
    }
  }
}
