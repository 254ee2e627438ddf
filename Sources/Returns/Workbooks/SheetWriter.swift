/// Writes the rows of a sheet or of a page's table as text with commas: the form that all readers behind
/// it take. Line n of the text is row n of the sheet, so messages name rows as a person sees them.
struct SheetWriter {
  private(set) var text: [UInt8] = []
  private(set) var rows = 0
  /// True once a cell with text was written.
  private(set) var hasText = false
  private var width = 0

  init() {}

  /// Writes empty lines up to the row before `row`, from 1.
  mutating func skip(to row: Int) {
    while rows + 1 < row {
      text.append(10)
      rows += 1
    }
  }

  /// Writes a row; cell i is `bytes[ends[i - 1]..<ends[i]]`. Rows are filled up to the widest so far,
  /// since sheets leave out what is empty.
  mutating func add(_ bytes: [UInt8], ends: [Int]) {
    var start = 0
    for (column, end) in ends.enumerated() {
      if column > 0 { text.append(44) }
      write(bytes[start..<end])
      start = end
    }
    if !bytes.isEmpty { hasText = true }
    width = bytes.isEmpty ? width : max(width, ends.count)
    if !bytes.isEmpty {
      for _ in max(1, ends.count)..<max(1, width) { text.append(44) }
    }
    text.append(10)
    rows += 1
  }

  private mutating func write(_ cell: ArraySlice<UInt8>) {
    let needsQuotes = cell.contains { $0 == 44 || $0 == 34 || $0 < 32 }
    guard needsQuotes else {
      text.append(contentsOf: cell)
      return
    }
    text.append(34)
    for byte in cell {
      if byte == 34 { text.append(34) }
      // A line break inside a cell would upset the numbering of lines.
      text.append(byte < 32 ? 32 : byte)
    }
    text.append(34)
  }
}
