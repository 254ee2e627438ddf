import AuditMath
import Foundation
import Returns

/// Every station's log-ratio coordinates as departures from its place, all on one scale
/// (`PlaceDepartures`).
struct CompositionResiduals: Sendable {
  let composition: Composition
  /// Rows described, ascending.
  let rows: [Int32]
  /// Departures, row after row.
  let values: [Double]
  /// By described row: position of its home (a constituency, or the rest of a region).
  let homes: [Int32]
  /// By home: sums over its stations.
  private let totals: [PlaceDepartures.Totals]
  /// By home: the region, or 0 where there are none.
  let regions: [Int]
  let leftOut: [String: Int]

  static let fewestStations = 8

  init(_ view: ElectionView) {
    let table = view.table
    var leftOut: [String: Int] = [:]
    var isUsable = [Bool](repeating: false, count: table.count)
    let registered = table.column(.registered)
    for row in 0..<table.count {
      if let reason = Self.reason(row, registered, view) {
        leftOut[reason, default: 0] += 1
      } else {
        isUsable[row] = true
      }
    }
    let composition = Composition(table, rows: (0..<table.count).filter { isUsable[$0] })
    self.composition = composition
    let places = Self.places(table, isUsable)
    if places.leftOut > 0 {
      leftOut["fewer than \(Self.fewestStations) usable stations in the place"] = places.leftOut
    }
    self.leftOut = leftOut
    regions = places.regions
    let strength = Self.strengths(composition, table, places.rows)
    let described = view.parallel.mapBlocks(places.rows.count, blockSize: 16) { block in
      block.map { PlaceDepartures(places.rows[$0], composition, table, strength) }
    }.flatMap { $0 }
    totals = described.map(\.totals)
    // By row of the table: its place, and where it stands there; in that order they are ascending.
    var home = [(place: Int32, index: Int32)](repeating: (-1, 0), count: table.count)
    for (place, rows) in places.rows.enumerated() {
      for (index, row) in rows.enumerated() { home[Int(row)] = (Int32(place), Int32(index)) }
    }
    let rows = home.indices.filter { home[$0].place >= 0 }.map { Int32($0) }
    self.rows = rows
    homes = rows.map { home[Int($0)].place }
    let p = composition.dimension
    var values: [Double] = []
    values.reserveCapacity(rows.count * p)
    for row in rows {
      let (place, index) = home[Int(row)]
      let departures = described[Int(place)].values
      for column in 0..<p { values.append(departures[Int(index) * p + column]) }
    }
    self.values = values
  }

  /// The departures of some described rows, one matrix row each.
  func matrix(_ members: [Int]) -> Matrix {
    let p = composition.dimension
    var storage: [Double] = []
    storage.reserveCapacity(members.count * p)
    for member in members {
      for place in member * p..<(member + 1) * p { storage.append(values[place]) }
    }
    return Matrix(rows: members.count, columns: p, storage: storage)
  }

  /// The largest departure of any part, or of turnout, from the other stations of the place, in
  /// ballots, with its sign.
  ///
  /// - Parameters:
  ///   - registered: the table's voters by row, where it has them.
  ///   - counts: room for the counts of the parts.
  func largestDeparture(
    _ member: Int, _ table: ReturnsTable, _ registered: [Int32]?, _ counts: inout [Double]
  ) -> Double {
    let row = Int(rows[member])
    let home = Int(homes[member])
    let sum = composition.fill(&counts, table, row: row)
    var largest = 0.0
    func compare(_ count: Double, _ size: Double, _ total: Double, _ totalSize: Double) {
      guard totalSize > size else { return }
      let departure = count - size * (total - count) / (totalSize - size)
      if abs(departure) > abs(largest) { largest = departure }
    }
    // With one part, shares are all 1 and only turnout can depart.
    for part in 0..<composition.parts {
      compare(counts[part], sum, totals[home].parts[part], totals[home].ballots)
    }
    if let registered {
      compare(
        Double(table.turnoutBallots[row]), Double(registered[row]), totals[home].turnout,
        totals[home].voters)
    }
    return largest
  }

