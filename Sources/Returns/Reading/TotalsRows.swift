/// Finds rows that are totals or subtotals of other rows, by what they are called and by their sums.
///
/// A row whose region, constituency, station or name is a word for “total” is a total, whether its sums
/// agree or not, since counting it would double the rest. A row whose name only begins with such a word,
/// or that has no such name, is one if every count it has is the sum of the rows since the last total, of
/// all rows of the file so far, of all that follow, or of the rest of its constituency or region.
struct TotalsRows {
  /// By row of the builder: it is a total.
  private(set) var isTotal: [Bool]
  private(set) var issues: [DataIssue] = []
  var found: Int { issues.count }

  private let builder: TableBuilder
  private let columns: [(name: String, values: [Int32])]
  private let files: [String]

  init(_ builder: TableBuilder, candidates: [String], files: [String]) {
    self.builder = builder
    self.files = files
    columns =
      CountField.allCases.compactMap { field in
        builder.counts[field].map { (field.rawValue, $0) }
      } + zip(candidates, builder.votes).map { ($0, $1) }
    isTotal = [Bool](repeating: false, count: builder.regions.count)
    let labels = Labels(builder)
    var start = 0
    while start < builder.regions.count {
      var end = start + 1
      while end < builder.regions.count, builder.sourceFiles[end] == builder.sourceFiles[start] {
        end += 1
      }
      search(start..<end, labels)
      start = end
    }
  }

  private mutating func search(_ rows: Range<Int>, _ labels: Labels) {
    guard rows.count > 2, let first = columns.first?.values else { return }
    var groups = [
      GroupSums(builder.constituencies, builder.constituencyNames.count, rows),
      GroupSums(builder.regions, builder.regionNames.count, rows),
    ]
    for index in groups.indices { groups[index].add(first, rows) }
    let whole = RowSums.of(columns.map(\.values), rows)
    var since = RowSums(columns.count, from: rows.lowerBound)
    var soFar = since
    // Sums of the first column run along; those of all columns follow only where one of them is met.
    var sinceFirst = 0
    var soFarFirst = 0
    for row in rows {
      let label = labels.label(of: row)
      let value = first[row] == missingCount ? 0 : Int(first[row])
      let isLabelled = label != .none
      var sums: [RowSums] = []
      if isLabelled || (value > 0 && (value == sinceFirst || value == soFarFirst)) {
        since.advance(to: row, columns, isTotal)
        soFar.advance(to: row, columns, isTotal)
        sums = [since, soFar]
      }
      if row == rows.lowerBound, isLabelled || 2 * value == whole.sums[0] {
        sums.append(whole.without(row, columns))
      }
      for level in groups.indices where isLabelled || groups[level].isHalf(row, value) {
        if let rest = groups[level].rest(of: row, columns) { sums.append(rest) }
      }
      let agreeing = sums.first { $0.rows > 1 && agrees(row, $0, needed: isLabelled ? 1 : 3) }
      guard agreeing != nil || label == .exact else {
        sinceFirst += value
        soFarFirst += value
        continue
      }
      add(row, isLabelled: isLabelled, sums: agreeing, nearest: sums.first { $0.rows > 1 })
      since = RowSums(columns.count, from: row + 1)
      sinceFirst = 0
      for level in groups.indices { groups[level].remove(row, columns) }
    }
  }

  /// True if every count of the row is the sum, and enough of them say something.
  private func agrees(_ row: Int, _ sums: RowSums, needed: Int) -> Bool {
    var telling = 0
    for (index, column) in columns.enumerated() where column.values[row] != missingCount {
      guard sums.sums[index] == Int(column.values[row]) else { return false }
      if column.values[row] > 0 { telling += 1 }
    }
    return telling >= needed
  }

  private mutating func add(_ row: Int, isLabelled: Bool, sums: RowSums?, nearest: RowSums?) {
    isTotal[row] = true
    let file = files[Int(builder.sourceFiles[row])]
    let line = Int(builder.sourceLines[row])
    guard let sums else {
      issues.append(
        DataIssue(
          code: "totals-row-differs", severity: .warning, file: file, line: line,
          found: "a row of totals, left out, that is not the sum of other rows"
            + (nearest.map { ": " + differences(row, $0) } ?? ""),
          remedy:
            "Ask the publisher which is right. If the row is a station, set totals = \"keep\" in [source]."
        ))
      return
    }
    issues.append(
      DataIssue(
        code: isLabelled ? "totals-row" : "totals-row-by-sum",
        severity: isLabelled ? .note : .warning, file: file, line: line,
        found: "a row of totals, left out: every count is the sum of \(sums.rows) other rows",
        remedy: isLabelled
          ? "Nothing; the rows are counted once."
          : "Nothing, if it is one. If it is a station, set totals = \"keep\" in [source]."))
  }

