/// What to do with every column of one file: the manifest's meanings resolved against its header.
struct RowPlan: Sendable {
  /// What a column is read as. Numbers index the row's scratch space.
  enum Role: Sendable, Equatable {
    case unused
    case count(Int)
    case text(Int)
    /// The station's name for people, where nothing else looks at it: kept as it is, without a number.
    case title
    /// A count that a rule looks at as well.
    case both(count: Int, text: Int)
  }

  /// A rule's test of one text slot.
  struct Test: Sendable {
    let slot: Int
    let condition: RowCondition
  }

  var roles: [Role]
  /// Header of each count slot, for issues.
  var countHeaders: [String] = []
  var textCount = 0
  /// The counts the source has, in the order of `CountField`; then the candidates.
  var fields: [CountField] = []
  var candidates: [String] = []
  /// By output (fields, then candidates): the count slots that are summed.
  var outputs: [[Int]] = []
  /// Outputs that a station has only once it has reported: all but the lists of voters.
  var reported: [Int] = []
  var region: [Int] = []
  var constituency: [Int] = []
  var station: [Int] = []
  var title: [Int] = []
  /// There is a column of the role `title`; `title` is empty then.
  var hasPlainTitle = false
  var tests: [Test] = []
  var kinds: [(kind: StationKind, tests: [Int])] = []
  var ignored: [(rule: ElectionManifest.IgnoreRule, tests: [Int])] = []
  /// Of a long table: the text slots of office and candidate. Its one output is the votes.
  var office: [Int] = []
  var choice: [Int] = []
  let isLong: Bool
  /// By count slot: its column, and how it writes numbers.
  var countColumns: [Int] = []
  var styles: [CountStyle] = []
  /// Texts that mean “unknown”, beside the usual ones.
  let marks: [[UInt8]]
  /// The style the manifest gives all columns; without it each column is looked at.
  let givenStyle: CountStyle?
  /// Names by column, for messages.
  let headers: [String]

  init(manifest: ElectionManifest, header: Header, file: String) throws {
    headers = header.names
    isLong = manifest.long != nil
    marks = manifest.source.missing.map { Array($0.utf8) }
    givenStyle = manifest.source.counts
    roles = [Role](repeating: .unused, count: header.names.count)
    func place(_ column: ColumnReference, _ key: String) throws -> Int {
      try header.index(of: column, key: key, manifest: manifest.path, file: file)
    }
    if let long = manifest.long {
      outputs = [try long.votes.map { countSlot(try place($0, "columns.votes")) }]
      reported = [0]
      office = try long.office.map { textSlot(try place($0, "columns.office")) }
      choice = try long.candidate.map { textSlot(try place($0, "columns.candidate")) }
    }
    for field in CountField.allCases where !isLong {
      guard let columns = manifest.columns.counts[field] else { continue }
      fields.append(field)
      outputs.append(
        try columns.map { countSlot(try place($0, "columns." + field.rawValue)) })
      if field != .registered && field != .supplementary { reported.append(outputs.count - 1) }
    }
    if !isLong { try addCandidates(manifest, header: header, file: file, place: place) }
    region = try manifest.columns.region.map { textSlot(try place($0, "columns.region")) }
    constituency = try manifest.columns.constituency.map {
      textSlot(try place($0, "columns.constituency"))
    }
    station = try manifest.columns.station.map { textSlot(try place($0, "columns.station")) }
    for rule in manifest.kinds {
      let tests = try rule.conditions.map { addTest($0, at: try place($0.column, "kinds.when")) }
      kinds.append((rule.kind, tests))
    }
    for rule in manifest.ignored {
      let tests = try rule.conditions.map { addTest($0, at: try place($0.column, "ignore.when")) }
      ignored.append((rule, tests))
    }
    let titles = try manifest.columns.name.map { try place($0, "columns.name") }
    // Titles are long and nearly all different, so that numbering them is work for nothing.
    if let only = titles.first, titles.count == 1, roles[only] == .unused, !isLong {
      roles[only] = .title
      hasPlainTitle = true
    } else {
      title = titles.map { textSlot($0) }
    }
  }

  private mutating func addCandidates(
    _ manifest: ElectionManifest, header: Header, file: String,
    place: (ColumnReference, String) throws -> Int
  ) throws {
    var owners: [Int: String] = [:]
    func add(_ name: String, _ columns: [Int], _ key: String) throws {
      for column in columns {
        guard let owner = owners.updateValue(name, forKey: column) else { continue }
        throw InputError(
          .configuration, file: manifest.path, column: "key “\(key)”",
          found:
            "column \(column + 1) of \(file) is given to both \(quoted(owner)) and \(quoted(name))",
          remedy: "Leave it with one candidate.")
      }
      guard !candidates.contains(name) else {
        throw InputError(
          .configuration, file: manifest.path, column: "key “\(key)”",
          found: "there are two candidates called \(quoted(name))",
          remedy: "Name them apart by [[candidates]] with a name and a column each.")
      }
      candidates.append(name)
      outputs.append(columns.map { countSlot($0) })
      reported.append(outputs.count - 1)
    }
    if let range = manifest.columns.candidateRange {
      let key = "columns.candidates"
      let first = try place(range.from, key + ".from")
      let last = try place(range.to, key + ".to")
      guard first <= last else {
        throw InputError(
          .configuration, file: manifest.path, column: "key “\(key)”",
          found: "\(range.from) stands behind \(range.to) in \(file)", remedy: "Exchange them.")
      }
      for column in first...last {
        let name = header.names[column]
        try add(name.isEmpty ? "Column \(column + 1)" : name, [column], key)
      }
    }
    for candidate in manifest.candidates {
      let key = "candidates.column"
      try add(candidate.name, try candidate.columns.map { try place($0, key) }, key)
    }
  }

  private mutating func countSlot(_ column: Int) -> Int {
    switch roles[column] {
    case .count(let slot), .both(let slot, _): return slot
    case .unused: roles[column] = .count(countHeaders.count)
    case .text(let text): roles[column] = .both(count: countHeaders.count, text: text)
    case .title: return 0
    }
    countHeaders.append(columnName(column))
    countColumns.append(column)
    styles.append(givenStyle ?? CountStyle())
    return countHeaders.count - 1
  }

  private mutating func textSlot(_ column: Int) -> Int {
    switch roles[column] {
    case .text(let slot), .both(_, let slot): return slot
    case .unused: roles[column] = .text(textCount)
    case .count(let count): roles[column] = .both(count: count, text: textCount)
    case .title: return 0
    }
    textCount += 1
    return textCount - 1
  }

  private mutating func addTest(_ condition: RowCondition, at column: Int) -> Int {
    tests.append(Test(slot: textSlot(column), condition: condition))
    return tests.count - 1
  }

  /// The header, or the place of a column without one.
  func columnName(_ column: Int) -> String {
    guard column < headers.count, !headers[column].isEmpty else { return "column \(column + 1)" }
    return headers[column]
  }
}

extension RowPlan {
  /// Decides for every column of counts how it writes numbers, from all of its cells.
  mutating func settleStyles(_ survey: [ParsedPiece]) {
    for slot in styles.indices {
      styles[slot] = survey.reduce(CountShapes()) { $0 + $1.shapes[slot] }.style
    }
  }
}
