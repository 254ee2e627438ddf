extension FileInspection {
  /// The inspection for a person at a terminal; the proposed manifest is not in it.
  public var description: String {
    var lines = [
      "\(file): \(format)",
      "\(layout == "wide" ? "one row a station" : "one row a count (long)"), \(rows) rows, \(columns.count) columns; "
        + "the header is line \(headerLine)"
        + (headerRows > 1 ? " and the \(headerRows - 1) below" : ""),
      "",
    ]
    let rows = columns.map { column in
      [
        "\(column.position)", Self.cut(column.title, 40), column.kind, "\(column.distinct)",
        column.kind == "counts" ? "\(column.sum)" : "", column.meaning ?? "",
        [column.evidence, column.style].compactMap { $0 }.joined(separator: "; "),
      ]
    }
    let sum = self.rows > sampledRows ? "sum of \(sampledRows)" : "sum"
    let head = ["", "column", "holds", "distinct", sum, "meaning", "because"]
    lines += Self.aligned([head] + rows)
    if !relations.isEmpty {
      lines += ["", "Sums:"] + relations.map { "  " + $0 }
    }
    lines += ["", doubts.isEmpty ? "Nothing is in doubt." : "Please check:"]
    lines += doubts.map { "  - " + $0 }
    return lines.joined(separator: "\n")
  }

  private static func cut(_ text: String, _ length: Int) -> String {
    let plain = String(text.map { $0.isNewline ? " " : $0 })
    return plain.count > length ? plain.prefix(length - 1) + "…" : plain
  }

  /// Columns padded to one width; numbers to the right.
  private static func aligned(_ rows: [[String]]) -> [String] {
    guard let first = rows.first else { return [] }
    let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isNumber = [0, 3, 4].contains(column)
        line += (isNumber ? padding + cell : cell + padding) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
