/// What `election.toml` says of one election: its name, its files, and what every column means.
public struct ElectionManifest: Sendable, Equatable {
  /// Where the returns are and how they are written.
  public struct Source: Sendable, Equatable {
    /// Names relative to the manifest's folder or to a data root.
    public var files: [String]
    public var encoding: String
    /// The separator between cells; `nil` to detect it.
    public var delimiter: UInt8?
    /// Line on which the header starts, from 1.
    public var headerLine: Int
    /// Name of the file within an archive that holds several.
    public var member: String?
    public var maxRejected: RejectionLimit
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

  /// Path of the manifest, for messages; its folder is where files are looked for first.
  public let path: String
  public let identity: ElectionIdentity
  /// What a reader of the report should know of the source.
  public let notes: String?
  public let sourceURL: String?
  public let licence: String?
  public let source: Source
  public let columns: Columns
  public let candidates: [Candidate]
  public let kinds: [KindRule]
  public let ignored: [IgnoreRule]
  public let official: OfficialTotals
}
