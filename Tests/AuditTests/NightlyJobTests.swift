import Audit
import AuditMath
import Foundation
import Reports
import TestSupport
import Testing

/// A night over several elections: what it publishes, what it leaves alone, and what it does when one
/// of them is bad.
@Suite struct NightlyJobTests {
  /// Lines of progress, collected.
  private final class Lines: Sendable {
    private let lock = NSLock()
    // Invariant: touched only while `lock` is held.
    nonisolated(unsafe) private var lines: [String] = []
    func add(_ line: String) { lock.withLock { lines.append(line) } }
    var all: [String] { lock.withLock { lines } }
  }

  private struct Night {
    let result: NightlyJob.Result
    let progress: [String]
    var outcomes: [NightlySummary.Outcome] { result.summary.entries.map(\.outcome) }
  }

  private func run(_ folder: TemporaryFolder, force: Bool = false) throws -> Night {
    let lines = Lines()
    let job = NightlyJob(
      configuration: try NightlyConfiguration(path: folder("audit.toml")), dataRoots: [],
      parallel: Parallel(workers: 2), force: force,
      observe: { event in if let line = event.line { lines.add(line) } })
    return Night(result: try job.run(), progress: lines.all)
  }

  private func configure(
    _ folder: TemporaryFolder, _ elections: [String], _ comparisons: [(String, String)] = [],
    more: String = ""
  ) throws {
    let list = elections.map { "\"\($0)/election.toml\"" }.joined(separator: ", ")
    let pairs = comparisons.map { "[[comparisons]]\nbefore = \"\($0)\"\nafter = \"\($1)\"\n" }
    try folder.write(
      "elections = [\(list)]\noutput = \"Reports\"\n\(more)\n" + pairs.joined(), to: "audit.toml")
  }

  /// The entry of an election or comparison in summary.json.
  private func machine(_ id: String, _ folder: TemporaryFolder) throws -> [String: Any] {
    let data = Data(try folder.text(of: "Reports/summary.json").utf8)
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let reports = try #require(root?["reports"] as? [[String: Any]])
    return try #require(reports.first { $0["id"] as? String == id })
  }

