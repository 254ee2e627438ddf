import Analyses
import AuditMath
import Foundation
import Testing

@testable import Reports

/// Reports that are kept under their dates, and the link to the latest.
@Suite struct DatedReportsTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("scrutineer-dated-\(UUID().uuidString)").path
  private var target: String { folder + "/one" }

  private let manifest = RunManifest(
    program: ProgramIdentity(name: "scrutineer", version: "0.1.0"), id: "x", title: "X",
    simulated: true, settings: AnalysisSettings(), inputs: [])

  private func publish(_ word: String, run: Int? = nil, keep: Int = 3, day: Int? = nil) throws {
    let dated = run.map {
      DatedReports(
        keep: keep, made: "2026-01-\($0 < 10 ? "0" : "")\(day ?? $0)T02:00:00Z",
        run: DatedReports.run($0))
    }
    try ReportFolder.publish(
      files: [ReportFile(path: "index.md", bytes: Array(word.utf8))], manifest: manifest,
      to: target, parallel: Parallel(workers: 1), dated: dated)
  }

  private func read(_ name: String = "one") -> String? {
    FileManager.default.contents(atPath: "\(folder)/\(name)/index.md").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func names(_ name: String = "one.dated") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)) ?? []).sorted()
  }

  private func link() -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: target)
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func theLatestIsALinkAndTheOldestGo() throws {
    defer { cleanUp() }
    for run in 1...5 { try publish("run \(run)", run: run) }
    #expect(read() == "run 5")
    #expect(link() == "one.dated/2026-01-05T020000Z-run-0005")
    #expect(names() == (3...5).map { "2026-01-0\($0)T020000Z-run-000\($0)" })
    #expect(read("one.dated/2026-01-03T020000Z-run-0003") == "run 3")
    #expect(names(".") == ["one", "one.dated"])
    // Fewer from now on; the present one is among them.
    try publish("run 6", run: 6, keep: 1)
    #expect(names() == ["2026-01-06T020000Z-run-0006"] && read() == "run 6")
  }

  @Test func theSameRunTakesItsOwnPlace() throws {
    defer { cleanUp() }
    try publish("first", run: 1)
    try publish("second", run: 2)
    try publish("again", run: 2)
    #expect(names().count == 2 && read() == "again")
    // A killed night put the same run in place at another time.
    try publish("later", run: 2, day: 9)
    #expect(names() == ["2026-01-01T020000Z-run-0001", "2026-01-09T020000Z-run-0002"])
    #expect(read() == "later")
  }

  @Test func aClockThatGoesBackRemovesNothingThatIsShown() throws {
    defer { cleanUp() }
    try publish("a", run: 1, keep: 1, day: 9)
    try publish("b", run: 2, keep: 1, day: 3)
    #expect(read() == "b" && names() == ["2026-01-03T020000Z-run-0002"])
  }

  @Test func whatAKilledNightLeftIsClearedUp() throws {
    defer { cleanUp() }
    try publish("shown", run: 1)
    try publish("shown too", run: 2)
    // Killed before its link took its place: nobody has seen it.
    let unseen = "one.dated/2026-01-03T020000Z-run-0003"
    try FileManager.default.copyItem(
      atPath: "\(folder)/one.dated/2026-01-02T020000Z-run-0002", toPath: "\(folder)/\(unseen)")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/.one.next", withDestinationPath: unseen)
    try ReportFolder.clearUp(target, keep: 3)
    #expect(names().count == 2 && names(".") == ["one", "one.dated"])
    // Killed while one was removed: under a hidden name, which never becomes a report again.
    try FileManager.default.copyItem(
      atPath: "\(folder)/one.dated/2026-01-02T020000Z-run-0002",
      toPath: folder + "/.one.staging-0")
    try ReportFolder.clearUp(target, keep: 3)
    #expect(names().count == 2 && names(".") == ["one", "one.dated"])
    // Killed when its link had: it is the report, and one too many were left.
    try publish("third", run: 3)
    #expect(names().count == 3)
    try ReportFolder.clearUp(target, keep: 2)
    #expect(names().count == 2 && read() == "third")
    // A link that leads elsewhere is no work of ours: it goes, and what it leads to stays.
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/.one.next", withDestinationPath: "one.dated")
    try ReportFolder.clearUp(target, keep: 2)
    #expect(names().count == 2 && names(".") == ["one", "one.dated"])
  }

  @Test func oneMayBeginAndEndKeeping() throws {
    defer { cleanUp() }
    try publish("in place")
    try publish("dated", run: 1)
    #expect(read() == "dated" && link() != nil)
    try publish("in place again")
    #expect(read() == "in place again" && link() == nil)
    // What was kept stays until somebody removes it.
    #expect(names() == ["2026-01-01T020000Z-run-0001"])
    #expect(names(".") == ["one", "one.dated"])
    try publish("dated again", run: 2)
    #expect(read() == "dated again" && names().count == 2)
  }

  @Test func whatIsNotOursIsLeftAlone() throws {
    defer { cleanUp() }
    try publish("one", run: 1, keep: 1)
    for name in ["notes", "2026-01-01", "latest.txt"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/one.dated/\(name)", withIntermediateDirectories: false)
    }
    try publish("two", run: 2, keep: 1)
    #expect(names() == ["2026-01-01", "2026-01-02T020000Z-run-0002", "latest.txt", "notes"])
  }

  @Test func linksThatLeadElsewhereAreRefused() throws {
    defer { cleanUp() }
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/elsewhere", withIntermediateDirectories: true)
    for destination in ["elsewhere", "two.dated/2026-01-01T020000Z-run-0001", "one.dated/..", "/"] {
      try files.createSymbolicLink(atPath: target, withDestinationPath: destination)
      for run in [nil, 1] {
        #expect(throws: PublishingError.symbolicLink(path: target)) {
          try publish("x", run: run)
        }
      }
      #expect(link() == destination)
      try files.removeItem(atPath: target)
    }
    try files.createSymbolicLink(
      atPath: folder + "/one.dated", withDestinationPath: folder + "/elsewhere")
    #expect(throws: PublishingError.symbolicLink(path: folder + "/one.dated")) {
      try publish("x", run: 1)
    }
    #expect(names("elsewhere") == [] && names(".") == ["elsewhere", "one.dated"])
  }

  @Test func aDatedReportIsKnownByTheNameOfItsElection() {
    #expect(DatedReports.reportName("Reports/one") == "one")
    #expect(DatedReports.reportName("Reports/one/") == "one")
    #expect(DatedReports.reportName("Reports/a--b.dated/2026-01-01T020000Z-run-0001") == "a--b")
  }
}
