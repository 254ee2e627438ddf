import AuditMath
import Foundation
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
    return ElectionReportWriter(report: synthetic.report(), parallel: Parallel(workers: 2)).files()
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
        .replacing("< 0.000001", with: "")
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
        let resolved = target.hasPrefix("../") ? String(target.dropFirst(3)) : target
        #expect(folder.isEmpty == !target.hasPrefix("../"), "\(file.path): \(target)")
        #expect(paths.contains(resolved), "\(file.path): \(target)")
      }
    }
  }

  @Test func jsonFilesReadBack() throws {
    for file in Self.files where file.path.hasSuffix(".json") {
      _ = try JSONSerialization.jsonObject(with: Data(file.bytes))
    }
  }
}
