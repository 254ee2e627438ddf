import Returns

/// A handful of stations as an election: for tests of what is done with results, not of the results.
public enum SmallElection {
  /// Manifest of columns region, district, station, registered, issued, invalid, valid and two
  /// candidates; areas can be left out.
  public static func manifest(id: String = "small", regions: Bool = true, districts: Bool = true)
    -> String
  {
    """
    [election]
    id = "\(id)"
    title = "Small election \(id)"
    date = 2020-02-29
    [source]
    files = ["returns.csv"]
    max_rejected = 0
    [columns]
    \(regions ? "region = \"region\"" : "")
    \(districts ? "constituency = \"district\"" : "")
    station = "station"
    registered = "registered"
    issued = "issued"
    invalid = "invalid"
    valid = "valid"
    candidates = { from = "Ada Low", to = "Ben High" }
    """
  }

  public static let header =
    "region,district,station,registered,issued,invalid,valid,Ada Low,Ben High"

  /// Two regions of two districts with `size` stations each; every protocol is in order.
  public static func rows(size: Int) -> [String] {
    var rows: [String] = []
    for region in ["East", "West"] {
      for district in [1, 2] {
        for station in 1...size {
          let number = district + (region == "West" ? 2 : 0)
          let votes = 150 + (station * 37 + number * 11) % 60
          let counts = [900, votes + 251, 1, votes + 250, votes, 250]
          rows.append(
            "\(region),\(number) Town,\(station),"
              + counts.map(String.init).joined(separator: ","))
        }
      }
    }
    return rows
  }

  public static func csv(rows: [String]) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// Writes manifest and returns below `name`.
  public static func write(
    to folder: TemporaryFolder, as name: String = "small", rows: [String] = Self.rows(size: 3),
    regions: Bool = true, districts: Bool = true
  ) throws {
    try folder.write(
      manifest(id: name, regions: regions, districts: districts), to: name + "/election.toml")
    try folder.write(csv(rows: rows), to: name + "/returns.csv")
  }

  /// Two elections, their comparison and the `audit.toml` of both.
  ///
  /// - Parameter elections: how `audit.toml` names the two.
  public static func writeJob(
    to folder: TemporaryFolder, elections: (String, String) = ("one", "two")
  ) throws {
    for name in ["one", "two"] { try write(to: folder, as: name) }
    try folder.write(
      """
      elections = ["\(elections.0)", "\(elections.1)"]
      [[comparisons]]
      before = "one"
      after = "two"
      """, to: "audit.toml")
  }

  public static func load(
    rows: [String] = Self.rows(size: 3), regions: Bool = true, districts: Bool = true
  ) throws -> LoadedElection {
    try TemporaryFolder.use { folder in
      try write(to: folder, rows: rows, regions: regions, districts: districts)
      return try Sample.load(path: folder("small"))
    }
  }
}
