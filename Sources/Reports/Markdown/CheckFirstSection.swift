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
        line += ", " + said("stations \(stations.joined(separator: ", "))")
        if group.rows.count > stations.count {
          line += " " + said("and \(group.rows.count - stations.count) more")
        }
      }
      if !group.isOwn { line += " " + said("(named by findings of a larger place)") }
      page.line(verbatim: line + ": " + CheckAdvice.text(group.analysis))
    }
  }

  private struct Group {
    let analysis: String
    var level: Level
    /// Found here, at the place or at one of its stations; else only in a pattern of a larger place.
    var isOwn = false
    /// Best rank of each row: a flag of the station itself, then the most telling evidence.
    var ranks: [Int32: Int32] = [:]
    var rows: [Int32] = []
  }

  /// By analysis, the highest level first, then what was found here before patterns of larger places, then
  /// the greater number of stations.
  private func groups(rows: Range<Int>, scope: Int) -> [Group] {
    var groups: [Group] = []
    func add(_ analysis: String, _ level: Level, isOwn: Bool, row: Int32?, rank: Int32) {
      let position =
        groups.firstIndex { $0.analysis == analysis }
        ?? {
          groups.append(Group(analysis: analysis, level: level))
          return groups.count - 1
        }()
      groups[position].level = max(groups[position].level, level)
      groups[position].isOwn = groups[position].isOwn || isOwn
      if let row { groups[position].ranks[row] = min(groups[position].ranks[row] ?? rank, rank) }
    }
    for position in index.findingsOfScope[scope] {
      let finding = index.results.findings[Int(position)]
      add(finding.analysis, finding.level, isOwn: true, row: nil, rank: 0)
    }
    for flag in index.flags(in: rows) {
      // Higher levels first among flags, all of them before evidence.
      let rank: Int32 =
        switch flag.level {
        case .lookFirst: -3
        case .look: -2
        case .note: -1
        }
      add(flag.analysis, flag.level, isOwn: true, row: flag.row, rank: rank)
    }
    for entry in index.evidence(in: rows) {
      let finding = index.results.findings[Int(entry.finding)]
      add(finding.analysis, finding.level, isOwn: false, row: entry.row, rank: entry.rank)
    }
    for position in groups.indices {
      groups[position].rows = groups[position].ranks.sorted {
        ($0.value, $0.key) < ($1.value, $1.key)
      }
      .map(\.key)
    }
    return groups.sorted { left, right in
      if left.level != right.level { return left.level > right.level }
      if left.isOwn != right.isOwn { return left.isOwn }
      if left.rows.count != right.rows.count { return left.rows.count > right.rows.count }
      return left.analysis < right.analysis
    }
  }
}
