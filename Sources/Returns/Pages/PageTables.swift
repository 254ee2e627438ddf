import CXML

/// The tables of an HTML page, as text.
struct PageTables {
  /// Rows of cells; in a cell that spans several, text stands in all of them and a number in the first.
  struct Table {
    var rows: [[[UInt8]]] = []
    var cells: Int { rows.reduce(0) { $0 + $1.count } }
  }

  private(set) var tables: [Table] = []
  private let file: String

  /// - Parameter bytes: the page in UTF-8.
  init(_ bytes: [UInt8], file: String, limits: ReadingLimits) throws {
    self.file = file
    guard bytes.count < Int(Int32.max) else {
      throw InputError(
        .rejected, file: file, found: "the page is larger than 2 GiB",
        remedy: "Publishers split tables over pages; fetch those.")
    }
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue)
    // Invariant: the document is read within this closure and freed at its end; no node outlives it.
    tables = try bytes.withUnsafeBytes { buffer -> [Table] in
      guard
        let document = htmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
          "UTF-8",
          options)
      else {
        throw InputError(
          .rejected, file: file, found: "the page cannot be read as HTML", remedy: "Fetch it again."
        )
      }
      defer { xmlFreeDoc(document) }
      var walk = TableWalk(limits: limits, file: file)
      try walk.visit(xmlDocGetRootElement(document))
      return walk.tables
    }
  }

  /// The text of a table, from 1; of the one with the most cells unless one is named.
  func text(_ number: Int?) throws -> [UInt8] {
    let index = number.map { $0 - 1 } ?? tables.indices.max { tables[$0].cells < tables[$1].cells }
    guard let index, tables.indices.contains(index) else {
      throw InputError(
        .rejected, file: file,
        found: number.map { "the page has no table \($0), but \(tables.count)" }
          ?? "the page has no table",
        remedy: "Fetch the page that has it, or correct “table” in [source].")
    }
    var writer = SheetWriter()
    for row in tables[index].rows {
      var ends: [Int] = []
      var bytes: [UInt8] = []
      for cell in row {
        bytes += cell
        ends.append(bytes.count)
      }
      writer.add(bytes, ends: ends)
    }
    return writer.text
  }

  /// True for text that is markup with a page or a table in it.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1 << 16)
    guard let first = head.first(where: { $0 > 32 && $0 < 0x80 && $0 != 0 }), first == 60 else {
      return false
    }
    let text = String(decoding: head.lazy.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
      .lowercased()
    return text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")
  }

  /// The encoding that the page names in its head, as a manifest would call it.
  static func statedEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let place = head.firstRange(of: "charset=") else { return nil }
    let name = String(
      head[place.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    let aliases = [
      "utf8": "utf-8", "cp1251": "windows-1251", "cp1252": "windows-1252",
      "cp1254": "windows-1254", "iso-8859-9": "windows-1254", "iso-8859-1": "windows-1252",
    ]
    let known = aliases[name] ?? name
    return TextEncoding.names.contains(known) && known != "utf-16" ? known : nil
  }
}

/// Collects tables from a document's tree, whose depth the parser bounds.
private struct TableWalk {
  let limits: ReadingLimits
  let file: String
  var tables: [PageTables.Table] = []
  /// Cells written so far: spans could multiply them without end.
  private var written = 0

  init(limits: ReadingLimits, file: String) {
    self.limits = limits
    self.file = file
  }

  mutating func visit(_ node: xmlNodePtr?, depth: Int = 0) throws {
    var next = node
    while let node = next {
      if Self.name(node, "table") {
        var grid = SpanGrid()
        try rows(node, &grid, depth: depth)
        tables.append(PageTables.Table(rows: grid.rows))
      }
      if depth < 1000 { try visit(node.pointee.children, depth: depth + 1) }
      next = node.pointee.next
    }
  }

