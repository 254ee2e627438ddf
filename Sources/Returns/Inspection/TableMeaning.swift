/// What the columns of a wide table mean, by their headings and by arithmetic.
struct TableMeaning: Sendable {
  var keys: [ColumnMeaning: [Int]] = [:]
  var counts: [CountField: [Int]] = [:]
  var candidates: [Int] = []
  var silence: Int?
  /// Why a column is taken for what it is.
  var evidence: [Int: String] = [:]
  var relations: [ColumnSums.Relation] = []
  var doubts: [String] = []

  private let table: SampleTable
  private let sums: ColumnSums
  private var headings: [Int: ColumnMeaning] = [:]

  private var columns: [ColumnProfile] { table.columns }

  /// - Parameter isLong: only the areas and the station have columns of their own.
  init(_ table: SampleTable, isLong: Bool = false) {
    self.table = table
    sums = ColumnSums(table.columns)
    for column in columns {
      if let meaning = Headings.meaning(of: column.header) { headings[column.position] = meaning }
    }
    findKeys()
    if isLong { return }
    nameProtocolLines()
    findCounts()
    findCandidates()
    completeByArithmetic()
    completeKeys()
    let voteless = columns.filter { $0.isCount && !candidates.contains($0.position) }.map(
      \.position)
    for found in sums.pairs(counts.values.flatMap { $0 }.sorted()) + sums.neighbours(voteless)
    where !relations.contains(where: { $0.sum == found.sum && Set($0.parts) == Set(found.parts) }) {
      relations.append(found)
    }
  }

  /// Headings that are only letters or numbers mean protocol lines where the whole set is there.
  private mutating func nameProtocolLines() {
    let places = Dictionary(
      columns.map { (Headings.squeezed($0.header), $0.position) },
      uniquingKeysWith: { first, _ in first })
    for lines in [Headings.protocolLetters, Headings.protocolNumbers]
    where lines.keys.allSatisfy({ places[$0] != nil }) {
      for (line, field) in lines {
        if let place = places[line] { headings[place] = .count(field) }
      }
      for line in 1...16 where lines["14"] != nil {
        if let place = places[String(line)], lines[String(line)] == nil { headings[place] = .aside }
      }
      for line in ["a", "b1", "b2", "b3"] where lines["f"] != nil {
        if let place = places[line] { headings[place] = .aside }
      }
      doubts.append(
        "The headings are only the signs of a protocol's lines; their meanings are taken from the "
          + (lines["14"] != nil ? "Azerbaijani" : "Romanian") + " protocol.")
    }
  }

  private mutating func findCounts() {
    for field in CountField.allCases {
      let found = columns.filter { headings[$0.position] == .count(field) && $0.isCount }
      guard
        let fullest = found.max(by: {
          ($0.filled, $0.sum > 0 ? 1 : 0, -$0.position) < (
            $1.filled, $1.sum > 0 ? 1 : 0, -$1.position
          )
        })
      else { continue }
      // Columns with about the same sum are one count from several sources; others are its parts.
      let alike = found.filter { abs($0.sum - fullest.sum) * 5 <= fullest.sum }
      let summed = field == .issued || field == .inBoxes
      if found.count > 1, alike.count == 1, summed {
        counts[field] = found.map(\.position)
      } else {
        counts[field] = [fullest.position]
        if found.count > 1 {
          let others = found.filter { $0.position != fullest.position }.map { quoted($0.title) }
          doubts.append(
            "\(quoted(fullest.title)) is taken for “\(field.rawValue)”; so might be "
              + others.prefix(4).joined(separator: ", ") + ".")
        }
      }
      for place in counts[field] ?? [] { evidence[place] = "heading" }
    }
    silence = columns.first { headings[$0.position] == .silence && $0.distinct <= 3 }?.position
  }

  private mutating func findKeys() {
    for key in [ColumnMeaning.region, .constituency, .station, .name] {
      let found = columns.filter { headings[$0.position] == key && $0.kind != .empty }
      // Names tell more than numbers, except for stations.
      let best =
        found.first { key == .station || $0.kind == .text } ?? found.first
      guard let best else { continue }
      keys[key] = [best.position]
      evidence[best.position] = "heading"
    }
  }

  /// Count columns that no heading explains.
  private var unexplained: [Int] {
    let used = Set(counts.values.flatMap { $0 } + keys.values.flatMap { $0 })
    return columns.filter {
      headings[$0.position] == nil && $0.isCount && !used.contains($0.position)
    }.map(\.position)
  }

  private mutating func findCandidates() {
    let free = unexplained
    let totals = columns.filter(\.isCount).map(\.position)
    let longestFree = ColumnSums.runs(free).map(\.count).max() ?? 0
    // Two parts of another count also add up; a much longer run that does not is more likely.
    if let run = sums.longestRun(free, sums: totals), run.parts.count * 3 > longestFree {
      candidates = run.parts
      relations.append(run)
      let share = Self.percent(run.share)
      for place in run.parts { evidence[place] = "part of a sum" }
      evidence[run.sum] =
        "sum of columns \(run.parts[0] + 1) to \(run.parts[run.parts.count - 1] + 1) in \(share)"
      if counts[.valid] == nil, !counts.values.contains(where: { $0.contains(run.sum) }) {
        counts[.valid] = [run.sum]
      }
      return
    }
    // Columns that are there but empty in the sample belong to a run as well.
    let open = columns.filter {
      headings[$0.position] == nil && ($0.isCount || $0.kind == .empty) && !isIdentifier($0)
    }.map(\.position)
    let runs = ColumnSums.runs(open).map { run in run.filter { columns[$0].isCount } }
      .filter { !$0.isEmpty }
    guard let longest = runs.max(by: { ($0.count, $0[0]) < ($1.count, $1[0]) }) else { return }
    candidates = longest
    for place in longest { evidence[place] = "counts side by side that no heading explains" }
    doubts.append(
      "No column is the sum of the candidates, so that they are only the longest run of counts "
        + "without another meaning: \(quoted(columns[longest[0]].title)) to "
        + "\(quoted(columns[longest[longest.count - 1]].title)).")
  }

