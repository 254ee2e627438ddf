import Foundation
import Testing

@testable import Returns

/// Every kind of bad input gets an answer that names the place and the remedy; none ends the program.
struct BadInputTests {
  /// What loading 200 good rows says when row 20 (line 21) is replaced. One bad row is under 1 %.
  private func issue(_ row: String) throws -> DataIssue {
    var rows = Fixture.goodRows(200)
    rows[19] = row
    let election = try Fixture.load(rows: rows)
    #expect(election.ledger.isBalanced)
    #expect(election.ledger.rejected == 1)
    #expect(election.table.count == 199)
    #expect(election.issues.count == 1)
    return try #require(election.issues.first)
  }

  @Test(arguments: [
    (
      "North,1 Town,20,1000,abc,3,497,300,197", "text-in-count", "issued",
      "“abc” where a whole number was expected"
    ),
    (
      "North,1 Town,20,1000,500,-3,497,300,197", "negative-count", "invalid",
      "“-3” where a count, never negative, was expected"
    ),
    (
      "North,1 Town,20,1000,500,3,497.5,300,197", "fractional-count", "valid",
      "“497.5” where a whole number was expected, not a fraction"
    ),
    (
      "North,1 Town,20,99999999999,500,3,497,300,197", "count-too-large", "registered",
      "“99999999999” where a count up to 2,147,483,647 was expected"
    ),
    (
      "North,1 Town,20,1000,500,3,497,300", "too-few-fields", nil,
      "8 cells where the header has 9, which is not what the header has"
    ),
    (
      "North,1 Town,20,1000,500,3,497,300,197,5", "too-many-fields", nil,
      "more than the header's 9 cells, the first of them “5”, which is not what the header has"
    ),
    (
      "North,\"1 Town\"x,20,1000,500,3,497,300,197", "text-behind-quote", "district",
      "“\"1 Town\"…” where a closing quote should end the cell"
    ),
  ])
  func rejectsTheRow(_ row: String, _ code: String, _ column: String?, _ found: String) throws {
    let issue = try issue(row)
    #expect(issue.code == code)
    #expect(issue.severity == .error)
    #expect(issue.file == "returns.csv")
    #expect(issue.line == 21)
    #expect(issue.column == column)
    #expect(issue.found == found)
    #expect(!issue.remedy.isEmpty)
  }

  @Test func namesEveryBadCellOfARow() throws {
    var rows = Fixture.goodRows(200)
    rows[4] = "North,1 Town,5,x,y,3,497,300,197"
    let election = try Fixture.load(rows: rows)
    #expect(election.ledger.rejected == 1)
    #expect(election.issues.map(\.column) == ["issued", "registered"])
  }

  @Test func sumsBeyondThirtyTwoBitsAreRejected() throws {
    let manifest = Fixture.manifest.replacing(
      "issued = \"issued\"", with: "issued = [\"issued\", \"valid\"]")
    var rows = Fixture.goodRows(200)
    rows[0] = "North,1 Town,1,1000,2147483647,3,1,300,197"
    let election = try Fixture.load(
      ([Fixture.header] + rows).joined(separator: "\n"), manifest: manifest)
    #expect(election.issues.map(\.code) == ["count-too-large"])
    #expect(election.issues.first?.column == "issued + valid")
  }

