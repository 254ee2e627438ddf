import Foundation

/// Reads the cells of one sheet as they stream by, and writes them as text.
final class SheetReader: XMLHandler {
  private enum Kind {
    case number, shared, text, flag, error
  }

  private(set) var writer = SheetWriter()
  private(set) var mergedAreas: [MergedCells.Area] = []
  private(set) var failure: InputError?

  private let strings: SharedStrings
  private let formats: NumberFormats
  private let from1904: Bool
  private let file: String
  private let limits: ReadingLimits
  /// Known from a first reading: the ranges stand behind the cells they are about.
  private var merged: MergedCells?

  private var row = 0
  private var column = -1
  private var kind = Kind.number
  private var isDate = false
  private var isInValue = false
  private var isInCell = false
  private var value: [UInt8] = []
  /// The row so far: cell i is `cells[ends[i - 1]..<ends[i]]`.
  private var cells: [UInt8] = []
  private var ends: [Int] = []
  private var isText: [Bool] = []

  init(
    strings: SharedStrings, formats: NumberFormats, from1904: Bool, merged: MergedCells?,
    file: String, limits: ReadingLimits
  ) {
    self.strings = strings
    self.formats = formats
    self.from1904 = from1904
    self.merged = merged
    self.file = file
    self.limits = limits
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("c") {
      startCell(attributes)
    } else if name.is("v") || name.is("t") {
      isInValue = isInCell
    } else if name.is("row") {
      startRow(attributes)
    } else if name.is("rPh") {
      isInCell = false
    } else if name.is("mergeCell"), mergedAreas.count < 1_000_000 {
      if let area = attributes.text("ref").flatMap(MergedCells.area),
        area.columns.upperBound < limits.columns
      {
        mergedAreas.append(area)
      }
    }
  }

  func end(_ name: XMLName) {
    if name.is("v") || name.is("t") {
      isInValue = false
    } else if name.is("c") {
      endCell()
    } else if name.is("rPh") {
      isInCell = true
    } else if name.is("row") {
      endRow()
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { value.append(contentsOf: bytes) }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.bytes("r").map { atol($0) } ?? row + 1
    guard number > row else { return fail("row \(number) comes behind row \(row)") }
    guard number <= limits.rows else {
      return fail("it has a row \(number), more than the limit of \(limits.rows)")
    }
    row = number
    column = -1
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isText.removeAll(keepingCapacity: true)
  }

  private func startCell(_ attributes: XMLAttributes) {
    var next = column + 1
    if let reference = attributes.bytes("r") {
      guard let cell = CellReference.parse(reference) else {
        return fail("row \(row) has a cell called \(quoted(String(cString: reference)))")
      }
      guard cell.column > column else { return fail("the cells of row \(row) are out of order") }
      next = cell.column
    }
    guard next < limits.columns else {
      return fail("row \(row) has more columns than the limit of \(limits.columns)")
    }
    column = next
    let style = attributes.bytes("s").map { atol($0) } ?? 0
    isDate = formats.isDate.indices.contains(style) && formats.isDate[style]
    switch attributes.bytes("t").map({ UInt8(bitPattern: $0[0]) }) {
    // s, str and inlineStr, b, e, d; n or none.
    case 115: kind = attributes.bytes("t").map { $0[1] == 0 } == true ? .shared : .text
    case 105, 100: kind = .text
    case 98: kind = .flag
    case 101: kind = .error
    default: kind = .number
    }
    isInCell = true
    value.removeAll(keepingCapacity: true)
  }

  private func endCell() {
    isInCell = false
    guard failure == nil, column >= 0 else { return }
    while ends.count < column {
      ends.append(cells.count)
      isText.append(false)
    }
    switch kind {
    case .shared:
      let number = Int(String(decoding: value, as: UTF8.self)) ?? -1
      if let text = strings.text(number) {
        cells.append(contentsOf: text)
      } else if !value.isEmpty {
        return fail("row \(row) refers to a text that is not there")
      }
    case .number: appendNumber()
    case .flag: cells.append(contentsOf: (value == [49] ? "TRUE" : "FALSE").utf8)
    case .text, .error: cells.append(contentsOf: value)
    }
    ends.append(cells.count)
    isText.append(kind != .number || isDate)
  }

  /// Whole numbers as they are; “1.2E3” and the like as the digits they stand for; dates as dates.
  private func appendNumber() {
    if !isDate, value.allSatisfy({ $0 &- 48 <= 9 }) {
      cells.append(contentsOf: value)
      return
    }
    let text = String(decoding: value, as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      cells.append(contentsOf: value)
      return
    }
    if isDate, let date = NumberFormats.date(number, from1904: from1904) {
      cells.append(contentsOf: date.utf8)
    } else if number == number.rounded(), abs(number) < 1e15 {
      cells.append(contentsOf: String(Int(number)).utf8)
    } else {
      cells.append(contentsOf: "\(number)".utf8)
    }
  }

  private func endRow() {
    guard failure == nil else { return }
    writer.skip(to: row)
    if merged != nil { fillMerged() }
    writer.add(cells, ends: ends)
  }

  private func fillMerged() {
    var parts: [[UInt8]] = []
    var start = 0
    for end in ends {
      parts.append(Array(cells[start..<end]))
      start = end
    }
    merged?.fill(&parts, isText: { $0 < isText.count && isText[$0] }, row: row)
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for part in parts {
      cells.append(contentsOf: part)
      ends.append(cells.count)
    }
  }

  private func fail(_ reason: String) {
    failure =
      failure
      ?? InputError(
        .rejected, file: file, line: row > 0 ? row : nil,
        found: "the sheet cannot be read: \(reason)",
        remedy: "Open it and save it anew, or save the sheet as CSV in UTF-8.")
  }
}
