import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// The file of the history: what is put in comes out, whatever it is called, and what is wrong with a
/// file is said.
@Suite struct RunHistoryTests {
  static func finding(_ key: String, level: String = "look", since: String = "2026-01-01")
    -> RecordedFinding
  {
    RecordedFinding(
      key: key, level: level, analysis: "X-01", measure: "m", candidate: "O'Neil \"the\0 first\"",
      scopeKind: "region", scopeID: "r; DROP TABLE runs", scopeName: "Région 北", sentence: "It is.",
      effect: "1.5 stations", q: nil, firstSeen: since)
  }

  static func run(
    _ report: String, _ number: Int, _ findings: [RecordedFinding] = [], baseline: Int? = nil
  ) -> RunHistory.Run {
    RunHistory.Run(
      report: report, number: number, kind: "election", title: "Title", fingerprint: "f\(number)",
      program: "0.1.0", made: "2026-01-0\(number)T02:00:00Z", stations: 12,
      inputs: [SourceFile(name: "a.csv", bytes: 7, sha256: "aa", format: "")],
      findings: findings, baseline: baseline)
  }

  private func withHistory(_ body: (RunHistory, TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try body(try RunHistory.open(folder("h/runs.sqlite")), folder)
    }
  }

  @Test func whatIsRecordedComesBack() throws {
    try withHistory { history, folder in
      let run = Self.run("one", 1, [Self.finding("a"), Self.finding("b", level: "note")])
      try history.record(run)
      #expect(try history.latest("one") == run)
      #expect(try history.latest("two") == nil)
      // Another connection sees it too.
      #expect(try RunHistory.existing(folder("h/runs.sqlite")).runs() == [run])
      // The same number again replaces it, findings and inputs included.
      let second = Self.run("one", 1, [Self.finding("c")])
      try history.record(second)
      #expect(try history.runs(of: "one") == [second])
    }
  }

  @Test func failuresAreCountedUntilTheReportIsMade() throws {
    try withHistory { history, _ in
      for day in 1...3 {
        try history.recordFailure("one", reason: "no file", at: "2026-01-0\(day)")
      }
      // A clock that goes back does not turn the times round.
      try history.recordFailure("one", reason: "no file", at: "2025-01-01")
      let failure = try #require(try history.failures().first)
      #expect(failure.nights == 4)
      #expect(failure.first == "2026-01-01" && failure.last == "2026-01-03")
      try history.recordFailure("one", reason: "another", at: "2026-01-05")
      #expect(try history.failures().map(\.nights) == [1])
      try history.record(Self.run("one", 1))
      #expect(try history.failures().isEmpty)
    }
  }

