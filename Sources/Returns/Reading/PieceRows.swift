// What becomes of a row once its cells are read: left out, rejected, silent, or a row of the piece.
extension PieceParser {
  @inline(__always)
  func holds(_ tests: [Int]) -> Bool {
    for test in tests where !verdicts[test][Int(scratch.texts[plan.tests[test].slot])] {
      return false
    }
    return true
  }

  mutating func finishRow(line: Int) {
    if hasRules, leavesOutByRule(line: line) { return }
    if leavesOutHeading(line: line) { return }
    for index in 0..<scratch.outputs {
      let slot = scratch.onlySlots[index]
      scratch[index] =
        slot >= 0 ? scratch.values[slot] : sum(plan.outputs[index], line: line)
    }
    guard pending.isEmpty else {
      piece.ledger.rejected += 1
      for issue in pending { piece.log.add(issue) }
      pending.removeAll(keepingCapacity: true)
      if plan.isLong {
        scratch[0] = missingCount
        appendRow(line: line, isRejected: true)
      }
      return
    }
    if !plan.reported.contains(where: { scratch[$0] != missingCount }) {
      piece.ledger.notReported += 1
      // Its station knows of the candidate, without a number.
      if plan.isLong { appendRow(line: line, isRejected: true) }
      return
    }
    piece.ledger.audited += 1
    appendRow(line: line, isRejected: false)
  }

  private mutating func leavesOutByRule(line: Int) -> Bool {
    for (index, rule) in plan.ignored.enumerated() where holds(rule.tests) {
      if piece.ignoredRows[index].rows == 0 { piece.ignoredRows[index].line = line }
      piece.ignoredRows[index].rows += 1
      if rule.rule.notReported {
        piece.ledger.notReported += 1
      } else {
        piece.ledger.ignored += 1
      }
      pending.removeAll(keepingCapacity: true)
      return true
    }
    return false
  }

  /// Leaves out a row that repeats the header, or that numbers the columns, as printed tables do.
  mutating func leavesOutHeading(line: Int) -> Bool {
    if repeatedHeaders > 0, repeatedHeaders == scratch.valueCount {
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
    let values = scratch.values
    guard scratch.valueCount > 4, values[0] > 0, values[0] <= 99 else { return false }
    let shift = Int(values[0]) - plan.countColumns[0]
    for slot in 1..<scratch.valueCount where Int(values[slot]) - plan.countColumns[slot] != shift {
      return false
    }
    return shift <= 1
  }

  /// A sum with a part unknown is unknown.
  mutating func sum(_ slots: [Int], line: Int) -> Int32 {
    var total = 0
    for slot in slots {
      guard scratch.values[slot] != missingCount else { return missingCount }
      total += Int(scratch.values[slot])
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
      scratch[.office] = officeKeys.id(scratch.texts, tables, line: line)
      scratch[.choice] = choiceKeys.id(scratch.texts, tables, line: line)
      piece.long.isRejected.append(isRejected)
    }
    scratch[.line] = Int32(clamping: line)
    scratch[.region] = regionKeys.id(scratch.texts, tables, line: line)
    scratch[.constituency] = constituencyKeys.id(scratch.texts, tables, line: line)
    scratch[.station] = stationKeys.id(scratch.texts, tables, line: line)
    if plan.hasPlainTitle {
      appendTitle(line: line)
    } else if !plan.title.isEmpty {
      scratch[.title] = titleKeys.id(scratch.texts, tables, line: line)
    }
    var kind = StationKind.regular
    for rule in plan.kinds where holds(rule.tests) {
      kind = rule.kind
      break
    }
    piece.kinds.append(kind)
    scratch.endRow()
  }

  /// Titles in normal form, nearly all, are taken over as bytes.
  private mutating func appendTitle(line: Int) {
    switch titleForm {
    case .copied(let length): scratch.endTitle(length)
    case .cell: appendTitle(titleCell, line: line)
    case .unescaped:
      let cell = title
      cell.withUnsafeBufferPointer { appendTitle($0, line: line) }
    }
  }

  private mutating func appendTitle(_ cell: UnsafeBufferPointer<UInt8>, line: Int) {
    let rest = scanner.end - scanner.position
    if HeaderName.isNormal(cell) {
      scratch.appendTitle(cell, rest: rest)
    } else if let text = NameTable.text(cell) {
      var normal = HeaderName.normal(text)
      normal.withUTF8 { scratch.appendTitle($0, rest: rest) }
    } else {
      piece.undecodableLine = piece.undecodableLine ?? line
      scratch.appendTitle(UnsafeBufferPointer(start: nil, count: 0), rest: rest)
    }
  }

  mutating func finished() -> ParsedPiece {
    defer { scratch.deallocate() }
    piece.counts = (0..<scratch.outputs).map { Array(scratch.column($0)) }
    piece.lines = Array(scratch.column(.line))
    piece.regions = Array(scratch.column(.region))
    piece.constituencies = Array(scratch.column(.constituency))
    piece.regionNames = regionKeys.names(tables)
    piece.constituencyNames = constituencyKeys.names(tables)
    if plan.isLong {
      piece.long.offices = Array(scratch.column(.office))
      piece.long.choices = Array(scratch.column(.choice))
      piece.long.officeNames = officeKeys.names(tables)
      piece.long.choiceNames = choiceKeys.names(tables)
      piece.long.stationIDs = Array(scratch.column(.station))
      piece.long.stationNames = stationKeys.names(tables)
      if !plan.title.isEmpty { piece.long.titleIDs = Array(scratch.column(.title)) }
      piece.long.titleNames = titleKeys.names(tables)
      return piece
    }
    piece.stations = stationKeys.column(scratch.column(.station), tables)
    if plan.hasPlainTitle {
      piece.titles = scratch.titles
    } else if !plan.title.isEmpty {
      piece.titles = titleKeys.column(scratch.column(.title), tables)
    }
    return piece
  }
}
