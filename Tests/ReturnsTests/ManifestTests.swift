import Foundation
import Testing

@testable import Returns

struct ManifestTests {
  /// What reading the manifest of the fixture says after one change.
  private func message(_ old: String, _ new: String) -> String {
    let text = Fixture.manifest.replacing(old, with: new)
    #expect(text != Fixture.manifest)
    return Fixture.message { _ = try ElectionManifest(toml: text, path: "election.toml") }
  }

  @Test(arguments: [
    (
      "id = \"test\"", "",
      "election.toml, key “election.id”: the key is missing. Add it to the section."
    ),
    (
      "id = \"test\"", "id = \"../x\"",
      "election.toml, key “election.id”: found “../x”. Use small letters a to z, digits and hyphens, at most 80."
    ),
    (
      "title = \"Test\"", "title = 5",
      "election.toml, key “election.title”: found the number 5 where a text in quotes was expected. Correct the value."
    ),
    (
      "title = \"Test\"", "title = \" \"",
      "election.toml, key “election.title”: found an empty text. Fill it in."
    ),
    (
      "2020-02-29", "\"2020-02-29\"",
      "election.toml, key “election.date”: found the text “2020-02-29” where a date such as 2018-03-18, without quotes was expected. Correct the value."
    ),
    (
      "2020-02-29", "2019-02-29",
      "election.toml, line 4: found text that is not TOML: “2019-02-29” is no number, date or time."
    ),
    (
      "[source]", "[source]\nfile = \"x\"",
      "election.toml, key “source.file”: there is no such key. Did you mean “files”?"
    ),
    (
      "[source]", "[source]\nlayout = \"tall\"",
      "election.toml, key “source.layout”: found “tall”. Use “wide” for one row a station, “long” for one row a count, or “nist-cdf”."
    ),
    (
      "[source]", "[source]\nencoding = \"ebcdic\"",
      "election.toml, key “source.encoding”: found “ebcdic”."
    ),
    (
      "[source]", "[source]\ndelimiter = \":\"",
      "election.toml, key “source.delimiter”: found “:”. Use auto, comma, semicolon, tab or pipe."
    ),
    (
      "[source]", "[source]\nmax_rejected = 2.0",
      "election.toml, key “source.max_rejected”: found the number 2.0"
    ),
    ("[source]", "[source]\nheader_line = 0", "election.toml, key “source.header_line”: found 0."),
    (
      "files = [\"returns.csv\"]", "files = []",
      "election.toml, key “source.files”: the key is missing."
    ),
    (
      "files = [\"returns.csv\"]", "files = [\"a\", \"a\"]",
      "election.toml, key “source.files”: the file “a” is listed twice."
    ),
    (
      "station = \"station\"", "station = { place = 3 }",
      "election.toml, key “columns.station”: found a table that is not { position = … }."
    ),
    ("station = \"station\"", "station = { position = 0 }", "election.toml, key “columns.station”"),
    (
      "station = \"station\"", "station = [\"a\", \"a\"]",
      "election.toml, key “columns.station”: the column “a” is listed twice."
    ),
    (
      "station = \"station\"", "statoin = \"station\"",
      "election.toml, key “columns.statoin”: there is no such key. Did you mean “station”?"
    ),
    (
      "candidates = { from = \"A\", to = \"B\" }", "",
      "election.toml, key “candidates”: there are no candidates."
    ),
    (
      "candidates = { from = \"A\", to = \"B\" }",
      "[[candidates]]\nname = \"A\"\ncolumn = \"A\"\n[[candidates]]\nname = \"A\"\ncolumn = \"B\"",
      "election.toml, key “candidates[2].name”: the candidate “A” is listed twice."
    ),
    (
      "candidates = { from = \"A\", to = \"B\" }", "[[candidates]]\nname = \"A\"",
      "election.toml, key “candidates[1].column”: the key is missing."
    ),
    (
      "[source]", "[[kinds]]\nkind = \"naval\"\nwhen = { column = \"a\", empty = true }\n[source]",
      "election.toml, key “kinds[1].kind”: found “naval”. Use one of regular, abroad"
    ),
    (
      "[source]", "[[kinds]]\nkind = \"abroad\"\nwhen = { column = \"a\" }\n[source]",
      "election.toml, key “kinds[1].when”: found 0 tests where one was expected."
    ),
    (
      "[source]", "[[ignore]]\nwhen = { column = \"a\", empty = true }\n[source]",
      "election.toml, key “ignore[1].reason”: the key is missing."
    ),
    (
      "[source]", "[official]\nvalid = -1\n[source]",
      "election.toml, key “official.valid”: found the number -1"
    ),
    (
      "[source]", "[official]\nvoters = 1\n[source]",
      "election.toml, key “official.voters”: there is no such key."
    ),
    ("[source]", "[source", "election.toml, line 5: found text that is not TOML"),
    ("[source]", "[)source]", "election.toml, line 5: found a section whose name begins with “)”."),
    (
      "[source]", "[\nsource]",
      "election.toml, line 5: found a section without a name on its line. Write its"
    ),
    (
      "[source]", "[x]\ny = [}]\n[source]",
      "election.toml, line 6: found a brace that closes what a bracket opened. Close lists"
    ),
    (
      "[source]", "[[ é]]\n[source]",
      "election.toml, line 5: found a section whose name begins with “é”"
    ),
    ("[election]", "", "election.toml"),
  ])
  func saysWhatIsWrong(_ old: String, _ new: String, _ expected: String) {
    let message = message(old, new)
    #expect(message.hasPrefix(expected), "\(message)")
  }

