import AuditMath
import Returns

/// `issues.csv`: every rejected or doubtful row, with what to do about it.
enum IssuesTable {
  static let columns: [CSVColumn] = [
    CSVColumn("code", .string, "Stable code of the issue"),
    CSVColumn("severity", .string, "note, warning (row used) or error (row not used)"),
    CSVColumn("file", .string, "File as the manifest names it"),
    CSVColumn("line", .integer, "Line on which the row starts; empty for the whole file"),
    CSVColumn("column", .string, "Header of the column, if it concerns one"),
    CSVColumn("found", .string, "What was found, in the source's words"),
    CSVColumn("remedy", .string, "What to do about it"),
    CSVColumn("simulated", .boolean, "True for generated returns"),
  ]

  static func make(
    _ issues: [DataIssue], simulated: Bool, path: String = "issues.csv", parallel: Parallel
  ) -> CSVTable {
    let blocks = parallel.mapBlocks(issues.count, blockSize: 4096) { range in
      var writer = ByteWriter(capacity: range.count * 160)
      for position in range {
        let issue = issues[position]
        var row = CSVRow()
        row.text(issue.code, to: &writer)
        row.text(issue.severity.rawValue, to: &writer)
        row.text(issue.file, to: &writer)
        row.integer(issue.line, to: &writer)
        row.text(issue.column ?? "", to: &writer)
        row.text(issue.found, to: &writer)
        row.text(issue.remedy, to: &writer)
        row.flag(simulated, to: &writer)
        writer.write("\n")
      }
      return writer.bytes
    }
    return CSVTable(
      path: path, title: "Rejected and doubtful rows", columns: columns, blocks: blocks)
  }
}