  @Test func refusesAFileWithTooManyBadRows() {
    var rows = Fixture.goodRows(100)
    for index in [10, 20, 30, 40, 50] { rows[index] += "x" }
    let message = Fixture.message { _ = try Fixture.load(rows: rows) }
    #expect(
      message == """
        returns.csv: 5 of 100 rows have errors, more than the 1 % allowed: line 12, column “B”: found \
        “197x” where a whole number was expected; line 22, column “B”: found “197x” where a whole \
        number was expected; line 32, column “B”: found “197x” where a whole number was expected; and \
        more. Correct the cell or leave it empty if the count is unknown. Or raise “max_rejected” in \
        [source] to go on without these rows.
        """)
  }

  @Test(arguments: [
    ("max_rejected = 5", true), ("max_rejected = 4", false),
    ("max_rejected = 0.05", true), ("max_rejected = 0.049", false), ("max_rejected = 0", false),
  ])
  func limitOfRejectedRowsIsConfigurable(_ line: String, _ passes: Bool) {
    var rows = Fixture.goodRows(100)
    for index in [10, 20, 30, 40, 50] { rows[index] += "x" }
    let manifest = Fixture.manifest.replacing("[source]", with: "[source]\n\(line)")
    let text = ([Fixture.header] + rows).joined(separator: "\n")
    let message = Fixture.message {
      let election = try Fixture.load(text, manifest: manifest)
      #expect(election.ledger.rejected == 5)
    }
    #expect(message.isEmpty == passes, "\(message)")
  }

  @Test(arguments: [
    (
      "",
      "returns.csv: the file is empty. Fetch it again; a header and at least one row are needed."
    ),
    (
      "\u{feff}",
      "returns.csv: the file is empty. Fetch it again; a header and at least one row are needed."
    ),
    (
      " \r\n\n\n",
      "returns.csv: the file is empty. Fetch it again; a header and at least one row are needed."
    ),
    (
      Fixture.header,
      "returns.csv: the file has a header and no rows. Fetch it again; at least one row is needed."
    ),
    (
      Fixture.header + "\r\n\r\n\n",
      "returns.csv: the file has a header and no rows. Fetch it again; at least one row is needed."
    ),
    (
      Fixture.header + "\nNorth,\"1 Town,1,1000,500,3,497,300,197\nNorth,1 Town,2,1,1,1,1,1,1\n",
      "returns.csv, line 2: a quoted cell of the row that starts here is never closed. Close the quote, and double the quotes inside cells."
    ),
    (
      "\"region,district\n",
      "returns.csv, line 1: a quoted cell of the row that starts here is never closed. Close the quote, and double the quotes inside cells."
    ),
    (
      Fixture.header + "\nNorth,1 Town,1,1\u{0}00,500,3,497,300,197\n",
      "returns.csv, line 2: found a NUL byte, which text never has. Fetch the file again; if it is UTF-16, set encoding = \"utf-16\" in [source]."
    ),
  ])
  func refusesTheFile(_ text: String, _ expected: String) {
    #expect(Fixture.message { _ = try Fixture.load(text) } == expected)
  }

  @Test func refusesNamesThatAreNotUTF8() throws {
    var bytes = Array((Fixture.header + "\nNorth,1 Town,1,1000,500,3,497,300,197\n").utf8)
    bytes += [0xd1, 0xe5] + Array(",1 Town,2,1000,500,3,497,300,197\n".utf8)
    let utf8 = Fixture.manifest.replacing("[source]", with: "[source]\nencoding = \"utf-8\"")
    let message = Fixture.message { _ = try Fixture.load(bytes, manifest: utf8) }
    #expect(
      message == """
        returns.csv, line 3: found a name that is not UTF-8. Save the file as UTF-8, or set “encoding” \
        in [source], such as "windows-1251".
        """)
    let manifest = Fixture.manifest.replacing(
      "[source]", with: "[source]\nencoding = \"windows-1251\"")
    let election = try Fixture.load(bytes, manifest: manifest)
    #expect(election.table.regions.map(\.name) == ["North", "Се"])
    #expect(election.sources.first?.format == "Windows-1251, comma")
    let detected = try Fixture.load(bytes)
    #expect(detected.table.contents == election.table.contents)
    #expect(detected.sources.first?.format == "Windows-1251 (detected), comma")
  }

  @Test func readsUTF16AndRefusesBrokenOnes() throws {
    let text = ([Fixture.header] + Fixture.goodRows(3)).joined(separator: "\n")
    let bytes: [UInt8] =
      [0xff, 0xfe] + text.utf16.flatMap { unit -> [UInt8] in Containers.little(unit) }
    #expect(try Fixture.load(bytes).table.count == 3)
    let broken = bytes + [0x00, 0xd8, 0x0a, 0x00]
    #expect(Fixture.message { _ = try Fixture.load(broken) }.contains("bytes that are not utf-16"))
  }

  @Test func refusesFoldersPipesAndMissingFiles() throws {
    let fixture = try Fixture()
    defer { fixture.remove() }
    let election = try ElectionManifest(
      toml: Fixture.manifest, path: fixture.folder.path + "/election.toml")
    let loader = ElectionLoader()
    let missing = try #require(throws: InputError.self) { try loader.load(election) }
    #expect(missing.category == .missing)
    #expect(
      missing.description.contains("there is no file “returns.csv” in \(fixture.folder.path)"))
    let path = fixture.folder.path + "/returns.csv"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let folder = try #require(throws: InputError.self) { try loader.load(election) }
    #expect(
      folder.description
        == "returns.csv: found a folder where a file was expected. Name the file itself.")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    let pipe = try #require(throws: InputError.self) { try loader.load(election) }
    #expect(pipe.description.contains("found not an ordinary file"))
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
  func refusesUnreadableFiles() throws {
    let fixture = try Fixture()
    defer { fixture.remove() }
    try fixture.write(Array("a".utf8), to: "returns.csv")
    chmod(fixture.folder.path + "/returns.csv", 0)
    let election = try ElectionManifest(
      toml: Fixture.manifest, path: fixture.folder.path + "/election.toml")
    let error = try #require(throws: InputError.self) { try ElectionLoader().load(election) }
    #expect(error.category == .inputOutput)
    #expect(error.description.contains("there is no permission to read the file"))
  }

  @Test func limitsHaveErrorsOfTheirOwn() {
    let rows = Fixture.goodRows(50)
    func message(_ change: (inout ReadingLimits) -> Void) -> String {
      var limits = ReadingLimits()
      change(&limits)
      return Fixture.message { _ = try Fixture.load(rows: rows, limits: limits) }
    }
    #expect(message { $0.fileBytes = 100 }.contains("more than the limit of 100"))
    #expect(message { $0.rows = 49 }.contains("the file has 50 rows, more than the limit of 49"))
    #expect(message { $0.columns = 8 }.contains("more columns than the limit of 8"))
    #expect(message { $0.nameBytes = 5 }.contains("a name longer than the limit of 5 bytes"))
    #expect(message { $0.nameBytes = 6 } == "")
  }

  @Test func millionsOfColumnsAreRefused() {
    let text = String(repeating: "a,", count: 2_000_000) + "\n1\n"
    #expect(
      Fixture.message { _ = try Fixture.load(text) }.contains(
        "more columns than the limit of 10000"))
    let wide = Fixture.header + "\n" + String(repeating: "1,", count: 2_000_000) + "\n"
    #expect(
      Fixture.message { _ = try Fixture.load(wide) }.contains("more than the header's 9 cells"))
  }

  @Test func issuesBeyondTheLimitAreCounted() throws {
    var limits = ReadingLimits()
    limits.issues = 3
    let rows = (1...10).map { "North,1 Town,\($0),1000,x,3,497,300,197" } + Fixture.goodRows(10)
    let manifest = Fixture.manifest.replacing("[source]", with: "[source]\nmax_rejected = 1.0")
    let election = try Fixture.load(
      ([Fixture.header] + rows).joined(separator: "\n"), manifest: manifest, limits: limits)
    #expect(election.ledger.rejected == 10)
    #expect(election.issues.count == 4)
    #expect(
      election.issues.last?.found == "more than 3 issues; not listed are 7 × text-in-count")
  }
}
