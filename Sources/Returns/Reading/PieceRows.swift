// What becomes of a row once its cells are read: left out, rejected, silent, or a row of the piece.
extension PieceParser {
  @inline(__always)
  func holds(_ tests: [Int]) -> Bool {
    for test in tests where !verdicts[test][Int(texts[plan.tests[test].slot])] { return false }
    return true
  }

  mutating func finishRow(line: Int) {
    for (index, rule) in plan.ignored.enumerated() where holds(rule.tests) {
      if piece.ignoredRows[index].rows == 0 { piece.ignoredRows[index].line = line }
      piece.ignoredRows[index].rows += 1
      if rule.rule.notReported {
        piece.ledger.notReported += 1
      } else {
        piece.ledger.ignored += 1
      }
      pending.removeAll(keepingCapacity: true)
      return
    }
    if leavesOutHeading(line: line) { return }
    for index in outputs.indices {
      let slot = onlySlots[index]
      outputs[index] = slot >= 0 ? values[slot] : sum(plan.outputs[index], line: line)
    }
    guard pending.isEmpty else {
      piece.ledger.rejected += 1
      for issue in pending { piece.log.add(issue) }
      pending.removeAll(keepingCapacity: true)
      if plan.isLong {
        outputs[0] = missingCount
        appendRow(line: line, isRejected: true)
      }
      return
    }
    if !plan.reported.contains(where: { outputs[$0] != missingCount }) {
      piece.ledger.notReported += 1
      // Its station knows of the candidate, without a number.
      if plan.isLong { appendRow(line: line, isRejected: true) }
      return
    }
    piece.ledger.audited += 1
    appendRow(line: line, isRejected: false)
  }

  /// Leaves out a row that repeats the header, or that numbers the columns, as printed tables do.
  mutating func leavesOutHeading(line: Int) -> Bool {
    if repeatedHeaders > 0, repeatedHeaders == values.count {
      if piece.repeatedHeaders.rows == 0 { piece.repeatedHeaders.line = line }
      piece.repeatedHeaders.rows += 1
    } else if numbersColumns() {
      if piece.columnNumbers.rows == 0 { piece.columnNumbers.line = line }
      piece.columnNumbers.rows += 1
    } else {
      return false
    }
    pending.removeAll(keepingCapacity: true)
    piece.ledger.ignored += 1
    return true
  }

  /// True where every count is its column's number, give or take one constant; with five counts or more
  /// no station looks like that.
  @inline(__always)
  func numbersColumns() -> Bool {
    guard values.count > 4, values[0] > 0, values[0] <= 99 else { return false }
    let shift = Int(values[0]) - plan.countColumns[0]
    for slot in 1..<values.count where Int(values[slot]) - plan.countColumns[slot] != shift {
      return false
    }
    return shift <= 1
  }

  /// A sum with a part unknown is unknown.
  mutating func sum(_ slots: [Int], line: Int) -> Int32 {
    var total = 0
    for slot in slots {
      guard values[slot] != missingCount else { return missingCount }
      total += Int(values[slot])
    }
    if let sum = Int32(exactly: total) { return sum }
    note(
      .countTooLarge, line: line,
      column: slots.map { plan.countHeaders[$0] }.joined(separator: " + "),
      found: "the sum \(total)")
    return missingCount
  }

  mutating func appendRow(line: Int, isRejected: Bool) {
    if plan.isLong {
      piece.long.offices.append(officeKeys.id(texts, tables, line: line))
      piece.long.choices.append(choiceKeys.id(texts, tables, line: line))
      piece.long.isRejected.append(isRejected)
    }
    piece.lines.append(Int32(clamping: line))
    piece.regions.append(regionKeys.id(texts, tables, line: line))
    piece.constituencies.append(constituencyKeys.id(texts, tables, line: line))
    stationIDs.append(stationKeys.id(texts, tables, line: line))
    if plan.hasPlainTitle {
      appendTitle(line: line)
    } else if !plan.title.isEmpty {
      titleIDs.append(titleKeys.id(texts, tables, line: line))
    }
    var kind = StationKind.regular
    for rule in plan.kinds where holds(rule.tests) {
      kind = rule.kind
      break
    }
    piece.kinds.append(kind)
    rowCounts.append(contentsOf: outputs)
  }

  /// Titles in normal form, nearly all, are taken over as bytes.
  private mutating func appendTitle(line: Int) {
    if isTitleUnescaped {
      let cell = title
      cell.withUnsafeBufferPointer { appendTitle($0, line: line) }
    } else {
      appendTitle(titleCell, line: line)
    }
  }

  private mutating func appendTitle(_ cell: UnsafeBufferPointer<UInt8>, line: Int) {
    if HeaderName.isNormal(cell) {
      piece.titles.append(cell)
    } else if let text = NameTable.text(cell) {
      piece.titles.append(HeaderName.normal(text))
    } else {
      piece.undecodableLine = piece.undecodableLine ?? line
      piece.titles.append("")
    }
  }

  mutating func reserve(_ rows: Int) {
    rowCounts.reserveCapacity(rows * outputs.count)
    piece.lines.reserveCapacity(rows)
    piece.regions.reserveCapacity(rows)
    piece.constituencies.reserveCapacity(rows)
    piece.kinds.reserveCapacity(rows)
    stationIDs.reserveCapacity(rows)
    if plan.hasPlainTitle {
      piece.titles.reserve(rows: rows, bytes: (scanner.end - scanner.position) / 4)
    }
    if !plan.title.isEmpty { titleIDs.reserveCapacity(rows) }
  }

  mutating func finished() -> ParsedPiece {
    let width = outputs.count
    piece.counts = outputs.indices.map { output in
      piece.lines.indices.map { rowCounts[$0 * width + output] }
    }
    piece.regionNames = regionKeys.names(tables)
    piece.constituencyNames = constituencyKeys.names(tables)
    if plan.isLong {
      piece.long.officeNames = officeKeys.names(tables)
      piece.long.choiceNames = choiceKeys.names(tables)
      piece.long.stationIDs = stationIDs
      piece.long.stationNames = stationKeys.names(tables)
      piece.long.titleIDs = titleIDs
      piece.long.titleNames = titleKeys.names(tables)
      return piece
    }
    piece.stations = stationKeys.column(stationIDs, tables)
    if !plan.hasPlainTitle { piece.titles = titleKeys.column(titleIDs, tables) }
    return piece
  }
}
