/// Strings of JSON files.
enum JSONText {
  private static let special = ByteSet("\"\\", 0...31, 127...127)

  static func write(_ text: String, to writer: inout ByteWriter) {
    writer.write("\"")
    text.withBytes { write(utf8: $0, to: &writer) }
    writer.write("\"")
  }

  private static func write(utf8 bytes: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    var position = 0
    while position < bytes.count {
      let next = special.first(in: bytes, from: position, to: bytes.count)
      writer.write(position..<next, of: bytes)
      position = next + 1
      guard next < bytes.count else { return }
      switch bytes[next] {
      case UInt8(ascii: "\""): writer.write("\\\"")
      case UInt8(ascii: "\\"): writer.write("\\\\")
      case 10: writer.write("\\n")
      case 13: writer.write("\\r")
      case 9: writer.write("\\t")
      default:
        let digits: StaticString = "0123456789abcdef"
        writer.write("\\u00")
        writer.write(byte: digits.utf8Start[Int(bytes[next] >> 4)])
        writer.write(byte: digits.utf8Start[Int(bytes[next] & 15)])
      }
    }
  }
}
