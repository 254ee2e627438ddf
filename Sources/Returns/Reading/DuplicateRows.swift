/// Finds rows with the same region, constituency and station. In canonical order they are neighbours,
/// equal contents next to each other and the earlier line first.
///
/// Equal contents: the row is counted once, the later ones are rejected. Different contents: nobody
/// can tell which is right, so all are kept, with a warning each.
struct DuplicateRows {
  /// The order without the rejected rows.
  private(set) var kept: [Int] = []
  /// Rows of the files that were rejected; a station of a long table has several.
  private(set) var rejectedRows = 0
  private var issues: [DataIssue] = []

  init(_ builder: TableBuilder, order: [Int], files: [String]) {
    kept.reserveCapacity(order.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, builder.haveEqualKeys(order[start], order[end]) { end += 1 }
      if end - start == 1 || builder.stations.isEmpty(order[start]) {
        kept.append(contentsOf: order[start..<end])
      } else {
        settle(builder, order[start..<end], files)
      }
      start = end
    }
  }

  private mutating func settle(
    _ builder: TableBuilder, _ rows: ArraySlice<Int>, _ files: [String]
  ) {
    var distinct: [Int] = []
    for row in rows {
      if let first = distinct.last, builder.haveEqualContents(first, row) {
        rejectedRows += builder.weights.isEmpty ? 1 : Int(builder.weights[row])
        issues.append(
          issue(
            "duplicate-row", .error, builder, row, files,
            "the station and counts of \(place(builder, first, files, from: row))",
            "Remove one of the two; it is counted once."))
      } else {
        distinct.append(row)
      }
    }
    kept.append(contentsOf: distinct)
    guard distinct.count > 1 else { return }
    for row in distinct {
      let others = Array(distinct.prefix(4).filter { $0 != row }.prefix(3))
        .map { place(builder, $0, files, from: row) }.joined(separator: ", ")
      issues.append(
        issue(
          "duplicate-station", .warning, builder, row, files,
          "the station of \(others), with other counts",
          "Find out which is right; until then all of them are used."))
    }
  }

  private func issue(
    _ code: String, _ severity: DataIssue.Severity, _ builder: TableBuilder, _ row: Int,
    _ files: [String], _ found: String, _ remedy: String
  ) -> DataIssue {
    DataIssue(
      code: code, severity: severity, file: files[Int(builder.sourceFiles[row])],
      line: Int(builder.sourceLines[row]), found: found, remedy: remedy)
  }

  private func place(_ builder: TableBuilder, _ row: Int, _ files: [String], from other: Int)
    -> String
  {
    let line = builder.sourceLines[row]
    guard builder.sourceFiles[row] != builder.sourceFiles[other] else { return "line \(line)" }
    return "line \(line) of \(files[Int(builder.sourceFiles[row])])"
  }

  func log(limit: Int) -> IssueLog {
    var log = IssueLog(limit: limit)
    for issue in issues { log.add(issue) }
    return log
  }
}
