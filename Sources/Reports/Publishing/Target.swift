import CFileSystem
import Foundation

/// The folder that a report is published as, and the hidden paths beside it.
struct Target {
  let path: String
  private let parent: String
  private let name: String

  init(_ path: String) throws(PublishingError) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let url = URL(fileURLWithPath: String(trimmed))
    name = url.lastPathComponent
    parent = url.deletingLastPathComponent().path
    self.path = parent == "/" ? "/" + name : parent + "/" + name
    guard !name.isEmpty, name != "/", name != ".", name != ".." else {
      throw .notAReport(path: path)
    }
    try ReportFolder.makeParent(parent)
  }

  /// A hidden path beside the target, on the same file system.
  func sibling(_ suffix: String) -> String { "\(parent)/.\(name).\(suffix)" }

  /// Where the link to a dated report waits, or what it takes the place of is put aside.
  var next: String { sibling("next") }

  /// Whether a killed run left something beside the target.
  var hasLeftovers: Bool {
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return beside.contains { entry in
      entry == ".\(name).old" || entry == ".\(name).lock"
        || entry == ".\(name).next" || entry.hasPrefix(".\(name).staging-")
    }
  }

  /// Removes what killed runs left behind. The lock is held, so no other run uses these paths.
  ///
  /// - Parameter looking: whether to look through the parent for hidden folders. Whoever publishes into a
  ///   folder of thousands of reports has done so once for all.
  func recover(looking: Bool = true) throws(PublishingError) {
    let old = sibling("old")
    if Self.kind(old) != nil {
      // Killed between the two renames of the slow way: put the old report back.
      if Self.kind(path) == nil {
        guard rename(old, path) == 0 else { throw .last("restore", path) }
      } else {
        Self.remove(old)
      }
    }
    DatedReports.recover(self)
    guard looking else { return }
    let prefix = ".\(name).staging-"
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    where entry.hasPrefix(prefix) && entry.dropFirst(prefix.count).allSatisfy(\.isNumber) {
      Self.remove("\(parent)/\(entry)")
    }
  }

  /// Only a report, or an empty folder, may be replaced.
  func checkReplaceable() throws(PublishingError) {
    guard let kind = Self.kind(path) else { return }
    if kind == S_IFLNK {
      if datedLink != nil { return try DatedReports.check(path + DatedReports.suffix) }
      throw .symbolicLink(path: path)
    }
    guard kind == S_IFDIR else { throw .notAReport(path: path) }
    if Self.kind(path + "/" + ReportFolder.manifestName) == S_IFREG { return }
    let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard let entries, entries.isEmpty else { throw .notAReport(path: path) }
  }

  /// Puts the staged folder in the target's place. The old report, if any, is then at `staging`.
  func replace(by staging: String, faults: PublishingFaults) throws(PublishingError) {
    try faults.check(.exchange, "publish", path)
    if Self.kind(path) == nil {
      var code = file_system_rename_new(staging, path)
      if code == EINVAL || code == ENOSYS { code = rename(staging, path) == 0 ? 0 : errno }
      if code != 0 { throw .last("publish", path, code: code) }
    } else if Self.kind(path) == S_IFLNK, Self.kind(staging) == S_IFLNK {
      // A link takes the place of another in one step on every file system.
      guard rename(staging, path) == 0 else { throw .last("publish", path) }
    } else {
      let code = file_system_exchange(staging, path)
      if code == EINVAL || code == ENOSYS {
        try replaceInTwoSteps(by: staging)
      } else if code != 0 {
        throw .last("publish", path, code: code)
      }
    }
    try FileWriting.flushFolder(parent, faults: faults)
  }

  /// For file systems that cannot exchange: for a moment there is no report, never half of one.
  func replaceInTwoSteps(by staging: String) throws(PublishingError) {
    let old = sibling("old")
    guard rename(path, old) == 0 else { throw .last("set aside", path) }
    guard rename(staging, path) == 0 else {
      let error = PublishingError.last("publish", path)
      rename(old, path)
      throw error
    }
    rename(old, staging)
  }

  /// The kind of file at a path, links not followed; `nil` where there is none.
  static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Best effort: what cannot be removed now is removed by the next run.
  static func remove(_ path: String) {
    if kind(path) != nil { try? FileManager.default.removeItem(atPath: path) }
  }
}