  private func differences(_ row: Int, _ sums: RowSums) -> String {
    var shown: [String] = []
    for (index, column) in columns.enumerated() where column.values[row] != missingCount {
      guard sums.sums[index] != Int(column.values[row]) else { continue }
      shown.append("\(quoted(column.name)) is \(column.values[row]), the sum \(sums.sums[index])")
    }
    return shown.prefix(3).joined(separator: "; ") + (shown.count > 3 ? "; and more" : "")
  }
}

/// Sums of all columns over some rows.
struct RowSums {
  var sums: [Int]
  var rows = 0
  private var next: Int

  init(_ columns: Int, from next: Int) {
    sums = [Int](repeating: 0, count: columns)
    self.next = next
  }

  static func of(_ columns: [[Int32]], _ rows: Range<Int>) -> RowSums {
    var sums = RowSums(columns.count, from: rows.upperBound)
    for (index, column) in columns.enumerated() {
      for row in rows where column[row] != missingCount { sums.sums[index] += Int(column[row]) }
    }
    sums.rows = rows.count
    return sums
  }

  /// Adds the rows before `row` that are not in yet and no totals.
  mutating func advance(
    to row: Int, _ columns: [(name: String, values: [Int32])], _ isTotal: [Bool]
  ) {
    while next < row {
      if !isTotal[next] {
        rows += 1
        for (index, column) in columns.enumerated() where column.values[next] != missingCount {
          sums[index] += Int(column.values[next])
        }
      }
      next += 1
    }
  }

  func without(_ row: Int, _ columns: [(name: String, values: [Int32])]) -> RowSums {
    var rest = self
    rest.rows -= 1
    for (index, column) in columns.enumerated() where column.values[row] != missingCount {
      rest.sums[index] -= Int(column.values[row])
    }
    return rest
  }
}

/// Sums over the rows of each constituency, or of each region: of the first column at once, of all when a
/// row is met that has half of its group's.
private struct GroupSums {
  private let groups: [Int32]
  private let rows: Range<Int>
  private var first: [Int]
  private var all: [RowSums]?
  private var removed: [Int] = []

  init(_ groups: [Int32], _ count: Int, _ rows: Range<Int>) {
    self.groups = groups
    self.rows = rows
    first = [Int](repeating: 0, count: count)
  }

  mutating func add(_ column: [Int32], _ rows: Range<Int>) {
    for row in rows where groups[row] >= 0 && column[row] != missingCount {
      first[Int(groups[row])] += Int(column[row])
    }
  }

  func isHalf(_ row: Int, _ value: Int) -> Bool {
    value > 0 && groups[row] >= 0 && first[Int(groups[row])] == 2 * value
  }

  /// The sums of the other rows of the row's group.
  mutating func rest(of row: Int, _ columns: [(name: String, values: [Int32])]) -> RowSums? {
    guard groups[row] >= 0 else { return nil }
    let all = self.all ?? total(columns)
    self.all = all
    return all[Int(groups[row])].without(row, columns)
  }

  /// Takes a row that is a total out of its group.
  mutating func remove(_ row: Int, _ columns: [(name: String, values: [Int32])]) {
    guard groups[row] >= 0 else { return }
    let group = Int(groups[row])
    if let column = columns.first, column.values[row] != missingCount {
      first[group] -= Int(column.values[row])
    }
    removed.append(row)
    if let rest = all?[group].without(row, columns) { all?[group] = rest }
  }

  private func total(_ columns: [(name: String, values: [Int32])]) -> [RowSums] {
    var all = [RowSums](
      repeating: RowSums(columns.count, from: rows.upperBound), count: first.count)
    for row in rows where groups[row] >= 0 {
      let group = Int(groups[row])
      all[group].rows += 1
      for (index, column) in columns.enumerated() where column.values[row] != missingCount {
        all[group].sums[index] += Int(column.values[row])
      }
    }
    for row in removed { all[Int(groups[row])] = all[Int(groups[row])].without(row, columns) }
    return all
  }
}
