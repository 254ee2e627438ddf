/// A station named so that a person can find it.
enum StationName {
  /// "Region / constituency / station", as far as the source has them; not escaped.
  static func full(_ row: Int, _ index: ResultsIndex) -> String {
    name(row, index, naming: .everything)
  }

  /// What of a station's place stands before its name.
  enum Naming {
    case everything
    /// Its constituency, with the region where its name recurs; the region where there is none.
    case nearest
    /// Nothing: the page or the row is about that place.
    case station
  }

  private static func name(_ row: Int, _ index: ResultsIndex, naming: Naming) -> String {
    let table = index.table
    guard table.stationNames.indices.contains(row) else { return "row \(row)" }
    let region = index.region(of: row).map { table.regions[$0].name }
    let area = index.constituency(of: row).map { table.constituencies[$0] }
    let places: [String?] =
      switch naming {
      case .everything: [region, area?.name]
      case .nearest: [area?.key ?? region]
      case .station: []
      }
    return (places.compactMap { $0 } + [table.stationNames[row]]).joined(separator: " / ")
  }

  /// The same, escaped, leading to the station's row on the page of its constituency, if it has one.
  static func link(
    _ row: Int, _ index: ResultsIndex, up: String, naming: Naming = .everything
  ) -> String {
    let name = name(row, index, naming: naming).markdown
    guard let area = index.constituency(of: row) else { return name }
    let anchor = StationAnchor.text(row, in: index.table.constituencies[area].rows, index.table)
    return "[\(name)](\(up)constituencies/\(index.constituencyStems[area]).md#\(anchor))"
  }
}
