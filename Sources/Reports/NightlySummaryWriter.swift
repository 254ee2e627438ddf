import Analyses

/// Renders the summary over all elections of a night: `index.md` for people, `summary.json` for
/// programs. Neither says when it was made, so an unchanged night gives unchanged bytes.
public struct NightlySummaryWriter: Sendable {
  private let summary: NightlySummary

  public init(_ summary: NightlySummary) { self.summary = summary }

  /// - Parameter site: whether the pages are written as a static site too; those of an archive always are.
  public func files(site: Bool = false) -> [ReportFile] {
    guard summary.isArchive else {
      let page = page()
      return [page, machine(nil)] + (site ? StaticSite.summary(page) : [])
    }
    let ranking = ArchiveRanking(summary.entries)
    return ArchivePages(summary, site: site, ranking: ranking).files() + [machine(ranking)]
  }

  private func page() -> ReportFile {
    var page = Self.opened(summary)
    let failures = summary.entries.filter(\.isFailure)
    if !failures.isEmpty {
      page.blank()
      page.line(
        "**Attention:** \(counted(failures.count, "report", "reports")) could not be made anew; below is why."
      )
    }
    let hasNews = summary.entries.contains { $0.news != nil }
    Self.write(
      summary.entries.filter { !$0.isComparison }, heading: "Elections", hasNews: hasNews,
      to: &page)
    Self.write(
      summary.entries.filter(\.isComparison), heading: "Comparisons", hasNews: hasNews, to: &page)
    Self.write(failures: failures, limit: .max, to: &page)
    Self.write(others: summary.others, limit: .max, to: &page)
    return Self.closed(page, summary)
  }

  /// The first page of a night, up to what it is about.
  static func opened(_ summary: NightlySummary) -> MarkdownPage {
    var page = MarkdownPage(title: said("Audited elections"), simulated: false)
    page.line(
      "A finding is a reason to look, never an accusation. Open a report for what each one means and for its innocent explanations."
    )
    if let problem = summary.historyProblem {
      page.blank()
      page.line("**Attention:** \(Text.translated(problem).markdown).")
    }
    return page
  }

  /// The same page with who made it.
  static func closed(_ page: consuming MarkdownPage, _ summary: NightlySummary) -> ReportFile {
    page.blank()
    page.line("Made by \(summary.program.name.markdown) \(summary.program.version.markdown).")
    return page.file("index.md")
  }

