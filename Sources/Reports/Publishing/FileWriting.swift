import Foundation

/// Writes a new file, and refuses one that is there already or that a link stands for.
enum FileWriting {
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o644, flush: Bool = false,
    faults: PublishingFaults
  ) throws(PublishingError) {
    try create(path, [bytes], mode: mode, flush: flush, faults: faults)
  }

  /// - Parameter pieces: what the file shall hold, piece after piece.
  static func create(
    _ path: String, _ pieces: [[UInt8]], mode: mode_t = 0o644, flush: Bool = false,
    faults: PublishingFaults
  ) throws(PublishingError) {
    try faults.check(.create, "create", path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last("create", path) }
    do throws(PublishingError) {
      for bytes in pieces { try write(bytes, descriptor, path, faults) }
      if flush {
        try faults.check(.flush, "flush", path)
        guard fsync(descriptor) == 0 else { throw .last("flush", path) }
      }
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems report a full disk only here.
    let closed = close(descriptor)
    try faults.check(.close, "close", path)
    guard closed == 0 else { throw .last("close", path) }
  }

  private static func write(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String, _ faults: PublishingFaults
  ) throws(PublishingError) {
    var written = 0
    while written < bytes.count {
      try faults.check(.write, "write", path)
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last("write", path) }
      written += count
    }
  }

  /// Makes the names in a folder durable.
  static func flushFolder(_ path: String, faults: PublishingFaults) throws(PublishingError) {
    try faults.check(.flushParent, "flush", path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder; what is in it is in place all the same.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last("flush", path) }
  }
}
