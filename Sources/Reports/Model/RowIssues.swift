import Returns

/// Data issues of rows that are in the table, found by file and line.
struct RowIssues: Sendable {
  private let issues: [DataIssue]
  /// Rows and positions in `issues`, ascending.
  private let pairs: [(row: Int, issue: Int)]

  init(_ election: LoadedElection) {
    issues = election.issues
    let table = election.table
    struct Place: Hashable {
      let file: Int
      let line: Int
    }
    // Two files of one name cannot be told apart in an issue; the first one is meant.
    var fileNumbers: [String: Int] = [:]
    for (number, source) in election.sources.enumerated().reversed() {
      fileNumbers[source.name] = number
    }
    var places: [Place: [Int]] = [:]
    for (position, issue) in issues.enumerated() {
      guard let line = issue.line, let file = fileNumbers[issue.file] else { continue }
      places[Place(file: file, line: line), default: []].append(position)
    }
    var pairs: [(row: Int, issue: Int)] = []
    if !places.isEmpty {
      for row in 0..<table.count {
        let place = Place(file: Int(table.sourceFiles[row]), line: Int(table.sourceLines[row]))
        for issue in places[place] ?? [] { pairs.append((row, issue)) }
      }
    }
    self.pairs = pairs
  }

  func of(_ rows: Range<Int>) -> [(row: Int, issue: DataIssue)] {
    let start = ResultsIndex.firstIndex(pairs.count) { pairs[$0].row >= rows.lowerBound }
    let end = ResultsIndex.firstIndex(pairs.count) { pairs[$0].row >= rows.upperBound }
    return pairs[start..<end].map { ($0.row, issues[$0.issue]) }
  }
}
