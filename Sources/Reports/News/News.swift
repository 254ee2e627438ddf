/// A finding as the history keeps it: what it says, and since when it has been there.
public struct RecordedFinding: Sendable, Equatable, Codable {
  /// Tells findings of one report apart, and is the same from run to run: method, measure, candidate and
  /// place.
  public let key: String
  public let level: String
  public let analysis: String
  public let measure: String
  public let candidate: String?
  public let scopeKind: String
  public let scopeID: String
  public let scopeName: String
  public let sentence: String
  /// As printed for machines, with the unit.
  public let effect: String
  public let q: String?
  /// Time of the first run that had it, without a gap since; ISO 8601 in UTC.
  public var firstSeen: String

  public init(
    key: String, level: String, analysis: String, measure: String, candidate: String?,
    scopeKind: String, scopeID: String, scopeName: String, sentence: String, effect: String,
    q: String?, firstSeen: String
  ) {
    self.key = key
    self.level = level
    self.analysis = analysis
    self.measure = measure
    self.candidate = candidate
    self.scopeKind = scopeKind
    self.scopeID = scopeID
    self.scopeName = scopeName
    self.sentence = sentence
    self.effect = effect
    self.q = q
    self.firstSeen = firstSeen
  }

  /// Whether a reader would see a difference.
  public func says(theSameAs other: RecordedFinding) -> Bool {
    level == other.level && sentence == other.sentence
  }
}

/// The run that a report is compared with. Together with the inputs it decides the report's bytes.
public struct NewsBaseline: Sendable, Equatable, Codable {
  /// Runs of one report are numbered from 1.
  public let number: Int
  public let made: String
  public let fingerprint: String
  public let findings: [RecordedFinding]

  public init(number: Int, made: String, fingerprint: String, findings: [RecordedFinding]) {
    self.number = number
    self.made = made
    self.fingerprint = fingerprint
    self.findings = findings
  }
}

/// What a report says that the last one did not, and the other way round.
public struct News: Sendable, Equatable {
  public enum State: String, Sendable, Codable {
    case new, changed, unchanged
  }

  public struct Entry: Sendable, Equatable {
    public let finding: RecordedFinding
    public let state: State
    /// What it was, where it changed.
    public let before: RecordedFinding?

    public init(finding: RecordedFinding, state: State, before: RecordedFinding?) {
      self.finding = finding
      self.state = state
      self.before = before
    }
  }

  /// Number and time of this run.
  public let number: Int
  public let made: String
  /// `nil` for the first run of a report.
  public let baseline: NewsBaseline?
  /// Every finding of this run, most important first.
  public let entries: [Entry]
  /// Findings of the last run that are gone, most important first.
  public let resolved: [RecordedFinding]

  public init(
    number: Int, made: String, baseline: NewsBaseline?, entries: [Entry],
    resolved: [RecordedFinding]
  ) {
    self.number = number
    self.made = made
    self.baseline = baseline
    self.entries = entries
    self.resolved = resolved
  }

  public func count(_ state: State) -> Int { entries.count { $0.state == state } }
}
