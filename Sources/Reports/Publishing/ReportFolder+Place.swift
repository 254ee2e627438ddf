import Foundation

extension ReportFolder {
  /// Puts single files beside the reports, such as the summary of a night: each is written under a
  /// hidden name, made durable and renamed, so a reader sees the old file or the new one.
  public static func place(_ files: [ReportFile], in folder: String) throws(PublishingError) {
    try place(files, in: folder, faults: .none)
  }

  package static func place(
    _ files: [ReportFile], in folder: String, faults: PublishingFaults
  ) throws(PublishingError) {
    try check(files)
    try makeParent(folder)
    for file in files {
      let path = folder + "/" + file.path
      if Target.kind(path) == S_IFLNK { throw .symbolicLink(path: path) }
      // Whatever a killed run left behind under this name is of no use to anybody.
      let hidden = folder + "/." + file.path.replacing("/", with: "_") + ".new"
      Target.remove(hidden)
      if FileManager.default.contents(atPath: path) == Data(file.bytes) { continue }
      defer { Target.remove(hidden) }
      try FileWriting.create(hidden, file.bytes, flush: true, faults: faults)
      try faults.check(.exchange, "publish", path)
      guard rename(hidden, path) == 0 else { throw .last("publish", path) }
    }
    try FileWriting.flushFolder(folder, faults: faults)
  }

  /// Stores a new file under a name that may be anything but a path, and makes it durable.
  package static func store(_ bytes: [UInt8], as name: String, in folder: String)
    throws(PublishingError)
  {
    guard !name.isEmpty, name != ".", name != "..", !name.contains("/"), !name.contains("\0") else {
      throw .unsafePath(name)
    }
    try makeParent(folder)
    try FileWriting.create(folder + "/" + name, bytes, flush: true, faults: .none)
    try FileWriting.flushFolder(folder, faults: .none)
  }

  /// Removes what a killed run left beside a report. Does nothing while another run is at work on it.
  ///
  /// - Parameter keep: number of dated reports that stay, where they are kept.
  package static func clearUp(_ path: String, keep: Int? = nil) throws(PublishingError) {
    let target = try Target(path)
    let hasTooMany = keep.map { !DatedReports.superfluous(target, keep: $0).isEmpty } ?? false
    guard target.hasLeftovers || hasTooMany else { return }
    let lock: FolderLock
    do {
      lock = try FolderLock(path: target.sibling("lock"), target: target.path)
    } catch .locked {
      return
    }
    defer { lock.release() }
    try target.recover()
    if let keep { DatedReports.prune(target, keep: keep) }
  }

  /// Names of the reports in a folder beside which a killed run left something. Looked up once for a whole
  /// night: a look for each of thousands of reports would take hours.
  package static func leftovers(in folder: String) -> Set<String> {
    var names: Set<String> = []
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where entry.hasPrefix(".") {
      for suffix in [".old", ".lock", ".next"] where entry.hasSuffix(suffix) {
        names.insert(String(entry.dropFirst().dropLast(suffix.count)))
      }
      if let range = entry.range(of: ".staging-", options: .backwards) {
        names.insert(String(entry[..<range.lowerBound].dropFirst()))
      }
    }
    return names
  }

  /// Keeps two nights over the same folder apart, by a hidden file in it.
  package static func lock(_ folder: String, name: String) throws(PublishingError) -> FolderLock {
    try makeParent(folder)
    return try FolderLock(path: folder + "/" + name, target: folder)
  }

  /// The folder that reports go into. It is not a link: who can write beside it could lead reports
  /// anywhere.
  static func makeParent(_ folder: String) throws(PublishingError) {
    if Target.kind(folder) == S_IFLNK { throw .symbolicLink(path: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .inputOutput(
        operation: "create", path: folder, reason: (error as NSError).localizedDescription)
    }
  }
}
