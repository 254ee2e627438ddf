/// Finds what the TOML parser behind does not refuse but ends the program for: names of tables that begin
/// with what no name may, “[)x]”, and a brace that closes a list, “a = [}”. Everything else that is wrong
/// it finds itself.
enum TableHeads {
  struct Fault {
    /// From 1.
    let line: Int
    let found: String
    let remedy: String
  }

  /// The first such place.
  static func firstFault(in text: String) -> Fault? {
    var scan = Scan(bytes: Array(text.utf8))
    guard let fault = scan.firstFault() else { return nil }
    if scan.bytes[fault.at] == 125, !fault.isName {
      return Fault(
        line: fault.line, found: "found a brace that closes what a bracket opened",
        remedy: "Close lists by “]” and inline tables by “}”.")
    }
    let first = String(decoding: scan.bytes[fault.at...].prefix(4), as: UTF8.self).first ?? "?"
    return Fault(
      line: fault.line,
      found: first.isNewline
        ? "found a section without a name on its line"
        : "found a section whose name begins with \(quoted(String(first)))",
      remedy: "Begin it with a letter or a digit, or put it in quotes.")
  }

  private struct Scan {
    let bytes: [UInt8]
    var at = 0
    var line = 1
    /// Brackets and braces that are open: a line in them begins no table.
    var open: [UInt8] = []

    mutating func firstFault() -> (line: Int, at: Int, isName: Bool)? {
      var isLineStart = true
      while at < bytes.count {
        let byte = bytes[at]
        if isLineStart, open.isEmpty, byte == 91 {
          if let fault = fault() { return (line, fault, true) }
          skipLine()
          continue
        }
        switch byte {
        case 10:
          line += 1
          isLineStart = true
          at += 1
          continue
        case 32, 9, 13:
          at += 1
          continue
        case 35: skipLine()
        case 34, 39: skipString(byte)
        case 91, 123: open.append(byte)
        case 93: if open.last == 91 { open.removeLast() }
        case 125:
          if open.last == 91 { return (line, at, false) }
          if open.last == 123 { open.removeLast() }
        default: break
        }
        isLineStart = false
        if at < bytes.count, bytes[at] != 10 { at += 1 }
      }
      return nil
    }

    /// Where a table's name begins with what no name may.
    private func fault() -> Int? {
      var place = at + 1
      if place < bytes.count, bytes[place] == 91 { place += 1 }
      while place < bytes.count, bytes[place] == 32 || bytes[place] == 9 { place += 1 }
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      // Letters, digits, “-”, “_” and quotes begin names; the rest is an error that the parser knows.
      case 65...90, 97...122, 48...57, 45, 95, 34, 39, 93: return nil
      default: return place
      }
    }

    private mutating func skipLine() {
      while at < bytes.count, bytes[at] != 10 { at += 1 }
    }

    /// Moves to the last quote of a string, or to the end of its line where it has none.
    private mutating func skipString(_ quote: UInt8) {
      let isLong = at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
      at += isLong ? 3 : 1
      while at < bytes.count {
        let byte = bytes[at]
        if byte == 92, quote == 34 {
          at += 1
          if at < bytes.count, bytes[at] == 10 { line += 1 }
        } else if byte == 10 {
          if !isLong { return }
          line += 1
        } else if byte == quote {
          if !isLong { return }
          if at + 2 < bytes.count, bytes[at + 1] == quote, bytes[at + 2] == quote {
            at += 2
            return
          }
        }
        at += 1
      }
    }
  }
}
