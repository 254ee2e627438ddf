import CZlib
import Foundation

/// Writes small images with a palette: eight bits a pixel, colour 0 transparent.
enum PNG {
  /// - Parameters:
  ///   - pixels: palette positions, row by row from the top; `width * height` of them.
  ///   - palette: up to 256 colours, 0xRRGGBB.
  static func encode(width: Int, height: Int, pixels: [UInt8], palette: [UInt32]) -> [UInt8] {
    var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    append("IHDR", bigEndian(width) + bigEndian(height) + [8, 3, 0, 0, 0], to: &png)
    append(
      "PLTE", palette.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] },
      to: &png)
    append("tRNS", [0], to: &png)
    // Each row behind the number of its filter. Blocks of pixels repeat rows: a repeated row is stored as
    // "no difference from the row above", which packs smaller and several times faster. Other rows have no
    // gradient to predict.
    var rows = [UInt8](repeating: 0, count: (width + 1) * height)
    for row in 0..<height {
      let start = row * (width + 1)
      if row > 0, isRepeated(row, pixels, width) {
        rows[start] = 2
      } else {
        rows.replaceSubrange(
          start + 1..<start + 1 + width, with: pixels[row * width..<(row + 1) * width])
      }
    }
    append("IDAT", deflated(rows), to: &png)
    append("IEND", [], to: &png)
    return png
  }

  /// Whether a row is that above once more.
  private static func isRepeated(_ row: Int, _ pixels: [UInt8], _ width: Int) -> Bool {
    pixels.withUnsafeBytes { bytes in
      let above = UnsafeRawBufferPointer(rebasing: bytes[(row - 1) * width..<row * width])
      let line = UnsafeRawBufferPointer(rebasing: bytes[row * width..<(row + 1) * width])
      guard let one = above.baseAddress, let other = line.baseAddress else { return true }
      return memcmp(one, other, width) == 0
    }
  }

  /// Packed by runs of equal bytes alone, which is what blocks of pixels are: a half of the time that a search
  /// for any repetition takes, and smaller.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var stream = z_stream()
    var packed: [UInt8] = []
    var status = deflateInit2_(
      &stream, 1, Z_DEFLATED, MAX_WBITS, 8, Z_RLE, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if status == Z_OK {
      let room = Int(deflateBound(&stream, uLong(bytes.count)))
      // Invariant: the stream reads and writes within the two buffers, whose sizes it is told; a buffer of the
      // size that zlib asks for takes everything in one call.
      packed = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        bytes.withUnsafeMutableBufferPointer { source in
          stream.next_in = source.baseAddress
          stream.avail_in = uInt(source.count)
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(room)
          status = deflate(&stream, Z_FINISH)
        }
        count = room - Int(stream.avail_out)
      }
      deflateEnd(&stream)
    }
    // Only a lack of memory could fail here.
    precondition(status == Z_STREAM_END, "zlib ran out of memory")
    return packed
  }

  private static func append(_ kind: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
    png += bigEndian(data.count)
    let checked = kind.withUTF8Buffer { Array($0) } + data
    png += checked
    png += bigEndian(Int(crc32(0, checked, uInt(checked.count))))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [
      UInt8(value >> 24 & 255), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255),
      UInt8(value & 255),
    ]
  }
}
