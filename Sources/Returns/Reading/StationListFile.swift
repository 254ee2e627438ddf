import AuditMath

/// The stations that will report, as a list names them.
public struct StationList: Sendable, Equatable {
  /// One station; an area is `nil` where the list has no such column.
  public struct Station: Sendable, Hashable {
    public let region: String?
    public let constituency: String?
    public let station: String

    public init(region: String?, constituency: String?, station: String) {
      self.region = region
      self.constituency = constituency
      self.station = station
    }
  }

  /// In the order of the file; no two are the same.
  public let stations: [Station]
  public let hasRegions: Bool
  public let hasConstituencies: Bool
  public let sha256: String

  /// The form in which names are compared: composed, white space joined.
  public static func normal(_ name: String) -> String { HeaderName.normal(name) }
}

/// Reads a list of stations: any separator and encoding, packed or not, a header, one row a station.
///
/// A list of one column is a list of stations. Of several, the columns are found by the names that the
/// caller gives, and others are passed over.
public struct StationListFile: Sendable {
  /// What a column of the list means.
  public enum Meaning: String, Sendable, CaseIterable {
    case region, constituency, station
  }

  public let path: String
  /// Headers by which a column is known, the likeliest first.
  let names: [Meaning: [String]]
  let limits: ReadingLimits

  public init(path: String, names: [Meaning: [String]], limits: ReadingLimits) {
    self.path = path
    self.names = names
    self.limits = limits
  }

  /// The hash of the file as it lies there.
  public func sha256() throws -> String {
    SHA256.hexDigest(of: try FileBytes(path: path, name: path, limits: limits).bytes)
  }

  /// Throws `InputError` naming the file, the line and the column.
  public func read() throws -> StationList {
    let texts = try SourceText.read(
      path: path, name: path, source: .plain, limits: limits, parallel: Parallel(workers: 1))
    guard let source = texts.first, texts.count == 1 else {
      throw error(nil, "the file holds \(texts.count) tables", "Give a file with one list.")
    }
    let text = source.text
    let header = try Header(
      text, headerLine: 1, delimiter: source.delimiter, limits: limits, file: path)
    let places = try places(header)
    var stations: [StationList.Station] = []
    var lines: [StationList.Station: Int] = [:]
    let table = SideTable(
      text: text, header: header, file: path, longestCell: limits.nameBytes)
    try table.forEachRow { cells, line in
      let station = try station(cells, places, line: line)
      if let first = lines.updateValue(line, forKey: station) {
        throw error(
          line, "station \(quoted(station.station)) stands here and on line \(first)",
          "Leave one out, or add the columns of its constituency and region.")
      }
      stations.append(station)
    }
    guard !stations.isEmpty else {
      throw error(nil, "the list has no stations", "Give a header and one row for each station.")
    }
    return StationList(
      stations: stations, hasRegions: places[.region] != nil,
      hasConstituencies: places[.constituency] != nil,
      sha256: source.sha256 ?? SHA256.hexDigest(of: source.packed))
  }

  private func station(
    _ cells: [String], _ places: [Meaning: Int], line: Int
  ) throws -> StationList.Station {
    func name(_ meaning: Meaning) -> String? {
      places[meaning].map { $0 < cells.count ? HeaderName.normal(cells[$0]) : "" }
    }
    guard let station = name(.station), !station.isEmpty else {
      throw error(line, "the row names no station", "Name it, or leave the row out.")
    }
    return StationList.Station(
      region: name(.region), constituency: name(.constituency), station: station)
  }

  private func places(_ header: Header) throws -> [Meaning: Int] {
    if header.names.count == 1 {
      // Numbers alone head no column: the first station would be lost.
      guard header.names[0].contains(where: \.isLetter) else {
        throw error(
          1, "the list starts with \(quoted(header.names[0])), which is no name of a column",
          "Put the word station on a line above.")
      }
      return [.station: 0]
    }
    var places: [Meaning: Int] = [:]
    for meaning in Meaning.allCases {
      for name in names[meaning] ?? [] {
        let normal = HeaderName.normal(name)
        let found = header.names.indices.filter { header.names[$0] == normal }
        guard found.count <= 1 else {
          throw error(1, "the column \(quoted(name)) stands twice", "Leave one out.")
        }
        if let place = found.first {
          places[meaning] = place
          break
        }
      }
    }
    guard places[.station] != nil else {
      let wanted = (names[.station] ?? []).map(quoted).joined(separator: " or ")
      throw error(
        1, "there is no column \(wanted)",
        "Its columns are \(header.names.prefix(8).map(quoted).joined(separator: ", ")); say which is meant with columns = { station = \"…\" }."
      )
    }
    return places
  }

  private func error(_ line: Int?, _ found: String, _ remedy: String) -> InputError {
    InputError(.rejected, file: path, line: line, found: found, remedy: remedy)
  }
}
