/// What the columns of a long table mean.
struct LongMeaning: Sendable {
  let office: Int?
  let candidate: Int
  let votes: Int
  /// The contest to audit: the one with the most rows.
  let contest: String?
  /// Offices that are counts of a station.
  let counts: [CountField: [String]]
  /// Candidates that are none.
  let leftOut: [String]
  let doubts: [String]

  /// `nil` for a table that is not long.
  init?(_ table: SampleTable) {
    let meanings = table.columns.map { Headings.meaning(of: $0.header) }
    guard
      let candidate = table.columns.first(where: {
        meanings[$0.position] == .candidate && $0.kind == .text
      }),
      let votes = table.columns.first(where: {
        (meanings[$0.position] == .votes || meanings[$0.position] == .count(.valid)) && $0.isCount
      })
    else { return nil }
    let office = table.columns.first { meanings[$0.position] == .office && $0.kind == .text }
    self.candidate = candidate.position
    self.votes = votes.position
    self.office = office?.position
    var rows: [Int32: Int] = [:]
    for id in office?.texts ?? [] { rows[id, default: 0] += 1 }
    var counts: [CountField: [String]] = [:]
    var contests: [(name: String, rows: Int)] = []
    for (id, count) in rows {
      let name = office?.names[Int(id)] ?? ""
      if let field = Self.field(name) {
        counts[field, default: []].append(name)
      } else if !name.isEmpty {
        contests.append((name, count))
      }
    }
    let contest = contests.max { ($0.rows, $1.name) < ($1.rows, $0.name) }?.name
    self.contest = contest
    var leftOut: [String] = []
    for name in candidate.names where !name.isEmpty {
      if Labels.label(name) == .exact {
        leftOut.append(name)
      } else if let field = Self.field(name), counts[field] == nil {
        counts[field] = [name]
      }
    }
    self.counts = counts.mapValues { $0.sorted() }
    self.leftOut = leftOut.sorted()
    var doubts: [String] = []
    if contests.count > 1 {
      doubts.append(
        "The table has \(contests.count) contests; the one with the most rows is taken. Others are "
          + contests.map(\.name).sorted().filter { $0 != contest }.prefix(5).map(quoted)
          .joined(separator: ", ") + ".")
    }
    if counts[.registered] == nil {
      doubts.append("No rows of registered voters were found: tests of turnout will not run.")
    }
    for pair in Self.spelledAlike(candidate.names.filter { !leftOut.contains($0) }) {
      doubts.append(
        "\(quoted(pair.0)) and \(quoted(pair.1)) may be one candidate: list the spellings by "
          + "[[candidates]] if so.")
    }
    self.doubts = doubts
  }

  /// Pairs of names with the same last word and the same first letter.
  private static func spelledAlike(_ names: [String]) -> [(String, String)] {
    guard names.count <= 200 else { return [] }
    var pairs: [(String, String)] = []
    let keys = names.map { name in
      let words = name.lowercased().split(separator: " ")
      return (words.last.map(String.init) ?? "", name.lowercased().first)
    }
    for one in names.indices {
      for other in names.indices where other > one && !keys[one].0.isEmpty {
        if keys[one] == keys[other] { pairs.append((names[one], names[other])) }
      }
    }
    return pairs
  }

  /// Pseudo-offices of OpenElections, by their usual names.
  private static func field(_ name: String) -> CountField? {
    switch Headings.squeezed(name) {
    case "registeredvoters", "registeredvoterstotal", "registered": .registered
    case "ballotscast", "ballotscasttotal", "totalballotscast", "turnout": .issued
    case "ballotscastblank", "blankballots", "undervotes", "undervote", "blank": .blank
    case "overvotes", "overvote": .invalid
    default: nil
    }
  }
}
