import AuditMath
import Returns
import Testing

@testable import Analyses

/// OUT-02 on elections with known truth.
@Suite struct StationsAgainstConstituencyTests {
  static let shares = [0.44, 0.33, 0.15, 0.06, 0.02]

  private func prepared(_ table: ReturnsTable, workers: Int = 2) throws -> any PreparedAnalysis {
    try StationsAgainstConstituency().prepare(OutlierFixture.view(table, workers: workers))
  }

  /// On clean elections at most 5.7 % of the tests reach 5 %, large shares come near 5 %, and nothing
  /// is flagged.
  @Test func cleanElectionsAreQuiet() throws {
    for (seed, size) in [(1, 8...8), (2, 8...60), (3, 30...30)] as [(UInt64, ClosedRange<Int>)] {
      let stations = OutlierFixture.clean(
        constituencies: 12_000 / (size.lowerBound + size.upperBound), stations: size,
        shares: Self.shares, seed: seed)
      let sets = try prepared(OutlierFixture.table(stations)).stationTests
      #expect(sets.count == 6)
      for set in sets {
        let rate = Double(set.p.count { $0 <= 0.05 }) / Double(set.p.count)
        let bound = 3 * (0.05 * 0.95 / Double(set.p.count)).squareRoot()
        #expect(rate < 0.057 + bound)
        if set.candidate ?? 0 < 2 { #expect(rate > 0.035 - bound) }
        #expect(set.p.allSatisfy { $0 >= 0 && $0 <= 1 })
      }
      #expect(OutlierFixture.flagged(sets).isEmpty)
    }
  }

  /// Three swapped protocols in one constituency and one elsewhere: all are found, nothing else.
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
    let country = analysis.measure(view.scopes[0])
    guard case .tested(let statistic) = country[0].outcome else {
      Issue.record("the country was not tested")
      return
    }
    #expect(
      swapped.allSatisfy { index in
        statistic.evidence.prefix(8).contains { table.stationNames[Int($0)] == "\(index + 1)" }
      })
    #expect(!statistic.raisesFinding)
    let sentence = StationsAgainstConstituency().sentence(country[0], statistic, in: view)
    #expect(sentence.contains("stations lie far from the others of their constituency"))
  }

  @Test func everyScopeSaysSomethingShort() throws {
    let table = OutlierFixture.table(
      OutlierFixture.clean(
        constituencies: 50, stations: 5...20,
        shares: [0.3, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.03, 0.02], seed: 4))
    let view = OutlierFixture.view(table)
    let analysis = try prepared(table)
    for scope in view.scopes {
      let lines = analysis.measure(scope)
      #expect(!lines.isEmpty)
      if scope.kind == .constituency { #expect(lines.count <= 10) }
      if scope.kind == .country { #expect(lines.count == 12) }
      for line in lines {
        switch line.outcome {
        case .tested(let statistic):
          #expect((statistic.p ?? .nan) >= 0 && (statistic.p ?? .nan) <= 1)
          #expect(statistic.stations + statistic.leftOut == scope.rows.count)
        case .described(let description):
          #expect(description.value >= 0 && description.value <= 1)
          #expect((description.low ?? .nan) <= description.value)
          #expect((description.high ?? .nan) >= description.value)
        case .notApplicable(let reason): #expect(!reason.isEmpty)
        case .failed: Issue.record("nothing may fail here")
        }
      }
    }
  }

  /// Left-out rows are counted with their reasons, and tested + left out are all rows.
  @Test func leftOutRowsAreCounted() throws {
    var stations = OutlierFixture.clean(
      constituencies: 10, stations: 12...12, shares: [0.6, 0.4], seed: 5)
    stations[0].registered = stations[0].votes.reduce(0, +) - 1
    stations[1].registered = 0
    stations[1].votes = [0, 0]
    stations[2].kind = .military
    let few = OutlierFixture.clean(constituencies: 1, stations: 7...7, shares: [0.6, 0.4], seed: 6)
    stations += few.map { station in
      var moved = station
      moved.constituency = 10
      return moved
    }
    for set in try prepared(OutlierFixture.table(stations)).stationTests {
      #expect(set.rows.count + set.leftOut.values.reduce(0, +) == stations.count)
      #expect(set.leftOut["not an ordinary polling station"] == 1)
      #expect(set.leftOut["fewer than 8 usable stations in the constituency"] == 7)
      if set.candidate == nil {
        #expect(set.leftOut["more ballots than registered voters"] == 1)
        #expect(set.leftOut["no registered voters"] == 1)
      } else {
        #expect(set.leftOut["no ballots counted"] == 1)
      }
    }
  }

  @Test func degenerateTables() throws {
    typealias Station = OutlierFixture.Station
    let equal = Station(constituency: 0, registered: 100, votes: [30, 20])
    let tables = [
      OutlierFixture.table([]),
      OutlierFixture.table([equal]),
      OutlierFixture.table([equal, equal]),
      OutlierFixture.table([Station](repeating: equal, count: 30)),
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 50, votes: [50]), count: 30)),
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 9, votes: [0, 0]), count: 30)),
      OutlierFixture.table(
        [Station](repeating: Station(constituency: 0, registered: 1, votes: [1, 0]), count: 15)
          + [Station](repeating: Station(constituency: 0, registered: 1, votes: [0, 1]), count: 15)),
      OutlierFixture.table([Station](repeating: equal, count: 30), hasRegistered: false),
      OutlierFixture.table([Station](repeating: equal, count: 30), hasAreas: false),
    ]
    for table in tables {
      let view = OutlierFixture.view(table)
      let analysis = try prepared(table)
      for set in analysis.stationTests {
        #expect(set.p.allSatisfy { $0 > 0.01 && $0 <= 1 })
        #expect(set.effect.allSatisfy { $0.isFinite })
        #expect(set.rows.count + set.leftOut.values.reduce(0, +) == table.count)
      }
      for scope in view.scopes { #expect(!analysis.measure(scope).isEmpty) }
    }
  }

  @Test func workersDoNotMatter() throws {
    let table = OutlierFixture.table(
      OutlierFixture.clean(constituencies: 90, stations: 6...30, shares: Self.shares, seed: 8))
    let one = try prepared(table, workers: 1).stationTests
    for workers in [2, 5] {
      let other = try prepared(table, workers: workers).stationTests
      #expect(one.map(\.p) == other.map(\.p))
      #expect(one.map(\.expected) == other.map(\.expected))
    }
  }

  @Test func sentencesNameTheCandidateAndTheDirection() throws {
    let table = OutlierFixture.table(
      OutlierFixture.clean(constituencies: 2, stations: 9...9, shares: [0.6, 0.4], seed: 9))
    let view = OutlierFixture.view(table)
    let statistic = Statistic(
      stations: 1, observed: 880, expected: 410.4, effect: 469.6, unit: "ballots", p: 1e-9,
      family: "OUT-02 stations", raisesFinding: true, isPracticallyLarge: true)
    func sentence(_ measure: String, _ candidate: Int?) -> String {
      StationsAgainstConstituency().sentence(
        Measurement(
          analysis: "OUT-02", measure: measure, candidate: candidate, scope: view.scopes[0],
          outcome: .tested(statistic)), statistic, in: view)
    }
    #expect(
      sentence("station-votes", 1)
        == "470 more votes for candidate 1 than the other stations of the constituency lead one to expect: 880, where about 410 are expected."
    )
    #expect(
      sentence("station-turnout", nil).hasPrefix("470 more ballots that make the turnout than"))
  }

  @Test func pageIsComplete() {
    let page = StationsAgainstConstituency().method.page
    #expect(!page.calibration.isEmpty && !page.innocentExplanations.isEmpty)
    #expect(!page.assumptions.isEmpty && !page.references.isEmpty)
  }
}
