/// The grammar of the text: cells, quotes and row ends by RFC 4180. The one definition, for header and
/// rows alike.
///
/// A quote inside an unquoted cell is an ordinary character. Row ends are LF or CR LF.
struct FieldScanner {
  enum Terminator {
    case delimiter, row, end
  }

  /// What is wrong with the cell's quotes.
  enum Quoting {
    case fine
    /// Text between a closing quote and the end of the cell.
    case textBehind
    /// The text ends within quotes.
    case unclosed
  }

  /// Invariant of all reads below: 0 <= position <= end <= bytes.count, and `bytes` outlives the
  /// scanner, which is only used within the closure that provides it.
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  let delimiter: UInt8
  var position: Int
  /// Line of the file at `position`, from 1.
  var line: Int

  // The cell that `next` found, without its quotes.
  var start = 0
  var stop = 0
  var hasDoubledQuotes = false
  var quoting = Quoting.fine
  /// There is a quote that neither starts, ends nor doubles: counting quotes cannot find row ends then.
  var hasStrayQuote = false

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: Int, to end: Int, line: Int,
    delimiter: UInt8
  ) {
    self.bytes = bytes
    self.position = position
    self.end = end
    self.line = line
    self.delimiter = delimiter
  }

  /// Finds the next cell and moves behind it and its terminator.
  @inline(__always)
  mutating func next() -> Terminator {
    hasDoubledQuotes = false
    quoting = .fine
    hasStrayQuote = false
    start = position
    if position < end, bytes[position] == 34 { return nextQuoted() }
    var at = position
    while at < end {
      let byte = bytes[at]
      if byte == delimiter {
        stop = at
        position = at + 1
        return .delimiter
      }
      if byte == 10 {
        stop = at > start && bytes[at - 1] == 13 ? at - 1 : at
        position = at + 1
        line += 1
        return .row
      }
      if byte == 34 { hasStrayQuote = true }
      at += 1
    }
    stop = at
    position = at
    return .end
  }

  private mutating func nextQuoted() -> Terminator {
    var at = position + 1
    start = at
    while true {
      guard at < end else {
        quoting = .unclosed
        stop = at
        position = at
        return .end
      }
      at = skipPlain(at)
      guard at < end else { continue }
      let byte = bytes[at]
      if byte == 10 { line += 1 }
      if byte == 34 {
        if at + 1 < end, bytes[at + 1] == 34 {
          hasDoubledQuotes = true
          at += 2
          continue
        }
        break
      }
      at += 1
    }
    stop = at
    at += 1
    while at < end, bytes[at] != delimiter, bytes[at] != 10 {
      if bytes[at] == 34 { hasStrayQuote = true }
      if bytes[at] != 13 && bytes[at] != 32 { quoting = .textBehind }
      at += 1
    }
    guard at < end else {
      position = at
      return .end
    }
    position = at + 1
    if bytes[at] == 10 {
      line += 1
      return .row
    }
    return .delimiter
  }

  /// Moves over whole words of eight bytes without a quote or a line break.
  @inline(__always)
  private func skipPlain(_ from: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = from
    // Invariant: at + 8 <= end <= bytes.count for every load.
    while end - at >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let quote = word ^ (34 &* ones)
      let feed = word ^ (10 &* ones)
      // A byte that is zero borrows into its highest bit; what else it sets is looked at singly.
      let zeros = ((quote &- ones) & ~quote) | ((feed &- ones) & ~feed)
      let found = zeros & (0x80 &* ones)
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    return at
  }

  /// Leaves white space at both ends out of the cell.
  @inline(__always)
  mutating func trim() {
    while start < stop, bytes[start] <= 32 { start += 1 }
    while start < stop, bytes[stop - 1] <= 32 { stop -= 1 }
  }

  /// The cell's bytes as text, doubled quotes made single; bytes that are no UTF-8 become “�”.
  func text() -> String {
    let cell = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<stop]), as: UTF8.self)
    return hasDoubledQuotes ? cell.replacing("\"\"", with: "\"") : cell
  }
}
