import Analyses

/// Renders what is new: `news.md` for people, `news.json` for programs, and `baseline.json`, the run that
/// this one was compared with. The three are all that depends on the history.
public struct NewsWriter: Sendable {
  public static let newsName = "news.json"
  public static let baselineName = "baseline.json"
  /// Rows of a table on the page; the rest is in `news.json`.
  private static let limit = 200

  private let news: News
  private let title: String
  private let simulated: Bool

  /// - Parameter title: of the report, in the language of its pages.
  public init(_ news: News, title: String, simulated: Bool) {
    self.news = news
    self.title = title
    self.simulated = simulated
  }

  /// None where no history is kept.
  static func files(_ news: News?, title: String, simulated: Bool) -> [ReportFile] {
    news.map { NewsWriter($0, title: title, simulated: simulated).files() } ?? []
  }

  /// The line of a report's first page that says what is new.
  static func writeLine(_ news: News?, to page: inout MarkdownPage) {
    if let news { page.line(verbatim: line(news)) }
  }

  /// The same, as Markdown in the current language.
  static func line(_ news: News) -> String {
    guard let baseline = news.baseline else {
      return "- "
        + said("This is the first run on record; the next one says [what is new](news.md).")
    }
    return "- "
      + said(
        "Since the run of \(day(baseline.made)): \(HumanNumber.integer(news.count(.new))) new, \(HumanNumber.integer(news.count(.changed))) changed and \(HumanNumber.integer(news.resolved.count)) resolved: [what is new](news.md)."
      )
  }

  public func files() -> [ReportFile] {
    [
      page(), ReportFile(path: Self.newsName, bytes: machine.bytes),
      ReportFile(path: Self.baselineName, bytes: Self.baseline(news.baseline).bytes),
    ]
  }

  private func page() -> ReportFile {
    var page = MarkdownPage(title: said("What is new: \(title)"), simulated: simulated)
    guard let baseline = news.baseline else {
      page.line(
        "This is the first run on record, of \(Self.day(news.made)): there is no earlier one to compare with. Its \(counted(news.entries.count, "finding counts", "findings count")) as first seen on that day. The report itself is [index.md](index.md)."
      )
      return page.file("news.md")
    }
    page.line(
      "Run \(news.number) of \(Self.day(news.made)), compared with run \(baseline.number) of \(Self.day(baseline.made)). The report itself is [index.md](index.md)."
    )
    page.blank()
    page.line(
      "\(counted(news.count(.new), "finding is", "findings are")) new, \(HumanNumber.integer(news.count(.changed))) changed, \(HumanNumber.integer(news.resolved.count)) resolved and \(HumanNumber.integer(news.count(.unchanged))) as before. A finding that is gone was not necessarily wrong: read what changed in the returns."
    )
    write("New", news.entries.filter { $0.state == .new }.map(\.finding), to: &page)
    writeChanged(to: &page)
    write("Resolved: in the last report and not in this one", news.resolved, to: &page)
    write("As before", news.entries.filter { $0.state == .unchanged }.map(\.finding), to: &page)
    return page.file("news.md")
  }

  private func write(
    _ heading: Sentence, _ findings: [RecordedFinding], to page: inout MarkdownPage
  ) {
    page.heading(heading)
    guard !findings.isEmpty else { return page.line("None.") }
    page.tableHeader(["Level", "Where", "What", "Method", "First seen"])
    for finding in findings.prefix(Self.limit) {
      page.row([
        "**\(Self.level(finding))**", Self.place(finding).markdown,
        Text.translated(finding.sentence).markdown,
        finding.analysis.markdown, Self.day(finding.firstSeen),
      ])
    }
    more(findings.count, to: &page)
  }

  private func writeChanged(to page: inout MarkdownPage) {
    page.heading("Changed")
    let changed = news.entries.filter { $0.state == .changed }
    guard !changed.isEmpty else { return page.line("None.") }
    page.tableHeader(["Level", "Where", "What", "What it was", "Method", "First seen"])
    for entry in changed.prefix(Self.limit) {
      let (now, before) = (entry.finding, entry.before ?? entry.finding)
      let level =
        now.level == before.level
        ? "**\(Self.level(now))**"
        : said("**\(Self.level(now))**, was \(Self.level(before))")
      page.row([
        level, Self.place(now).markdown, Text.translated(now.sentence).markdown,
        Text.translated(before.sentence).markdown,
        now.analysis.markdown, Self.day(now.firstSeen),
      ])
    }
    more(changed.count, to: &page)
  }

  /// What the history keeps is English; a page says it in its own language.
  private static func level(_ finding: RecordedFinding) -> String {
    said(Sentence(stringLiteral: finding.level))
  }

  private static func place(_ finding: RecordedFinding) -> String {
    finding.scopeKind == "country" ? said("whole country") : finding.scopeName
  }

  private func more(_ count: Int, to page: inout MarkdownPage) {
    guard count > Self.limit else { return }
    page.blank()
    page.line(
      "\(HumanNumber.integer(count - Self.limit)) more are in [\(Self.newsName)](\(Self.newsName))."
    )
  }

  private var machine: JSONValue {
    .object([
      "format": .string("scrutineer-news-1"), "run": .integer(news.number),
      "made": .string(news.made),
      "compared_with": news.baseline.map {
        .object(["run": .integer($0.number), "made": .string($0.made)])
      } ?? .null,
      "counts": .object([
        "new": .integer(news.count(.new)), "changed": .integer(news.count(.changed)),
        "unchanged": .integer(news.count(.unchanged)), "resolved": .integer(news.resolved.count),
      ]),
      "findings": .array(
        news.entries.map { entry in
          var members = Self.members(entry.finding)
          members["state"] = .string(entry.state.rawValue)
          if let before = entry.before { members["before"] = .object(Self.members(before)) }
          return .object(members)
        }),
      "resolved": .array(news.resolved.map { .object(Self.members($0)) }),
    ])
  }

  static func baseline(_ baseline: NewsBaseline?) -> JSONValue {
    guard let baseline else {
      return .object(["format": .string("scrutineer-baseline-1"), "run": .null])
    }
    return .object([
      "format": .string("scrutineer-baseline-1"), "run": .integer(baseline.number),
      "made": .string(baseline.made), "fingerprint": .string(baseline.fingerprint),
      "findings": .array(baseline.findings.map { .object(members($0)) }),
    ])
  }

  private static func members(_ finding: RecordedFinding) -> [String: JSONValue] {
    [
      "key": .string(finding.key), "level": .string(finding.level),
      "analysis": .string(finding.analysis), "measure": .string(finding.measure),
      "candidate": .optional(finding.candidate),
      "scope": .object([
        "kind": .string(finding.scopeKind), "id": .string(finding.scopeID),
        "name": .string(finding.scopeName),
      ]),
      "sentence": .string(finding.sentence), "effect": .string(finding.effect),
      "q": .optional(finding.q), "first_seen": .string(finding.firstSeen),
    ]
  }

  /// The day and minute of a time in ISO 8601 and UTC.
  static func moment(_ time: String) -> String {
    let clock = time.dropFirst(11).prefix(5)
    return clock.isEmpty ? day(time) : "\(day(time)) \(clock) UTC"
  }

  /// The day of a time in ISO 8601.
  static func day(_ time: String) -> String {
    Language.current.date(String(time.prefix(10))).markdown
  }
}
