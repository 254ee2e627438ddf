import Foundation

/// Turns the bytes of a file into UTF-8.
struct TextEncoding {
  /// The names a manifest may use.
  static let names = [
    "auto", "utf-8", "utf-16", "windows-1250", "windows-1251", "windows-1252", "windows-1254",
    "iso-8859-1", "iso-8859-2", "koi8-r",
  ]

  /// UTF-8, perhaps behind a byte-order mark.
  let bytes: [UInt8]
  /// Where the text starts: behind the mark.
  let start: Int
  let description: String

  /// - Parameter encoding: one of `names`; "auto" goes by the byte-order mark and takes UTF-8 without.
  init(_ bytes: [UInt8], encoding: String, file: String) throws {
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let isWide = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    if encoding == "utf-8" || (encoding == "auto" && !isWide) {
      self.bytes = bytes
      start = hasMark ? 3 : 0
      description = hasMark ? "UTF-8 with byte-order mark" : "UTF-8"
    } else {
      let source = isWide ? "utf-16" : encoding
      self.bytes = try Self.convert(bytes, from: source, file: file)
      start = self.bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
      description = source.uppercased()
    }
  }

  /// Bytes that are no UTF-8, met where the text says what something is called.
  static func undecodable(_ file: String, line: Int, what: String) -> InputError {
    InputError(
      .rejected, file: file, line: line, found: "found a \(what) that is not UTF-8",
      remedy: "Save the file as UTF-8, or set “encoding” in [source], such as \"windows-1251\".")
  }

  private static func convert(_ bytes: [UInt8], from source: String, file: String) throws
    -> [UInt8]
  {
    let converter = iconv_open("UTF-8", source.uppercased())
    guard converter != iconv_t(bitPattern: -1) else {
      throw InputError(
        .configuration, file: file, found: "this system cannot convert from \(source)",
        remedy: "Convert the file to UTF-8.")
    }
    defer { iconv_close(converter) }
    var input = bytes
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count + bytes.count / 2)
    var piece = [CChar](repeating: 0, count: 1 << 16)
    var done = 0
    var failed = false
    while done < bytes.count, !failed {
      input.withUnsafeMutableBytes { inputBuffer in
        piece.withUnsafeMutableBufferPointer { pieceBuffer in
          // Invariant: iconv moves both pointers only within the lengths it is given, and both
          // buffers outlive the call.
          var from = inputBuffer.baseAddress?.advanced(by: done)
            .assumingMemoryBound(to: CChar.self)
          var left = inputBuffer.count - done
          var to = pieceBuffer.baseAddress
          var room = pieceBuffer.count
          let status = iconv(converter, &from, &left, &to, &room)
          let stuck = status == Int.max.magnitude &* 2 &+ 1 && errno != E2BIG
          failed = stuck
          done = inputBuffer.count - left
          converted.append(
            contentsOf: UnsafeRawBufferPointer(
              rebasing: UnsafeRawBufferPointer(pieceBuffer)[..<(pieceBuffer.count - room)]))
        }
      }
    }
    guard !failed else {
      throw InputError(
        .rejected, file: file, line: 1 + bytes[..<done].count { $0 == 10 },
        found: "found bytes that are not \(source)",
        remedy: "Set “encoding” in [source] to what the file is written in, or save it as UTF-8.")
    }
    return converted
  }
}
