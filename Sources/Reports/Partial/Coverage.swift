import Analyses
import Returns

/// How much of a count has come in: stations that have reported against stations that will.
public struct Coverage: Sendable, Equatable {
  /// Of one place.
  public struct Share: Sendable, Equatable {
    public let name: String
    /// Name of the region that a constituency lies in.
    public let region: String?
    public let reported: Int
    /// `nil` where nothing says how many there will be.
    public let expected: Int?

    public init(name: String, region: String?, reported: Int, expected: Int?) {
      self.name = name
      self.region = region
      self.reported = reported
      self.expected = expected
    }

    /// At most 1; `nil` where it is not known.
    public var fraction: Double? {
      guard let expected, expected > 0 else { return nil }
      return min(1, Double(reported) / Double(expected))
    }

    public var isWhole: Bool { expected.map { reported >= $0 } ?? false }

    /// "57 of 132 stations", in the current language.
    public var words: String {
      let reported = HumanNumber.integer(reported)
      guard let expected else {
        return said("\(reported) stations, of a number that is not known")
      }
      return said("\(reported) of \(HumanNumber.integer(expected)) stations")
    }

    /// Whether more have reported than there should be: the number expected is that of something else.
    var isOverfull: Bool { expected.map { reported > $0 } ?? false }
  }

  public let country: Share
  /// Every region and constituency that is expected or has reported, in the order of the register.
  public let regions: [Share]
  public let constituencies: [Share]
  /// What says how many stations there will be, for people.
  public let source: String
  /// Why each analysis that needs the whole count needs it, by its identifier.
  public let waiting: [String: String]

  /// Which stations are still to come, where a list of them was given.
  public let roll: Roll?

  /// A list of stations against those that have reported.
  public struct Roll: Sendable, Equatable {
    /// Listed stations that have not reported, in the order of the list.
    public let missing: [StationList.Station]
    /// Stations that have reported and are not listed, in the order of the table.
    public let unlisted: [StationList.Station]

    public init(missing: [StationList.Station], unlisted: [StationList.Station]) {
      self.missing = missing
      self.unlisted = unlisted
    }
  }

  public init(
    country: Share, regions: [Share], constituencies: [Share], source: String,
    waiting: [String: String], roll: Roll? = nil
  ) {
    self.roll = roll
    self.country = country
    self.regions = regions
    self.constituencies = constituencies
    self.source = source
    self.waiting = waiting
  }

  /// True once every station has reported.
  public var isWhole: Bool {
    country.isWhole && (regions + constituencies).allSatisfy { $0.expected == nil || $0.isWhole }
  }
}

extension Coverage {
  /// The share of an area of this table, among `regions` or `constituencies`.
  func share(of area: ReturnsTable.Area, in shares: [Share], _ table: ReturnsTable) -> Share? {
    let region = area.region.map { table.regions[$0].name }
    return shares.first { $0.name == area.name && $0.region == region }
  }

  /// The share of a scope of this table.
  public func share(of scope: Scope, in table: ReturnsTable) -> Share? {
    switch scope.kind {
    case .country: country
    case .region:
      table.regions.first { $0.key == scope.id }.flatMap { share(of: $0, in: regions, table) }
    case .constituency:
      table.constituencies.first { $0.key == scope.id }.flatMap {
        share(of: $0, in: constituencies, table)
      }
    }
  }

  /// Whether nothing of a scope is still to come: its own stations are all there, or all of the country's
  /// are and nobody says how many are its own.
  public func isWhole(_ scope: Scope, in table: ReturnsTable) -> Bool {
    guard let share = share(of: scope, in: table) else { return false }
    return share.isWhole || (share.expected == nil && country.isWhole)
  }
}
