import AuditMath

extension Anomaly {
  /// The protocol with this anomaly, or `nil` where it cannot be planted at that station (it would
  /// change nothing, or would break the protocol's arithmetic).
  ///
  /// - Parameter source: the protocol to copy; needed by `copiedProtocol` alone.
  func applied(
    to station: StationProtocol, copying source: StationProtocol? = nil,
    _ stream: inout RandomStream
  ) -> StationProtocol? {
    guard candidates.allSatisfy(station.votes.indices.contains) else { return nil }
    var changed = station
    switch self {
    case .roundedTurnout(let multiple):
      guard station.registered > 0, multiple > 0 else { return nil }
      let percent = Self.nearest(
        multiple, to: station.issued, of: station.registered, limit: 99)
      changed.reissue(Self.part(percent * 10, of: station.registered), &stream)
    case .turnoutTarget(let tenths):
      changed.reissue(Self.part(tenths, of: station.registered), &stream)
    case .roundedShare(let candidate, let multiple):
      guard station.counted > 0, multiple > 0 else { return nil }
      let percent = Self.nearest(
        multiple, to: station.votes[candidate], of: station.counted, limit: 99)
      let target = min(Self.part(percent * 10, of: station.counted), station.valid)
      changed.reassign(candidate, votes: target, &stream)
    case .ballotStuffing(let candidate, let abstainers):
      let absent = station.registered + station.supplementary - station.issued
      var change = [Int](repeating: 0, count: station.votes.count)
      change[candidate] = Self.share(abstainers, of: max(0, absent), &stream)
      changed.castMore(change)
    case .voteSwitching(let from, let to, let share):
      let moved = Self.share(share, of: station.votes[from], &stream)
      changed.votes[from] -= moved
      changed.votes[to] += moved
    case .inventedDigits:
      changed.castMore(
        station.votes.map { votes in
          votes < 10
            ? 0 : votes / 10 * 10 + Self.inventedDigit(after: votes / 10 % 10, &stream) - votes
        })
    case .copiedProtocol:
      guard let source else { return nil }
      changed.copyCount(of: source)
    case .swappedCandidates(let one, let two):
      changed.votes.swapAt(one, two)
    case .arithmeticError(let error):
      return error.applied(to: station)
    }
    return changed != station && changed.brokenRules.isEmpty ? changed : nil
  }

  /// The candidates it names.
  private var candidates: [Int] {
    switch self {
    case .roundedShare(let candidate, _), .ballotStuffing(let candidate, _): [candidate]
    case .voteSwitching(let one, let two, _), .swappedCandidates(let one, let two): [one, two]
    case .arithmeticError: [0]
    case .roundedTurnout, .inventedDigits, .copiedProtocol, .turnoutTarget: []
    }
  }

  /// The multiple of `step` percent nearest to `part / whole`, at least `step` and at most `limit`.
  private static func nearest(_ step: Int, to part: Int, of whole: Int, limit: Int) -> Int {
    let steps = (200 * part + step * whole) / (2 * step * whole)
    return max(1, min(steps, limit / step)) * step
  }

  /// So many tenths of a percent of `whole`, rounded half up.
  private static func part(_ tenths: Int, of whole: Int) -> Int { (tenths * whole + 500) / 1000 }

  private static func share(
    _ range: ClosedRange<Double>, of whole: Int, _ stream: inout RandomStream
  ) -> Int {
    let share = range.lowerBound + (range.upperBound - range.lowerBound) * stream.uniform()
    return min(whole, max(0, Int((share * Double(whole)).rounded())))
  }

  /// 0 and 5 with 0.18 each, the others with 0.08; a repeat of the digit before is thought better
  /// of four times in five. (Invented numbers avoid repeats and favour round ends: Beber and
  /// Scacco 2012. The sizes are ours.)
  private static func inventedDigit(after previous: Int, _ stream: inout RandomStream) -> Int {
    while true {
      let place = stream.nextInt(below: 100)
      let digit = place < 18 ? 0 : place < 36 ? 5 : [1, 2, 3, 4, 6, 7, 8, 9][(place - 36) / 8]
      if digit != previous || stream.nextInt(below: 5) == 0 { return digit }
    }
  }
}

extension ArithmeticError {
  /// The protocol with this slip.
  func applied(to station: StationProtocol) -> StationProtocol? {
    var changed = station
    switch self {
    case .candidateSum: changed.votes[0] += 10
    case .transposedValid: changed.valid = Self.transposed(station.valid)
    case .ballotsReceived: changed.unused += 100
    case .boxesAboveIssued:
      let extra = station.issued - station.inBoxes + 25
      changed.stationaryBox += extra
      changed.valid += extra
      changed.votes[0] += extra
    }
    return changed.brokenRules.isEmpty ? nil : changed
  }

  /// The last two digits exchanged; 9 added where that changes nothing.
  private static func transposed(_ value: Int) -> Int {
    let ones = value % 10
    let tens = value / 10 % 10
    return ones == tens ? value + 9 : value - 10 * tens - ones + 10 * ones + tens
  }
}

extension StationProtocol {
  /// Makes ballots issued equal to `target`, spreading the difference over candidates in
  /// proportion to their votes. Leaves the protocol alone where nobody has voted.
  fileprivate mutating func reissue(_ target: Int, _ stream: inout RandomStream) {
    // Taking away can ask more of a small candidate than there is, hence the rounds.
    for _ in 0..<100 where issued != target && valid > 0 {
      castMore(spread(target - issued, over: votes, &stream))
    }
  }

  /// Gives a candidate so many votes, at the expense (or to the benefit) of the others.
  fileprivate mutating func reassign(
    _ candidate: Int, votes target: Int, _ stream: inout RandomStream
  ) {
    for _ in 0..<100 where votes[candidate] != target {
      var others = votes
      others[candidate] = 0
      guard others.contains(where: { $0 > 0 }) else { return }
      let change = spread(votes[candidate] - target, over: others, &stream)
      for index in votes.indices where index != candidate {
        let step = max(change[index], -votes[index])
        votes[index] += step
        votes[candidate] -= step
      }
    }
  }

  /// `amount` (of either sign) drawn over candidates in proportion to `weights`.
  private func spread(_ amount: Int, over weights: [Int], _ stream: inout RandomStream) -> [Int] {
    let sum = Double(weights.reduce(0, +))
    let drawn = stream.nextMultinomial(
      trials: abs(amount), probabilities: weights.map { Double($0) / sum })
    return amount < 0 ? drawn.map { -$0 } : drawn
  }

  /// Takes over everything that was issued and counted; list and ballots received stay, and what
  /// is left of them is unused.
  mutating func copyCount(of source: StationProtocol) {
    issuedInside = source.issuedInside
    issuedOutside = source.issuedOutside
    mobileBox = source.mobileBox
    stationaryBox = source.stationaryBox
    invalid = source.invalid
    valid = source.valid
    votes = source.votes
    unused = received - issued - lost + unaccounted
    if unused < 0 {
      received -= unused
      unused = 0
    }
  }
}
