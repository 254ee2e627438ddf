import Analyses
import AuditMath
import Foundation
import Returns
import Testing

@testable import Reports

@Suite struct PublishingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("scrutineer-publishing-\(UUID().uuidString)").path
  private var target: String { folder + "/reports/one" }

  private let manifest = RunManifest(
    program: ProgramIdentity(name: "scrutineer", version: "0.1.0"), id: "x", title: "X",
    simulated: true, settings: AnalysisSettings(),
    inputs: [SourceFile(name: "a.csv", bytes: 1, sha256: "00", format: "CSV")],
    options: ["jobs": "2"])

  private func publish(_ contents: [String: String]) throws {
    try ReportFolder.publish(
      files: contents.sorted { $0.key < $1.key }.map {
        ReportFile(path: $0.key, bytes: Array($0.value.utf8))
      }, manifest: manifest, to: target, parallel: Parallel(workers: 2))
  }

  private func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: target + "/" + path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/reports").sorted()
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func publishesAndReplacesAsAWhole() throws {
    defer { cleanUp() }
    try publish(["index.md": "old", "a/b/c.md": "deep", "gone.md": "x"])
    #expect(read("index.md") == "old" && read("a/b/c.md") == "deep")
    try publish(["index.md": "new"])
    #expect(read("index.md") == "new" && read("gone.md") == nil)
    #expect(try leftovers() == ["one"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data((read("manifest.json") ?? "").utf8))
        as? [String: Any])
    let outputs = try #require(json["outputs"] as? [[String: Any]])
    #expect(outputs.count == 1 && outputs[0]["path"] as? String == "index.md")
    #expect(outputs[0]["sha256"] as? String == SHA256.hexDigest(of: Array("new".utf8)))
  }

  @Test func aFailedWriteLeavesTheOldReport() throws {
    defer { cleanUp() }
    try publish(["index.md": "old"])
    // A file and a folder of one name: the second cannot be made.
    #expect(throws: PublishingError.self) { try publish(["a": "file", "a/b": "in it"]) }
    #expect(read("index.md") == "old")
    #expect(try leftovers() == ["one"])
  }

  @Test func refusesWhatIsNoReport() throws {
    defer { cleanUp() }
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try publish(["index.md": "into the empty folder"])
    try FileManager.default.removeItem(atPath: target + "/manifest.json")
    #expect(throws: PublishingError.notAReport(path: target)) { try publish(["index.md": "x"]) }
    #expect(read("index.md") == "into the empty folder")
    try FileManager.default.removeItem(atPath: target)
    try Data().write(to: URL(fileURLWithPath: target))
    #expect(throws: PublishingError.notAReport(path: target)) { try publish(["index.md": "x"]) }
  }

  @Test func refusesSymbolicLinks() throws {
    defer { cleanUp() }
    try publish(["index.md": "old"])
    let elsewhere = folder + "/elsewhere"
    try FileManager.default.moveItem(atPath: target, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: elsewhere)
    #expect(throws: PublishingError.symbolicLink(path: target)) { try publish(["index.md": "x"]) }
    #expect(read("index.md") == "old")
  }

  @Test func twoRunsDoNotCollide() throws {
    defer { cleanUp() }
    try publish(["index.md": "old"])
    let lock = try FolderLock(path: folder + "/reports/.one.lock", target: target)
    #expect(throws: PublishingError.locked(path: target)) { try publish(["index.md": "x"]) }
    lock.release()
    try publish(["index.md": "new"])
    #expect(read("index.md") == "new")
  }

  @Test func clearsUpAfterKilledRuns() throws {
    defer { cleanUp() }
    try publish(["index.md": "old"])
    let stale = folder + "/reports/.one.staging-999999"
    try FileManager.default.createDirectory(atPath: stale, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: stale + "/half.md"))
    try publish(["index.md": "new"])
    #expect(try leftovers() == ["one"])
    // Killed between the two renames of a file system that cannot exchange.
    try FileManager.default.moveItem(atPath: target, toPath: folder + "/reports/.one.old")
    #expect(throws: PublishingError.self) { try publish(["a": "file", "a/b": "in it"]) }
    #expect(read("index.md") == "new")
  }

  @Test func twoRenamesDoWhereExchangeIsMissing() throws {
    defer { cleanUp() }
    try publish(["index.md": "old"])
    let place = try Target(target)
    let staging = place.sibling("staging-1")
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    try Data("new".utf8).write(to: URL(fileURLWithPath: staging + "/index.md"))
    try place.replaceInTwoSteps(by: staging)
    #expect(read("index.md") == "new")
    #expect(FileManager.default.fileExists(atPath: staging + "/manifest.json"))
  }

  @Test func unsafePathsAreRefused() {
    for path in [
      "../x", "/x", "a/../b", "a//b", "", "a/", "./a", "a\\b", "a\0b", "é.md", "manifest.json",
      "c:x",
    ] {
      #expect(throws: PublishingError.unsafePath(path)) {
        try ReportFolder.check([ReportFile(path: path, bytes: [])])
      }
    }
    #expect(throws: PublishingError.unsafePath("A.md")) {
      try ReportFolder.check([
        ReportFile(path: "a.md", bytes: []), ReportFile(path: "A.md", bytes: []),
      ])
    }
  }

  @Test func errorsSayWhatAndWhere() {
    #expect(
      PublishingError.last("write", "/x", code: 28).description
        == "cannot write /x: No space left on device")
    for error: PublishingError in [
      .locked(path: "/p"), .notAReport(path: "/p"), .symbolicLink(path: "/p"), .unsafePath("/p"),
    ] {
      #expect(error.description.contains("/p"))
    }
  }
}
