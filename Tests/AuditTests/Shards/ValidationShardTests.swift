import AuditMath
import Foundation
import TestSupport
import Testing

@testable import Audit

/// The validation in parts: what shards leave is where one process leaves it.
@Suite struct ValidationShardTests {
  private func validation(_ folder: TemporaryFolder, _ parts: String) -> Validation {
    Validation(
      parts: folder(parts), scale: 0.001, limit: nil, dataRoots: [], project: RealData.project,
      parallel: Parallel(workers: 2), progress: { _ in })
  }

  @Test func unitsAreThoseOfOneProcessAndEachHasItsName() throws {
    try TemporaryFolder.use { folder in
      let units = try validation(folder, "kept").units()
      let names = units.map(\.name)
      #expect(Set(names).count == names.count)
      for wanted in ["size-village-0", "size-azerbaijan-0"] { #expect(names.contains(wanted)) }
      #expect(names.contains { $0.hasPrefix("power-country-") })
      #expect(names.first?.hasPrefix("election-") == true)
      #expect(units.allSatisfy { $0.cost > 0 })
    }
  }

  @Test func mergedPartsGiveTheDocument() throws {
    try TemporaryFolder.use { folder in
      let validation = validation(folder, "kept")
      let units = try validation.units()
      // One unit is computed; the others say that they have nothing, as without the returns.
      let village = try #require(units.first { $0.name == "size-village-0" })
      let bytes = try #require(try village.make())
      let probe = try #require(Shard("1/2"))
      let cut = Shard.cut(units.map(\.cost), into: 2)
      for shard in 1...2 {
        let own = units.indices.filter { cut[$0] == shard }.map {
          PartFolder.Unit(number: $0, name: units[$0].name, cost: units[$0].cost)
        }
        let header = PartHeader(
          kind: .validate, plan: validation.plan(units), seed: "\(validation.settings.seed)",
          shard: try #require(Shard(index: shard, count: probe.count)), units: units.count,
          job: [:])
        _ = try PartFolder.write(
          folder("parts/\(shard)"), header, own, parallel: validation.parallel
        ) { $0.name == village.name ? bytes : [] }
      }
      let set = try PartSet([folder("parts")], parallel: validation.parallel)
      let merged = try validation.merge(set)
      let alone = self.validation(folder, "alone")
      try alone.parts.write(bytes, as: village.name)
      #expect(try alone.document() == merged)
      #expect(merged.contains("250"))
      #expect(
        try FolderContents(of: folder("kept")).differences(
          from: try FolderContents(of: folder("alone"))) == [])
      // Another scale is another plan.
      let other = Validation(
        parts: folder("kept"), scale: 0.5, limit: nil, dataRoots: [], project: RealData.project,
        parallel: validation.parallel, progress: { _ in })
      #expect(throws: PartError.self) { try other.merge(set) }
    }
  }
}
