import Foundation
import TestSupport
import Testing

/// The nightly job on a machine that lets it down.
@Suite(.serialized) struct NightlyFaultTests {
  private func withJob(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "one")
      try folder.write("elections = [\"one\"]\noutput = \"out/Reports\"\n", to: "audit.toml")
      try FileManager.default.createDirectory(
        atPath: folder("out"), withIntermediateDirectories: false)
      try body(folder)
    }
  }

  private func night(_ folder: TemporaryFolder, _ words: [String] = []) throws -> Program.Run {
    try Program.run(["nightly", "--config", "audit.toml"] + words, in: folder)
  }

  private static let mountAbsence = "this user cannot mount a small file system to fill up"

  private static let canMount: Bool = {
    guard geteuid() == 0, FileManager.default.isExecutableFile(atPath: "/usr/bin/mount") else {
      return false
    }
    return
      (try? TemporaryFolder.use { folder in
        guard try mount(folder.path, folder) else { return false }
        unmount(folder.path, folder)
        return true
      }) ?? false
  }()

  private static func mount(_ place: String, _ folder: TemporaryFolder) throws -> Bool {
    try Program.run(
      "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", place], in: folder
    ).status == 0
  }

  private static func unmount(_ place: String, _ folder: TemporaryFolder) {
    _ = try? TemporaryFolder.use { elsewhere in
      try Program.run("/usr/bin/umount", ["-l", place], in: elsewhere)
    }
  }

  /// Writes a file until nothing more fits.
  private static func fill(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
    defer { close(descriptor) }
    let block = [UInt8](repeating: 1, count: 4096)
    while write(descriptor, block, block.count) > 0 {}
    #expect(errno == ENOSPC)
  }

  @Test(.enabled(if: canMount, Comment(rawValue: mountAbsence)))
  func aFullDiskLeavesTheOldReport() throws {
    try withJob { folder in
      #expect(try Self.mount(folder("out"), folder))
      defer { Self.unmount(folder("out"), folder) }
      let first = try night(folder)
      #expect(first.status == 0, "\(first.errors)")
      let before = try FolderContents(of: folder("out/Reports/one"))
      // Something else fills the disk, but for less than a report.
      try Self.fill(folder("out/filler"))
      try folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,901")
      let second = try night(folder)
      #expect(second.status == 74, "\(second.errors)")
      #expect(second.errors.contains("No space left on device"))
      #expect(before.differences(from: try FolderContents(of: folder("out/Reports/one"))) == [])
      #expect(
        try folder.entries("out/Reports").filter { $0.hasPrefix(".one") } == [])
      try FileManager.default.removeItem(atPath: folder("out/filler"))
      let third = try night(folder)
      #expect(third.status == 0, "\(third.errors)")
      #expect(third.errors.contains("one: 12 stations"))
      let history = try Program.run(["history", "--config", "audit.toml", "one"], in: folder)
      #expect(history.text.split(separator: "\n").count == 2, "\(history.text)")
    }
  }

  /// The history has a disk of its own, and it is full.
  @Test(.enabled(if: canMount, Comment(rawValue: mountAbsence)))
  func aHistoryThatCannotBeWrittenCostsNoReport() throws {
    try withJob { folder in
      try FileManager.default.createDirectory(
        atPath: folder("small"), withIntermediateDirectories: false)
      #expect(try Self.mount(folder("small"), folder))
      defer { Self.unmount(folder("small"), folder) }
      try folder.write(
        "elections = [\"one\"]\noutput = \"out/Reports\"\nhistory = \"small/runs.sqlite\"\n",
        to: "audit.toml")
      #expect(try night(folder).status == 0)
      try Self.fill(folder("small/filler"))
      try folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,400")
      let second = try night(folder)
      #expect(second.status == 74, "\(second.errors)")
      #expect(second.errors.contains("one: 12 stations"))
      #expect(second.errors.contains("reports are complete without it"))
      #expect(try folder.text(of: "out/Reports/one/news.md").contains("1 finding is new"))
      // With room again the history takes what it missed from the published report.
      try FileManager.default.removeItem(atPath: folder("small/filler"))
      #expect(try night(folder).status == 0)
      let history = try Program.run(["history", "--config", "audit.toml", "one"], in: folder)
      #expect(history.text.split(separator: "\n").count == 2, "\(history.text)")
    }
  }

  @Test(.enabled(if: Unprivileged.isPossible, Comment(rawValue: Unprivileged.absence)))
  func aReadOnlyFolderIsAnOutputError() throws {
    try withJob { folder in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder("out"))
      try Unprivileged.open(folder)
      let run = try Unprivileged.run(["nightly", "--config", "audit.toml"], in: folder)
      #expect(run.status == 74, "\(run.errors)")
      #expect(run.errors.contains("cannot create"))
      #expect(try folder.entries("out") == [])
    }
  }

  @Test func aNightAtWorkKeepsAnotherOut() throws {
    try withJob { folder in
      #expect(try night(folder).status == 0)
      let descriptor = open(
        folder("out/Reports/.nightly.lock"), O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      let run = try night(folder)
      #expect(run.status == 75, "\(run.errors)")
      #expect(run.errors.contains("another run is writing"))
      // The holder dies: its lock goes with it, and the file that stays stops nobody.
      close(descriptor)
      #expect(folder.exists("out/Reports/.nightly.lock"))
      #expect(try night(folder).status == 0)
      #expect(!folder.exists("out/Reports/.nightly.lock"))
    }
  }

  @Test func aFileThatGrowsWhileItIsReadIsNeverHalfAudited() throws {
    try withJob { folder in
      #expect(try night(folder).status == 0)
      let rows = SmallElection.rows(size: 200)
      let writer = Thread {
        // As a slow download writes it.
        for end in stride(from: 100, through: rows.count, by: 50) {
          try? folder.write(
            SmallElection.csv(rows: Array(rows.prefix(end))), to: "one/returns.csv")
          usleep(2000)
        }
      }
      writer.start()
      for _ in 0..<8 {
        let run = try night(folder, ["--quiet"])
        // A whole file of some moment, or an error that says what happened; never a crash. Whoever writes
        // it anew empties it first.
        #expect([0, 65, 74].contains(run.status), "\(run.errors)")
        if run.status == 65 {
          #expect(run.errors.contains("returns.csv: the file is empty"), "\(run.errors)")
        }
        if run.status == 74 {
          #expect(
            run.errors.contains("changed while it was read")
              || run.errors.contains("replaced during the audit"), "\(run.errors)")
        }
      }
      while !writer.isFinished { usleep(2000) }
      #expect(try night(folder).status == 0)
      let verify = try Program.run(
        ["verify", "out/Reports/one", "--config", "audit.toml", "--recompute"], in: folder)
      #expect(verify.status == 0, "\(verify.text)")
      #expect(try folder.text(of: "out/Reports/summary.json").contains("\"stations\": 800"))
    }
  }

  @Test func aReportsFolderBehindALinkIsRefused() throws {
    try withJob { folder in
      try FileManager.default.createDirectory(
        atPath: folder("elsewhere"), withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: folder("out/Reports"), withDestinationPath: folder("elsewhere"))
      let run = try night(folder)
      #expect(run.status == 64, "\(run.errors)")
      #expect(run.errors.contains("is a symbolic link; give the folder that it points to"))
      #expect(try folder.entries("elsewhere") == [])
    }
  }
}
