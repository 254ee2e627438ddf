import Testing

@testable import Returns

struct CountCellTests {
  private func read(_ text: String) -> CountCell {
    Array(text.utf8).withUnsafeBufferPointer { CountCell($0) }
  }

  @Test(arguments: [
    ("0", 0), ("123", 123), ("007", 7), ("123.0", 123), ("123.000", 123), (" 12 ", 12),
    ("\u{a0}12\u{a0}", 12), ("\t5\r", 5), ("2147483647", 2_147_483_647),
    ("0000000000000000000000001", 1),
  ])
  func acceptsWholeNumbers(_ text: String, _ value: Int32) {
    #expect(read(text) == .value(value))
  }

  @Test(arguments: ["", " ", "\t ", "\u{a0}"])
  func takesBlanksAsMissing(_ text: String) {
    #expect(read(text) == .missing)
  }

  @Test(arguments: [
    ("abc", CellProblem.textInCount), ("12a", .textInCount), ("1 234", .textInCount),
    ("1,234", .textInCount), (".", .textInCount), ("12.", .textInCount), (".5", .textInCount),
    ("1e3", .textInCount), ("+5", .textInCount), ("-", .textInCount), ("--5", .textInCount),
    ("1.0.0", .textInCount), ("１２", .textInCount), ("12%", .textInCount),
    ("-5", .negativeCount), ("-5.0", .negativeCount), ("-0", .negativeCount),
    ("1.5", .fractionalCount), ("0.001", .fractionalCount), ("2147483648", .countTooLarge),
    ("99999999999999999999999999999999999999999", .countTooLarge),
  ])
  func refusesTheRest(_ text: String, _ problem: CellProblem) {
    #expect(read(text) == .problem(problem))
  }
}
