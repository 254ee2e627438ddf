import Returns
import TestSupport
import Testing

@testable import Analyses

/// Published seeds from the published file, and what the fit says of real elections: in particular that it
/// does not tell suspected elections from clean ones.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct IncrementalFraudModelRealTests {
  /// Klimek et al. (2012) as reproduced by Kobak, to all printed digits: all stations with ballots. The
  /// files of 2007 and 2011 are not among the project's data; `stuffing.py` computes theirs.
  @Test func publishedSeeds() throws {
    let table = try RealData.load("ru-2012-president").table
    let registered = try #require(table.column(.registered))
    let leader = try #require(table.candidates.firstIndex { $0.name.contains("Путин") })
    let rows = (0..<table.count).filter { table.counted[$0] > 0 && registered[$0] > 0 }
    let model = try #require(
      StuffingSeeds.model(
        turnouts: rows.map { Double(table.turnoutBallots[$0]) / Double(registered[$0]) },
        shares: rows.map {
          Double(table.votes(of: leader)[table.votes(of: leader).startIndex + $0])
            / Double(table.counted[$0])
        },
        rule: .published))
    #expect(abs(model.turnout - 0.605) < 1e-9 && abs(model.share - 0.600) < 1e-9)
    #expect(abs(model.turnoutDeviation - 0.069407) < 5e-7)
    #expect(abs(model.shareDeviation - 0.091970) < 5e-7)
    #expect(abs(model.stuffing - 0.418900) < 5e-7)
  }

  /// The published rule lands on a bump of noise in 2018 (0.301) and 2024 (0.314); the prominent mode is
  /// where the histogram has its heap.
  @Test(arguments: [("ru-2018-president", 0.745, 0.31), ("ru-2024-president", 0.857, 0.32)])
  func prominentModes(_ id: String, _ mode: Double, _ published: Double) throws {
    let table = try RealData.load(id).table
    let registered = try #require(table.column(.registered))
    let leader = try #require(table.candidates.firstIndex { $0.name.contains("Путин") })
    let votes = Array(table.votes(of: leader))
    let rows = (0..<table.count).filter { table.counted[$0] > 0 && registered[$0] >= 100 }
    let turnouts = rows.map { Double(table.turnoutBallots[$0]) / Double(registered[$0]) }
    let shares = rows.map { Double(votes[$0]) / Double(table.counted[$0]) }
    let found = try #require(
      StuffingSeeds.model(turnouts: turnouts, shares: shares, rule: .prominent))
    #expect(abs(found.share - mode) < 0.01, "\(found)")
    let first = StuffingSeeds.model(turnouts: turnouts, shares: shares, rule: .published)
    #expect((first?.share ?? 0) < published)
  }

  @Test func suspectedAndClean() throws {
    func part(_ id: String, _ name: String) throws -> Outcome {
      let table = try RealData.load(id).table
      let candidate = try #require(table.candidates.firstIndex { $0.name.contains(name) })
      let results = try measure(IncrementalFraudModel(), table)
      return try #require(
        results.first { $0.measure == "incremental-part" && $0.candidate == candidate }
      ).outcome
    }
    guard case .described(let russia) = try part("ru-2018-president", "Путин"),
      case .described(let poland) = try part("pl-2025-president-2", "Nawrocki"),
      case .failed(let reason) = try part("ru-2024-president", "Путин")
    else {
      Issue.record("an outcome of another kind")
      return
    }
    #expect(abs(russia.value - 0.22) < 0.02)
    #expect(poland.value > russia.value)
    #expect(reason.contains("no honest core"))
  }
}
