/// Bytes as text inside URLs of data.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func write(_ bytes: [UInt8], to out: inout ByteWriter) {
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let group =
        UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
        | (left > 2 ? UInt32(bytes[index + 2]) : 0)
      out.write(byte: alphabet[Int(group >> 18)])
      out.write(byte: alphabet[Int(group >> 12 & 63)])
      out.write(byte: left > 1 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      out.write(byte: left > 2 ? alphabet[Int(group & 63)] : UInt8(ascii: "="))
      index += 3
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    var out = ByteWriter(capacity: bytes.count * 4 / 3 + 4)
    write(bytes, to: &out)
    return out.text
  }
}
