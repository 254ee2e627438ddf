/// A table that stands beside the returns: published totals, coordinates, a list of stations.
///
/// It is read cell by cell as text, which is slow and simple: none of them is as long as the returns.
struct SideTable {
  let text: TextEncoding
  let header: Header
  /// Name of the file, for messages.
  let file: String
  /// Longest cell that is taken, in bytes; `nil` for any.
  var longestCell: Int?

  /// Calls `body` with the cells of each row that has any, trimmed, and the line on which it starts. Rows may
  /// have fewer cells than the header, or more.
  func forEachRow(_ body: (_ cells: [String], _ line: Int) throws -> Void) throws {
    try text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = FieldScanner(
        bytes, from: header.end, to: bytes.count, line: header.line, delimiter: header.delimiter)
      while scanner.position < scanner.end {
        let line = scanner.line
        let cells = try row(&scanner, line: line)
        if cells.contains(where: { !$0.isEmpty }) { try body(cells, line) }
      }
    }
  }

  private func row(_ scanner: inout FieldScanner, line: Int) throws -> [String] {
    var cells: [String] = []
    var terminator = FieldScanner.Terminator.delimiter
    while terminator == .delimiter {
      terminator = scanner.next()
      guard scanner.quoting == .fine else { throw Header.unclosed(file, line: line) }
      scanner.trim()
      if let longestCell, scanner.stop - scanner.start > longestCell {
        throw InputError(
          .rejected, file: file, line: line,
          found: "a cell is longer than the limit of \(longestCell) bytes",
          remedy: "Check the quotes and the separator.")
      }
      cells.append(scanner.text())
    }
    return cells
  }
}
