/// The returns of one contest, one row per polling station, as a structure of arrays.
///
/// Rows are in canonical order (region, constituency, station number, then the counts), so the table
/// does not depend on the order of the source's rows, and every region and every constituency is one
/// contiguous range. The table is immutable: analyses read slices of it and never copy it.
public struct ReturnsTable: Sendable {
  /// A candidate or list of the contest, in the manifest's order.
  public struct Candidate: Sendable, Equatable {
    public let name: String
    public init(name: String) { self.name = name }
  }

  /// A region or constituency: its name and its rows.
  public struct Area: Sendable, Equatable {
    /// Unique within its kind; a constituency's key is "region / constituency" where names recur.
    public let key: String
    public let name: String
    /// The number the source gives it ("23"), where the name starts with one or the manifest has one.
    public let number: String?
    public let rows: Range<Int>
    /// Index of the region that a constituency lies in; `nil` for a region, or where there are none.
    public let region: Int?

    public init(key: String, name: String, number: String?, rows: Range<Int>, region: Int?) {
      self.key = key
      self.name = name
      self.number = number
      self.rows = rows
      self.region = region
    }
  }

  public let identity: ElectionIdentity
  /// Number of rows (stations).
  public let count: Int
  /// Empty where the source has none.
  public let regions: [Area]
  /// Empty where the source has none.
  public let constituencies: [Area]
  /// The station's number or name within its constituency, as the source writes it (trimmed).
  public let stationNames: TextColumn
  /// Name or address of the station, for people; the whole array is empty where the source has none.
  public let stationTitles: TextColumn
  public let kinds: [StationKind]
  public let candidates: [Candidate]
  /// Columns that the source has; `missingCount` marks a missing cell.
  public let counts: [CountField: [Int32]]
  /// Column-major block: candidate c of row i is `votes[c * count + i]`.
  public let votes: [Int32]
  /// Index into the election's source files, by row.
  public let sourceFiles: [UInt16]
  /// Line of that file, from 1, by row.
  public let sourceLines: [Int32]

  /// Ballots counted at each station, R: valid + invalid (+ blank); else ballots in boxes; else the
  /// candidates' votes plus invalid and blank. `missingCount` where none of them can be had.
  public let counted: [Int32]
  /// Which of the three definitions `counted` follows, in words for the report.
  public let countedDefinition: String
  /// Ballots that make the turnout, T: issued where the source has it, else ballots counted.
  public let turnoutBallots: [Int32]
  /// Which of the two definitions `turnoutBallots` follows, in words for the report.
  public let turnoutDefinition: String
  /// By row: where the station stands on the map; empty where no coordinates are given.
  public internal(set) var places: [GeographicPoint?] = []

  /// The votes of one candidate by row.
  public func votes(of candidate: Int) -> ArraySlice<Int32> {
    votes[candidate * count..<(candidate + 1) * count]
  }

  /// The column of a count, or `nil` where the source lacks it.
  public func column(_ field: CountField) -> [Int32]? { counts[field] }

  /// Sum of a column over rows, missing cells left out.
  public func total(_ field: CountField, in rows: Range<Int>? = nil) -> Int? {
    counts[field].map { Self.sum($0[rows ?? 0..<count]) }
  }

  /// Sum of a candidate's votes over rows, missing cells left out.
  public func totalVotes(of candidate: Int, in rows: Range<Int>? = nil) -> Int {
    let rows = rows ?? 0..<count
    return Self.sum(
      votes[candidate * count + rows.lowerBound..<candidate * count + rows.upperBound])
  }

  /// Sum of counts as a wide integer, missing cells left out.
  public static func sum(_ column: ArraySlice<Int32>) -> Int {
    var total = 0
    // Without a branch or a trap, so that several are added at a time; fewer than 2³² of 32 bits fit.
    for value in column { total &+= value == missingCount ? 0 : Int(value) }
    return total
  }
}

/// What became of the rows of the source: every row is in exactly one of these.
public struct RowLedger: Sendable, Equatable {
  /// Rows below the header.
  public var read = 0
  /// Rows in the table.
  public var audited = 0
  /// Rows without any count: stations that have not reported.
  public var notReported = 0
  /// Rows left out on the manifest's instruction (filters, totals rows).
  public var ignored = 0
  /// Rows with an error, listed in `issues.csv`.
  public var rejected = 0

  public init() {}
  /// True when nothing is lost.
  public var isBalanced: Bool { read == audited + notReported + ignored + rejected }
}

/// An election as loaded: the table, what it was read from, and all that was wrong with it.
public struct LoadedElection: Sendable {
  public let table: ReturnsTable
  public let sources: [SourceFile]
  public let ledger: RowLedger
  public let issues: [DataIssue]
  public let official: OfficialTotals
  /// What the manifest says of the returns, for their reader; empty where it says nothing.
  public let notes: String

  public init(
    table: ReturnsTable, sources: [SourceFile], ledger: RowLedger, issues: [DataIssue],
    official: OfficialTotals, notes: String = ""
  ) {
    self.table = table
    self.sources = sources
    self.ledger = ledger
    self.issues = issues
    self.official = official
    self.notes = notes
  }
}
