/// Writes one CSV row cell by cell, with the separators and the line end (CR LF is not used: every
/// reader of RFC 4180 takes a bare line feed, and line-oriented tools need it).
struct CSVRow {
  private var isFirst = true

  mutating func text(_ value: String, to writer: inout ByteWriter) {
    separate(&writer)
    CSVText.write(value, to: &writer)
  }

  /// Text of the program itself, known to need no escaping.
  mutating func plain(_ value: StaticString, to writer: inout ByteWriter) {
    separate(&writer)
    writer.write(value)
  }

  mutating func number(_ value: Double?, to writer: inout ByteWriter) {
    separate(&writer)
    writer.write(value)
  }

  /// A probability with its natural logarithm, which takes its place below 1e-300.
  mutating func probability(_ value: Double?, log: Double?, to writer: inout ByteWriter) {
    separate(&writer)
    writer.write(probability: value, logarithm: log)
  }

  mutating func integer(_ value: Int?, to writer: inout ByteWriter) {
    separate(&writer)
    if let value { writer.write(value) }
  }

  mutating func flag(_ value: Bool, to writer: inout ByteWriter) {
    separate(&writer)
    writer.write(value ? "true" : "false")
  }

  mutating func empty(_ cells: Int, to writer: inout ByteWriter) {
    for _ in 0..<cells { separate(&writer) }
  }

  /// Cells that stand at a place of what is written already, without the separator before them.
  mutating func again(_ cells: Range<Int>, to writer: inout ByteWriter) {
    separate(&writer)
    writer.write(again: cells)
  }

  /// Starts a cell whose bytes the caller writes.
  mutating func separate(_ writer: inout ByteWriter) {
    if !isFirst { writer.write(byte: UInt8(ascii: ",")) }
    isFirst = false
  }
}

/// A column of a CSV file, for its header and for `datapackage.json`.
struct CSVColumn: Sendable {
  enum Kind: String, Sendable { case string, integer, number, boolean }

  let name: String
  let kind: Kind
  let description: String

  init(_ name: String, _ kind: Kind, _ description: String) {
    self.name = name
    self.kind = kind
    self.description = description
  }
}

/// A CSV file with the columns that describe it.
struct CSVTable: Sendable {
  let title: String
  let columns: [CSVColumn]
  let file: ReportFile

  init(path: String, title: String, columns: [CSVColumn], blocks: [[UInt8]]) {
    self.title = title
    self.columns = columns
    var header = ByteWriter()
    // Excel takes a file without this mark for one in the computer's old code page; other readers skip it.
    header.write("\u{FEFF}")
    var row = CSVRow()
    for column in columns { row.text(column.name, to: &header) }
    header.write("\n")
    file = ReportFile(path: path, pieces: [header.bytes] + blocks)
  }
}
