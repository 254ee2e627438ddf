import AuditMath

/// Joins the pieces of all files into one table, settles duplicate rows, and closes the ledger.
struct RowAssembly {
  private(set) var files: [ParsedFile]
  let manifest: ElectionManifest
  /// Published totals of areas, and the files that they come from.
  let totals: [(areas: [AreaTotals], source: SourceFile)]
  /// Where stations stand, if the manifest says.
  let coordinates: StationCoordinates?
  let limits: ReadingLimits
  let parallel: Parallel

  mutating func election() throws -> LoadedElection {
    let plan = files[0].plan
    for file in files.dropFirst() where file.plan.candidates != plan.candidates {
      throw InputError(
        .rejected, file: file.source.name,
        found: "the candidates differ from those of \(files[0].source.name)",
        remedy: "List them by [[candidates]], so that every file has the same.")
    }
    var log = IssueLog(limit: limits.issues)
    var ledger = RowLedger()
    for file in files { addNotes(file, &log, &ledger) }
    let builder = builder(plan)
    // Their rows are in the builder now; keeping both would take twice the memory.
    for index in files.indices { files[index].pieces = [] }
    var order = builder.canonicalOrder(parallel: parallel)
    let names = files.map(\.source.name)
    for issue in SimilarNames.issues(builder, files: names) { log.add(issue) }
    var official = manifest.official
    official.areas = totals.flatMap(\.areas)
    if !manifest.source.keepsTotals {
      let rows = TotalsRows(builder, candidates: plan.candidates, files: names)
      if rows.found > 0 {
        leaveOut(rows, of: builder, &order, &ledger, &log)
        // A table of totals is the better source where both have the same area.
        official.areas += AreaTotals.found(
          in: builder, totals: rows.isTotal, candidates: plan.candidates, files: names
        ).filter { row in
          !official.areas.contains {
            $0.region == row.region && $0.constituency == row.constituency
          }
        }
      }
    }
    if !plan.station.isEmpty { addUnnamed(builder, order, &log) }
    if !plan.station.isEmpty {
      let duplicates = DuplicateRows(builder, order: order, files: names)
      order = duplicates.kept
      ledger.audited -= duplicates.rejectedRows
      ledger.rejected += duplicates.rejectedRows
      log.add(duplicates.log(limit: limits.issues))
      try manifest.source.maxRejected.check(
        ledger.rejected, of: ledger.read, file: names.joined(separator: ", "),
        problems: log.sorted().filter { $0.severity == .error })
    }
    var table = builder.table(
      identity: manifest.identity, candidates: plan.candidates.map(ReturnsTable.Candidate.init),
      order: order, parallel: parallel)
    var sources = files.map(\.source) + totals.map(\.source)
    if let coordinates {
      table = coordinates.placing(table, &log)
      if let source = coordinates.source { sources.append(source) }
    }
    return LoadedElection(
      table: table, sources: sources, ledger: ledger, issues: log.sorted(), official: official,
      notes: manifest.notes ?? "")
  }

  private func leaveOut(
    _ totals: TotalsRows, of builder: TableBuilder, _ order: inout [Int], _ ledger: inout RowLedger,
    _ log: inout IssueLog
  ) {
    order.removeAll { totals.isTotal[$0] }
    for row in totals.isTotal.indices where totals.isTotal[row] {
      let weight = builder.weights.isEmpty ? 1 : Int(builder.weights[row])
      ledger.audited -= weight
      ledger.ignored += weight
    }
    for issue in totals.issues { log.add(issue) }
  }

  /// One note a file for stations without a number.
  private func addUnnamed(_ builder: TableBuilder, _ order: [Int], _ log: inout IssueLog) {
    var unnamed = files.map { _ in (rows: 0, line: Int.max) }
    for row in order where builder.stations.isEmpty(row) {
      let file = Int(builder.sourceFiles[row])
      unnamed[file].rows += 1
      unnamed[file].line = min(unnamed[file].line, Int(builder.sourceLines[row]))
    }
    for (index, rows) in unnamed.enumerated() where rows.rows > 0 {
      log.add(
        DataIssue(
          code: "unnamed-station", severity: .note, file: files[index].source.name,
          line: rows.line,
          found: "\(rows.rows) \(rows.rows == 1 ? "row" : "rows") without a station number",
          remedy: "Nothing; they are kept, unnamed."))
    }
  }

