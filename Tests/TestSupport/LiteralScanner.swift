/// Finds the string literals of Swift sources, those inside interpolations too, and what each is given to.
public struct LiteralScanner {
  /// A literal with `{}` for every interpolation.
  public struct Literal {
    public let text: String
    /// Name of the call that it is an argument of, if it is one.
    public let call: String?
    /// True where the call is made on something, as in `page.line(…)`.
    public let isMember: Bool
    /// Its argument label.
    public let label: String?
  }

  private struct Call {
    let name: String?
    let isMember: Bool
  }

  private let bytes: [UInt8]
  private var position = 0
  private var calls: [Call] = []
  private var found: [Literal] = []

  public static func literals(in source: String) -> [Literal] {
    var scanner = LiteralScanner(bytes: Array(source.utf8))
    scanner.scan()
    return scanner.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    while position < bytes.count { step() }
  }

  private mutating func step() {
    if starts("//") {
      position = bytes[position...].firstIndex(of: 10) ?? bytes.count
      return
    }
    switch bytes[position] {
    case UInt8(ascii: "\""): return literal()
    case UInt8(ascii: "("): calls.append(callee(before: position))
    // A closure is an argument of its own.
    case UInt8(ascii: "{"): calls.append(Call(name: nil, isMember: false))
    case UInt8(ascii: ")"), UInt8(ascii: "}"): _ = calls.popLast()
    default: break
    }
    position += 1
  }

  private func callee(before end: Int) -> Call {
    var start = end
    while start > 0, Self.isName(bytes[start - 1]) { start -= 1 }
    guard start < end else { return Call(name: nil, isMember: false) }
    return Call(
      name: String(decoding: bytes[start..<end], as: UTF8.self),
      isMember: start > 0 && bytes[start - 1] == UInt8(ascii: "."))
  }

  private func label() -> String? {
    var end = position
    while end > 0, [32, 10].contains(bytes[end - 1]) { end -= 1 }
    guard end > 0, bytes[end - 1] == UInt8(ascii: ":") else { return nil }
    return callee(before: end - 1).name
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func literal() {
    let label = label()
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    position += quote.utf8.count
    var text: [UInt8] = []
    while position < bytes.count, !starts(quote) {
      if starts("\\(") {
        position += 2
        text += Array("{}".utf8)
        interpolation()
      } else if starts("\\\n") {
        position += 2
      } else if bytes[position] == UInt8(ascii: "\\") {
        text.append(bytes[position + 1])
        position += 2
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    position += quote.utf8.count
    let lines = String(decoding: text, as: UTF8.self)
    guard quote.count == 3 else { return add(lines, label) }
    // The catalogue has each paragraph of a longer text on one line.
    var paragraphs: [[Substring]] = [[]]
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.drop { $0 == " " }
      if line.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    for paragraph in paragraphs where !paragraph.isEmpty {
      add(paragraph.joined(separator: " "), label)
    }
  }

  private mutating func add(_ text: String, _ label: String?) {
    let call = calls.last
    found.append(
      Literal(
        text: text, call: call?.name, isMember: call?.isMember ?? false, label: label))
  }

  private mutating func interpolation() {
    calls.append(Call(name: nil, isMember: false))
    let depth = calls.count
    while position < bytes.count, calls.count >= depth { step() }
  }
}
