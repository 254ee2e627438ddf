import AuditMath
import Returns

/// How the voters of one election vote in the next, and what becomes of its stations: for pairs whose
/// true transfer and true matches are known.
public struct FollowingElection: Sendable {
  public let identity: ElectionIdentity
  /// Names of the later candidates.
  public let candidates: [String]
  /// Source by destination: the earlier candidates, then those who voted for none; to the later candidates,
  /// then nobody. Rows sum to 1.
  public let transfer: [[Double]]
  /// Standard deviation, on the log scale, of how a constituency's voters depart from the transfer.
  public let spread: Double

  public init(
    identity: ElectionIdentity, candidates: [String], transfer: [[Double]], spread: Double = 0
  ) {
    self.identity = identity
    self.candidates = candidates
    self.transfer = transfer
    self.spread = spread
  }

  /// The next election over the same stations and lists: every group of earlier voters divides by a
  /// multinomial draw.
  public func draw(after earlier: SimulatedElection, seed: UInt64) -> SimulatedElection {
    let rows = earlier.frame.constituencies.indices.map { area in
      transfer.enumerated().map { source, row in
        var stream = RandomStream(
          seed: seed, purpose: "following/constituency/" + String(source), block: UInt64(area))
        return bent(row, &stream)
      }
    }
    let protocols = earlier.frame.sites.indices.map { site -> StationProtocol in
      var stream = RandomStream(
        seed: seed, purpose: "following/" + identity.id,
        block: earlier.frame.sites[site].identity)
      let old = earlier.protocols[site]
      let voters = old.registered
      let sources = old.votes + [max(0, voters - old.votes.reduce(0, +))]
      var votes = [Int](repeating: 0, count: candidates.count)
      for (source, size) in sources.enumerated() where size > 0 {
        let drawn = stream.nextMultinomial(
          trials: size, probabilities: rows[earlier.frame.sites[site].constituency][source])
        for candidate in votes.indices { votes[candidate] += drawn[candidate] }
      }
      return Self.complete(registered: voters, votes: votes)
    }
    return SimulatedElection(
      identity: identity, frame: earlier.frame, candidates: candidates, protocols: protocols,
      changes: [])
  }

  private func bent(_ row: [Double], _ stream: inout RandomStream) -> [Double] {
    guard spread > 0 else { return row }
    let weights = row.map { $0 * Self.exponential(spread * stream.nextNormal()) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  private static func exponential(_ x: Double) -> Double {
    // A short series is enough for a factor near one and the same on every machine.
    var (sum, term) = (1.0, 1.0)
    for k in 1...20 {
      term *= x / Double(k)
      sum += term
    }
    return max(0, sum)
  }

  /// A protocol in order: everything valid, nothing lost, no mobile box.
  private static func complete(registered: Int, votes: [Int]) -> StationProtocol {
    let valid = votes.reduce(0, +)
    var station = StationProtocol()
    station.supplementary = max(0, valid - registered)
    station.registered = registered
    station.issuedInside = valid
    station.stationaryBox = valid
    station.valid = valid
    station.received = registered + station.supplementary
    station.unused = station.received - valid
    station.votes = votes
    return station
  }
}
