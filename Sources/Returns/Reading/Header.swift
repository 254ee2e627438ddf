/// The first row of a table: the names of its columns, and where the rows below start.
struct Header: Sendable {
  /// In normal form; some may be empty or repeated.
  let names: [String]
  let delimiter: UInt8
  /// Offset of the first row below.
  let end: Int
  /// Line of the file at `end`.
  let line: Int

  /// - Parameters:
  ///   - text: the file.
  ///   - headerLine: the line it starts on.
  ///   - rows: how many rows it has; the names of one column are joined.
  ///   - delimiter: `nil` to find out.
  init(
    _ text: TextEncoding, headerLine: Int, rows: Int = 1, delimiter: UInt8?, limits: ReadingLimits,
    file: String
  ) throws {
    let bytes = text.bytes
    var start = text.start
    for _ in 1..<headerLine {
      guard let lineFeed = bytes[start...].firstIndex(of: 10) else {
        throw InputError(
          .rejected, file: file, found: "the file ends before line \(headerLine) of the header",
          remedy: "Correct “header_line” in [source].")
      }
      start = lineFeed + 1
    }
    // White space alone is as empty as nothing.
    guard bytes[start...].contains(where: { $0 > 32 }) else {
      throw InputError(
        .rejected, file: file, found: "the file is empty",
        remedy: "Fetch it again; a header and at least one row are needed.")
    }
    let separator = delimiter ?? DelimiterGuess.best(bytes, from: start)
    self.delimiter = separator
    var names: [[String]] = [[]]
    var position = start
    var line = headerLine
    try bytes.withUnsafeBufferPointer { buffer in
      var scanner = FieldScanner(
        buffer, from: start, to: bytes.count, line: headerLine, delimiter: separator)
      while true {
        let terminator = scanner.next()
        guard scanner.quoting != .unclosed else { throw Self.unclosed(file, line: headerLine) }
        names[names.count - 1].append(HeaderName.normal(scanner.text()))
        guard names[names.count - 1].count <= limits.columns else {
          throw InputError(
            .rejected, file: file, line: headerLine,
            found: "the header has more columns than the limit of \(limits.columns)",
            remedy: "Check the separator, or raise the limit.")
        }
        if terminator == .delimiter { continue }
        if terminator == .end || names.count == rows { break }
        names.append([])
      }
      position = scanner.position
      line = scanner.line
    }
    guard String(validating: bytes[start..<position], as: UTF8.self) != nil else {
      throw TextEncoding.undecodable(file, line: headerLine, what: "header")
    }
    self.names = Self.joined(names)
    self.end = position
    self.line = line
  }

  /// The names of several rows as one: a group's name goes on to the right until the next, and what
  /// repeats the name above is left out.
  private static func joined(_ rows: [[String]]) -> [String] {
    guard rows.count > 1, let last = rows.last else { return rows.first ?? [] }
    var columns = [[String]](repeating: [], count: rows.map(\.count).max() ?? last.count)
    for (index, row) in rows.enumerated() {
      var group = ""
      for column in columns.indices {
        let name = column < row.count ? row[column] : ""
        if !name.isEmpty { group = name }
        let shown = index + 1 < rows.count ? group : name
        if !shown.isEmpty, columns[column].last != shown { columns[column].append(shown) }
      }
    }
    return columns.map { $0.joined(separator: " / ") }
  }

  static func unclosed(_ file: String, line: Int) -> InputError {
    InputError(
      .rejected, file: file, line: line,
      found: "a quoted cell of the row that starts here is never closed",
      remedy: "Close the quote, and double the quotes inside cells.")
  }

  /// The column a manifest means.
  func index(of column: ColumnReference, key: String, manifest: String, file: String) throws -> Int
  {
    func error(_ found: String, _ remedy: String) -> InputError {
      InputError(
        .configuration, file: manifest, column: "key “\(key)”", found: found, remedy: remedy)
    }
    switch column {
    case .position(let place):
      guard place <= names.count else {
        throw error(
          "there is no column \(place) in \(file), which has \(names.count)",
          "Correct the position.")
      }
      return place - 1
    case .last: return names.count - 1
    case .header(let wanted):
      let normal = HeaderName.normal(wanted)
      let places = names.indices.filter { names[$0] == normal }
      if let place = places.first, places.count == 1 { return place }
      guard places.isEmpty else {
        let list = places.map { String($0 + 1) }.joined(separator: ", ")
        throw error(
          "\(file) has \(places.count) columns headed \(quoted(wanted)), at positions \(list)",
          "Name the one meant by { position = … }.")
      }
      let near = Suggestion.nearest(to: normal, among: names.filter { !$0.isEmpty })
      throw error(
        "there is no column headed \(quoted(wanted)) in \(file)",
        near.isEmpty
          ? "Its columns are \(names.prefix(8).map(quoted).joined(separator: ", "))"
            + (names.count > 8 ? " and \(names.count - 8) more." : ".")
          : "Did you mean \(near.map(quoted).joined(separator: " or "))?")
    }
  }
}

/// Finds what separates the cells: the candidate that cuts most rows of a sample into as many cells
/// as the first, and into the most.
enum DelimiterGuess {
  static func best(_ bytes: [UInt8], from start: Int) -> UInt8 {
    let end = min(bytes.count, start + 1 << 16)
    var best: (delimiter: UInt8, rows: Int, columns: Int) = (44, 0, 1)
    for delimiter in [UInt8(44), 59, 9, 124] {
      let widths = bytes.withUnsafeBufferPointer { buffer -> [Int] in
        var scanner = FieldScanner(buffer, from: start, to: end, line: 1, delimiter: delimiter)
        var widths: [Int] = []
        var width = 1
        while widths.count < 50 {
          let terminator = scanner.next()
          if terminator == .delimiter {
            width += 1
            continue
          }
          // The sample may cut its last row short.
          if terminator == .row || end == bytes.count || widths.isEmpty { widths.append(width) }
          if terminator == .end { break }
          width = 1
        }
        return widths
      }
      guard let first = widths.first, first > 1 else { continue }
      let alike = widths.count { $0 == first }
      if (alike, first) > (best.rows, best.columns) { best = (delimiter, alike, first) }
    }
    return best.delimiter
  }
}
