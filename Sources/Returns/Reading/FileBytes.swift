import AuditMath
import Foundation

/// The bytes of one file, read whole.
///
/// Files are read rather than mapped: another process that shortens a mapped file ends this one with
/// a bus error, which no message can explain. Reading costs a few milliseconds more.
struct FileBytes: Sendable {
  let bytes: [UInt8]
  /// Counted while the bytes are at hand, since a large file is long to look through again.
  let counts: StretchCounts

  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what messages call it.
  ///   - parallel: stretches of a large file are read side by side.
  init(
    path: String, name: String, limits: ReadingLimits, parallel: Parallel = Parallel(workers: 1)
  ) throws {
    // Non-blocking, so that opening a named pipe returns instead of waiting for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.failure(errno, name: name, verb: "opened") }
    defer { close(descriptor) }
    let before = try Self.status(descriptor, name: name)
    guard before.st_mode & S_IFMT == S_IFREG else {
      let kind = before.st_mode & S_IFMT == S_IFDIR ? "a folder" : "not an ordinary file"
      throw InputError(
        .rejected, file: name, found: "found \(kind) where a file was expected",
        remedy: "Name the file itself.")
    }
    let size = Int(before.st_size)
    guard size <= limits.fileBytes else {
      throw InputError(
        .rejected, file: name,
        found: "the file has \(size) bytes, more than the limit of \(limits.fileBytes)",
        remedy: "Raise the limit on file size if the file is genuine.")
    }
    (bytes, counts) = try Self.read(descriptor, size: size, name: name, parallel: parallel)
    let after = try Self.status(descriptor, name: name)
    guard bytes.count == size, after.st_size == before.st_size,
      after.st_mtim.tv_sec == before.st_mtim.tv_sec,
      after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else {
      throw InputError(
        .inputOutput, file: name, found: "the file changed while it was read",
        remedy: "Wait until it is complete, then run again.")
    }
  }

  private static func read(_ descriptor: Int32, size: Int, name: String, parallel: Parallel) throws
    -> (bytes: [UInt8], counts: StretchCounts)
  {
    var failed: Int32 = 0
    var counts = StretchCounts()
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      // Invariant: each stretch is a range of the buffer of its own, which outlives the loop.
      nonisolated(unsafe) let target = UnsafeMutableRawBufferPointer(buffer)
      let stretches = parallel.mapBlocks(size, blockSize: StretchCounts.size) { range in
        let stretch = UnsafeMutableRawBufferPointer(rebasing: target[range])
        let (read, error) = fill(stretch, descriptor, range.lowerBound)
        let text = UnsafeRawBufferPointer(rebasing: stretch[..<read])
        return (read: read, error: error, counts: ByteCounts(text, at: range.lowerBound))
      }
      failed = stretches.first { $0.error != 0 }?.error ?? 0
      counts.counts = stretches.map(\.counts)
      // What lies behind a gap was read, but is not what the file says.
      count = 0
      for stretch in stretches {
        count += stretch.read
        if count < size, stretch.read < StretchCounts.size { break }
      }
    }
    guard failed == 0 else { throw failure(failed, name: name, verb: "read") }
    return (bytes, counts)
  }

  /// Reads one stretch of the file; how many bytes came, and the error that ended it.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ descriptor: Int32, _ offset: Int
  ) -> (read: Int, error: Int32) {
    takePages(buffer)
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + count))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return (count, errno) }
      if got == 0 { break }
      count += got
    }
    return (count, 0)
  }

  /// Gets all pages below a stretch of a file at once: one by one, as they are touched, takes longer. Large pages
  /// would be fewer, but on a virtual machine that gives its free memory back to the host they are what was given
  /// back, and getting one again takes milliseconds.
  private static func takePages(_ stretch: UnsafeMutableRawBufferPointer) {
    let page = Int(getpagesize())
    guard stretch.count == StretchCounts.size, let start = stretch.baseAddress else { return }
    let skipped = Int(bitPattern: start) % page
    // Invariant: pages of which the stretch has a byte are this process's own; the advice changes no byte, and may be
    // declined.
    madvise(start - skipped, skipped + stretch.count, MADV_POPULATE_WRITE)
  }

  private static func status(_ descriptor: Int32, name: String) throws -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, name: name, verb: "read") }
    return status
  }

  private static func failure(_ code: Int32, name: String, verb: String) -> InputError {
    switch code {
    case ENOENT, ENOTDIR:
      InputError(
        .missing, file: name, found: "there is no such file",
        remedy: "Check the name, and the folders that data is looked for in.")
    case EACCES, EPERM:
      InputError(
        .inputOutput, file: name, found: "there is no permission to read the file",
        remedy: "Give this user read permission.")
    default:
      InputError(
        .inputOutput, file: name,
        found: "the file could not be \(verb): \(String(cString: strerror(code)))",
        remedy: "Check the disk or the network drive, then run again.")
    }
  }
}
