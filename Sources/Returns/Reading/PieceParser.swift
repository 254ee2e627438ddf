/// Parses the rows of one piece of a file straight from bytes to columns: the hot loop.
///
/// No cell becomes a `String` on the way; names are numbered by their bytes and become text once each.
struct PieceParser {
  let plan: RowPlan
  let file: String
  let limits: ReadingLimits
  var scanner: FieldScanner
  var piece: ParsedPiece

  // Scratch space of the row being read.
  var values: [Int32]
  private var texts: [Int32]
  var pending: [DataIssue] = []
  private var outputs: [Int32]
  /// The one slot of each output, or -1 where several are summed: spares the loop a list of lists.
  private let onlySlots: [Int]

  private var tables: [NameTable]
  /// By test, then by name of the test's slot.
  private var verdicts: [[Bool]]
  private var testsOfSlot: [[Int]]
  private var regionKeys: KeyTable
  private var constituencyKeys: KeyTable
  private var stationKeys: KeyTable
  private var titleKeys: KeyTable
  private var stationIDs: [Int32] = []
  private var titleIDs: [Int32] = []

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ source: RowCutter.Piece, plan: RowPlan,
    delimiter: UInt8, file: String, limits: ReadingLimits
  ) {
    self.plan = plan
    self.file = file
    self.limits = limits
    scanner = FieldScanner(
      bytes, from: source.range.lowerBound, to: source.range.upperBound, line: source.line,
      delimiter: delimiter)
    piece = ParsedPiece(
      counts: [[Int32]](repeating: [], count: plan.outputs.count),
      ignoredRows: plan.ignored.map { _ in (0, 0) }, log: IssueLog(limit: limits.issues))
    values = [Int32](repeating: missingCount, count: plan.countHeaders.count)
    texts = [Int32](repeating: 0, count: plan.textCount)
    outputs = [Int32](repeating: missingCount, count: plan.outputs.count)
    onlySlots = plan.outputs.map { $0.count == 1 ? $0[0] : -1 }
    tables = [NameTable](repeating: NameTable(), count: plan.textCount)
    verdicts = [[Bool]](repeating: [], count: plan.tests.count)
    testsOfSlot = [[Int]](repeating: [], count: plan.textCount)
    for (index, test) in plan.tests.enumerated() { testsOfSlot[test.slot].append(index) }
    regionKeys = KeyTable(slots: plan.region)
    constituencyKeys = KeyTable(slots: plan.constituency)
    stationKeys = KeyTable(slots: plan.station)
    titleKeys = KeyTable(slots: plan.title)
  }

  static func parse(
    _ bytes: [UInt8], _ source: RowCutter.Piece, plan: RowPlan, delimiter: UInt8, file: String,
    limits: ReadingLimits
  ) -> ParsedPiece {
    // Invariant: the parser and its scanner live within this closure, as the pointer does.
    bytes.withUnsafeBufferPointer { buffer in
      var parser = PieceParser(
        buffer, source, plan: plan, delimiter: delimiter, file: file, limits: limits)
      while parser.scanner.position < parser.scanner.end { parser.parseRow() }
      return parser.finished()
    }
  }

  private mutating func parseRow() {
    let line = scanner.line
    let rowStart = scanner.position
    var column = 0
    var isBlank = true
    var terminator = FieldScanner.Terminator.delimiter
    while terminator == .delimiter {
      let role = column < plan.roles.count ? plan.roles[column] : .unused
      if case .count(let slot) = role, let value = plainCount(&terminator) {
        values[slot] = value
        isBlank = false
      } else {
        terminator = scanner.next()
        if scanner.quoting != .fine || scanner.hasStrayQuote { noteQuoting(column, line: line) }
        if scanner.stop > scanner.start { isBlank = false }
        switch role {
        case .unused:
          if column >= plan.roles.count, scanner.stop > scanner.start {
            noteSurplus(line: line, from: rowStart)
          }
        case .count(let slot): values[slot] = count(column, line: line)
        case .text(let slot): readText(slot, line: line)
        case .both(let slot, let text):
          values[slot] = count(column, line: line)
          readText(text, line: line)
        }
      }
      column += 1
    }
    if isBlank && column == 1 { return }
    piece.ledger.read += 1
    if isBlank {
      if piece.blankRows.rows == 0 { piece.blankRows.line = line }
      piece.blankRows.rows += 1
      piece.ledger.ignored += 1
      pending.removeAll(keepingCapacity: true)
      return
    }
    if column < plan.roles.count { completeShortRow(column, line: line) }
    finishRow(line: line)
  }

  /// A cell of one to nine digits and nothing else, with its terminator; `nil` leaves it unread.
  @inline(__always)
  private mutating func plainCount(_ terminator: inout FieldScanner.Terminator) -> Int32? {
    let bytes = scanner.bytes
    let from = scanner.position
    let limit = min(scanner.end, from + 9)
    var at = from
    var value: Int32 = 0
    while at < limit {
      let digit = bytes[at] &- 48
      if digit > 9 { break }
      value = value &* 10 &+ Int32(digit)
      at += 1
    }
    guard at > from, at < scanner.end else { return nil }
    let byte = bytes[at]
    if byte == scanner.delimiter {
      scanner.position = at + 1
      return value
    }
    guard byte == 10 else { return nil }
    scanner.position = at + 1
    scanner.line += 1
    terminator = .row
    return value
  }

  private mutating func count(_ column: Int, line: Int) -> Int32 {
    let cell = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.start..<scanner.stop])
    switch CountCell(cell) {
    case .value(let value): return value
    case .missing: return missingCount
    case .problem(let problem):
      note(problem, line: line, column: plan.columnName(column), found: quoted(scanner.text()))
      return missingCount
    }
  }

  private mutating func readText(_ slot: Int, line: Int) {
    scanner.trim()
    if scanner.stop - scanner.start > limits.nameBytes {
      piece.longNameLine = piece.longNameLine ?? line
      scanner.stop = scanner.start + limits.nameBytes
    }
    if scanner.hasDoubledQuotes {
      // Rare enough to go through a text.
      let text = Array(scanner.text().utf8)
      text.withUnsafeBufferPointer { intern($0, slot, line: line) }
    } else {
      intern(
        UnsafeBufferPointer(rebasing: scanner.bytes[scanner.start..<scanner.stop]), slot,
        line: line)
    }
  }

  @inline(__always)
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>, _ slot: Int, line: Int) {
    let (id, isNew) = tables[slot].intern(name, line: line)
    texts[slot] = id
    if isNew { judge(name, slot, line: line) }
  }

  /// Applies every rule's test to a new name, once.
  private mutating func judge(_ name: UnsafeBufferPointer<UInt8>, _ slot: Int, line: Int) {
    guard let text = String(validating: name, as: UTF8.self) else {
      piece.undecodableLine = piece.undecodableLine ?? line
      for test in testsOfSlot[slot] { verdicts[test].append(false) }
      return
    }
    guard !testsOfSlot[slot].isEmpty else { return }
    let normal = HeaderName.normal(text)
    for test in testsOfSlot[slot] {
      verdicts[test].append(plan.tests[test].condition.holds(normal))
    }
  }

  @inline(__always)
  private func holds(_ tests: [Int]) -> Bool {
    for test in tests where !verdicts[test][Int(texts[plan.tests[test].slot])] { return false }
    return true
  }

  private mutating func finishRow(line: Int) {
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
    for index in outputs.indices {
      let slot = onlySlots[index]
      outputs[index] = slot >= 0 ? values[slot] : sum(plan.outputs[index], line: line)
    }
    guard pending.isEmpty else {
      piece.ledger.rejected += 1
      for issue in pending { piece.log.add(issue) }
      pending.removeAll(keepingCapacity: true)
      return
    }
    if !plan.reported.contains(where: { outputs[$0] != missingCount }) {
      piece.ledger.notReported += 1
      return
    }
    appendRow(line: line)
  }

  /// A sum with a part unknown is unknown.
  private mutating func sum(_ slots: [Int], line: Int) -> Int32 {
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

  private mutating func appendRow(line: Int) {
    piece.ledger.audited += 1
    piece.lines.append(Int32(clamping: line))
    piece.regions.append(regionKeys.id(texts, tables, line: line))
    piece.constituencies.append(constituencyKeys.id(texts, tables, line: line))
    stationIDs.append(stationKeys.id(texts, tables, line: line))
    if !plan.title.isEmpty { titleIDs.append(titleKeys.id(texts, tables, line: line)) }
    var kind = StationKind.regular
    for rule in plan.kinds where holds(rule.tests) {
      kind = rule.kind
      break
    }
    piece.kinds.append(kind)
    for index in outputs.indices { piece.counts[index].append(outputs[index]) }
  }

  private mutating func finished() -> ParsedPiece {
    piece.regionNames = regionKeys.names(tables)
    piece.constituencyNames = constituencyKeys.names(tables)
    let stations = stationKeys.names(tables)
    piece.stations = stationIDs.map { $0 < 0 ? "" : stations[Int($0)] }
    let titles = titleKeys.names(tables)
    piece.titles = titleIDs.map { $0 < 0 ? "" : titles[Int($0)] }
    return piece
  }
}
