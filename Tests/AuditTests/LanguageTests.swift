import Analyses
import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// Whole reports and method pages in Azerbaijani and Russian: no text is without its translation, and no
/// English sentence is left on any page.
@Suite struct LanguageTests {
  static let others: [Language] = [.azerbaijani, .russian]

  /// Words that English sentences are made of and that neither other language has ("region" is Azerbaijani).
  private static let english: Set<String> = [
    "the", "of", "and", "are", "was", "were", "with", "than", "that", "which", "from", "each",
    "every", "where", "not", "more", "fewer", "less", "other", "others", "their", "this", "these",
    "would", "has", "have", "its", "station", "stations", "votes", "ballots", "turnout", "share",
    "constituency", "country", "voters", "counted", "expected", "row", "rows", "line", "lines",
    "compared", "against", "edited", "edits", "report", "reports", "could", "stands", "message",
  ]

  /// English words on a page of Markdown, HTML or SVG, but for code, links, references and names.
  private static func english(on page: String, _ language: Language, names: [String]) -> [String] {
    var text = page
    // References are as their authors published them.
    let references = language.saying { "## " + said("References") }
    if let start = text.range(of: references) {
      let end = text.range(of: "\n---\n", range: start.upperBound..<text.endIndex)
      text.removeSubrange(start.lowerBound..<(end?.lowerBound ?? text.endIndex))
    }
    for name in names where !name.isEmpty { text = text.replacing(name, with: " ") }
    text = text.replacing(/`[^`]*`/, with: " ").replacing(/\]\([^)]*\)/, with: "] ")
      .replacing(/<style>(.|\n)*?<\/style>/, with: " ")
      .replacing(/<code>[^<]*<\/code>/, with: " ").replacing(/<[^>]*>/, with: " ")
      .replacing("\\", with: "").replacing(/[a-z]+\.(csv|json|md)/, with: " ")
    for name in names where !name.isEmpty { text = text.replacing(name, with: " ") }
    return text.split(separator: "\n").filter { line in
      line.split { !$0.isLetter }.contains { Self.english.contains($0.lowercased()) }
    }.map(String.init)
  }

  private static func english(
    in files: [ReportFile], _ language: Language, names: [String]
  ) -> [String] {
    var lines: Set<String> = []
    for file in files where [".md", ".svg", ".html"].contains(where: file.path.hasSuffix) {
      // On the site the references are a section of their own; the pages are the same as in Markdown.
      if file.path.hasPrefix("site/methods/") { continue }
      let page = String(decoding: file.bytes, as: UTF8.self)
      for line in english(on: page, language, names: names) {
        lines.insert("\(file.path): \(line)")
      }
    }
    return Array(lines.sorted().prefix(40))
  }

  private static func names(_ table: ReturnsTable) -> [String] {
    [table.identity.title] + table.candidates.map(\.name) + table.regions.map(\.name)
      + table.constituencies.map(\.name)
  }

  /// What the manifest says of the returns, in its own words, and the names of the files.
  private static func named(_ election: LoadedElection) -> [String] {
    [election.notes.split(whereSeparator: \.isNewline).joined(separator: " ")]
      + election.sources.map(\.name)
  }

  @Test(arguments: others) func theReportOfAnElectionIsWhole(_ language: Language) throws {
    let missing = MissingTexts()
    let parallel = Parallel(workers: 1)
    let election = try Sample.load(Sample.exercise)
    let report = ElectionAudit(options: AuditOptions(), parallel: parallel).report(of: election)
    let files = Text.$missing.withValue(missing) {
      ElectionReportWriter(report: report, parallel: parallel, language: language)
        .files(site: true)
    }
    #expect(missing.keys.sorted() == [], "add them to Sources/Analyses/Texts")
    let names = Self.names(election.table) + Self.named(election)
    #expect(Self.english(in: files, language, names: names) == [])
    // Machine formats are those of the English report, byte for byte.
    let english = ElectionReportWriter(report: report, parallel: parallel).files()
    let machine = files.filter { $0.path.hasSuffix(".csv") || $0.path.hasSuffix(".json") }
    #expect(machine.count == 6)
    for file in machine {
      #expect(file.bytes == english.first { $0.path == file.path }?.bytes, "\(file.path)")
    }
    // The finder of English would find it: the English pages are full of it.
    #expect(Self.english(in: english, language, names: names).count == 40)
    let page = String(
      decoding: try #require(files.first { $0.path == "index.md" }).bytes, as: UTF8.self)
    #expect(page.contains(language == .russian ? "1\u{A0}620 участков" : "1.620 məntəqə"))
    #expect(page.contains("11.05.2025"))
  }

  @Test(arguments: others) func theReportOfTwoElectionsIsWhole(_ language: Language) throws {
    let missing = MissingTexts()
    let parallel = Parallel(workers: 1)
    let (before, after) = (try Sample.load(Sample.earlier), try Sample.load(Sample.later))
    let report = try ComparisonAudit(options: AuditOptions(), parallel: parallel)
      .report(before: before, after: after)
    let files = Text.$missing.withValue(missing) {
      ComparisonReportWriter(report: report, parallel: parallel, language: language).files()
    }
    #expect(missing.keys.sorted() == [], "add them to Sources/Analyses/Texts")
    let names =
      Self.names(before.table) + Self.names(after.table) + Self.named(before) + Self.named(after)
    #expect(Self.english(in: files, language, names: names) == [])
  }

  /// Returns with few columns have other words for what was counted.
  @Test(arguments: others) func returnsOfFewColumnsAreWhole(_ language: Language) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      for absent in [["issued"], ["issued", "valid"], ["issued", "valid", "invalid"]] {
        var manifest = SmallElection.manifest()
        for column in absent {
          manifest = manifest.replacing("\(column) = \"\(column)\"\n", with: "")
        }
        try folder.write(manifest, to: "small/election.toml")
        let parallel = Parallel(workers: 1)
        let election = try Sample.load(path: folder("small"))
        let missing = MissingTexts()
        let report = ElectionAudit(options: AuditOptions(), parallel: parallel).report(of: election)
        let files = Text.$missing.withValue(missing) {
          ElectionReportWriter(report: report, parallel: parallel, language: language).files()
        }
        #expect(missing.keys.sorted() == [], "without \(absent)")
        let names = Self.names(election.table) + Self.named(election)
        #expect(Self.english(in: files, language, names: names) == [], "without \(absent)")
      }
    }
  }

  @Test(arguments: others) func everyMethodPageIsWhole(_ language: Language) {
    let methods = Catalogue.methods
    #expect(methods.count >= 22)
    for method in methods {
      let missing = MissingTexts()
      let page = Text.$missing.withValue(missing) { language.saying { method.markdown } }
      #expect(missing.keys.sorted() == [], "\(method.id)")
      #expect(Self.english(on: page, language, names: []) == [], "\(method.id)")
      // Paragraph by paragraph: as many as in English.
      func paragraphs(_ text: String) -> Int { text.components(separatedBy: "\n\n").count }
      #expect(paragraphs(page) == paragraphs(method.markdown), "\(method.id)")
    }
  }

  /// A night with a partial count, edits between two drops, doubtful rows and a history.
  @Test(arguments: others) func aNightIsWhole(_ language: Language) throws {
    try TemporaryFolder.use { folder in
      let rows = SmallElection.rows(size: 12)
      try SmallElection.write(to: folder, as: "before", rows: rows)
      try SmallElection.write(to: folder, as: "night", rows: Array(rows.prefix(14)))
      try SmallElection.write(
        to: folder, as: "doubtful",
        rows: rows + [
          // The same station with other counts, an unnamed one, a mark, a quote, a region spelt anew.
          "East,1 Town,1,900,440,1,439,189,250", "East,1 Town,,900,440,1,439,189,250",
          "East,2 Town,90,900,440,-,439,189,250", "EAST,5 To\"wn,91,900,440,1,439,189,250",
          // Impossible, and in contradiction to itself.
          "West,3 Town,92,100,440,1,439,900,250", "West,3 Town,93,900,x,1,439,189,250",
        ])
      try folder.edit("doubtful/election.toml", "max_rejected = 0", "max_rejected = 5")
      try Night.configure(
        folder, ["before", "night", "doubtful"],
        more: """
          language = "\(language.rawValue)"
          [[comparisons]]
          before = "before"
          after = "doubtful"
          [[partial]]
          election = "night"
          register = "before"
          """)
      for day in 1...3 {
        if day > 1 {
          // More stations, one of them edited, one withdrawn; then the doubtful rows are mended.
          let edited = rows.prefix(12 + 10 * day).dropFirst().enumerated().map {
            $0.offset == 3 ? $0.element.replacing(",900,", with: ",90\(day),") : $0.element
          }
          try folder.write(SmallElection.csv(rows: edited), to: "night/returns.csv")
        }
        if day == 3 { try folder.write(SmallElection.csv(rows: rows), to: "doubtful/returns.csv") }
        let night = try Night.run(folder, day: day)
        #expect(night.result.firstError == nil)
        let root = folder("Reports")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
          .filter { [".md", ".svg"].contains(where: $0.hasSuffix) }
          .map { path in
            ReportFile(
              path: path,
              bytes: Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
            )
          }
        #expect(files.count > 60)
        let names = [
          "Small election before", "Small election night", "Small election doubtful", "Ada Low",
          "Ben High", "returns.csv",
        ]
        #expect(Self.english(in: files, language, names: names) == [], "day \(day)")
      }
    }
  }

  /// A night in which an election and its comparison fail, another one is gone, a list of stations is
  /// missed, and the history is damaged.
  @Test(arguments: others) func aBadNightIsWhole(_ language: Language) throws {
    try TemporaryFolder.use { folder in
      let rows = SmallElection.rows(size: 4)
      try SmallElection.write(to: folder, as: "before", rows: rows)
      try SmallElection.write(to: folder, as: "later", rows: rows.map { $0 + "0" })
      for (old, new) in [("Ada Low", "Ada New"), ("Ben High", "Ben New")] {
        try folder.edit("later/returns.csv", old, new)
        try folder.edit("later/election.toml", old, new)
      }
      try SmallElection.write(to: folder, as: "night", rows: Array(rows.prefix(7)))
      let list = rows.dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: ",") }
      try folder.write(
        "region,district,station\n" + list.joined(separator: "\n"), to: "stations.csv")
      try Night.configure(
        folder, ["before", "later", "night", "gone"],
        more: """
          language = "\(language.rawValue)"
          site = true
          [[comparisons]]
          before = "before"
          after = "later"
          [[partial]]
          election = "night"
          list = "stations.csv"
          """)
      #expect(try Night.run(folder).result.firstError == nil)
      try folder.edit("later/returns.csv", "1 Town,2,", "1 Town,2,many")
      try FileManager.default.removeItem(atPath: folder("gone/election.toml"))
      try folder.write("no history", to: "Reports/.history/runs.sqlite")
      let night = try Night.run(folder, day: 2)
      let entries = night.result.summary.entries
      #expect(
        entries.map(\.failure?.cause) == [nil, .rejected, nil, .missing, .rejected])
      #expect(
        entries.map(\.standing)
          == [nil, .made("2026-01-01T02:00:00Z"), nil, nil, .made("2026-01-01T02:00:00Z")])
      // Nobody can say what the manifest that is not there was of: what is left over is listed.
      let others = night.result.summary.others
      #expect(others.map(\.id) == ["gone"] && others[0].standing == .made("2026-01-01T02:00:00Z"))
      // What stands is still to be read, and the page says since when.
      let page = try folder.text(of: "Reports/index.md")
      #expect(page.contains("](gone/index.md)"))
      #expect(page.contains("](later/index.md)") && page.contains("](before--later/index.md)"))
      #expect(page.contains(language == .russian ? "Файл отвергнут" : "Fayl qəbul edilmədi"))
      #expect(page.contains("01.01.2026"))
      let root = folder("Reports")
      let files = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
        .filter { [".md", ".html"].contains(where: $0.hasSuffix) }
        .map { path in
          ReportFile(
            path: path,
            bytes: Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))))
        }
        .filter { !$0.path.contains("/site/methods/") }
      #expect(files.count > 60)
      // The program's own messages stay English, and are said to; behind the name of the file.
      let messages = entries.compactMap(\.failure?.message).map {
        String($0[($0.range(of: ": ")?.upperBound ?? $0.startIndex)...])
      }
      #expect(messages.count == 3)
      let names =
        messages
        + ["before", "later", "night", "gone"].map { "Small election " + $0 }
        + [
          "Ada Low", "Ben High", "Ada New", "Ben New", "file is not a database", "Reports/.history",
        ]
      #expect(Self.english(in: files, language, names: names) == [])
    }
  }
}
