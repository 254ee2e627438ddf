import AuditMath

/// Parts of a report that depend on nothing of each other.
enum ReportSection: Sendable {
  case files(@Sendable () -> [ReportFile])
  case table(@Sendable () -> CSVTable)
}

extension Parallel {
  /// Makes sections side by side: every file, and the tables among them, in the order of the sections.
  func sections(_ sections: [ReportSection]) -> (files: [ReportFile], tables: [CSVTable]) {
    let made = map(sections.count) { position -> (files: [ReportFile], table: CSVTable?) in
      switch sections[position] {
      case .files(let make): return (make(), nil)
      case .table(let make):
        let table = make()
        return ([table.file], table)
      }
    }
    return (made.flatMap(\.files), made.compactMap(\.table))
  }
}
