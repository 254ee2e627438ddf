import Foundation
import TestSupport
import Testing

/// Where reports go, and what is never overwritten.
@Suite(.serialized) struct OutputFolderTests {
  private func withElection(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      try body(folder)
    }
  }

  @Test func theReportFolderIsMadeAndReplacedInOneStep() throws {
    try withElection { folder in
      let run = try Program.run(["audit", "small"], in: folder)
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("12 stations audited"))
      #expect(run.errors.contains("Reports/small/index.md"))
      // Nothing of the making is left beside it.
      #expect(try folder.entries("Reports") == ["small"])
      let files = try folder.entries("Reports/small")
      for file in ["index.md", "findings.csv", "tests.csv", "stations.csv", "issues.csv"] {
        #expect(files.contains(file))
      }
      // A file of an older report does not stay in the new one.
      try folder.write("old", to: "Reports/small/constituencies/gone.md")
      #expect(try Program.run(["audit", "small"], in: folder).status == 0)
      #expect(!folder.exists("Reports/small/constituencies/gone.md"))
      #expect(try folder.entries("Reports") == ["small"])
    }
  }

  @Test func quietSaysNothing() throws {
    try withElection { folder in
      let run = try Program.run(["audit", "small", "-o", "report", "--quiet"], in: folder)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty && run.output.isEmpty)
      #expect(folder.exists("report/manifest.json"))
      let compare = try Program.run(
        ["compare", "small", "small", "-o", "pair", "--quiet"], in: folder)
      #expect(compare.status == 0)
      #expect(compare.errors.isEmpty && compare.output.isEmpty)
      let page = try Program.run(
        ["report", "small", "--constituency", "1", "-o", "page.md", "--quiet"], in: folder)
      #expect(page.status == 0)
      #expect(page.errors.isEmpty && page.output.isEmpty)
    }
  }

  @Test func aForeignFolderOrFileIsNotReplaced() throws {
    try withElection { folder in
      try folder.write("mine", to: "mine/notes.txt")
      try folder.write("mine", to: "file")
      for target in ["mine", "file", "mine/", ".", ""] {
        let run = try Program.run(["audit", "small", "-o", target], in: folder)
        #expect(run.status == 64, "\(target): \(run.errors)")
        #expect(run.errors.contains("is not a report"))
        #expect(run.errors.contains("choose another folder"))
      }
      #expect(try folder.entries("mine") == ["notes.txt"])
      #expect(try folder.text(of: "file") == "mine")
      #expect(try folder.entries() == ["file", "mine", "small"])
      // An empty folder may be used.
      try FileManager.default.createDirectory(
        atPath: folder("empty"), withIntermediateDirectories: false)
      #expect(try Program.run(["audit", "small", "-o", "empty"], in: folder).status == 0)
    }
  }

  @Test func aSymbolicLinkIsNotReplaced() throws {
    try withElection { folder in
      #expect(try Program.run(["audit", "small", "-o", "report"], in: folder).status == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder("link"), withDestinationPath: folder("report"))
      let run = try Program.run(["audit", "small", "-o", "link"], in: folder)
      #expect(run.status == 64)
      #expect(run.errors.contains("link is a symbolic link; give the folder that it points to"))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder("link"))
          == folder("report"))
    }
  }

  @Test func aFolderThatCannotBeMadeIsAnOutputError() throws {
    try withElection { folder in
      try folder.write("", to: "file")
      let run = try Program.run(["audit", "small", "-o", "file/report"], in: folder)
      #expect(run.status == 74, "\(run.errors)")
      #expect(run.errors.contains("cannot create"))
      #expect(run.errors.contains("file"))
      #expect(try folder.entries() == ["file", "small"])
    }
  }

  @Test(.enabled(if: Unprivileged.isPossible, Comment(rawValue: Unprivileged.absence)))
  func aFolderWithoutPermissionIsAnOutputError() throws {
    try withElection { folder in
      try FileManager.default.createDirectory(
        atPath: folder("closed"), withIntermediateDirectories: false)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder("closed"))
      try Unprivileged.open(folder)
      let run = try Unprivileged.run(["audit", "small", "-o", "closed/report"], in: folder)
      #expect(run.status == 74, "\(run.errors)")
      #expect(run.errors.contains("closed"))
      #expect(run.errors.contains("Permission denied"))
      #expect(try folder.entries("closed") == [])
    }
  }

  @Test func aLockThatAnotherRunHoldsIsRespected() throws {
    try withElection { folder in
      // As a run at work holds it: an exclusive lock on the hidden file beside the folder.
      let path = folder(".report.lock")
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      #expect(descriptor >= 0)
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      let run = try Program.run(["audit", "small", "-o", "report"], in: folder)
      #expect(run.status == 75, "\(run.errors)")
      #expect(run.errors.contains("another run is writing"))
      #expect(run.errors.contains("report; wait for it to finish"))
      #expect(!folder.exists("report"))
      close(descriptor)
      // A lock file that nobody holds stops nobody.
      let second = try Program.run(["audit", "small", "-o", "report"], in: folder)
      #expect(second.status == 0)
      #expect(try folder.entries() == ["report", "small"])
    }
  }
}
