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

    public init(
      id: String, title: String, simulated: Bool, isComparison: Bool, outcome: Outcome,
      counts: Counts?
    ) {
      self.id = id
      self.title = title
      self.simulated = simulated
      self.isComparison = isComparison
      self.outcome = outcome
      self.counts = counts
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

  public init(program: ProgramIdentity, entries: [Entry]) {
    self.program = program
    self.entries = entries
  }
}
