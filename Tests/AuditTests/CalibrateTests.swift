import Analyses
import AuditMath
import Returns
import Simulation
import TestSupport
import Testing

@testable import Audit

/// The calibration itself: its intervals, its repeatability, and what it says of the methods.
@Suite struct CalibrateTests {
  private static let table = SampleElections.exerciseModel().draw(seed: 12).table()

  private static func report(
    of table: ReturnsTable = table, workers: Int, seed: UInt64, elections: Int, power: Int
  ) -> CalibrateReport {
    var settings = AnalysisSettings()
    settings.seed = seed
    return Calibrate(settings: settings, parallel: Parallel(workers: workers)).report(
      of: table, elections: elections, powerDraws: power)
  }

  /// Clopper and Pearson's interval, by SciPy: `binomtest(3, 40).proportion_ci(method="exact")`.
  @Test func intervalOfIndependentTrials() {
    let rate = Rate(hits: 3, of: 40)
    #expect(rate.value == 0.075)
    #expect(abs(rate.low - 0.015742179851041527) < 1e-12)
    #expect(abs(rate.high - 0.20386474873289898) < 1e-12)
  }

  /// Elections with so many tests each, of which so many are small.
  private static func rate(_ clusters: [(hits: Int, tests: Int)]) -> Rate {
    let counts = clusters.map { cluster -> TestCount in
      var count = TestCount("X-01")
      for test in 0..<cluster.tests {
        count.add(p: test < cluster.hits ? 0.03 : 0.5, decides: true)
      }
      return count.closed
    }
    return counts.dropFirst().reduce(counts[0]) { $0.adding($1) }
      .fivePercent(elections: clusters.count)
  }

  /// Ten tests that always agree are worth one; tests that do not are worth what they are.
  @Test func intervalOfDependentTests() {
    let dependent = Self.rate((0..<100).map { (hits: $0 % 20 == 0 ? 10 : 0, tests: 10) })
    let few = Rate(hits: 5, of: 99)
    #expect(dependent.value == 0.05)
    #expect(abs(dependent.high - few.high) < 0.001)

    var stream = RandomStream(seed: 1, purpose: "clusters")
    let single = (0..<2_000).map { _ in
      (hits: stream.nextBinomial(trials: 10, probability: 0.05), tests: 10)
    }
    let independent = Self.rate(single)
    let many = Rate(hits: single.reduce(0) { $0 + $1.hits }, of: 20_000)
    #expect(independent.value == many.value)
    #expect(abs(independent.high - many.high) < 0.1 * (many.high - many.value))

    // Nothing found: what the elections alone can say.
    let none = Self.rate((0..<50).map { _ in (hits: 0, tests: 1_000) })
    #expect(none.value == 0 && none.high == Rate(hits: 0, of: 50).high)
    let nothing = Self.rate([(hits: 0, tests: 0)])
    #expect(nothing.value == 0 && nothing.high <= 1)
  }

  /// Parts of a run add up to the whole, in any order.
  @Test func partsAddUp() {
    let calibrate = Calibrate(settings: AnalysisSettings(), parallel: Parallel(workers: 2))
    let draws = CalibrateDraws(like: Self.table, seed: 5)
    let whole = calibrate.falseAlarms(draws, 0..<5)
    var parts = calibrate.falseAlarms(draws, 3..<5)
    parts.merge(calibrate.falseAlarms(draws, 0..<3))
    #expect(parts == whole)
    #expect(whole.elections == 5)
    #expect(whole.families.values.contains { $0.tests > 0 })
  }

  @Test func sameReportForAnyWorkersAndAnotherForAnotherSeed() {
    let one = Self.report(workers: 1, seed: 3, elections: 3, power: 1)
    #expect(one == Self.report(workers: 3, seed: 3, elections: 3, power: 1))
    let other = Self.report(workers: 2, seed: 4, elections: 3, power: 0)
    #expect(other.power.isEmpty)
    #expect(one.falseAlarms != other.falseAlarms)
    for heading in ["## False alarms", "## Families of tests"] {
      #expect(one.markdown.contains(heading) && other.markdown.contains(heading))
    }
    #expect(one.markdown.contains("## Smallest planted anomaly"))
    #expect(!other.markdown.contains("## Smallest"))
  }

  /// The draws keep the file's stations and areas; lists vary by chance alone.
  @Test func drawsHaveTheFilesSizes() {
    let draws = CalibrateDraws(like: Self.table, seed: 1)
    let drawn = draws.table(draws.election(0))
    #expect(drawn.count == Self.table.count)
    #expect(drawn.regions.map(\.rows) == Self.table.regions.map(\.rows))
    let (lists, own) = (drawn.column(.registered) ?? [], Self.table.column(.registered) ?? [])
    let deviations = zip(lists, own).map { Double($0 - $1) / Double($1).squareRoot() }
    let spread = Moments(deviations)
    #expect(abs(spread.mean ?? 9) < 0.1)
    #expect(abs((spread.standardDeviation ?? 9) - 1) < 0.1)
    #expect(draws.table(draws.election(1)).votes != drawn.votes)
    let pair = StationMatcher.match(before: draws.table(draws.earlier(0)), after: drawn)
    #expect(pair.kinds.allSatisfy { $0 == .key })
  }

  /// A file that gives one candidate's votes and the ballots counted: the draws give that candidate the
  /// share of the file, and nobody else's votes.
  @Test func oneCandidateOfSeveral() {
    let election = SampleElections.exerciseModel().draw(seed: 12)
    var builder = election.builder(fields: [.registered, .inBoxes])
    builder.votes = [builder.votes[0]]
    let table = builder.table(
      identity: election.identity, candidates: [.init(name: election.candidates[0])])
    let draws = CalibrateDraws(like: table, seed: 1)
    let drawn = draws.table(draws.election(0))
    #expect(drawn.candidates.map(\.name) == [election.candidates[0]])
    func share(_ table: ReturnsTable) -> Double {
      Double(table.totalVotes(of: 0)) / Double(ReturnsTable.sum(table.counted[...]))
    }
    #expect(abs(share(drawn) - share(table)) < 0.01)
    let report = Self.report(of: table, workers: 2, seed: 1, elections: 2, power: 1)
    #expect(report.falseAlarms.analyses["TURN-02"] != nil)
    #expect(report.power.contains { $0.analysis == "TURN-02" })
  }

  /// Every family that decides keeps its size, few elections raise anything at the highest level, and
  /// large anomalies are found.
  @Test func methodsKeepTheirSizeAndHavePower() throws {
    let report = Self.report(workers: 2, seed: 20_240_207, elections: 60, power: 10)
    let alarms = report.falseAlarms
    #expect(
      Set(alarms.analyses.keys).isSuperset(of: [
        "TURN-01", "TURN-02", "DIGIT-01", "OUT-03", "COMP-02",
      ]))
    for (name, family) in alarms.families where family.decides {
      #expect(family.tests > 0)
      #expect(report.failure(analysis: family.analysis, family: name) == nil, "\(name)")
    }
    for (anomaly, analysis) in [
      ("turnout rounded", "TURN-02"), ("invented", "DIGIT-01"), ("exchanged", "OUT-02"),
      ("exchanged", "COMP-02"), ("exchanged", "OUT-03"), ("copied", "PROT-03"),
    ] {
      let row = try #require(
        report.power.first { $0.anomaly.contains(anomaly) && $0.analysis == analysis })
      // Many exchanged protocols in one constituency widen it and hide one another in part.
      let best = try #require(row.trials.map(\.rate.value).max())
      #expect(best >= 0.8, "\(anomaly), \(analysis): \(row.trials)")
    }
  }
}
