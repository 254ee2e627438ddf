import Foundation
import Testing

@testable import Returns

struct PageTablesTests {
  private func text(_ html: String, table: Int? = nil) throws -> String {
    String(
      decoding: try PageTables(Array(html.utf8), file: "r.html", limits: ReadingLimits()).text(
        table),
      as: UTF8.self)
  }

  @Test func readsCellsAsAPersonSeesThem() throws {
    let html = """
      <html><body><table><tr><td>menu</td></tr></table>
      <TABLE><thead><tr><th rowspan=2>Seçki<br>məntəqəsi</th><th colspan="2">Səs&shy; </th></tr>
      <tr><th>A &amp; B<th>C</tr></thead>
      <tbody><tr><td> 1 </td><td>5</td><td><b>6</b>\n<i>7</i><script>x()</script></td></tr>
      <tr><td rowspan="2">12<td colspan=2>8<tr><td>9<td>"q", r</table>
      """
    #expect(
      try text(html) == """
        Seçki məntəqəsi,Səs\u{ad},Səs\u{ad}
        Seçki məntəqəsi,A & B,C
        1,5,6 7
        12,8,
        ,9,\"""q"", r"

        """)
    #expect(try text(html, table: 1) == "menu\n")
  }

  @Test func innerTablesAreTheirOwn() throws {
    let html =
      "<table><tr><td>a<table><tr><td>1<td>2<td>3<tr><td>4<td>5<td>6</table></td><td>b</td></tr></table>"
    #expect(try text(html, table: 1) == "a,b\n")
    #expect(try text(html) == "1,2,3\n4,5,6\n")
  }

  @Test func saysWhatIsNotThere() {
    #expect(Fixture.message { _ = try text("<html>x") }.contains("the page has no table"))
    #expect(
      Fixture.message { _ = try text("<table><tr><td>1</table>", table: 2) }.contains(
        "no table 2, but 1"))
  }

  @Test func spansCannotFillTheMemory() {
    let row = "<tr>" + String(repeating: "<td colspan=9999>", count: 6_000) + "</tr>"
    let message = Fixture.message { _ = try text("<table>" + row + "</table>") }
    #expect(message.contains("more cells than the limit"), "\(message)")
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>", true), ("\u{feff} \n<HTML>", true), ("<table>", true),
    ("a,b\n<html>", false),
    ("<a>,b", false), ("", false),
  ])
  func knowsPages(_ text: String, _ expected: Bool) {
    #expect(PageTables.isPage(Array(text.utf8)) == expected)
  }

  /// One page per constituency, the protocol's lines numbered 1 to 16, then candidates, as Azerbaijan's
  /// commission publishes them.
  @Test func readsProtocolsOfOneElection() throws {
    let fixture = try Fixture()
    defer { fixture.remove() }
    let lines = (1...16).map { "<td>\($0)" }.joined()
    for constituency in 1...3 {
      var html =
        "<html><head><meta charset=\"utf-8\"></head><table><tr><td>Seçki dairəsi<td>Məntəqə\(lines)"
        + "<td>Əli<br>Əliyev<td>Vəli<tr>" + (1...20).map { "<td>\($0)" }.joined()
      for station in 1...4 {
        let counts = (1...16).map { "<td>\(1000 * $0 + station)" }.joined()
        html += "<tr><td>\(constituency) Şəki<td>\(station)\(counts)<td>\(500 + station)<td>-"
      }
      html += "<tr><td colspan=2>Cəmi" + (1...16).map { "<td>\(4000 * $0 + 10)" }.joined()
      html += "<td>2010<td></table>"
      try fixture.write(Array(html.utf8), to: "dairə-\(constituency).html")
    }
    let manifest = try ElectionManifest(
      toml: """
        [election]
        id = "test"
        title = "Test"
        date = 2020-02-09
        [source]
        files = ["dairə-*.html"]
        [columns]
        constituency = "Seçki dairəsi"
        station = "Məntəqə"
        registered = "1"
        issued = "4"
        invalid = "15"
        candidates = { from = "Əli Əliyev", to = "Vəli" }
        """, path: fixture.folder.path + "/election.toml")
    let election = try ElectionLoader().load(manifest)
    #expect(election.table.count == 12)
    #expect(election.table.constituencies.map(\.number) == ["1", "2", "3"])
    #expect(election.table.total(.issued) == 3 * (16_000 + 10))
    #expect(election.table.totalVotes(of: 0) == 3 * 2010)
    #expect(election.table.votes(of: 1).allSatisfy { $0 == missingCount })
    #expect(
      election.ledger.read == 18 && election.ledger.ignored == 6 && election.ledger.isBalanced)
    #expect(
      election.issues.map(\.code).sorted()
        == ["column-numbers", "column-numbers", "column-numbers", "count-marked-missing"]
        + [
          "count-marked-missing", "count-marked-missing", "totals-row", "totals-row", "totals-row",
        ])
    #expect(election.sources[0].format == "UTF-8, HTML table")
  }
}
