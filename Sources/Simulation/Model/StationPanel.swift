import AuditMath
import Returns

/// Plan of one constituency (or of a group of stations reported like one).
public struct AreaPlan: Sendable, Equatable {
  /// Mixture of settlements among the stations; the rest are villages.
  public struct Mixture: Sendable, Equatable {
    public let city: Double
    public let town: Double
    public init(city: Double, town: Double) {
      self.city = city
      self.town = town
    }
  }

  public let name: String
  public let region: String
  public let mixture: Mixture
  public let kind: StationKind
  /// Wording of the column "Station type".
  public let label: String
  /// Exact numbers of stations in the earlier and the later election; `nil` shares out what the
  /// country has left.
  public let stations: (earlier: Int, later: Int)?
  /// Stations of the later election that carry a label of their own, at the end of the numbering.
  public let opened: (count: Int, label: String)

  public init(
    name: String, region: String, mixture: Mixture, kind: StationKind = .regular,
    label: String = "permanent", stations: (earlier: Int, later: Int)? = nil,
    opened: (count: Int, label: String) = (0, "")
  ) {
    self.name = name
    self.region = region
    self.mixture = mixture
    self.kind = kind
    self.label = label
    self.stations = stations
    self.opened = opened
  }

  public static func == (left: AreaPlan, right: AreaPlan) -> Bool {
    left.name == right.name && left.region == right.region && left.mixture == right.mixture
      && left.kind == right.kind && left.label == right.label
      && left.stations?.earlier == right.stations?.earlier
      && left.stations?.later == right.stations?.later
      && left.opened.count == right.opened.count && left.opened.label == right.opened.label
  }
}

/// The stations of two elections over the same country: most exist in both, some open, some close.
///
/// List sizes are a mixture of villages (150-500 voters), towns (500-1,450) and cities
/// (900-1,500), scaled to a given total exactly within 50-1,500. Constituencies get stations in
/// inverse proportion to their mean size, so that their electorates are about equal.
public struct StationPanel: Sendable {
  /// One of the two elections.
  public enum Wave: Sendable { case earlier, later }

  private struct Member {
    let area: Int
    let number: Int
    let settlement: Settlement
    let label: String
    let size: Double
    let inEarlier: Bool
    let inLater: Bool
    let identity: UInt64
  }

  private let areas: [AreaPlan]
  private let regions: [String]
  private let regionOfArea: [Int]
  private let members: [Member]
  private let seed: UInt64

  /// The smallest and the largest list that scaling may produce.
  static let sizeLimits = 50...1500

  /// - Parameters:
  ///   - earlier: stations of the earlier election, all areas together.
  ///   - later: stations of the later one.
  ///   - closed: stations of the earlier election that the later one no longer has.
  public init(areas: [AreaPlan], earlier: Int, later: Int, closed: Int, seed: UInt64) {
    self.areas = areas
    self.seed = seed
    var regions: [String] = []
    regionOfArea = areas.map { area in
      if let index = regions.firstIndex(of: area.region) { return index }
      regions.append(area.region)
      return regions.count - 1
    }
    self.regions = regions
    members = Self.members(
      areas: areas, earlier: earlier, later: later, closed: closed, seed: seed)
  }

  /// One election without a partner.
  public init(areas: [AreaPlan], stations: Int, seed: UInt64) {
    self.init(areas: areas, earlier: stations, later: stations, closed: 0, seed: seed)
  }

  /// The stations of one election, their lists adding up to `voters` (as far as the limits of
  /// 50-1,500 a station allow).
  public func frame(_ wave: Wave, voters: Int) -> ElectorateFrame {
    let present = members.filter { wave == .earlier ? $0.inEarlier : $0.inLater }
    let raw = present.map { member in
      // Lists drift by a few percent between elections; the same draw serves any total.
      var stream = RandomStream(
        seed: seed, purpose: wave == .earlier ? "panel-drift-earlier" : "panel-drift-later",
        block: member.identity)
      return member.size * (1 + 0.04 * stream.nextNormal())
    }
    let sizes = Apportionment.scaled(raw, to: voters, within: Self.sizeLimits)
    let sites = present.indices.map { index in
      let member = present[index]
      let area = areas[member.area]
      return PollingSite(
        region: regionOfArea[member.area], constituency: member.area, name: String(member.number),
        kind: area.kind, settlement: member.settlement, label: member.label,
        registered: sizes[index], identity: member.identity)
    }
    return ElectorateFrame(regions: regions, constituencies: areas.map(\.name), sites: sites)
  }

