/// The rows of one piece of a file, as columns.
struct ParsedPiece: Sendable {
  /// Names of areas as they first appear in the piece; rows hold their numbers.
  var regionNames: [String] = []
  var constituencyNames: [String] = []
  /// -1 where the source has none.
  var regions: [Int32] = []
  var constituencies: [Int32] = []
  var stations = TextColumn()
  var titles = TextColumn()
  /// Of a long table, by row: numbers into the names below.
  var long = LongRows()
  /// Rows of the file behind each row here, where they are not one: a long table's stations.
  var weights: [Int32] = []
  var kinds: [StationKind] = []
  /// By output of the plan, then by row.
  var counts: [[Int32]]
  var lines: [Int32] = []
  var ledger = RowLedger()
  /// By ignore rule: rows left out, and the line of the first.
  var ignoredRows: [(rows: Int, line: Int)]
  var blankRows: (rows: Int, line: Int) = (0, 0)
  var log: IssueLog
  /// First line with a stray quote, and the row of a cell that is never closed.
  var strayQuoteLine: Int?
  var unclosedLine: Int?
  /// First line with a name that is not UTF-8.
  var undecodableLine: Int?
  var longNameLine: Int?
  /// By count slot: what its cells look like; only filled when asked for.
  var shapes: [CountShapes] = []
  /// A count has separators that only its whole column can explain.
  var hasGroupedCounts = false
  /// By count slot: cells with a mark that says “unknown”, the line of the first, and the mark.
  var marked: [Int: (rows: Int, line: Int, mark: String)] = [:]
  var repeatedHeaders: (rows: Int, line: Int) = (0, 0)
  var columnNumbers: (rows: Int, line: Int) = (0, 0)
}

extension ParsedPiece {
  /// Takes over what another piece of the same file has to say beside its rows.
  mutating func addNotes(_ other: ParsedPiece) {
    func add(_ rows: (rows: Int, line: Int), to sum: inout (rows: Int, line: Int)) {
      if sum.rows == 0 { sum.line = rows.line }
      sum.rows += rows.rows
    }
    for index in ignoredRows.indices { add(other.ignoredRows[index], to: &ignoredRows[index]) }
    add(other.blankRows, to: &blankRows)
    add(other.repeatedHeaders, to: &repeatedHeaders)
    add(other.columnNumbers, to: &columnNumbers)
    for (slot, cells) in other.marked {
      marked[slot, default: (0, cells.line, cells.mark)].rows += cells.rows
    }
    strayQuoteLine = strayQuoteLine ?? other.strayQuoteLine
  }
}

/// What a long table has beside the columns of every table.
struct LongRows: Sendable {
  var offices: [Int32] = []
  var choices: [Int32] = []
  var stationIDs: [Int32] = []
  var titleIDs: [Int32] = []
  /// Rows that were rejected: the station's count is unknown, not omitted.
  var isRejected: [Bool] = []
  var officeNames: [String] = []
  var choiceNames: [String] = []
  var stationNames: [String] = []
  var titleNames: [String] = []
}

/// Issues up to a limit; more are only counted, by code.
struct IssueLog: Sendable {
  let limit: Int
  private(set) var issues: [DataIssue] = []
  private(set) var dropped: [String: Int] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func add(_ issue: DataIssue) {
    if issues.count < limit { issues.append(issue) } else { dropped[issue.code, default: 0] += 1 }
  }

  mutating func add(_ other: IssueLog) {
    for issue in other.issues { add(issue) }
    for (code, count) in other.dropped { dropped[code, default: 0] += count }
  }

  /// All of them in order: errors first, then by file, line and column; a last note counts the rest.
  func sorted() -> [DataIssue] {
    var all = issues
    if !dropped.isEmpty {
      let counts = dropped.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
      all.append(
        DataIssue(
          code: "issues-not-listed", severity: .warning, file: "",
          found: "more than \(limit) issues; not listed are \(counts.joined(separator: ", "))",
          remedy: "Repair what is listed first, then run again."))
    }
    return all.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.file != right.file { return left.file < right.file }
      if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
      return (left.column ?? "", left.code, left.found) < (
        right.column ?? "", right.code, right.found
      )
    }
  }
}
