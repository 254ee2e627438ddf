import Analyses
import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// Returns that come in through election night: said to be partial, tested as far as they go, and compared
/// with the drop before.
@Suite struct PartialCountTests {
  /// The register: four districts of three stations. East's first district reports in full, the others
  /// later.
  private func withNight(_ partial: String, _ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "before")
      try SmallElection.write(
        to: folder, as: "night", rows: Array(SmallElection.rows(size: 3).prefix(5)))
      try Night.configure(
        folder, ["before", "night"], more: "[[partial]]\nelection = \"night\"\n" + partial)
      try body(folder)
    }
  }

  private func drop(_ folder: TemporaryFolder, _ count: Int, edit: (String, String)? = nil) throws {
    var rows = Array(SmallElection.rows(size: 3).prefix(count))
    if let edit { rows = rows.map { $0.replacing(edit.0, with: edit.1) } }
    try folder.write(SmallElection.csv(rows: rows), to: "night/returns.csv")
  }

  private func page(_ folder: TemporaryFolder, _ name: String = "partial.md") throws -> String {
    try folder.text(of: "Reports/night/" + name)
  }

  @Test func theShareThatHasReportedIsSaidByConstituency() throws {
    try withNight("register = \"before\"") { folder in
      let night = try Night.run(folder)
      #expect(night.result.firstError == nil)
      #expect(night.result.summary.entries.map(\.reported) == [nil, "5 of 12 stations"])
      #expect(
        try page(folder, "index.md").contains(
          "**PARTIAL COUNT:** 5 of 12 stations have reported (41.7 %)"))
      #expect(try folder.text(of: "Reports/index.md").contains("(PARTIAL: 5 of 12 stations)"))
      #expect(
        try page(folder, "reported.csv").split(separator: "\n").map(String.init) == [
          "\u{FEFF}scope_kind,region,scope_name,reported,expected,share,simulated",
          "country,,whole country,5,12,0.4166666667,false", "region,,East,5,6,0.8333333333,false",
          "region,,West,0,6,0,false", "constituency,East,1 Town,3,3,1,false",
          "constituency,East,2 Town,2,3,0.6666666667,false",
          "constituency,West,3 Town,0,3,0,false", "constituency,West,4 Town,0,3,0,false",
        ])
      #expect(try page(folder).contains("| 2 Town | East | 2 | 3 | 66.7 % |"))
    }
  }

  @Test func everyPlaceSaysThatTheCountIsPartial() throws {
    try withNight("register = \"before\"") { folder in
      _ = try Night.run(folder)
      let places = [
        ("regions/east.md", "5 of 6"), ("constituencies/1-town.md", "3 of 3"),
        ("constituencies/2-town.md", "2 of 3"),
      ]
      for (name, words) in places {
        #expect(
          try page(folder, name).contains(
            "**PARTIAL COUNT:** \(words) stations of this place and 5 of 12 stations of the whole country have reported."
          ), "\(name)")
      }
      // All in: nothing of the kind.
      try drop(folder, 12)
      _ = try Night.run(folder, day: 2)
      for (name, _) in places { #expect(try !page(folder, name).contains("PARTIAL")) }
    }
  }

  @Test func theTablesAreDescribedAndTheSiteHasThePage() throws {
    try withNight("register = \"before\"") { folder in
      try folder.write("site = true\n" + folder.text(of: "audit.toml"), to: "audit.toml")
      _ = try Night.run(folder, day: 1)
      try drop(folder, 7)
      _ = try Night.run(folder, day: 2)
      let package = try #require(
        try JSONSerialization.jsonObject(with: Data(page(folder, "datapackage.json").utf8))
          as? [String: Any])
      let resources = try #require(package["resources"] as? [[String: Any]])
      let table = try #require(resources.first { $0["path"] as? String == "reported.csv" })
      let fields = try #require((table["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
      let header = try page(folder, "reported.csv").dropFirst().prefix { $0 != "\n" }
      #expect(fields.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
      #expect(table["bytes"] as? Int == (try page(folder, "reported.csv").utf8.count))
      #expect(try page(folder, "site/index.html").contains("href=\"partial.html\""))
      #expect(try page(folder, "site/partial.html").contains("2 stations have reported since"))
      #expect(folder.exists("Reports/night/site/since-last-drop/index.html"))
    }
  }

  @Test func analysesThatNeedTheWholeWaitForTheirPlace() throws {
    try withNight("register = \"before\"") { folder in
      _ = try Night.run(folder)
      func lines(_ start: String) throws -> [String] {
        try page(folder, "tests.csv").split(separator: "\n").map(String.init).filter {
          $0.hasPrefix("TURN-01,") && $0.contains(start)
        }
      }
      let waiting = try lines("partial count, 5 of 12 stations reported")
      #expect(waiting.count == 1 && waiting[0].contains(",country,"))
      #expect(try lines("partial count, 2 of 3 stations reported").count == 1)
      // East's first district is all in: it is not the count that keeps it from being tested.
      #expect(try lines(",1 Town,").allSatisfy { !$0.contains("partial count") })
      #expect(try page(folder).contains("- TURN-01: the shape of a turnout distribution"))
      // All in: nothing waits, and the page says so.
      try drop(folder, 12)
      let night = try Night.run(folder, day: 2)
      #expect(night.result.summary.entries[1].reported == nil)
      #expect(try lines("partial count").isEmpty)
      #expect(try page(folder, "index.md").contains("Every station has reported: 12 of 12"))
    }
  }

  @Test func whatWaitsIsInTheCatalogue() {
    #expect(Set(WholeCount.reasons.keys).isSubset(of: Catalogue.analyses.map(\.method.id)))
    #expect(!WholeCount.reasons.values.contains(""))
  }

  @Test func editsOfPublishedProtocolsComeFirst() throws {
    try withNight("register = \"before\"") { folder in
      _ = try Night.run(folder, day: 1)
      #expect(try page(folder).contains("the first drop on record"))
      // Four more stations, and one that was published has ten votes more for one candidate.
      try drop(
        folder, 9,
        edit: ("East,1 Town,2,900,426,1,425,175,250", "East,1 Town,2,900,436,1,435,185,250"))
      _ = try Night.run(folder, day: 2)
      let text = try page(folder)
      #expect(
        text.contains(
          "Since the drop of 2026-01-01 02:00 UTC: **1 protocol that was already published was edited**, 0 stations were withdrawn and 4 stations have reported since."
        ), "\(text.prefix(900))")
      #expect(text.contains("Ada Low 175 → 185"))
      #expect(
        try page(folder, "index.md").contains(
          "- **1 protocol that was already published was edited** since the last drop and 0 withdrawn: [which](partial.md)."
        ))
      let edits = try #require(text.range(of: "Edits of protocols"))
      let shares = try #require(text.range(of: "## Constituencies"))
      #expect(edits.lowerBound < shares.lowerBound)
      #expect(try page(folder, "since-last-drop/edits.csv").contains("175,185,10"))
      #expect(folder.exists("Reports/night/since-last-drop/index.md"))
      // The same night again gives the same bytes; the audit can be verified from the kept drop.
      let bytes = try FolderContents(of: folder("Reports/night"))
      _ = try Night.run(folder, day: 3, force: true)
      #expect(bytes.differences(from: try FolderContents(of: folder("Reports/night"))) == [])
      let verifier = try ReportVerifier(
        folder: folder("Reports/night"), parallel: .init(workers: 2))
      let job = try NightlyConfiguration(path: folder("audit.toml")).job(
        "night", loader: ElectionLoader(parallel: .init(workers: 2)))
      #expect(verifier.outputs() == [])
      #expect(try verifier.inputs(of: job) == [])
      #expect(try verifier.recompute(job) == [])
      // Two drops are kept, however many there were.
      for day in 4...6 {
        try drop(folder, 6 + day)
        _ = try Night.run(folder, day: day)
      }
      #expect(try folder.entries("Reports/.drops/night").count == 2)
    }
  }

  @Test func aComparisonWithAPartialCountSaysSo() throws {
    try withNight("register = \"before\"") { folder in
      try folder.write(
        try folder.text(of: "audit.toml")
          + "[[comparisons]]\nbefore = \"before\"\nafter = \"night\"\n", to: "audit.toml")
      try drop(folder, 9, edit: (",250", ",251"))
      try folder.edit("night/returns.csv", "valid,Ada Low,Ben High", "valid,Ada New,Ben New")
      try folder.edit("night/election.toml", "Ada Low", "Ada New")
      try folder.edit("night/election.toml", "Ben High", "Ben New")
      let night = try Night.run(folder)
      #expect(night.result.firstError == nil)
      #expect(night.result.summary.entries.last?.reported == "9 of 12 stations")
      #expect(
        try folder.text(of: "Reports/before--night/index.md").contains(
          "**PARTIAL COUNT:** 9 of 12 stations have reported (75.0 %)"))
      #expect(!folder.exists("Reports/before--night/partial.md"))
    }
  }

  @Test func anyNameOfAFileIsKept() throws {
    try withNight("stations = 12") { folder in
      let name = "Протоколы, ночь *.csv"
      try FileManager.default.moveItem(
        atPath: folder("night/returns.csv"), toPath: folder("night/" + name))
      try folder.edit("night/election.toml", "returns.csv", "Прото*.csv")
      _ = try Night.run(folder, day: 1)
      try folder.write(
        SmallElection.csv(rows: Array(SmallElection.rows(size: 3).prefix(7))), to: "night/" + name)
      _ = try Night.run(folder, day: 2)
      #expect(try page(folder).contains("2 stations have reported since"))
      #expect(try page(folder).contains("7 of 12 stations have reported (58.3 %)"))
    }
  }

  @Test func whatTheRegisterDoesNotKnowIsSaid() throws {
    try withNight("") { folder in
      _ = try Night.run(folder)
      #expect(try page(folder).contains("5 stations, of a number that is not known"))
      try folder.write(
        try folder.text(of: "audit.toml") + "register = \"nowhere\"\n", to: "audit.toml")
      let night = try Night.run(folder, day: 2)
      #expect(
        night.lines.contains { $0.contains("no election “nowhere” could be loaded") },
        "\(night.lines)")
      // The report of the night before stands.
      #expect(folder.exists("Reports/night/partial.md"))
    }
  }

  /// A register or a number that is another election's: nothing is whole only because it is too many.
  @Test func moreThanExpectedIsSaid() throws {
    try withNight("register = \"before\"") { folder in
      try SmallElection.write(to: folder, as: "before", rows: SmallElection.rows(size: 2))
      _ = try Night.run(folder)
      // East's first district has two stations in the register, and three have reported.
      #expect(
        try page(folder).contains(
          "**Attention:** more stations have reported than are expected (2 places), so"))
    }
    try withNight("stations = 4") { folder in
      _ = try Night.run(folder)
      #expect(try page(folder).contains("than are expected (whole country), so"))
    }
    try withNight("stations = 5") { folder in
      _ = try Night.run(folder)
      #expect(try !page(folder).contains("Attention"))
    }
  }

  /// Stations of the same number stand in every constituency: an edit and a withdrawal name the place too.
  @Test func editsAndWithdrawalsNameTheirPlace() throws {
    try withNight("register = \"before\"") { folder in
      let rows = SmallElection.rows(size: 30)
      try folder.write(SmallElection.csv(rows: rows), to: "night/returns.csv")
      _ = try Night.run(folder)
      // Fifty edits, more than a page shows, and the last station of East's second district is gone.
      let edited = rows.enumerated().filter { $0.offset != 59 }.map { position, row in
        position < 50 ? row.replacing(",900,", with: ",901,") : row
      }
      try folder.write(SmallElection.csv(rows: edited), to: "night/returns.csv")
      let night = try Night.run(folder, day: 2)
      #expect(night.result.summary.entries[1].reported == nil)
      let text = try page(folder)
      #expect(text.contains("| East / 1 Town / 1 | Registered voters 900 → 901 |"), "\(text)")
      #expect(text.contains("10 more are in [edits.csv](since-last-drop/edits.csv)."))
      #expect(text.contains("\n- East / 2 Town / 30\n"))
      let log = try page(folder, "since-last-drop/index.md")
      #expect(log.contains("10 more are in [edits.csv](edits.csv)."))
      #expect(log.contains("\n- East / 2 Town / 30\n"))
    }
  }

  @Test func theLastChangeOfACountHasItsTime() throws {
    try withNight("register = \"before\"") { folder in
      _ = try Night.run(folder)
      let text = try folder.text(of: "Reports/index.md")
      #expect(text.contains("[2026-01-01 02:00 UTC](night/news.md)"))
      #expect(text.contains("[2026-01-01](before/news.md)"))
    }
  }

  @Test func numbersAreWrittenAsEverywhere() {
    let share = Coverage.Share(name: "", region: nil, reported: 3999, expected: 5641)
    #expect(share.words == "3,999 of 5,641 stations")
    #expect(
      Language.russian.saying { Text.translated(share.words) }
        == Language.russian.saying {
          share.words
        })
  }

  @Test func publishedTotalsWaitForTheWholeCount() throws {
    try withNight("register = \"before\"") { folder in
      try folder.write(
        folder.text(of: "night/election.toml") + "\n[official]\nvalid = 999\n",
        to: "night/election.toml")
      func findings() throws -> Int {
        try page(folder, "findings.csv").split(separator: "\n").count { $0.contains("PROT-04") }
      }
      _ = try Night.run(folder)
      #expect(try findings() == 0)
      try drop(folder, 12)
      _ = try Night.run(folder, day: 2)
      #expect(try findings() == 1)
    }
  }

  @Test func aChangedRegisterIsAChangedInput() throws {
    try withNight("register = \"before\"") { folder in
      _ = try Night.run(folder)
      try folder.edit("before/returns.csv", "East,1 Town,1,900", "East,1 Town,1,901")
      let job = try NightlyConfiguration(path: folder("audit.toml")).job(
        "night", loader: ElectionLoader(parallel: .init(workers: 2)))
      let verifier = try ReportVerifier(
        folder: folder("Reports/night"), parallel: .init(workers: 2))
      #expect(try verifier.inputs(of: job).map(\.name) == ["the register of stations"])
    }
  }
}
