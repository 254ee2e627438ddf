import CZlib

/// Unpacks gzip by zlib, which checks the length and the checksum of every member; libarchive, which
/// unpacks everything else here, checks neither for gzip.
struct Gzip {
  enum Failure: Error {
    case damaged(String)
    /// More text than the caller allows.
    case tooMuch
  }

  /// - Parameter allowed: bytes of text at most.
  static func expand(_ packed: [UInt8], allowed: Int) throws -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, and 16 to say that a gzip header is there.
    guard
      inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Failure.damaged("memory ran out") }
    defer { inflateEnd(&stream) }
    var text: [UInt8] = []
    text.reserveCapacity(min(allowed, hint(packed)))
    var input = packed
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var used = 0
    while used < packed.count {
      let status = input.withUnsafeMutableBufferPointer { source in
        piece.withUnsafeMutableBufferPointer { target -> Int32 in
          // Invariant: zlib reads avail_in bytes of `source` and writes avail_out bytes of `target` at
          // most, and keeps neither pointer in use once it returns.
          let given = min(source.count - used, 1 << 30)
          stream.next_in = source.baseAddress?.advanced(by: used)
          stream.avail_in = UInt32(given)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          used += given - Int(stream.avail_in)
          return status
        }
      }
      let got = piece.count - Int(stream.avail_out)
      guard text.count + got <= allowed else { throw Failure.tooMuch }
      text.append(contentsOf: piece[..<got])
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        if used == packed.count { return text }
        // Another member may follow.
        guard packed[used] == 0x1f, inflateReset(&stream) == Z_OK else {
          throw Failure.damaged("other bytes follow the compressed text")
        }
      case Z_BUF_ERROR where stream.avail_out == 0: continue
      default:
        throw Failure.damaged(stream.msg.map { String(cString: $0) } ?? "it ends early")
      }
    }
    throw Failure.damaged("it ends early")
  }

  /// The length that the last four bytes state: a hint only, since it may lie.
  private static func hint(_ packed: [UInt8]) -> Int {
    guard packed.count > 18 else { return 0 }
    let length = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return min(length, packed.count * 40)
  }
}
