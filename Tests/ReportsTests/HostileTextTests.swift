import AuditMath
import Foundation
import TestSupport
import Testing

@testable import Reports

/// Hostile names in every place: no active cell, no broken table, no HTML, no path that leaves the folder.
@Suite struct HostileTextTests {
  private static let files: [ReportFile] = {
    var synthetic = SyntheticReport()
    synthetic.regions = naughtyStrings.count / 4
    synthetic.constituenciesPerRegion = 4
    synthetic.stationsPerConstituency = 3
    synthetic.candidates = Array(naughtyStrings.filter { !$0.isEmpty }.prefix(60))
    synthetic.text = "=x|<script>\n# a`\u{202E}"
    synthetic.regionName = { naughtyStrings[$0 % naughtyStrings.count] + "r" }
    synthetic.constituencyName = { naughtyStrings[$0 % naughtyStrings.count] }
    synthetic.stationName = { naughtyStrings[$0 % naughtyStrings.count] }
    synthetic.stationTitle = { naughtyStrings[($0 + 7) % naughtyStrings.count] }
    return ElectionReportWriter(report: synthetic.report(), parallel: Parallel(workers: 2))
      .files(site: true)
  }()

  @Test func pathsStayInside() throws {
    try ReportFolder.check(Self.files)
    #expect(Set(Self.files.map(\.path)).count == Self.files.count)
  }

