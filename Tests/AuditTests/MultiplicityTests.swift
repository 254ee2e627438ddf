import Analyses
import AuditMath
import Foundation
import Reports
import TestSupport
import Testing

@testable import Audit

/// The correction for the number of tests, against values from outside and by hand.
@Suite struct MultiplicityTests {
  // Foundation has one, too.
  private typealias Measurement = Analyses.Measurement

  private struct Reference: Decodable {
    let short: [Double]
    let shortAdjusted: [Double]
    let long: [Double]
    let longAdjusted: [Double]

    static func load() throws -> Reference {
      let path = RealData.project + "/Tests/References/multiplicity.json"
      return try JSONDecoder().decode(
        Reference.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  private let settings = AnalysisSettings()

  @Test func countryIsCorrectedByBenjaminiHochbergAsInR() throws {
    let reference = try Reference.load()
    var measurements = reference.short.map { Made.measurement(p: $0, scope: Made.country) }
    let tallies = Multiplicity.adjust(&measurements, settings)
    for (measurement, expected) in zip(measurements, reference.shortAdjusted) {
      let q = try #require(measurement.statistic?.q)
      #expect(abs(q - expected) <= 5e-10 * expected)
      #expect(measurement.statistic?.family == "X-01/country")
    }
    #expect(tallies.count == 1)
    let tally = try #require(tallies.first)
    #expect(tally.analysis == "X-01")
    #expect(tally.family == "X-01/country")
    #expect(tally.tested == 10)
    #expect(tally.expectedByChance == 0.5)
    // p at most 0.05: all but 0.2, 0.9 and 1; q at most 0.05: four; at most 0.001: two.
    #expect(tally.belowFivePercent == 7)
    #expect(tally.look == 4)
    #expect(tally.lookFirst == 2)
  }

  /// A family whose level is shared: each kind of scope in which it is tested pays for the others.
  @Test func levelIsSharedAmongKindsOfScope() throws {
    func measurements(shares: Bool) -> [Measurement] {
      let scopes = [Made.country, .init(kind: .region, id: "r", name: "r", rows: 0..<12)]
      return scopes.map { scope in
        var statistic = Made.statistic(p: 0.02)
        statistic.sharesLevel = shares
        return Measurement(
          analysis: "X-01", measure: "m", scope: scope, outcome: .tested(statistic))
      }
    }
    var apart = measurements(shares: false)
    _ = Multiplicity.adjust(&apart, settings)
    #expect(apart.map { $0.statistic?.q } == [0.02, 0.02])
    var together = measurements(shares: true)
    let tallies = Multiplicity.adjust(&together, settings)
    #expect(together.map { $0.statistic?.q } == [0.04, 0.04])
    #expect(tallies.map(\.look) == [1, 1])
    #expect(abs((together[0].statistic?.logQ ?? 0) - log(0.04)) < 1e-9)
  }

  /// q-values below the smallest double keep their logarithm, and their order.
  @Test func smallProbabilitiesAreCorrectedByTheirLogarithms() throws {
    var measurements = [-900.0, -800, log(0.3)].map { logP in
      Measurement(
        analysis: "X-01", measure: "m", scope: Made.country,
        outcome: .tested(
          Statistic(
            stations: 5, observed: 1, effect: 1, unit: "stations", p: exp(logP), logP: logP,
            family: "X-01", raisesFinding: true, isPracticallyLarge: true)))
    }
    _ = Multiplicity.adjust(&measurements, settings)
    let logQ = measurements.compactMap { $0.statistic?.logQ }
    let expected = [-900 + log(3), -800 + log(1.5), log(0.3)]
    #expect(logQ.count == 3 && zip(logQ, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(measurements.map { $0.statistic?.q } == [0, 0, 0.3])
  }

  /// Worked by hand. Within the areas, Benjamini-Hochberg gives (0.002, 0.2), (0.08, 0.5), (0.6), so the
  /// areas have Simes values 0.002, 0.08, 0.6 and adjusted values 0.006, 0.12, 0.6. A test with value w is
  /// rejected at level a where 3 w <= a S(a), S(a) being the number of areas with values up to a: 0.2 needs
  /// two areas, 3 · 0.2 / 2 = 0.3; 0.5 needs all three, so 0.6.
  @Test func areasAreSelectedBeforeTheirTestsCount() throws {
    let areas = [("a", [0.001, 0.2]), ("b", [0.04, 0.5]), ("c", [0.6])]
    let expected = [0.006, 0.3, 0.12, 0.6, 0.6]
    for kind in [Scope.Kind.region, .constituency] {
      var measurements = areas.enumerated().flatMap { position, area in
        area.1.map {
          Made.measurement(
            p: $0,
            scope: Scope(
              kind: kind, id: area.0, name: area.0, rows: position * 5..<(position + 1) * 5))
        }
      }
      let tallies = Multiplicity.adjust(&measurements, settings)
      for (measurement, value) in zip(measurements, expected) {
        let q = try #require(measurement.statistic?.q)
        #expect(q == value)
      }
      #expect(tallies.map(\.family) == ["X-01/\(kind.rawValue)"])
    }
  }

  @Test func everyAnalysisAndKindOfScopeIsAFamilyOfItsOwn() throws {
    let region = Scope(kind: .region, id: "r", name: "r", rows: 0..<5)
    let district = Scope(kind: .constituency, id: "r", name: "r", rows: 0..<5)
    var measurements = [
      Made.measurement(p: 0.04, scope: Made.country, family: "X-01"),
      Made.measurement(p: 0.04, scope: Made.country, family: "X-02"),
      Made.measurement(p: 0.04, scope: region, family: "X-01"),
      Made.measurement(p: 0.04, scope: district, family: "X-01"),
      Made.measurement(p: nil, scope: Made.country, family: "X-01"),
      Measurement(
        analysis: "X-01", measure: "m", scope: Made.country, outcome: .notApplicable("too small")),
    ]
    let tallies = Multiplicity.adjust(&measurements, settings)
    #expect(
      tallies.map(\.family) == [
        "X-01/constituency", "X-01/country", "X-01/region", "X-02/country",
      ])
    #expect(tallies.allSatisfy { $0.tested == 1 })
    // Alone in its family, a test keeps its p.
    #expect(measurements.prefix(4).allSatisfy { $0.statistic?.q == 0.04 })
    // What has no p is in no family.
    #expect(measurements[4].statistic?.q == nil)
    guard case .notApplicable("too small") = measurements[5].outcome else {
      Issue.record("what could not be tested has changed")
      return
    }
  }

  @Test func nothingTestedIsNoFamily() {
    var none: [Measurement] = []
    #expect(Multiplicity.adjust(&none, settings).isEmpty)
    #expect(Multiplicity.adjust([], settings).tallies.isEmpty)
  }

  /// The second correction runs over the p of the election's own tail, by hand: 4 tests, steps of 1e-5
  /// and 2e-4. It never falls below the first.
  @Test func ownTailIsCorrectedInTheSameWay() {
    var set = Made.stationTests(p: [1e-6, 1e-8, 0.2, 1], family: "X-01 stations")
    set.ownTailP = [2e-4, 1e-5, 0.2, 1]
    let (hits, tallies) = Multiplicity.adjust([set], settings)
    #expect(hits.map(\.position) == [0, 1])
    #expect(zip(hits, [2e-6, 4e-8]).allSatisfy { abs($0.q - $1) <= 1e-9 * $1 })
    #expect(zip(hits, [4e-4, 4e-5]).allSatisfy { abs($0.ownTailQ - $1) <= 1e-9 * $1 })
    #expect(tallies.first?.look == 2 && tallies.first?.lookFirst == 2)
    set.ownTailP = [2e-3, 1e-5, 0.2, 1]
    #expect(Multiplicity.adjust([set], settings).tallies.first?.lookFirst == 1)
    // A family of sets with and without a tail of their own.
    let plain = Made.stationTests(p: [1e-5, 1, 1, 1], family: "X-01 stations")
    let both = Multiplicity.adjust([set, plain], settings).hits
    #expect(both.map(\.set) == [0, 0, 1])
    #expect(abs((both.last?.ownTailQ ?? 0) - 4e-5) < 1e-12)
  }

  /// Only small p are sorted, which must not show: the hits are those of the correction of all tests.
  @Test func stationsAreCorrectedAsIfAllTestsWereSorted() throws {
    let reference = try Reference.load()
    // Three sets of one family, such as three candidates, beside one of another family.
    let cuts = [0, 150, 151, reference.long.count]
    var sets = (0..<3).map {
      Made.stationTests(p: Array(reference.long[cuts[$0]..<cuts[$0 + 1]]), family: "X-01 stations")
    }
    sets.insert(Made.stationTests(p: [0.04, 1], family: "other"), at: 1)
    let (hits, tallies) = Multiplicity.adjust(sets, settings)

    let places = [0, 2, 3]
    var expected: [(set: Int, position: Int, q: Double)] = []
    for part in 0..<3 {
      for index in cuts[part]..<cuts[part + 1] where reference.longAdjusted[index] <= 0.05 {
        expected.append((places[part], index - cuts[part], reference.longAdjusted[index]))
      }
    }
    #expect(expected.count == 40)
    #expect(hits.map(\.set) == expected.map(\.set))
    #expect(hits.map(\.position) == expected.map(\.position))
    #expect(zip(hits, expected).allSatisfy { abs($0.q - $1.q) <= 5e-10 * $1.q })

    #expect(tallies.map(\.family) == ["X-01 stations", "other"])
    #expect(tallies[0].tested == 600)
    #expect(tallies[0].belowFivePercent == reference.long.count { $0 <= 0.05 })
    #expect(tallies[0].look == 40)
    #expect(tallies[0].lookFirst == reference.longAdjusted.count { $0 <= 0.001 })
    #expect(tallies[1].look == 0)
  }

  /// Low bits differ between processors; neither an order nor a level may hang on them.
  @Test func lowBitsDecideNothing() {
    func adjusted(_ p: [Double]) -> (q: [Double?], tallies: [FamilyTally]) {
      var measurements = p.map { Made.measurement(p: $0, scope: Made.country) }
      let tallies = Multiplicity.adjust(&measurements, settings)
      return (measurements.map { $0.statistic?.q }, tallies)
    }
    // Exactly on the limit of `look first`, and a few bits above it.
    let (exact, moved) = (adjusted([0.001]), adjusted([0.001 * (1 + 1e-15)]))
    #expect(exact.q == [0.001])
    #expect(moved.q == exact.q)
    #expect(moved.tallies == exact.tallies)
    #expect(moved.tallies.first?.lookFirst == 1)
    // 0.01 · 3 / 1 and 0.02 · 3 / 2 are one value, however the bits fall.
    let low = adjusted([0.01, 0.02, 0.9])
    #expect(low.q == [0.03, 0.03, 0.9])
    #expect(adjusted([0.01 * (1 - 1e-15), 0.02 * (1 + 1e-15), 0.9]).q == low.q)
    for p in [0.01, 0.02] {
      let hits = [p * (1 - 2e-16), p, p * (1 + 3e-16)].map {
        Multiplicity.adjust([Made.stationTests(p: [$0], family: "f")], settings).hits.map(\.q)
      }
      #expect(hits == [[p], [p], [p]])
    }
    // A difference that is printed counts.
    #expect(adjusted([0.001_000_001]).tallies.first?.lookFirst == 0)
  }

  @Test func limitsOfTheSettingsCount() {
    var strict = settings
    strict.lookLimit = 0.01
    strict.lookFirstLimit = 0.0001
    let sets = [Made.stationTests(p: [0.00001, 0.004, 0.03], family: "f")]
    let (hits, tallies) = Multiplicity.adjust(sets, strict)
    #expect(hits.map(\.position) == [0, 1])
    #expect(tallies[0].look == 2)
    #expect(tallies[0].lookFirst == 1)
    #expect(tallies[0].belowFivePercent == 3)
  }

  /// A set that says how many small p chance gives is believed; the others count 5 %.
  @Test func chanceIsWhatTheSetsSay() {
    var directed = Made.stationTests(p: [0.01, 1, 1, 1], family: "F")
    directed.expectedBelowFivePercent = 0.03
    let other = Made.stationTests(p: [0.5, 0.2], family: "F")
    let tally = Multiplicity.adjust([directed, other], AnalysisSettings()).tallies.first
    #expect(tally?.tested == 6 && tally?.belowFivePercent == 1)
    #expect(abs((tally?.expectedByChance ?? 0) - 0.13) < 1e-12)
  }
}
