/// A station named so that a person can find it.
enum StationName {
  /// "Region / constituency / station", as far as the source has them; not escaped.
  static func full(_ row: Int, _ index: ResultsIndex) -> String {
    let table = index.table
    guard table.stationNames.indices.contains(row) else { return "row \(row)" }
    var parts: [String] = []
    if let region = index.region(of: row) { parts.append(table.regions[region].name) }
    if let area = index.constituency(of: row) { parts.append(table.constituencies[area].name) }
    parts.append(table.stationNames[row])
    return parts.joined(separator: " / ")
  }

  /// The same, escaped, leading to the station's row on the page of its constituency, if it has one.
  static func link(_ row: Int, _ index: ResultsIndex, up: String) -> String {
    let name = full(row, index).markdown
    guard let area = index.constituency(of: row) else { return name }
    let anchor = StationAnchor.text(row, in: index.table.constituencies[area].rows, index.table)
    return "[\(name)](\(up)constituencies/\(index.constituencyStems[area]).md#\(anchor))"
  }
}