  private static func members(
    areas: [AreaPlan], earlier: Int, later: Int, closed: Int, seed: UInt64
  ) -> [Member] {
    let free = areas.indices.filter { areas[$0].stations == nil }
    let fixed = areas.compactMap(\.stations)
    let openedInAll = free.reduce(0) { $0 + areas[$1].opened.count }
    // Numbers are given once: what closes leaves a gap, what opens is added at the end.
    let everywhere = later + closed - fixed.reduce(0) { $0 + $1.later } - openedInAll
    let before = earlier - fixed.reduce(0) { $0 + $1.earlier }
    let weights = free.map { 1 / meanSize(areas[$0].mixture) }
    let totals = Apportionment.largestRemainder(weights, total: everywhere)
    let earlierTotals = Apportionment.largestRemainder(
      totals.map(Double.init), total: min(before, everywhere))
    let closedTotals = Apportionment.largestRemainder(
      earlierTotals.map(Double.init), total: closed)

    var members: [Member] = []
    var position = 0
    for area in areas.indices {
      let plan = areas[area]
      let numbers: (all: Int, earlier: Int, closed: Int)
      if let stations = plan.stations {
        numbers = (max(stations.earlier, stations.later), stations.earlier, 0)
      } else {
        numbers = (totals[position], earlierTotals[position], closedTotals[position])
        position += 1
      }
      var stream = RandomStream(
        seed: seed, purpose: "panel-closed", block: StableHash.of(plan.name))
      let gone = choose(numbers.closed, of: min(numbers.earlier, numbers.all), &stream)
      for number in 1..<(numbers.all + plan.opened.count + 1) {
        let isOpened = number > numbers.all
        let fraction = Double(number - 1) / Double(max(1, numbers.all))
        let settlement: Settlement =
          isOpened ? .village : Self.settlement(at: fraction, of: plan.mixture)
        let identity = StableHash.of(plan.region + "/" + plan.name + "/" + String(number))
        var sizes = RandomStream(seed: seed, purpose: "panel-size", block: identity)
        members.append(
          Member(
            area: area, number: number, settlement: settlement,
            label: isOpened ? plan.opened.label : plan.label,
            size: size(of: settlement, &sizes), inEarlier: number <= numbers.earlier,
            inLater: !gone.contains(number) && number <= (plan.stations?.later ?? Int.max),
            identity: identity))
      }
    }
    return members
  }

  /// Stations are numbered from the centre outwards, as commissions do: city, town, villages.
  private static func settlement(at fraction: Double, of mixture: AreaPlan.Mixture) -> Settlement {
    if fraction < mixture.city { return .city }
    return fraction < mixture.city + mixture.town ? .town : .village
  }

  private static func size(of settlement: Settlement, _ stream: inout RandomStream) -> Double {
    switch settlement {
    case .city: 900 + 600 * stream.nextBeta(2.5, 2.2)
    case .town: 500 + 950 * stream.nextBeta(2.2, 2)
    case .village: 150 + 350 * stream.nextBeta(1.5, 1.8)
    }
  }

  private static func meanSize(_ mixture: AreaPlan.Mixture) -> Double {
    1219 * mixture.city + 998 * mixture.town + 309 * max(0, 1 - mixture.city - mixture.town)
  }

  /// `count` different numbers of `1...total`, by partial shuffle.
  private static func choose(_ count: Int, of total: Int, _ stream: inout RandomStream) -> Set<Int>
  {
    guard count > 0, total > 0 else { return [] }
    var numbers = Array(1...total)
    for index in 0..<min(count, total) {
      numbers.swapAt(index, index + stream.nextInt(below: total - index))
    }
    return Set(numbers.prefix(count))
  }
}
