import Analyses

/// Findings on a page: the effect, then q, then what it means, then the innocent explanations.
enum FindingsSection {
  /// - Parameters:
  ///   - positions: positions in the results' findings, most important first.
  ///   - up: prefix of links from this page to the report folder, such as `../`.
  static func write(
    _ positions: some Collection<Int32>, _ index: ResultsIndex, up: String, limit: Int,
    showsScope: Bool, to page: inout MarkdownPage
  ) {
    let findings = positions.prefix(limit).map { index.results.findings[Int($0)] }
    page.tableHeader(
      (["Level"] as [MarkdownPage.Column]) + (showsScope ? ["Where"] : []) + [
        "What was found<", "Effect (95 % interval)>", "q>", "Method", "Stations to look at first",
      ])
    for finding in findings {
      var cells = [
        finding.greyedOut == nil ? "**\(finding.level.words)**" : said("note, greyed out")
      ]
      if showsScope { cells.append(place(finding.scope, index, up: up)) }
      cells += [
        finding.sentence.markdown
          + (finding.greyedOut.map {
            " " + said("The method misleads on this file: \(Text.translated($0).markdown).")
          } ?? ""),
        effect(finding.statistic),
        finding.statistic.q.map(HumanNumber.probability) ?? "—",
        methodLink(finding.analysis, up: up),
        stations(finding.statistic, of: finding.scope, index, up: up),
      ]
      page.row(cells)
    }
    if positions.count > limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(positions.count - limit)) more are in [findings.csv](\(up)findings.csv)."
      )
    }
    explain(findings, index, up: up, to: &page)
  }

  /// What each kind of finding means and what ordinary cause it may have, once per kind.
  private static func explain(
    _ findings: [Finding], _ index: ResultsIndex, up: String, to page: inout MarkdownPage
  ) {
    var seen: Set<String> = []
    for finding in findings where seen.insert(finding.analysis + "\n" + finding.meaning).inserted {
      let title = index.results.methods.first { $0.id == finding.analysis }?.title
      page.blank()
      page.line(
        verbatim:
          "**\(methodLink(finding.analysis, up: up))\(title.map { " — " + Text.translated($0).markdown } ?? "").** \(Text.translated(finding.meaning).markdown)"
      )
      if finding.innocentExplanations.isEmpty { continue }
      page.blank()
      page.line("Innocent explanations to rule out first:")
      page.blank()
      for explanation in finding.innocentExplanations {
        page.line(verbatim: "- " + Text.translated(explanation).markdown)
      }
    }
  }

  static func methodLink(_ analysis: String, up: String) -> String {
    ByteWriter.text { writeMethodLink(analysis, up: up, to: &$0) }
  }

  static func writeMethodLink(_ analysis: String, up: String, to out: inout ByteWriter) {
    out.write("[")
    MarkdownText.write(analysis, to: &out)
    out.write("](")
    out.write(raw: up)
    out.write("methods/")
    out.write(raw: Slug.method(analysis))
    out.write(".md)")
  }

  static func place(_ scope: Scope, _ index: ResultsIndex, up: String) -> String {
    scope.kind == .country || (scope.kind == .region && !index.hasRegionPages)
      ? (scope.kind == .country ? said("whole country") : scope.name.markdown)
      : "[\(index.title(of: scope).markdown)](\(up)\(index.page(of: scope)))"
  }

  static func effect(_ statistic: Statistic) -> String {
    let size = HumanNumber.size(statistic.effect)
    let text = statistic.unit.isEmpty ? size : Text.amount(size, statistic.unit)
    guard let low = statistic.effectLow, let high = statistic.effectHigh else { return text }
    // On a line of its own: the cell must leave room for what was found.
    return text + "<br>(" + said("\(HumanNumber.size(low)) to \(HumanNumber.size(high))") + ")"
  }

  private static func stations(
    _ statistic: Statistic, of scope: Scope, _ index: ResultsIndex, up: String
  ) -> String {
    // A number alone names a station within its constituency; elsewhere the place goes before it.
    let isNear = scope.kind == .constituency
    let shown = statistic.evidence.prefix(isNear ? 5 : 3).compactMap { row -> String? in
      guard index.table.stationNames.indices.contains(Int(row)) else { return nil }
      return StationName.link(Int(row), index, up: up, naming: isNear ? .station : .nearest)
    }
    if shown.isEmpty { return "" }
    let more = statistic.evidence.count - shown.count
    return shown.joined(separator: isNear ? ", " : "<br>")
      + (more > 0 ? (isNear ? " " : "<br>") + said("and \(more) more") : "")
  }
}
