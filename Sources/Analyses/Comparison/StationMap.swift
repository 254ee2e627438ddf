import Returns

/// A map of stations made by hand: which station of the later election continues which of the earlier
/// one. It overrides every rule of the matching.
public struct StationMap: Sendable, Equatable {
  /// Where a station is looked up; an empty region or constituency fits any.
  public struct Place: Sendable, Equatable, Hashable {
    public let region: String
    public let constituency: String
    public let station: String

    public init(region: String, constituency: String, station: String) {
      self.region = region
      self.constituency = constituency
      self.station = station
    }
  }

  /// One line. A side that is `nil` says that the other station is new or gone. The same earlier station
  /// on several lines was split; the same later station on several lines was merged.
  public struct Line: Sendable, Equatable {
    public let before: Place?
    public let after: Place?
    /// Line of the file, for messages.
    public let number: Int

    public init(before: Place?, after: Place?, number: Int) {
      self.before = before
      self.after = after
      self.number = number
    }
  }

  public let lines: [Line]

  public init(lines: [Line]) { self.lines = lines }

  /// A place that names no row of its table, or several.
  public struct Unresolved: Error, Sendable, Equatable {
    public let line: Int
    public let place: Place
    public let isLater: Bool
    public let rows: Int
  }

  /// The map in rows of the two tables.
  struct Resolved {
    /// Pairs of one to one.
    var pairs: [(before: Int32, after: Int32)] = []
    var groups: [StationGroup] = []
    var declaredNew: [Int32] = []
    var declaredGone: [Int32] = []
  }

  func resolved(before: ReturnsTable, after: ReturnsTable) throws -> Resolved {
    let (old, new) = (Lookup(before), Lookup(after))
    var result = Resolved()
    var links: [(Int32, Int32)] = []
    for line in lines {
      let one = try line.before.map { try old.row($0, line.number, isLater: false) }
      let two = try line.after.map { try new.row($0, line.number, isLater: true) }
      switch (one, two) {
      case (let one?, let two?): links.append((one, two))
      case (nil, let two?): result.declaredNew.append(two)
      case (let one?, nil): result.declaredGone.append(one)
      case (nil, nil): break
      }
    }
    let earlier = Dictionary(grouping: links, by: \.0).mapValues { Set($0.map(\.1)) }
    let later = Dictionary(grouping: links, by: \.1).mapValues { Set($0.map(\.0)) }
    for (row, partners) in later.sorted(by: { $0.key < $1.key }) {
      if partners.count > 1 {
        result.groups.append(
          StationGroup(before: partners.sorted(), after: [row], confidence: 1))
      } else if let partner = partners.first, let others = earlier[partner] {
        if others.count == 1 {
          result.pairs.append((partner, row))
        } else if others.min() == row {
          result.groups.append(
            StationGroup(before: [partner], after: others.sorted(), confidence: 1))
        }
      }
    }
    return result
  }

  /// Rows by folded name.
  private struct Lookup {
    private let regions: [String]
    private let constituencies: [String]
    private let byStation: [String: [Int32]]

    init(_ table: ReturnsTable) {
      regions = Self.names(table.regions, table.count)
      constituencies = Self.names(table.constituencies, table.count)
      byStation = Dictionary(
        grouping: (0..<Int32(table.count)),
        by: { StationMatcher.stationNumber(table.stationNames[Int($0)]) })
    }

    private static func names(_ areas: [ReturnsTable.Area], _ count: Int) -> [String] {
      var names = [String](repeating: "", count: count)
      for area in areas {
        let name = AreaPairing.fold(area.name)
        for row in area.rows { names[row] = name }
      }
      return names
    }

    func row(_ place: Place, _ line: Int, isLater: Bool) throws -> Int32 {
      let region = AreaPairing.fold(place.region)
      let constituency = AreaPairing.fold(place.constituency)
      let rows = (byStation[StationMatcher.stationNumber(place.station)] ?? []).filter {
        (region.isEmpty || regions[Int($0)] == region)
          && (constituency.isEmpty || constituencies[Int($0)] == constituency)
      }
      guard rows.count == 1, let row = rows.first else {
        throw Unresolved(line: line, place: place, isLater: isLater, rows: rows.count)
      }
      return row
    }
  }
}