  @Test func csvCellsAreInert() {
    for file in Self.files where file.path.hasSuffix(".csv") {
      let rows = parseCSV(file.bytes)
      for row in rows {
        #expect(row.count == rows[0].count, "\(file.path)")
        for cell in row where Double(cell) == nil {
          #expect(
            !"=+-@\t\r\n".contains(cell.first ?? "x"), "\(file.path): \(cell.debugDescription)")
        }
      }
    }
  }

  @Test func markdownTablesKeepTheirColumns() {
    for file in Self.files where file.path.hasSuffix(".md") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      var columns: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let cells = markdownCells(line)
        #expect(cells == columns ?? cells, "\(file.path): \(line.prefix(200))")
        columns = cells
      }
    }
  }

  @Test func markdownHasNoForeignMarkup() {
    let known = Set(
      Self.headings(SyntheticReport()) + [
        "Marked stations", "Findings here", "What to check first, and how",
        "Doubtful data of these stations",
      ])
    for file in Self.files where file.path.hasSuffix(".md") && !file.path.hasPrefix("methods/") {
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("<br>", with: "")
        .replacing("< 0.000001", with: "").replacing(Self.anchor, with: "")
      #expect(!text.contains("<"), "\(file.path)")
      #expect(!text.contains("\u{202E}"))
      for line in text.split(separator: "\n") where line.hasPrefix("#") {
        let isKnown = line.hasPrefix("## ") && known.contains(String(line.dropFirst(3)))
        #expect(isKnown || line.hasPrefix("# "), "\(file.path): \(line.prefix(80))")
      }
      #expect(text.contains("SIMULATED ELECTION"))
      #expect(!text.lowercased().contains("fraud"))
    }
  }

  private static func headings(_ synthetic: SyntheticReport) -> [String] {
    ElectionReportWriter(report: synthetic.report(), parallel: Parallel(workers: 1)).files()
      .filter { $0.path.hasSuffix(".md") && !$0.path.hasPrefix("methods/") }
      .flatMap { file in
        String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
          .filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
      }
  }

  @Test func everyLinkLeadsToAFile() throws {
    let paths = Set(Self.files.map(\.path) + ["methods/OUT-02.md"])
    // Links of the program: "](target)", whose targets have no spaces, brackets or backslashes.
    let link = try NSRegularExpression(pattern: "(?<!\\\\)\\]\\(([^)]*)\\)")
    for file in Self.files where file.path.hasSuffix(".md") && !file.path.hasPrefix("methods/") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let whole = NSRange(text.startIndex..., in: text)
      for match in link.matches(in: text, range: whole) {
        let target = String(text[try #require(Range(match.range(at: 1), in: text))])
        let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
        let path = String(target.prefix { $0 != "#" })
        if path.isEmpty { continue }
        let resolved = path.hasPrefix("../") ? String(path.dropFirst(3)) : path
        #expect(folder.isEmpty == !target.hasPrefix("../"), "\(file.path): \(target)")
        #expect(paths.contains(resolved), "\(file.path): \(target)")
      }
    }
  }

  /// The one tag besides a line break that our Markdown has: the name of a station's row.
  nonisolated(unsafe) private static let anchor = /<a id="[rs][0-9]+"><\/a>/

  @Test func sitePagesHaveOurMarkupAlone() throws {
    // Everything that opens a tag must be one of ours, with the attributes that we write.
    let name = "[a-z0-9-]+"
    let known = try Regex(
      """
      <(/?(h[123]|td|p|ul|ol|strong|code|section|figure|figcaption|thead|tbody|blockquote|table|div|a|main|header|nav|footer|label|title|html|head|body|script)|br|hr|tr|li|meta charset="utf-8"|!doctype html|html lang="en"|meta name="viewport" content="width=device-width, initial-scale=1"|meta http-equiv="Content-Security-Policy" content="[^"<>]*"|link rel="stylesheet" href="(../)*site.css"|script src="(../)*site.js" defer|body class="\(name)" data-up="(../)*"|a class="skip" href="#main"|main id="main"|h[23] id="\(name)"|a( aria-current="page")? href="[A-Za-z0-9./#_-]*"|img loading="lazy" src="[A-Za-z0-9./_-]*" alt="[^"<>]*"|th scope="col"|tr id="[rs][0-9]+"|div class="table" tabindex="0" role="group"|table class="([nt][0-9]+ )*(wide )?"|div class="search" role="search" hidden|label for="search"|input id="search" [a-z0-9=" -]*|ul id="found" role="listbox" hidden)>
      """)
    var good: Set<Substring> = []
    for file in Self.files where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        let tag = piece.prefix { $0 != ">" }
        if good.contains(tag) { continue }
        let isKnown = try known.wholeMatch(in: "<\(tag)>") != nil && piece.contains(">")
        #expect(isKnown, "\(file.path): \(tag.prefix(120))")
        good.insert(tag)
      }
      #expect(text.contains("SIMULATED ELECTION"), "\(file.path)")
      #expect(!text.contains("\u{202E}"), "\(file.path)")
    }
  }

  @Test(.enabled(if: Browser.isPresent, "\(Browser.absence)"))
  func aBrowserRunsNothingAndKeepsTheLayout() throws {
    try TemporaryFolder.use { folder in
      for file in Self.files {
        let url = URL(fileURLWithPath: folder(file.path))
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      let browser = try Browser(in: folder)
      try browser.resize(width: 1000, height: 800)
      let pages = Self.files.map(\.path).filter { $0.hasSuffix(".html") }.sorted()
      // The names go round, so every fifth page has had every one of them in one place or another.
      for path in pages.enumerated().filter({
        $0.offset % 5 == 0 || !$0.element.contains("constit")
      })
      .map(\.element) {
        try browser.visit(folder(path))
        #expect(
          try browser.value(
            "[...document.scripts].every((s) => /(site|places)\\.js$/.test(s.src) && !s.text)"),
          "\(path)")
        #expect(
          try browser.value(
            "document.querySelectorAll('iframe,object,embed,svg,style,form,base,video,audio').length"
          )
            == 0)
        #expect(try browser.value("document.documentElement.scrollWidth") == 1000, "\(path)")
      }
      #expect(browser.complaints.isEmpty, "\(browser.complaints.prefix(3))")
    }
  }

  @Test func jsonFilesReadBack() throws {
    for file in Self.files where file.path.hasSuffix(".json") {
      _ = try JSONSerialization.jsonObject(with: Data(file.bytes))
    }
  }
}