  /// Rows of this table, not of tables inside it.
  private mutating func rows(_ parent: xmlNodePtr, _ grid: inout SpanGrid, depth: Int) throws {
    var next = parent.pointee.children
    while let node = next {
      next = node.pointee.next
      if Self.name(node, "tr") {
        grid.startRow()
        var cell = node.pointee.children
        while let found = cell {
          cell = found.pointee.next
          guard Self.name(found, "td") || Self.name(found, "th") else { continue }
          let columns = Self.span(found, "colspan")
          let rows = Self.span(found, "rowspan")
          written += columns
          guard written <= 50_000_000, columns <= limits.columns else {
            throw InputError(
              .rejected, file: file, line: Int(xmlGetLineNo(found)),
              found: "a table has more cells than the limit", remedy: "Fetch it as a file.")
          }
          grid.add(Self.text(found, depth: depth), columns: columns, rows: rows)
        }
        grid.endRow()
      } else if !Self.name(node, "table"), depth < 1000 {
        try rows(node, &grid, depth: depth + 1)
      }
    }
  }

  /// Text of a cell on one line: breaks and runs of white space become one space.
  private static func text(_ cell: xmlNodePtr, depth: Int) -> [UInt8] {
    var raw: [UInt8] = []
    collect(cell.pointee.children, into: &raw, depth: depth)
    var text: [UInt8] = []
    var isSpace = false
    for byte in raw {
      if byte <= 32 {
        isSpace = !text.isEmpty
      } else {
        if isSpace { text.append(32) }
        isSpace = false
        text.append(byte)
      }
    }
    return text
  }

  private static func collect(_ node: xmlNodePtr?, into text: inout [UInt8], depth: Int) {
    var next = node
    while let node = next {
      next = node.pointee.next
      if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        guard let content = node.pointee.content else { continue }
        // Invariant: libxml2 ends a text node's content with a zero byte.
        var at = 0
        while content[at] != 0 {
          text.append(content[at])
          at += 1
        }
      } else if name(node, "br") || name(node, "p") || name(node, "div") {
        text.append(32)
        if depth < 1000 { collect(node.pointee.children, into: &text, depth: depth + 1) }
        text.append(32)
      } else if !name(node, "script"), !name(node, "style"), !name(node, "table"), depth < 1000 {
        collect(node.pointee.children, into: &text, depth: depth + 1)
      }
    }
  }

  private static func span(_ cell: xmlNodePtr, _ attribute: String) -> Int {
    guard let value = xmlGetProp(cell, attribute) else { return 1 }
    defer { scrutineer_xml_free(value) }
    let text = String(cString: value)
    return max(1, min(Int(text.trimmingPrefix(while: \.isWhitespace)) ?? 1, 65_534))
  }

  private static func name(_ node: xmlNodePtr, _ name: StaticString) -> Bool {
    guard node.pointee.type == XML_ELEMENT_NODE, let own = node.pointee.name else { return false }
    return name.withUTF8Buffer { wanted in
      for at in wanted.indices where own[at] != wanted[at] { return false }
      return own[wanted.count] == 0
    }
  }
}

/// Lays cells with spans out in a grid.
private struct SpanGrid {
  private(set) var rows: [[[UInt8]]] = []
  private var row: [[UInt8]] = []
  /// By column: rows still covered by a cell above, and its text.
  private var covered: [Int: (rows: Int, text: [UInt8])] = [:]

  mutating func startRow() { row = [] }

  mutating func add(_ text: [UInt8], columns: Int, rows: Int) {
    fillCovered()
    // A number that stood in several cells would be counted several times.
    let isNumber =
      !text.isEmpty && text.allSatisfy { $0 <= 32 || $0 &- 48 <= 9 || $0 == 44 || $0 == 46 }
    for offset in 0..<columns {
      let shown = offset == 0 || !isNumber ? text : []
      if rows > 1 { covered[row.count] = (rows - 1, isNumber ? [] : text) }
      row.append(shown)
    }
  }

  mutating func endRow() {
    fillCovered()
    rows.append(row)
  }

  /// Takes the cells from above that lie at this place.
  private mutating func fillCovered() {
    while let above = covered[row.count] {
      covered[row.count] = above.rows > 1 ? (above.rows - 1, above.text) : nil
      row.append(above.text)
    }
  }
}
