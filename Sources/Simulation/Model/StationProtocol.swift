/// The protocol of one station as it was written: counts as they stand, consistent or not.
public struct StationProtocol: Sendable, Equatable {
  /// Voters on the list, supplementary list excluded.
  public var registered = 0
  /// Voters added on the day.
  public var supplementary = 0
  public var received = 0
  /// Ballots issued at the station.
  public var issuedInside = 0
  /// Ballots issued outside it, with the mobile box.
  public var issuedOutside = 0
  public var unused = 0
  public var lost = 0
  /// Ballots found above the number received (they cannot be accounted for).
  public var unaccounted = 0
  public var mobileBox = 0
  public var stationaryBox = 0
  public var invalid = 0
  public var valid = 0
  /// By candidate, in the order of the election.
  public var votes: [Int] = []

  public init() {}

  /// Ballots issued, both ways of voting together.
  public var issued: Int { issuedInside + issuedOutside }
  /// Ballots found in all boxes.
  public var inBoxes: Int { mobileBox + stationaryBox }
  /// Ballots counted, valid and invalid.
  public var counted: Int { valid + invalid }

  /// Every rule of protocol arithmetic that this protocol breaks, in words; empty when consistent.
  public var brokenRules: [String] {
    var broken: [String] = []
    func check(_ holds: Bool, _ rule: String) { if !holds { broken.append(rule) } }
    check(votes.reduce(0, +) == valid, "valid = sum of candidates")
    check(valid + invalid == inBoxes, "valid + invalid = in boxes")
    check(inBoxes <= issued, "in boxes <= issued")
    check(mobileBox <= issuedOutside, "mobile boxes <= issued outside")
    check(issued <= registered + supplementary, "issued <= registered + supplementary")
    check(
      received == issued + unused + lost - unaccounted,
      "received = issued + unused + lost - unaccounted")
    check(ProtocolLine.allCases.allSatisfy { self[$0] >= 0 }, "no count below zero")
    check(votes.allSatisfy { $0 >= 0 }, "no votes below zero")
    return broken
  }
}

/// One line of the protocol: a column of the file.
public enum ProtocolLine: String, CaseIterable, Sendable {
  case registered = "Voters on the list"
  case supplementary = "Voters on the supplementary list"
  case received = "Ballots received"
  case issuedInside = "Ballots issued at the station"
  case issuedOutside = "Ballots issued outside the station"
  case unused = "Unused ballots cancelled"
  case lost = "Ballots lost"
  case unaccounted = "Ballots unaccounted for"
  case mobileBox = "Ballots in mobile boxes"
  case stationaryBox = "Ballots in stationary boxes"
  case invalid = "Invalid ballots"
  case valid = "Valid ballots"

  /// Header of the column in the file.
  public var header: String { rawValue }

  var keyPath: WritableKeyPath<StationProtocol, Int> {
    switch self {
    case .registered: \.registered
    case .supplementary: \.supplementary
    case .received: \.received
    case .issuedInside: \.issuedInside
    case .issuedOutside: \.issuedOutside
    case .unused: \.unused
    case .lost: \.lost
    case .unaccounted: \.unaccounted
    case .mobileBox: \.mobileBox
    case .stationaryBox: \.stationaryBox
    case .invalid: \.invalid
    case .valid: \.valid
    }
  }
}

extension StationProtocol {
  /// The count of one line.
  public subscript(line: ProtocolLine) -> Int {
    get { self[keyPath: line.keyPath] }
    set { self[keyPath: line.keyPath] = newValue }
  }

  /// Adds ballots (or takes them away) at every line they pass through, so that the protocol stays
  /// consistent: issued, in boxes, valid, and the unused ones the other way round. Where the
  /// station runs out of ballots, it has received more.
  ///
  /// `change` is by candidate. Ballots go through the stationary box; taking away more than it
  /// holds uses the mobile box.
  mutating func castMore(_ change: [Int]) {
    var total = 0
    for index in votes.indices where index < change.count {
      let step = max(change[index], -votes[index])
      votes[index] += step
      total += step
    }
    valid += total
    let fromStationary = max(total, -stationaryBox)
    stationaryBox += fromStationary
    issuedInside += fromStationary
    mobileBox += total - fromStationary
    issuedOutside += total - fromStationary
    unused -= total
    if unused < 0 {
      received -= unused
      unused = 0
    }
  }
}
