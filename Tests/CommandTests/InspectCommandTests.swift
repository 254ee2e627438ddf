import Foundation
import TestSupport
import Testing

/// `inspect` says what a file is and proposes a manifest that `audit` takes.
@Suite(.serialized) struct InspectCommandTests {
  private static let returns = """
    region,constituency,station,registered voters,ballots issued,invalid,valid,Ann,Bob
    """
    + (1...60).map { "\nNorth,\($0 % 3) Town,\($0),900,\(500 + $0),3,\(497 + $0),\(300 + $0),197" }
    .joined()

  @Test func proposesAManifestThatAudits() throws {
    try TemporaryFolder.use { folder in
      try Data(Self.returns.utf8).write(to: URL(fileURLWithPath: folder("r.csv")))
      let run = try Program.run(["inspect", "r.csv", "--write", "election.toml"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("UTF-8, comma"))
      #expect(run.errors.contains("proposed manifest: election.toml"))
      let audit = try Program.run(["audit", ".", "--output", "report"], in: folder)
      #expect(audit.status == 0, "\(audit.errors)")
      #expect(audit.errors.contains("60 stations audited"))
      let read = try Program.run(["inspect", "election.toml"], in: folder)
      #expect(read.text.contains("rows read         60"))
      #expect(read.text.contains("registered        54000"))
    }
  }

  @Test func withoutWriteTheManifestIsPrinted() throws {
    try TemporaryFolder.use { folder in
      try Data(Self.returns.utf8).write(to: URL(fileURLWithPath: folder("r.csv")))
      let run = try Program.run(["inspect", "r.csv"], in: folder)
      #expect(run.text.contains("[election]"))
      #expect(run.errors.isEmpty)
    }
  }

  @Test func missingAndBrokenFilesHaveTheirStatus() throws {
    try TemporaryFolder.use { folder in
      #expect(try Program.run(["inspect", "none.csv"], in: folder).status == 66)
      try Data().write(to: URL(fileURLWithPath: folder("empty.csv")))
      let run = try Program.run(["inspect", "empty.csv"], in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("the file is empty"))
    }
  }
}
