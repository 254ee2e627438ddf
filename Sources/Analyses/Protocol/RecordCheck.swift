import Returns

/// One rule that a protocol must keep, and how far a row breaks it. PROT-01 and PROT-02 are lists of
/// such rules; both are measured in the same way.
struct RecordRule: Sendable {
  /// Stable name of the measure.
  let measure: String
  /// Columns the rule needs and the source lacks, in words; `nil` where it can run.
  let missing: String?
  /// By how many ballots a row breaks the rule (the size counts, the sign tells the direction), 0 where
  /// it keeps it, `nil` where a cell is missing.
  let discrepancy: @Sendable (Int) -> Int?
  /// Unit of the discrepancy.
  let unit: String
}

/// The rules of one analysis, checked for every row.
struct PreparedRecordCheck: PreparedAnalysis {
  let analysis: String
  let rules: [RecordRule]
  /// By rule, by row: the discrepancy; 0 where kept; `Int32.min` where the rule could not be checked.
  let discrepancies: [[Int32]]

  init(_ analysis: String, _ rules: [RecordRule], _ view: ElectionView) {
    self.analysis = analysis
    self.rules = rules
    let rows = view.table.count
    discrepancies = view.parallel.map(rules.count) { index in
      let rule = rules[index]
      guard rule.missing == nil else { return [] }
      return (0..<rows).map { row in
        rule.discrepancy(row).map { Int32(clamping: max($0, Int(Int32.min) + 1)) }
          ?? missingCount
      }
    }
  }

  func measure(_ scope: Scope) -> [Measurement] {
    rules.indices.map { index in
      let rule = rules[index]
      func measurement(_ outcome: Outcome) -> Measurement {
        Measurement(analysis: analysis, measure: rule.measure, scope: scope, outcome: outcome)
      }
      if let missing = rule.missing { return measurement(.notApplicable(missing)) }
      let column = discrepancies[index]
      var broken: [Int32] = []
      var checked = 0
      for row in scope.rows where column[row] != missingCount {
        checked += 1
        if column[row] != 0 { broken.append(Int32(row)) }
      }
      guard checked > 0 else {
        return measurement(.notApplicable("no station has all the counts that the rule needs"))
      }
      let evidence = broken.sorted {
        let (left, right) = (column[Int($0)].magnitude, column[Int($1)].magnitude)
        return left != right ? left > right : $0 < $1
      }
      return measurement(
        .tested(
          Statistic(
            stations: checked, leftOut: scope.rows.count - checked,
            leftOutReasons: checked < scope.rows.count ? "a count is missing" : nil,
            observed: Double(broken.count), expected: 0, effect: Double(broken.count),
            unit: "stations", p: nil, family: "record check", raisesFinding: true,
            isPracticallyLarge: !broken.isEmpty, evidence: Array(evidence.prefix(200)))))
    }
  }

  var recordFlags: [StationFlag] {
    var flags: [StationFlag] = []
    for (rule, column) in zip(rules, discrepancies) {
      for (row, value) in column.enumerated() where value != 0 && value != missingCount {
        flags.append(
          StationFlag(
            row: Int32(row), analysis: analysis, measure: rule.measure, candidate: nil,
            level: .note, effect: Double(value), unit: rule.unit))
      }
    }
    return flags.sorted { ($0.row, $0.measure) < ($1.row, $1.measure) }
  }
}

/// Reads cells of a table by meaning, for rules.
struct Cells: Sendable {
  let table: ReturnsTable
  /// By place of the field; empty for a column that the source lacks. Looked up once, not for
  /// every row.
  private let columns: [[Int32]]

  init(table: ReturnsTable) {
    self.table = table
    var columns = [[Int32]](repeating: [], count: CountField.allCases.count)
    for field in CountField.allCases { columns[field.place] = table.column(field) ?? [] }
    self.columns = columns
  }

  /// The cell, or `nil` where it is missing.
  func value(_ field: CountField, _ row: Int) -> Int? {
    let column = columns[field.place]
    return column.isEmpty || column[row] == missingCount ? nil : Int(column[row])
  }

  /// A count that adds to another where the source has it: 0 where column or cell is missing.
  func optional(_ field: CountField, _ row: Int) -> Int { value(field, row) ?? 0 }

  func votes(_ candidate: Int, _ row: Int) -> Int? {
    let value = table.votes[candidate * table.count + row]
    return value == missingCount ? nil : Int(value)
  }

  func counted(_ row: Int) -> Int? {
    table.counted[row] == missingCount ? nil : Int(table.counted[row])
  }

  func turnoutBallots(_ row: Int) -> Int? {
    table.turnoutBallots[row] == missingCount ? nil : Int(table.turnoutBallots[row])
  }

  /// Registered voters with those added on the day, where the source keeps them apart.
  func electorate(_ row: Int) -> Int? {
    value(.registered, row).map { $0 + optional(.supplementary, row) }
  }

  /// Words for the columns that the source lacks, or `nil` where it has them all.
  func lacks(_ fields: CountField...) -> String? {
    let absent = fields.filter { table.column($0) == nil }
    guard !absent.isEmpty else { return nil }
    return "the source gives no column for " + absent.map(\.rawValue).joined(separator: ", ")
  }
}

extension CountField {
  fileprivate var place: Int {
    switch self {
    case .registered: 0
    case .supplementary: 1
    case .received: 2
    case .issued: 3
    case .unused: 4
    case .lost: 5
    case .unaccounted: 6
    case .inBoxes: 7
    case .invalid: 8
    case .valid: 9
    case .blank: 10
    }
  }
}
