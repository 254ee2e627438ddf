import Returns

/// A candidate of a simulated election: expected share of the valid votes, and where the votes are.
public struct CandidateModel: Sendable, Equatable {
  public let name: String
  /// Expected national share of the valid votes, as a weight: only proportions matter.
  public var share: Double
  /// Added to the log weight in villages, half of it in towns.
  public var villageShift: Double
  /// Added to the log weight per unit of the area's turnout deviation (logit scale).
  public var turnoutCoupling: Double
  /// Standard deviations of the normal effects on the log weight. They belong to the places, so two
  /// elections over the same places share them.
  public var spread: Spread

  /// Standard deviations on the logit or log scale, by level.
  public struct Spread: Sendable, Equatable {
    public var region: Double
    public var constituency: Double
    public var station: Double
    public init(region: Double, constituency: Double, station: Double) {
      self.region = region
      self.constituency = constituency
      self.station = station
    }
  }

  public init(
    name: String, share: Double, villageShift: Double = 0, turnoutCoupling: Double = 0,
    spread: Spread = Spread(region: 0.1, constituency: 0.12, station: 0.12)
  ) {
    self.name = name
    self.share = share
    self.villageShift = villageShift
    self.turnoutCoupling = turnoutCoupling
    self.spread = spread
  }
}

/// Turnout: a mean, differences between places that persist, and what is new in every election.
public struct TurnoutModel: Sendable, Equatable {
  /// Expected ballots issued to listed voters over all listed voters; kept within 0.01-0.99.
  public var mean: Double
  /// Added to the logit in towns and in villages, cities being the reference.
  public var townShift: Double
  public var villageShift: Double
  /// Effects that belong to the places: equal in every election of the same places.
  public var persistent: CandidateModel.Spread
  /// Effects of one election alone, on top. Stations vary by `precision` instead.
  public var ownConstituency: Double
  /// Precision a + b of the beta distribution of a station's turnout round its expectation: the
  /// overdispersion against a binomial is 1 + (N - 1) / (precision + 1).
  public var precision: Double

  public init(
    mean: Double, townShift: Double = 0.1, villageShift: Double = 0.25,
    persistent: CandidateModel.Spread = .init(region: 0.15, constituency: 0.2, station: 0.33),
    ownConstituency: Double = 0.06, precision: Double = 80
  ) {
    self.mean = mean
    self.townShift = townShift
    self.villageShift = villageShift
    self.persistent = persistent
    self.ownConstituency = ownConstituency
    self.precision = precision
  }
}

/// How the small lines of a protocol come about. All are shares of the line they are taken from.
public struct ProtocolRates: Sendable, Equatable {
  /// Mean supplementary list over the list; at most 8 % at any station.
  public var supplementary: Double
  /// Ballots issued outside the station; villages have twice as many.
  public var issuedOutside: Double
  /// Ballots issued but found in no box (voters take them away).
  public var carriedAway: Double
  public var invalid: Double
  /// Share of stations that lose a ballot.
  public var lost: Double
  /// Share of stations that received a ballot or two more than was signed for.
  public var unaccounted: Double
  /// Ballots received above the list.
  public var reserve: Double

  public init(
    supplementary: Double = 0.005, issuedOutside: Double = 0.02, carriedAway: Double = 0.00015,
    invalid: Double = 0.01, lost: Double = 0.008, unaccounted: Double = 0.004,
    reserve: Double = 0.02
  ) {
    self.supplementary = supplementary
    self.issuedOutside = issuedOutside
    self.carriedAway = carriedAway
    self.invalid = invalid
    self.lost = lost
    self.unaccounted = unaccounted
    self.reserve = reserve
  }
}

/// An ordinary election, as a distribution over returns: `draw(seed:)` gives one of them.
///
/// Turnout is beta-binomial and the vote Dirichlet-multinomial at every station, round expectations
/// with settlement, region, constituency and station effects on the logit and log scale. Expected
/// national turnout and shares equal the parameters. Nothing in it is rounded, copied or added:
/// whatever a test finds here is a false alarm.
public struct ElectionModel: Sendable {
  public var identity: ElectionIdentity
  public var frame: ElectorateFrame
  /// At least one, with shares above zero.
  public var candidates: [CandidateModel]
  public var turnout: TurnoutModel
  public var rates: ProtocolRates
  /// Precision of the Dirichlet distribution of a station's shares round their expectation.
  public var sharePrecision: Double
  /// Seed of the effects that belong to the places. Two elections with the same value and the same
  /// places are a pair.
  public var placesSeed: UInt64

  public init(
    identity: ElectionIdentity, frame: ElectorateFrame, candidates: [CandidateModel],
    turnout: TurnoutModel, rates: ProtocolRates = ProtocolRates(), sharePrecision: Double = 250,
    placesSeed: UInt64
  ) {
    self.identity = identity
    self.frame = frame
    self.candidates = candidates
    self.turnout = turnout
    self.rates = rates
    self.sharePrecision = sharePrecision
    self.placesSeed = placesSeed
  }

  /// One election of this model. For many, prepare an `ElectionSampler` once.
  public func draw(seed: UInt64) -> SimulatedElection { ElectionSampler(self).draw(seed: seed) }
}
