import AuditMath
import Foundation
import TestSupport
import Testing

@testable import Audit

/// Parts on disk: what is missing, doubled, cut off, changed or foreign is named.
@Suite struct PartSetTests {
  private let parallel = Parallel(workers: 2)

  private func header(
    _ shard: Int, of count: Int, plan: String = "plan", seed: String = "1", units: Int = 6
  ) throws -> PartHeader {
    PartHeader(
      kind: .nightly, plan: plan, seed: seed,
      shard: try #require(Shard(index: shard, count: count)), units: units,
      job: ["config": "audit.toml"])
  }

  /// Six units, unit k in shard k mod count.
  @discardableResult private func write(
    _ folder: TemporaryFolder, _ shard: Int, of count: Int, as name: String? = nil,
    plan: String = "plan", seed: String = "1"
  ) throws -> Bool {
    let units = (0..<6).filter { $0 % count == shard - 1 }.map {
      PartFolder.Unit(number: $0, name: "unit \($0)", cost: 10 - $0)
    }
    return try PartFolder.write(
      folder(name ?? "parts/\(shard)"), header(shard, of: count, plan: plan, seed: seed), units,
      parallel: parallel
    ) { Array("result of \($0.number)".utf8) }
  }

  private func problem(_ folder: TemporaryFolder, _ paths: [String] = ["parts"], wait: Int = 0)
    -> PartError?
  {
    do throws(PartError) {
      _ = try PartSet(paths.map { folder($0) }, wait: wait, parallel: parallel, sleep: { _ in })
      return nil
    } catch {
      return error
    }
  }

  @Test func allPartsMakeASet() throws {
    try TemporaryFolder.use { folder in
      for shard in 1...3 { #expect(try write(folder, shard, of: 3)) }
      for paths in [["parts"], ["parts/3", "parts/1", "parts/2/"]] {
        let set = try PartSet(paths.map { folder($0) }, parallel: parallel)
        #expect(set.units == 6)
        for unit in 0..<6 {
          #expect(String(decoding: try set.result(unit), as: UTF8.self) == "result of \(unit)")
          #expect(set.name(unit) == "unit \(unit)")
          #expect(set.shard(unit) == "\(unit % 3 + 1)/3")
        }
      }
      #expect(try PartSet.missing([folder("parts")], of: nil) == [])
      // Nothing beside the parts, and nothing hidden.
      #expect(try folder.entries("parts") == ["1", "2", "3"])
      #expect(
        try folder.entries("parts/2") == ["000001.result", "000004.result", "part.json"])
    }
  }

  @Test func aPartAgainIsLeftAsItIs() throws {
    try TemporaryFolder.use { folder in
      try write(folder, 1, of: 2)
      let before = try FolderContents(of: folder("parts/1"))
      let times = try FolderContents.times(of: folder("parts/1"))
      #expect(try !write(folder, 1, of: 2))
      #expect(try FolderContents.times(of: folder("parts/1")) == times)
      // Damaged, it is made again, with the same bytes.
      try folder.write("result of 9", to: "parts/1/000002.result")
      #expect(try write(folder, 1, of: 2))
      #expect(before.differences(from: try FolderContents(of: folder("parts/1"))) == [])
      // A part of another plan is replaced; what a killed run left is removed.
      try folder.write("half", to: "parts/.1.staging-0000/000000.result")
      #expect(try write(folder, 1, of: 2, plan: "other"))
      #expect(try folder.entries("parts") == ["1"])
      #expect(before.differences(from: try FolderContents(of: folder("parts/1"))) != [])
    }
  }

