import Analyses
import Returns

/// `edits.csv`: one line for each changed number; added and withdrawn stations follow with all theirs.
struct EditsTable {
  let report: SnapshotReport

  func make() -> CSVTable {
    let (pair, log) = (report.pair, report.log)
    var writer = ByteWriter(capacity: 1 << 16)
    let later = Places(pair.after)
    let earlier = Places(pair.before)
    for edit in log.edits {
      let (row, partner) = (Int(edit.row), Int(edit.beforeRow))
      var cells = CSVRow()
      later.write(row, &cells, &writer)
      cells.plain("changed", to: &writer)
      cells.text(SnapshotColumns.name(log.columns[edit.column], pair), to: &writer)
      cells.integer(Self.count(edit.before), to: &writer)
      cells.integer(Self.count(edit.after), to: &writer)
      cells.integer(edit.difference, to: &writer)
      cells.text(
        log.favoured(pair, row: row, partner: partner).map { pair.after.candidates[$0].name } ?? "",
        to: &writer)
      cells.integer(Int(pair.before.sourceLines[partner]), to: &writer)
      cells.integer(Int(pair.after.sourceLines[row]), to: &writer)
      writer.write("\n")
    }
    for (rows, table, places, isAdded) in [
      (log.added, pair.after, later, true), (log.withdrawn, pair.before, earlier, false),
    ] {
      for row in rows.map(Int.init) {
        for column in log.columns {
          let value = Self.value(column, table, row, later: isAdded)
          var cells = CSVRow()
          places.write(row, &cells, &writer)
          cells.text(isAdded ? "added" : "withdrawn", to: &writer)
          cells.text(SnapshotColumns.name(column, pair), to: &writer)
          cells.integer(isAdded ? nil : Self.count(value), to: &writer)
          cells.integer(isAdded ? Self.count(value) : nil, to: &writer)
          cells.integer((isAdded ? 1 : -1) * EditLog.number(value), to: &writer)
          cells.empty(1, to: &writer)
          let line = Int(table.sourceLines[row])
          cells.integer(isAdded ? nil : line, to: &writer)
          cells.integer(isAdded ? line : nil, to: &writer)
          writer.write("\n")
        }
      }
    }
    return CSVTable(
      path: "edits.csv", title: "Every number that changed", columns: Self.columns,
      blocks: [writer.bytes])
  }

  private static let columns = [
    CSVColumn("region", .string, "Name of the region"),
    CSVColumn("constituency", .string, "Name of the constituency"),
    CSVColumn("station", .string, "Number or name of the station"),
    CSVColumn("change", .string, "changed, added or withdrawn"),
    CSVColumn("column", .string, "The count, or a candidate's votes"),
    CSVColumn("before", .integer, "Number in the earlier snapshot; empty where it is missing"),
    CSVColumn("after", .integer, "Number in the later snapshot; empty where it is missing"),
    CSVColumn("difference", .integer, "Later minus earlier, a missing number as 0"),
    CSVColumn("favours", .string, "Candidate whose share rose most by this station's edits"),
    CSVColumn("before_source_line", .integer, "Line of the earlier file"),
    CSVColumn("after_source_line", .integer, "Line of the later file"),
  ]

  private static func count(_ value: Int32) -> Int? { value == missingCount ? nil : Int(value) }

  private static func value(
    _ column: EditLog.Column, _ table: ReturnsTable, _ row: Int, later: Bool
  ) -> Int32 {
    switch column {
    case .count(let field): table.counts[field]?[row] ?? missingCount
    case .votes(let pair): table.votes[(later ? pair.after : pair.before) * table.count + row]
    }
  }

  /// Names of the areas of every row.
  struct Places {
    private let table: ReturnsTable
    private var region: [Int]
    private var constituency: [Int]

    init(_ table: ReturnsTable) {
      self.table = table
      region = [Int](repeating: -1, count: table.count)
      constituency = region
      for (index, area) in table.regions.enumerated() {
        for row in area.rows { region[row] = index }
      }
      for (index, area) in table.constituencies.enumerated() {
        for row in area.rows { constituency[row] = index }
      }
    }

    func constituencyIndex(_ row: Int) -> Int? { constituency[row] >= 0 ? constituency[row] : nil }

    /// "Region / constituency / station", as far as the source has them; not escaped.
    func name(_ row: Int) -> String {
      let areas = [
        region[row] >= 0 ? table.regions[region[row]].name : nil,
        constituencyIndex(row).map { table.constituencies[$0].name },
      ]
      return (areas.compactMap { $0 } + [table.stationNames[row]]).joined(separator: " / ")
    }

    func write(_ row: Int, _ cells: inout CSVRow, _ writer: inout ByteWriter) {
      cells.text(region[row] >= 0 ? table.regions[region[row]].name : "", to: &writer)
      cells.text(
        constituency[row] >= 0 ? table.constituencies[constituency[row]].name : "", to: &writer)
      cells.text(table.stationNames[row], to: &writer)
    }
  }
}

/// `totals.csv`: every column over all protocols, reconciled.
struct SnapshotTotalsTable {
  let report: SnapshotReport

  func make() -> CSVTable {
    var writer = ByteWriter()
    for (column, total) in zip(report.log.columns, report.log.totals) {
      var cells = CSVRow()
      cells.text(SnapshotColumns.name(column, report.pair), to: &writer)
      for value in [
        total.before, total.after, total.after - total.before, total.changed, total.raised,
        total.raisedBy, total.lowered, total.loweredBy, total.added, total.withdrawn,
      ] { cells.integer(value, to: &writer) }
      writer.write("\n")
    }
    return CSVTable(
      path: "totals.csv", title: "Totals of both snapshots, reconciled",
      columns: [
        CSVColumn("column", .string, "The count, or a candidate's votes"),
        CSVColumn("before", .integer, "Sum over the earlier snapshot"),
        CSVColumn("after", .integer, "Sum over the later snapshot"),
        CSVColumn("difference", .integer, "Later minus earlier"),
        CSVColumn("protocols_changed", .integer, "Protocols with another number"),
        CSVColumn("raised", .integer, "Of them with a larger one"),
        CSVColumn("raised_by", .integer, "Sum of the increases"),
        CSVColumn("lowered", .integer, "Of them with a smaller one"),
        CSVColumn("lowered_by", .integer, "Sum of the decreases"),
        CSVColumn("added", .integer, "Brought by stations that only the later snapshot has"),
        CSVColumn("withdrawn", .integer, "Taken away by stations that only the earlier one has"),
      ], blocks: [writer.bytes])
  }
}
