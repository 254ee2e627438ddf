import Foundation
import TestSupport
import Testing

/// Every kind of bad input, as a person meets it: the exit status, a message that names the place and
/// the remedy, and no trace of a report.
@Suite(.serialized) struct BadInputTests {
  /// A way to spoil the small election, and what must be said.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int32
    /// Parts of the message: the file, line and column, what was found, what to do.
    let says: [String]
    let spoil: @Sendable (TemporaryFolder) throws -> Void

    init(
      _ name: String, _ status: Int32, _ says: [String],
      _ spoil: @escaping @Sendable (TemporaryFolder) throws -> Void
    ) {
      self.name = name
      self.status = status
      self.says = says
      self.spoil = spoil
    }

    var testDescription: String { name }
  }

  static let returns = "small/returns.csv"
  static let manifest = "small/election.toml"

  /// Replaces the row of line 3, the second station of "1 Town" in East.
  static func row(_ text: String) -> @Sendable (TemporaryFolder) throws -> Void {
    { folder in
      var lines = try folder.text(of: returns).split(separator: "\n").map(String.init)
      lines[2] = text
      try folder.write(lines.joined(separator: "\n") + "\n", to: returns)
    }
  }

  static let cases: [Case] = [
    Case(
      "missing manifest", 66, ["small/election.toml", "there is no such file", "Check the name"]
    ) { try FileManager.default.removeItem(atPath: $0(manifest)) },
    Case(
      "missing folder", 66, ["small", "there is no such file", "Check the name"]
    ) { try FileManager.default.removeItem(atPath: $0("small")) },
    Case(
      "missing returns", 66,
      ["small/election.toml", "key “source.files”", "“returns.csv”", "Correct the name"]
    ) { try FileManager.default.removeItem(atPath: $0(returns)) },
    Case(
      "wrong column", 65,
      [
        "small/election.toml", "key “columns.valid”", "no column headed “vallid” in returns.csv",
        "Did you mean “valid”",
      ]
    ) { try $0.edit(manifest, "valid = \"valid\"", "valid = \"vallid\"") },
    Case("empty file", 65, ["returns.csv", "the file is empty", "Fetch it again"]) {
      try $0.write("", to: returns)
    },
    Case("header alone", 65, ["returns.csv", "a header and no rows", "at least one row"]) {
      try $0.write(SmallElection.header + "\n", to: returns)
    },
    Case(
      "text in a count", 65,
      [
        "returns.csv", "line 3", "column “issued”", "found “about 400” where a whole number",
        "Correct the cell or leave it empty", "max_rejected",
      ], row("East,1 Town,2,900,about 400,1,400,200,200")),
    Case(
      "negative count", 65,
      [
        "returns.csv", "line 3", "column “valid”", "found “-400”", "never negative",
        "Correct the cell",
      ],
      row("East,1 Town,2,900,401,1,-400,200,200")),
    Case(
      "fraction", 65,
      [
        "returns.csv", "line 3", "column “Ada Low”", "found “200.5”", "not a fraction",
        "Correct the cell",
      ],
      row("East,1 Town,2,900,401,1,400,200.5,200")),
    Case(
      "too large", 65,
      [
        "returns.csv", "line 3", "column “registered”", "“99999999999”", "2,147,483,647", "Correct",
      ],
      row("East,1 Town,2,99999999999,401,1,400,200,200")),
    Case(
      "duplicate row", 65,
      ["returns.csv", "line 14", "found the station and counts of line 3", "Remove one of the two"]
    ) { folder in
      let text = try folder.text(of: returns)
      try folder.write(text + text.split(separator: "\n")[2] + "\n", to: returns)
    },
    Case(
      "truncated row", 65,
      ["returns.csv", "line 3", "found 7 cells where the header has 9", "missing separator"],
      row("East,1 Town,2,900,401,1,400")),
    Case(
      "surplus cells", 65,
      ["returns.csv", "line 3", "more than the header's 9 cells", "“extra”", "in quotes"],
      row("East,1 Town,2,900,401,1,400,200,200,extra")),
    Case("folder for a file", 65, ["returns.csv", "found a folder", "Name the file itself"]) {
      try FileManager.default.removeItem(atPath: $0(returns))
      try FileManager.default.createDirectory(
        atPath: $0(returns), withIntermediateDirectories: false)
    },
    Case(
      "not TOML", 65, ["small/election.toml", "line 2", "not TOML", "Correct the line"]
    ) { try $0.write("[election]\nid = = 3\n", to: manifest) },
    Case(
      "unknown key", 65,
      ["small/election.toml", "key “columns.statoin”", "no such key", "Did you mean “station”"]
    ) { try $0.edit(manifest, "station = ", "statoin = ") },
    Case(
      "no candidates", 65, ["small/election.toml", "key “candidates”", "List them"]
    ) { try $0.edit(manifest, "candidates = { from = \"Ada Low\", to = \"Ben High\" }", "") },
    Case(
      "broken archive", 65, ["returns.csv", "damaged or incomplete", "Fetch it again"]
    ) { folder in
      let bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]
      try Data(bytes).write(to: URL(fileURLWithPath: folder(returns)))
    },
  ]

  private func spoiled(_ example: Case, _ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      try example.spoil(folder)
      try body(folder)
    }
  }

  /// Says what must be said on standard error, nothing on standard output, and leaves nothing behind.
  private func expect(_ run: Program.Run, _ example: Case, in folder: TemporaryFolder) throws {
    #expect(run.status == example.status, "\(run.errors)")
    for part in example.says { #expect(run.errors.contains(part), "\(run.errors)") }
    #expect(run.errors.hasPrefix("scrutineer: "))
    // One line: the message is for a person and for a log.
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.isEmpty)
    #expect(try folder.entries().filter { $0 != "small" } == [])
  }

  @Test(arguments: cases) func auditExplains(_ example: Case) throws {
    try spoiled(example) { folder in
      try expect(
        try Program.run(["audit", "small", "--output", "report"], in: folder), example, in: folder)
      // Quiet is for success.
      try expect(
        try Program.run(["audit", "small", "--output", "report", "--quiet"], in: folder), example,
        in: folder)
    }
  }

  @Test(arguments: cases.filter { ["missing returns", "text in a count"].contains($0.name) })
  func otherCommandsExplainTheSame(_ example: Case) throws {
    try spoiled(example) { folder in
      try expect(
        try Program.run(["report", "small", "--constituency", "1"], in: folder), example,
        in: folder)
      try expect(
        try Program.run(["compare", "small", "small", "--output", "report"], in: folder), example,
        in: folder)
    }
  }

  @Test func aReportOfBeforeSurvivesBadInput() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      let first = try Program.run(["audit", "small", "-o", "report"], in: folder)
      #expect(first.status == 0, "\(first.errors)")
      let before = try FolderContents(of: folder("report"))
      try folder.edit(Self.returns, "East,1 Town,2,900", "East,1 Town,2,x")
      #expect(try Program.run(["audit", "small", "-o", "report"], in: folder).status == 65)
      #expect(before.differences(from: try FolderContents(of: folder("report"))) == [])
    }
  }

  /// One bad row of many is left out and listed, and the person is told.
  @Test func fewBadRowsAreListedAndTold() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, rows: SmallElection.rows(size: 50))
      try folder.edit(Self.manifest, "max_rejected = 0", "max_rejected = 0.01")
      try folder.edit(Self.returns, "East,1 Town,2,900", "East,1 Town,2,x")
      let run = try Program.run(["audit", "small", "-o", "report"], in: folder)
      #expect(run.status == 0)
      #expect(run.errors.contains("199 stations audited"))
      #expect(run.errors.contains("1 of 200 rows were rejected: report/issues.csv"))
      let issues = try folder.text(of: "report/issues.csv")
      #expect(issues.contains("text-in-count"))
      #expect(issues.contains("registered"))
    }
  }

  @Test(.enabled(if: Unprivileged.isPossible, Comment(rawValue: Unprivileged.absence)))
  func noPermissionIsAnInputError() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o000], ofItemAtPath: folder(Self.returns))
      try Unprivileged.open(folder)
      let run = try Unprivileged.run(["audit", "small", "-o", "report"], in: folder)
      #expect(run.status == 74, "\(run.errors)")
      #expect(run.errors.contains("returns.csv: there is no permission to read the file"))
      #expect(run.errors.contains("Give this user read permission"))
      #expect(try folder.entries() == ["small"])
    }
  }
}
