import AuditMath
import Foundation

/// What loading does, one after the other; the first two for each file.
public enum LoadingStage: String, Sendable, CaseIterable {
  /// A file is in memory, unpacked and decoded.
  case read
  /// Its rows are checked, its names numbered and its counts read.
  case parsed
  /// All rows are sorted, duplicates and totals are settled.
  case assembled
}

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
  ///
  /// - Parameter onStage: told of each stage as it ends, for progress and for measurements.
  public func load(_ manifest: ElectionManifest, onStage: (LoadingStage) -> Void = { _ in }) throws
    -> LoadedElection
  {
    var manifest = manifest
    if manifest.source.layout == .commonDataFormat { CommonDataText.complete(&manifest) }
    var files: [ParsedFile] = []
    for file in try finder(manifest).files() {
      let texts = try SourceText.read(
        path: file.path, name: file.name, source: manifest.source, limits: limits,
        parallel: parallel)
      onStage(.read)
      for text in texts {
        files.append(try ParsedFile(text, manifest: manifest, limits: limits, parallel: parallel))
      }
      onStage(.parsed)
    }
    if let long = manifest.long {
      files = try LongPivot(files: files, manifest: manifest, long: long).wideFiles()
    }
    let totals = try finder(manifest).officialAreas().map {
      try AreaTotalsFile(file: $0, candidates: files[0].plan.candidates, limits: limits).read()
    }
    let stations = try coordinates(manifest)
    var assembly = RowAssembly(
      files: files, manifest: manifest, totals: totals, coordinates: stations, limits: limits,
      parallel: parallel)
    files = []
    let election = try assembly.election()
    onStage(.assembled)
    return election
  }

  private func coordinates(_ manifest: ElectionManifest) throws -> StationCoordinates? {
    let finder = finder(manifest)
    guard let columns = manifest.coordinates, let file = try finder.coordinates() else {
      return nil
    }
    let isReturns = try finder.files().contains { $0.path == file.path }
    return try CoordinatesFile(
      file: file, columns: columns, manifest: manifest.path, isReturns: isReturns, limits: limits
    ).read()
  }

  /// Every source file as it lies on disk, with its SHA-256, in the manifest's order: what decides
  /// whether an election has changed, without reading it in. The format is left open.
  public func sourceFiles(_ manifest: ElectionManifest) throws -> [SourceFile] {
    try sourceContents(manifest).map { file in
      SourceFile(
        name: file.name, bytes: file.bytes.count, sha256: SHA256.hexDigest(of: file.bytes),
        format: "")
    }
  }

  /// The bytes of every source file as it lies on disk, with the name that the manifest gives it.
  package func sourceContents(_ manifest: ElectionManifest) throws
    -> [(name: String, bytes: [UInt8])]
  {
    try finder(manifest).all().map { file in
      (file.name, try FileBytes(path: file.path, name: file.name, limits: limits).bytes)
    }
  }

  /// Bytes of the source files once read in, as far as their names and sizes tell without opening them:
  /// packed returns are about a tenth of their text.
  public func expectedBytes(_ manifest: ElectionManifest) -> Int {
    let packed = [".zip", ".gz", ".xz", ".zst", ".bz2", ".xlsx", ".7z"]
    return ((try? finder(manifest).files()) ?? []).reduce(0) { sum, file in
      let size = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? 0
      let name = file.path.lowercased()
      return sum + size * (packed.contains { name.hasSuffix($0) } ? 10 : 1)
    }
  }

  private func finder(_ manifest: ElectionManifest) -> SourceFinder {
    SourceFinder(manifest: manifest, dataRoots: dataRoots)
  }
}
