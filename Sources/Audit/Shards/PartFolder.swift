import AuditMath
import Foundation
import Reports
import Returns

/// A part on disk: `part.json`, and one file for each unit.
public struct PartFolder: Sendable {
  public let path: String
  public let header: PartHeader

  /// Opens a part and checks its header. Throws `PartError`.
  init(_ path: String) throws(PartError) {
    self.path = path
    header = try PartHeader.read(path)
  }

  /// Why the files are not those that the header lists; `nil` where they are. Reads every byte.
  func damage(_ parallel: Parallel) -> PartError? {
    let found = parallel.mapBlocks(header.entries.count, blockSize: 8) { range -> PartError? in
      for position in range {
        do throws(PartError) { _ = try result(header.entries[position]) } catch { return error }
      }
      return nil
    }
    return found.compactMap { $0 }.first
  }

  /// As `damage`, from sizes alone.
  func lacks() -> PartError? {
    for entry in header.entries {
      var status = stat()
      guard stat(path + "/" + entry.file, &status) == 0 else {
        return .damaged(path: path, reason: "the file \(entry.file) (\(entry.name)) is missing")
      }
      guard Int(status.st_size) == entry.bytes else {
        return Self.short(path, entry, found: Int(status.st_size))
      }
    }
    return nil
  }

  /// The result of a unit, as it was written.
  func result(_ entry: PartHeader.Entry) throws(PartError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path + "/" + entry.file) else {
      throw .damaged(path: path, reason: "the file \(entry.file) (\(entry.name)) is missing")
    }
    let bytes = Array(data)
    guard bytes.count == entry.bytes else {
      throw Self.short(path, entry, found: bytes.count)
    }
    guard SHA256.hexDigest(of: bytes) == entry.sha256 else {
      throw .damaged(
        path: path, reason: "the file \(entry.file) (\(entry.name)) does not have its SHA-256")
    }
    return bytes
  }

  private static func short(_ path: String, _ entry: PartHeader.Entry, found: Int) -> PartError {
    .damaged(
      path: path,
      reason: "the file \(entry.file) (\(entry.name)) has \(found) bytes instead of \(entry.bytes)")
  }

  /// A unit of the plan that a shard computes.
  struct Unit {
    let number: Int
    let name: String
    let cost: Int
  }

  /// What the folder holds, if it is this very part, whole.
  private static func done(_ path: String, _ header: PartHeader, _ parallel: Parallel)
    -> PartFolder?
  {
    guard let part = try? PartFolder(path), part.damage(parallel) == nil,
      let same = try? header.holding(part.header.entries), same == part.header
    else { return nil }
    return part
  }

  /// Computes a part and puts it in its folder, whole or not at all. A part that is there already, of the
  /// same plan and whole, is left as it is: returns false.
  ///
  /// - Parameters:
  ///   - isCurrent: whether a whole part that is there is what would be computed now.
  ///   - compute: the result of each unit, called from several workers, dearest first.
  static func write(
    _ path: String, _ header: PartHeader, _ units: [Unit], parallel: Parallel,
    isCurrent: (PartFolder) -> Bool = { _ in true },
    compute: @Sendable (Unit) throws -> [UInt8]
  ) throws -> Bool {
    if let part = done(path, header, parallel), isCurrent(part) { return false }
    try checkReplaceable(path)
    let folder = try StagedFolder(path)
    do {
      let order = units.sorted { (-$0.cost, $0.number) < (-$1.cost, $1.number) }
      let entries = try parallel.tryMap(order.count) { turn in
        let unit = order[turn]
        let bytes = try compute(unit)
        try folder.write(bytes, as: PartHeader.Entry.file(unit.number))
        return PartHeader.Entry(
          unit: unit.number, name: unit.name, bytes: bytes.count,
          sha256: SHA256.hexDigest(of: bytes))
      }
      try folder.write(header.holding(entries).bytes(), as: PartHeader.fileName)
      try folder.finish()
    } catch {
      folder.discard()
      throw error
    }
    return true
  }

  /// Nothing but a part or an empty folder is replaced.
  private static func checkReplaceable(_ path: String) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return }
    let names = try? manager.contentsOfDirectory(atPath: path)
    guard let names, names.isEmpty || names.contains(PartHeader.fileName) else {
      throw PartError.notAPart(path: path)
    }
  }
}
