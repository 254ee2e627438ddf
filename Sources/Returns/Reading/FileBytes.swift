import AuditMath
import Foundation

/// The bytes of one file, read whole.
///
/// Files are read rather than mapped: another process that shortens a mapped file ends this one with
/// a bus error, which no message can explain. Reading costs a few milliseconds more.
struct FileBytes: Sendable {
  let bytes: [UInt8]
  /// No byte is beyond ASCII: found while the bytes are at hand, since a large file is long to look through again.
  let isASCII: Bool

  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what messages call it.
  ///   - parallel: a large file is read in two parts at once.
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
    (bytes, isASCII) = try Self.read(descriptor, size: size, name: name, parallel: parallel)
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
    -> (bytes: [UInt8], isASCII: Bool)
  {
    var failed: Int32 = 0
    var isASCII = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let parts = size < 1 << 24 ? 1 : parallel.workers
      // Invariant: each part writes its own range of the buffer, which outlives the loop.
      nonisolated(unsafe) let target = UnsafeMutableRawBufferPointer(buffer)
      let results = parallel.map(parts) { part -> (read: Int, isASCII: Bool, error: Int32) in
        let range = size * part / parts..<size * (part + 1) / parts
        return fill(
          UnsafeMutableRawBufferPointer(rebasing: target[range]), descriptor, range.lowerBound)
      }
      failed = results.first { $0.error != 0 }?.error ?? 0
      isASCII = results.allSatisfy(\.isASCII)
      // What lies behind a gap was read, but is not what the file says.
      count = 0
      for (part, result) in results.enumerated() {
        count += result.read
        if count < size * (part + 1) / parts { break }
      }
    }
    guard failed == 0 else { throw failure(failed, name: name, verb: "read") }
    return (bytes, isASCII)
  }

  /// Reads one part of the file; how many bytes came, whether all are ASCII, and the error that ended it.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ descriptor: Int32, _ offset: Int
  ) -> (read: Int, isASCII: Bool, error: Int32) {
    var count = 0
    var isASCII = true
    while count < buffer.count {
      let next = UnsafeMutableRawBufferPointer(rebasing: buffer[count...].prefix(Self.atOnce))
      takePages(next)
      let got = pread(descriptor, next.baseAddress, next.count, off_t(offset + count))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return (count, isASCII, errno) }
      if got == 0 { break }
      isASCII = isASCII && EncodingGuess.isASCII(UnsafeRawBufferPointer(rebasing: next[..<got]))
      count += got
    }
    return (count, isASCII, 0)
  }

  /// Bytes that are looked at while they lie in the processor's cache.
  private static let atOnce = 1 << 18

  /// Gets all pages below a part of a file at once: one by one, as they are touched, takes longer. Large pages
  /// would be fewer, but on a virtual machine that gives its free memory back to the host they are what was given
  /// back, and getting one again takes milliseconds.
  private static func takePages(_ part: UnsafeMutableRawBufferPointer) {
    let page = Int(getpagesize())
    guard part.count == Self.atOnce, let start = part.baseAddress else { return }
    let skipped = Int(bitPattern: start) % page
    // Invariant: pages of which the part has a byte are this process's own; the advice changes no byte, and may be
    // declined.
    madvise(start - skipped, skipped + part.count, MADV_POPULATE_WRITE)
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
