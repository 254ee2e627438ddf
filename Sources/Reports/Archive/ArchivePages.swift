import Analyses
import Foundation

/// The pages of an archive: a first page with the ranking and what failed, all elections in lists of a few
/// hundred, and a search over their titles. Everything is read without a script.
public struct ArchivePages {
  let summary: NightlySummary
  /// Whether the reports have sites, which the search then leads to.
  let site: Bool
  let ranking: ArchiveRanking

  /// Rows of the ranking, of the failures, and of each list; the rest is in summary.json and on further
  /// pages.
  static let rankingRows = 200
  static let failureRows = 200
  static let listRows = 500

  init(_ summary: NightlySummary, site: Bool, ranking: ArchiveRanking) {
    self.summary = summary
    self.site = site
    self.ranking = ranking
  }

  func files() -> [ReportFile] {
    let elections = summary.entries.filter { !$0.isComparison }
    let lists = stride(from: 0, to: elections.count, by: Self.listRows).map { start in
      Array(elections[start..<min(elections.count, start + Self.listRows)])
    }
    var pages = [firstPage(lists)]
    pages += lists.enumerated().map { number, entries in list(number, entries, of: lists.count) }
    return pages
      + StaticSite.archive(pages, search: said("Find an election"), site: site)
      + [places()]
  }

  // MARK: Pages

  private func firstPage(_ lists: [[NightlySummary.Entry]]) -> ReportFile {
    var page = NightlySummaryWriter.opened(summary)
    let failures = summary.entries.filter(\.isFailure)
    let stations = summary.entries.reduce(0) {
      $0 + ($1.isComparison ? 0 : $1.counts?.stations ?? 0)
    }
    page.blank()
    page.line(
      "\(counted(lists.reduce(0) { $0 + $1.count }, "election", "elections")), \(counted(stations, "station", "stations")); \(HumanNumber.integer(failures.count)) could not be audited."
    )
    writeRanking(to: &page)
    page.heading("All elections")
    for (number, entries) in lists.enumerated() {
      page.line(
        verbatim:
          "- [\(entries.first?.title.markdown ?? "") – \(entries.last?.title.markdown ?? "")](\(Self.name(number)).md)"
      )
    }
    NightlySummaryWriter.write(
      summary.entries.filter(\.isComparison), heading: "Comparisons", hasNews: hasNews, to: &page)
    NightlySummaryWriter.write(failures: failures, limit: Self.failureRows, to: &page)
    NightlySummaryWriter.write(others: summary.others, limit: Self.failureRows, to: &page)
    return NightlySummaryWriter.closed(page, summary)
  }

  private func writeRanking(to page: inout MarkdownPage) {
    page.heading("Where to look first")
    page.line(
      "For each election the smallest q of its findings times the number of its families of tests is one p; over \(counted(ranking.elections, "audited election", "audited elections")) q is corrected by Benjamini and Hochberg. Of the elections with q at most 0.05, on average no more than 5 % are there by chance."
    )
    page.blank()
    guard !ranking.places.isEmpty else { return page.line("None.") }
    page.tableHeader(["Rank>", "Report", "Stations>", "Look first>", "Look>", "p>", "q>"])
    for place in ranking.places.prefix(Self.rankingRows) {
      let entry = summary.entries[place.entry]
      page.row([
        HumanNumber.integer(place.rank), NightlySummaryWriter.link(entry),
        HumanNumber.integer(entry.counts?.stations ?? 0),
        HumanNumber.integer(entry.counts?.lookFirst ?? 0),
        HumanNumber.integer(entry.counts?.look ?? 0), HumanNumber.probability(place.p),
        HumanNumber.probability(place.q),
      ])
    }
    let rest = ranking.places.count - Self.rankingRows
    if rest > 0 {
      page.blank()
      page.line("\(HumanNumber.integer(rest)) more are in [summary.json](summary.json).")
    }
  }

  private func list(_ number: Int, _ entries: [NightlySummary.Entry], of count: Int) -> ReportFile {
    var page = MarkdownPage(
      title: said("Audited elections, list \(number + 1) of \(count)"), simulated: false)
    var links = [said("[All elections](index.md)")]
    if number > 0 { links.append(said("[Previous list](\(Self.name(number - 1)).md)")) }
    if number + 1 < count { links.append(said("[Next list](\(Self.name(number + 1)).md)")) }
    page.line(verbatim: links.joined(separator: " · "))
    NightlySummaryWriter.write(
      entries, heading: "Elections", hasNews: hasNews, failed: "not audited, see the first page",
      to: &page)
    return page.file(Self.name(number) + ".md")
  }

  private var hasNews: Bool { summary.entries.contains { $0.news != nil } }

  private static let prefix = "elections-"

  private static func name(_ number: Int) -> String {
    let digits = String(number + 1)
    return prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// What the search finds, in the form that the site's script reads: title, page, and what stands beside.
  private func places() -> ReportFile {
    var out = ByteWriter(capacity: 1 << 16)
    out.write("\"use strict\";\nwindow.places = {candidate: \"\", areas: [\n")
    for entry in summary.entries where entry.hasReport {
      out.write("[")
      JSONText.write(entry.title, to: &out)
      out.write(",")
      JSONText.write(entry.id + (site ? "/site/index.html" : "/index.md"), to: &out)
      out.write(",")
      JSONText.write(entry.id, to: &out)
      out.write(",[]],\n")
    }
    out.write("]};\n")
    return ReportFile(path: "places.js", bytes: out.bytes)
  }

  // MARK: Cleaning up

  /// Removes lists of an archive that was larger. Best effort: nothing leads to them.
  public static func removeOthers(than files: [ReportFile], in folder: String) {
    let kept = Set(files.map(\.path))
    let manager = FileManager.default
    for number in 0... {
      let paths = [".md", ".html"].map { name(number) + $0 }
      let old = paths.filter { !kept.contains($0) && manager.fileExists(atPath: folder + "/" + $0) }
      for path in old { try? manager.removeItem(atPath: folder + "/" + path) }
      if old.isEmpty, !paths.contains(where: kept.contains) { return }
    }
  }
}
