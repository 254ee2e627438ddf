import Foundation

extension ElectionManifest {
  /// Reads and checks a manifest.
  /// - Parameter path: the file `election.toml`, or the folder that holds it.
  public static func load(path: String) throws -> ElectionManifest {
    var file = path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      file = path + (path.hasSuffix("/") ? "" : "/") + "election.toml"
    }
    return try ElectionManifest(toml: ConfigurationText.read(file), path: file)
  }

  /// The same election read from other files, such as kept copies of its own.
  package func reading(_ files: [String]) -> ElectionManifest {
    var manifest = self
    manifest.source.files = files
    return manifest
  }

  /// Checks the text of a manifest.
  /// - Parameter path: where the text comes from, for messages and for finding its files.
  public init(toml: String, path: String) throws {
    let tree = try ManifestTree(document: toml, file: path)
    var root = try ManifestSection(tree, path: "", file: path)
    self.path = path
    guard var election = try root.section("election") else { throw root.absent("election") }
    identity = try Self.identity(&election)
    notes = try election.text("notes")
    sourceURL = try election.text("source_url")
    licence = try election.text("licence")
    try election.finish()
    guard var source = try root.section("source") else { throw root.absent("source") }
    self.source = try Self.source(&source)
    let layout = self.source.layout
    var columns: ManifestSection
    if let given = try root.section("columns") {
      columns = given
    } else {
      // A report in the common data format says itself what is what.
      guard layout == .commonDataFormat else { throw root.absent("columns") }
      columns = try ManifestSection(.table([:]), path: "columns", file: path)
    }
    long = layout == .long ? try Self.long(&columns, &root) : nil
    self.columns = try Self.columns(&columns)
    candidates = try Self.candidates(try root.sections("candidates"), layout: layout)
    guard !candidates.isEmpty || self.columns.candidateRange != nil || layout != .wide else {
      throw root.error(
        "candidates", "there are no candidates",
        "List them under [[candidates]], or give candidates = { from = …, to = … } in [columns].")
    }
    kinds = try Self.kinds(try root.sections("kinds"))
    ignored = try Self.ignored(try root.sections("ignore"))
    var official = try root.section("official")
    officialAreas = try official?.texts("areas") ?? []
    self.official = try Self.official(&official)
    coordinates = try Self.coordinates(try root.section("coordinates"))
    try root.finish()
  }

  private static func identity(_ section: inout ManifestSection) throws -> ElectionIdentity {
    let id = try section.requiredText("id")
    // The id names folders, so it is kept to characters that every file system takes.
    guard
      id.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }),
      id.utf8.count <= 80, id.first != "-"
    else {
      throw section.error(
        "id", "found \(quoted(id))", "Use small letters a to z, digits and hyphens, at most 80.")
    }
    let title = try section.requiredText("title")
    let date: String
    switch section.take("date") {
    case nil: throw section.absent("date")
    case .date(let year, let month, let day)?:
      date = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    case let other?: throw section.wrong("date", other, "a date such as 2018-03-18, without quotes")
    }
    return ElectionIdentity(
      id: id, title: title, date: date, simulated: try section.flag("simulated") ?? false)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }

  private static func source(_ section: inout ManifestSection) throws -> Source {
    guard let files = try section.texts("files"), !files.isEmpty else {
      throw section.absent("files")
    }
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw section.error("files", "the file \(quoted(file)) is listed twice", "List it once.")
    }
    let name = try section.text("layout") ?? Layout.wide.rawValue
    guard let layout = Layout(rawValue: name) else {
      throw section.error(
        "layout", "found \(quoted(name))",
        "Use “wide” for one row a station, “long” for one row a count, or “nist-cdf”.")
    }
    let header = try section.count("header_line") ?? 1
    guard (1...1000).contains(header) else {
      throw section.error("header_line", "found \(header)", "Give a line from 1 to 1000.")
    }
    let headerRows = try section.count("header_rows") ?? 1
    guard (1...20).contains(headerRows) else {
      throw section.error("header_rows", "found \(headerRows)", "Give a number from 1 to 20.")
    }
    let table = try section.count("table")
    guard table != 0 else { throw section.error("table", "found 0", "Count tables from 1.") }
    let source = Source(
      files: files, layout: layout, encoding: try encoding(&section),
      delimiter: try delimiter(&section), headerLine: header, headerRows: headerRows,
      member: try section.text("member"), sheet: try section.text("sheet"), table: table,
      contest: try section.text("contest"), counts: try countStyle(&section),
      missing: try section.texts("missing") ?? [], keepsTotals: try keepsTotals(&section),
      maxRejected: try rejectionLimit(&section))
    try section.finish()
    return source
  }

  private static func encoding(_ section: inout ManifestSection) throws -> String {
    let encoding = (try section.text("encoding") ?? "auto").lowercased()
    guard TextEncoding.names.contains(encoding) else {
      throw section.error(
        "encoding", "found \(quoted(encoding))",
        "Use one of \(TextEncoding.names.joined(separator: ", ")).")
    }
    return encoding
  }

  private static func delimiter(_ section: inout ManifestSection) throws -> UInt8? {
    guard let text = try section.text("delimiter"), text != "auto" else { return nil }
    let names: [String: UInt8] = ["comma": 44, "semicolon": 59, "tab": 9, "pipe": 124]
    if let byte = names[text] { return byte }
    if text.utf8.count == 1, let byte = text.utf8.first, names.values.contains(byte) { return byte }
    throw section.error(
      "delimiter", "found \(quoted(text))", "Use auto, comma, semicolon, tab or pipe.")
  }

  private static func countStyle(_ section: inout ManifestSection) throws -> CountStyle? {
    let thousands = try section.text("thousands")
    let decimal = try section.text("decimal")
    guard thousands != nil || decimal != nil else { return nil }
    var style = CountStyle()
    if let thousands, thousands != "none" {
      guard let separator = CountStyle.Separator(rawValue: thousands) else {
        throw section.error(
          "thousands", "found \(quoted(thousands))",
          "Use none, \(CountStyle.Separator.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      style.thousands = separator
    }
    style.decimal = .point
    if let decimal {
      guard let separator = CountStyle.Separator(rawValue: decimal),
        separator == .comma || separator == .point
      else {
        throw section.error("decimal", "found \(quoted(decimal))", "Use point or comma.")
      }
      style.decimal = separator
    } else if style.thousands == .point {
      style.decimal = nil
    }
    guard style.thousands == nil || style.thousands != style.decimal else {
      throw section.error(
        "decimal", "it is the same as “thousands”", "Give different separators, or only one.")
    }
    return style
  }

  private static func keepsTotals(_ section: inout ManifestSection) throws -> Bool {
    switch try section.text("totals") {
    case nil, "auto"?: return false
    case "keep"?: return true
    case let other?:
      throw section.error("totals", "found \(quoted(other))", "Use auto or keep.")
    }
  }

  private static func rejectionLimit(_ section: inout ManifestSection) throws -> RejectionLimit {
    switch section.take("max_rejected") {
    case nil: return .share(0.01)
    case .integer(let rows)? where rows >= 0: return .rows(rows)
    case .number(let share)? where (0...1).contains(share): return .share(share)
    case let other?:
      throw section.wrong("max_rejected", other, "a share such as 0.01 or a number of rows")
    }
  }
}
