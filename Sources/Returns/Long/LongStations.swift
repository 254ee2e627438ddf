/// The stations of one file, filled row by row.
struct LongStations {
  private let file: ParsedFile
  private let meanings: LongMeanings
  private let long: ElectionManifest.Long

  private var regions = NameNumbers()
  private var constituencies = NameNumbers()
  private var stations = NameNumbers()
  private var areas: [UInt64: UInt64] = [:]
  private var numbers: [UInt64: Int32] = [:]

  // By station.
  private var keys: [(region: Int32, constituency: Int32, station: Int32)] = []
  private var kinds: [StationKind] = []
  private var titles = TextColumn()
  private var lines: [Int32] = []
  private var weights: [Int32] = []
  /// A row of the contest was rejected or has no number: what is omitted is unknown.
  private var hasGap: [Bool] = []
  /// By station, then output: the count, and the line that gave it.
  private var counts: [Int32] = []
  private var givers: [Int32] = []

  private var ledger = RowLedger()
  private var log: IssueLog
  private var leftOut = (rows: 0, line: 0)
  private var unnamedPieces: [ParsedPiece] = []

  init(file: ParsedFile, meanings: LongMeanings, long: ElectionManifest.Long) {
    self.file = file
    self.meanings = meanings
    self.long = long
    log = IssueLog(limit: file.pieces.first?.log.limit ?? 0)
  }

  mutating func add(_ piece: ParsedPiece) {
    ledger.read += piece.ledger.read
    ledger.notReported += piece.ledger.notReported
    ledger.ignored += piece.ledger.ignored
    ledger.rejected += piece.ledger.rejected
    log.add(piece.log)
    unnamedPieces.append(piece)
    let regionIDs = regions.add(piece.regionNames)
    let constituencyIDs = constituencies.add(piece.constituencyNames)
    let stationIDs = stations.add(piece.long.stationNames)
    let meaningOf = table(piece)
    let choices = piece.long.choiceNames.count
    for row in piece.lines.indices {
      let office = Int(piece.long.offices[row]) + 1
      let choice = Int(piece.long.choices[row])
      let isRejected = piece.long.isRejected[row]
      switch meaningOf[office * choices + choice] {
      case .leftOut:
        if !isRejected { leaveOut(Int(piece.lines[row])) }
      case .unknown:
        if !isRejected { refuseUnknown(piece.long.choiceNames[choice], Int(piece.lines[row])) }
      case .output(let output):
        let station = number(
          Self.global(piece.regions[row], regionIDs),
          Self.global(piece.constituencies[row], constituencyIDs),
          Self.global(piece.long.stationIDs[row], stationIDs), piece, row)
        if isRejected {
          hasGap[station] = true
        } else {
          put(piece.counts[0][row], station, output, Int(piece.lines[row]))
        }
      }
    }
  }

  /// Meanings by office (the first for none) and candidate: each pair is looked up once.
  private func table(_ piece: ParsedPiece) -> [LongMeanings.Meaning] {
    var table: [LongMeanings.Meaning] = piece.long.choiceNames.map {
      meanings.meaning(office: nil, candidate: $0)
    }
    for office in piece.long.officeNames {
      table += piece.long.choiceNames.map { meanings.meaning(office: office, candidate: $0) }
    }
    return table
  }

  private static func global(_ local: Int32, _ ids: [Int32]) -> Int32 {
    local < 0 ? -1 : ids[Int(local)]
  }

  private mutating func number(
    _ region: Int32, _ constituency: Int32, _ station: Int32, _ piece: ParsedPiece, _ row: Int
  ) -> Int {
    let area = UInt64(UInt32(bitPattern: region)) << 32 | UInt64(UInt32(bitPattern: constituency))
    let areaNumber: UInt64
    if let known = areas[area] {
      areaNumber = known
    } else {
      areaNumber = UInt64(areas.count)
      areas[area] = areaNumber
    }
    let key = areaNumber << 32 | UInt64(UInt32(bitPattern: station))
    if let known = numbers[key] { return Int(known) }
    let number = keys.count
    numbers[key] = Int32(truncatingIfNeeded: number)
    keys.append((region, constituency, station))
    kinds.append(piece.kinds[row])
    if !piece.long.titleIDs.isEmpty {
      titles.append(piece.long.titleNames[Int(piece.long.titleIDs[row])])
    }
    lines.append(piece.lines[row])
    weights.append(0)
    hasGap.append(false)
    counts.append(contentsOf: repeatElement(missingCount, count: meanings.outputs))
    givers.append(contentsOf: repeatElement(0, count: meanings.outputs))
    return number
  }

