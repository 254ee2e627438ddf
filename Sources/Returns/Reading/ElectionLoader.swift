import AuditMath
import Foundation

/// Loads elections: from a manifest to a table and all that was wrong on the way.
public struct ElectionLoader: Sendable {
  /// Folders in which files are looked for when they do not lie beside the manifest.
  public let dataRoots: [String]
  public let limits: ReadingLimits
  public let parallel: Parallel

  public init(
    dataRoots: [String] = [], limits: ReadingLimits = ReadingLimits(),
    parallel: Parallel = Parallel()
  ) {
    self.dataRoots = dataRoots
    self.limits = limits
    self.parallel = parallel
  }

  /// Reads the manifest's files. The table does not depend on the order of rows, the number of
  /// workers, or the size of blocks.
  public func load(_ manifest: ElectionManifest) throws -> LoadedElection {
    guard manifest.source.files.count <= Int(UInt16.max) else {
      throw InputError(
        .configuration, file: manifest.path, column: "key “source.files”",
        found: "more than \(UInt16.max) files are listed", remedy: "Join them.")
    }
    let files = try manifest.source.files.map { name in
      let text = try SourceText(
        path: try locate(name, manifest), name: name, source: manifest.source, limits: limits,
        parallel: parallel)
      return try ParsedFile(text, manifest: manifest, limits: limits, parallel: parallel)
    }
    return try RowAssembly(files: files, manifest: manifest, limits: limits, parallel: parallel)
      .election()
  }

  /// SHA-256 of every source file as it lies on disk, in the manifest's order: what decides whether an
  /// election has changed, without reading it in.
  public func sourceDigests(_ manifest: ElectionManifest) throws -> [String] {
    try manifest.source.files.map { name in
      SHA256.hexDigest(
        of: try FileBytes(path: try locate(name, manifest), name: name, limits: limits).bytes)
    }
  }

  /// The file beside the manifest, else below the first data root that has it.
  private func locate(_ name: String, _ manifest: ElectionManifest) throws -> String {
    if name.hasPrefix("/") { return name }
    let beside = URL(fileURLWithPath: manifest.path).deletingLastPathComponent().path
    let folders = [beside] + dataRoots
    for folder in folders {
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw InputError(
      .missing, file: manifest.path, column: "key “source.files”",
      found: "there is no file \(quoted(name)) in \(folders.joined(separator: ", "))",
      remedy: "Correct the name, or say where data lies.")
  }
}
