import Testing

@testable import Returns

struct CountCellTests {
  private func read(_ text: String) -> CountCell {
    Array(text.utf8).withUnsafeBufferPointer { CountCell($0) }
  }

  @Test(arguments: [
    ("0", 0), ("123", 123), ("007", 7), ("123.0", 123), ("123.00", 123), (" 12 ", 12),
    ("\u{a0}12\u{a0}", 12), ("\t5\r", 5), ("2147483647", 2_147_483_647),
    ("0000000000000000000000001", 1), ("0.000", 0), ("\u{200f}12\u{200f}", 12),
    ("٢٣٤", 234), ("۱۲۳۴", 1234),
  ])
  func acceptsWholeNumbers(_ text: String, _ value: Int32) {
    #expect(read(text) == .value(value))
  }

  @Test(arguments: ["", " ", "\t ", "\u{a0}"])
  func takesBlanksAsMissing(_ text: String) {
    #expect(read(text) == .missing)
  }

  @Test(arguments: [
    ("abc", CellProblem.textInCount), ("12a", .textInCount), ("1 234", .ambiguousCount),
    ("1,234", .ambiguousCount), ("123.000", .ambiguousCount), ("1.234.567", .ambiguousCount),
    ("12,0", .textInCount), ("1 2", .textInCount), ("٢2", .textInCount), ("1  234", .textInCount),
    ("12,34", .textInCount), ("1,2345", .textInCount), ("1,234.5", .textInCount),
    (".", .textInCount), ("12.", .textInCount), (".5", .textInCount),
    ("1e3", .textInCount), ("+5", .textInCount), ("--5", .textInCount), ("45.3%", .textInCount),
    ("1.0.0", .textInCount), ("１２", .textInCount), ("12%", .textInCount),
    ("-5", .negativeCount), ("-5.0", .negativeCount), ("-0", .negativeCount),
    ("1.5", .fractionalCount), ("0.001", .fractionalCount), ("2147483648", .countTooLarge),
    ("99999999999999999999999999999999999999999", .countTooLarge),
  ])
  func refusesTheRest(_ text: String, _ problem: CellProblem) {
    #expect(read(text) == .problem(problem))
  }

  @Test(arguments: ["-", "–", "—", " * ", "#N/A", "n/a", "..", "…", "null"])
  func takesMarksAsMissing(_ text: String) {
    #expect(read(text) == .marked)
  }

  private func read(_ text: String, _ style: CountStyle) -> CountCell {
    Array(text.utf8).withUnsafeBufferPointer { CountCell($0, style: style) }
  }

  @Test func readsTheStyleOfTheColumn() {
    let spaces = CountStyle(thousands: .space)
    for text in ["1 234", "1\u{a0}234", "1\u{202f}234"] {
      #expect(read(text, spaces) == .value(1234))
    }
    #expect(read("12 345 678", spaces) == .value(12_345_678))
    #expect(read("1 234.0", spaces) == .value(1234))
    #expect(read("1,234", spaces) == .problem(.ambiguousCount))
    let commas = CountStyle(thousands: .comma)
    #expect(read("1,234", commas) == .value(1234))
    #expect(read("1,234.0", commas) == .value(1234))
    #expect(read("1,234.000", commas) == .value(1234))
    #expect(read("٣٬٢١٠", commas) == .value(3210))
    #expect(read("-1,234", commas) == .problem(.negativeCount))
    #expect(read("9,999,999,999", commas) == .problem(.countTooLarge))
    let points = CountStyle(thousands: .point)
    #expect(read("1.234", points) == .value(1234))
    #expect(read("1.000", points) == .value(1000))
    #expect(read("1.5", points) == .problem(.textInCount))
    #expect(read("1'234", CountStyle(thousands: .apostrophe)) == .value(1234))
    #expect(read("12,0", CountStyle(decimal: .comma)) == .value(12))
    #expect(read("1.234,0", CountStyle(thousands: .point, decimal: .comma)) == .value(1234))
    #expect(read("123.000", CountStyle(decimal: .point)) == .value(123))
    #expect(read("1.500", CountStyle(decimal: .point)) == .problem(.fractionalCount))
  }

  /// The style that a column with these cells has.
  private func style(_ cells: [String]) -> CountStyle {
    var shapes = CountShapes()
    for cell in cells { Array(cell.utf8).withUnsafeBufferPointer { shapes.add(NumberText($0)) } }
    return shapes.style
  }

  @Test func decidesByTheWholeColumn() {
    #expect(style(["1 234", "567", "12 000"]).thousands == .space)
    #expect(style(["1,234", "567"]).thousands == .comma)
    #expect(style(["1.000", "567"]).thousands == .point)
    #expect(style(["1.000", "2.000"]).thousands == nil, "might be fractions")
    #expect(style(["1.001", "2.000"]).thousands == .point)
    #expect(style(["1 234", "1567"]).thousands == nil, "a large number without a separator")
    #expect(style(["1.234", "12.5"]) == CountStyle(decimal: .point))
    #expect(style(["1.000", "0.000"]) == CountStyle(decimal: .point))
    #expect(style(["1 234", "1,234"]).thousands == nil, "two separators")
    #expect(style(["1,234", "12,5"]).thousands == nil)
    #expect(style([]) == CountStyle())
  }
}
