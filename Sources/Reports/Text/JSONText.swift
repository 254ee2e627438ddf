/// Strings of JSON files.
enum JSONText {
  private static let special = ByteSet("\"\\", 0...31, 127...127)

  static func write(_ text: String, to writer: inout ByteWriter) {
    writer.write("\"")
    text.withBytes { bytes in
      writer.write(bytes.indices, of: bytes, escaping: special) { position, writer in
        write(special: bytes[position], to: &writer)
        return position + 1
      }
    }
    writer.write("\"")
  }

  private static func write(special byte: UInt8, to writer: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "\""): writer.write("\\\"")
    case UInt8(ascii: "\\"): writer.write("\\\\")
    case 10: writer.write("\\n")
    case 13: writer.write("\\r")
    case 9: writer.write("\\t")
    default:
      let digits: StaticString = "0123456789abcdef"
      writer.write("\\u00")
      writer.write(byte: digits.utf8Start[Int(byte >> 4)])
      writer.write(byte: digits.utf8Start[Int(byte & 15)])
    }
  }
}
