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

  /// Replaces the folder `path` by these files and their manifest.
  public static func publish(
    files: [ReportFile], manifest: RunManifest, to path: String, parallel: Parallel = Parallel()
  ) throws(PublishingError) {
    try check(files)
    let target = try Target(path)
    let lock = try FolderLock(path: target.sibling("lock"), target: target.path)
    defer { lock.release() }
    try target.recover()
    try target.checkReplaceable()
    let staging = target.sibling("staging-\(getpid())")
    guard mkdir(staging, 0o755) == 0 else { throw .last("create", staging) }
    // After the exchange this path holds the old report.
    defer { Target.remove(staging) }
    let staged = StagedFiles(folder: staging, parallel: parallel)
    try staged.write(files)
    try staged.write([manifest.file(outputs: files)])
    try staged.flush()
    try target.replace(by: staging)
  }

  /// Paths stay below the folder on every system, and no two are the same where case does not count.
  static func check(_ files: [ReportFile]) throws(PublishingError) {
    var seen: Set<String> = [manifestName]
    for file in files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      let isSafe = parts.allSatisfy { part in
        !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
          && part.utf8.allSatisfy { $0 > 32 && $0 < 127 && !forbidden.contains($0) }
      }
      guard isSafe, seen.insert(file.path.lowercased()).inserted else {
        throw .unsafePath(file.path)
      }
    }
  }

  /// Characters that some file system or shell takes for something else.
  private static let forbidden = Set("\\:*?\"<>|".utf8)
}
