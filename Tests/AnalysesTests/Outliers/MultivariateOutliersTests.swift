import AuditMath
import Returns
import Testing

@testable import Analyses

/// OUT-01 on elections with known truth.
@Suite struct MultivariateOutliersTests {
  static let shares = [0.44, 0.33, 0.15, 0.05, 0.015, 0.015]

  private func prepared(_ table: ReturnsTable, workers: Int = 2) throws -> any PreparedAnalysis {
    try MultivariateOutliers().prepare(OutlierFixture.view(table, workers: workers))
  }

  @Test func cleanElectionsAreQuiet() throws {
    for (seed, size) in [(1, 8...40), (2, 30...30)] as [(UInt64, ClosedRange<Int>)] {
      let table = OutlierFixture.table(
        OutlierFixture.clean(
          constituencies: 200, stations: size, shares: Self.shares, seed: seed))
      let sets = try prepared(table).stationTests
      #expect(sets.count == 1)
      let p = sets[0].p
      let rate = Double(p.count { $0 <= 0.05 }) / Double(p.count)
      let bound = 3 * (0.05 * 0.95 / Double(p.count)).squareRoot()
      #expect(rate > 0.02 && rate < 0.057 + bound)
      #expect(Double(p.count { $0 <= 0.001 }) / Double(p.count) < 0.003)
      #expect(OutlierFixture.flagged(sets).isEmpty)
    }
  }

  /// Swapped protocols, and a station whose turnout and shares are each ordinary but not together.
  @Test func swappedColumnsAreFound() throws {
    var stations = OutlierFixture.clean(
      constituencies: 120, stations: 25...40, shares: [0.65, 0.2, 0.15], seed: 7,
      overdispersion: 0.006)
    let large = stations.indices.filter { stations[$0].votes.reduce(0, +) >= 600 }
    let inOne = large.filter { stations[$0].constituency == 50 }.prefix(3)
    let swapped = Array(inOne) + [try #require(large.first { stations[$0].constituency == 9 })]
    for index in swapped { stations[index].votes.swapAt(0, 1) }
    let table = OutlierFixture.table(stations)
    let analysis = try prepared(table)
    let names = Set(
      OutlierFixture.flagged(analysis.stationTests).map { table.stationNames[Int($0)] })
    #expect(names == Set(swapped.map { "\($0 + 1)" }))

    let view = OutlierFixture.view(table)
    let lines = analysis.measure(view.scopes[0])
    #expect(lines.map(\.measure) == ["outlying-stations", "tail-factor"])
    guard case .tested(let statistic) = lines[0].outcome else {
      Issue.record("the country was not tested")
      return
    }
    let first = Set(statistic.evidence.prefix(4).map { table.stationNames[Int($0)] })
    #expect(first == names)
    #expect(!statistic.raisesFinding)
    #expect(
      MultivariateOutliers().sentence(lines[0], statistic, in: view).contains("97.5 %"))
  }

  @Test func everyScopeSaysSomethingShort() throws {
    let table = OutlierFixture.table(
      OutlierFixture.clean(constituencies: 50, stations: 5...20, shares: Self.shares, seed: 4))
    let view = OutlierFixture.view(table)
    let analysis = try prepared(table)
    for scope in view.scopes {
      let lines = analysis.measure(scope)
      #expect(lines.count == (scope.kind == .constituency ? 1 : 2))
      for line in lines {
        if case .tested(let statistic) = line.outcome {
          #expect((statistic.p ?? .nan) >= 0 && (statistic.p ?? .nan) <= 1)
          #expect(statistic.stations + statistic.leftOut == scope.rows.count)
        }
      }
    }
    // Constituencies too small on their own join the rest of their region.
    let set = try #require(analysis.stationTests.first)
    #expect(set.rows.count + set.leftOut.values.reduce(0, +) == table.count)
  }

