import TestSupport
import Testing

/// Wrong command lines end with 64, and say what is right.
@Suite(.serialized) struct UsageTests {
  static let mistakes: [(words: [String], says: String)] = [
    (["frobnicate"], "frobnicate"),
    (["audit"], "Missing expected argument '<election>'"),
    (["audit", "x", "--jobs", "0"], "--jobs takes a number of at least 1"),
    (["audit", "x", "--jobs", "many"], "--jobs"),
    (["audit", "x", "--seed", "-1"], "--seed"),
    (["audit", "x", "--fail-on", "fraud"], "look-first"),
    (["audit", "x", "--nonsense"], "--nonsense"),
    (
      ["audit", "x", "--with", "TURN-01"],
      "--with TURN-01: no analysis of this name runs on request; those that do: TURN-07"
    ),
    (["compare", "x"], "<after>"),
    (["compare", "x", "y", "--pair", "A"], "“LATER NAME=EARLIER NAME”, found “A”"),
    (["compare", "x", "y", "--pair", "=A"], "--pair takes"),
    (["report", "x"], "--constituency"),
    (["nightly"], "--config"),
    (["simulate"], "--samples"),
    (["explain", "NOPE"], "There is no analysis “NOPE”; the analyses are COMP-01"),
  ]

  @Test(arguments: mistakes.indices)
  func mistakesAreUsageErrors(_ index: Int) throws {
    let mistake = Self.mistakes[index]
    try TemporaryFolder.use { folder in
      let run = try Program.run(mistake.words, in: folder)
      #expect(run.status == 64, "\(run.errors)")
      #expect(run.errors.contains(mistake.says), "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(try folder.entries() == [])
    }
  }

  @Test func helpGoesToStandardOutputAndListsTheStatuses() throws {
    try TemporaryFolder.use { folder in
      let help = try Program.run(["--help"], in: folder)
      #expect(help.status == 0)
      #expect(help.errors.isEmpty)
      for word in ["nightly", "audit", "report", "compare", "explain", "simulate"] {
        #expect(help.text.contains("  \(word) "))
        let own = try Program.run([word, "--help"], in: folder)
        #expect(own.status == 0)
        #expect(own.text.contains("USAGE: scrutineer \(word)"))
      }
      for status in ["64 usage", "65 input rejected", "66", "70", "74", "75"] {
        #expect(help.text.contains(status))
      }
    }
  }

  /// Stages in their order, analyses below the one they belong to; nothing of it is in the report.
  @Test func timingsAreSaidOnStandardError() throws {
    try TemporaryFolder.use { folder in
      let sample = RealData.project + "/Data/exercise-fictional"
      for options in [[], ["--timings"]] {
        let run = try Program.run(
          ["audit", sample, "--quiet", "--output", "report\(options.count)"] + options, in: folder)
        #expect(run.status == 0 && run.output.isEmpty)
        let words = run.errors.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(words.allSatisfy { $0.count == 3 && Double($0[1]) != nil && $0[2] == "s" })
        let names = words.map { String($0[0]) }
        #expect(
          names.filter { $0 == $0.lowercased() && $0 != "nulls" }
            == (options.isEmpty ? [] : ["hash", "read", "analyse", "render", "publish"]))
        #expect(names.contains("TURN-02") == !options.isEmpty)
      }
      #expect(
        try folder.text(of: "report0/manifest.json") == folder.text(of: "report1/manifest.json"))
    }
  }

  @Test func explainPrintsTheCatalogueAndEveryPage() throws {
    try TemporaryFolder.use { folder in
      let list = try Program.run(["explain"], in: folder)
      #expect(list.status == 0)
      let identifiers = list.text.split(separator: "\n").map {
        String($0.prefix { $0 != " " })
      }
      #expect(identifiers.count >= 8)
      #expect(identifiers == identifiers.sorted())
      for identifier in identifiers {
        // Small letters do as well.
        let page = try Program.run(["explain", identifier.lowercased()], in: folder)
        #expect(page.status == 0)
        #expect(page.text.hasPrefix("# \(identifier) — "))
        #expect(page.text.contains("## Innocent explanations"))
      }
    }
  }

  /// A full disk behind standard output is an input/output error, not a crash.
  @Test func outputThatCannotBeWrittenIsAnError() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      for words in [["explain"], ["report", "small", "--constituency", "1"]] {
        let run = try Program.run(words, in: folder, output: "/dev/full")
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.hasPrefix("scrutineer: cannot write standard output: "))
      }
    }
  }
}
