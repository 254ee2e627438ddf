import Foundation
import Returns

/// `part.json`: what a part is a part of, and what it holds.
///
/// It is written last and ends the part; its own digest is in it, so that a file that is cut off or
/// changed is known as such.
public struct PartHeader: Sendable, Codable, Equatable {
  public enum Kind: String, Sendable, Codable {
    case nightly, calibrate, validate
  }

  /// One unit of the plan.
  public struct Entry: Sendable, Codable, Equatable {
    /// Position in the plan, from 0.
    public let unit: Int
    /// What it is: a report, a block of draws, a table.
    public let name: String
    /// Size and digest of the file that holds its result.
    public let bytes: Int
    public let sha256: String

    /// Name of that file. Made from the number, since a name read from a file could lead elsewhere.
    var file: String { Self.file(unit) }

    static func file(_ unit: Int) -> String {
      let digits = String(max(0, unit))
      return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".result"
    }
  }

  public static let fileName = "part.json"
  static let currentFormat = "scrutineer-part-1"

  public private(set) var format = currentFormat
  /// Version of the program.
  public private(set) var program = ProgramVersion.text
  public let kind: Kind
  /// SHA-256 over everything that decides what is computed and how it is cut.
  public let plan: String
  public let seed: String
  public let shard: Int
  public let shards: Int
  /// Number of units of the whole plan.
  public let units: Int
  /// What `merge` must know to go on: paths and options as they were given.
  public let job: [String: String]
  /// In order of their units.
  public private(set) var entries: [Entry]
  /// SHA-256 of this file with an empty text here.
  public private(set) var sha256 = ""

  init(
    kind: Kind, plan: String, seed: String, shard: Shard, units: Int, job: [String: String]
  ) {
    self.kind = kind
    self.plan = plan
    self.seed = seed
    self.shard = shard.index
    self.shards = shard.count
    self.units = units
    self.job = job
    entries = []
  }

  /// The same with what the part holds, and its digest.
  func holding(_ entries: [Entry]) throws -> PartHeader {
    var header = self
    header.entries = entries.sorted { $0.unit < $1.unit }
    header.sha256 = ""
    header.sha256 = SHA256.hexDigest(of: try header.bytes())
    return header
  }

  func bytes() throws -> [UInt8] {
    try sortedJSON(indented: true) + [10]
  }

  /// Reads and checks the header of a folder. Throws `PartError`.
  static func read(_ folder: String) throws(PartError) -> PartHeader {
    guard let data = FileManager.default.contents(atPath: folder + "/" + fileName) else {
      throw .damaged(path: folder, reason: "there is no \(fileName)")
    }
    guard let header = try? JSONDecoder().decode(PartHeader.self, from: data) else {
      throw .damaged(path: folder, reason: "\(fileName) is cut off, or no header of a part")
    }
    // Another version may hash another text: say what it is rather than that it is damaged.
    guard header.format == currentFormat else {
      throw .foreign(
        path: folder, what: "format", found: header.format, expected: currentFormat)
    }
    guard let whole = try? header.holding(header.entries), whole == header else {
      throw .damaged(path: folder, reason: "\(fileName) does not have its own SHA-256")
    }
    guard Shard(index: header.shard, count: header.shards) != nil else {
      throw .damaged(path: folder, reason: "shard \(header.shard)/\(header.shards) cannot be")
    }
    let numbers = header.entries.map(\.unit)
    guard numbers.allSatisfy({ (0..<header.units).contains($0) }),
      zip(numbers, numbers.dropFirst()).allSatisfy(<)
    else {
      throw .damaged(path: folder, reason: "\(fileName) lists units that the plan does not have")
    }
    return header
  }
}
