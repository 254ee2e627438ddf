import Foundation
import Reports
import TestSupport
import Testing

@testable import Audit

/// The history through nights: what reports say of it, and that it never stops one.
@Suite struct NightlyHistoryTests {
  private func news(_ folder: TemporaryFolder, _ id: String = "one") throws -> String {
    try folder.text(of: "Reports/\(id)/news.md")
  }

  @Test func reportsSayWhatIsNewChangedAndResolved() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder)
      _ = try Night.run(folder, day: 1)
      #expect(try news(folder).contains("first run on record, of 2026-01-01"))
      try Night.spoil(folder)
      let second = try Night.run(folder, day: 2)
      #expect(second.result.summary.entries[0].news?.new == 1)
      #expect(try news(folder).contains("Run 2 of 2026-01-02, compared with run 1 of 2026-01-01"))
      #expect(try news(folder).contains("1 finding is new, 0 changed, 0 resolved"))
      #expect(
        try folder.text(of: "Reports/one/index.md").contains(
          "- Since the run of 2026-01-01: 1 new, 0 changed and 0 resolved: [what is new](news.md).")
      )
      #expect(
        try folder.text(of: "Reports/index.md").contains("| 1 | 0 | 0 | [2026-01-02](one/news.md)"))
      // Two days later one more station has the same fault: the finding changed, its day did not.
      try folder.edit("one/returns.csv", "East,1 Town,2,900", "East,1 Town,2,300")
      _ = try Night.run(folder, day: 4)
      #expect(try news(folder).contains("0 findings are new, 1 changed, 0 resolved"))
      #expect(try news(folder).contains("| 2026-01-02 |"))
      try Night.spoil(folder, mend: true)
      try folder.edit("one/returns.csv", "East,1 Town,2,300", "East,1 Town,2,900")
      let last = try Night.run(folder, day: 5)
      #expect(last.result.summary.entries[0].news?.resolved == 1)
      let runs = try Night.history(folder).runs(of: "one")
      #expect(runs.map(\.number) == [4, 3, 2, 1])
      #expect(runs.map(\.baseline) == [3, 2, 1, nil])
      #expect(runs[1].findings.map(\.firstSeen) == ["2026-01-02T02:00:00Z"])
      #expect(runs[0].inputs.map(\.name) == ["returns.csv"])
    }
  }

  /// A run is a state: repeating one, by force or because its report was lost, gives the same bytes and
  /// adds nothing to the history.
  @Test func theSameStateIsTheSameRun() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder)
      _ = try Night.run(folder, day: 1)
      try Night.spoil(folder)
      _ = try Night.run(folder, day: 2)
      let reports = try FolderContents(of: folder("Reports/one"))
      let runs = try Night.history(folder).runs()
      for day in 3...4 {
        if day == 4 { try FileManager.default.removeItem(atPath: folder("Reports/one")) }
        #expect(try Night.run(folder, day: day, force: day == 3).outcomes == [.audited])
        #expect(reports.differences(from: try FolderContents(of: folder("Reports/one"))) == [])
        #expect(try Night.history(folder).runs() == runs)
      }
      // Back to the first state: a third run, whose news is that all is as it was.
      try Night.spoil(folder, mend: true)
      _ = try Night.run(folder, day: 5)
      #expect(try Night.history(folder).latest("one")?.number == 3)
    }
  }

  @Test func theClockMayGoBack() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder)
      _ = try Night.run(folder, day: 20)
      try Night.spoil(folder)
      _ = try Night.run(folder, day: 3)
      let runs = try Night.history(folder).runs(of: "one")
      // Not before the run that it follows.
      #expect(runs.map(\.made) == ["2026-01-20T02:00:00Z", "2026-01-20T02:00:00Z"])
      #expect(runs.map(\.number) == [2, 1])
      try Night.spoil(folder, mend: true)
      _ = try Night.run(folder, day: 21)
      #expect(try Night.history(folder).latest("one")?.made == "2026-01-21T02:00:00Z")
    }
  }

  @Test func aDamagedOrNewerHistoryStopsNoAudit() throws {
    for isNewer in [false, true] {
      try TemporaryFolder.use { folder in
        try Night.configure(folder)
        _ = try Night.run(folder, day: 1)
        let path = folder("Reports/.history/runs.sqlite")
        if isNewer {
          try Night.history(folder).database.rows("PRAGMA user_version = 99")
        } else {
          try folder.write("lightning struck here", to: "Reports/.history/runs.sqlite")
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try Night.spoil(folder)
        let night = try Night.run(folder, day: 2)
        #expect(night.outcomes == [.audited])
        #expect(night.result.firstError == nil)
        let problem = try #require(night.result.historyProblem)
        #expect(problem.description.contains(isNewer ? "has version 99" : "is damaged"))
        #expect(night.lines.contains("\(problem)"))
        #expect(try folder.text(of: "Reports/index.md").contains("**Attention:**"))
        #expect(try folder.text(of: "Reports/summary.json").contains("history_problem"))
        // What is new is known from the published report.
        #expect(try news(folder).contains("1 finding is new, 0 changed, 0 resolved"))
        // Nobody touched the file; moved away, the history is made anew from what is published.
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        try FileManager.default.removeItem(atPath: path)
        let third = try Night.run(folder, day: 3)
        #expect(third.outcomes == [.unchanged])
        #expect(third.result.historyProblem == nil)
        let run = try #require(try Night.history(folder).latest("one"))
        #expect(run.number == 2 && run.made == "2026-01-02T02:00:00Z")
        #expect(run.findings.map(\.firstSeen) == ["2026-01-02T02:00:00Z"])
      }
    }
  }

  /// As after a kill between publishing and recording.
  @Test func aRunThatWasPublishedAndNotRecordedIsMadeGood() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder)
      _ = try Night.run(folder, day: 1)
      let old = try Data(contentsOf: URL(fileURLWithPath: folder("Reports/.history/runs.sqlite")))
      try Night.spoil(folder)
      _ = try Night.run(folder, day: 2)
      let wanted = try Night.history(folder).runs()
      try old.write(to: URL(fileURLWithPath: folder("Reports/.history/runs.sqlite")))
      #expect(try Night.history(folder).runs().count == 1)
      #expect(try Night.run(folder, day: 3).outcomes == [.unchanged])
      let found = try Night.history(folder).runs()
      #expect(found.map(\.findings) == wanted.map(\.findings))
      #expect(found.map(\.made) == wanted.map(\.made))
    }
  }

  @Test func withoutAHistoryReportsHaveNoNews() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder, more: "history = false")
      _ = try Night.run(folder)
      #expect(try folder.entries("Reports") == ["index.md", "one", "summary.json"])
      #expect(!folder.exists("Reports/one/news.md"))
      #expect(!(try folder.text(of: "Reports/one/index.md").contains("what is new")))
      try Night.configure(folder, more: "history = \"kept/runs.sqlite\"")
      _ = try Night.run(folder, force: true)
      #expect(folder.exists("kept/runs.sqlite") && folder.exists("Reports/one/news.md"))
    }
  }

  @Test func failuresAreKept() throws {
    try TemporaryFolder.use { folder in
      try Night.configure(folder)
      try folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,-900")
      for day in 1...3 { _ = try Night.run(folder, day: day) }
      let failure = try #require(try Night.history(folder).failures().first)
      #expect(failure.nights == 3 && failure.first == "2026-01-01T02:00:00Z")
      #expect(failure.reason.contains("found “-900”"))
    }
  }
}
