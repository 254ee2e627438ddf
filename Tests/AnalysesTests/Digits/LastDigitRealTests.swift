import Analyses
import Returns
import TestSupport
import Testing

/// Pearson's statistic of last digits with the exact null, computed independently from the published
/// files (Python, double precision, window of 8 standard deviations + 3).
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct LastDigitRealTests {
  struct Expected: Sendable {
    let id: String
    let leader: String
    let counts: Int
    let pearson: Double
    let p: ClosedRange<Double>
    let issued: (counts: Int, pearson: Double, p: ClosedRange<Double>)?
  }

  static let expected = [
    Expected(
      id: "ru-2012-president", leader: "Путин", counts: 83_047, pearson: 13.9, p: 0.125...0.135,
      issued: (88_337, 44.8, 5e-7...1.5e-6)),
    Expected(
      id: "ru-2018-president", leader: "Путин", counts: 87_859, pearson: 11.1, p: 0.265...0.275,
      issued: (90_912, 101.3, 8.65e-18...8.75e-18)),
    Expected(
      id: "ru-2021-duma", leader: "Единая Россия", counts: 72_518, pearson: 27.1,
      p: 0.00135...0.00145, issued: (87_727, 61.7, 6.15e-10...6.25e-10)),
    Expected(
      id: "ca-2011-conservative", leader: "", counts: 18_412, pearson: 4.3, p: 0.885...0.895,
      issued: nil),
    Expected(
      id: "ru-2024-president", leader: "Путин", counts: 85_902, pearson: 11.8, p: 0.215...0.225,
      issued: (87_133, 196.1, 2.15e-37...2.25e-37)),
  ]

  @Test(arguments: expected)
  func reproducesPearsonWithTheExactNull(_ expected: Expected) throws {
    let table = try RealData.load(expected.id).table
    let leader = try #require(
      table.candidates.firstIndex { expected.leader.isEmpty || $0.name.contains(expected.leader) })
    let results = try measure(LastDigit(), table)
    let votes = try #require(results.statistic("last-digit-votes-pearson", candidate: leader))
    #expect(votes.stations == expected.counts)
    #expect(abs(votes.observed - expected.pearson) <= 0.05)
    #expect(expected.p.contains(votes.p ?? 2))
    if let issued = expected.issued {
      let statistic = try #require(results.statistic("last-digit-issued-pearson"))
      #expect(statistic.stations == issued.counts)
      #expect(abs(statistic.observed - issued.pearson) <= 0.05)
      #expect(issued.p.contains(statistic.p ?? 2))
    }
  }

  /// Canada 2011: against uniform digits the same counts raise a false alarm of 72.2.
  @Test func canadaAgainstUniformDigits() throws {
    let table = try RealData.load("ca-2011-conservative").table
    var observed = [Double](repeating: 0, count: 10)
    for votes in table.votes(of: 0) where votes >= 100 { observed[Int(votes % 10)] += 1 }
    let expected = observed.reduce(0, +) / 10
    let pearson = observed.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    #expect(abs(pearson - 72.2) <= 0.05)
  }
}
