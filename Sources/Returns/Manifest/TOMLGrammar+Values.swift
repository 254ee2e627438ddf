extension TOMLGrammar {
  /// Whether three quotes begin here.
  var isLongText: Bool {
    at + 2 < scalars.count && scalars[at + 1] == scalars[at] && scalars[at + 2] == scalars[at]
  }

  /// A text in quotes of either kind, of one line or in three quotes.
  mutating func text() throws(Fault) {
    let quote = scalars[at]
    guard !isLongText else { return try longText(quote) }
    at += 1
    while let scalar = next, scalar != "\n" {
      if scalar == quote {
        at += 1
        return
      }
      if scalar == "\\", quote == "\"" { try escape() } else { at += 1 }
    }
    throw notTOML(
      "a text without its closing quote", "Close it on its line, or put it in three quotes.")
  }

  private mutating func longText(_ quote: Unicode.Scalar) throws(Fault) {
    let unclosed = notTOML("a text without its three closing quotes", "Close it.")
    at += 3
    while let scalar = next {
      if scalar == quote {
        // Two quotes may stand before the closing three.
        var count = 0
        while next == quote, count < 5 {
          at += 1
          count += 1
        }
        if count > 2 { return }
      } else if scalar == "\\", quote == "\"" {
        try longEscape()
      } else if !skipLineBreak() {
        at += 1
      }
    }
    throw unclosed
  }

  /// An escape, or a backslash at the end of a line, which takes the blanks after it out of the text.
  private mutating func longEscape() throws(Fault) {
    let start = at
    at += 1
    skipBlanks()
    guard skipLineBreak() else {
      at = start
      return try escape()
    }
    repeat { skipBlanks() } while skipLineBreak()
    // What the parser does with other letters here is undefined.
    guard next?.isASCII != false else {
      throw Fault(
        line: line,
        found: "found \(shown) at the start of a line that a backslash joins to the line before",
        remedy: "Write the text without the backslash at the end of its line.")
    }
  }

  private mutating func escape() throws(Fault) {
    at += 1
    switch next {
    case "b"?, "t"?, "n"?, "f"?, "r"?, "\""?, "\\"?: at += 1
    case "u"?: try escapedScalar(digits: 4)
    case "U"?: try escapedScalar(digits: 8)
    default:
      throw notTOML(
        "a backslash before \(shown)",
        "Write two backslashes for one, or put the text in single quotes.")
    }
  }

  /// A character by its number. U+0000 is refused: the parser would end the text at it.
  private mutating func escapedScalar(digits: Int) throws(Fault) {
    at += 1
    let code = scalars[at...].prefix(digits)
    guard code.count == digits, code.allSatisfy(\.properties.isASCIIHexDigit),
      let number = UInt32(String(String.UnicodeScalarView(code)), radix: 16), number > 0,
      Unicode.Scalar(number) != nil
    else {
      throw notTOML(
        "an escape that names no character",
        "Write \(digits) hexadecimal digits of a character’s number.")
    }
    at += digits
  }

  /// A number, a truth value, a date or a time.
  mutating func word() throws(Fault) {
    let start = at
    skipWord()
    // A date and a time with a blank between.
    if next == " ", at + 1 < scalars.count, ("0"..."9").contains(scalars[at + 1]),
      TOMLWord.isDate(scalars[start..<at])
    {
      at += 1
      skipWord()
    }
    let word = scalars[start..<at]
    guard let first = word.first else {
      throw notTOML("\(shown) where a value was expected")
    }
    guard word.count <= Self.longestNumber || !TOMLWord.beginsNumber(first) else {
      throw Fault(
        line: line, found: "found a number of more than \(Self.longestNumber) characters",
        remedy: "Shorten it, or put it in quotes if it is a text.")
    }
    guard TOMLWord.isValue(word) else {
      let text = quoted(String(String.UnicodeScalarView(word)))
      throw TOMLWord.beginsNumber(first)
        ? notTOML(
          "\(text) is no number, date or time",
          "Correct the line; put it in quotes if it is a text.")
        : notTOML("\(text) is no value")
    }
  }

  private mutating func skipWord() {
    while let scalar = next {
      switch scalar {
      case " ", "\t", "\n", ",", "]", "}", "#": return
      default: at += 1
      }
    }
  }
}

