/// Where the header of a table is, and what separates its cells: found from the first rows.
struct HeaderPlace: Sendable, Equatable {
  let delimiter: UInt8
  /// Line on which the header starts, from 1.
  let line: Int
  let rows: Int
  /// No row looks like a header: the first row has numbers already.
  let isMissing: Bool

  private struct Row {
    let line: Int
    let cells: [String]

    var filled: Int { cells.count { !$0.isEmpty } }
    var distinct: Int { Set(cells.filter { !$0.isEmpty }).count }

    /// Cells that hold counts.
    var numbers: [Int32] {
      cells.compactMap { cell in
        let bytes = Array(cell.utf8)
        let count = bytes.withUnsafeBufferPointer {
          CountCell($0, style: CountStyle(thousands: .space))
        }
        guard case .value(let value) = count else { return nil }
        return value
      }
    }

    /// The numbers of the columns, as printed tables have below their headers.
    var isColumnNumbers: Bool {
      let numbers = numbers
      guard numbers.count > 2, let first = numbers.first, first <= 3 else { return false }
      return zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == 1 }
    }

    /// Two counts or more, or one in a narrow table, and no column numbers.
    var isData: Bool {
      let numbers = numbers
      return numbers.count >= (cells.count > 3 ? 2 : 1) && !isColumnNumbers
    }
  }

  /// - Parameter isSheet: the text was made from a sheet, so that its separator is known.
  init(_ bytes: [UInt8], from start: Int, delimiter: UInt8?, isSheet: Bool) {
    let candidates: [UInt8] = delimiter.map { [$0] } ?? [44, 59, 9, 124]
    var best: (rows: [Row], delimiter: UInt8, score: Int) = ([], delimiter ?? 44, -1)
    for candidate in candidates {
      let rows = Self.head(bytes, from: start, delimiter: candidate)
      // The separator that gives most rows one common width, and that the greatest.
      let widths = Dictionary(grouping: rows.map(\.cells.count)) { $0 }.mapValues(\.count)
      guard let common = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        continue
      }
      let score = common.key > 1 ? common.value * 1000 + min(common.key, 999) : 0
      if score > best.score { best = (rows, candidate, score) }
    }
    self.delimiter = best.delimiter
    let rows = best.rows.filter { $0.filled > 0 }
    let data = rows.firstIndex { $0.isData && $0.filled > 1 }
    var header = (data ?? min(1, rows.count)) - 1
    while header > 0, rows[header].isColumnNumbers || rows[header].distinct < 2 { header -= 1 }
    isMissing = data == 0
    guard header > 0 else {
      line = rows.first?.line ?? 1
      self.rows = 1
      return
    }
    // A row of groups above leaves gaps below, or names that recur.
    var first = header
    while first > 0, rows[first - 1].distinct > 1, !rows[first - 1].isColumnNumbers,
      rows[first].line - rows[first - 1].line == 1,
      rows[first].filled < rows[first].cells.count || rows[first].distinct < rows[first].filled,
      rows[first - 1].filled > 1
    {
      first -= 1
    }
    line = rows[first].line
    self.rows = header - first + 1
  }

  private static func head(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> [Row] {
    bytes.withUnsafeBufferPointer { buffer in
      let end = min(buffer.count, start + 1 << 18)
      var scanner = FieldScanner(buffer, from: start, to: end, line: 1, delimiter: delimiter)
      var rows: [Row] = []
      while rows.count < 100, scanner.position < scanner.end {
        let line = scanner.line
        var cells: [String] = []
        var terminator = FieldScanner.Terminator.delimiter
        while terminator == .delimiter {
          terminator = scanner.next()
          if cells.count < 10_000 { cells.append(HeaderName.normal(scanner.text())) }
        }
        if terminator == .end, end < buffer.count { break }
        rows.append(Row(line: line, cells: cells))
      }
      return rows
    }
  }
}