  @Test func pruningKeepsTheLatestRunsAndTheBaseline() throws {
    try withHistory { history, _ in
      for number in 1...6 {
        try history.record(
          Self.run("one", number, [Self.finding("a")], baseline: number > 1 ? number - 1 : nil))
      }
      try history.record(Self.run("two", 1))
      #expect(try history.prune(keeping: 1) == 4)
      #expect(try history.runs(of: "one").map(\.number) == [6, 5])
      #expect(try history.runs(of: "two").map(\.number) == [1])
      // What belonged to forgotten runs is gone as well.
      #expect(
        try history.database.rows("SELECT count(*) FROM findings").first?.first == .integer(2))
      #expect(try history.prune(keeping: 1) == 0)
    }
  }

  @Test func anOlderFileIsBroughtUpToDateAndANewerOneRefused() throws {
    try TemporaryFolder.use { folder in
      let path = folder("runs.sqlite")
      do {
        let database = try Database(path: path)
        try HistorySchema.prepare(database, steps: Array(HistorySchema.steps.prefix(1)))
        #expect(try database.rows("PRAGMA user_version").first?.first == .integer(1))
        try RunHistory(path: path, database: database).record1(Self.run("one", 1))
      }
      do {
        let history = try RunHistory.open(path)
        #expect(try history.latest("one")?.fingerprint == "f1")
        #expect(try history.failures().isEmpty)
        try history.database.rows("PRAGMA user_version = \(HistorySchema.version + 1)")
      }
      let expected = HistoryError.newer(
        path: path, found: HistorySchema.version + 1, known: HistorySchema.version)
      #expect(throws: expected) { try RunHistory.open(path) }
      #expect(expected.description.contains("use the newer program again"))
    }
  }

  @Test func aStepThatFailsLeavesTheFileAsItWas() throws {
    try TemporaryFolder.use { folder in
      let database = try Database(path: folder("x.sqlite"))
      let steps = [["CREATE TABLE a (b)"], ["CREATE TABLE c (d)", "NO SUCH STATEMENT"]]
      #expect(throws: HistoryError.self) { try HistorySchema.prepare(database, steps: steps) }
      #expect(try database.rows("PRAGMA user_version").first?.first == .integer(1))
      #expect(
        try database.rows("SELECT name FROM sqlite_master").compactMap(\.first?.text) == ["a"])
    }
  }

  @Test func damageIsFoundOnOpening() throws {
    try TemporaryFolder.use { folder in
      let path = folder("runs.sqlite")
      do {
        let history = try RunHistory.open(path)
        for number in 1...9 {
          try history.record(
            Self.run("one", number, (0..<50).map { Self.finding("finding \($0)") }))
        }
      }
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      // No database at all; one cut short; one with a page overwritten.
      var overwritten = whole
      for index in 8192..<12288 { overwritten[index] = 0x5A }
      for damaged in [Data("not a database, only words".utf8), whole.prefix(9000), overwritten] {
        try damaged.write(to: URL(fileURLWithPath: path))
        do {
          _ = try RunHistory.open(path)
          Issue.record("damage was not found")
        } catch let error as HistoryError {
          guard case .damaged = error else {
            Issue.record("\(error)")
            continue
          }
          #expect(error.description.contains("move it away or restore a backup"))
        }
      }
    }
  }

  /// A run is recorded whole or not at all.
  @Test func aFullDiskKeepsWhatWasThere() throws {
    try withHistory { history, folder in
      let first = Self.run("one", 1, [Self.finding("a")])
      try history.record(first)
      let pages = try history.database.rows("PRAGMA page_count").first?.first?.integer ?? 0
      let large = Self.run("one", 2, (0..<2000).map { Self.finding("finding \($0)") })
      for more in [0, 1, 5, 40] {
        try history.database.rows("PRAGMA max_page_count = \(pages + more)")
        do {
          try history.record(large)
          Issue.record("two thousand findings fit into \(more) pages")
        } catch let error as HistoryError {
          #expect(error.description.contains("full"))
        }
        #expect(try history.runs() == [first])
        #expect(try RunHistory.existing(folder("h/runs.sqlite")).runs() == [first])
      }
      try history.database.rows("PRAGMA max_page_count = 1000000")
      try history.record(large)
      #expect(try history.latest("one") == large)
    }
  }

  @Test func aLinkIsNotFollowed() throws {
    try TemporaryFolder.use { folder in
      try folder.write("", to: "elsewhere/keep")
      try FileManager.default.createSymbolicLink(
        atPath: folder("h"), withDestinationPath: folder("elsewhere"))
      #expect(throws: HistoryError.symbolicLink(path: folder("h"))) {
        try RunHistory.open(folder("h/runs.sqlite"))
      }
      #expect(try folder.entries("elsewhere") == ["keep"])
      try folder.write("", to: "own/keep")
      try FileManager.default.createSymbolicLink(
        atPath: folder("own/runs.sqlite"), withDestinationPath: folder("elsewhere/keep"))
      #expect(throws: HistoryError.symbolicLink(path: folder("own/runs.sqlite"))) {
        try RunHistory.open(folder("own/runs.sqlite"))
      }
    }
  }

  /// The state folder of a systemd service with a user of its own is a link to a private one.
  @Test func aLinkFurtherUpIsTheOperatorsOwn() throws {
    try TemporaryFolder.use { folder in
      try folder.write("", to: "private/scrutineer/keep")
      try FileManager.default.createSymbolicLink(
        atPath: folder("scrutineer"), withDestinationPath: "private/scrutineer")
      let path = folder("scrutineer/Reports/.history/runs.sqlite")
      let history = try RunHistory.open(path)
      #expect(try history.runs().isEmpty && history.path == path)
      #expect(folder.exists("private/scrutineer/Reports/.history/runs.sqlite"))
    }
  }
}

extension RunHistory {
  /// As the first version of the program recorded a run: there was no table of failures.
  fileprivate func record1(_ run: Run) throws {
    try database.rows(
      "INSERT INTO runs VALUES (1, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
      [
        .text(run.report), .integer(run.number), .text(run.kind), .text(run.title),
        .text(run.fingerprint), .text(run.program), .text(run.made), .integer(run.stations),
      ])
  }
}
