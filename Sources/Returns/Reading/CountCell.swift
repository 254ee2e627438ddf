/// Reads one cell that should hold a count.
enum CountCell: Equatable {
  case value(Int32)
  case missing
  case problem(CellProblem)

  /// Accepts digits, digits with a fraction of zeros only ("123.0"), and spaces around either.
  init(_ cell: UnsafeBufferPointer<UInt8>) {
    var from = 0
    var to = cell.count
    while from < to, let width = Self.space(cell, from, to) { from += width }
    while from < to {
      if cell[to - 1] <= 32 {
        to -= 1
      } else if to - from >= 2, cell[to - 2] == 0xc2, cell[to - 1] == 0xa0 {
        to -= 2
      } else {
        break
      }
    }
    guard from < to else {
      self = .missing
      return
    }
    let isNegative = cell[from] == 45
    if isNegative { from += 1 }
    var value: Int64 = 0
    var at = from
    var isLarge = false
    while at < to, cell[at] &- 48 <= 9 {
      value = value * 10 + Int64(cell[at] - 48)
      if value > Int64(Int32.max) {
        isLarge = true
        value = 0
      }
      at += 1
    }
    var isFractional = false
    var isNumber = at > from
    if at < to, cell[at] == 46, isNumber {
      at += 1
      isNumber = at < to
      while at < to, cell[at] &- 48 <= 9 {
        if cell[at] != 48 { isFractional = true }
        at += 1
      }
    }
    if !isNumber || at < to {
      self = .problem(.textInCount)
    } else if isNegative {
      self = .problem(.negativeCount)
    } else if isFractional {
      self = .problem(.fractionalCount)
    } else if isLarge {
      self = .problem(.countTooLarge)
    } else {
      self = .value(Int32(truncatingIfNeeded: value))
    }
  }

  /// Bytes of the white space at `from`: one, or two for a no-break space.
  private static func space(_ cell: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
    if cell[from] <= 32 { return 1 }
    return to - from >= 2 && cell[from] == 0xc2 && cell[from + 1] == 0xa0 ? 2 : nil
  }
}

/// Why a row is rejected: the stable code, what was expected, and what to do.
enum CellProblem: String, Sendable, CaseIterable {
  case textInCount = "text-in-count"
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
    case .tooFewFields:
      "Look for a missing separator or a line break in the row; fill unknown cells with nothing."
    case .tooManyFields: "Put cells that contain the separator in quotes."
    case .textBehindQuote: "Double the quotes inside the cell, or remove the text behind it."
    }
  }
}
