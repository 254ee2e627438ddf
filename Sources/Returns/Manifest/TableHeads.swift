/// Finds names of TOML tables that begin with a character which the parser behind does not refuse but
/// ends the program for: “[)x]”. Everything else that is wrong it finds itself.
enum TableHeads {
  /// The line of the first such name, from 1, and its first character.
  static func firstFault(in text: String) -> (line: Int, found: Character)? {
    var scan = Scan(bytes: Array(text.utf8))
    return scan.firstFault().map { fault in
      (fault.line, String(decoding: scan.bytes[fault.at...].prefix(4), as: UTF8.self).first ?? "?")
    }
  }

  private struct Scan {
    let bytes: [UInt8]
    var at = 0
    var line = 1
    /// Brackets and braces that are open: a line in them begins no table.
    var depth = 0

    mutating func firstFault() -> (line: Int, at: Int)? {
      var isLineStart = true
      while at < bytes.count {
        let byte = bytes[at]
        if isLineStart, depth == 0, byte == 91 {
          if let fault = fault() { return (line, fault) }
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
        case 91, 123: depth += 1
        case 93, 125: depth = max(0, depth - 1)
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
