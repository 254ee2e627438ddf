/// What `election.toml` says of one election: its name, its files, and what every column means.
public struct ElectionManifest: Sendable, Equatable {
  /// Where the returns are and how they are written.
  public struct Source: Sendable, Equatable {
    /// Names relative to the manifest's folder or to a data root; `*` stands for any run of characters
    /// of a file's name.
    public var files: [String]
    public var layout: Layout
    public var encoding: String
    /// The separator between cells; `nil` to detect it.
    public var delimiter: UInt8?
    /// Line on which the header starts, from 1.
    public var headerLine: Int
    /// Rows of the header: more than one where groups of columns have a name above theirs.
    public var headerRows: Int
    /// Name of the file within an archive that holds several; with `*`, all that match are read.
    public var member: String?
    /// Name of the sheet of a workbook; the first with cells unless given.
    public var sheet: String?
    /// Which table of a page, from 1; the largest unless given.
    public var table: Int?
    /// Name or identifier of the contest, in a report that has several.
    public var contest: String?
    /// How all counts are written, if the manifest says so; `nil` to find out by column.
    public var counts: CountStyle?
    /// Texts that mean “unknown”, beside those that are known everywhere.
    public var missing: [String]
    /// Rows that are totals of others are left out, unless they are to be kept.
    public var keepsTotals: Bool
    public var maxRejected: RejectionLimit
  }

  /// How a table spreads a station's counts.
  public enum Layout: String, Sendable, CaseIterable {
    /// One row a station, one column a count.
    case wide
    /// One row for each count of a station.
    case long
    /// Election results in NIST's common data format, version 2, as JSON.
    case commonDataFormat = "nist-cdf"
  }

  /// How the rows of a long table make stations.
  public struct Long: Sendable, Equatable {
    public var office: [ColumnReference]
    public var candidate: [ColumnReference]
    public var votes: [ColumnReference]
    /// Names of the contest that is audited; empty where the table has only one.
    public var offices: [String]
    /// Names of offices, or of candidates, under which a count of the station stands.
    public var counts: [CountField: [String]]
    /// Candidates that are none, such as headings and totals.
    public var leftOut: [String]
    /// A candidate without a row at a station that has others has no votes there, rather than unknown.
    public var omittedAreZero: Bool
    /// Several rows of one candidate at one station are parts of its votes.
    public var sums: Bool
  }

  /// How many rows may be rejected before the whole file is.
  public enum RejectionLimit: Sendable, Equatable {
    /// A share of the rows read, from 0 to 1.
    case share(Double)
    case rows(Int)
  }

  /// Which columns hold what; an empty list is a meaning that the source lacks.
  public struct Columns: Sendable, Equatable {
    public var region: [ColumnReference]
    public var constituency: [ColumnReference]
    public var station: [ColumnReference]
    /// Name or address of the station, for people.
    public var name: [ColumnReference]
    public var counts: [CountField: [ColumnReference]]
    /// First and last of a run of columns, each of which is a candidate.
    public var candidateRange: CandidateRange?
  }

  /// A run of columns of candidates, named by their headers.
  public struct CandidateRange: Sendable, Equatable {
    public var from: ColumnReference
    public var to: ColumnReference
  }

  /// A candidate named one by one.
  public struct Candidate: Sendable, Equatable {
    public var name: String
    /// Summed, if there are several.
    public var columns: [ColumnReference]
    /// The ways a long table spells the name.
    public var spellings: [String]
  }

  /// Rows of stations that are not ordinary ones.
  public struct KindRule: Sendable, Equatable {
    public var kind: StationKind
    public var conditions: [RowCondition]
  }

  /// Rows to leave out.
  public struct IgnoreRule: Sendable, Equatable {
    public var conditions: [RowCondition]
    public var reason: String
    /// The rows are stations that have not reported, rather than no stations.
    public var notReported: Bool
  }

  /// A table of the stations' coordinates, and which of its columns hold what.
  public struct Coordinates: Sendable, Equatable {
    public var file: String
    public var region: ColumnReference?
    public var constituency: ColumnReference?
    public var station: ColumnReference
    public var latitude: ColumnReference
    public var longitude: ColumnReference
  }

  /// Path of the manifest, for messages; its folder is where files are looked for first.
  public let path: String
  public let identity: ElectionIdentity
  /// What a reader of the report should know of the source.
  public let notes: String?
  public let sourceURL: String?
  public let licence: String?
  public internal(set) var source: Source
  public internal(set) var columns: Columns
  /// `nil` unless the layout is long.
  public let long: Long?
  public let candidates: [Candidate]
  public let kinds: [KindRule]
  public let ignored: [IgnoreRule]
  public let official: OfficialTotals
  /// Tables of published totals of regions and constituencies.
  public let officialAreas: [String]
  /// Where stations stand; `nil` unless the manifest says.
  public let coordinates: Coordinates?
}
