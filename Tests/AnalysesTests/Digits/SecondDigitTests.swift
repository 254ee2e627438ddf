import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// DIGIT-02 against NumPy and SciPy (`second_digits.py`), whose laws are summed over all their values.
@Suite struct SecondDigitTests {
  struct Values: Decodable {
    struct Column: Decodable {
      let name: String
      let candidate: Int?
      let counts: Int
      let form: Double
      let p: Double
      let pearson: Double
      let mean: Double
      let expected: Double
      let deviation: Double
      let meanP: Double
      let benford: Double
    }
    let stations: [[Int]]
    let columns: [Column]
  }

  @Test func everyColumnAgreesWithSciPy() throws {
    let reference = try Reference.load("second_digits.json", as: Values.self)
    let results = try measure(SecondDigit(), LastDigitTests.table(reference.stations))
    for column in reference.columns {
      let name = "second-digit-\(column.name)"
      let found = try #require(results.statistic(name, candidate: column.candidate))
      #expect(found.stations == column.counts)
      #expect(agrees(found.observed, column.form, 1e-8), "\(name) \(found.observed)")
      #expect(agrees(found.p, column.p, 1e-7), "\(name)")
      #expect(!found.raisesFinding)
      let pearson = try #require(
        results.statistic("\(name)-pearson", candidate: column.candidate))
      #expect(agrees(pearson.observed, column.pearson, 1e-8), "\(name)")
      let mean = try #require(
        results.statistic("second-digit-mean-\(column.name)", candidate: column.candidate))
      #expect(agrees(mean.observed, column.mean, 1e-12), "\(name)")
      #expect(agrees(mean.expected, column.expected, 1e-9), "\(name)")
      #expect(agrees(mean.standardDeviation, column.deviation, 1e-9), "\(name)")
      #expect(agrees(mean.p, column.meanP, 1e-7), "\(name)")
      #expect(
        agrees(
          results.description("\(name)-benford", candidate: column.candidate)?.value,
          column.benford, 1e-10))
    }
  }

  /// Benford's second digit: published to four digits, 0.1197 to 0.0850, mean 4.187.
  @Test func benfordsLaw() {
    let law = SecondDigit.benford
    #expect(agrees(law.reduce(0, +), 1, 1e-14))
    #expect(abs(law[0] - 0.1197) < 5e-5 && abs(law[9] - 0.0850) < 5e-5)
    let mean = law.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    #expect(abs(mean - 4.1874) < 5e-5)
  }

  @Test func digitsOfCounts() {
    let place = DigitPlace.second
    #expect([10, 19, 99, 100, 957, 1_234, 20_500].map(place.digit) == [0, 9, 9, 0, 5, 2, 0])
    #expect(DigitPlace.last.digit(of: 1_234) == 4)
  }

  @Test func tooFewCounts() throws {
    let results = try measure(
      SecondDigit(), LastDigitTests.table((0..<199).map { [900 + $0, 500 + $0, 300 + $0, 200] }))
    #expect(
      results.reason("second-digit-votes")
        == "199 counts of 10 or more, fewer than the 200 that the test needs")
  }
}

/// Means and statistics of Canada 2011 (Python, double precision).
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct SecondDigitRealTests {
  @Test(arguments: [
    ("votes", Int?.some(0), 3.945, 462.0, 8.4), ("turnout", nil, 4.345, 306, 4.5),
  ])
  func canada(
    _ column: String, _ candidate: Int?, _ mean: Double, _ benford: Double, _ exact: Double
  )
    throws
  {
    let results = try measure(
      SecondDigit(), try RealData.load("ca-2011-conservative").table)
    let found = try #require(
      results.statistic("second-digit-mean-\(column)", candidate: candidate))
    #expect(abs(found.observed - mean) <= 0.0005)
    let against = results.description("second-digit-\(column)-benford", candidate: candidate)
    #expect(abs((against?.value ?? 0) - benford) <= 0.5)
    let pearson = results.statistic("second-digit-\(column)-pearson", candidate: candidate)
    #expect(abs((pearson?.observed ?? 0) - exact) <= 0.05)
    #expect((pearson?.p ?? 0) > 0.3)
  }
}
