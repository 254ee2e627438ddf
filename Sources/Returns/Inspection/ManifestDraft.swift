/// Writes the `election.toml` that an inspection proposes.
struct ManifestDraft {
  let table: SampleTable
  let reference: String
  let file: String
  let encoding: String?
  let member: String?
  let doubts: [String]

  /// The manifest of a wide table.
  func wide(_ meaning: TableMeaning) -> String {
    var text = head(layout: "wide")
    text += "\n[columns]\n"
    for (key, name) in Self.keyNames {
      if let places = meaning.keys[key] { text += line(name, places) }
    }
    for field in CountField.allCases {
      if let places = meaning.counts[field] { text += line(field.rawValue, places) }
    }
    text += candidates(meaning.candidates)
    if let silence = meaning.silence {
      text += """

        [[ignore]]
        when = { column = \(column(silence)), equals = "1" }
        reason = "the source marks the station as not reporting"
        not_reported = true

        """
    }
    return text
  }

  /// The manifest of a long table.
  func long(_ meaning: LongMeaning, keys: [ColumnMeaning: [Int]]) -> String {
    var text = head(layout: "long")
    text += "\n[columns]\n"
    for (key, name) in Self.keyNames {
      if let places = keys[key] { text += line(name, places) }
    }
    if let office = meaning.office { text += "office = \(column(office))\n" }
    text += "candidate = \(column(meaning.candidate))\nvotes = \(column(meaning.votes))\n\n[long]\n"
    if meaning.office != nil, let contest = meaning.contest {
      text += "office = \(Self.quoted(contest))\n"
    }
    for field in CountField.allCases {
      if let names = meaning.counts[field] { text += "\(field.rawValue) = \(Self.list(names))\n" }
    }
    if !meaning.leftOut.isEmpty { text += "left_out = \(Self.list(meaning.leftOut))\n" }
    return text
  }

  private static let keyNames: [(ColumnMeaning, String)] = [
    (.region, "region"), (.constituency, "constituency"), (.station, "station"), (.name, "name"),
  ]

  private func head(layout: String) -> String {
    var text = "# Proposed by scrutineer inspect. Please check what it was unsure of:\n"
    text += "# - The title and the date: fill them in.\n"
    for doubt in doubts { text += "# - \(Self.comment(doubt))\n" }
    text += """

      [election]
      id = "\(identifier)"
      title = \(Self.quoted("Returns of " + file))
      date = \(year)-01-01

      [source]
      files = [\(Self.quoted(reference))]
      layout = "\(layout)"

      """
    if let encoding { text += "encoding = \"\(encoding)\"\n" }
    if let member { text += "member = \(Self.quoted(member))\n" }
    if table.place.line > 1 { text += "header_line = \(table.place.line)\n" }
    if table.place.rows > 1 { text += "header_rows = \(table.place.rows)\n" }
    return text
  }

  private func line(_ key: String, _ places: [Int]) -> String {
    guard places.count > 1 else { return places.first.map { "\(key) = \(column($0))\n" } ?? "" }
    return "\(key) = [\n" + places.map { "  \(column($0)),\n" }.joined() + "]\n"
  }

  private func candidates(_ places: [Int]) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    let names = places.map { table.columns[$0].header }
    let isRun = last - first + 1 == places.count
    if isRun, places.count > 1, Set(names).count == names.count {
      return "candidates = { from = \(column(first)), to = \(column(last)) }\n"
    }
    return places.map { place in
      let header = table.columns[place].header
      let isOwn = names.count { $0 == header } == 1 && !header.isEmpty
      let name = isOwn ? header : "\(header) (column \(place + 1))"
      return "\n[[candidates]]\nname = \(Self.quoted(name))\ncolumn = \(column(place))\n"
    }.joined()
  }

  /// A column by its header, or by its place where the header is empty or recurs.
  private func column(_ place: Int) -> String {
    let header = table.columns[place].header
    let isOwn = !header.isEmpty && table.columns.count { $0.header == header } == 1
    return isOwn ? Self.quoted(header) : "{ position = \(place + 1) }"
  }

  /// The file's name in the characters that identifiers may have.
  private var identifier: String {
    var id = ""
    let base = file.split(separator: "/").last.map(String.init) ?? file
    let stem = base.prefix { $0 != "." }
    for character in stem.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        id.append(character)
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    return id.isEmpty ? "returns" : String(id.prefix(60))
  }

  /// A year that the file's name states, else the first that a date may have.
  private var year: String {
    var digits = ""
    for character in file + "." {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      let year = digits.prefix(4)
      if digits.count == 4 || digits.count == 8, let number = Int(year),
        (1900...2099).contains(number)
      {
        return String(year)
      }
      digits = ""
    }
    return "1900"
  }

  static func list(_ texts: [String]) -> String {
    texts.count == 1
      ? quoted(texts[0]) : "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text as TOML writes it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default:
        if scalar.value < 32 || scalar.value == 127 {
          let hex = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func comment(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\0" ? " " : $0 })
  }
}
