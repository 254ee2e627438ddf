import TestSupport
import Testing

/// `scrutineer report`: one constituency, one page.
@Suite(.serialized) struct ConstituencyReportTests {
  /// Two towns of one name in two regions: their names say nothing without the region's.
  private static let twins = ["East", "West"].flatMap { region in
    (1...3).map { "\(region),7 Newtown,\($0),900,401,1,400,200,200" }
  }

  @Test func byNumberByNameAndByKeyGiveThePageOfTheAudit() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      #expect(try Program.run(["audit", "small", "-o", "report"], in: folder).status == 0)
      let page = try folder.text(of: "report/constituencies/3-town.md")
      for wanted in ["3", "3 Town", "3-town"] {
        let run = try Program.run(["report", "small", "--constituency", wanted], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text == page)
        #expect(run.errors.isEmpty)
      }
      #expect(page.contains("3 Town"))
    }
  }

  @Test func thePageCanGoToAFileOfAnyName() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      let printed = try Program.run(["report", "small", "--constituency", "2"], in: folder)
      for name in ["page.md", "a new/folder/página 2.md", "manifest.json"] {
        let run = try Program.run(
          ["report", "small", "--constituency", "2", "--output", name], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("written to \(name)"))
        #expect(try folder.text(of: name) == printed.text)
      }
      // A folder is not a page.
      let run = try Program.run(
        ["report", "small", "--constituency", "2", "-o", "small"], in: folder)
      #expect(run.status == 74, "\(run.errors)")
      #expect(run.errors.contains("cannot write small"))
      #expect(try folder.entries("small") == ["election.toml", "returns.csv"])
    }
  }

  /// `compare --constituency` gives the page of the whole comparison, and of two snapshots the edits of
  /// that constituency alone.
  @Test func comparisonsAndEditLogsAreRestricted() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      try SmallElection.write(to: folder, as: "later")
      let whole = try Program.run(
        ["compare", "small", "later", "--no-snapshots", "-o", "report"], in: folder)
      #expect(whole.status == 0, "\(whole.errors)")
      let page = try Program.run(
        ["compare", "small", "later", "--no-snapshots", "--constituency", "3"], in: folder)
      #expect(page.text == (try folder.text(of: "report/constituencies/3-town.md")))
      for arguments in [[], ["--snapshots"]] {
        let log = try Program.run(
          ["compare", "small", "later", "--constituency", "3"] + arguments, in: folder)
        #expect(log.status == 0, "\(log.errors)")
        #expect(log.text.contains("3 Town") && log.text.contains("Edit log"))
        // Only the stations of the constituency are counted.
        let stations = page.text.split(separator: "\n").count { $0.contains("| key |") }
        #expect(stations > 0)
        #expect(log.text.contains("- \(stations) protocols are in both snapshots"))
      }
      let unknown = try Program.run(
        ["compare", "small", "later", "--snapshots", "--constituency", "23"], in: folder)
      #expect(unknown.status == 65 && unknown.errors.contains("--constituency: found “23”"))
    }
  }

  @Test func anUnknownConstituencyNamesThoseThereAre() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      let run = try Program.run(["report", "small", "--constituency", "23"], in: folder)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("--constituency: found “23”"))
      #expect(run.errors.contains("“1 Town”, “2 Town”, “3 Town”, “4 Town”"))
    }
  }

  @Test func anAmbiguousNameAsksForTheRegion() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, rows: Self.twins)
      for wanted in ["7", "7 Newtown"] {
        let run = try Program.run(["report", "small", "--constituency", wanted], in: folder)
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("names no single constituency"))
        #expect(run.errors.contains("“East / 7 Newtown”, “West / 7 Newtown”"))
      }
      let run = try Program.run(
        ["report", "small", "--constituency", "West / 7 Newtown"], in: folder)
      #expect(run.status == 0)
      #expect(run.text.contains("West"))
    }
  }

  @Test func anElectionWithoutConstituenciesSaysSo() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, rows: Self.twins, districts: false)
      let run = try Program.run(["report", "small", "--constituency", "1"], in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("The source names no constituencies"))
    }
  }
}