/// Reads one value that stands without quotes, from its first character to its last.
struct TOMLWord {
  private var rest: ArraySlice<Unicode.Scalar>

  static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "+", "-", ".": true
    default: false
    }
  }

  static func isValue(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.elementsEqual("true".unicodeScalars) || word.elementsEqual("false".unicodeScalars)
      || isNumber(word) || isDate(word) || isTime(word) || isDateWithTime(word)
  }

  static func isDate(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var scan = TOMLWord(rest: word)
    return scan.date() && scan.rest.isEmpty
  }

  private static func isTime(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var scan = TOMLWord(rest: word)
    return scan.time() && scan.rest.isEmpty
  }

  private static func isDateWithTime(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var scan = TOMLWord(rest: word)
    guard scan.date(), scan.take("T") || scan.take("t") || scan.take(" "), scan.time() else {
      return false
    }
    return scan.rest.isEmpty || (scan.offset() && scan.rest.isEmpty)
  }

  private static func isNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var scan = TOMLWord(rest: word)
    let isSigned = scan.take("+") || scan.take("-")
    if scan.take("inf") || scan.take("nan") { return scan.rest.isEmpty }
    if !isSigned {
      if scan.take("0x") {
        return scan.digits { $0.properties.isASCIIHexDigit } && scan.rest.isEmpty
      }
      if scan.take("0o") { return scan.digits { ("0"..."7").contains($0) } && scan.rest.isEmpty }
      if scan.take("0b") { return scan.digits { ("0"..."1").contains($0) } && scan.rest.isEmpty }
    }
    // No number has a zero before its other digits.
    guard scan.take("0") || scan.digits(isDecimal) else { return false }
    if scan.take(".") { guard scan.digits(isDecimal) else { return false } }
    if scan.take("e") || scan.take("E") {
      _ = scan.take("+") || scan.take("-")
      guard scan.digits(isDecimal) else { return false }
    }
    return scan.rest.isEmpty
  }

  private static func isDecimal(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  /// Digits, between which single low lines may stand.
  private mutating func digits(_ isDigit: (Unicode.Scalar) -> Bool) -> Bool {
    guard let first = rest.first, isDigit(first) else { return false }
    rest.removeFirst()
    while let scalar = rest.first {
      if isDigit(scalar) {
        rest.removeFirst()
      } else if scalar == "_", let second = rest.dropFirst().first, isDigit(second) {
        rest.removeFirst(2)
      } else {
        break
      }
    }
    return true
  }

  /// A number of so many digits.
  private mutating func number(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(Self.isDecimal) else { return nil }
    rest.removeFirst(count)
    return Int(String(String.UnicodeScalarView(digits)))
  }

  /// RFC 3339, full-date.
  private mutating func date() -> Bool {
    guard let year = number(4), take("-"), let month = number(2), take("-"),
      let day = number(2), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// RFC 3339, partial-time; without leap seconds, which the parser does not know.
  private mutating func time() -> Bool {
    guard let hour = number(2), take(":"), let minute = number(2), take(":"),
      let second = number(2), hour < 24, minute < 60, second < 60
    else { return false }
    guard take(".") else { return true }
    let digits = rest.prefix(while: Self.isDecimal)
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }

  /// RFC 3339, time-offset.
  private mutating func offset() -> Bool {
    if take("Z") || take("z") { return true }
    guard take("+") || take("-"), let hours = number(2), take(":"), let minutes = number(2) else {
      return false
    }
    return hours < 24 && minutes < 60
  }
}
