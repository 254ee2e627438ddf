import Foundation
import Testing

@testable import Returns

struct WorkbookTests {
  private static let header = Fixture.header.split(separator: ",").map(String.init)
  private static func rows(_ count: Int) -> [[String]] {
    Fixture.goodRows(count).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The text of a sheet, line by line.
  private func lines(
    _ xml: String, strings: String = "", styles: String = "", sheet: String? = nil
  ) throws -> [String] {
    let bytes = Sheets.workbook([("A", xml)], strings: strings, styles: styles)
    let text = try Workbook(bytes, file: "r.xlsx", limits: ReadingLimits()).text(of: sheet).text
    return String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func readsTheEqualTable() throws {
    let bytes = Sheets.workbook([("Data", Sheets.data([Self.header] + Self.rows(200)))])
    let election = try Fixture.load(bytes, name: "returns.xlsx")
    let plain = try Fixture.load(rows: Fixture.goodRows(200))
    #expect(election.table.contents == plain.table.contents)
    #expect(election.table.sourceLines == plain.table.sourceLines)
    #expect(election.sources.first?.format == "XLSX, sheet “Data”")
    #expect(election.issues.isEmpty)
  }

  @Test func linesAreTheSheetsRows() throws {
    let title = "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Title</t></is></c></row>"
    let data = Sheets.data([Self.header] + Self.rows(3), from: 5)
      .replacing("<sheetData>", with: "<sheetData>" + title)
      .replacing("<v>500</v>", with: "<v>x</v>").replacing("<v>501</v>", with: "<v>abc</v>")
    let manifest = Fixture.manifest.replacing(
      "[source]", with: "[source]\nheader_line = 5\nmax_rejected = 1.0")
    let election = try Fixture.load(
      Sheets.workbook([("A", data)]), name: "returns.xlsx", manifest: manifest)
    #expect(election.issues.map(\.line) == [6])
    #expect(election.issues.first?.column == "issued")
    #expect(election.table.sourceLines == [7, 8])
  }

  @Test func takesEveryKindOfCell() throws {
    let cells = """
      <sheetData><row><c t="s"><v>1</v></c><c t="str"><f>A&amp;B</f><v>so</v></c><c t="b"><v>1</v></c>\
      <c t="e"><v>#N/A</v></c><c><v>1.2E3</v></c><c><v>12.5</v></c><c><v>1E+20</v></c>\
      <c r="J1" s="1"><v>45204</v></c><c s="2"><v>45204</v></c></row>\
      <row/><row r="5"><c r="C5" t="inlineStr"><is><r><t>a "b</t></r><r><t>",\nc</t></r>\
      <rPh><t>no</t></rPh></is></c></row></sheetData>
      """
    let lines = try lines(
      cells,
      strings: "<si><t>x</t></si><si><r><t>sha</t></r><r><t>red</t></r><rPh><t>no</t></rPh></si>",
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="0.0&quot;day&quot;"/></numFmts><cellStyleXfs>\
        <xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>\
        <xf numFmtId="164"/></cellXfs>
        """)
    #expect(
      lines == [
        "shared,so,TRUE,#N/A,1200,12.5,1e+20,,,2023-10-05,45204", "", "", "",
        ",,\"a \"\"b\"\", c\",,,,,,,,", "",
      ])
  }

  @Test func textOfMergedCellsIsRepeatedAndNumbersAreNot() throws {
    let data =
      Sheets.data([
        ["Region", "Station", "Votes", ""], ["", "", "A", "B"], ["North", "1", "5", "6"],
        ["", "2", "7", ""],
      ])
      + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"C1:D1\"/><mergeCell ref=\"A3:A4\"/>"
      + "<mergeCell ref=\"C4:D4\"/><mergeCell ref=\"Z9\"/></mergeCells>"
    #expect(
      try lines(data) == [
        "Region,Station,Votes,Votes", "Region,,A,B", "North,1,5,6", "North,2,7,", "",
      ])
  }

  @Test func headersMayHaveSeveralRows() throws {
    let data =
      Sheets.data([
        ["Region", "Station", "Votes", ""], ["", "", "A", "B"], ["North", "1", "5", "6"],
      ])
      + "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
    let manifest = """
      [election]
      id = "test"
      title = "Test"
      date = 2020-02-29
      [source]
      files = ["returns.csv"]
      header_rows = 2
      [columns]
      region = "Region"
      station = "Station"
      candidates = { from = "Votes / A", to = "Votes / B" }
      """
    let election = try Fixture.load(
      Sheets.workbook([("A", data)]), name: "returns.xlsx", manifest: manifest)
    #expect(election.table.candidates.map(\.name) == ["Votes / A", "Votes / B"])
    #expect(election.table.votes == [5, 6])
  }

  @Test func choosesASheet() throws {
    let bytes = Sheets.workbook([
      ("_hidden", Sheets.data([["h"]])), ("Empty", "<sheetData/>"),
      ("One", Sheets.data([["one"]])), ("Two", Sheets.data([["two"]])),
    ])
    let workbook = try Workbook(bytes, file: "r.xlsx", limits: ReadingLimits())
    #expect(try workbook.text(of: nil).name == "One")
    #expect(try workbook.text(of: "Two").text == Array("two\n".utf8))
    #expect(try workbook.text(of: "_hidden").text == Array("h\n".utf8))
    let message = Fixture.message { _ = try workbook.text(of: "Three") }
    #expect(message.contains("the workbook has no sheet “Three”"), "\(message)")
  }

  @Test(arguments: [
    ("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>", "row 1 comes behind row 2"),
    ("<sheetData><row><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>", "out of order"),
    ("<sheetData><row><c r=\"1B\"/></row></sheetData>", "has a cell called “1B”"),
    ("<sheetData><row r=\"99999999999\"/></sheetData>", "more than the limit of"),
    ("<sheetData><row><c r=\"ZZZ1\"/></row></sheetData>", "more columns than the limit"),
    ("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>", "a text that is not there"),
    ("<sheetData><row>", "the XML inside is damaged"),
  ])
  func refusesDamagedSheets(_ xml: String, _ expected: String) {
    let message = Fixture.message { _ = try lines(xml) }
    #expect(message.contains(expected), "\(message)")
  }

  @Test func refusesEntitiesAndBombs() {
    let bomb = Containers.zip([
      ("xl/workbook.xml", Array("<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>".utf8))
    ])
    let message = Fixture.message {
      _ = try Workbook(bomb, file: "r.xlsx", limits: ReadingLimits())
    }
    #expect(message.contains("it declares a document type"), "\(message)")
    var limits = ReadingLimits()
    limits.expandedBytes = 300
    let data = Sheets.workbook([("A", Sheets.data([Self.header] + Self.rows(50)))])
    let large = Fixture.message { _ = try Fixture.load(data, name: "r.xlsx", limits: limits) }
    #expect(large.contains("larger than the limit of 300 bytes"), "\(large)")
  }

  @Test(arguments: [
    (0.0, false, "1899-12-30"), (1, false, "1899-12-31"), (61, false, "1900-03-01"),
    (43_831, false, "2020-01-01"), (43_890.75, false, "2020-02-29"), (0, true, "1904-01-01"),
  ])
  func datesAreISO(_ number: Double, _ from1904: Bool, _ expected: String) {
    #expect(NumberFormats.date(number, from1904: from1904) == expected)
  }

  @Test(arguments: [
    ("dd/mm/yy", true), ("General", false), ("0.00", false), ("[Red]0", false), ("\"day\"0", false),
    ("[h]:mm", true), ("\\d0", false), ("yyyy", true),
  ])
  func formatsOfDatesAreKnown(_ code: String, _ expected: Bool) {
    #expect(NumberFormats.showsDate(code) == expected)
  }
}
