import Analyses
import AuditMath
import Simulation
import Testing

@testable import Audit

/// The search for the smallest anomaly found nine times in ten.
@Suite struct PowerSearchTests {
  private static let search = PowerSearch(
    draws: CalibrateDraws(of: SampleElections.exerciseModel(), seed: 8), elections: 6,
    settings: AnalysisSettings(), parallel: Parallel(workers: 2))

  private static func cases() -> [CalibratePower.Case] {
    CalibratePower.plan(
      for: SampleElections.exerciseModel().draw(seed: 8).table(), methods: Catalogue.methods)
  }

  /// Bisection and the whole curve agree, and the sizes below were not found.
  @Test func bisectionFindsWhatTheCurveShows() throws {
    let planting = try #require(Self.cases().first { $0.analyses.contains("TURN-02") })
    let found = Self.search.result(planting, "TURN-02")
    let curve = Self.search.curve(planting, "TURN-02")
    #expect(curve.trials.count == planting.sizes.count)
    #expect(found.trials.count < curve.trials.count)
    for trial in found.trials { #expect(curve.trials.contains(trial)) }
    let smallest = try #require(found.smallest)
    let position = try #require(curve.trials.firstIndex { $0.size == smallest })
    #expect(curve.trials[position].isFound)
    #expect(position == 0 || !curve.trials[position - 1].isFound)
    // Half of the stations of a region rounded: nothing is easier to find.
    #expect(curve.trials.last?.found == 6)
    #expect(curve.trials.first?.isFound == false)
  }

  /// Nothing planted is found where nothing is planted: a method that looks at something else is silent.
  @Test func anotherAnomalyIsNotFound() throws {
    let digits = try #require(Self.cases().first { $0.analyses.contains("DIGIT-01") })
    let result = Self.search.curve(digits, "COMP-05")
    #expect(result.smallest == nil)
    #expect(result.trials.allSatisfy { $0.found == 0 })
  }

  /// Every method that raises findings has an anomaly to find, and every case names such methods only.
  @Test func everySignalHasACase() {
    let cases = Self.cases()
    let signals = Catalogue.methods.filter { $0.evidence == .signal }.map(\.id)
    #expect(Set(cases.flatMap(\.analyses)) == Set(signals))
    for planting in cases {
      #expect(Set(planting.sizes.map(\.name)).count == planting.sizes.count)
    }
  }
}
