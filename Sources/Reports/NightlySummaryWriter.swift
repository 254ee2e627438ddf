import Analyses

/// Renders the summary over all elections of a night: `index.md` for people, `summary.json` for
/// programs. Neither says when it was made, so an unchanged night gives unchanged bytes.
public struct NightlySummaryWriter: Sendable {
  private let summary: NightlySummary

  public init(_ summary: NightlySummary) { self.summary = summary }

  public func files() -> [ReportFile] { [page(), machine()] }

  private func page() -> ReportFile {
    var page = MarkdownPage(title: said("Audited elections"), simulated: false)
    page.line(
      "A finding is a reason to look, never an accusation. Open a report for what each one means and for its innocent explanations."
    )
    if let problem = summary.historyProblem {
      page.blank()
      page.line("**Attention:** \(problem.markdown).")
    }
    write(summary.entries.filter { !$0.isComparison }, heading: "Elections", to: &page)
    write(summary.entries.filter(\.isComparison), heading: "Comparisons", to: &page)
    let failures = summary.entries.filter {
      if case .failed = $0.outcome { true } else { false }
    }
    if !failures.isEmpty {
      page.heading("Not audited, and why")
      for entry in failures {
        if case .failed(let reason) = entry.outcome {
          page.item("**\(entry.id.markdown)**: \(reason.markdown)")
        }
      }
    }
    page.blank()
    page.line("Made by \(summary.program.name.markdown) \(summary.program.version.markdown).")
    return page.file("index.md")
  }

  private func write(
    _ entries: [NightlySummary.Entry], heading: Sentence, to page: inout MarkdownPage
  ) {
    guard !entries.isEmpty else { return }
    page.heading(heading)
    let hasNews = summary.entries.contains { $0.news != nil }
    page.tableHeader(
      ["Report", "Stations>", "Look first>", "Look>", "Notes>"]
        + (hasNews ? ["New>", "Changed>", "Resolved>", "Last change"] : []) + ["State"])
    for entry in entries {
      var title = entry.simulated ? said("\(entry.title) (SIMULATED)") : entry.title
      if let reported = entry.reported { title += " " + said("(PARTIAL: \(reported))") }
      let link =
        entry.counts == nil ? title.markdown : "[\(title.markdown)](\(entry.id)/index.md)"
      let numbers = entry.counts.map { [$0.stations, $0.lookFirst, $0.look, $0.notes] }
      page.row(
        [link] + (numbers?.map(HumanNumber.integer) ?? ["—", "—", "—", "—"])
          + (hasNews ? Self.news(entry) : [])
          + [Self.isFailure(entry) ? said("not audited, see below") : said("up to date")])
    }
  }

  private static func news(_ entry: NightlySummary.Entry) -> [String] {
    guard let news = entry.news else { return ["—", "—", "—", "—"] }
    return [news.new, news.changed, news.resolved].map(HumanNumber.integer)
      + ["[\(NewsWriter.day(news.made))](\(entry.id)/news.md)"]
  }

  private static func isFailure(_ entry: NightlySummary.Entry) -> Bool {
    if case .failed = entry.outcome { true } else { false }
  }

  private func machine() -> ReportFile {
    let entries = summary.entries.map { entry -> JSONValue in
      var members: [String: JSONValue] = [
        "id": .string(entry.id), "title": .string(entry.title),
        "kind": .string(entry.isComparison ? "comparison" : "election"),
        "simulated": .bool(entry.simulated),
      ]
      switch entry.outcome {
      case .audited, .unchanged: members["state"] = .string("up to date")
      case .failed(let reason):
        members["state"] = .string("failed")
        members["reason"] = .string(reason)
      }
      if let counts = entry.counts {
        members["stations"] = .integer(counts.stations)
        members["findings"] = .object([
          "look first": .integer(counts.lookFirst), "look": .integer(counts.look),
          "note": .integer(counts.notes),
        ])
      }
      if let reported = entry.reported { members["partial"] = .string(reported) }
      if let news = entry.news {
        members["news"] = .object([
          "made": .string(news.made), "new": .integer(news.new),
          "changed": .integer(news.changed), "resolved": .integer(news.resolved),
        ])
      }
      return .object(members)
    }
    var members: [String: JSONValue] = [
      "format": .string("scrutineer-summary-1"),
      "program": ResultsJSON.program(summary.program), "reports": .array(entries),
    ]
    if let problem = summary.historyProblem { members["history_problem"] = .string(problem) }
    return ReportFile(path: "summary.json", bytes: JSONValue.object(members).bytes)
  }
}
