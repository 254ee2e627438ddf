/// A text taken apart without a manifest: where its header is, and what its columns hold.
struct SampleTable: Sendable {
  let delimiter: UInt8
  let place: HeaderPlace
  let columns: [ColumnProfile]
  /// Rows below the header that are not blank.
  let rows: Int
  /// Rows of them that the profiles are of.
  let sampled: Int
  /// Rows with another number of cells than the header.
  let ragged: Int

  /// Rows that are looked at cell by cell.
  static let sampleRows = 50_000

  init(_ source: SourceText, limits: ReadingLimits) throws {
    let bytes = source.text.bytes
    if let nul = bytes.firstIndex(of: 0) {
      throw ParsedFile.hasNul(source.name, line: 1 + bytes[..<nul].count { $0 == 10 })
    }
    let place = HeaderPlace(
      bytes, from: source.text.start, delimiter: source.delimiter, isSheet: source.delimiter != nil)
    let header = try Header(
      source.text, headerLine: place.line, rows: place.rows, delimiter: place.delimiter,
      limits: limits, file: source.name)
    var tables = [NameTable](repeating: NameTable(), count: header.names.count)
    var texts = [[Int32]](repeating: [], count: header.names.count)
    var rows = 0
    var ragged = 0
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = FieldScanner(
        buffer, from: header.end, to: buffer.count, line: header.line, delimiter: place.delimiter)
      var ids = [Int32](repeating: 0, count: header.names.count)
      let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      while scanner.position < scanner.end {
        var column = 0
        var isBlank = true
        var terminator = FieldScanner.Terminator.delimiter
        let isSampled = rows < Self.sampleRows
        while terminator == .delimiter {
          terminator = scanner.next()
          scanner.trim()
          if scanner.stop > scanner.start { isBlank = false }
          if isSampled, column < ids.count {
            let cell = UnsafeBufferPointer(
              rebasing: buffer[scanner.start..<min(scanner.stop, scanner.start + limits.nameBytes)])
            if scanner.hasDoubledQuotes {
              let text = Array(scanner.text().utf8)
              ids[column] = text.withUnsafeBufferPointer { tables[column].intern($0, line: 0).id }
            } else {
              ids[column] = tables[column].intern(cell, line: 0).id
            }
          }
          column += 1
        }
        if isBlank { continue }
        rows += 1
        if column != ids.count { ragged += 1 }
        guard isSampled else { continue }
        for index in ids.indices {
          if index >= column { ids[index] = tables[index].intern(empty, line: 0).id }
          texts[index].append(ids[index])
        }
      }
    }
    delimiter = place.delimiter
    self.place = place
    self.rows = rows
    self.ragged = ragged
    sampled = min(rows, Self.sampleRows)
    columns = header.names.indices.map {
      ColumnProfile(position: $0, header: header.names[$0], table: tables[$0], texts: texts[$0])
    }
  }
}
