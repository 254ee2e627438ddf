import Foundation

extension ReportFolder {
  /// Puts single files beside the reports, such as the summary of a night: each is written under a
  /// hidden name, made durable and renamed, so a reader sees the old file or the new one.
  public static func place(_ files: [ReportFile], in folder: String) throws(PublishingError) {
    try check(files)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .inputOutput(
        operation: "create", path: folder, reason: (error as NSError).localizedDescription)
    }
    for file in files {
      let path = folder + "/" + file.path
      if FileManager.default.contents(atPath: path) == Data(file.bytes) { continue }
      do {
        try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw .inputOutput(
          operation: "write", path: path, reason: (error as NSError).localizedDescription)
      }
    }
  }
}
