/// What one night did, election by election and comparison by comparison, in the configuration's order.
public struct NightlySummary: Sendable {
  public enum Outcome: Sendable, Equatable {
    /// Audited now.
    case audited
    /// Inputs, options and program are those of the published report, which stands.
    case unchanged
    /// Why there is no new report; the old one, if any, stands.
    case failed(String)
  }

  public struct Entry: Sendable {
    /// Name of the report's folder.
    public let id: String
    public let title: String
    public let simulated: Bool
    public let isComparison: Bool
    public let outcome: Outcome
    /// Stations audited, and findings by level; `nil` where there is no report.
    public let counts: Counts?
    /// What the report's last change brought; `nil` where no history is kept.
    public let news: NewsCounts?
    /// Share of stations that have reported, in words, while a count is going on.
    public let reported: String?
    /// Natural logarithm of the election's combined p; `nil` where there is none, as for comparisons.
    public let combinedLogP: Double?

    /// Whether there is no report, or only an old one.
    public var isFailure: Bool {
      if case .failed = outcome { true } else { false }
    }

    public init(
      id: String, title: String, simulated: Bool, isComparison: Bool, outcome: Outcome,
      counts: Counts?, news: NewsCounts? = nil, reported: String? = nil,
      combinedLogP: Double? = nil
    ) {
      self.combinedLogP = combinedLogP
      self.reported = reported
      self.id = id
      self.title = title
      self.simulated = simulated
      self.isComparison = isComparison
      self.outcome = outcome
      self.counts = counts
      self.news = news
    }
  }

  /// What is new in a report since the run before the one that made it.
  public struct NewsCounts: Sendable, Equatable {
    /// Time of the run that made the report, as ISO 8601 in UTC.
    public let made: String
    public let new: Int
    public let changed: Int
    public let resolved: Int

    public init(_ news: News) {
      made = news.made
      new = news.baseline == nil ? 0 : news.count(.new)
      changed = news.count(.changed)
      resolved = news.resolved.count
    }
  }

  public struct Counts: Sendable, Equatable {
    public let stations: Int
    public let lookFirst: Int
    public let look: Int
    public let notes: Int

    public init(stations: Int, lookFirst: Int, look: Int, notes: Int) {
      self.stations = stations
      self.lookFirst = lookFirst
      self.look = look
      self.notes = notes
    }
  }

  public let program: ProgramIdentity
  public let entries: [Entry]
  /// Why the history could not be used, if it could not.
  public let historyProblem: String?
  /// Whether the elections were found by a pattern: then they are ranked, and listed on many pages.
  public let isArchive: Bool

  public init(
    program: ProgramIdentity, entries: [Entry], historyProblem: String? = nil,
    isArchive: Bool = false
  ) {
    self.isArchive = isArchive
    self.program = program
    self.entries = entries
    self.historyProblem = historyProblem
  }
}
