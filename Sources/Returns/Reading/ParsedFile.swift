import AuditMath

/// All rows of one file, as pieces in the file's order.
struct ParsedFile: Sendable {
  var plan: RowPlan
  var pieces: [ParsedPiece]
  let source: SourceFile

  init(
    _ source: SourceText, manifest: ElectionManifest, limits: ReadingLimits, parallel: Parallel
  ) throws {
    let name = source.name
    let header = try Header(
      source.text, headerLine: manifest.source.headerLine, rows: manifest.source.headerRows,
      delimiter: source.delimiter ?? manifest.source.delimiter, limits: limits, file: name)
    let bytes = source.text.bytes
    let cutter = RowCutter(
      bytes, from: header.end, line: header.line, blockBytes: limits.blockBytes,
      known: source.text.counts, parallel: parallel)
    if let nul = cutter.firstNul {
      throw Self.hasNul(name, line: 1 + bytes[..<nul].count { $0 == 10 })
    }
    var digest: String?
    var plan = try RowPlan(manifest: manifest, header: header, file: name)
    func parse(_ plan: RowPlan, isSurvey: Bool = false) -> [ParsedPiece] {
      enum Part: Sendable {
        case digest(String)
        case piece(ParsedPiece)
      }
      // The digest is one more item, and the longest, so it goes first.
      let hashes = source.sha256 == nil && digest == nil ? 1 : 0
      let parts = parallel.map(cutter.pieces.count + hashes) { item -> Part in
        if item < hashes { return .digest(SHA256.hexDigest(of: source.packed)) }
        let index = item - hashes
        return .piece(
          PieceParser.parse(
            bytes, cutter.pieces[index], plan: plan, delimiter: header.delimiter, file: name,
            limits: limits, isSurvey: isSurvey))
      }
      var pieces: [ParsedPiece] = []
      pieces.reserveCapacity(parts.count)
      for part in parts {
        switch part {
        case .digest(let made): digest = made
        case .piece(let piece): pieces.append(piece)
        }
      }
      guard pieces.contains(where: { $0.strayQuoteLine != nil }), pieces.count > 1 else {
        return pieces
      }
      // Stray quotes defeat the counting of quotes, so the rows are found from the start, in one piece.
      return [
        PieceParser.parse(
          bytes, cutter.whole, plan: plan, delimiter: header.delimiter, file: name, limits: limits,
          isSurvey: isSurvey)
      ]
    }
    var pieces = parse(plan)
    if plan.givenStyle == nil, pieces.contains(where: \.hasGroupedCounts) {
      // Only whole columns tell what separators mean: they are looked at, then all is read anew.
      plan.settleStyles(parse(plan, isSurvey: true))
      pieces = parse(plan)
    }
    self.plan = plan
    self.pieces = pieces
    self.source = source.sourceFile(delimiter: header.delimiter, digest: digest)
    try check(source.text, manifest, limits: limits)
  }

  static func hasNul(_ file: String, line: Int) -> InputError {
    InputError(
      .rejected, file: file, line: line, found: "found a NUL byte, which text never has",
      remedy: "Fetch the file again; if it is UTF-16, set encoding = \"utf-16\" in [source].")
  }

  var rowsRead: Int { pieces.reduce(0) { $0 + $1.ledger.read } }

  private func check(_ text: TextEncoding, _ manifest: ElectionManifest, limits: ReadingLimits)
    throws
  {
    let file = source.name
    if let line = pieces.lazy.compactMap(\.unclosedLine).first {
      throw Header.unclosed(file, line: line)
    }
    if let line = pieces.lazy.compactMap(\.undecodableLine).first {
      // With letters beyond ASCII that are UTF-8, other bytes are of a second encoding.
      throw TextEncoding.undecodable(
        file, line: line, what: "name", isSecond: text.hasUTF8Letters)
    }
    if let line = pieces.lazy.compactMap(\.longNameLine).first {
      throw InputError(
        .rejected, file: file, line: line,
        found: "found a name longer than the limit of \(limits.nameBytes) bytes",
        remedy: "Check which column the manifest names, or raise the limit.")
    }
    guard rowsRead > 0 else {
      throw InputError(
        .rejected, file: file, found: "the file has a header and no rows",
        remedy: "Fetch it again; at least one row is needed.")
    }
    guard rowsRead <= limits.rows else {
      throw InputError(
        .rejected, file: file,
        found: "the file has \(rowsRead) rows, more than the limit of \(limits.rows)",
        remedy: "Raise the limit if the file is genuine.")
    }
    let rejected = pieces.reduce(0) { $0 + $1.ledger.rejected }
    let problems = pieces.lazy.flatMap(\.log.issues).filter { $0.severity == .error }
    try manifest.source.maxRejected.check(
      rejected, of: rowsRead, file: file, problems: Array(problems.prefix(3)))
  }
}