  @Test func degenerateTables() throws {
    typealias Station = OutlierFixture.Station
    let equal = Station(constituency: 0, registered: 100, votes: [30, 20])
    let tables = [
      OutlierFixture.table([]),
      OutlierFixture.table([equal]),
      OutlierFixture.table([equal, equal]),
      OutlierFixture.table([Station](repeating: equal, count: 80)),
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 50, votes: [50]), count: 80)),
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 50, votes: [50]), count: 80),
        hasRegistered: false),
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 9, votes: [0, 0]), count: 80)),
      OutlierFixture.table([Station](repeating: equal, count: 80), hasAreas: false),
      // Every station has all its votes for one candidate, at full turnout.
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 50, votes: [50, 0]), count: 80)),
    ]
    for table in tables {
      let view = OutlierFixture.view(table)
      let analysis = try prepared(table)
      for set in analysis.stationTests {
        #expect(set.p.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(set.rows.count + set.leftOut.values.reduce(0, +) == table.count)
      }
      for scope in view.scopes {
        for line in analysis.measure(scope) {
          switch line.outcome {
          case .notApplicable(let reason), .failed(let reason): #expect(!reason.isEmpty)
          case .tested, .described: Issue.record("nothing can be said of \(table.count) stations")
          }
        }
      }
    }
  }

  /// A region whose bulk is a mixture gets no law.
  @Test func badFitsAreRefused() throws {
    var stream = RandomStream(seed: 3, purpose: "mixture")
    var storage: [Double] = []
    for row in 0..<400 {
      let scale = row % 4 == 0 ? 12.0 : 1.0
      for _ in 0..<3 { storage.append(scale * stream.nextNormal()) }
    }
    let places = [Int32](repeating: 0, count: 400)
    let words: String
    do {
      _ = try RobustDistances(
        departures: Matrix(rows: 400, columns: 3, storage: storage), places: places,
        stream: RandomStream(seed: 1, purpose: "test"))
      words = ""
    } catch { words = error.words }
    #expect(words.contains("times as spread"))
  }

  @Test func distancesOfNormalDataFollowTheLaw() throws {
    var stream = RandomStream(seed: 5, purpose: "normal")
    let n = 3_000
    let storage = (0..<n * 4).map { _ in stream.nextNormal() }
    let distances = try RobustDistances(
      departures: Matrix(rows: n, columns: 4, storage: storage),
      places: (0..<n).map { Int32($0 / 30) }, stream: RandomStream(seed: 1, purpose: "test"))
    #expect(distances.tailFactor < 1.1)
    let rate = Double(distances.p.count { $0 <= 0.05 }) / Double(n)
    #expect(rate > 0.03 && rate < 0.06)
    #expect(zip(distances.squared, distances.cutOff).allSatisfy { $0 >= 0 && $1 > 3 && $1 < 5 })
  }

  @Test func workersDoNotMatter() throws {
    let table = OutlierFixture.table(
      OutlierFixture.clean(constituencies: 90, stations: 6...30, shares: Self.shares, seed: 8))
    let one = try prepared(table, workers: 1).stationTests
    for workers in [2, 5] {
      let other = try prepared(table, workers: workers).stationTests
      #expect(one.map(\.p) == other.map(\.p))
      #expect(one.map(\.effect) == other.map(\.effect))
    }
  }

  @Test func sentenceGivesDistanceAndBallots() throws {
    let view = OutlierFixture.view(PlaceDeparturesTests.table())
    let statistic = Statistic(
      stations: 1, observed: 9, expected: 3.6, effect: -312.4, unit: "ballots", p: 1e-9,
      family: "OUT-01 stations", raisesFinding: true, isPracticallyLarge: true)
    let measurement = Measurement(
      analysis: "OUT-01", measure: "station-results", scope: view.scopes[0],
      outcome: .tested(statistic))
    #expect(
      MultivariateOutliers().sentence(measurement, statistic, in: view)
        == "Turnout and shares together lie 2.5 times as far from the rest of the place as the cut-off for ordinary stations; the largest departure is 312 fewer ballots than expected."
    )
  }

  @Test func pageIsComplete() {
    let page = MultivariateOutliers().method.page
    #expect(!page.calibration.isEmpty && !page.innocentExplanations.isEmpty)
    #expect(!page.workedExample.isEmpty && !page.references.isEmpty)
  }
}
