import Testing

@testable import Returns

/// The grammar of CSV, on the cases of csv-spectrum written out.
struct FieldScannerTests {
  /// All cells of a text, row by row.
  private func rows(_ text: String, delimiter: UInt8 = 44) -> [[String]] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = FieldScanner(buffer, from: 0, to: buffer.count, line: 1, delimiter: delimiter)
      var rows: [[String]] = []
      var row: [String] = []
      while scanner.position < scanner.end {
        let terminator = scanner.next()
        row.append(scanner.text())
        if terminator == .delimiter, scanner.position < scanner.end { continue }
        if terminator == .delimiter { row.append("") }
        rows.append(row)
        row = []
      }
      return rows
    }
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n", [["a", "b"], ["1", "ha \"ha\" ha"]]),
    (
      "k,v\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"c\"\": [1,2]}\"\n",
      [["k", "v"], ["1", "{\"type\": \"Point\", \"c\": [1,2]}"]]
    ),
    ("first,city\nJohn,\"Box 1, Street 5\"\n", [["first", "city"], ["John", "Box 1, Street 5"]]),
    ("a,b\n\"Once upon\na time\",5\n", [["a", "b"], ["Once upon\na time", "5"]]),
    ("a,b\r\n\"Once upon\r\na time\",5\r\n", [["a", "b"], ["Once upon\r\na time", "5"]]),
    ("a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n3,4\n", [["a", "b"], ["1", "ha\n\"ha\"\nha"], ["3", "4"]]),
    ("a,b\n4,ʤ\n", [["a", "b"], ["4", "ʤ"]]),
    ("a, b ,c\n", [["a", " b ", "c"]]),
    ("a,5\" pipe,c\n", [["a", "5\" pipe", "c"]]),
    ("\"\"\"\"\n", [["\""]]),
    (",,\n", [["", "", ""]]),
  ])
  func readsCells(_ text: String, _ expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test func takesOtherDelimiters() {
    #expect(rows("a;b,c\n", delimiter: 59) == [["a", "b,c"]])
    #expect(rows("a\tb\n", delimiter: 9) == [["a", "b"]])
  }

  @Test func tellsWhatIsWrongWithQuotes() {
    func first(_ text: String) -> (FieldScanner.Quoting, Bool) {
      Array(text.utf8).withUnsafeBufferPointer { buffer in
        var scanner = FieldScanner(buffer, from: 0, to: buffer.count, line: 1, delimiter: 44)
        _ = scanner.next()
        return (scanner.quoting, scanner.hasStrayQuote)
      }
    }
    #expect(first("\"abc\",1\n") == (.fine, false))
    #expect(first("\"abc\" \r\n") == (.fine, false))
    #expect(first("\"abc\"x,1\n") == (.textBehind, false))
    #expect(first("\"abc\"x\",1\n") == (.textBehind, true))
    #expect(first("ab\"c,1\n") == (.fine, true))
    #expect(first("\"abc,1\n") == (.unclosed, false))
    #expect(first("\"abc\"") == (.fine, false))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", 44), ("a;b\n1,5;2,5\n", 59), ("a\tb\n1\t2\n", 9), ("a|b\n1|2\n", 124),
    ("a\n1\n", 44), ("\"a;b\",c\n\"d;e\",f\n", 44), ("a,b;c;d\n1;2;3\n4;5;6\n", 59),
  ])
  func guessesTheDelimiter(_ text: String, _ delimiter: UInt8) {
    #expect(DelimiterGuess.best(Array(text.utf8), from: 0) == delimiter)
  }
}
