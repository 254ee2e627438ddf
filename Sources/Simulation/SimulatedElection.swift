import Returns

/// One simulated election: the protocol of every station, and what was planted in it.
public struct SimulatedElection: Sendable {
  public let identity: ElectionIdentity
  public let frame: ElectorateFrame
  /// Names, in the order of every protocol's votes.
  public let candidates: [String]
  /// By station, in the order of `frame.sites`.
  public let protocols: [StationProtocol]
  /// Everything that was changed after the clean draw; empty for a clean election.
  public let changes: [PlantedChange]

  public init(
    identity: ElectionIdentity, frame: ElectorateFrame, candidates: [String],
    protocols: [StationProtocol], changes: [PlantedChange]
  ) {
    self.identity = identity
    self.frame = frame
    self.candidates = candidates
    self.protocols = protocols
    self.changes = changes
  }

  /// The returns as the reader would load them from `csv()`: same columns, source line of each row
  /// from 2 (line 1 is the header), source file 0. Areas with an empty name are absent ones.
  ///
  /// - Parameter fields: the counts to give; calibration on a file gives those that the file has.
  public func builder(fields: Set<CountField> = Set(CountField.allCases)) -> TableBuilder {
    var builder = TableBuilder()
    builder.regionNames = frame.regions
    builder.constituencyNames = frame.constituencies
    builder.regions = frame.sites.map {
      frame.regions[$0.region].isEmpty ? -1 : Int32($0.region)
    }
    builder.constituencies = frame.sites.map {
      frame.constituencies[$0.constituency].isEmpty ? -1 : Int32($0.constituency)
    }
    builder.stationNames = frame.sites.map(\.name)
    builder.kinds = frame.sites.map(\.kind)
    for field in Self.fields where fields.contains(field) {
      builder.counts[field] = protocols.map { Int32(clamping: $0[field]) }
    }
    builder.votes = candidates.indices.map { candidate in
      protocols.map { Int32(clamping: $0.votes[candidate]) }
    }
    builder.sourceFiles = [UInt16](repeating: 0, count: protocols.count)
    builder.sourceLines = protocols.indices.map { Int32($0 + 2) }
    return builder
  }

  /// The table to audit, without a file in between.
  public func table(fields: Set<CountField> = Set(CountField.allCases)) -> ReturnsTable {
    builder(fields: fields).table(
      identity: identity, candidates: candidates.map(ReturnsTable.Candidate.init))
  }

  /// Sums over all stations, as the commission would publish them.
  public func totals() -> OfficialTotals {
    var totals = OfficialTotals(stations: protocols.count)
    for field in Self.fields { totals.counts[field] = protocols.reduce(0) { $0 + $1[field] } }
    for (index, name) in candidates.enumerated() {
      totals.votes[name] = protocols.reduce(0) { $0 + $1.votes[index] }
    }
    return totals
  }

  /// Counts that the returns have; blank ballots are not counted apart.
  static let fields: [CountField] = CountField.allCases.filter { $0 != .blank }
}

extension StationProtocol {
  /// The count an audit reads under that meaning; 0 for `blank`, which these returns lack.
  public subscript(field: CountField) -> Int {
    switch field {
    case .registered: registered
    case .supplementary: supplementary
    case .received: received
    case .issued: issued
    case .unused: unused
    case .lost: lost
    case .unaccounted: unaccounted
    case .inBoxes: inBoxes
    case .invalid: invalid
    case .valid: valid
    case .blank: 0
    }
  }
}
