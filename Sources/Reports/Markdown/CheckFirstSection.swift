import Analyses

/// Which stations to check first, and how.
struct CheckFirstSection {
  let index: ResultsIndex

  /// Writes nothing where nothing is marked.
  func write(rows: Range<Int>, scope: Int, to page: inout MarkdownPage) {
    let groups = groups(rows: rows, scope: scope)
    if groups.isEmpty { return }
    page.heading("What to check first, and how")
    for (number, group) in groups.enumerated() {
      let stations = group.rows.prefix(12).map { index.table.stationNames[Int($0)].markdown }
      var line = "\(number + 1). \(FindingsSection.methodLink(group.analysis, up: "../"))"
      if !stations.isEmpty {
        line += ", stations " + stations.joined(separator: ", ")
        if group.rows.count > stations.count {
          line += " and \(group.rows.count - stations.count) more"
        }
      }
      page.line(line + ": " + CheckAdvice.text(group.analysis))
    }
  }

  private struct Group {
    let analysis: String
    var level: Level
    var rows: [Int32]
  }

  /// By analysis, the highest level first, then the greater number of stations.
  private func groups(rows: Range<Int>, scope: Int) -> [Group] {
    var groups: [Group] = []
    func add(_ analysis: String, _ level: Level, row: Int32?) {
      let position =
        groups.firstIndex { $0.analysis == analysis }
        ?? {
          groups.append(Group(analysis: analysis, level: level, rows: []))
          return groups.count - 1
        }()
      groups[position].level = max(groups[position].level, level)
      if let row, groups[position].rows.last != row { groups[position].rows.append(row) }
    }
    for position in index.findingsOfScope[scope] {
      let finding = index.results.findings[Int(position)]
      add(finding.analysis, finding.level, row: nil)
    }
    for flag in index.flags(in: rows) { add(flag.analysis, flag.level, row: flag.row) }
    for mark in index.widerEvidence(in: rows) {
      let finding = index.results.findings[Int(mark.finding)]
      add(finding.analysis, finding.level, row: mark.row)
    }
    for position in groups.indices {
      groups[position].rows = Set(groups[position].rows).sorted()
    }
    return groups.sorted { left, right in
      if left.level != right.level { return left.level > right.level }
      if left.rows.count != right.rows.count { return left.rows.count > right.rows.count }
      return left.analysis < right.analysis
    }
  }
}
