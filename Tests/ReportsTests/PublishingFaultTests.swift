import Analyses
import AuditMath
import Foundation
import Testing

@testable import Reports

/// A failure at every call that publishing makes: the folder is the old report or the complete new one,
/// nothing else is left beside it, and the next run heals.
@Suite struct PublishingFaultTests {
  private let manifest = RunManifest(
    program: ProgramIdentity(name: "scrutineer", version: "0.1.0"), id: "x", title: "X",
    simulated: true, settings: AnalysisSettings(), inputs: [])

  private static func files(_ word: String) -> [ReportFile] {
    ["index.md", "a/one.md", "a/b/two.md", "empty.csv"].map {
      ReportFile(path: $0, bytes: $0 == "empty.csv" ? [] : Array("\(word) \($0)".utf8))
    }
  }

  /// Counts the calls, and fails at one of them.
  private final class Fault: Sendable {
    private let lock = NSLock()
    // Invariant: touched only while `lock` is held.
    nonisolated(unsafe) private var steps: [PublishingFaults.Step] = []
    private let position: Int
    private let code: Int32

    init(at position: Int, code: Int32) {
      self.position = position
      self.code = code
    }

    var seen: [PublishingFaults.Step] { lock.withLock { steps } }

    var faults: PublishingFaults {
      PublishingFaults { step, _ in
        self.lock.withLock {
          self.steps.append(step)
          return self.steps.count - 1 == self.position ? self.code : nil
        }
      }
    }
  }

  private func contents(_ folder: String) -> [String: String] {
    var contents: [String: String] = [:]
    // The report may be a link to a dated one.
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
      contents[path] = String(decoding: data, as: UTF8.self)
    }
    return contents
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scrutineer-faults-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  /// What stands in the report's place before.
  private enum Before: CaseIterable {
    case nothing, folder, dated
  }

  @Test(arguments: [ENOSPC, EIO, EROFS, EDQUOT], [false, true])
  func everyCallMayFail(_ code: Int32, isDated: Bool) throws {
    for before in Before.allCases {
      var position = 0
      var failed: Set<PublishingFaults.Step> = []
      while true {
        var isDone = false
        try withFolder { folder in
          let target = folder + "/reports/one"
          func publish(_ word: String, day: Int?, _ faults: PublishingFaults) throws {
            try ReportFolder.publish(
              files: Self.files(word), manifest: manifest, to: target,
              parallel: Parallel(workers: 2), dated: day.map(Self.dated), faults: faults)
          }
          if before != .nothing { try publish("old", day: before == .dated ? 1 : nil, .none) }
          let old = contents(target)
          let fault = Fault(at: position, code: code)
          do {
            try publish("new", day: isDated ? 2 : nil, fault.faults)
            isDone = true
          } catch let error as PublishingError {
            failed.insert(fault.seen[position])
            guard case .inputOutput(_, _, let reason) = error else {
              Issue.record("\(error)")
              return
            }
            #expect(reason == String(cString: strerror(code)))
          }
          let found = contents(target)
          let isNew = found["a/b/two.md"] == "new a/b/two.md"
          // All of the one or all of the other.
          #expect(isNew ? found.count == 5 : found == old, "step \(position)")
          if isNew {
            for file in Self.files("new") {
              #expect(found[file.path] == String(decoding: file.bytes, as: UTF8.self))
            }
          }
          // Nothing of the making is left; of dated reports only whole ones that were published.
          let hasDated = before == .dated || (isNew && isDated)
          #expect(
            names(folder + "/reports")
              == (before != .nothing || isNew ? ["one"] : []) + (hasDated ? ["one.dated"] : []),
            "step \(position)")
          #expect(
            names(target + ".dated")
              == (before == .dated ? [Self.dated(1).name] : [])
                + (isNew && isDated ? [Self.dated(2).name] : []),
            "step \(position)")
          for name in names(target + ".dated") {
            #expect(contents(target + ".dated/" + name).count == 5)
          }
          try publish("healed", day: isDated ? 3 : nil, .none)
          #expect(contents(target)["index.md"] == "healed index.md")
        }
        if isDone { break }
        position += 1
      }
      // Every kind of call was among them.
      #expect(failed == Set(PublishingFaults.Step.allCases))
      #expect(position >= 20)
    }
  }

  private static func dated(_ day: Int) -> DatedReports {
    DatedReports(keep: 3, made: "2026-01-0\(day)T02:00:00Z", run: DatedReports.run(day))
  }

  /// What lies in a folder.
  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test(arguments: [ENOSPC, EIO])
  func everyCallOfPlacingMayFail(_ code: Int32) throws {
    try withFolder { folder in
      func place(_ word: String, _ faults: PublishingFaults) throws {
        try ReportFolder.place(
          ["index.md", "summary.json"].map {
            ReportFile(path: $0, bytes: Array("\(word) \($0)".utf8))
          }, in: folder, faults: faults)
      }
      try place("old", .none)
      for position in 0..<20 {
        let fault = Fault(at: position, code: code)
        do { try place("new\(position)", fault.faults) } catch is PublishingError {}
        for (path, text) in contents(folder) {
          // Each file is whole, and nothing hidden stays.
          #expect(["index.md", "summary.json"].contains(path))
          #expect(text.hasSuffix(" " + path))
        }
        #expect(contents(folder).count == 2)
        if fault.seen.count <= position {
          #expect(position == 11, "calls were added: this test covers \(position)")
          return
        }
      }
      Issue.record("placing two files takes fewer calls than that")
    }
  }

  @Test func aLinkInPlaceOfTheFolderOfReportsIsRefused() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/elsewhere", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/reports", withDestinationPath: folder + "/elsewhere")
      let link = PublishingError.symbolicLink(path: folder + "/reports")
      #expect(throws: link) {
        try ReportFolder.publish(
          files: Self.files("new"), manifest: manifest, to: folder + "/reports/one")
      }
      #expect(throws: link) {
        try ReportFolder.place(Self.files("new"), in: folder + "/reports")
      }
      #expect(throws: PublishingError.self) {
        _ = try ReportFolder.lock(folder + "/reports", name: ".lock")
      }
      // A link in place of one file is refused as well, and its target left alone.
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/target"))
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/elsewhere/index.md", withDestinationPath: folder + "/target")
      #expect(throws: PublishingError.symbolicLink(path: folder + "/elsewhere/index.md")) {
        try ReportFolder.place(Self.files("new"), in: folder + "/elsewhere")
      }
      #expect(contents(folder)["target"] == "mine")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/elsewhere") == ["index.md"])
    }
  }
}
