/// An Office Open XML workbook: which sheets it has, and each of them as text.
struct Workbook {
  struct Sheet: Equatable {
    let name: String
    let isHidden: Bool
    /// Path of the part that holds its cells.
    let part: String
  }

  let sheets: [Sheet]
  private let parts: ZipParts
  private let file: String
  private let limits: ReadingLimits
  private let from1904: Bool

  init(_ packed: [UInt8], file: String, limits: ReadingLimits) throws {
    parts = ZipParts(packed: packed, file: file, limits: limits)
    self.file = file
    self.limits = limits
    let index = WorkbookIndex()
    guard try Self.read("xl/workbook.xml", index, parts, file) else {
      throw InputError(
        .rejected, file: file, found: "the workbook has no list of sheets",
        remedy: "Open it and save it as .xlsx, or save the sheet as CSV in UTF-8.")
    }
    let relations = WorkbookRelations()
    _ = try Self.read("xl/_rels/workbook.xml.rels", relations, parts, file)
    from1904 = index.from1904
    sheets = index.sheets.compactMap { sheet in
      relations.targets[sheet.relation].map {
        Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0)
      }
    }
  }

  /// The text of the sheet called `name`, or of the first visible one that has cells.
  func text(of name: String?) throws -> (name: String, text: [UInt8]) {
    let strings = SharedStrings()
    _ = try Self.read("xl/sharedStrings.xml", strings, parts, file)
    let formats = NumberFormats()
    _ = try Self.read("xl/styles.xml", formats, parts, file)
    let wanted = name.map(HeaderName.normal)
    let chosen = sheets.filter { sheet in
      wanted.map { HeaderName.normal(sheet.name) == $0 } ?? !sheet.isHidden
    }
    guard !chosen.isEmpty else { throw absent(name) }
    for sheet in chosen {
      let text = try read(sheet, strings, formats)
      if !text.isEmpty { return (sheet.name, text) }
    }
    throw InputError(
      .rejected, file: file, found: "no sheet has a cell with anything in it",
      remedy: "Fetch it again; a header and at least one row are needed.")
  }

  private func read(_ sheet: Sheet, _ strings: SharedStrings, _ formats: NumberFormats) throws
    -> [UInt8]
  {
    func pass(_ merged: MergedCells?) throws -> SheetReader {
      let reader = SheetReader(
        strings: strings, formats: formats, from1904: from1904, merged: merged, file: file,
        limits: limits)
      guard try Self.read(sheet.part, reader, parts, file) else {
        throw InputError(
          .rejected, file: file, found: "the cells of the sheet \(quoted(sheet.name)) are missing",
          remedy: "Fetch it again.")
      }
      return reader
    }
    var reader = try pass(nil)
    if !reader.mergedAreas.isEmpty { reader = try pass(MergedCells(reader.mergedAreas)) }
    return reader.writer.hasText ? reader.writer.text : []
  }

  private static func read(
    _ part: String, _ handler: any XMLHandler, _ parts: ZipParts, _ file: String
  ) throws -> Bool {
    let stream = try XMLStream(handler, file: file)
    guard try parts.stream(part, { try stream.feed($0) }) else { return false }
    try stream.finish()
    return true
  }

  private func absent(_ name: String?) -> InputError {
    let names = sheets.prefix(8).map { quoted($0.name) }.joined(separator: ", ")
    return InputError(
      .configuration, file: file, column: "key “sheet”",
      found: name.map { "the workbook has no sheet \(quoted($0))" }
        ?? "the workbook has no visible sheet",
      remedy: "Name one of \(names.isEmpty ? "none" : names) by “sheet” in [source].")
  }
}

/// The list of sheets.
final class WorkbookIndex: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  private(set) var from1904 = false
  let failure: InputError? = nil

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("sheet"), sheets.count < 10_000 {
      guard let title = attributes.text("name"), let relation = attributes.text("r:id") else {
        return
      }
      let state = attributes.text("state")
      sheets.append((title, state == "hidden" || state == "veryHidden", relation))
    } else if name.is("workbookPr") {
      from1904 = ["1", "true"].contains(attributes.text("date1904") ?? "")
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Which part each sheet lies in.
final class WorkbookRelations: XMLHandler {
  private(set) var targets: [String: String] = [:]
  let failure: InputError? = nil

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.is("Relationship"), let id = attributes.text("Id"),
      let target = attributes.text("Target"), targets.count < 10_000
    else { return }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
