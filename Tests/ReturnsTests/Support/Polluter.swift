import Foundation

/// Makes a good file dirty in the ways of clerks and their programs: changes that mean nothing, several
/// at once, and at most one row that cannot be used. Everything follows from the seed.
struct Polluter {
  /// A dirty file, and what must come of it.
  struct Variant {
    var bytes: [UInt8]
    var manifest: String
    /// Index of the good row that is spoilt, its line in the file, and the code that must name it.
    var spoilt: (row: Int, line: Int, code: String)?
    /// What was done, for messages.
    var changes: [String]
  }

  private var state: UInt64
  private var changes: [String] = []
  /// A point means thousands in this file, so that “12.0” would be a contradiction.
  private var hasPoints = false

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  /// A number below `count` (SplitMix64).
  private mutating func pick(_ count: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(count))
  }

  private mutating func happens(_ share: Int, _ name: String) -> Bool {
    guard pick(100) < share else { return false }
    changes.append(name)
    return true
  }

  mutating func variant(of header: [String], _ good: [[String]], manifest: String) -> Variant {
    var rows = good
    let spoilt = pick(2) == 0 ? spoil(&rows) : nil
    var totals = Self.totals(good)
    styleColumns(&rows, &totals, except: spoilt)
    for row in rows.indices where row != spoilt?.row { dirty(&rows[row]) }
    let delimiter = [",", ";", "\t", "|"][pick(4)]
    let lineEnd = happens(30, "CRLF") ? "\r\n" : "\n"
    let quotesAll = happens(20, "quotes")
    var source = "[source]\nmax_rejected = 1.0\n"
    var lines: [String] = []
    var lineOf: [Int] = []
    var line = 1
    func add(_ text: String) {
      lines.append(text)
      line += 1 + text.count { $0 == "\n" || $0 == "\r\n" }
    }
    func joined(_ cells: [String]) -> String {
      cells.map {
        quotesAll || $0.contains(delimiter) || $0.contains("\"") || $0.contains("\n")
          ? Self.quoted($0) : $0
      }
      .joined(separator: delimiter)
    }
    if happens(20, "title rows") {
      add("Central Election Commission")
      add("")
      source += "header_line = 3\n"
    }
    add(joined(header))
    if happens(20, "column numbers") { add(joined(header.indices.map { String($0 + 1) })) }
    for (index, row) in rows.enumerated() {
      if pick(40) == 0 { add("") }
      if pick(60) == 0 { add(joined(header.map { _ in "" })) }
      if pick(60) == 0 { add(joined(header)) }
      lineOf.append(line)
      let extra = index != spoilt?.row && pick(20) == 0 ? [""] : []
      add(joined(row + extra))
    }
    // Sums of dirty rows would not be sums of the rows that are kept.
    if spoilt == nil, happens(40, "totals row") { add(joined(totals)) }
    let text = lines.joined(separator: lineEnd) + (happens(80, "end") ? lineEnd : "")
    return Variant(
      bytes: encode(text), manifest: manifest.replacing("[source]", with: source),
      spoilt: spoilt.map { ($0.row, lineOf[$0.row], $0.code) }, changes: changes)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func totals(_ rows: [[String]]) -> [String] {
    ["Total", "", ""]
      + (3..<9).map { column in String(rows.reduce(0) { $0 + (Int($1[column]) ?? 0) }) }
  }

  /// Makes one row unusable.
  private mutating func spoil(_ rows: inout [[String]]) -> (row: Int, column: Int, code: String)? {
    let row = pick(rows.count)
    // Not in the columns that may have thousands: one “12,0” there makes all of them doubtful.
    let column = [5, 7, 8][pick(3)]
    let cell = rows[row][column]
    let (bad, code): (String, String) = [
      (cell + "x", "text-in-count"), ("1e3", "text-in-count"), ("12,0", "text-in-count"),
      ("45.3%", "text-in-count"), ("#REF!", "text-in-count"), ("-" + cell, "negative-count"),
      (cell + ".5", "fractional-count"), ("99999999999", "count-too-large"),
      ("1 2", "text-in-count"), ("٣3", "text-in-count"),
    ][pick(10)]
    changes.append("spoilt \(bad)")
    rows[row][column] = bad
    return (row, column, code)
  }

  /// Writes the thousands of whole columns with a separator.
  private mutating func styleColumns(
    _ rows: inout [[String]], _ totals: inout [String],
    except: (row: Int, column: Int, code: String)?
  ) {
    guard happens(40, "thousands") else { return }
    let separator = [" ", "\u{a0}", "\u{202f}", ",", ".", "'"][pick(6)]
    hasPoints = separator == "."
    func style(_ text: String) -> String {
      guard text.count > 3, text.allSatisfy(\.isNumber) else { return text }
      let last = text.suffix(3)
      let first = text.dropLast(3)
      return (first.count > 3 ? first.dropLast(3) + separator + first.suffix(3) : first) + separator
        + last
    }
    for column in 3..<9 {
      for row in rows.indices where row != except?.row || column != except?.column {
        rows[row][column] = style(rows[row][column])
      }
      totals[column] = style(totals[column])
    }
  }

  /// Changes cells of one row that mean nothing.
  private mutating func dirty(_ row: inout [String]) {
    for column in row.indices where pick(12) == 0 {
      let isName = column < 3
      let isPlain = row[column].allSatisfy { $0.isASCII && $0.isNumber }
      switch pick(6) {
      case 0: row[column] = " " + row[column] + "  "
      case 1 where isName: row[column] = row[column].decomposedStringWithCanonicalMapping
      case 2 where isName: row[column] = row[column].replacing(" ", with: "\n")
      case 3 where isName: row[column] = row[column].replacing(" ", with: "  ")
      case 1 where isPlain && row[column].count < 4: row[column] = "0" + row[column]
      case 2 where isPlain && row[column].count < 4 && !hasPoints: row[column] += ".0"
      case 3 where isPlain && row[column].count < 4: row[column] = arabic(row[column])
      case 4 where !isName: row[column] = "\u{a0}" + row[column]
      default: break
      }
    }
  }

  private mutating func arabic(_ digits: String) -> String {
    let zero: UInt32 = pick(2) == 0 ? 0x660 : 0x6f0
    return String(
      String.UnicodeScalarView(
        digits.unicodeScalars.compactMap { UnicodeScalar($0.value - 48 + zero) }))
  }

  private mutating func encode(_ text: String) -> [UInt8] {
    var bytes: [UInt8]
    switch pick(6) {
    case 0:
      bytes = [0xef, 0xbb, 0xbf] + Array(text.utf8)
      changes.append("mark")
    case 1:
      bytes = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      changes.append("UTF-16")
    case 2:
      bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      changes.append("UTF-16 without a mark")
    default: bytes = Array(text.utf8)
    }
    if happens(15, "gzip") { bytes = Containers.gzip(bytes) }
    if happens(15, "zip") { bytes = Containers.zip([("a.csv", bytes)]) }
    return bytes
  }
}
