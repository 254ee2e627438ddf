/// Compressed files made by hand, so that the tests do not lean on the libraries that read them.
enum Containers {
  /// Gzip with stored blocks.
  static func gzip(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = text[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      bytes += [rest.isEmpty ? 1 : 0] + little(UInt16(block.count)) + little(~UInt16(block.count))
      bytes += block
    } while !rest.isEmpty
    return bytes + little(crc32(text)) + little(UInt32(text.count))
  }

  /// Zip with stored members.
  static func zip(_ members: [(name: String, text: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let size = UInt32(text.count)
      let common =
        little(UInt16(20)) + little(UInt16(0x800)) + little(UInt16(0)) + little(UInt32(0))
        + little(crc32(text)) + little(size) + little(size)
        + little(UInt16(name.utf8.count)) + little(UInt16(0))
      directory +=
        [0x50, 0x4b, 1, 2] + little(UInt16(20)) + common + little(UInt16(0)) + little(UInt16(0))
        + little(UInt16(0)) + little(UInt32(0)) + little(UInt32(bytes.count)) + Array(name.utf8)
      bytes += [0x50, 0x4b, 3, 4] + common + Array(name.utf8) + text
    }
    let start = UInt32(bytes.count)
    let count = little(UInt16(members.count))
    return bytes + directory + [0x50, 0x4b, 5, 6, 0, 0, 0, 0] + count + count
      + little(UInt32(directory.count)) + little(start) + [0, 0]
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1
      }
    }
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
