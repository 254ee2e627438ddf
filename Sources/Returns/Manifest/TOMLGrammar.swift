/// A strict recogniser of TOML 1.0 (toml.io/en/v1.0.0). The parser behind ends the program on some documents
/// that are not well-formed, so it is shown none: here a document is only recognised, there it is given its
/// values. What is well-formed and still wrong, such as a key that stands twice, the parser refuses itself.
///
/// Three limits are narrower than TOML's, where the parser has limits of its own or recurses: how deep
/// tables and lists may lie in each other, and how long keys and numbers may be.
struct TOMLGrammar {
  struct Fault: Error, Equatable {
    /// From 1.
    let line: Int
    let found: String
    let remedy: String
  }

  static let mostLevels = 64
  static let longestKey = 1_000
  static let longestNumber = 40

  /// Without carriage returns: they stand only before line feeds.
  let scalars: [Unicode.Scalar]
  var at = 0
  var line = 1

  /// The first place that is not well-formed.
  static func firstFault(in text: String) -> Fault? {
    do throws(Fault) {
      var grammar = try TOMLGrammar(text)
      try grammar.document()
      return nil
    } catch {
      return error
    }
  }

  /// Refuses control characters, which no place of a document may hold.
  private init(_ text: String) throws(Fault) {
    let all = Array(text.unicodeScalars)
    var line = 1
    for (index, scalar) in all.enumerated() {
      switch scalar {
      case "\n": line += 1
      case "\r" where index + 1 < all.count && all[index + 1] == "\n": break
      case "\r":
        throw Fault(
          line: line, found: "found a carriage return without a line feed",
          remedy: "End lines by a line feed.")
      case "\0"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}":
        let code = String(scalar.value, radix: 16, uppercase: true)
        throw Fault(
          line: line, found: "found the control character U+00\(code.count < 2 ? "0" : "")\(code)",
          remedy: "Remove it.")
      default: break
      }
    }
    scalars = all.filter { $0 != "\r" }
  }

  var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  /// What stands here, for messages.
  var shown: String {
    switch next {
    case nil: "the end of the document"
    case "\n"?: "the end of the line"
    case let scalar?: quoted(String(Character(scalar)))
    }
  }

  func notTOML(
    _ what: String,
    _ remedy: String = "Correct the line; texts are quoted, and names with spaces as well."
  ) -> Fault {
    Fault(line: line, found: "found text that is not TOML: \(what)", remedy: remedy)
  }

  private mutating func document() throws(Fault) {
    // A byte order mark.
    if next == "\u{FEFF}" { at += 1 }
    // How deep the section lies that the keys here belong to.
    var levels = 0
    while at < scalars.count {
      skipBlanks()
      switch next {
      case nil, "#"?, "\n"?: break
      case "["?: levels = try sectionHead()
      default: try keyAndValue(under: levels)
      }
      try endOfLine()
    }
  }

  mutating func skipBlanks() {
    while next == " " || next == "\t" { at += 1 }
  }

  private mutating func skipComment() {
    guard next == "#" else { return }
    while at < scalars.count, scalars[at] != "\n" { at += 1 }
  }

  mutating func skipLineBreak() -> Bool {
    guard next == "\n" else { return false }
    at += 1
    line += 1
    return true
  }

  /// Blanks, comments and line breaks.
  private mutating func skipGap() {
    repeat {
      skipBlanks()
      skipComment()
    } while skipLineBreak()
  }

  private mutating func endOfLine() throws(Fault) {
    skipBlanks()
    skipComment()
    guard at == scalars.count || skipLineBreak() else {
      throw notTOML("\(shown) where the line should end")
    }
  }

  private func limit(_ levels: Int) throws(Fault) {
    guard levels <= Self.mostLevels else {
      throw Fault(
        line: line, found: "found more than \(Self.mostLevels) tables and lists inside each other",
        remedy: "Write it with fewer.")
    }
  }

  /// The head of a section or of a list's next section; how deep its keys lie.
  private mutating func sectionHead() throws(Fault) -> Int {
    at += 1
    let isList = next == "["
    if isList { at += 1 }
    let levels = try key(of: "section") + (isList ? 1 : 0)
    try limit(levels)
    for _ in 0..<(isList ? 2 : 1) {
      guard next == "]" else {
        throw notTOML(
          "\(shown) where a section's closing bracket was expected",
          "Close the name by “]”, or by “]]” where “[[” opens it.")
      }
      at += 1
    }
    return levels
  }

  /// A bare, quoted or dotted key, and the blanks around it; how many names it is made of.
  private mutating func key(of kind: String) throws(Fault) -> Int {
    let start = at
    var names = 0
    repeat {
      if names > 0 { at += 1 }
      skipBlanks()
      if next == "\"" || next == "'" {
        guard !isLongText else {
          throw notTOML("a name in three quotes", "Put the name in one pair of quotes.")
        }
        try text()
      } else {
        try bareName(of: kind)
      }
      names += 1
      skipBlanks()
    } while next == "."
    guard at - start <= Self.longestKey else {
      throw Fault(
        line: line, found: "found a key of more than \(Self.longestKey) characters",
        remedy: "Shorten it.")
    }
    return names
  }

  private mutating func bareName(of kind: String) throws(Fault) {
    let start = at
    while let scalar = next, Self.isBare(scalar) { at += 1 }
    guard at == start else { return }
    guard let scalar = next, scalar != "\n", scalar != "]" else {
      throw Fault(
        line: line, found: "found a \(kind) without a name on its line",
        remedy: "Write its name, or remove it.")
    }
    throw Fault(
      line: line, found: "found a \(kind) whose name begins with \(shown)",
      remedy: "Begin it with a letter or a digit, or put it in quotes.")
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "-", "_": true
    default: false
    }
  }

  private mutating func keyAndValue(under levels: Int) throws(Fault) {
    let levels = try levels + key(of: "key")
    try limit(levels)
    guard next == "=" else { throw notTOML("\(shown) where “=” was expected after a key") }
    at += 1
    skipBlanks()
    try value(under: levels)
  }

  private mutating func value(under levels: Int) throws(Fault) {
    switch next {
    case "\""?, "'"?: try text()
    case "["?: try list(under: levels + 1)
    case "{"?: try inlineTable(under: levels + 1)
    default: try word()
    }
  }

  private mutating func list(under levels: Int) throws(Fault) {
    try limit(levels)
    let unclosed = notTOML("a list that is not closed", "Close it by “]”.")
    at += 1
    skipGap()
    while next != "]" {
      guard next != nil else { throw unclosed }
      try refuseBrace()
      try value(under: levels)
      skipGap()
      try refuseBrace()
      switch next {
      case nil: throw unclosed
      case "]"?: break
      case ","?:
        at += 1
        skipGap()
      default: throw notTOML("\(shown) where a comma or “]” was expected")
      }
    }
    at += 1
  }

  private func refuseBrace() throws(Fault) {
    guard next == "}" else { return }
    throw Fault(
      line: line, found: "found a brace that closes what a bracket opened",
      remedy: "Close lists by “]” and inline tables by “}”.")
  }

  /// Stands on one line, but for the lists and texts in it.
  private mutating func inlineTable(under levels: Int) throws(Fault) {
    try limit(levels)
    var isFirst = true
    repeat {
      at += 1
      skipBlanks()
      try refuseLineEnd()
      if next == "}" {
        guard isFirst else {
          throw notTOML("a comma before a closing brace", "Remove the comma.")
        }
        break
      }
      isFirst = false
      try keyAndValue(under: levels)
      skipBlanks()
      try refuseLineEnd()
    } while next == ","
    guard next == "}" else { throw notTOML("\(shown) where a comma or “}” was expected") }
    at += 1
  }

  private func refuseLineEnd() throws(Fault) {
    guard next == nil || next == "\n" || next == "#" else { return }
    throw notTOML(
      "an inline table that is not closed on its line",
      "Write it on one line and close it by “}”, or make it a section.")
  }
}