  @Test func theSampleElectionsArePublishedAndThenLeftAlone() throws {
    try TemporaryFolder.use { folder in
      let samples = [Sample.earlier, Sample.later, Sample.exercise]
      for sample in samples { try Sample.copy(sample, to: folder) }
      try configure(folder, samples, [(Sample.earlier, Sample.later)])
      let comparison = "\(Sample.earlier)--\(Sample.later)"
      let first = try run(folder)
      #expect(first.outcomes == [.audited, .audited, .audited, .audited])
      #expect(first.result.firstError == nil)
      #expect(
        try folder.entries("Reports")
          == (samples + [comparison, ".history", "index.md", "summary.json"]).sorted())
      for id in samples + [comparison] {
        let files = try folder.entries("Reports/" + id)
        for file in ["index.md", "findings.csv", "tests.csv", "stations.csv", "manifest.json"] {
          #expect(files.contains(file), "\(id)/\(file)")
        }
      }
      #expect(folder.exists("Reports/\(Sample.exercise)/constituencies/1-ashenmouth.md"))
      let page = try folder.text(of: "Reports/index.md")
      for id in samples + [comparison] { #expect(page.contains("](\(id)/index.md)")) }
      #expect(!page.contains("Not audited"))
      let exercise = try machine(Sample.exercise, folder)
      #expect(exercise["stations"] as? Int == 1620)
      #expect(exercise["state"] as? String == "up to date")

      let bytes = try FolderContents(of: folder("Reports"))
      // The history's file is touched by being opened.
      func times() throws -> [String: Date] {
        try FolderContents.times(of: folder("Reports")).filter { !$0.key.hasPrefix(".history") }
      }
      let before = try times()
      let second = try run(folder)
      #expect(second.outcomes == [.unchanged, .unchanged, .unchanged, .unchanged])
      #expect(
        second.progress.sorted() == (samples + [comparison]).map { $0 + ": unchanged" }.sorted())
      #expect(bytes.differences(from: try FolderContents(of: folder("Reports"))) == [])
      #expect(try times() == before)
      // What is known of an unchanged election is what its report says.
      #expect(
        second.result.summary.entries.map(\.counts) == first.result.summary.entries.map(\.counts))
    }
  }

  @Test func oneBadElectionDoesNotStopTheOthers() throws {
    try TemporaryFolder.use { folder in
      for name in ["one", "bad", "three"] { try SmallElection.write(to: folder, as: name) }
      try folder.edit("bad/returns.csv", "East,1 Town,2,900", "East,1 Town,2,many")
      try folder.write("id = ", to: "worse/election.toml")
      try configure(
        folder, ["one", "bad", "absent", "worse", "three"],
        [("one", "three"), ("one", "bad"), ("one", "four")])
      let night = try run(folder)
      let failed = night.result.summary.entries.map { $0.failure?.message ?? "" }
      #expect(failed.map(\.isEmpty) == [true, false, false, false, true, true, false, false])
      #expect(failed[1].contains("returns.csv"))
      #expect(failed[1].contains("line 3, column “registered”: found “many”"))
      #expect(failed[2].contains("absent/election.toml: there is no such file"))
      #expect(failed[3].contains("worse/election.toml, line 1"))
      // A comparison with an election that failed says why; with one that is not listed, too.
      #expect(failed[6].contains("found “many”"))
      #expect(failed[7].contains("no election “four” could be loaded"))
      #expect("\(night.result.firstError.map { "\($0)" } ?? "")" == failed[1])
      #expect(
        try folder.entries("Reports")
          == [".history", "index.md", "one", "one--three", "summary.json", "three"])
      let page = try folder.text(of: "Reports/index.md")
      #expect(page.contains("Not audited, and why"))
      #expect(page.contains("**bad**: "))
      #expect(page.contains("**one--bad**: "))
      let bad = try machine("bad", folder)
      #expect(bad["state"] as? String == "failed")
      #expect((bad["reason"] as? String)?.contains("found “many”") == true)
      #expect(bad["title"] as? String == "Small election bad")
      #expect(try machine("one", folder)["state"] as? String == "up to date")
      #expect(night.progress.count == 8)
    }
  }

  @Test func aFailureLeavesThePublishedReportOfTheNightBefore() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "one")
      try configure(folder, ["one"])
      _ = try run(folder)
      let before = try FolderContents(of: folder("Reports/one"))
      try folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,-900")
      let night = try run(folder)
      #expect(night.result.firstError != nil)
      #expect(before.differences(from: try FolderContents(of: folder("Reports/one"))) == [])
      let entry = try machine("one", folder)
      #expect(entry["state"] as? String == "failed" && entry["cause"] as? String == "rejected")
      // The page leads to the report that stands, with no number of it.
      #expect((entry["earlier_report"] as? [String: Any])?["made"] is String)
      #expect(entry["findings"] == nil)
      let page = try folder.text(of: "Reports/index.md")
      #expect(page.contains("| [Small election one](one/index.md) | — | — | — | — |"))
      #expect(page.contains("| not audited, see below; an earlier report stands |"))
      #expect(page.contains("**Attention:** 1 report could not be made anew"))
      #expect(
        page.contains("- **one**: A file was rejected and must be corrected. The report of 20"))
    }
  }

  /// A disk that is not there: its elections have no names, and their reports are still found.
  @Test func reportsOfElectionsThatAreNotFoundAreListed() throws {
    try TemporaryFolder.use { folder in
      for name in ["one", "two", "three"] {
        try SmallElection.write(to: folder, as: "disk/" + name)
        try folder.edit("disk/\(name)/election.toml", "id = \"disk/\(name)\"", "id = \"\(name)\"")
      }
      try configure(folder, ["disk/one", "disk/two", "disk/three"], [("one", "two")])
      #expect(try run(folder).result.summary.others == [])
      // One that is no longer configured is nobody's concern as long as all are found.
      try configure(folder, ["disk/one", "disk/two"], [("one", "two")])
      #expect(try run(folder).result.summary.others == [])
      try FileManager.default.moveItem(atPath: folder("disk"), toPath: folder("elsewhere"))
      let night = try run(folder)
      #expect(night.result.summary.others.map(\.id) == ["one", "three", "two"])
      #expect(night.result.summary.entries.map(\.hasReport) == [false, false, true])
      let page = try folder.text(of: "Reports/index.md")
      #expect(page.contains("Earlier reports of elections that were not found"))
      #expect(page.contains("- [Small election disk/one](one/index.md): The report of 20"))
      #expect(try folder.text(of: "Reports/summary.json").contains("\"earlier_reports\""))
      // The message names its file once.
      let lines = night.progress.filter { $0.contains("disk/one/election.toml") }
      #expect(lines.map { $0.components(separatedBy: "election.toml").count } == [2], "\(lines)")
      try FileManager.default.moveItem(atPath: folder("elsewhere"), toPath: folder("disk"))
      #expect(try run(folder).result.summary.others == [])
      #expect(try !folder.text(of: "Reports/index.md").contains("not found"))
    }
  }

  @Test func anIdentifierIsUsedOnce() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "one")
      try SmallElection.write(to: folder, as: "two")
      try folder.edit("two/election.toml", "id = \"two\"", "id = \"one\"")
      try configure(folder, ["one", "two"])
      let night = try run(folder)
      #expect(night.outcomes.first == .audited)
      guard case .failed(let reason) = night.outcomes.last else {
        Issue.record("two elections share a folder")
        return
      }
      #expect(reason.message.contains("two/election.toml: the identifier “one” is used by another"))
      // The report is that of the first.
      #expect(try folder.text(of: "Reports/one/index.md").contains("Small election one"))
      #expect(night.result.summary.entries.map(\.standing) == [nil, nil])
      #expect(try run(folder).result.summary.entries.map(\.standing) == [nil, nil])
    }
  }

  @Test func aComparisonDoesNotReplaceAnElection() throws {
    try TemporaryFolder.use { folder in
      for name in ["a", "b", "a--b"] { try SmallElection.write(to: folder, as: name) }
      try configure(folder, ["a", "b", "a--b"], [("a", "b")])
      for _ in 1...2 {
        guard case .failed(let reason) = try run(folder).outcomes.last else {
          Issue.record("a comparison and an election share a folder")
          return
        }
        #expect(
          reason.message.contains("a--b: the folder of this comparison is that of an election"))
      }
      #expect(try folder.text(of: "Reports/a--b/index.md").contains("Small election a--b"))
    }
  }

  /// A report that leaves a test out must not look as if the test had found nothing.
  @Test func analysesThatAreOffAreSaidToBeOff() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "one")
      try configure(folder, ["one"], more: "[analyses]\n\"TURN-02\" = false")
      _ = try run(folder)
      let lines = try folder.text(of: "Reports/one/tests.csv").split(separator: "\n")
        .filter { $0.hasPrefix("TURN-02,") }
      #expect(lines.count == 1)
      #expect(lines.first?.contains("switched off in the configuration of this run") == true)
      let page = try folder.text(of: "Reports/one/index.md")
      #expect(page.contains("switched off in the configuration of this run"))
      #expect(try folder.text(of: "Reports/one/manifest.json").contains("\"TURN-02\""))
    }
  }

  @Test func everyChangeOfInputsOrOptionsIsAudited() throws {
    try TemporaryFolder.use { folder in
      for name in ["one", "two"] { try SmallElection.write(to: folder, as: name) }
      let elections = ["one", "two"]
      let pair = [("one", "two")]
      try configure(folder, elections, pair)
      _ = try run(folder)
      #expect(try run(folder).outcomes == [.unchanged, .unchanged, .unchanged])

      // One byte of one source: that election and its comparison, nothing else.
      try folder.edit("two/returns.csv", "East,1 Town,1,900", "East,1 Town,1,901")
      #expect(try run(folder).outcomes == [.unchanged, .audited, .audited])
      #expect(try run(folder).outcomes == [.unchanged, .unchanged, .unchanged])

      // A manifest, even where the returns stay.
      try folder.edit("one/election.toml", "Small election one", "Small election first")
      #expect(try run(folder).outcomes == [.audited, .unchanged, .audited])
      #expect(try folder.text(of: "Reports/one/index.md").contains("Small election first"))

      // Options: the seed, a level, a switch.
      for more in [
        "seed = 5", "seed = 5\n[levels]\nlook = 0.01",
        "seed = 5\n[levels]\nlook = 0.01\n[analyses]\n\"TURN-02\" = false",
      ] {
        try configure(folder, elections, pair, more: more)
        #expect(try run(folder).outcomes == [.audited, .audited, .audited], "\(more)")
        #expect(try run(folder).outcomes == [.unchanged, .unchanged, .unchanged], "\(more)")
      }

      // On request, what has not changed as well: the bytes stay.
      let before = try FolderContents(of: folder("Reports"))
      #expect(try run(folder, force: true).outcomes == [.audited, .audited, .audited])
      #expect(before.differences(from: try FolderContents(of: folder("Reports"))) == [])

      // A report that was taken away.
      try FileManager.default.removeItem(atPath: folder("Reports/one"))
      #expect(try run(folder).outcomes == [.audited, .unchanged, .unchanged])
    }
  }

  /// The folder of the reports may hold other things; none of them is replaced.
  @Test func aForeignFolderIsNotReplaced() throws {
    try TemporaryFolder.use { folder in
      for name in ["one", "two"] { try SmallElection.write(to: folder, as: name) }
      try folder.write("mine", to: "Reports/one/notes.txt")
      try configure(folder, ["one", "two"])
      let night = try run(folder)
      #expect(night.outcomes.last == .audited)
      #expect(try folder.entries("Reports/one") == ["notes.txt"])
      #expect(try machine("one", folder)["state"] as? String == "failed")
    }
  }
}
