import Foundation
import TestSupport
import Testing

/// `scrutineer verify` and `scrutineer history`, as an operator runs them.
@Suite(.serialized) struct VerifyCommandTests {
  private func withJob(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.writeJob(to: folder)
      #expect(try Program.run(["nightly", "--config", "audit.toml"], in: folder).status == 0)
      try body(folder)
    }
  }

  private func run(_ words: [String], _ folder: TemporaryFolder) throws -> Program.Run {
    try Program.run(words, in: folder)
  }

  @Test func aReportIsVerifiedAndWhatDiffersIsNamed() throws {
    try withJob { folder in
      for id in ["one", "one--two"] {
        let words = ["verify", "Reports/" + id, "--config", "audit.toml", "--recompute"]
        let good = try run(words, folder)
        #expect(good.status == 0, "\(good.text)\(good.errors)")
        #expect(good.output.isEmpty && good.errors.contains("the audit gives the same bytes"))
      }
      let alone = try run(["verify", "Reports/one"], folder)
      #expect(alone.status == 0)
      #expect(alone.errors.contains("the inputs were not looked at: give --config or --election"))
      try folder.write("x", to: "Reports/one/findings.csv")
      try folder.edit("two/returns.csv", "East,1 Town,1,900", "East,1 Town,1,901")
      let bad = try run(["verify", "Reports/one", "--config", "audit.toml"], folder)
      #expect(bad.status == 65)
      #expect(bad.text.hasPrefix("output findings.csv: it has 1 bytes"))
      let pair = try run(["verify", "Reports/one--two", "--config", "audit.toml"], folder)
      #expect(pair.status == 65)
      #expect(pair.text == "input returns.csv: its contents have changed\n")
      #expect(try run(["verify", "nowhere"], folder).status == 66)
      #expect(try run(["verify", "one"], folder).status == 65)
    }
  }

  @Test func reportsMadeByHandAreVerifiedFromTheirElections() throws {
    try withJob { folder in
      for (make, check) in [
        (["audit", "one", "--seed", "5"], ["--election", "one"]),
        (
          ["compare", "one", "two", "--no-snapshots", "--pair", "Ada Low=Ben High"],
          ["--election", "one", "--election", "two", "--pair", "Ada Low=Ben High"]
        ),
        (["compare", "one", "two", "--snapshots"], ["--election", "one", "--election", "two"]),
      ] {
        #expect(try run(make + ["-o", "report"], folder).status == 0)
        let good = try run(["verify", "report", "--recompute"] + check, folder)
        #expect(good.status == 0, "\(make): \(good.text)\(good.errors)")
        // A quiet success says nothing.
        let quiet = try run(["verify", "report", "--quiet"] + check, folder)
        #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
      }
    }
  }

  @Test func historyListsAndShows() throws {
    try withJob { folder in
      try folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,400")
      #expect(try run(["nightly", "--config", "audit.toml"], folder).status == 0)
      let history = ["history", "--config", "audit.toml"]
      let list = try run(history, folder)
      #expect(list.status == 0, "\(list.errors)")
      #expect(
        list.text.split(separator: "\n").map { $0.split(separator: "\t").prefix(2).joined() } == [
          "onerun 2", "one--tworun 2", "tworun 1",
        ])
      #expect(try run(history + ["one"], folder).text.split(separator: "\n").count == 2)
      let shown = try run(history + ["one", "--run", "2"], folder)
      #expect(shown.text.contains("input\treturns.csv\t"))
      #expect(shown.text.contains("note\tsince 2"))
      let json = try run(history + ["one", "--run", "2", "--json"], folder)
      let root = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
      #expect((root?["findings"] as? [[String: Any]])?.count == 1)
      #expect(try run(history + ["three"], folder).status == 66)
      #expect(try run(history + ["one", "--run", "9"], folder).status == 66)
      let prune = try run(history + ["--prune", "1"], folder)
      #expect(prune.status == 0 && prune.errors == "0 runs forgotten\n")
      #expect(try run(["history", "--file", "nowhere.sqlite"], folder).status == 66)
      try folder.write("no database", to: "broken.sqlite")
      let broken = try run(["history", "--file", "broken.sqlite"], folder)
      #expect(broken.status == 74)
      #expect(broken.errors.contains("broken.sqlite is damaged"))
    }
  }

  @Test func theLogIsJSONWithTheTimeOfEachStage() throws {
    try withJob { folder in
      let run = try run(
        ["nightly", "--config", "audit.toml", "--force", "--log-format", "json"], folder)
      #expect(run.status == 0)
      let records = try run.errors.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(records.first?["event"] as? String == "began")
      #expect(records.last?["event"] as? String == "ended")
      let finished = records.filter { $0["event"] as? String == "finished" }
      #expect(
        finished.compactMap { $0["report"] as? String }.sorted() == ["one", "one--two", "two"])
      for record in finished {
        let seconds = try #require(record["seconds"] as? [String: Double])
        #expect(seconds.keys.sorted() == ["analyse", "hash", "publish", "read", "render"])
      }
    }
  }

  @Test func findingsAndTheHookDecideTheStatus() throws {
    try withJob { folder in
      let words = ["nightly", "--config", "audit.toml", "--quiet", "--memory", "1G"]
      try folder.edit("one/returns.csv", "East,1 Town,1,900", "East,1 Town,1,400")
      #expect(try run(words + ["--fail-on", "look-first"], folder).status == 0)
      #expect(try run(words + ["--fail-on", "note"], folder).status == 1)
      let text = try folder.text(of: "audit.toml")
      try folder.write(text + "\n[notify]\ncommand = \"/bin/false\"\n", to: "audit.toml")
      let hook = try run(words, folder)
      #expect(hook.status == 74)
      #expect(hook.errors == "the notification failed: /bin/false ended with status 1\n")
      #expect(try run(words + ["--memory", "lots"], folder).status == 64)
    }
  }
}
