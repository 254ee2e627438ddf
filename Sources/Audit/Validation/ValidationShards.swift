import AuditMath
import Foundation
import Returns

/// The measurement cut into parts for several machines. What `merge` finds in them it puts where one
/// process keeps its parts, and writes the document from that.
extension Validation {
  func plan(_ units: [Unit]) -> String {
    let lines =
      ["scrutineer-validation-plan-1", ProgramVersion.text, parts.catalogue, "\(scale)"]
      + units.map { "\($0.name) \($0.cost)" }
    return SHA256.hexDigest(of: Array(lines.joined(separator: "\n").utf8))
  }

  /// Computes a part. False where it was there already.
  public func write(_ shard: Shard, into part: String, job: [String: String]) throws -> Bool {
    let units = try units()
    let shards = Shard.cut(units.map(\.cost), into: shard.count)
    let own = units.indices.filter { shards[$0] == shard.index }.map {
      PartFolder.Unit(number: $0, name: units[$0].name, cost: units[$0].cost)
    }
    let header = PartHeader(
      kind: .validate, plan: plan(units), seed: "\(settings.seed)", shard: shard,
      units: units.count, job: job)
    // Units run one after the other: each keeps all workers busy.
    return try PartFolder.write(part, header, own, parallel: Parallel(workers: 1)) { unit in
      let start = Date()
      // Returns that this machine lacks make an empty result, which says so.
      let bytes = try units[unit.number].make() ?? []
      progress(
        bytes.isEmpty
          ? "\(unit.name): no returns"
          : "\(unit.name): \(Int(Date().timeIntervalSince(start))) s")
      return bytes
    }
  }

  /// Takes over the parts of shards and returns the document.
  public func merge(_ set: PartSet) throws -> String {
    let units = try units()
    guard set.first.kind == .validate, set.first.plan == plan(units) else {
      throw PartError.changed(
        what: "the catalogue, the scale or the manifests are not those of the parts",
        remedy: "Run the shards again.")
    }
    for (number, unit) in units.enumerated() {
      let bytes = try set.result(number)
      if bytes.isEmpty {
        progress("\(unit.name): no returns")
      } else {
        try parts.write(bytes, as: unit.name)
      }
    }
    return try document()
  }
}