  /// True for numbers that name rather than count: they never fall, or hardly recur.
  private func isIdentifier(_ column: ColumnProfile) -> Bool {
    let values = column.values.filter { $0 != missingCount }
    guard values.count > 20 else { return column.position == 0 }
    if column.isConstant { return true }
    let falls = zip(values, values.dropFirst()).count { $1 < $0 }
    return falls * 50 < values.count
      || (column.distinct * 10 > values.count * 9 && column.position < 3)
  }

  private mutating func completeByArithmetic() {
    let free = unexplained.filter { !candidates.contains($0) }
    if counts[.invalid] == nil, let valid = counts[.valid]?.first {
      let totals = ((counts[.issued] ?? []) + (counts[.inBoxes] ?? [])).filter { $0 != valid }
      for invalid in free where columns[invalid].sum * 5 < columns[valid].sum {
        if totals.contains(where: { sums.share($0, [valid, invalid]) >= 0.9 }) {
          counts[.invalid] = [invalid]
          evidence[invalid] = "what the valid votes lack of the ballots"
          break
        }
      }
    }
    if counts[.registered] == nil, counts[.issued] == nil, counts[.inBoxes] == nil,
      candidates.count == 3, sums.longestRun(candidates, sums: candidates) == nil
    {
      nestThree()
    }
    if counts[.registered] == nil {
      doubts.append("No column of registered voters was found: tests of turnout will not run.")
    }
    if counts[.issued] == nil, counts[.inBoxes] == nil, counts[.valid] == nil {
      doubts.append("No column of ballots was found: they are the sum of the candidates.")
    }
    if counts[.invalid] == nil { doubts.append("No column of invalid ballots was found.") }
  }

  /// Three columns of which each is at most the one before, in every row: voters, ballots, votes.
  private mutating func nestThree() {
    let sorted = candidates.sorted { columns[$0].sum > columns[$1].sum }
    let rows = columns[0].values.indices
    func isWithin(_ small: Int, _ large: Int) -> Bool {
      let told = rows.filter {
        columns[small].values[$0] != missingCount && columns[large].values[$0] != missingCount
      }
      let held = told.count { columns[small].values[$0] <= columns[large].values[$0] }
      return held * 100 >= told.count * 98
    }
    guard isWithin(sorted[1], sorted[0]), isWithin(sorted[2], sorted[1]) else { return }
    counts[.registered] = [sorted[0]]
    counts[.inBoxes] = [sorted[1]]
    candidates = [sorted[2]]
    for place in sorted { evidence[place] = "each of three columns is within the one before" }
    doubts.append(
      "Three columns lie within one another and are taken for voters, ballots and the votes of one "
        + "candidate.")
  }

  /// Adds columns to the station's key until rows are told apart.
  private mutating func completeKeys() {
    func isNamed(_ key: ColumnMeaning) -> Bool { keys[key] != nil }
    if !isNamed(.station), let own = columns.first(where: isOwnName) {
      keys[.station] = [own.position]
      evidence[own.position] = "differs in every row"
    }
    guard isNamed(.station) else {
      doubts.append("No column names the stations: they are numbered.")
      return
    }
    var repeated = repeatedKeys(keys)
    let rows = max(1, table.sampled)
    for column in columns where repeated * 200 > rows {
      guard !candidates.contains(column.position), column.kind != .empty, !column.isConstant,
        !keys.values.contains(where: { $0.contains(column.position) }),
        !counts.values.contains(where: { $0.contains(column.position) }),
        column.kind == .text || headings[column.position] == nil
          || headings[column.position] == .station
      else { continue }
      var longer = keys
      longer[.station, default: []].insert(column.position, at: 0)
      let left = repeatedKeys(longer)
      if left * 2 < repeated {
        keys = longer
        repeated = left
        evidence[column.position] = "tells stations apart that have one number"
      }
    }
    if repeated > 0 {
      doubts.append(
        "\(repeated) of \(table.sampled) rows name a station that another row names as well.")
    }
  }

  private func isOwnName(_ column: ColumnProfile) -> Bool {
    guard column.kind == .text || headings[column.position] == nil,
      !candidates.contains(column.position),
      !counts.values.contains(where: { $0.contains(column.position) }),
      !keys.values.contains(where: { $0.contains(column.position) })
    else { return false }
    return table.sampled > 1 && column.distinct * 100 >= table.sampled * 99
  }

  /// Rows whose region, constituency and station are those of another row.
  private func repeatedKeys(_ keys: [ColumnMeaning: [Int]]) -> Int {
    let places = [ColumnMeaning.region, .constituency, .station].flatMap { keys[$0] ?? [] }
    var seen: Set<[Int32]> = []
    var repeated = 0
    for row in 0..<table.sampled where !seen.insert(places.map { columns[$0].texts[row] }).inserted
    {
      repeated += 1
    }
    return repeated
  }

  static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded(.down))) % of rows"
  }
}