  /// What could not be audited, and why.
  static func write(
    failures: [NightlySummary.Entry], limit: Int, to page: inout MarkdownPage
  ) {
    guard !failures.isEmpty else { return }
    page.heading("Not audited, and why")
    for entry in failures.prefix(limit) {
      guard let failure = entry.failure else { continue }
      let words = [words(failure.cause)] + (entry.standing.map { [Self.words($0)] } ?? [])
      page.item(
        "**\(entry.id.markdown)**: \(words.joined(separator: " ")) Message of the program: \(failure.message.markdown)"
      )
    }
    if failures.count > limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(failures.count - limit)) more are in [summary.json](summary.json).")
    }
  }

  /// The reports that are left over where a manifest could not be read.
  static func write(others: [NightlySummary.Other], limit: Int, to page: inout MarkdownPage) {
    guard !others.isEmpty else { return }
    page.heading("Earlier reports of elections that were not found")
    for other in others.prefix(limit) {
      let title = title(other.title, other.isComparison, other.simulated).markdown
      page.line(
        verbatim: "- [\(title)](\(other.id.markdown)/index.md): \(words(other.standing))")
    }
    if others.count > limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(others.count - limit)) more are in [summary.json](summary.json).")
    }
  }

  private static func words(_ cause: NightlySummary.Failure.Cause) -> String {
    switch cause {
    case .missing: said("A file is missing.")
    case .rejected: said("A file was rejected and must be corrected.")
    case .unreadable: said("A file could not be read, or changed while it was read.")
    case .configuration: said("The manifest or the configuration is wrong.")
    case .unwritable: said("The report could not be written.")
    case .unsigned: said("The report could not be signed.")
    case .part: said("What another machine made of it cannot be used.")
    case .program: said("The program failed; please report it.")
    }
  }

  private static func words(_ standing: NightlySummary.Standing) -> String {
    switch standing {
    case .made(let time): said("The report of \(NewsWriter.day(time)) stands.")
    case .undated: said("The earlier report stands.")
    }
  }

  /// Title of a report, leading to it if there is one.
  static func link(_ entry: NightlySummary.Entry) -> String {
    var title = title(entry.title, entry.isComparison, entry.simulated)
    if let reported = entry.reported {
      title += " " + said("(PARTIAL: \(Text.translated(reported)))")
    }
    return !entry.hasReport ? title.markdown : "[\(title.markdown)](\(entry.id)/index.md)"
  }

  private static func title(_ title: String, _ isComparison: Bool, _ simulated: Bool) -> String {
    // Of a comparison two names with words between them.
    let title = isComparison ? Text.known(title) : title
    return simulated ? said("\(title) (SIMULATED)") : title
  }

  static func write(
    _ entries: [NightlySummary.Entry], heading: Sentence, hasNews: Bool,
    failed: Sentence = "not audited, see below", to page: inout MarkdownPage
  ) {
    guard !entries.isEmpty else { return }
    page.heading(heading)
    page.tableHeader(
      ["Report", "Stations>", "Look first>", "Look>", "Notes>"]
        + (hasNews ? ["New>", "Changed>", "Resolved>", "Last change"] : []) + ["State"])
    for entry in entries {
      let numbers = entry.counts.map { [$0.stations, $0.lookFirst, $0.look, $0.notes] }
      page.row(
        [link(entry)] + (numbers?.map(HumanNumber.integer) ?? ["—", "—", "—", "—"])
          + (hasNews ? news(entry) : [])
          + [state(entry, failed)])
    }
  }

  private static func state(_ entry: NightlySummary.Entry, _ failed: Sentence) -> String {
    guard entry.isFailure else { return said("up to date") }
    return said(failed) + (entry.standing == nil ? "" : "; " + said("an earlier report stands"))
  }

  private static func news(_ entry: NightlySummary.Entry) -> [String] {
    guard let news = entry.news else { return ["—", "—", "—", "—"] }
    return [news.new, news.changed, news.resolved].map(HumanNumber.integer)
      // Between the drops of one night the day says nothing.
      + [
        "[\(entry.reported == nil ? NewsWriter.day(news.made) : NewsWriter.moment(news.made))](\(entry.id)/news.md)"
      ]
  }

  private static func machine(_ standing: NightlySummary.Standing) -> JSONValue {
    switch standing {
    case .made(let time): .object(["made": .string(time)])
    case .undated: .object(["made": .null])
    }
  }

  private func machine(_ ranking: ArchiveRanking?) -> ReportFile {
    let places = Dictionary(
      uniqueKeysWithValues: (ranking?.places ?? []).map { ($0.entry, $0) })
    let entries = summary.entries.enumerated().map { position, entry -> JSONValue in
      var members: [String: JSONValue] = [
        "id": .string(entry.id), "title": .string(entry.title),
        "kind": .string(entry.isComparison ? "comparison" : "election"),
        "simulated": .bool(entry.simulated),
      ]
      switch entry.outcome {
      case .audited, .unchanged: members["state"] = .string("up to date")
      case .failed(let failure):
        members["state"] = .string("failed")
        members["cause"] = .string(failure.cause.rawValue)
        members["reason"] = .string(failure.message)
      }
      if let standing = entry.standing { members["earlier_report"] = Self.machine(standing) }
      if let counts = entry.counts {
        members["stations"] = .integer(counts.stations)
        members["findings"] = .object([
          "look first": .integer(counts.lookFirst), "look": .integer(counts.look),
          "note": .integer(counts.notes),
        ])
      }
      if let reported = entry.reported { members["partial"] = .string(reported) }
      if let place = places[position] {
        members["ranking"] = .object([
          "rank": .integer(place.rank), "p": .probability(place.p, log: place.logP),
          "q": .probability(place.q, log: place.logQ),
        ])
      }
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
    if !summary.others.isEmpty {
      members["earlier_reports"] = .array(
        summary.others.map {
          .object([
            "id": .string($0.id), "title": .string($0.title), "report": Self.machine($0.standing),
          ])
        })
    }
    if let ranking { members["ranked_elections"] = .integer(ranking.elections) }
    if let problem = summary.historyProblem { members["history_problem"] = .string(problem) }
    return ReportFile(path: "summary.json", bytes: JSONValue.object(members).bytes)
  }
}
