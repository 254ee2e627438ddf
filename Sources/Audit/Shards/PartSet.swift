import AuditMath
import Foundation

/// All parts of one job: complete, of one program, one plan and one seed, each one whole.
public struct PartSet: Sendable {
  /// In order of their shards.
  public let parts: [PartFolder]
  /// Every unit of the plan, in its order: where its result is.
  private let places: [(part: Int, entry: Int)]

  public var first: PartHeader { parts[0].header }
  public var units: Int { places.count }

  /// Opens parts. Throws `PartError`.
  ///
  /// - Parameters:
  ///   - paths: folders of parts, or folders that hold such folders.
  ///   - wait: seconds to wait for a file system that is slow to show what others wrote, before saying
  ///     what is missing.
  public init(
    _ paths: [String], wait: Int = 0, parallel: Parallel,
    sleep: (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
  ) throws(PartError) {
    var waited = 0.0
    while true {
      do throws(PartError) {
        (parts, places) = try Self.open(paths, waited: Int(waited))
        break
      } catch {
        guard error.mayPass, waited < Double(wait) else { throw error }
        let pause = min(1, Double(wait) - waited)
        sleep(pause)
        waited += pause
      }
    }
    for part in parts {
      if let damage = part.damage(parallel) { throw damage }
    }
  }

  private static func open(_ paths: [String], waited: Int) throws(PartError)
    -> ([PartFolder], [(part: Int, entry: Int)])
  {
    let folders = folders(paths)
    guard !folders.isEmpty else { throw .none(path: paths.joined(separator: ", ")) }
    // All of them are read first: that parts belong to different runs says more than that one is damaged.
    var opened: [PartFolder] = []
    var damage: PartError?
    for folder in folders {
      do throws(PartError) { opened.append(try PartFolder(folder)) } catch {
        guard case .damaged = error else { throw error }
        damage = damage ?? error
      }
    }
    if !opened.isEmpty {
      let first = common(opened)
      for part in opened { try check(part, against: first) }
    }
    if let damage { throw damage }
    let first = opened[0].header
    var byShard: [Int: PartFolder] = [:]
    for part in opened {
      if let other = byShard.updateValue(part, forKey: part.header.shard) {
        throw .doubled(
          shard: "\(part.header.shard)/\(part.header.shards)", first: other.path,
          second: part.path)
      }
    }
    let missing = (1...first.shards).filter { byShard[$0] == nil }
    guard missing.isEmpty else {
      throw .missing(shards: missing, count: first.shards, waited: waited)
    }
    for part in opened { if let damage = part.lacks() { throw damage } }
    let parts = opened.sorted { $0.header.shard < $1.header.shard }
    return (parts, try places(parts, units: first.units))
  }

  /// What most parts agree on, so that the odd one out is the one that is named.
  private static func common(_ parts: [PartFolder]) -> PartHeader {
    var counts: [String: (count: Int, position: Int)] = [:]
    for (position, part) in parts.enumerated() {
      counts[signature(part.header), default: (0, position)].count += 1
    }
    let most = counts.values.max { ($0.count, -$0.position) < ($1.count, -$1.position) }
    return parts[most?.position ?? 0].header
  }

  private static func signature(_ header: PartHeader) -> String {
    properties(header).map(\.value).joined(separator: "\n")
  }

  private static func properties(_ header: PartHeader) -> [(name: String, value: String)] {
    [
      ("program version", header.program), ("kind", header.kind.rawValue),
      ("number of shards", "\(header.shards)"), ("seed", header.seed), ("plan", header.plan),
      ("number of units", "\(header.units)"),
      (
        "job",
        header.job.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
          .joined(separator: ", ")
      ),
    ]
  }

  private static func check(_ part: PartFolder, against first: PartHeader) throws(PartError) {
    for (own, other) in zip(properties(part.header), properties(first))
    where own.value != other.value {
      throw .foreign(path: part.path, what: own.name, found: own.value, expected: other.value)
    }
    guard part.header.program == ProgramVersion.text else {
      throw .foreign(
        path: part.path, what: "program version", found: part.header.program,
        expected: "\(ProgramVersion.text), this program's")
    }
  }

  private static func places(_ parts: [PartFolder], units: Int) throws(PartError)
    -> [(part: Int, entry: Int)]
  {
    var places = [(part: Int, entry: Int)?](repeating: nil, count: units)
    for (number, part) in parts.enumerated() {
      for (position, entry) in part.header.entries.enumerated() {
        guard places[entry.unit] == nil else {
          throw .doubled(
            shard: "unit \(entry.unit) (\(entry.name))",
            first: parts[places[entry.unit]?.part ?? 0].path, second: part.path)
        }
        places[entry.unit] = (number, position)
      }
    }
    let found = places.compactMap { $0 }
    guard found.count == units else {
      throw .damaged(
        path: parts[0].path,
        reason: "\(units - found.count) of the \(units) units of the plan are in no part")
    }
    return found
  }

  /// Folders of parts among these paths and directly below them, in order.
  static func folders(_ paths: [String]) -> [String] {
    let manager = FileManager.default
    return paths.flatMap { path -> [String] in
      var trimmed = path
      while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
      if manager.fileExists(atPath: trimmed + "/" + PartHeader.fileName) { return [trimmed] }
      let names = (try? manager.contentsOfDirectory(atPath: trimmed)) ?? []
      let below = names.sorted().filter { name in
        !name.hasPrefix(".")
          && manager.fileExists(atPath: "\(trimmed)/\(name)/\(PartHeader.fileName)")
      }
      // A folder that should be a part and is not is named, not passed over.
      return below.isEmpty && !names.allSatisfy({ $0.hasPrefix(".") })
        ? [trimmed] : below.map { "\(trimmed)/\($0)" }
    }
  }

  /// Shards that no whole part among these paths holds. Throws where the parts belong to different runs.
  ///
  /// - Parameters:
  ///   - count: number of shards, for when no part is there at all.
  ///   - wait: seconds to wait for a slow file system before taking a part for missing.
  public static func missing(
    _ paths: [String], of count: Int?, wait: Int = 0,
    sleep: (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
  ) throws(PartError) -> [Int] {
    var left = wait
    while true {
      let missing = try missing(now: paths, of: count)
      if missing.isEmpty || left <= 0 { return missing }
      sleep(1)
      left -= 1
    }
  }

  private static func missing(now paths: [String], of count: Int?) throws(PartError) -> [Int] {
    let parts = folders(paths).compactMap { folder -> PartFolder? in
      guard let part = try? PartFolder(folder), part.lacks() == nil else { return nil }
      return part
    }
    guard !parts.isEmpty else {
      guard let count else { throw .none(path: paths.joined(separator: ", ")) }
      return Array(1...max(1, count))
    }
    let known = common(parts)
    for part in parts { try check(part, against: known) }
    if let count, count != known.shards {
      throw .foreign(
        path: parts[0].path, what: "number of shards", found: "\(known.shards)",
        expected: "\(count)")
    }
    let present = Set(parts.map(\.header.shard))
    return (1...known.shards).filter { !present.contains($0) }
  }

  /// The result of a unit.
  func result(_ unit: Int) throws(PartError) -> [UInt8] {
    let place = places[unit]
    return try parts[place.part].result(parts[place.part].header.entries[place.entry])
  }

  func name(_ unit: Int) -> String { entry(unit).name }

  /// Which shard a unit belongs to.
  func shard(_ unit: Int) -> String {
    let header = parts[places[unit].part].header
    return "\(header.shard)/\(header.shards)"
  }

  private func entry(_ unit: Int) -> PartHeader.Entry {
    parts[places[unit].part].header.entries[places[unit].entry]
  }
}
