/// A JSON value, written with sorted keys and the machine's number format, so that equal values have
/// equal bytes.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  /// A probability and its natural logarithm, which takes its place below 1e-300.
  case probability(Double, log: Double?)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  static func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
  static func optional(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
  static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  /// The value and a line feed.
  var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 1 << 12)
    write(to: &writer, indent: 0)
    writer.write("\n")
    return writer.bytes
  }

  private func write(to writer: inout ByteWriter, indent: Int) {
    switch self {
    case .null: writer.write("null")
    case .bool(let value): writer.write(value ? "true" : "false")
    case .integer(let value): writer.write(value)
    case .number(let value):
      if value.isFinite { writer.write(value) } else { writer.write("null") }
    case .probability(let value, let logarithm):
      if value.isFinite {
        writer.write(probability: value, logarithm: logarithm)
      } else {
        writer.write("null")
      }
    case .string(let value): JSONText.write(value, to: &writer)
    case .array(let values):
      if values.isEmpty {
        writer.write("[]")
        return
      }
      writer.write("[")
      for (position, value) in values.enumerated() {
        Self.newLine(position, indent: indent + 1, to: &writer)
        value.write(to: &writer, indent: indent + 1)
      }
      Self.newLine(0, indent: indent, to: &writer)
      writer.write("]")
    case .object(let members):
      if members.isEmpty {
        writer.write("{}")
        return
      }
      writer.write("{")
      let sorted = members.sorted { $0.key < $1.key }
      for (position, member) in sorted.enumerated() {
        Self.newLine(position, indent: indent + 1, to: &writer)
        JSONText.write(member.key, to: &writer)
        writer.write(": ")
        member.value.write(to: &writer, indent: indent + 1)
      }
      Self.newLine(0, indent: indent, to: &writer)
      writer.write("}")
    }
  }

  private static func newLine(_ position: Int, indent: Int, to writer: inout ByteWriter) {
    writer.write(position > 0 ? ",\n" : "\n")
    for _ in 0..<indent { writer.write("  ") }
  }
}
