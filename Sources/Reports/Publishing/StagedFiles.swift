import AuditMath
import CFileSystem
import Foundation

/// Writes a report's files into a new folder.
struct StagedFiles {
  let folder: String
  let parallel: Parallel
  let faults: PublishingFaults

  func write(_ files: [ReportFile]) throws(PublishingError) {
    try makeFolders(files)
    // Blocks, since creating a small file costs less than handing it out.
    let failures = parallel.mapBlocks(files.count, blockSize: 32) { range -> PublishingError? in
      do throws(PublishingError) {
        for position in range { try write(files[position]) }
        return nil
      } catch {
        return error
      }
    }
    if let first = failures.compactMap({ $0 }).first { throw first }
  }

  /// One flush of the file system instead of one per file: see `ReportFolder`.
  func flush() throws(PublishingError) {
    try faults.check(.flush, "flush", folder)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", folder) }
    defer { close(descriptor) }
    let code = file_system_flush(descriptor)
    if code != 0 { throw .last("flush", folder, code: code) }
  }

  private func makeFolders(_ files: [ReportFile]) throws(PublishingError) {
    var made: Set<Substring> = []
    for file in files {
      guard let end = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      // Most files lie beside the one before them, in a folder that is there.
      if made.contains(file.path[..<end]) { continue }
      var rest = file.path[...]
      while let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
        let part = file.path[..<end]
        rest = file.path[file.path.utf8.index(after: end)...]
        guard made.insert(part).inserted else { continue }
        let path = folder + "/" + part
        try faults.check(.makeFolder, "create", path)
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last("create", path) }
      }
    }
  }

  private func write(_ file: ReportFile) throws(PublishingError) {
    try FileWriting.create(folder + "/" + file.path, file.pieces, faults: faults)
  }
}
