/// RFC 4180, strictly: the tests read back what the report wrote. The mark of UTF-8 that Excel needs must
/// stand before it.
func parseCSV(_ file: [UInt8]) -> [[String]] {
  guard file.starts(with: [0xEF, 0xBB, 0xBF]) else { return [["no byte-order mark"]] }
  let bytes = Array(file.dropFirst(3))
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var quoted = false
  var index = 0
  func text() -> String { String(decoding: cell, as: UTF8.self) }
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    if quoted {
      if byte != UInt8(ascii: "\"") {
        cell.append(byte)
      } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        cell.append(byte)
        index += 1
      } else {
        quoted = false
      }
    } else if byte == UInt8(ascii: "\""), cell.isEmpty {
      quoted = true
    } else if byte == UInt8(ascii: ",") {
      row.append(text())
      cell = []
    } else if byte == UInt8(ascii: "\n") {
      rows.append(row + [text()])
      row = []
      cell = []
    } else {
      cell.append(byte)
    }
  }
  return rows
}

/// Number of cells of a GitHub-flavoured table row: pipes that no backslash precedes.
func markdownCells(_ line: Substring) -> Int {
  var pipes = 0
  var escaped = false
  for byte in line.utf8 {
    if escaped {
      escaped = false
    } else if byte == UInt8(ascii: "\\") {
      escaped = true
    } else if byte == UInt8(ascii: "|") {
      pipes += 1
    }
  }
  return pipes - 1
}
