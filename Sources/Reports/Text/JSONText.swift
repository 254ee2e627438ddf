/// Strings of JSON files.
enum JSONText {
  static func write(_ text: String, to writer: inout ByteWriter) {
    writer.write(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): writer.write("\\\"")
      case UInt8(ascii: "\\"): writer.write("\\\\")
      case 10: writer.write("\\n")
      case 13: writer.write("\\r")
      case 9: writer.write("\\t")
      case 0..<32, 127:
        let digits: StaticString = "0123456789abcdef"
        writer.write("\\u00")
        writer.write(byte: digits.utf8Start[Int(byte >> 4)])
        writer.write(byte: digits.utf8Start[Int(byte & 15)])
      default: writer.write(byte: byte)
      }
    }
    writer.write(byte: UInt8(ascii: "\""))
  }
}
