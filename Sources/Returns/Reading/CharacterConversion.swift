import Foundation

/// Conversion of a whole text to UTF-8 by the system's iconv.
enum CharacterConversion {
  /// Throws where the bytes are not of that encoding, naming the line.
  static func utf8(_ bytes: [UInt8], from source: String, file: String) throws -> [UInt8] {
    let converter = iconv_open(
      "UTF-8", source.uppercased().replacing("-LE", with: "LE").replacing("-BE", with: "BE"))
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
          // A call that neither reads nor writes would be repeated for ever.
          let isStuck = left == inputBuffer.count - done && room == pieceBuffer.count
          failed = isStuck || (status == -1 && errno != E2BIG)
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
