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

  static func candidates(_ sections: [ManifestSection]) throws -> [Candidate] {
    var candidates: [Candidate] = []
    for var section in sections {
      let name = try section.requiredText("name")
      let columns = try section.columns("column")
      guard !columns.isEmpty else { throw section.absent("column") }
      try section.finish()
      guard !candidates.contains(where: { $0.name == name }) else {
        throw section.error(
          "name", "the candidate \(quoted(name)) is listed twice",
          "List every candidate once; a list of columns is summed.")
      }
      candidates.append(Candidate(name: name, columns: columns))
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
}
