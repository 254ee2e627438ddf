import Foundation

/// A table of published totals: one row a region or constituency, named by `[official] areas`.
///
/// UTF-8, any of the usual separators. Columns are `region`, `constituency`, `stations`, the counts of
/// `[columns]` by their names in the manifest, and the candidates by theirs; a cell left empty is a
/// total that is not published. A row without region and constituency is the country.
struct AreaTotalsFile {
  let file: SourceFinder.Found
  let candidates: [String]
  let limits: ReadingLimits

  private enum Meaning {
    case region, constituency, stations
    case count(CountField)
    case votes(String)
  }

  /// The file's rows, and its record for the report.
  func read() throws -> (areas: [AreaTotals], source: SourceFile) {
    let packed = try FileBytes(path: file.path, name: file.name, limits: limits).bytes
    let text = try TextEncoding(packed, encoding: "auto", file: file.name)
    let header = try Header(
      text, headerLine: 1, delimiter: nil, limits: limits, file: file.name)
    let meanings = try meanings(header.names)
    var areas: [AreaTotals] = []
    try SideTable(text: text, header: header, file: file.name).forEachRow { cells, line in
      var area = AreaTotals(source: "\(file.name), line \(line)")
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        guard column < meanings.count else { throw tooManyCells(line, meanings.count) }
        try take(meanings[column], cell, line: line, into: &area)
      }
      areas.append(area)
    }
    try check(areas)
    return (
      areas,
      SourceFile(
        name: file.name, bytes: packed.count, sha256: SHA256.hexDigest(of: packed),
        format: "\(text.description), published totals of areas")
    )
  }

  private func meanings(_ names: [String]) throws -> [Meaning] {
    var known: [String: Meaning] = [
      "region": .region, "constituency": .constituency, "stations": .stations,
    ]
    for field in CountField.allCases { known[field.rawValue] = .count(field) }
    for candidate in candidates { known[HeaderName.normal(candidate)] = .votes(candidate) }
    var seen: Set<String> = []
    let meanings = try names.map { name -> Meaning in
      guard let meaning = known[name] else {
        let near = Suggestion.nearest(to: name, among: known.keys.sorted()).first
        throw InputError(
          .rejected, file: file.name, line: 1, column: name,
          found: "the column means nothing known",
          remedy: near.map { "Did you mean \(quoted($0))?" }
            ?? "Use region, constituency, stations, the counts of [columns], and the candidates' names."
        )
      }
      guard seen.insert(name).inserted else {
        throw InputError(
          .rejected, file: file.name, line: 1, column: name, found: "the column stands twice",
          remedy: "Leave one out.")
      }
      return meaning
    }
    guard seen.contains("region") || seen.contains("constituency") else {
      throw InputError(
        .rejected, file: file.name, line: 1, found: "there is no column region or constituency",
        remedy: "Name the area of each row.")
    }
    return meanings
  }

  private func take(
    _ meaning: Meaning, _ cell: String, line: Int, into area: inout AreaTotals
  ) throws {
    switch meaning {
    case .region: area.region = HeaderName.normal(cell)
    case .constituency: area.constituency = HeaderName.normal(cell)
    case .stations: area.stations = try total(cell, line, "stations")
    case .count(let field): area.counts[field] = try total(cell, line, field.rawValue)
    case .votes(let name): area.votes[name] = try total(cell, line, name)
    }
  }

  /// A total may be larger than any cell of a station.
  private func total(_ text: String, _ line: Int, _ column: String) throws -> Int {
    guard let total = Int(text), total >= 0, total <= 1 << 52 else {
      throw InputError(
        .rejected, file: file.name, line: line, column: column,
        found: "found \(quoted(text)) where a total was expected",
        remedy: "Write it in digits alone, or leave it empty where it is not published.")
    }
    return total
  }

  private func tooManyCells(_ line: Int, _ columns: Int) -> InputError {
    InputError(
      .rejected, file: file.name, line: line,
      found: "the row has more cells than the \(columns) columns of the header",
      remedy: "Quote cells that hold the separator.")
  }

  /// One row for each area.
  private func check(_ areas: [AreaTotals]) throws {
    var seen: [String: String] = [:]
    for area in areas {
      let key = "\(area.region ?? "")\u{0}\(area.constituency ?? "")"
      if let first = seen[key] {
        throw InputError(
          .rejected, file: file.name,
          found: "\(area.source) is of the same area as \(first)", remedy: "Leave one out.")
      }
      seen[key] = area.source
    }
  }
}
