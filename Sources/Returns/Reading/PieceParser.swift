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
  /// Memory of this parser alone: `finished` gives it back.
  var scratch: PieceScratch
  var pending: [DataIssue] = []
  var unescaped: [UInt8] = []
  /// The row's title, as a part of the text, or taken out of its doubled quotes.
  var titleCell = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var title: [UInt8] = []
  var titleForm = TitleForm.cell

  enum TitleForm {
    /// `titleCell`
    case cell
    /// `title`
    case unescaped
    /// So many bytes stand in the scratch space already, behind those of the rows before.
    case copied(Int)
  }

  var tables: [NameTable]
  /// By test, then by name of the test's slot.
  var verdicts: [[Bool]]
  var testsOfSlot: [[Int]]
  var regionKeys: KeyTable
  var constituencyKeys: KeyTable
  var stationKeys: KeyTable
  var titleKeys: KeyTable
  var officeKeys: KeyTable
  var choiceKeys: KeyTable
  /// Counts of this row that repeat the header of their column.
  var repeatedHeaders = 0
  let isSurvey: Bool
  let hasRules: Bool

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ source: RowCutter.Piece, plan: RowPlan,
    delimiter: UInt8, file: String, limits: ReadingLimits, isSurvey: Bool
  ) {
    self.plan = plan
    self.isSurvey = isSurvey
    self.file = file
    self.limits = limits
    hasRules = !plan.ignored.isEmpty
    scanner = FieldScanner(
      bytes, from: source.range.lowerBound, to: source.range.upperBound, line: source.line,
      delimiter: delimiter)
    piece = ParsedPiece(
      counts: [[Int32]](repeating: [], count: plan.outputs.count),
      ignoredRows: plan.ignored.map { _ in (0, 0) }, log: IssueLog(limit: limits.issues))
    scratch = PieceScratch(plan, rows: source.rows, bytes: source.range.count)
    tables = [NameTable](repeating: NameTable(), count: plan.textCount)
    verdicts = [[Bool]](repeating: [], count: plan.tests.count)
    testsOfSlot = [[Int]](repeating: [], count: plan.textCount)
    for (index, test) in plan.tests.enumerated() { testsOfSlot[test.slot].append(index) }
    regionKeys = KeyTable(slots: plan.region)
    constituencyKeys = KeyTable(slots: plan.constituency)
    stationKeys = KeyTable(slots: plan.station)
    titleKeys = KeyTable(slots: plan.title)
    officeKeys = KeyTable(slots: plan.office)
    choiceKeys = KeyTable(slots: plan.choice)
    piece.shapes = [CountShapes](repeating: CountShapes(), count: plan.countHeaders.count)
    piece.kinds.reserveCapacity(source.rows)
  }

  /// - Parameter isSurvey: look at how every count is written as well, at a price.
  static func parse(
    _ bytes: [UInt8], _ source: RowCutter.Piece, plan: RowPlan, delimiter: UInt8, file: String,
    limits: ReadingLimits, isSurvey: Bool = false
  ) -> ParsedPiece {
    // Invariant: the parser and its scanner live within this closure, as the pointer does.
    bytes.withUnsafeBufferPointer { buffer in
      var parser = PieceParser(
        buffer, source, plan: plan, delimiter: delimiter, file: file, limits: limits,
        isSurvey: isSurvey)
      while parser.scanner.position < parser.scanner.end { parser.parseRow() }
      return parser.finished()
    }
  }

  private mutating func parseRow() {
    let line = scanner.line
    let rowStart = scanner.position
    repeatedHeaders = 0
    titleCell = UnsafeBufferPointer(start: nil, count: 0)
    titleForm = .cell
    var column = 0
    var isBlank = true
    var terminator = FieldScanner.Terminator.delimiter
    while terminator == .delimiter {
      let role = column < scratch.columns ? scratch.roles[column] : .unused
      if readPlain(role, &terminator) {
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
        case .count(let slot): scratch.values[slot] = count(column, slot, line: line)
        case .text(let slot): readText(slot, line: line)
        case .title: readTitle(line: line)
        case .both(let slot, let text):
          scratch.values[slot] = count(column, slot, line: line)
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

  /// Reads a cell with its terminator if it is of the kinds that nearly all are; false leaves it unread.
  @inline(__always)
  private mutating func readPlain(
    _ role: RowPlan.Role, _ terminator: inout FieldScanner.Terminator
  ) -> Bool {
    let at = scanner.position
    // Invariant of all plain reads: they stay within the piece.
    guard scanner.end &- at >= PlainCells.margin, let base = scanner.bytes.baseAddress else {
      return false
    }
    let text = UnsafeRawPointer(base)
    switch role {
    case .count(let slot):
      let cell = PlainCells.count(text, at)
      guard cell.length > 0 else { return false }
      if cell.behind == scanner.delimiter {
        scanner.position = at &+ cell.length &+ 1
      } else if cell.behind == 10 {
        scanner.position = at &+ cell.length &+ 1
        scanner.line &+= 1
        terminator = .row
      } else {
        return false
      }
      scratch.values[slot] = cell.value
      if isSurvey {
        if cell.value > 999 {
          piece.shapes[slot].plainLarge += 1
        } else {
          piece.shapes[slot].plainSmall += 1
        }
      }
      return true
    case .text(let slot):
      guard let (id, next) = scratch.known(slot, text, at, scanner.end, scanner.delimiter) else {
        return false
      }
      scratch.texts[slot] = id
      scanner.position = next
      return true
    case .title:
      guard text.load(fromByteOffset: at, as: UInt8.self) == 34,
        let length = PlainCells.copyQuoted(text, at &+ 1, scanner.end, to: scratch.titleEnd),
        length > 0, length <= limits.nameBytes
      else { return false }
      // Readable: the quote was found with a margin behind it.
      guard text.load(fromByteOffset: at &+ length &+ 2, as: UInt8.self) == scanner.delimiter
      else { return false }
      titleForm = .copied(length)
      scanner.position = at &+ length &+ 3
      return true
    case .unused, .both: return false
    }
  }

  private mutating func count(_ column: Int, _ slot: Int, line: Int) -> Int32 {
    let cell = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.start..<scanner.stop])
    if isSurvey { piece.shapes[slot].add(NumberText(cell)) }
    switch CountCell(cell, style: plan.styles[slot], marks: plan.marks) {
    case .value(let value): return value
    case .missing: return missingCount
    case .marked:
      piece.marked[slot, default: (0, line, scanner.text())].rows += 1
      return missingCount
    case .problem(let problem):
      if problem == .ambiguousCount { piece.hasGroupedCounts = true }
      if problem == .textInCount, column < plan.headers.count,
        HeaderName.normal(scanner.text()) == plan.headers[column]
      {
        repeatedHeaders += 1
      }
      note(problem, line: line, column: plan.columnName(column), found: quoted(scanner.text()))
      return missingCount
    }
  }

  /// Keeps the title's bytes until the row is one of the table.
  private mutating func readTitle(line: Int) {
    scanner.trim()
    checkLength(line: line)
    titleCell = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.start..<scanner.stop])
    guard scanner.hasDoubledQuotes else { return }
    unescape()
    title = unescaped
    titleForm = .unescaped
  }

  /// Notes a name that is too long, and cuts it.
  private mutating func checkLength(line: Int) {
    guard scanner.stop - scanner.start > limits.nameBytes else { return }
    piece.longNameLine = piece.longNameLine ?? line
    scanner.stop = scanner.start + limits.nameBytes
  }

  private mutating func readText(_ slot: Int, line: Int) {
    let cell = scanner.start..<scanner.stop
    scanner.trim()
    checkLength(line: line)
    defer { scratch.remember(slot, scanner, cell: cell, line: line) }
    if scanner.hasDoubledQuotes {
      unescape()
      // Taken out while it is read, so that nothing else can change it.
      let cell = unescaped
      cell.withUnsafeBufferPointer { intern($0, slot, line: line) }
    } else {
      intern(
        UnsafeBufferPointer(rebasing: scanner.bytes[scanner.start..<scanner.stop]), slot,
        line: line)
    }
  }

  /// Copies the cell with doubled quotes made single.
  private mutating func unescape() {
    unescaped.removeAll(keepingCapacity: true)
    var at = scanner.start
    while at < scanner.stop {
      unescaped.append(scanner.bytes[at])
      at += scanner.bytes[at] == 34 && at + 1 < scanner.stop && scanner.bytes[at + 1] == 34 ? 2 : 1
    }
  }

  @inline(__always)
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>, _ slot: Int, line: Int) {
    let (id, isNew) = tables[slot].intern(name, line: line)
    scratch.texts[slot] = id
    if isNew { judge(name, slot, line: line) }
  }

  /// Applies every rule's test to a new name, once.
  private mutating func judge(_ name: UnsafeBufferPointer<UInt8>, _ slot: Int, line: Int) {
    if testsOfSlot[slot].isEmpty, NameTable.isPlain(name) { return }
    guard let text = NameTable.text(name) else {
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
}
