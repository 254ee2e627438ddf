import Analyses
import AuditMath
import Foundation
import Testing

@testable import Reports

/// The pages over an archive: all elections in lists, the ranking corrected for their number.
@Suite struct ArchivePagesTests {
  private func entry(
    _ number: Int, logP: Double? = 0, failed: Bool = false, comparison: Bool = false
  ) -> NightlySummary.Entry {
    NightlySummary.Entry(
      id: "e\(number)", title: "Election <\(number)> | \"x\"", simulated: false,
      isComparison: comparison,
      outcome: failed ? .failed(.init(.rejected, "bad `row` \(number)")) : .audited,
      counts: failed
        ? nil : NightlySummary.Counts(stations: 10, lookFirst: 1, look: 2, notes: 3),
      combinedLogP: failed ? nil : logP)
  }

  private func summary(_ entries: [NightlySummary.Entry]) -> NightlySummary {
    NightlySummary(
      program: ProgramIdentity(name: "Scrutineer", version: "1"), entries: entries,
      isArchive: true)
  }

  /// R: p.adjust(c(0.001, 0.02, 0.03, 1, 1, 0.02), "BH") is 0.006 0.04 0.045 1 1 0.04.
  @Test func ranksAndCorrectsOverTheAuditedElections() {
    let p = [0.02, 1, 0.001, 0.03, 1, 0.02]
    var entries = p.enumerated().map { entry($0.offset, logP: log($0.element)) }
    // Neither is part of the family.
    entries.append(entry(6, failed: true))
    entries.append(entry(7, logP: nil, comparison: true))
    let ranking = ArchiveRanking(entries)
    #expect(ranking.elections == 6)
    #expect(ranking.places.map(\.entry) == [2, 0, 5, 3])
    #expect(ranking.places.map(\.rank) == [1, 2, 2, 4])
    for (q, wanted) in zip(ranking.places.map(\.q), [0.006, 0.04, 0.04, 0.045]) {
      #expect(abs(q - wanted) < 1e-9)
    }
    #expect(ArchiveRanking([]).places.isEmpty)
    // Smaller than any number: still in their order.
    let tiny = ArchiveRanking([entry(0, logP: -2000), entry(1, logP: -3000), entry(2)])
    #expect(tiny.places.map(\.entry) == [1, 0])
    #expect(tiny.places.map(\.p) == [0, 0] && tiny.places[0].logQ < tiny.places[1].logQ)
  }

  @Test func everyElectionIsOnAListAndInTheSearch() throws {
    let entries = (0..<1234).map { entry($0, failed: $0 % 5 == 0) }
    let files = NightlySummaryWriter(summary(entries)).files()
    var text: [String: String] = [:]
    for file in files { text[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    #expect(
      text.keys.filter { $0.hasPrefix("elections-") }.sorted() == [
        "elections-001.html", "elections-001.md", "elections-002.html", "elections-002.md",
        "elections-003.html", "elections-003.md",
      ])
    let lists = ["001", "002", "003"].compactMap { text["elections-\($0).md"] }
    let pages = ["001", "002", "003"].compactMap { text["elections-\($0).html"] }
    for number in 0..<1234 {
      let isFailed = number % 5 == 0
      let mark = isFailed ? "Election &lt;\(number)&gt;" : "](e\(number)/index.md)"
      #expect(lists.count { $0.contains(mark) } == 1, "\(number)")
      #expect(pages.count { $0.contains("Election &lt;\(number)&gt;") } == 1, "\(number)")
      #expect(try #require(text["places.js"]).contains("\"e\(number)/index.md\"") == !isFailed)
    }
    let index = try #require(text["index.md"])
    #expect(index.contains("1,234 elections, 9,870 stations; 247 could not be audited."))
    #expect(index.contains("47 more are in [summary.json](summary.json)."))
    // Read without a script: the first page leads to every list, and each list to its neighbours.
    let home = try #require(text["index.html"])
    for name in ["elections-001.html", "elections-002.html", "elections-003.html"] {
      #expect(home.contains("href=\"\(name)\""))
    }
    #expect(
      pages[1].contains("href=\"elections-001.html\"")
        && pages[1].contains("href=\"elections-003.html\""))
    #expect(home.contains("id=\"search\"") && home.contains("Find an election"))
    #expect(home.contains("src=\"site.js\"") && text["site.js"] != nil && text["site.css"] != nil)
    // With sites of their own, the search leads there.
    let site = NightlySummaryWriter(summary(entries)).files(site: true)
    let places = try #require(site.first { $0.path == "places.js" })
    #expect(String(decoding: places.bytes, as: UTF8.self).contains("\"e1/site/index.html\""))
  }

  @Test func listsOfALargerArchiveGo() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/archive-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func publish(_ count: Int) throws -> [String] {
      let files = NightlySummaryWriter(summary((0..<count).map { entry($0) })).files()
      try ReportFolder.place(files, in: folder)
      ArchivePages.removeOthers(than: files, in: folder)
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasPrefix("elections-") }.sorted()
    }
    #expect(try publish(1100).count == 6)
    #expect(try publish(400) == ["elections-001.html", "elections-001.md"])
    #expect(try publish(600).count == 4)
  }
}