  private func addNotes(_ file: ParsedFile, _ log: inout IssueLog, _ ledger: inout RowLedger) {
    let name = file.source.name
    var ignored = file.plan.ignored.map { _ in (rows: 0, line: 0) }
    var blank = (rows: 0, line: 0)
    var headers = (rows: 0, line: 0)
    var columnNumbers = (rows: 0, line: 0)
    var marked: [Int: (rows: Int, line: Int, mark: String)] = [:]
    for piece in file.pieces {
      ledger.read += piece.ledger.read
      ledger.audited += piece.ledger.audited
      ledger.notReported += piece.ledger.notReported
      ledger.ignored += piece.ledger.ignored
      ledger.rejected += piece.ledger.rejected
      log.add(piece.log)
      for (index, rows) in piece.ignoredRows.enumerated() { Self.add(rows, to: &ignored[index]) }
      Self.add(piece.blankRows, to: &blank)
      Self.add(piece.repeatedHeaders, to: &headers)
      Self.add(piece.columnNumbers, to: &columnNumbers)
      for (slot, cells) in piece.marked {
        marked[slot, default: (0, cells.line, cells.mark)].rows += cells.rows
      }
    }
    func note(_ code: String, _ rows: (rows: Int, line: Int), _ found: String, _ remedy: String) {
      guard rows.rows > 0 else { return }
      log.add(
        DataIssue(
          code: code, severity: .note, file: name, line: rows.line,
          found: "\(rows.rows) \(rows.rows == 1 ? "row" : "rows") \(found)", remedy: remedy))
    }
    for (index, rows) in ignored.enumerated() {
      let rule = file.plan.ignored[index].rule
      note(
        rule.notReported ? "not-reported-by-rule" : "ignored-by-rule", rows,
        "left out by the manifest: \(rule.reason)", "Nothing, if the rule is right.")
    }
    note("blank-row", blank, "with all cells empty", "Nothing; they are left out.")
    note("repeated-header", headers, "that repeat the header", "Nothing; they are left out.")
    note("column-numbers", columnNumbers, "that number the columns", "Nothing; they are left out.")
    for (slot, cells) in marked.sorted(by: { $0.key < $1.key }) {
      let inWords = "\(cells.rows) \(cells.rows == 1 ? "cell" : "cells")"
      log.add(
        DataIssue(
          code: "count-marked-missing", severity: .note, file: name, line: cells.line,
          column: file.plan.countHeaders[slot],
          found: "\(inWords) with a mark such as \(quoted(cells.mark)), taken as unknown",
          remedy: "Nothing, if the mark does not stand for zero."))
    }
    let silent = file.pieces.reduce(0) { $0 + $1.ledger.notReported }
    let byRule = zip(ignored, file.plan.ignored).reduce(0) {
      $0 + ($1.1.rule.notReported ? $1.0.rows : 0)
    }
    if silent > byRule {
      log.add(
        DataIssue(
          code: "not-reported", severity: .note, file: name,
          found: "\(silent - byRule) \(silent - byRule == 1 ? "row" : "rows") without any count",
          remedy: "Nothing; these stations have not reported and are left out."))
    }
    if let line = file.pieces.lazy.compactMap(\.strayQuoteLine).first {
      log.add(
        DataIssue(
          code: "stray-quote", severity: .note, file: name, line: line,
          found: "a quote inside a cell that does not start with one",
          remedy: "Nothing; it is read as an ordinary character."))
    }
  }

  private static func add(_ rows: (rows: Int, line: Int), to sum: inout (rows: Int, line: Int)) {
    if sum.rows == 0 { sum.line = rows.line }
    sum.rows += rows.rows
  }

  private func builder(_ plan: RowPlan) -> TableBuilder {
    var builder = TableBuilder()
    builder.numbersStations = plan.station.isEmpty
    var regions = NameMerger()
    var constituencies = NameMerger()
    let rows = files.reduce(0) { $0 + $1.pieces.reduce(0) { $0 + $1.lines.count } }
    builder.reserve(rows)
    for (index, file) in files.enumerated() {
      for piece in file.pieces {
        builder.regions += regions.merge(piece.regions, piece.regionNames)
        builder.constituencies += constituencies.merge(
          piece.constituencies, piece.constituencyNames)
        builder.stations.append(contentsOf: piece.stations)
        builder.titles.append(contentsOf: piece.titles)
        builder.kinds += piece.kinds
        builder.sourceLines += piece.lines
        builder.weights += piece.weights
        builder.sourceFiles += repeatElement(
          UInt16(truncatingIfNeeded: index), count: piece.lines.count)
      }
    }
    builder.regionNames = regions.names
    builder.constituencyNames = constituencies.names
    let columns = parallel.map(plan.outputs.count) { output in
      var column: [Int32] = []
      column.reserveCapacity(rows)
      for file in files { for piece in file.pieces { column += piece.counts[output] } }
      return column
    }
    for (index, field) in plan.fields.enumerated() { builder.counts[field] = columns[index] }
    builder.votes = Array(columns[plan.fields.count...])
    return builder
  }
}

/// Gives the names of all pieces one numbering.
struct NameMerger {
  /// What an empty cell of a region or constituency is called.
  static let unnamed = "(not given)"

  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  mutating func merge(_ ids: [Int32], _ local: [String]) -> [Int32] {
    let global = local.map { name -> Int32 in
      let name = name.isEmpty ? Self.unnamed : name
      if let number = numbers[name] { return number }
      let number = Int32(truncatingIfNeeded: names.count)
      numbers[name] = number
      names.append(name)
      return number
    }
    return ids.map { $0 < 0 ? -1 : global[Int($0)] }
  }
}