  @Test func readsEverySection() throws {
    let manifest = try ElectionManifest(
      toml: Fixture.manifest.replacing("station = \"station\"", with: "station = { position = 3 }")
        .replacing("[source]", with: "notes = \"n\"\nlicence = \"MIT\"\nsimulated = true\n[source]")
        + "\n[official]\nstations = 5\nregistered = 10\n[official.votes]\nA = 3\n",
      path: "x/election.toml")
    #expect(
      manifest.identity
        == ElectionIdentity(id: "test", title: "Test", date: "2020-02-29", simulated: true))
    #expect(manifest.columns.station == [.position(3)])
    #expect(manifest.official.stations == 5)
    #expect(manifest.official.counts == [.registered: 10])
    #expect(manifest.official.votes == ["A": 3])
    #expect(manifest.licence == "MIT")
    #expect(manifest.source.maxRejected == .share(0.01))
  }

  /// What loading with one change of the manifest says.
  private func loading(_ old: String, _ new: String, header: String = Fixture.header) -> String {
    let text = ([header] + Fixture.goodRows(3)).joined(separator: "\n")
    let manifest = Fixture.manifest.replacing(old, with: new)
    let message = Fixture.message { _ = try Fixture.load(text, manifest: manifest) }
    // The path of the folder differs from run to run.
    return message.replacing(#/^\/\S*\/(?=election\.toml)/#, with: "")
  }

  @Test func columnsAreHeldAgainstTheHeader() {
    #expect(
      loading("valid = \"valid\"", "valid = \"validd\"").contains(
        "key “columns.valid”: there is no column headed “validd” in returns.csv. Did you mean “valid”"
      ))
    #expect(
      loading("= \"station\"", "= \"Wahllokalnummer\"").contains(
        "Its columns are “region”, “district”, “station”, “registered”, “issued”, “invalid”, “valid”, “A” "
          + "and 1 more."))
    #expect(
      loading("= \"station\"", "= { position = 10 }").contains(
        "there is no column 10 in returns.csv, which has 9. Correct the position."))
    #expect(
      loading("x", "x", header: "region,district,station,registered,issued,invalid,valid,A,A ")
        .contains(
          "key “columns.candidates.from”: returns.csv has 2 columns headed “A”, at positions 8, 9.")
    )
    let twice = "region,district,station,registered,issued,valid,valid,A,B"
    #expect(
      loading("invalid = \"invalid\"", "", header: twice).contains(
        "returns.csv has 2 columns headed “valid”, at positions 6, 7. Name the one meant by "
          + "{ position = … }."))
    #expect(
      loading("from = \"A\", to = \"B\"", "from = \"B\", to = \"A\"").contains("Exchange them."))
    #expect(
      loading(
        "candidates = {", "candidates = {"
      ).isEmpty)
    #expect(
      loading("to = \"B\" }", "to = \"B\" }\n[[candidates]]\nname = \"C\"\ncolumn = \"A\"")
        .contains(
          "column 8 of returns.csv is given to both “A” and “C”. Leave it with one candidate."))
    #expect(
      loading("to = \"B\" }", "to = \"A\" }\n[[candidates]]\nname = \"A\"\ncolumn = \"B\"")
        .contains(
          "there are two candidates called “A”."))
  }

  @Test func headersCompareInOneForm() throws {
    let text =
      "re\u{301}gion,\" b  \nc \",station,registered,issued,invalid,valid,A,B\n"
      + Fixture.goodRows(2).joined(separator: "\n")
    let manifest = Fixture.manifest
      .replacing("region = \"region\"", with: "region = \"r\u{e9}gion\"")
      .replacing("\"district\"", with: "\"b c\"")
    #expect(try Fixture.load(text, manifest: manifest).table.count == 2)
  }

  @Test func headerMayStandLower() throws {
    let text =
      "Title; of, the file\n\n" + Fixture.header + "\n"
      + Fixture.goodRows(2).joined(separator: "\n")
    let manifest = Fixture.manifest.replacing("[source]", with: "[source]\nheader_line = 3")
    let table = try Fixture.load(text, manifest: manifest).table
    #expect(table.sourceLines == [4, 5])
  }

  @Test func loadsFromAFolder() throws {
    let fixture = try Fixture()
    defer { fixture.remove() }
    try fixture.write(Array(Fixture.manifest.utf8), to: "election.toml")
    #expect(try ElectionManifest.load(path: fixture.folder.path).identity.id == "test")
    let missing = try #require(throws: InputError.self) {
      try ElectionManifest.load(path: fixture.folder.path + "/no.toml")
    }
    #expect(missing.category == .missing)
    try fixture.write([0x41, 0xff], to: "election.toml")
    let broken = try #require(throws: InputError.self) {
      try ElectionManifest.load(path: fixture.folder.path)
    }
    #expect(broken.description.contains("the file is not text in UTF-8"))
  }

  @Test(arguments: [
    ("*", "", true), ("*", "abc", true), ("a*c", "abc", true), ("a*c", "ac", true),
    ("a*c", "acb", false), ("*b*", "abc", true), ("abc", "abc", true), ("abc", "abcd", false),
    ("", "", true), ("", "a", false), ("**a", "ba", true), ("*судовая*", "7 (судовая)", true),
    ("a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
  ])
  func globs(_ pattern: String, _ text: String, _ matches: Bool) {
    #expect(
      RowCondition.matches(Array(pattern.unicodeScalars), Array(text.unicodeScalars)) == matches)
  }
}
