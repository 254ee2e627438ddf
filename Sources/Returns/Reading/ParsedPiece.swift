/// The rows of one piece of a file, as columns.
struct ParsedPiece: Sendable {
  /// Names of areas as they first appear in the piece; rows hold their numbers.
  var regionNames: [String] = []
  var constituencyNames: [String] = []
  /// -1 where the source has none.
  var regions: [Int32] = []
  var constituencies: [Int32] = []
  var stations: [String] = []
  var titles: [String] = []
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
