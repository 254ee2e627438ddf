import Analyses

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

    /// "57 of 132 stations".
    public var words: String {
      guard let expected else { return "\(reported) stations, of a number that is not known" }
      return "\(reported) of \(expected) stations"
    }
  }

  public let country: Share
  /// Every region and constituency that is expected or has reported, in the order of the register.
  public let regions: [Share]
  public let constituencies: [Share]
  /// What says how many stations there will be, for people.
  public let source: String
  /// Why each analysis that needs the whole count needs it, by its identifier.
  public let waiting: [String: String]

  public init(
    country: Share, regions: [Share], constituencies: [Share], source: String,
    waiting: [String: String]
  ) {
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
