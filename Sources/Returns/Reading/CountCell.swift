/// Reads one cell that should hold a count.
enum CountCell: Equatable {
  case value(Int32)
  /// Empty, or blank.
  case missing
  /// A mark that says “unknown”, such as “-” or “#N/A”.
  case marked
  case problem(CellProblem)

  /// - Parameters:
  ///   - style: how the column writes numbers.
  ///   - marks: texts that mean “unknown”, beside `usualMarks`.
  init(
    _ cell: UnsafeBufferPointer<UInt8>, style: CountStyle = CountStyle(), marks: [[UInt8]] = []
  ) {
    if cell.isEmpty {
      self = .missing
      return
    }
    if style.thousands == nil, style.decimal != .comma, let value = Self.plain(cell) {
      self = .value(value)
      return
    }
    let number = NumberText(cell)
    if number.isEmpty {
      self = .missing
    } else if number.isNumber {
      self = number.count(style)
    } else if Self.isMark(cell, marks) {
      self = .marked
    } else {
      self = .problem(.textInCount)
    }
  }

  /// Up to nine digits, and a fraction of zeros that cannot be thousands: nearly every cell that the
  /// parser's own loop leaves, and a tenth of the time of the general way.
  private static func plain(_ cell: UnsafeBufferPointer<UInt8>) -> Int32? {
    var at = 0
    var value: Int32 = 0
    while at < cell.count, at < 9, cell[at] &- 48 <= 9 {
      value = value * 10 + Int32(cell[at] - 48)
      at += 1
    }
    guard at > 0 else { return nil }
    if at < cell.count, cell[at] == 46 {
      let zeros = cell.count - at - 1
      guard zeros > 0, zeros != 3 else { return nil }
      at += 1
      while at < cell.count, cell[at] == 48 { at += 1 }
    }
    return at == cell.count ? value : nil
  }

  /// What publishers write for a count they do not give; missing is never zero.
  static let usualMarks: [[UInt8]] = [
    "-", "--", "–", "—", "*", "**", "***", "#N/A", "N/A", "n/a", "NA", "..", "...", "…", "NaN",
    "nan",
    "null", "NULL", "None",
  ].map { Array($0.utf8) }

  private static func isMark(_ cell: UnsafeBufferPointer<UInt8>, _ marks: [[UInt8]]) -> Bool {
    var from = 0
    var to = cell.count
    while from < to, cell[from] <= 32 { from += 1 }
    while to > from, cell[to - 1] <= 32 { to -= 1 }
    let text = cell[from..<to]
    return usualMarks.contains { text.elementsEqual($0) }
      || marks.contains { text.elementsEqual($0) }
  }
}

/// Why a row is rejected: the stable code, what was expected, and what to do.
enum CellProblem: String, Sendable, CaseIterable {
  case textInCount = "text-in-count"
  case ambiguousCount = "ambiguous-count"
  case negativeCount = "negative-count"
  case fractionalCount = "fractional-count"
  case countTooLarge = "count-too-large"
  case tooFewFields = "too-few-fields"
  case tooManyFields = "too-many-fields"
  case textBehindQuote = "text-behind-quote"

  /// A clause that completes “found “abc””.
  var expected: String {
    switch self {
    case .textInCount: "where a whole number was expected"
    case .ambiguousCount: "which the rest of the column does not show to be thousands"
    case .negativeCount: "where a count, never negative, was expected"
    case .fractionalCount: "where a whole number was expected, not a fraction"
    case .countTooLarge: "where a count up to 2,147,483,647 was expected"
    case .tooFewFields, .tooManyFields: "which is not what the header has"
    case .textBehindQuote: "where a closing quote should end the cell"
    }
  }

  var remedy: String {
    switch self {
    case .textInCount, .negativeCount, .fractionalCount, .countTooLarge:
      "Correct the cell or leave it empty if the count is unknown."
    case .ambiguousCount:
      "Correct the cell, or say how numbers are written by “thousands” and “decimal” in [source]."
    case .tooFewFields:
      "Look for a missing separator or a line break in the row; fill unknown cells with nothing."
    case .tooManyFields: "Put cells that contain the separator in quotes."
    case .textBehindQuote: "Double the quotes inside the cell, or remove the text behind it."
    }
  }
}
