import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// A night in parts: the bytes of a night in one piece, whatever the number of parts.
@Suite struct NightlyShardTests {
  private static let day = 1_767_225_600.0

  private func configuration(_ folder: TemporaryFolder) throws -> NightlyConfiguration {
    try NightlyConfiguration(path: folder("audit.toml"))
  }

  private func plan(_ folder: TemporaryFolder, force: Bool = false) throws -> NightlyPlan {
    try NightlyPlan(
      config: folder("audit.toml"), configuration: configuration(folder),
      loader: ElectionLoader(parallel: Parallel(workers: 2)), force: force, with: [])
  }

  @discardableResult private func shard(
    _ folder: TemporaryFolder, _ index: Int, of count: Int, plan: NightlyPlan? = nil,
    force: Bool = false, workers: Int = 2
  ) throws -> Bool {
    try NightlyShard(
      configuration: configuration(folder), plan: plan ?? self.plan(folder, force: force),
      shard: try #require(Shard(index: index, count: count)), dataRoots: [],
      parallel: Parallel(workers: workers), observe: { _ in }
    ).run(into: folder("parts/\(index)"))
  }

  @discardableResult private func merge(
    _ folder: TemporaryFolder, plan: NightlyPlan? = nil, day: Int = 1, force: Bool = false,
    workers: Int = 2
  ) throws -> NightlyJob.Result {
    let parallel = Parallel(workers: workers)
    let set = try PartSet([folder("parts")], parallel: parallel)
    return try NightlyJob(
      configuration: configuration(folder), dataRoots: [], parallel: parallel, force: force,
      parts: NightlyParts(set, plan: plan ?? self.plan(folder, force: force)),
      clock: { Date(timeIntervalSince1970: Self.day + Double(day - 1) * 86_400 + 7200) },
      observe: { _ in }
    ).run()
  }

  /// Five elections, two of them bad, comparisons, a count that is going on.
  private func prepare(_ folder: TemporaryFolder, more: String = "") throws {
    for name in ["a", "b", "c", "d", "e"] {
      try SmallElection.write(to: folder, as: "elections/" + name)
    }
    for name in ["a", "b", "c", "d", "e"] {
      try folder.edit("elections/\(name)/election.toml", "elections/\(name)\"", "\(name)\"")
    }
    try folder.edit("elections/d/returns.csv", "East,1 Town,2,900", "East,1 Town,2,many")
    try folder.write("id = ", to: "elections/worse/election.toml")
    try SmallElection.write(to: folder, as: "again")
    try folder.edit("again/election.toml", "\"again\"", "\"a\"")
    try folder.write(
      """
      elections = ["elections/**/election.toml", "again"]
      output = "Reports"
      \(more)
      [[partial]]
      election = "e"
      stations = 20
      [[comparisons]]
      before = "a"
      after = "b"
      [[comparisons]]
      before = "a"
      after = "d"
      [[comparisons]]
      before = "a"
      after = "nobody"
      """, to: "audit.toml")
  }

  private func clear(_ folder: TemporaryFolder) {
    for name in ["Reports", "parts"] { try? FileManager.default.removeItem(atPath: folder(name)) }
  }

  /// Two nights in one piece, between which returns change: what the reports are then.
  private func wanted(_ folder: TemporaryFolder) throws -> [FolderContents] {
    var nights: [FolderContents] = []
    for (day, workers) in [(1, 1), (2, 3)] {
      if day == 2 { try Night.spoil(folder, "elections/b") }
      _ = try Night.run(folder, day: day, workers: workers)
      nights.append(try FolderContents(of: folder("Reports")))
    }
    try Night.spoil(folder, "elections/b", mend: true)
    clear(folder)
    return nights
  }