  private mutating func put(_ count: Int32, _ station: Int, _ output: Int, _ line: Int) {
    let cell = station * meanings.outputs + output
    guard givers[cell] != 0 else {
      counts[cell] = count
      givers[cell] = Int32(clamping: line)
      weights[station] += 1
      ledger.audited += 1
      return
    }
    if long.sums, counts[cell] != missingCount,
      let sum = Int32(exactly: Int(counts[cell]) + Int(count))
    {
      counts[cell] = sum
      weights[station] += 1
      ledger.audited += 1
      return
    }
    refuseRepeated(count, station, cell, line)
  }

  /// A second row for the same count: equal ones are counted once; of different ones nobody can tell
  /// which is right, so the count becomes unknown.
  private mutating func refuseRepeated(_ count: Int32, _ station: Int, _ cell: Int, _ line: Int) {
    let isEqual = counts[cell] == count
    ledger.rejected += 1
    log.add(
      DataIssue(
        code: isEqual ? "duplicate-row" : "repeated-count", severity: .error,
        file: file.source.name, line: line,
        found: "the station and candidate of line \(givers[cell])"
          + (isEqual ? "" : ", with another number of votes"),
        remedy: isEqual
          ? "Remove one of the two; it is counted once."
          : "Find out which is right; until then the count is unknown. If both are parts of one count, set repeated = \"sum\" in [long]."
      ))
    if !isEqual { counts[cell] = missingCount }
  }

  private mutating func leaveOut(_ line: Int) {
    if leftOut.rows == 0 { leftOut.line = line }
    leftOut.rows += 1
    ledger.ignored += 1
  }

  private mutating func refuseUnknown(_ name: String, _ line: Int) {
    ledger.rejected += 1
    log.add(
      DataIssue(
        code: "unknown-candidate", severity: .error, file: file.source.name, line: line,
        found: name.isEmpty
          ? "no candidate" : "the candidate \(quoted(name)), whom the manifest does not list",
        remedy: "Add it to “spelled” of one of [[candidates]], or to “left_out” in [long]."))
  }

  /// The piece that a wide file with the same stations would have.
  mutating func wide() -> ParsedPiece {
    let zeros = fillOmitted()
    var piece = ParsedPiece(
      counts: (0..<meanings.outputs).map { output in
        keys.indices.map { counts[$0 * meanings.outputs + output] }
      },
      ignoredRows: file.plan.ignored.map { _ in (0, 0) }, log: log)
    piece.regionNames = regions.names
    piece.constituencyNames = constituencies.names
    piece.regions = keys.map(\.region)
    piece.constituencies = keys.map(\.constituency)
    piece.stations = TextColumn(
      keys.map { $0.station < 0 ? "" : stations.names[Int($0.station)] })
    piece.titles = titles
    piece.kinds = kinds
    piece.lines = lines
    piece.weights = weights
    for part in unnamedPieces { piece.addNotes(part) }
    note(&piece, "other-contest", leftOut, "of other contests, or left out by the manifest")
    piece.ledger = ledger
    piece.log.add(
      DataIssue(
        code: "rows-joined", severity: .note, file: file.source.name,
        found: "\(ledger.audited) rows make \(keys.count) stations" + zeros,
        remedy: "Nothing; this is how the table is laid out."))
    return piece
  }

  private func note(
    _ piece: inout ParsedPiece, _ code: String, _ rows: (rows: Int, line: Int), _ found: String
  ) {
    guard rows.rows > 0 else { return }
    piece.log.add(
      DataIssue(
        code: code, severity: .note, file: file.source.name, line: rows.line,
        found: "\(rows.rows) \(rows.rows == 1 ? "row" : "rows") \(found)",
        remedy: "Nothing, if the manifest is right."))
  }

  /// Gives omitted candidates no votes if the manifest says so; tells how many there are.
  private mutating func fillOmitted() -> String {
    var omitted = 0
    for station in keys.indices {
      for output in meanings.fields.count..<meanings.outputs {
        let cell = station * meanings.outputs + output
        guard givers[cell] == 0 else { continue }
        omitted += 1
        if long.omittedAreZero, !hasGap[station] { counts[cell] = 0 }
      }
    }
    if omitted == 0 { return "" }
    return long.omittedAreZero
      ? "; \(omitted) candidates without a row at a station have no votes there"
      : "; \(omitted) candidates without a row at a station are unknown there: set omitted = \"zero\" "
        + "in [long] if the source leaves out rows without votes"
  }
}

/// Gives names one numbering over all pieces.
struct NameNumbers {
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  /// The numbers of these names.
  mutating func add(_ local: [String]) -> [Int32] {
    local.map { name in
      if let number = numbers[name] { return number }
      let number = Int32(truncatingIfNeeded: names.count)
      numbers[name] = number
      names.append(name)
      return number
    }
  }
}
