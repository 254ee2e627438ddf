internal import TOMLKit

/// A TOML document as plain values, copied out of the parser at once: its nodes live only as long as
/// the document, and are neither `Sendable` nor safe to keep.
package enum ManifestTree: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case date(year: Int, month: Int, day: Int)
  case list([ManifestTree])
  case table([String: ManifestTree])
  /// A time, or a date with a time: no key takes one.
  case time

  /// Parses a document; the error names the line.
  package init(document: String, file: String) throws {
    if let fault = TOMLGrammar.firstFault(in: document) {
      throw InputError(
        .configuration, file: file, line: fault.line, found: fault.found, remedy: fault.remedy)
    }
    do {
      let root = try TOMLTable(string: document)
      self = withExtendedLifetime(root) { Self(root) }
      // The parser frees nothing by itself, and an archive has thousands of documents. Only the root: what
      // it holds points into it.
      root.clear()
    } catch let error as TOMLParseError {
      throw InputError(
        .configuration, file: file, line: error.source.begin.line,
        found: "found text that is not TOML: \(error.description)",
        remedy: "Correct the line; texts are quoted, and names with spaces as well.")
    }
  }

  private init(_ node: any TOMLValueConvertible) {
    switch node.type {
    case .string: self = .text(node.string ?? "")
    case .int: self = .integer(node.int ?? 0)
    case .double: self = .number(node.double ?? 0)
    case .bool: self = .flag(node.bool ?? false)
    case .date:
      let date = node.date
      self = .date(year: date?.year ?? 0, month: date?.month ?? 0, day: date?.day ?? 0)
    case .array: self = .list(node.array?.map(Self.init) ?? [])
    case .table:
      var entries: [String: ManifestTree] = [:]
      if let table = node.table {
        for key in table.keys { if let value = table[key] { entries[key] = Self(value) } }
      }
      self = .table(entries)
    case .time, .dateTime: self = .time
    }
  }

  /// What it is, for messages.
  var described: String {
    switch self {
    case .text(let text): "the text \(quoted(text))"
    case .integer(let value): "the number \(value)"
    case .number(let value): "the number \(value)"
    case .flag(let value): "\(value)"
    case .date: "a date"
    case .list: "a list"
    case .table: "a table"
    case .time: "a time"
    }
  }
}

/// One table of the manifest. Keys are taken one by one; what is left at the end is unknown.
package struct ManifestSection {
  package let file: String
  /// Where it stands, such as `columns`; empty for the document.
  package let path: String
  private let entries: [String: ManifestTree]
  private var taken: Set<String> = []

  package init(_ tree: ManifestTree, path: String, file: String) throws {
    self.file = file
    self.path = path
    guard case .table(let entries) = tree else {
      throw InputError(
        .configuration, file: file, column: "key “\(path)”",
        found: "found \(tree.described) where a table was expected",
        remedy: "Write it as a section in square brackets, or in braces.")
    }
    self.entries = entries
  }

  package var keys: [String] { entries.keys.sorted() }

  package mutating func take(_ key: String) -> ManifestTree? {
    taken.insert(key)
    return entries[key]
  }

  package mutating func text(_ key: String) throws -> String? {
    switch take(key) {
    case nil: return nil
    case .text(let text)?: return text
    case let other?: throw wrong(key, other, "a text in quotes")
    }
  }

  package mutating func requiredText(_ key: String) throws -> String {
    guard let text = try text(key) else { throw absent(key) }
    guard !text.allSatisfy(\.isWhitespace) else {
      throw error(key, "found an empty text", "Fill it in.")
    }
    return text
  }

  /// A text, or a list of texts.
  package mutating func texts(_ key: String) throws -> [String]? {
    switch take(key) {
    case nil: return nil
    case .text(let text)?: return [text]
    case .list(let items)?:
      return try items.map {
        guard case .text(let text) = $0 else { throw wrong(key, $0, "a text in quotes") }
        return text
      }
    case let other?: throw wrong(key, other, "a text in quotes, or a list of them")
    }
  }

  package mutating func count(_ key: String) throws -> Int? {
    switch take(key) {
    case nil: return nil
    case .integer(let value)? where value >= 0: return value
    case let other?: throw wrong(key, other, "a whole number, not negative")
    }
  }

  package mutating func flag(_ key: String) throws -> Bool? {
    switch take(key) {
    case nil: return nil
    case .flag(let value)?: return value
    case let other?: throw wrong(key, other, "true or false")
    }
  }

  package mutating func section(_ key: String) throws -> ManifestSection? {
    try take(key).map { try ManifestSection($0, path: joined(key), file: file) }
  }

  /// The sections of a list of tables, `[[key]]`.
  package mutating func sections(_ key: String) throws -> [ManifestSection] {
    switch take(key) {
    case nil: return []
    case .list(let items)?:
      return try items.enumerated().map { index, item in
        try ManifestSection(item, path: joined("\(key)[\(index + 1)]"), file: file)
      }
    case let other?:
      throw wrong(key, other, "a list of sections, each headed [[\(joined(key))]]")
    }
  }

  /// Refuses keys that nothing has taken.
  package func finish() throws {
    guard let unknown = keys.first(where: { !taken.contains($0) }) else { return }
    let near = Suggestion.nearest(to: unknown, among: taken.sorted()).first
    throw error(
      unknown, "there is no such key",
      near.map { "Did you mean “\($0)”?" }
        ?? "Remove it; the keys here are \(taken.sorted().joined(separator: ", ")).")
  }

  package func error(_ key: String, _ found: String, _ remedy: String) -> InputError {
    InputError(
      .configuration, file: file, column: "key “\(joined(key))”", found: found, remedy: remedy)
  }

  package func absent(_ key: String) -> InputError {
    error(key, "the key is missing", "Add it to the section.")
  }

  package func wrong(_ key: String, _ found: ManifestTree, _ expected: String) -> InputError {
    error(key, "found \(found.described) where \(expected) was expected", "Correct the value.")
  }

  package func joined(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}
