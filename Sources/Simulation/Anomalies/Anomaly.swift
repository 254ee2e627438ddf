/// A way in which returns depart from an ordinary count, to be planted at known stations.
///
/// Candidates are given by index. All but `arithmeticError` leave the protocol consistent.
public enum Anomaly: Sendable, Equatable {
  /// Ballots issued written backwards from the nearest percentage that is a multiple of
  /// `multipleOf`; the difference is spread over candidates in proportion.
  case roundedTurnout(multipleOf: Int)
  /// One candidate's votes written backwards from such a percentage of the ballots counted; the
  /// difference comes from or goes to the others in proportion.
  case roundedShare(candidate: Int, multipleOf: Int)
  /// Ballots of a share of those who did not vote are added for one candidate.
  case ballotStuffing(candidate: Int, abstainers: ClosedRange<Double>)
  /// A share of one candidate's votes is counted for another.
  case voteSwitching(from: Int, to: Int, share: ClosedRange<Double>)
  /// Last digits of the candidates' votes (of ten votes and more) as people invent them: many 0
  /// and 5, few that repeat the digit before.
  case inventedDigits
  /// Boxes, invalid ballots and votes copied from another station of the constituency.
  case copiedProtocol
  /// Two candidates' columns exchanged.
  case swappedCandidates(Int, Int)
  /// Ballots issued made to fit one turnout, in tenths of a percent of the list.
  case turnoutTarget(tenths: Int)
  /// A slip of the pen or of the keyboard: the protocol no longer adds up.
  case arithmeticError(ArithmeticError)

  /// Stable name in truth tables.
  public var identifier: String {
    switch self {
    case .roundedTurnout: "rounded-turnout"
    case .roundedShare: "rounded-share"
    case .ballotStuffing: "ballot-stuffing"
    case .voteSwitching: "vote-switching"
    case .inventedDigits: "invented-digits"
    case .copiedProtocol: "copied-protocol"
    case .swappedCandidates: "swapped-candidates"
    case .turnoutTarget: "turnout-target"
    case .arithmeticError(let error): "arithmetic-" + error.rawValue
    }
  }
}

/// Slips that break the arithmetic of a protocol.
public enum ArithmeticError: String, Sendable, CaseIterable {
  /// The first candidate's votes are 10 too many for the line of valid ballots.
  case candidateSum = "candidate-sum"
  /// Two neighbouring digits of the valid ballots exchanged (or 9 added where they are equal).
  case transposedValid = "transposed-valid"
  /// Unused ballots 100 too many for the ballots received.
  case ballotsReceived = "ballots-received"
  /// More ballots in the stationary box than were issued, and counted as valid ones.
  case boxesAboveIssued = "boxes-above-issued"
}

/// One count that a planted anomaly changed.
public struct PlantedChange: Sendable, Equatable {
  /// Index into `ElectorateFrame.sites`.
  public let site: Int
  /// `Anomaly.identifier`.
  public let anomaly: String
  /// Header of the column.
  public let column: String
  public let before: Int
  public let after: Int
  /// What the counts alone do not say, such as the station that was copied; else empty.
  public let note: String

  public init(
    site: Int, anomaly: String, column: String, before: Int, after: Int, note: String = ""
  ) {
    self.site = site
    self.anomaly = anomaly
    self.column = column
    self.before = before
    self.after = after
    self.note = note
  }
}
