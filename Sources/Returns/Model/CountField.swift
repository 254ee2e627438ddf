/// What a count column of a protocol means. One case is one line of the protocol; a source may lack any.
///
/// The names are those of `election.toml`, section `[columns]`.
public enum CountField: String, CaseIterable, Sendable {
  /// Voters on the list, supplementary list excluded where the source keeps it apart.
  case registered
  /// Voters added on the day (supplementary list).
  case supplementary
  /// Ballots the station received.
  case received
  /// Ballots issued to voters, all ways of voting together; "voters who voted" where a source has that.
  case issued
  /// Ballots not used, cancelled.
  case unused
  /// Ballots lost.
  case lost
  /// Ballots unaccounted for on receipt.
  case unaccounted
  /// Ballots found in all boxes.
  case inBoxes = "in_boxes"
  /// Invalid ballots.
  case invalid
  /// Valid ballots.
  case valid
  /// Blank ballots, where the source counts them apart from the invalid ones.
  case blank
}

/// The stored mark of a count that the source does not give. Missing is never zero.
public let missingCount = Int32.min
