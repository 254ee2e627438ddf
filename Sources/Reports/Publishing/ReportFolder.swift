import AuditMath
import CFileSystem
import Foundation

/// Publishes a report: whoever opens the folder sees the old report or the complete new one, whatever
/// happens to the run.
///
/// Files go into a staging folder beside the target, the manifest last; one flush makes them durable;
/// then staging folder and target change places in one step. Flushing the file system once took a
/// hundredth of the time of flushing thousands of small files one by one.
public enum ReportFolder {
  /// Its presence tells a complete report from any other folder.
  public static let manifestName = "manifest.json"

  /// The detached signature of the manifest, where reports are signed.
  public static let signatureName = "manifest.json.sig"

  /// Makes a signature of the manifest's bytes.
  public typealias Signature = @Sendable ([UInt8]) throws -> [UInt8]

  /// Replaces the folder `path` by these files and their manifest. Throws `PublishingError`, or what
  /// `sign` throws; the folder that was there is then untouched.
  ///
  /// - Parameters:
  ///   - dated: how the report is kept under its date; `nil` to exchange the folder in place.
  ///   - leftovers: whether a killed run may have left hidden folders beside this one.
  public static func publish(
    files: [ReportFile], manifest: RunManifest, to path: String, parallel: Parallel = Parallel(),
    sign: Signature? = nil, dated: DatedReports? = nil, leftovers: Bool = true
  ) throws {
    try publish(
      files: files, manifest: manifest, to: path, parallel: parallel, sign: sign, dated: dated,
      leftovers: leftovers, faults: .none)
  }

  package static func publish(
    files: [ReportFile], manifest: RunManifest, to path: String, parallel: Parallel,
    sign: Signature? = nil, dated: DatedReports? = nil, leftovers: Bool = true,
    faults: PublishingFaults
  ) throws {
    try check(files)
    let target = try Target(path)
    try faults.check(.lock, "lock", target.path)
    let lock = try FolderLock(path: target.sibling("lock"), target: target.path)
    defer { lock.release() }
    try target.recover(looking: leftovers)
    try target.checkReplaceable()
    let staging = target.sibling("staging-\(getpid())")
    try faults.check(.makeFolder, "create", staging)
    guard mkdir(staging, 0o755) == 0 else { throw PublishingError.last("create", staging) }
    // After the exchange this path holds the old report.
    defer { Target.remove(staging) }
    let staged = StagedFiles(folder: staging, parallel: parallel, faults: faults)
    // Made beside the others, and written when they are all there.
    let last = try parallel.tryMap(2) { item -> ReportFile? in
      if item == 0 { return manifest.file(outputs: files) }
      try staged.write(files)
      return nil
    }.compactMap { $0 }
    try staged.write(last)
    if let sign {
      try staged.write([ReportFile(path: signatureName, bytes: try sign(last[0].bytes))])
    }
    try staged.flush()
    if let dated {
      try dated.replace(target, by: staging, faults: faults)
    } else {
      try target.replace(by: staging, faults: faults)
    }
  }

  /// Paths stay below the folder on every system, and no two are the same where case does not count.
  static func check(_ files: [ReportFile]) throws(PublishingError) {
    var seen: Set<String> = [manifestName, signatureName]
    for file in files {
      let parts = file.path.utf8.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      let isSafe = parts.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
          && part.count <= 255 && !part.contains(where: forbidden.contains)
      }
      guard isSafe, seen.insert(file.path.lowercased()).inserted else {
        throw .unsafePath(file.path)
      }
    }
  }

  /// Characters that some file system or shell takes for something else, blanks and all beyond ASCII.
  private static let forbidden = ByteSet("\\:*?\"<>|", 0...32, 127...255)
}
