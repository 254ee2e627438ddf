import AuditMath

/// Joins the pieces of all files into one table, settles duplicate rows, and closes the ledger.
struct RowAssembly {
  let files: [ParsedFile]
  let manifest: ElectionManifest
  let limits: ReadingLimits
  let parallel: Parallel

  func election() throws -> LoadedElection {
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
    var order = builder.canonicalOrder(parallel: parallel)
    if !plan.station.isEmpty {
      let duplicates = DuplicateRows(builder, order: order, files: files.map(\.source.name))
      order = duplicates.kept
      ledger.audited -= duplicates.rejected
      ledger.rejected += duplicates.rejected
      log.add(duplicates.log(limit: limits.issues))
      try manifest.source.maxRejected.check(
        ledger.rejected, of: ledger.read, file: files.map(\.source.name).joined(separator: ", "),
        problems: log.issues.filter { $0.severity == .error })
    }
    let table = builder.table(
      identity: manifest.identity, candidates: plan.candidates.map(ReturnsTable.Candidate.init),
      order: order, parallel: parallel)
    return LoadedElection(
      table: table, sources: files.map(\.source), ledger: ledger, issues: log.sorted(),
      official: manifest.official)
  }

  private func addNotes(_ file: ParsedFile, _ log: inout IssueLog, _ ledger: inout RowLedger) {
    let name = file.source.name
    var ignored = file.plan.ignored.map { _ in (rows: 0, line: 0) }
    var blank = (rows: 0, line: 0)
    var unnamed = (rows: 0, line: 0)
    for piece in file.pieces {
      ledger.read += piece.ledger.read
      ledger.audited += piece.ledger.audited
      ledger.notReported += piece.ledger.notReported
      ledger.ignored += piece.ledger.ignored
      ledger.rejected += piece.ledger.rejected
      log.add(piece.log)
      for (index, rows) in piece.ignoredRows.enumerated() { Self.add(rows, to: &ignored[index]) }
      Self.add(piece.blankRows, to: &blank)
      if !file.plan.station.isEmpty {
        for (row, station) in piece.stations.enumerated() where station.isEmpty {
          Self.add((1, Int(piece.lines[row])), to: &unnamed)
        }
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
    note(
      "unnamed-station", unnamed, "without a station number", "Nothing; they are kept, unnamed.")
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
        builder.stationNames += piece.stations
        builder.stationTitles += piece.titles
        builder.kinds += piece.kinds
        builder.sourceLines += piece.lines
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
private struct NameMerger {
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