  @Test(arguments: ["", "site = true", "language = \"ru\"\nsite = true", "history = false"])
  func partsGiveTheBytesOfOnePiece(_ more: String) throws {
    try TemporaryFolder.use { folder in
      try prepare(folder, more: more)
      let wanted = try wanted(folder)
      for (count, workers) in [(1, 2), (3, 1), (20, 2)] {
        clear(folder)
        for day in 1...2 {
          if day == 2 { try Night.spoil(folder, "elections/b") }
          // In any order, and parts of the night before are still there.
          for index in (1...count).reversed() {
            try shard(folder, index, of: count, workers: workers)
            #expect(folder.exists("Reports") == (day == 2), "a shard publishes nothing")
          }
          let result = try merge(folder, day: day, workers: 3 - workers)
          #expect(
            wanted[day - 1].differences(from: try FolderContents(of: folder("Reports"))) == [],
            "\(count) parts, night \(day)")
          #expect(result.summary.entries.count { $0.isFailure } == 5)
        }
        try Night.spoil(folder, "elections/b", mend: true)
      }
    }
  }

  @Test func shardsWriteOnlyTheirPartAndTheSameBytesAgain() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      let before = try FolderContents(of: folder.path)
      #expect(try shard(folder, 2, of: 3, workers: 1))
      var after = try FolderContents(of: folder.path)
      let part = after.files.filter { $0.key.hasPrefix("parts/2/") }
      after.files = after.files.filter { !$0.key.hasPrefix("parts/2/") }
      #expect(before.differences(from: after) == [])
      #expect(part.count > 1)
      #expect(try !shard(folder, 2, of: 3))
      try FileManager.default.removeItem(atPath: folder("parts/2"))
      #expect(try shard(folder, 2, of: 3, workers: 3))
      #expect(
        try FolderContents(of: folder("parts/2")).files
          == Dictionary(uniqueKeysWithValues: part.map { (String($0.key.dropFirst(8)), $0.value) }))
    }
  }

  @Test func unchangedReportsArePassedOver() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      _ = try Night.run(folder, day: 1)
      // The history counts the nights that the bad ones have been bad.
      func published() throws -> FolderContents {
        var contents = try FolderContents(of: folder("Reports"))
        contents.files[".history/runs.sqlite"] = nil
        return contents
      }
      let wanted = try published()
      for index in 1...2 { try shard(folder, index, of: 2) }
      let sizes = try FolderContents(of: folder("parts")).files
        .filter { $0.key.hasSuffix(".result") }.map(\.value.count)
      #expect(sizes.max() ?? 0 < 2000, "no report is in the parts")
      // Between shard and merge somebody damages a report that was whole.
      try folder.write("", to: "Reports/a/stations.csv")
      try merge(folder, day: 5)
      #expect(wanted.differences(from: try published()) == [])
      // Asked to, shards make everything anew, with the same bytes.
      for index in 1...2 { #expect(try shard(folder, index, of: 2, force: true)) }
      try merge(folder, day: 6, force: true)
      #expect(wanted.differences(from: try published()) == [])
    }
  }

  @Test func returnsThatChangeBehindAShardKeepTheOldReport() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      _ = try Night.run(folder, day: 1)
      let before = try FolderContents(of: folder("Reports/b"))
      try Night.spoil(folder, "elections/b")
      let plan = try plan(folder)
      for index in 1...2 { try shard(folder, index, of: 2, plan: plan) }
      // The same number of bytes: only their digest tells.
      try folder.edit("elections/b/returns.csv", "East,1 Town,1,400", "East,1 Town,1,401")
      let result = try merge(folder, plan: plan, day: 2)
      let entry = try #require(result.summary.entries.first { $0.id == "b" })
      guard case .failed(let reason) = entry.outcome else {
        Issue.record("\(entry.outcome)")
        return
      }
      #expect(
        reason.message.contains("changed after shard") && reason.message.contains("/2 audited them")
      )
      #expect(before.differences(from: try FolderContents(of: folder("Reports/b"))) == [])
    }
  }

  @Test func aPartOfOldReturnsIsMadeAnew() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      for index in 1...2 { #expect(try shard(folder, index, of: 2)) }
      for index in 1...2 { #expect(try !shard(folder, index, of: 2)) }
      // As many bytes as before, so the plan is the same; a bad election that is bad in another way; and a
      // part that relied on a report which is no longer there.
      for change in [
        { try Night.spoil(folder, "elections/b") },
        { try folder.edit("elections/d/returns.csv", "2,many", "2,manx") },
      ] {
        try change()
        #expect(try [shard(folder, 1, of: 2), shard(folder, 2, of: 2)].contains(true))
        #expect(try [shard(folder, 1, of: 2), shard(folder, 2, of: 2)] == [false, false])
      }
      try merge(folder)
      try FileManager.default.removeItem(atPath: folder("parts"))
      for index in 1...2 { try shard(folder, index, of: 2) }
      try FileManager.default.removeItem(atPath: folder("Reports/a"))
      #expect(try [shard(folder, 1, of: 2), shard(folder, 2, of: 2)].contains(true))
    }
  }

  @Test func aMachineThatSeesNoFilesMakesNoPart() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      let plan = try plan(folder)
      for name in ["a", "b", "c", "d", "e"] {
        try FileManager.default.removeItem(atPath: folder("elections/\(name)/returns.csv"))
      }
      // One unit alone, whichever it is: the bad entries have no bytes by the plan either.
      let count = plan.units.count
      let cut = plan.cut(into: count)
      let unit = try #require(plan.units.firstIndex { $0.id == "c" })
      #expect {
        try shard(folder, cut[unit], of: count, plan: plan)
      } throws: { error in
        "\(error)".contains("none of the returns of shard \(cut[unit])/\(count)")
      }
      #expect(!folder.exists("parts/\(cut[unit])"))
    }
  }

  @Test func anElectionThatGrewSinceThePlanIsLeftToTheMerge() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      let plan = try plan(folder)
      let rows = SmallElection.rows(size: 4)
      try folder.write(SmallElection.csv(rows: rows), to: "elections/c/returns.csv")
      _ = try Night.run(folder, day: 1)
      let wanted = try FolderContents(of: folder("Reports"))
      try FileManager.default.removeItem(atPath: folder("Reports"))
      for index in 1...2 { try shard(folder, index, of: 2, plan: plan) }
      try merge(folder, plan: plan)
      #expect(wanted.differences(from: try FolderContents(of: folder("Reports"))) == [])
      // Without the plan that the shards had, the merge says what is different.
      #expect {
        try merge(folder)
      } throws: { error in
        "\(error)".contains("are not those that the parts were planned for")
      }
    }
  }

  @Test func anotherConfigurationIsRefused() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      let plan = try plan(folder)
      try shard(folder, 1, of: 1, plan: plan)
      try folder.write(
        try folder.text(of: "audit.toml").replacing("output =", with: "seed = 5\noutput ="),
        to: "audit.toml")
      #expect(throws: InputError.self) { try plan.check(configuration(folder), force: false) }
      #expect {
        try merge(folder)
      } throws: { error in
        "\(error)".contains("is not the configuration of the parts")
      }
      #expect(!folder.exists("Reports"))
    }
  }

  @Test func aPlanSurvivesItsFile() throws {
    try TemporaryFolder.use { folder in
      try prepare(folder)
      let plan = try plan(folder)
      try folder.write(String(decoding: try plan.bytes(), as: UTF8.self), to: "plan.json")
      let read = try NightlyPlan(path: folder("plan.json"))
      #expect(read == plan && read.sha256 == plan.sha256)
      #expect(plan.units.map(\.id).prefix(5) == ["a", "b", "c", "d", "e"])
      #expect(plan.units.map(\.kind).filter { $0 == .failed }.count == 3)
      let demand = plan.demand(shards: 3)
      #expect(demand.shards == 3 && demand.seconds >= 1 && demand.memory > MemoryGate.base)
      for text in ["", "{}", String(try folder.text(of: "plan.json").dropLast(9))] {
        try folder.write(text, to: "plan.json")
        #expect(throws: InputError.self) { try NightlyPlan(path: folder("plan.json")) }
      }
      #expect(throws: InputError.self) { try NightlyPlan(path: folder("absent.json")) }
    }
  }
}
