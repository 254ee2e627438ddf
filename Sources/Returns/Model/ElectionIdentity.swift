/// What an election is called, and whether it is real.
public struct ElectionIdentity: Sendable, Equatable {
  /// Stable identifier, also the name of its report folder.
  public let id: String
  public let title: String
  /// ISO 8601 date, `yyyy-mm-dd`.
  public let date: String
  /// True for generated returns: every page of every report then says so.
  public let simulated: Bool

  public init(id: String, title: String, date: String, simulated: Bool) {
    self.id = id
    self.title = title
    self.date = date
    self.simulated = simulated
  }
}

/// Kinds of station. Tests of ordinary voting use `.regular` alone; the others are counted and listed.
public enum StationKind: String, Sendable, CaseIterable {
  case regular, abroad, military, hospital, electronic, special
}

/// Published totals to reconcile with, of the country and of areas; `nil` where none is given.
public struct OfficialTotals: Sendable, Equatable {
  public var stations: Int?
  public var counts: [CountField: Int]
  /// By candidate name.
  public var votes: [String: Int]
  /// Of regions and constituencies.
  public var areas: [AreaTotals] = []

  public init(stations: Int? = nil, counts: [CountField: Int] = [:], votes: [String: Int] = [:]) {
    self.stations = stations
    self.counts = counts
    self.votes = votes
  }
}

/// One input file as it was read.
public struct SourceFile: Sendable, Equatable {
  /// The name the manifest gives it.
  public let name: String
  public let bytes: Int
  /// Lower-case hexadecimal SHA-256 of the file's bytes (of the compressed file, where it is one).
  public let sha256: String
  /// What the reader found: "UTF-8 with byte-order mark, comma, zip" and the like.
  public let format: String

  public init(name: String, bytes: Int, sha256: String, format: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.format = format
  }
}
