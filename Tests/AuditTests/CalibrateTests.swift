import Analyses
import AuditMath
import Returns
import Simulation
import Testing

@testable import Audit

/// The calibration itself: its intervals, its repeatability, and what it says of the methods.
@Suite struct CalibrateTests {
  private static let table = SampleElections.exerciseModel().draw(seed: 12).table()

  private static func report(workers: Int, seed: UInt64, elections: Int, power: Int)
    -> CalibrateReport
  {
    var settings = AnalysisSettings()
    settings.seed = seed
    return Calibrate(settings: settings, parallel: Parallel(workers: workers)).report(
      of: table, elections: elections, powerDraws: power)
  }

  /// Clopper and Pearson's interval, by SciPy: `binomtest(3, 40).proportion_ci(method="exact")`.
  @Test func intervalOfIndependentTrials() {
    let rate = CalibrateReport.Rate(hits: 3, of: 40)
    #expect(rate.value == 0.075)
    #expect(abs(rate.low - 0.015742179851041527) < 1e-12)
    #expect(abs(rate.high - 0.20386474873289898) < 1e-12)
  }

  /// Ten tests that always agree are worth one; tests that do not are worth what they are.
  @Test func intervalOfDependentTests() {
    let alike = (0..<100).map { (hits: $0 % 20 == 0 ? 10 : 0, tests: 10) }
    let dependent = CalibrateReport.Rate(clusters: alike)
    let few = CalibrateReport.Rate(hits: 5, of: 99)
    #expect(dependent.value == 0.05)
    #expect(abs(dependent.high - few.high) < 0.001)

    var stream = RandomStream(seed: 1, purpose: "clusters")
    let single = (0..<2_000).map { _ in
      (hits: stream.nextBinomial(trials: 10, probability: 0.05), tests: 10)
    }
    let independent = CalibrateReport.Rate(clusters: single)
    let hits = single.reduce(0) { $0 + $1.hits }
    let many = CalibrateReport.Rate(hits: hits, of: 20_000)
    #expect(independent.value == many.value)
    #expect(abs(independent.high - many.high) < 0.1 * (many.high - many.value))

    // Nothing found: what the elections alone can say.
    let none = CalibrateReport.Rate(clusters: (0..<50).map { _ in (hits: 0, tests: 1_000) })
    #expect(none.value == 0 && none.high == CalibrateReport.Rate(hits: 0, of: 50).high)
    let nothing = CalibrateReport.Rate(clusters: [(hits: 0, tests: 0)])
    #expect(nothing.value == 0 && nothing.high <= 1)
  }

  @Test func sameBytesForAnyWorkersAndOtherOnesForAnotherSeed() {
    let one = Self.report(workers: 1, seed: 3, elections: 3, power: 2)
    #expect(one.markdown == Self.report(workers: 3, seed: 3, elections: 3, power: 2).markdown)
    let other = Self.report(workers: 2, seed: 4, elections: 3, power: 0)
    #expect(other.power.isEmpty)
    #expect(zip(one.families, other.families).contains { $0.belowFive != $1.belowFive })
    for heading in ["## Tests before correction", "## Clean elections with a finding"] {
      #expect(one.markdown.contains(heading) && other.markdown.contains(heading))
    }
    #expect(!other.markdown.contains("Planted"))
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

  /// Every family that decides keeps its size, few elections raise anything at the highest level, and
  /// large anomalies are found.
  @Test func methodsKeepTheirSizeAndHavePower() throws {
    let report = Self.report(workers: 2, seed: 20_240_207, elections: 60, power: 10)
    let deciding = report.families.filter(\.decides)
    #expect(
      Set(deciding.map(\.analysis)).isSuperset(of: ["TURN-01", "TURN-02", "DIGIT-01", "COMP-02"]))
    for family in deciding {
      #expect(family.tests > 0)
      #expect(family.belowFive.low <= 0.057, "\(family.name): \(family.belowFive.value)")
      #expect(family.belowOne.low <= 0.0125, "\(family.name): \(family.belowOne.value)")
    }
    for alarm in report.alarms {
      #expect(alarm.lookFirst.low <= 0.05, "\(alarm.analysis): \(alarm.lookFirst.value)")
    }
    for (anomaly, analysis) in [
      ("rounded", "TURN-02"), ("invented", "DIGIT-01"), ("exchanged", "OUT-02"),
      ("exchanged", "COMP-02"),
    ] {
      let rows = report.power.filter { $0.anomaly.contains(anomaly) && $0.analysis == analysis }
      #expect(rows.count == 4)
      // Many exchanged protocols in one constituency widen it and hide one another in part.
      let best = try #require(rows.map(\.found.value).max())
      #expect(best >= 0.8, "\(anomaly), \(analysis): \(rows.map(\.found.value))")
    }
  }
}