  @Test func nothingButAPartIsReplaced() throws {
    try TemporaryFolder.use { folder in
      try folder.write("keep me", to: "parts/1/letters.txt")
      #expect(throws: PartError.notAPart(path: folder("parts/1"))) {
        try write(folder, 1, of: 2)
      }
      #expect(try folder.text(of: "parts/1/letters.txt") == "keep me")
      try folder.write("a file", to: "parts/2")
      #expect(throws: PartError.notAPart(path: folder("parts/2"))) { try write(folder, 2, of: 2) }
    }
  }

  @Test func aUnitThatFailsLeavesNothing() throws {
    struct Broken: Error {}
    try TemporaryFolder.use { (folder: TemporaryFolder) throws -> Void in
      #expect(throws: Broken.self) {
        try PartFolder.write(
          folder("parts/1"), header(1, of: 1), [PartFolder.Unit(number: 0, name: "a", cost: 1)],
          parallel: parallel
        ) { _ in throw Broken() }
      }
      #expect(try folder.entries("parts") == [])
    }
  }

  @Test func missingPartsAreNamed() throws {
    try TemporaryFolder.use { folder in
      for shard in [1, 2, 6] { try write(folder, shard, of: 6) }
      #expect(problem(folder) == .missing(shards: [3, 4, 5], count: 6, waited: 0))
      #expect("\(try #require(problem(folder)))".contains("shards 3-5 of 6"))
      #expect(try PartSet.missing([folder("parts")], of: 6) == [3, 4, 5])
      #expect(problem(folder, ["nowhere"]) == PartError.none(path: folder("nowhere")))
      #expect(try PartSet.missing([folder("nowhere")], of: 2) == [1, 2])
      #expect(throws: PartError.none(path: folder("nowhere"))) {
        try PartSet.missing([folder("nowhere")], of: nil)
      }
    }
  }

  @Test func aPartThatIsThereTwiceIsNamed() throws {
    try TemporaryFolder.use { folder in
      for shard in 1...2 { try write(folder, shard, of: 2) }
      try write(folder, 2, of: 2, as: "parts/2-again")
      #expect(
        problem(folder)
          == .doubled(shard: "2/2", first: folder("parts/2"), second: folder("parts/2-again")))
    }
  }

  @Test func aPartThatIsCutOffOrChangedIsNamed() throws {
    try TemporaryFolder.use { folder in
      func check(_ says: String, _ spoil: () throws -> Void) throws {
        try? FileManager.default.removeItem(atPath: folder("parts"))
        for shard in 1...2 { try write(folder, shard, of: 2) }
        try spoil()
        guard case .damaged(let path, let reason)? = problem(folder) else {
          Issue.record("\(says): \(String(describing: problem(folder)))")
          return
        }
        #expect(path == folder("parts/2") && reason.contains(says), "\(reason)")
        // Run again alone, it is whole.
        #expect(try write(folder, 2, of: 2))
        #expect(problem(folder) == nil)
      }
      let header = "parts/2/part.json"
      try check("cut off") {
        try folder.write(String(try folder.text(of: header).dropLast(20)), to: header)
      }
      try check("cut off") { try folder.write("", to: header) }
      try check("its own SHA-256") { try folder.edit(header, "\"bytes\" : 11", "\"bytes\" : 12") }
      try check("its own SHA-256") { try folder.edit(header, "\"shard\" : 2", "\"shard\" : 1") }
      try check("10 bytes instead of 11") {
        try folder.write("result of ", to: "parts/2/000003.result")
      }
      try check("does not have its SHA-256") {
        try folder.write("result of 4", to: "parts/2/000003.result")
      }
      try check("is missing") {
        try FileManager.default.removeItem(atPath: folder("parts/2/000003.result"))
      }
    }
  }

  @Test func aPartOfAnotherRunIsNamed() throws {
    try TemporaryFolder.use { folder in
      func check(_ what: String, _ write: () throws -> Void) throws {
        try? FileManager.default.removeItem(atPath: folder("parts"))
        for shard in 1...3 { try self.write(folder, shard, of: 4) }
        try write()
        guard case .foreign(let path, let found, _, _)? = problem(folder) else {
          Issue.record("\(what): \(String(describing: problem(folder)))")
          return
        }
        #expect(path == folder("parts/4") && found == what)
        #expect(throws: PartError.self) { try PartSet.missing([folder("parts")], of: nil) }
      }
      try check("plan") { try write(folder, 4, of: 4, plan: "other") }
      try check("seed") { try write(folder, 4, of: 4, seed: "2") }
      // The number of shards was changed between two of them.
      try check("number of shards") { try write(folder, 4, of: 5) }
      try check("kind") {
        let header = PartHeader(
          kind: .calibrate, plan: "plan", seed: "1", shard: try #require(Shard("4/4")), units: 6,
          job: ["config": "audit.toml"])
        _ = try PartFolder.write(folder("parts/4"), header, [], parallel: parallel) { _ in [] }
      }
    }
  }

  @Test func anotherProgramsPartIsNamed() throws {
    try TemporaryFolder.use { folder in
      for shard in 1...2 { try write(folder, shard, of: 2) }
      for shard in 1...2 {
        // With a right digest: it is not damaged, it is another version's.
        let text = try folder.text(of: "parts/\(shard)/part.json")
        var object = try #require(
          JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        object["format"] = "scrutineer-part-9"
        let data = try JSONSerialization.data(withJSONObject: object)
        try folder.write(String(decoding: data, as: UTF8.self), to: "parts/\(shard)/part.json")
      }
      guard case .foreign(_, "format", "scrutineer-part-9", _)? = problem(folder) else {
        Issue.record("\(String(describing: problem(folder)))")
        return
      }
    }
  }

  @Test func aSlowFileSystemIsWaitedFor() throws {
    try TemporaryFolder.use { folder in
      for shard in 1...3 { try write(folder, shard, of: 3) }
      try FileManager.default.moveItem(atPath: folder("parts/3"), toPath: folder("late"))
      try FileManager.default.moveItem(
        atPath: folder("parts/2/000001.result"), toPath: folder("later"))
      // It shows up bit by bit: first a part, then a file of another.
      var pauses: [Double] = []
      let set = try PartSet([folder("parts")], wait: 30, parallel: parallel) { pause in
        pauses.append(pause)
        if pauses.count == 2 {
          try? FileManager.default.moveItem(atPath: folder("late"), toPath: folder("parts/3"))
        }
        if pauses.count == 4 {
          try? FileManager.default.moveItem(
            atPath: folder("later"), toPath: folder("parts/2/000001.result"))
        }
      }
      #expect(set.units == 6 && pauses.count == 4)
    }
  }

  @Test func theWaitEndsAndSaysWhatItLacks() throws {
    try TemporaryFolder.use { folder in
      for shard in [1, 3] { try write(folder, shard, of: 3) }
      #expect(problem(folder, wait: 7) == .missing(shards: [2], count: 3, waited: 7))
      // What no waiting can mend ends at once.
      try write(folder, 3, of: 3, as: "parts/3-again")
      var pauses = 0
      #expect(throws: PartError.self) {
        try PartSet([folder("parts")], wait: 7, parallel: parallel) { _ in pauses += 1 }
      }
      #expect(pauses == 0)
    }
  }
}
