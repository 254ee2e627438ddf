import AuditMath
import CFileSystem
import Foundation

/// Writes a report's files into a new folder.
struct StagedFiles {
  let folder: String
  let parallel: Parallel

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
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", folder) }
    defer { close(descriptor) }
    let code = file_system_flush(descriptor)
    if code != 0 { throw .last("flush", folder, code: code) }
  }

  private func makeFolders(_ files: [ReportFile]) throws(PublishingError) {
    var made: Set<String> = []
    for file in files {
      let parts = file.path.split(separator: "/").dropLast()
      var path = folder
      for part in parts {
        path += "/" + part
        guard made.insert(path).inserted else { continue }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last("create", path) }
      }
    }
  }

  private func write(_ file: ReportFile) throws(PublishingError) {
    let path = folder + "/" + file.path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("create", path) }
    var written = 0
    while written < file.bytes.count {
      let count = file.bytes.withUnsafeBytes { buffer in
        Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = PublishingError.last("write", path)
        close(descriptor)
        throw error
      }
      written += count
    }
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw .last("close", path) }
  }
}
