extension ElectionManifest.RejectionLimit {
  /// Refuses a file of which too many rows are rejected, citing the first problems.
  func check(_ rejected: Int, of rows: Int, file: String, problems: [DataIssue]) throws {
    let allowance: String
    switch self {
    case .rows(let limit):
      guard rejected > limit else { return }
      allowance = "\(limit)"
    case .share(let share):
      guard Double(rejected) > share * Double(rows) else { return }
      let percent = share * 100
      allowance = (percent == percent.rounded() ? "\(Int(percent))" : "\(percent)") + " %"
    }
    let places = problems.prefix(3).map { problem in
      (problem.line.map { "line \($0)" } ?? problem.file)
        + (problem.column.map { ", column “\($0)”" } ?? "") + ": found \(problem.found)"
    }
    throw InputError(
      .rejected, file: file,
      found: "\(rejected) of \(rows) rows have errors, more than the \(allowance) allowed: "
        + places.joined(separator: "; ") + (rejected > places.count ? "; and more" : ""),
      remedy: (problems.first.map { $0.remedy + " " } ?? "")
        + "Or raise “max_rejected” in [source] to go on without these rows.")
  }
}
