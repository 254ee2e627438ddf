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
      if FileManager.default.contents(atPath: path) == Data(file.bytes) { continue }
      // Whatever a killed run left behind under this name is of no use to anybody.
      let hidden = folder + "/." + file.path.replacing("/", with: "_") + ".new"
      Target.remove(hidden)
      defer { Target.remove(hidden) }
      try FileWriting.create(hidden, file.bytes, flush: true, faults: faults)
      try faults.check(.exchange, "publish", path)
      guard rename(hidden, path) == 0 else { throw .last("publish", path) }
    }
    try FileWriting.flushFolder(folder, faults: faults)
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
