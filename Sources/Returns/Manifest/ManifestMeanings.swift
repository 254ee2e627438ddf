import Foundation

// The parts of a manifest that give meaning to columns and rows.
extension ElectionManifest {
  static func columns(_ section: inout ManifestSection) throws -> Columns {
    var counts: [CountField: [ColumnReference]] = [:]
    for field in CountField.allCases {
      let columns = try section.columns(field.rawValue)
      if !columns.isEmpty { counts[field] = columns }
    }
    var range: CandidateRange?
    if var table = try section.section("candidates") {
      guard let from = table.take("from") else { throw table.absent("from") }
      guard let to = table.take("to") else { throw table.absent("to") }
      range = CandidateRange(
        from: try table.column("from", from), to: try table.column("to", to))
      try table.finish()
    }
    let columns = Columns(
      region: try section.columns("region"), constituency: try section.columns("constituency"),
      station: try section.columns("station"), name: try section.columns("name"), counts: counts,
      candidateRange: range)
    try section.finish()
    return columns
  }

  /// The keys of a long table: three columns in `[columns]`, and what their texts mean in `[long]`.
  static func long(_ columns: inout ManifestSection, _ root: inout ManifestSection) throws -> Long {
    let office = try columns.columns("office")
    let candidate = try columns.columns("candidate")
    let votes = try columns.columns("votes")
    guard !candidate.isEmpty else { throw columns.absent("candidate") }
    guard !votes.isEmpty else { throw columns.absent("votes") }
    var long = Long(
      office: office, candidate: candidate, votes: votes, offices: [], counts: [:], leftOut: [],
      omittedAreZero: false, sums: false)
    guard var section = try root.section("long") else {
      guard office.isEmpty else { throw root.absent("long") }
      return long
    }
    long.offices = try names(&section, "office")
    guard office.isEmpty == long.offices.isEmpty else {
      throw office.isEmpty ? columns.absent("office") : section.absent("office")
    }
    for field in CountField.allCases {
      let names = try names(&section, field.rawValue)
      if !names.isEmpty { long.counts[field] = names }
    }
    long.leftOut = try names(&section, "left_out")
    switch try section.text("omitted") {
    case nil, "missing"?: break
    case "zero"?: long.omittedAreZero = true
    case let other?:
      throw section.error(
        "omitted", "found \(quoted(other))",
        "Use “missing” where a candidate without a row is unknown, “zero” where it has no votes.")
    }
    switch try section.text("repeated") {
    case nil, "reject"?: break
    case "sum"?: long.sums = true
    case let other?:
      throw section.error(
        "repeated", "found \(quoted(other))",
        "Use “reject”, or “sum” where several rows hold parts of one candidate's votes.")
    }
    try section.finish()
    return long
  }

  private static func names(_ section: inout ManifestSection, _ key: String) throws -> [String] {
    (try section.texts(key) ?? []).map(HeaderName.normal)
  }

  static func candidates(_ sections: [ManifestSection], layout: Layout) throws -> [Candidate] {
    var candidates: [Candidate] = []
    for var section in sections {
      let name = try section.requiredText("name")
      var columns: [ColumnReference] = []
      var spellings: [String] = []
      if layout == .long {
        spellings = try names(&section, "spelled")
        if spellings.isEmpty { spellings = [HeaderName.normal(name)] }
        for spelling in spellings {
          guard let other = candidates.first(where: { $0.spellings.contains(spelling) }) else {
            continue
          }
          throw section.error(
            "spelled", "\(quoted(spelling)) is already a spelling of \(quoted(other.name))",
            "List it once.")
        }
      } else {
        columns = try section.columns("column")
        guard !columns.isEmpty else { throw section.absent("column") }
      }
      try section.finish()
      guard !candidates.contains(where: { $0.name == name }) else {
        throw section.error(
          "name", "the candidate \(quoted(name)) is listed twice",
          "List every candidate once; a list of columns is summed.")
      }
      candidates.append(Candidate(name: name, columns: columns, spellings: spellings))
    }
    return candidates
  }

  static func kinds(_ sections: [ManifestSection]) throws -> [KindRule] {
    try sections.map { section in
      var section = section
      let name = try section.requiredText("kind")
      guard let kind = StationKind(rawValue: name) else {
        let names = StationKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw section.error("kind", "found \(quoted(name))", "Use one of \(names).")
      }
      let conditions = try section.conditions()
      try section.finish()
      return KindRule(kind: kind, conditions: conditions)
    }
  }

  static func ignored(_ sections: [ManifestSection]) throws -> [IgnoreRule] {
    try sections.map { section in
      var section = section
      let conditions = try section.conditions()
      let reason = try section.requiredText("reason")
      let notReported = try section.flag("not_reported") ?? false
      try section.finish()
      return IgnoreRule(conditions: conditions, reason: reason, notReported: notReported)
    }
  }

  static func official(_ section: inout ManifestSection?) throws -> OfficialTotals {
    guard var official = section else { return OfficialTotals() }
    var totals = OfficialTotals(stations: try official.count("stations"))
    for field in CountField.allCases { totals.counts[field] = try official.count(field.rawValue) }
    if var votes = try official.section("votes") {
      for name in votes.keys { totals.votes[name] = try votes.count(name) }
    }
    try official.finish()
    return totals
  }

  /// `[coordinates]`: a file, and its columns where they are not called as the keys are.
  static func coordinates(_ section: ManifestSection?) throws -> Coordinates? {
    guard var section else { return nil }
    func column(_ key: String) throws -> ColumnReference? {
      try section.take(key).map { try section.column(key, $0) }
    }
    let coordinates = Coordinates(
      file: try section.requiredText("file"), region: try column("region"),
      constituency: try column("constituency"),
      station: try column("station") ?? .header("station"),
      latitude: try column("latitude") ?? .header("latitude"),
      longitude: try column("longitude") ?? .header("longitude"))
    try section.finish()
    return coordinates
  }
}
