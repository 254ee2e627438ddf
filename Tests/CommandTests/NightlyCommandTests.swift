import Foundation
import TestSupport
import Testing

/// `scrutineer nightly`, as a timer runs it.
@Suite(.serialized) struct NightlyCommandTests {
  private func withJob(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.writeJob(to: folder, elections: ("one/election.toml", "two"))
      try body(folder)
    }
  }

  private func run(_ folder: TemporaryFolder, _ words: [String] = []) throws -> Program.Run {
    try Program.run(["nightly", "--config", "audit.toml"] + words, in: folder)
  }

  @Test func aGoodNightEndsWithZeroAndSaysWhatItDid() throws {
    try withJob { folder in
      let first = try run(folder)
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.output.isEmpty)
      #expect(first.errors.contains("one: 12 stations, 0 to look at first"))
      #expect(first.errors.hasSuffix("Reports/index.md\n"))
      #expect(
        try folder.entries("Reports") == [
          ".history", "index.md", "one", "one--two", "summary.json", "two",
        ])
      let before = try FolderContents(of: folder("Reports"))
      let second = try run(folder)
      #expect(second.status == 0)
      #expect(second.errors.split(separator: "\n").count { $0.hasSuffix(": unchanged") } == 3)
      #expect(before.differences(from: try FolderContents(of: folder("Reports"))) == [])
      let quiet = try run(folder, ["--quiet"])
      #expect(quiet.status == 0)
      #expect(quiet.errors.isEmpty && quiet.output.isEmpty)
    }
  }

  @Test func aMissingElectionIs66AndTheOthersAreDone() throws {
    try withJob { folder in
      try FileManager.default.removeItem(atPath: folder("one"))
      let night = try run(folder)
      #expect(night.status == 66, "\(night.errors)")
      #expect(night.errors.contains("one/election.toml: there is no such file"))
      #expect(night.errors.contains("two: 12 stations"))
      #expect(try folder.entries("Reports") == [".history", "index.md", "summary.json", "two"])
      #expect(try folder.text(of: "Reports/index.md").contains("Not audited, and why"))
    }
  }

  @Test func aRejectedElectionIs65AndIsSaidOnce() throws {
    try withJob { folder in
      try folder.edit("two/returns.csv", "East,1 Town,2,900", "East,1 Town,2,x")
      for words in [[], ["--quiet"]] {
        let night = try run(folder, words)
        #expect(night.status == 65, "\(night.errors)")
        let lines = night.errors.split(separator: "\n").filter { $0.contains("found “x”") }
        // Once for the election, once for its comparison.
        #expect(lines.count == 2, "\(night.errors)")
        #expect(
          lines.allSatisfy {
            $0.contains("returns.csv") && $0.contains("line 3, column “registered”")
          })
        #expect(folder.exists("Reports/one/manifest.json"))
        #expect(!folder.exists("Reports/two"))
      }
    }
  }

  @Test func badConfigurationsAreExplained() throws {
    try withJob { folder in
      try folder.write("elections = [\"one\"]\n[levels]\nlook = 2\n", to: "audit.toml")
      let wrong = try run(folder)
      #expect(wrong.status == 65)
      #expect(wrong.errors.hasPrefix("scrutineer: audit.toml, key “levels.look”: "))
      #expect(try folder.entries() == ["audit.toml", "one", "two"])
      let missing = try Program.run(["nightly", "--config", "other.toml"], in: folder)
      #expect(missing.status == 66)
      #expect(missing.errors.hasPrefix("scrutineer: other.toml: there is no such file"))
    }
  }

  @Test func aForeignOutputFolderIsLeftAlone() throws {
    try withJob { folder in
      try folder.write("mine", to: "Reports/one/notes.txt")
      let night = try run(folder)
      #expect(night.status == 64, "\(night.errors)")
      #expect(night.errors.contains("Reports/one exists and is not a report"))
      #expect(try folder.entries("Reports/one") == ["notes.txt"])
      #expect(folder.exists("Reports/two/manifest.json"))
    }
  }

  @Test func anOutputThatCannotBeMadeIsAnOutputError() throws {
    try withJob { folder in
      try folder.write("", to: "Reports")
      let night = try run(folder)
      #expect(night.status == 74, "\(night.errors)")
      #expect(night.errors.contains("Reports"))
      #expect(try folder.entries() == ["Reports", "audit.toml", "one", "two"])
    }
  }

  /// The language of the command line goes before that of the configuration, which goes before English.
  @Test func theLanguageOfTheCommandLineCounts() throws {
    try withJob { folder in
      func title(_ words: [String]) throws -> String {
        #expect(try run(folder, words).status == 0)
        return try folder.text(of: "Reports/index.md")
      }
      #expect(try title([]).hasPrefix("# Audited elections"))
      #expect(try title(["--language", "ru"]).hasPrefix("# Проверенные выборы"))
      #expect(try folder.text(of: "Reports/one/index.md").contains("## Коротко о результате"))
      let configuration = try folder.text(of: "audit.toml")
      try folder.write("language = \"az\"\n" + configuration, to: "audit.toml")
      #expect(try title([]).contains("seçki"))
      #expect(try title(["--language", "en"]).hasPrefix("# Audited elections"))
    }
  }

  @Test func theSeedOfTheCommandLineCounts() throws {
    try withJob { folder in
      let night = try run(folder, ["--seed", "3"])
      #expect(night.status == 0)
      #expect(try folder.text(of: "Reports/one/manifest.json").contains("\"seed\": \"3\""))
    }
  }
}
