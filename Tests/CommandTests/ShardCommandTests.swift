import Foundation
import TestSupport
import Testing

/// `--shard`, `plan` and `merge`, as machines of a cluster run them.
@Suite(.serialized) struct ShardCommandTests {
  private static let time = ["SOURCE_DATE_EPOCH": "1767232800"]

  private func withArchive(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      for name in ["one", "two", "three", "four"] {
        try SmallElection.write(to: folder, as: "archive/" + name)
        try folder.edit("archive/\(name)/election.toml", "archive/\(name)\"", "\(name)\"")
      }
      try folder.write(
        "elections = [\"archive/**/election.toml\"]\nsite = true\n", to: "audit.toml")
      try body(folder)
    }
  }

  private func run(
    _ words: [String], _ folder: TemporaryFolder, _ environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.run(words, in: folder, environment: environment)
  }

  private func shard(
    _ text: String, _ folder: TemporaryFolder, _ environment: [String: String] = [:],
    _ more: [String] = []
  ) throws -> Program.Run {
    let number = text.split(separator: "/")[0]
    return try run(
      ["nightly", "--config", "audit.toml", "--shard", text, "--part", "parts/\(number)"] + more,
      folder, environment)
  }

  @Test func clockLocaleAndTimeZoneOfMachinesChangeNoByte() throws {
    try withArchive { folder in
      let one = try run(["nightly", "--config", "audit.toml", "--quiet"], folder, Self.time)
      #expect(one.status == 0, "\(one.errors)")
      let wanted = try FolderContents(of: folder("Reports"))
      try FileManager.default.removeItem(atPath: folder("Reports"))
      // The night's time is that of the merge; a shard does not ask for it.
      let machines: [[String: String]] = [
        ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"],
        ["TZ": "America/Los_Angeles", "LANG": "az_AZ.UTF-8", "LC_ALL": "az_AZ.UTF-8"],
        ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "4102444800"],
      ]
      for (index, machine) in machines.enumerated() {
        let part = try shard("\(index + 1)/3", folder, machine, ["--jobs", "\(index + 1)"])
        #expect(part.status == 0, "\(part.errors)")
      }
      let parts = try FolderContents(of: folder("parts"))
      // The same parts by machines that have changed places.
      for index in 0..<3 {
        try FileManager.default.removeItem(atPath: folder("parts/\(index + 1)"))
        _ = try shard("\(index + 1)/3", folder, machines[(index + 1) % 3])
      }
      #expect(parts.differences(from: try FolderContents(of: folder("parts"))) == [])
      let merged = try run(
        ["merge", "parts", "--quiet"], folder,
        Self.time.merging(["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"]) { $1 })
      #expect(merged.status == 0, "\(merged.errors)")
      #expect(wanted.differences(from: try FolderContents(of: folder("Reports"))) == [])
    }
  }

  @Test func shardsOutOfRangeAre64() throws {
    try withArchive { folder in
      for text in ["0/3", "4/3", "-1/3", "1/0", "3", "1/2/3", "one/two", "1/100001"] {
        let part = try run(
          ["nightly", "--config", "audit.toml", "--shard=\(text)", "--part", "parts/x"], folder)
        #expect(part.status == 64, "\(text): \(part.errors)")
        #expect(part.errors.contains("--shard"), "\(part.errors)")
      }
      for words in [["--shard", "1/2"], ["--part", "parts/1"], ["--plan", "plan.json"]] {
        #expect(try run(["nightly", "--config", "audit.toml"] + words, folder).status == 64)
      }
      #expect(try run(["plan", "--config", "audit.toml", "--shards", "0"], folder).status == 64)
      #expect(try run(["merge", "parts", "--wait", "-1"], folder).status == 64)
      #expect(!folder.exists("parts") && !folder.exists("Reports"))
    }
  }

  @Test func partsOfAnotherNumberOfShardsAreNamed() throws {
    try withArchive { folder in
      for text in ["1/3", "2/3"] { _ = try shard(text, folder) }
      _ = try shard("3/4", folder)
      let merged = try run(["merge", "parts"], folder)
      #expect(merged.status == 65)
      #expect(
        merged.errors.contains("parts/3 belongs to another run: its number of shards is 4"),
        "\(merged.errors)")
      #expect(!folder.exists("Reports"))
    }
  }

  @Test func missingShardsAreListedForTheScheduler() throws {
    try withArchive { folder in
      let none = try run(["merge", "parts", "--missing", "--shards", "4"], folder)
      #expect(none.text == "1-4\n" && none.status == 0, "\(none.errors)")
      for text in ["2/4", "4/4"] { _ = try shard(text, folder) }
      #expect(try run(["merge", "parts", "--missing"], folder).text == "1,3\n")
      let merged = try run(["merge", "parts", "--wait", "1"], folder)
      #expect(merged.status == 66)
      #expect(
        merged.errors.contains("2 parts are missing after waiting 1 s: shards 1,3 of 4"),
        "\(merged.errors)")
      for text in ["1/4", "3/4", "2/4"] {
        let part = try shard(text, folder)
        #expect(part.errors.contains("parts/2: done before") == (text == "2/4"))
      }
      #expect(try run(["merge", "parts", "--missing"], folder).text.isEmpty)
      #expect(try run(["merge", "parts/1", "parts/2", "parts/3", "parts/4"], folder).status == 0)
      #expect(folder.exists("Reports/one/index.md"))
    }
  }

  @Test func mergeWaitsForAPartThatShowsUpLate() throws {
    try withArchive { folder in
      for text in ["1/2", "2/2"] { _ = try shard(text, folder) }
      try FileManager.default.moveItem(atPath: folder("parts/2"), toPath: folder("late"))
      let mover = Process()
      mover.executableURL = URL(fileURLWithPath: "/bin/sh")
      mover.arguments = ["-c", "sleep 3; mv late parts/2"]
      mover.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      try mover.run()
      let merged = try run(["merge", "parts", "--wait", "120"], folder)
      mover.waitUntilExit()
      #expect(merged.status == 0, "\(merged.errors)")
      #expect(folder.exists("Reports/two/index.md"))
    }
  }

  @Test func aPlanSaysWhatToAskFor() throws {
    try withArchive { folder in
      let plan = try run(
        ["plan", "--config", "audit.toml", "--shards", "3", "--output", "plan.json"], folder)
      #expect(plan.status == 0, "\(plan.errors)")
      let lines = plan.text.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(lines.map { $0[0] } == ["reports", "shards", "memory_mib", "minutes"])
      #expect(lines.allSatisfy { $0.count == 2 && (Int($0[1]) ?? 0) > 0 })
      for text in ["1/3", "2/3", "3/3"] {
        #expect(try shard(text, folder, [:], ["--plan", "plan.json"]).status == 0)
      }
      // A seed that the plan does not have.
      let other = try shard("1/3", folder, [:], ["--plan", "plan.json", "--seed", "9"])
      #expect(other.status == 65 && other.errors.contains("the seed is not that of the plan"))
      #expect(try run(["merge", "parts", "--plan", "plan.json"], folder).status == 0)
    }
  }

  @Test func aCalibrationInPartsIsTheSame() throws {
    try withArchive { folder in
      let words = ["calibrate", "archive/one", "--elections", "12", "--power-draws", "2"]
      let one = try run(words + ["--quiet"], folder)
      #expect(one.status == 0, "\(one.errors)")
      let kept = try FolderContents(of: folder("archive/one/calibration"))
      try FileManager.default.removeItem(atPath: folder("archive/one/calibration"))
      for shard in 1...3 {
        let part = try run(
          words + ["--quiet", "--shard", "\(shard)/3", "--part", "parts/\(shard)"], folder)
        #expect(part.status == 0 && part.output.isEmpty, "\(part.errors)")
      }
      #expect(!folder.exists("archive/one/calibration"))
      let merged = try run(["merge", "parts", "--quiet"], folder)
      #expect(merged.status == 0, "\(merged.errors)")
      #expect(merged.text == one.text && merged.text.contains("12 clean simulated elections"))
      #expect(
        kept.differences(from: try FolderContents(of: folder("archive/one/calibration"))) == [])
      // Other returns behind the parts.
      try folder.edit(
        "archive/one/returns.csv", "East,1 Town,1,900,449,1,448,198,250",
        "East,1 Town,1,901,449,1,448,198,250")
      let changed = try run(["merge", "parts"], folder)
      #expect(changed.status == 65 && changed.errors.contains("Run the shards again"))
    }
  }
}
