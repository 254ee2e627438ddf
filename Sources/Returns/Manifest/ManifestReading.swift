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
    guard var columns = try root.section("columns") else { throw root.absent("columns") }
    self.columns = try Self.columns(&columns)
    candidates = try Self.candidates(try root.sections("candidates"))
    guard !candidates.isEmpty || self.columns.candidateRange != nil else {
      throw root.error(
        "candidates", "there are no candidates",
        "List them under [[candidates]], or give candidates = { from = …, to = … } in [columns].")
    }
    kinds = try Self.kinds(try root.sections("kinds"))
    ignored = try Self.ignored(try root.sections("ignore"))
    var official = try root.section("official")
    self.official = try Self.official(&official)
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
      guard isDay(year, month, day) else {
        throw section.error("date", "there is no such day", "Write it as 2018-03-18.")
      }
      date = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    case let other?: throw section.wrong("date", other, "a date such as 2018-03-18, without quotes")
    }
    return ElectionIdentity(
      id: id, title: title, date: date, simulated: try section.flag("simulated") ?? false)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }

  /// The TOML parser accepts 2018-02-31.
  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= days[month - 1]
  }

  private static func source(_ section: inout ManifestSection) throws -> Source {
    guard let files = try section.texts("files"), !files.isEmpty else {
      throw section.absent("files")
    }
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw section.error("files", "the file \(quoted(file)) is listed twice", "List it once.")
    }
    let layout = try section.text("layout") ?? "wide"
    guard layout == "wide" else {
      throw section.error(
        "layout", "found \(quoted(layout))",
        "This version reads “wide”: one row a station, one column a candidate.")
    }
    let header = try section.count("header_line") ?? 1
    guard (1...1000).contains(header) else {
      throw section.error("header_line", "found \(header)", "Give a line from 1 to 1000.")
    }
    let source = Source(
      files: files, encoding: try encoding(&section), delimiter: try delimiter(&section),
      headerLine: header, member: try section.text("member"),
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
