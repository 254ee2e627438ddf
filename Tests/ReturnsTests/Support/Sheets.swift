/// Workbooks made by hand, so that the tests do not lean on the libraries that read them.
enum Sheets {
  /// A workbook of named sheets, each the inside of its `<worksheet>`.
  static func workbook(
    _ sheets: [(name: String, xml: String)], strings: String = "", styles: String = ""
  ) -> [UInt8] {
    let list = sheets.enumerated().map { index, sheet in
      let state = sheet.name.hasPrefix("_") ? " state=\"hidden\"" : ""
      return
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }.joined()
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }.joined()
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(list)</sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet>\(sheet.xml)</worksheet>"))
    }
    return Containers.zip(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  /// Rows of cells: numbers as numbers, the rest as inline texts, empty cells left out.
  static func data(_ rows: [[String]], from first: Int = 1) -> String {
    "<sheetData>"
      + rows.enumerated().map { index, row in
        "<row r=\"\(first + index)\">"
          + row.enumerated().map { column, text in
            cell(column, first + index, text)
          }.joined() + "</row>"
      }.joined() + "</sheetData>"
  }

  private static func cell(_ column: Int, _ row: Int, _ text: String) -> String {
    if text.isEmpty { return "" }
    let place = "\(letters(column))\(row)"
    if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }

  static func letters(_ column: Int) -> String {
    var text = ""
    var rest = column + 1
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
