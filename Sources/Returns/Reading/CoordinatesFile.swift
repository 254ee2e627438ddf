import Foundation

/// A table of the places where stations stand, named by `[coordinates]`: one row a station, in decimal
/// degrees (WGS 84 or like it).
///
/// UTF-8, any of the usual separators; other columns are passed over, so that the returns themselves may
/// be named where they hold the coordinates. Cells left empty are places that are not known.
struct CoordinatesFile {
  let file: SourceFinder.Found
  let columns: ElectionManifest.Coordinates
  /// Path of the manifest, for messages.
  let manifest: String
  /// The file is one of the returns, whose hash is on record already.
  let isReturns: Bool
  let limits: ReadingLimits

  /// What the file says of all stations. A place that cannot be read is an issue, and its station has none.
  func read() throws -> StationCoordinates {
    let packed = try FileBytes(path: file.path, name: file.name, limits: limits).bytes
    let text = try TextEncoding(packed, encoding: "auto", file: file.name)
    let header = try Header(text, headerLine: 1, delimiter: nil, limits: limits, file: file.name)
    func place(_ column: ColumnReference, _ key: String) throws -> Int {
      try header.index(
        of: column, key: "coordinates.\(key)", manifest: manifest, file: file.name)
    }
    let keys = [
      try columns.region.map { try place($0, "region") },
      try columns.constituency.map { try place($0, "constituency") },
      try place(columns.station, "station"),
    ]
    let latitude = try place(columns.latitude, "latitude")
    let longitude = try place(columns.longitude, "longitude")
    var found = StationCoordinates(
      hasRegions: keys[0] != nil, hasConstituencies: keys[1] != nil, file: file.name,
      source: isReturns
        ? nil
        : SourceFile(
          name: file.name, bytes: packed.count, sha256: SHA256.hexDigest(of: packed),
          format: "\(text.description), coordinates of stations"),
      log: IssueLog(limit: limits.issues))
    try SideTable(text: text, header: header, file: file.name).forEachRow { cells, line in
      func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
      found.add(
        keys.map { $0.map { HeaderName.normal(cell($0)) } ?? "" }, cell(latitude), cell(longitude),
        line: line)
    }
    return found
  }
}

/// Places of stations by their names, before they are joined with the returns.
struct StationCoordinates {
  let hasRegions: Bool
  let hasConstituencies: Bool
  let file: String
  let source: SourceFile?
  var log: IssueLog
  private var places: [[String]: (place: GeographicPoint, line: Int)] = [:]

  init(
    hasRegions: Bool, hasConstituencies: Bool, file: String, source: SourceFile?, log: IssueLog
  ) {
    self.hasRegions = hasRegions
    self.hasConstituencies = hasConstituencies
    self.file = file
    self.source = source
    self.log = log
  }

  /// Takes up one row of the file.
  /// - Parameter key: region, constituency and station, in normal form; empty where the file has none.
  mutating func add(_ key: [String], _ latitude: String, _ longitude: String, line: Int) {
    guard !latitude.isEmpty || !longitude.isEmpty else { return }
    guard let north = Self.degrees(latitude), let east = Self.degrees(longitude),
      let place = GeographicPoint(latitude: north, longitude: east)
    else {
      log.add(
        DataIssue(
          code: "unreadable-coordinates", severity: .warning, file: file, line: line,
          found: "found \(quoted(latitude)), \(quoted(longitude)) where a place was expected",
          remedy: "Write latitude and longitude in decimal degrees, such as 40.4093 and 49.8671."))
      return
    }
    guard let known = places[key] else {
      places[key] = (place, line)
      return
    }
    guard known.place != place else { return }
    log.add(
      DataIssue(
        code: "repeated-coordinates", severity: .warning, file: file, line: line,
        found:
          "another place for station \(quoted(key[2])), which stands on line \(known.line) already",
        remedy: "Leave one out; the first is used."))
  }

  /// Digits with a point or a comma; nothing that only some programs take for a number.
  private static func degrees(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".")
    guard plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 || $0 == 43 })
    else { return nil }
    return Double(plain)
  }

  /// The table with a place for each row that the file knows; what stays apart is told of.
  func placing(_ table: ReturnsTable, _ log: inout IssueLog) -> ReturnsTable {
    log.add(self.log)
    var found = [GeographicPoint?](repeating: nil, count: table.count)
    var used: Set<[String]> = []
    var rowsOfKey: [[String]: Int] = [:]
    let keys = keys(of: table)
    for key in keys { rowsOfKey[key, default: 0] += 1 }
    var ambiguous = 0
    for (row, key) in keys.enumerated() {
      guard let known = places[key] else { continue }
      used.insert(key)
      if rowsOfKey[key] == 1 { found[row] = known.place } else { ambiguous += 1 }
    }
    func add(
      _ code: String, _ severity: DataIssue.Severity, _ count: Int, _ what: String, _ remedy: String
    ) {
      guard count > 0 else { return }
      log.add(
        DataIssue(
          code: code, severity: severity, file: file, found: "\(count) \(what)", remedy: remedy))
    }
    add(
      "ambiguous-coordinates", .warning, ambiguous,
      "stations share their name with others, so that the file does not say which of them is meant",
      "Name the columns of region and constituency under [coordinates].")
    add(
      "coordinates-of-no-station", .note, places.keys.count { !used.contains($0) },
      "places belong to no station of the returns",
      "Nothing, unless names are spelled in different ways: they must be the same in both files.")
    add(
      "station-without-coordinates", .note, found.count { $0 == nil } - ambiguous,
      "stations of the returns have no place on the map",
      "Nothing; they are not held against neighbours on the map.")
    return table.placed(at: found)
  }

  /// By row: the names under which the file may know the station.
  private func keys(of table: ReturnsTable) -> [[String]] {
    var keys = (0..<table.count).map { ["", "", HeaderName.normal(table.stationNames[$0])] }
    func fill(_ part: Int, _ areas: [ReturnsTable.Area]) {
      for area in areas {
        let name = HeaderName.normal(area.name)
        for row in area.rows { keys[row][part] = name }
      }
    }
    if hasRegions { fill(0, table.regions) }
    if hasConstituencies { fill(1, table.constituencies) }
    return keys
  }
}
