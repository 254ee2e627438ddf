/// What one night did, election by election and comparison by comparison, in the configuration's order.
public struct NightlySummary: Sendable {
  public enum Outcome: Sendable, Equatable {
    /// Audited now.
    case audited
    /// Inputs, options and program are those of the published report, which stands.
    case unchanged
    /// Why there is no new report; the old one, if any, stands.
    case failed(Failure)
  }

  /// Why a night made no report of an election or comparison.
  public struct Failure: Sendable, Equatable {
    /// What went wrong, coarsely enough for a page to say it in its own language.
    public enum Cause: String, Sendable, CaseIterable {
      case missing, rejected, unreadable, configuration, unwritable, unsigned, part, program
    }

    public let cause: Cause
    /// The program's message, in English: file, row, column, what was found and what to do.
    public let message: String

    public init(_ cause: Cause, _ message: String) {
      self.cause = cause
      self.message = message
    }
  }

  /// The report of an earlier night that stands where there is no new one.
  public enum Standing: Sendable, Equatable {
    /// When it was made, as ISO 8601 in UTC.
    case made(String)
    /// Where no history is kept, no report says when it was made.
    case undated
  }

  public struct Entry: Sendable {
    /// Name of the report's folder.
    public let id: String
    public let title: String
    public let simulated: Bool
    public let isComparison: Bool
    public let outcome: Outcome
    /// Stations audited, and findings by level; `nil` where there is no new report.
    public let counts: Counts?
    /// An earlier report that a failure has left; `nil` where there is none, or a new one.
    public let standing: Standing?
    /// What the report's last change brought; `nil` where no history is kept.
    public let news: NewsCounts?
    /// Share of stations that have reported, in words, while a count is going on.
    public let reported: String?
    /// Natural logarithm of the election's combined p; `nil` where there is none, as for comparisons.
    public let combinedLogP: Double?

    /// Why there is no report, or only an old one; `nil` where it is up to date.
    public var failure: Failure? {
      if case .failed(let failure) = outcome { failure } else { nil }
    }
    public var isFailure: Bool { failure != nil }

    /// Whether there is a report to be read, new or old.
    public var hasReport: Bool { counts != nil || standing != nil }

    public init(
      id: String, title: String, simulated: Bool, isComparison: Bool, outcome: Outcome,
      counts: Counts?, standing: Standing? = nil, news: NewsCounts? = nil,
      reported: String? = nil, combinedLogP: Double? = nil
    ) {
      self.standing = standing
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

  /// A published report that no entry tells of.
  public struct Other: Sendable, Equatable {
    /// Name of the report's folder.
    public let id: String
    public let title: String
    public let simulated: Bool
    public let isComparison: Bool
    public let standing: Standing

    public init(
      id: String, title: String, simulated: Bool, isComparison: Bool, standing: Standing
    ) {
      self.id = id
      self.title = title
      self.simulated = simulated
      self.isComparison = isComparison
      self.standing = standing
    }
  }

  public let program: ProgramIdentity
  public let entries: [Entry]
  /// Where a manifest could not be read, nobody can say which report is its: those that are left over.
  public let others: [Other]
  /// Why the history could not be used, if it could not.
  public let historyProblem: String?
  /// Whether the elections were found by a pattern: then they are ranked, and listed on many pages.
  public let isArchive: Bool

  public init(
    program: ProgramIdentity, entries: [Entry], others: [Other] = [],
    historyProblem: String? = nil, isArchive: Bool = false
  ) {
    self.others = others
    self.isArchive = isArchive
    self.program = program
    self.entries = entries
    self.historyProblem = historyProblem
  }
}
