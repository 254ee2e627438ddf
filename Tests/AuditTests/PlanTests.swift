import Analyses
import AuditMath
import Foundation
import Returns
import TestSupport
import Testing

@testable import Audit

/// The plan: every analysis over every scope, once, in an order that the workers do not decide.
@Suite struct PlanTests {
  // Foundation has one, too.
  private typealias Measurement = Analyses.Measurement

  /// Measures by name, and counts how often it was asked.
  private struct Naming: PreparedAnalysis {
    let id: String
    let calls: Calls

    func measure(_ scope: Scope) -> [Analyses.Measurement] {
      calls.add("\(id)/\(scope.id)")
      return ["one", "two"].map {
        Measurement(
          analysis: id, measure: $0, scope: scope, outcome: .notApplicable("\(id) \(scope.id)"))
      }
    }

    var stationTests: [StationTestSet] {
      [Made.stationTests(p: [0.1], family: id, analysis: id)]
    }

    var recordFlags: [StationFlag] {
      [StationFlag(row: 0, analysis: id, measure: "m", candidate: nil, level: .note)]
    }

    func illustrations(_ scope: Scope) -> [Illustration] {
      [
        .percentages(
          Illustration.PercentageChart(
            measure: id, candidate: nil, widthInTenths: 10, weights: [], weightName: scope.id,
            expected: nil, stations: 0))
      ]
    }
  }

  private final class Calls: Sendable {
    private let lock = NSLock()
    // Invariant: touched only while `lock` is held.
    nonisolated(unsafe) private var names: [String] = []

    func add(_ name: String) { lock.withLock { names.append(name) } }
    var sorted: [String] { lock.withLock { names.sorted() } }
  }

  private struct Unprepared: Error, CustomStringConvertible {
    let description = "no such column"
  }

  private func words(_ results: RawResults) -> [String] {
    var words = results.measurements.map {
      "\($0.analysis) \($0.measure) \($0.scope.kind) \($0.scope.id) \($0.outcome)"
    }
    for (scope, illustrations) in results.illustrations.enumerated() {
      for case .percentages(let chart) in illustrations {
        words.append("\(scope) \(chart.measure) \(chart.weightName)")
      }
    }
    return words + results.stationTests.map(\.analysis) + results.recordFlags.map(\.analysis)
  }

  @Test func resultsComeInOneOrderForAnyNumberOfWorkers() throws {
    let scopes = Scope.all(of: try SmallElection.load().table)
    #expect(
      scopes.map(\.kind) == [.country] + Array(repeating: .region, count: 2)
        + Array(repeating: .constituency, count: 4))
    var first: [String]?
    for workers in [1, 2, 3, 8, 64] {
      let calls = Calls()
      let steps = ["Z-01", "A-01"].map { id in
        Plan.Step(id: id, prepared: .success(Naming(id: id, calls: calls)))
      }
      let plan = Plan(scopes: scopes, parallel: Parallel(workers: workers))
      let results = plan.run(steps.count) { steps[$0] }
      // Every unit runs once.
      #expect(
        calls.sorted == ["A-01", "Z-01"].flatMap { id in scopes.map { "\(id)/\($0.id)" } }.sorted())
      // In the order of the steps, then of the scopes, as an analysis gave them.
      #expect(
        results.measurements.map { "\($0.analysis)/\($0.scope.id)/\($0.measure)" }
          == ["Z-01", "A-01"].flatMap { id in
            scopes.flatMap { scope in ["one", "two"].map { "\(id)/\(scope.id)/\($0)" } }
          })
      #expect(results.illustrations.map(\.count) == [2, 2, 2, 0, 0, 0, 0])
      let words = words(results)
      #expect(words == first ?? words)
      first = words
    }
  }

  @Test func anAnalysisThatCannotBePreparedFailsAloneAndSaysWhy() throws {
    let scopes = Scope.all(of: try SmallElection.load().table)
    let steps = [
      Plan.Step(id: "A-01", prepared: .failure(Unprepared())),
      Plan.Step(id: "B-01", prepared: .success(Naming(id: "B-01", calls: Calls()))),
    ]
    let plan = Plan(scopes: scopes, parallel: Parallel(workers: 2))
    let results = plan.run(steps.count) { steps[$0] }
    let failed = results.measurements.filter { $0.analysis == "A-01" }
    #expect(failed.count == 1)
    guard case .failed("no such column") = failed.first?.outcome else {
      Issue.record("the failure is not reported")
      return
    }
    #expect(failed.first?.scope.kind == .country)
    #expect(results.measurements.count { $0.analysis == "B-01" } == 2 * scopes.count)
  }
}
