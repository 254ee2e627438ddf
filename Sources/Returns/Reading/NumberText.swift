/// The digits and separators of one cell, taken apart without deciding what the separators mean.
///
/// Digits of Arabic (U+0660) and of Persian and Urdu (U+06F0) count as such; one cell may not mix scripts.
/// White space and marks of direction around the number are left out.
struct NumberText {
  /// What the separators allow the number to be.
  enum Form: Equatable {
    /// Digits alone, so many behind leading zeros.
    case digits(Int)
    /// One to three digits, then groups of three: thousands, or a fraction of three digits.
    case grouped(CountStyle.Separator, endsInZeros: Bool)
    /// Digits, one separator, digits that are no group.
    case fraction(CountStyle.Separator)
    case other
  }

  private(set) var isEmpty = true
  private(set) var isNegative = false
  private(set) var form = Form.other
  /// All digits in order, as bytes "0" to "9"; `marks` says where separators stood.
  private var digits: [UInt8] = []
  /// Separators with the number of digits before each.
  private var marks: [(separator: CountStyle.Separator, at: Int)] = []

  /// True for a number in one of the known forms.
  var isNumber: Bool { form != .other }

  init(_ cell: UnsafeBufferPointer<UInt8>) {
    var script: UInt8?
    var at = 0
    var endsInSpace = false
    var isOther = false
    while at < cell.count {
      let (symbol, width) = Self.symbol(cell, at)
      at += width
      switch symbol {
      case .nothing: continue
      case .digit(let value, let kind):
        if let script, script != kind { isOther = true }
        script = kind
        if endsInSpace, !digits.isEmpty { marks.append((.space, digits.count)) }
        endsInSpace = false
        digits.append(48 + value)
      case .minus:
        if !isEmpty || isNegative { isOther = true }
        isNegative = true
      case .separator(.space):
        if !digits.isEmpty {
          if endsInSpace { isOther = isOther || hasDigits(cell, at) }
          endsInSpace = true
        }
        continue
      case .separator(let separator):
        if endsInSpace { isOther = true }
        marks.append((separator, digits.count))
      case .other:
        isOther = true
      }
      isEmpty = false
      if isOther { return }
    }
    if !isEmpty { form = shape() }
  }

  /// True if digits follow: two spaces between digits are no separator.
  private func hasDigits(_ cell: UnsafeBufferPointer<UInt8>, _ from: Int) -> Bool {
    var at = from
    while at < cell.count {
      let (symbol, width) = Self.symbol(cell, at)
      if case .digit = symbol { return true }
      at += width
    }
    return false
  }

  private func shape() -> Form {
    guard !digits.isEmpty else { return .other }
    guard let first = marks.first else { return .digits(digits.drop { $0 == 48 }.count) }
    guard marks.allSatisfy({ $0.separator == first.separator }) else { return mixed() }
    if isGrouped(marks.map(\.at) + [digits.count]) {
      // “0.000” and “012.000” are no thousands.
      if digits[0] == 48 { return marks.count == 1 ? .fraction(first.separator) : .other }
      return .grouped(first.separator, endsInZeros: digits.suffix(3).allSatisfy { $0 == 48 })
    }
    guard marks.count == 1, first.at > 0, first.at < digits.count,
      first.separator == .point || first.separator == .comma
    else { return .other }
    return .fraction(first.separator)
  }

  /// Thousands by one separator and a fraction by another: “1,234.0”.
  private func mixed() -> Form {
    guard let last = marks.last, let first = marks.first,
      last.separator == .point || last.separator == .comma,
      marks.dropLast().allSatisfy({ $0.separator == first.separator }), last.at < digits.count,
      isGrouped(marks.map(\.at)), digits[0] != 48
    else { return .other }
    return .fraction(last.separator)
  }

  private func isGrouped(_ ends: [Int]) -> Bool {
    guard let first = ends.first, (1...3).contains(first) else { return false }
    return zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 == 3 }
  }

  /// The count that the number is in this style.
  func count(_ style: CountStyle) -> CountCell {
    var whole = digits[...]
    var fraction: ArraySlice<UInt8> = []
    var groups = marks[...]
    if let last = marks.last, last.at > 0, isDecimal(last.separator, style) {
      fraction = digits[last.at...]
      whole = digits[..<last.at]
      groups = marks.dropLast()
      guard !fraction.isEmpty else { return .problem(.textInCount) }
    }
    if !groups.isEmpty {
      guard let thousands = style.thousands, groups.allSatisfy({ $0.separator == thousands }),
        isGrouped(groups.map(\.at) + [whole.count]), digits[0] != 48
      else {
        if case .grouped = form { return .problem(.ambiguousCount) }
        return .problem(.textInCount)
      }
    }
    guard isNumber, !whole.isEmpty else { return .problem(.textInCount) }
    if isNegative { return .problem(.negativeCount) }
    if fraction.contains(where: { $0 != 48 }) { return .problem(.fractionalCount) }
    var value: Int64 = 0
    for digit in whole {
      value = value * 10 + Int64(digit - 48)
      if value > Int64(Int32.max) { return .problem(.countTooLarge) }
    }
    return .value(Int32(truncatingIfNeeded: value))
  }

  /// True if a fraction follows the separator. Without a word from the column a point does that, unless
  /// what follows could be thousands.
  private func isDecimal(_ separator: CountStyle.Separator, _ style: CountStyle) -> Bool {
    if let decimal = style.decimal { return decimal == separator }
    guard separator == .point, style.thousands != .point else { return false }
    if case .grouped = form { return false }
    return true
  }

  private enum Symbol {
    case digit(UInt8, script: UInt8)
    case separator(CountStyle.Separator)
    case minus
    /// Marks of direction, which show nothing.
    case nothing
    case other
  }

  private static func symbol(_ cell: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Symbol, Int) {
    let byte = cell[at]
    switch byte {
    case 48...57: return (.digit(byte - 48, script: 0), 1)
    case 0...32: return (.separator(.space), 1)
    case 44: return (.separator(.comma), 1)
    case 46: return (.separator(.point), 1)
    case 39: return (.separator(.apostrophe), 1)
    case 45: return (.minus, 1)
    default: break
    }
    let next = at + 1 < cell.count ? cell[at + 1] : 0
    let third = at + 2 < cell.count ? cell[at + 2] : 0
    switch (byte, next, third) {
    case (0xc2, 0xa0, _): return (.separator(.space), 2)
    case (0xd9, 0xa0...0xa9, _): return (.digit(next - 0xa0, script: 1), 2)
    case (0xdb, 0xb0...0xb9, _): return (.digit(next - 0xb0, script: 2), 2)
    // The Arabic separators of thousands and of a fraction.
    case (0xd9, 0xac, _): return (.separator(.comma), 2)
    case (0xd9, 0xab, _): return (.separator(.point), 2)
    case (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xaf), (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80):
      return (.separator(.space), 3)
    case (0xe2, 0x80, 0x8b), (0xe2, 0x80, 0x8e), (0xe2, 0x80, 0x8f), (0xef, 0xbb, 0xbf):
      return (.nothing, 3)
    case (0xe2, 0x80, 0x99): return (.separator(.apostrophe), 3)
    case (0xe2, 0x88, 0x92): return (.minus, 3)
    default: return (.other, 1)
    }
  }
}
