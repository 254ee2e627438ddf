import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// Reports side by side: the same bytes, within the budget, and each with the time of its stages.
@Suite struct NightlyParallelTests {
  @Test func theNumberOfWorkersAndTheBudgetChangeNoByte() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(
        folder, ["a", "b", "c", "d"],
        more: "[[comparisons]]\nbefore = \"a\"\nafter = \"d\"")
      _ = try Night.run(folder, workers: 1)
      let wanted = try FolderContents(of: folder("Reports"))
      for (workers, memory) in [(2, nil), (3, 1), (8, 200 << 20)] as [(Int, Int?)] {
        let night = try Night.run(folder, day: 9, force: true, workers: workers, memory: memory)
        #expect(night.outcomes == Array(repeating: .audited, count: 5))
        #expect(wanted.differences(from: try FolderContents(of: folder("Reports"))) == [])
        #expect(night.result.summary.entries.map(\.id) == ["a", "b", "c", "d", "a--d"])
      }
    }
  }

  @Test func stagesAreTimedAndEveryEventCarriesItsReport() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder, ["a", "b"])
      let night = try Night.run(folder)
      var finished: [String: NightlyEvent.Finish] = [:]
      for case .finished(let finish) in night.events { finished[finish.report] = finish }
      #expect(finished.keys.sorted() == ["a", "b"])
      for finish in finished.values {
        #expect(finish.outcome == .audited && finish.bytes > 0)
        #expect(Set(finish.clock.stages.keys) == Set(Stage.allCases))
      }
      guard case .began(let reports, let bytes)? = night.events.first,
        case .ended? = night.events.last
      else {
        Issue.record("a night begins and ends")
        return
      }
      #expect(reports == 2 && bytes == finished.values.reduce(0) { $0 + $1.bytes })
    }
  }

  @Test func theGateKeepsTheBudget() {
    let gate = MemoryGate(budget: 100)
    let order = Parallel(workers: 8).map(40) { index in
      gate.pass(index % 3 == 0 ? 60 : 30) {
        usleep(200)
        return index
      }
    }
    #expect(order == Array(0..<40))
    #expect(gate.highest <= 100 && gate.highest >= 60)
    // More than the whole budget: alone, not never.
    #expect(gate.pass(1000) { 5 } == 5)
    #expect(MemoryGate.need(expectedBytes: Int.max) > 0)
  }

  /// Between hashing and reading somebody replaces a file: the report would bear the wrong hash.
  @Test func anInputThatIsReplacedDuringTheAuditIsRefused() throws {
    for file in ["returns.csv", "election.toml"] {
      try TemporaryFolder.use { folder in
        try Night.configure(folder)
        let job = try NightlyConfiguration(path: folder("audit.toml")).job(
          "one", loader: ElectionLoader(parallel: Parallel(workers: 2)))
        let provenance = try job.provenance()
        do {
          _ = try job.make(provenance) { stage in
            guard stage == .read else { return }
            if file == "returns.csv" {
              try? folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,901")
            } else {
              try? folder.edit("one/election.toml", "Small election", "Other election")
            }
          }
          Issue.record("\(file) was replaced and nobody noticed")
        } catch let error as InputError {
          #expect(error.category == .inputOutput)
          #expect(error.remedy.contains("run again") || error.remedy.contains("Run again"))
        }
      }
    }
  }
}