  private static func reason(
    _ row: Int, _ registered: [Int32]?, _ view: ElectionView
  ) -> String? {
    let table = view.table
    guard view.isRegular(row) else { return "not an ordinary polling station" }
    let counted = table.counted[row]
    guard counted >= 0,
      table.candidates.indices.allSatisfy({ table.votes[$0 * table.count + row] >= 0 })
    else { return "a count is missing or negative" }
    guard counted > 0 else { return "no ballots counted" }
    guard let registered else { return nil }
    let ballots = table.turnoutBallots[row]
    guard ballots >= 0, registered[row] >= 0 else { return "a count is missing or negative" }
    guard registered[row] > 0 else { return "no registered voters" }
    return ballots > registered[row] ? "more ballots than registered voters" : nil
  }

  /// Constituencies with enough stations; what is left of each region (of the country, where there
  /// are no regions), if that is enough.
  private static func places(
    _ table: ReturnsTable, _ isUsable: [Bool]
  ) -> (rows: [[Int32]], regions: [Int], leftOut: Int) {
    var rows: [[Int32]] = []
    var regions: [Int] = []
    var isPlaced = [Bool](repeating: false, count: table.count)
    for area in table.constituencies {
      let usable = area.rows.filter { isUsable[$0] }
      guard usable.count >= fewestStations else { continue }
      rows.append(usable.map(Int32.init))
      regions.append(area.region ?? 0)
      for row in usable { isPlaced[row] = true }
    }
    let rest = table.regions.isEmpty ? [0..<table.count] : table.regions.map(\.rows)
    var leftOut = 0
    for (region, range) in rest.enumerated() {
      let usable = range.filter { isUsable[$0] && !isPlaced[$0] }
      if usable.count >= fewestStations {
        rows.append(usable.map(Int32.init))
        regions.append(region)
      } else {
        leftOut += usable.count
      }
    }
    return (rows, regions, leftOut)
  }

  /// The weight of the place's shares in ballots: for shares, and for turnout in voters.
  private static func strengths(
    _ composition: Composition, _ table: ReturnsTable, _ places: [[Int32]]
  ) -> (shares: Double, turnout: Double) {
    var counts = [Double](repeating: 0, count: composition.parts + 1)
    var estimates = [[GroupEstimate]](repeating: [], count: composition.parts + 1)
    let registered = table.column(.registered)
    for rows in places {
      var moments = [GroupMoments](repeating: GroupMoments(), count: composition.parts + 1)
      for row in rows {
        let sum = composition.fill(&counts, table, row: Int(row))
        for part in 0..<composition.parts where sum > 0 {
          moments[part].add(count: counts[part], trials: sum, typical: 1)
        }
        if let registered {
          moments[composition.parts].add(
            count: Double(table.turnoutBallots[Int(row)]), trials: Double(registered[Int(row)]),
            typical: 1)
        }
      }
      for (index, moment) in moments.enumerated() {
        if let estimate = moment.estimate(background: 0.5) { estimates[index].append(estimate) }
      }
    }
    // One precision for all parts, as a Dirichlet law has: their mean, weighted by variance.
    var (weighted, weight) = (0.0, 0.0)
    for part in 0..<composition.parts {
      let prior = OverdispersionPrior(estimates[part])
      let mean = Quantiles.median(estimates[part].map(\.mean))
      weighted += mean * (1 - mean) * prior.typical
      weight += mean * (1 - mean)
    }
    func strength(_ rho: Double) -> Double {
      (1 - min(0.5, max(1e-4, rho))) / max(1e-4, min(0.5, rho))
    }
    return (
      strength(weight > 0 ? weighted / weight : 0.01),
      strength(OverdispersionPrior(estimates[composition.parts]).typical)
    )
  }
}
