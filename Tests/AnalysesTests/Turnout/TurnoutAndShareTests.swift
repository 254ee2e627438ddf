import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// `slopes.py`: a made-up table of 15 constituencies, and what NumPy and SciPy make of it.
struct SlopesReference: Decodable {
  struct Slope: Decodable {
    let slope: Double
    let error: Double
    let p: Double
  }
  struct Shift: Decodable {
    let mean: Double
    let error: Double
    let p: Double
  }
  let stations: [[Int]]
  let within: [Slope]
  let single: [Slope]
  let overall: [Double]
  let correlation: [Double]
  let turnoutShift: Shift
  let shareShift: [Shift]

  static func load() throws -> SlopesReference { try Reference.load("slopes.json") }

  var table: ReturnsTable {
    .of(
      stations.enumerated().map { index, row in
        Station(
          "\(index + 1)", votes: [row[3], row[4], row[5]],
          [
            .registered: row[1], .issued: row[2], .invalid: row[6],
            .valid: row[3] + row[4] + row[5],
          ]
        ).at("\(row[0]) Place")
      })
  }
}

/// TURN-04 against regressions with dummies and brute-force jackknives (`slopes.py`).
@Suite struct TurnoutAndShareTests {
  private func compare(_ found: Statistic?, _ expected: SlopesReference.Slope, decides: Bool) throws
  {
    let found = try #require(found)
    #expect(agrees(found.observed, expected.slope, 1e-9))
    #expect(agrees(found.standardDeviation, expected.error, 1e-8))
    #expect(agrees(found.p, expected.p, 1e-7))
    #expect(found.raisesFinding == decides)
  }

  @Test func agreesWithBruteForce() throws {
    let reference = try SlopesReference.load()
    let table = reference.table
    let country = try measure(TurnoutAndShare(), table)
    let place = try #require(table.constituencies.firstIndex { $0.name.contains("14") })
    let one = try measure(TurnoutAndShare(), table, scope: 1 + table.regions.count + place)
    for candidate in 0..<3 {
      try compare(
        country.statistic("slope-within", candidate: candidate), reference.within[candidate],
        decides: true)
      try compare(
        one.statistic("slope-within", candidate: candidate), reference.single[candidate],
        decides: false)
      let overall = reference.overall[candidate]
      #expect(agrees(country.description("slope", candidate: candidate)?.value, overall, 1e-9))
      #expect(
        agrees(
          country.description("slope-others", candidate: candidate)?.value, 1 - overall, 1e-9))
      #expect(
        agrees(
          country.description("standardised-correlation", candidate: candidate)?.value,
          reference.correlation[candidate], 1e-9))
    }
    let shifts: [(Int?, SlopesReference.Shift)] =
      [(nil, reference.turnoutShift)]
      + (0..<3).map { candidate in (candidate, reference.shareShift[candidate]) }
    for (candidate, expected) in shifts {
      let found = try #require(
        country.statistic(
          candidate == nil ? "small-stations-turnout" : "small-stations-share",
          candidate: candidate))
      #expect(agrees(found.effect, expected.mean, 1e-9))
      #expect(agrees(found.standardDeviation, expected.error, 1e-9))
      #expect(agrees(found.p, expected.p, 1e-8))
      #expect(!found.raisesFinding)
    }
  }

  /// Thirty constituencies; at the stations of `moved` the first candidate gets half of the non-voters
  /// and half of the second's votes.
  private func table(moved: (Int) -> Bool, lean: Double = 0) -> ReturnsTable {
    var stream = RandomStream(seed: 4, purpose: "turnout and share")
    return .of(
      (0..<900).map { index in
        let place = index / 30
        let registered = 600 + stream.nextInt(below: 1_200)
        // Places differ in turnout, and opinion goes with it from place to place.
        let level = 0.45 + 0.01 * Double(place)
        let issued = stream.nextBinomial(
          trials: registered, probability: stream.nextBeta(level * 60, (1 - level) * 60))
        let share = 0.3 + (0.012 + lean) * Double(place)
        var first = stream.nextBinomial(
          trials: issued, probability: stream.nextBeta(share * 80, (1 - share) * 80))
        var second = issued - first
        if moved(index) {
          first += (registered - issued) / 2 + second / 2
          second -= second / 2
        }
        return Station.complete(
          "\(index + 1)", registered: registered, votes: [first, second]
        ).at("\(place + 1) Place")
      })
  }

  /// Opinion that goes with turnout from place to place gives a slope above 1 over the country, none
  /// within constituencies.
  @Test func differencesBetweenPlacesAreNoFinding() throws {
    let results = try measure(TurnoutAndShare(), table(moved: { _ in false }, lean: 0.005))
    #expect((results.description("slope", candidate: 0)?.value ?? 0) > 1)
    let within = try #require(results.statistic("slope-within", candidate: 0))
    #expect(within.p == 1 && !within.isPracticallyLarge)
    #expect((0.3...0.7).contains(within.observed))
  }

  @Test func movedVotesAreFound() throws {
    let results = try measure(TurnoutAndShare(), table { $0 % 5 == 0 })
    for candidate in 0...1 {
      let found = try #require(results.statistic("slope-within", candidate: candidate))
      #expect((found.p ?? 1) < 1e-4 && found.isPracticallyLarge)
      #expect((found.effect > 0) == (candidate == 0))
    }
  }

  @Test func tooFewAndNoRolls() throws {
    let few = try measure(
      TurnoutAndShare(),
      .of((1...30).map { .complete("\($0)", registered: 500, votes: [100 + $0, 150]) }))
    #expect(few.reason("slope-within")?.contains("fewer than the 10") ?? false)
    #expect(few.description("slope", candidate: 0) != nil)
    let noRolls = try measure(
      TurnoutAndShare(),
      .of((1...30).map { Station("\($0)", votes: [100 + $0, 150], [.valid: 250 + $0]) }))
    #expect(noRolls.reason("slope-within")?.contains("no registered voters") ?? false)
  }

  @Test func theStandardisedFingerprintHoldsEveryStation() throws {
    let table = table { _ in false }
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    let drawings = try TurnoutAndShare().prepare(view).illustrations(view.scopes[0])
    #expect(drawings.count == 2)
    guard case .fingerprint(let chart) = try #require(drawings.first) else {
      Issue.record("not a fingerprint")
      return
    }
    #expect(chart.isStandardised && chart.stations == 900)
    #expect(chart.weights.reduce(0, +) == 900)
    // Centred: the mean cell of turnout is the middle.
    let mean = chart.weights.enumerated().reduce(0.0) {
      $0 + Double($1.offset / 101 * $1.element) / 900
    }
    #expect(abs(mean - 50) < 0.2)
  }
}

/// Slopes of the winning candidate over all stations, recomputed from the published files.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct TurnoutAndShareRealTests {
  @Test(arguments: [
    ("ru-2012-president", "Путин", 1.143), ("ru-2018-president", "Путин", 1.055),
    ("ru-2021-duma", "Единая Россия", 0.944), ("ru-2024-president", "Путин", 1.044),
  ])
  func slopes(_ id: String, _ name: String, _ expected: Double) throws {
    let table = try RealData.load(id).table
    let leader = try #require(table.candidates.firstIndex { $0.name.contains(name) })
    let results = try measure(TurnoutAndShare(), table)
    let found = try #require(results.description("slope", candidate: leader))
    #expect(abs(found.value - expected) <= 0.00051, "\(found.value)")
  }
}
