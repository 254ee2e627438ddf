import Returns

/// What kind of place a station serves; turnout and shares differ between them.
public enum Settlement: String, Sendable, CaseIterable {
  case city, town, village
}

/// One polling station before anybody has voted.
public struct PollingSite: Sendable, Equatable {
  /// Index into `ElectorateFrame.regions`.
  public let region: Int
  /// Index into `ElectorateFrame.constituencies`.
  public let constituency: Int
  /// Number within the constituency, as the returns write it.
  public let name: String
  public let kind: StationKind
  public let settlement: Settlement
  /// Wording of the returns' column "Station type"; carries facts that `kind` has no case for.
  public let label: String
  /// Voters on the list, supplementary list excluded.
  public let registered: Int
  /// Key of the station's random streams: equal for the same station in two elections, and
  /// independent of the row it stands in.
  public let identity: UInt64

  public init(
    region: Int, constituency: Int, name: String, kind: StationKind, settlement: Settlement,
    label: String, registered: Int, identity: UInt64
  ) {
    self.region = region
    self.constituency = constituency
    self.name = name
    self.kind = kind
    self.settlement = settlement
    self.label = label
    self.registered = registered
    self.identity = identity
  }
}

/// The stations of one election: regions, constituencies and list sizes.
public struct ElectorateFrame: Sendable, Equatable {
  public let regions: [String]
  /// A name that starts with a number ("23 Nəsimi-Səbail") gives the constituency that number.
  public let constituencies: [String]
  public let sites: [PollingSite]

  public init(regions: [String], constituencies: [String], sites: [PollingSite]) {
    self.regions = regions
    self.constituencies = constituencies
    self.sites = sites
  }

  /// Voters on all lists.
  public var registered: Int { sites.reduce(0) { $0 + $1.registered } }

  /// The frame of a loaded election: its own areas, station names, kinds and list sizes, so that
  /// a method can be calibrated on the sizes of the file at hand. Settlements are unknown there;
  /// stations above 900 voters count as city, below 500 as village. Where the source
  /// has no lists at all, they are made from the ballots counted at a turnout of 60 %; a station
  /// whose list is missing among others gets 0 voters and reports nothing. Absent areas have an
  /// empty name.
  public init(of table: ReturnsTable) {
    regions = table.regions.isEmpty ? [""] : table.regions.map(\.key)
    constituencies = table.constituencies.isEmpty ? [""] : table.constituencies.map(\.key)
    var regionOfRow = [Int](repeating: 0, count: table.count)
    for (index, area) in table.regions.enumerated() {
      for row in area.rows { regionOfRow[row] = index }
    }
    var constituencyOfRow = [Int](repeating: 0, count: table.count)
    for (index, area) in table.constituencies.enumerated() {
      for row in area.rows { constituencyOfRow[row] = index }
    }
    let registered = table.column(.registered)
    var sites: [PollingSite] = []
    // A key that recurs in the file still gets a stream of its own.
    var occurrences: [String: Int] = [:]
    sites.reserveCapacity(table.count)
    for row in 0..<table.count {
      let counted = Int(max(0, table.counted[row]))
      let size = registered.map { Int(max(0, $0[row])) } ?? (counted * 5 + 2) / 3
      let constituency = constituencyOfRow[row]
      let key =
        regions[regionOfRow[row]] + "/" + constituencies[constituency] + "/"
        + table.stationNames[row]
      let occurrence = occurrences[key, default: 0]
      occurrences[key] = occurrence + 1
      sites.append(
        PollingSite(
          region: regionOfRow[row], constituency: constituency, name: table.stationNames[row],
          kind: table.kinds[row],
          settlement: size > 900 ? .city : size < 500 ? .village : .town,
          label: table.kinds[row].rawValue, registered: size,
          identity: StableHash.of(occurrence == 0 ? key : key + "#" + String(occurrence))))
    }
    self.sites = sites
  }
}
