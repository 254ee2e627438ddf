import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// TURN-05 against a brute-force jackknife (`excess.py`).
@Suite struct ExcessVotesTests {
  struct Expected: Decodable {
    struct Result: Decodable {
      let measure: String
      let candidate: Int
      let value: Double
      let half: Double?
    }
    let stations: [[Int]]
    let results: [Result]

    var table: ReturnsTable {
      .of(
        stations.enumerated().map { index, row in
          Station(
            "\(index + 1)", votes: [row[4], row[5], row[6]],
            [
              .registered: row[2], .issued: row[3], .invalid: row[7],
              .valid: row[4] + row[5] + row[6],
            ]
          ).at("\(row[0])\(row[1]) Place", region: "R\(row[0])")
        })
    }
  }

  @Test func agreesWithBruteForce() throws {
    let reference = try Reference.load("excess.json", as: Expected.self)
    let table = reference.table
    let results = try measure(ExcessVotes(), table)
    #expect(reference.results.count == 138 && results.count == 141)
    var described = 0
    for expected in reference.results {
      let name = "\(expected.measure) of \(expected.candidate)"
      let outcome = try #require(
        results.first {
          $0.measure == expected.measure && $0.candidate == expected.candidate
        }?.outcome, "\(name)")
      switch outcome {
      case .described(let found):
        described += 1
        #expect(agrees(found.value, expected.value, 1e-9), "\(name)")
        #expect((found.low == nil) == (expected.half == nil), "\(name)")
        if let half = expected.half {
          #expect(agrees(found.low, expected.value - half, 1e-8), "\(name)")
          #expect(agrees(found.high, expected.value + half, 1e-8), "\(name)")
        }
      default: Issue.record("\(name): \(outcome)")
      }
    }
    #expect(described == 138)
  }

  @Test func regionsConstituenciesAndTooFew() throws {
    let table = try Reference.load("excess.json", as: Expected.self).table
    let region = try measure(ExcessVotes(), table, scope: 1)
    #expect(region.count == 3 * ExcessVotes.regionWidths.count)
    let constituency = try measure(ExcessVotes(), table, scope: 4)
    #expect(constituency.count == 1 && constituency.reason("excess") != nil)
    let few = try measure(
      ExcessVotes(),
      .of((1...19).map { .complete("\($0)", registered: 500, votes: [100 + $0, 150]) }))
    #expect(few.reason("excess")?.contains("19 stations") ?? false)
    let noRolls = try measure(
      ExcessVotes(),
      .of((1...30).map { Station("\($0)", votes: [100 + $0, 150], [.valid: 250 + $0]) }))
    #expect(noRolls.reason("excess")?.contains("no registered voters") ?? false)
  }

  /// Votes for one candidate alone: no other ballot, so no ratio.
  @Test func nobodyElse() throws {
    let results = try measure(
      ExcessVotes(), .of((1...40).map { .complete("\($0)", registered: 500, votes: [100 + $0]) }))
    #expect(results.reason("excess-window-1", candidate: 0)?.contains("no ballot") ?? false)
    #expect(results.allSatisfy { if case .described = $0.outcome { false } else { true } })
  }

  @Test func theCurveIsSorted() throws {
    let table = try Reference.load("excess.json", as: Expected.self).table
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    let prepared = try ExcessVotes().prepare(view)
    let drawings = prepared.illustrations(view.scopes[0])
    #expect(drawings.count == 3)
    for drawing in drawings {
      guard case .specificationCurve(let curve) = drawing else {
        Issue.record("not a curve")
        continue
      }
      #expect(curve.points.count == 46)
      #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.value <= $1.value })
      #expect(curve.points.allSatisfy { $0.choices.allSatisfy(curve.choices.indices.contains) })
    }
    #expect(prepared.illustrations(view.scopes[1]).isEmpty)
  }
}

/// Own recomputations from the published files (Python, double precision), to the digits printed there:
/// millions of votes by windows of 1 and of 11 points, and by the single bins at 40, 50 and 60 %.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct ExcessVotesRealTests {
  @Test(arguments: [
    ("ru-2012-president", "Путин", ["window-1": 11.20, "window-5": 12.01]),
    (
      "ru-2018-president", "Путин",
      [
        "window-1": 10.17, "window-11": 10.96, "bin-40": 9.72, "bin-50": 10.30, "bin-60": 10.36,
      ]
    ),
    ("ru-2021-duma", "Единая Россия", ["window-1": 14.41, "window-11": 15.21]),
    (
      "ru-2024-president", "Путин",
      ["window-1": 0.51, "window-11": 8.05, "bin-40": 31.89, "bin-50": 21.92, "bin-60": 22.63]
    ),
  ])
  func reproduces(_ id: String, _ name: String, _ expected: [String: Double]) throws {
    let table = try RealData.load(id).table
    let leader = try #require(table.candidates.firstIndex { $0.name.contains(name) })
    let results = try measure(ExcessVotes(), table)
    for (window, millions) in expected {
      let found = try #require(
        results.description("excess-" + window, candidate: leader), "\(window)")
      #expect(abs(found.value / 1e6 - millions) <= 0.005, "\(window): \(found.value)")
      #expect((found.low ?? .infinity) < found.value && (found.high ?? 0) > found.value)
    }
  }
}
