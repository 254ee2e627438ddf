import AuditMath
import Returns

/// One column of shares, described in every group.
struct ColumnFit: Sendable {
  let column: ShareColumn
  /// The share of all ordinary stations together.
  let background: Double
  /// What the groups have in common.
  let prior: OverdispersionPrior
  /// By group: the estimate from its stations; `nil` where there are too few or they say nothing.
  let estimates: [GroupEstimate?]
  /// Typical overdispersion by which stations are weighted.
  private let weighting: Double
  /// By group: its stations; empty where they are too few.
  private let stations: [[Station]]
  private let moments: [GroupMoments]
  /// Rows that cannot be tested, by reason.
  private let leftOut: [String: Int]

  private struct Station: Sendable {
    let row: Int32
    let count: Int32
    let trials: Int32
    /// Does not help to describe its group (`GrossOutliers`).
    var isSetAside = false

    var share: Double { Double(count) / Double(trials) }
  }

  init(_ column: ShareColumn, _ groups: StationGroups, _ view: ElectionView) {
    self.column = column
    let background = column.pooledShare(view.isRegular)
    self.background = background
    var (stations, leftOut) = Self.usable(column, groups, view)
    // Equal weights first (ρ₀ = 1), to learn the typical overdispersion; then its weights.
    let rough = OverdispersionPrior(
      stations.compactMap { Self.moments($0, typical: 1).estimate(background: background) }
    ).typical
    for group in stations.indices {
      let marks = GrossOutliers.mark(
        shares: stations[group].map(\.share), trials: stations[group].map { Double($0.trials) },
        typical: rough)
      for (index, mark) in marks.enumerated() where mark {
        stations[group][index].isSetAside = true
      }
    }
    weighting = rough
    moments = stations.map { Self.moments($0, typical: rough) }
    estimates = moments.map { $0.estimate(background: background) }
    prior = OverdispersionPrior(estimates.compactMap { $0 })
    self.stations = stations
    self.leftOut = leftOut
  }

  /// By group its usable stations, where they are enough; and why the others are not used.
  private static func usable(
    _ column: ShareColumn, _ groups: StationGroups, _ view: ElectionView
  ) -> (stations: [[Station]], leftOut: [String: Int]) {
    var leftOut: [String: Int] = [:]
    var (grouped, irregular) = (0, 0)
    let stations = groups.groups.map { rows -> [Station] in
      grouped += rows.count
      var usable: [Station] = []
      usable.reserveCapacity(rows.count)
      for row in rows {
        if !view.isRegular(row) {
          irregular += 1
        } else if column.isUsable(row) {
          usable.append(
            Station(row: Int32(row), count: column.count(row), trials: column.trials[row]))
        } else {
          leftOut[column.reason(row), default: 0] += 1
        }
      }
      let fewest = StationsAgainstConstituency.fewestStations
      if usable.count >= fewest { return usable }
      if !usable.isEmpty {
        leftOut["fewer than \(fewest) usable stations in the \(groups.noun)", default: 0] +=
          usable.count
      }
      return []
    }
    if irregular > 0 { leftOut["not an ordinary polling station"] = irregular }
    if grouped < view.table.count {
      leftOut["no \(groups.noun) given"] = view.table.count - grouped
    }
    return (stations, leftOut)
  }

  private static func moments(_ stations: [Station], typical: Double) -> GroupMoments {
    var moments = GroupMoments()
    for station in stations where !station.isSetAside {
      moments.add(
        count: Double(station.count), trials: Double(station.trials), typical: typical)
    }
    return moments
  }

  /// The test of every station against the others of its group.
  func tests(_ parallel: Parallel) -> StationTestSet {
    let blocks = parallel.mapBlocks(stations.count, blockSize: 64) { block in
      var results = Block(capacity: block.reduce(0) { $0 + stations[$1].count })
      for group in block { test(group, into: &results) }
      return results
    }
    var set = StationTestSet(
      analysis: "OUT-02", measure: "station-\(column.name)", candidate: column.candidate,
      family: "OUT-02 stations", unit: "ballots",
      practicalSize: StationsAgainstConstituency.practicalBallots,
      rows: blocks.flatMap(\.rows), observed: blocks.flatMap(\.observed),
      expected: blocks.flatMap(\.expected), p: blocks.flatMap(\.p), leftOut: leftOut)
    set.learnOwnTail()
    set.effect = zip(set.observed, set.expected).map { $0 - $1 }
    let thin = blocks.reduce(0) { $0 + $1.thin }
    if thin > 0 {
      set.leftOut["the other stations hold too few such votes to compare with"] = thin
    }
    return set
  }

  private struct Block: Sendable {
    var rows: [Int32] = []
    var observed: [Double] = []
    var expected: [Double] = []
    var p: [Double] = []
    var thin = 0

    init(capacity: Int) {
      rows.reserveCapacity(capacity)
      observed.reserveCapacity(capacity)
      expected.reserveCapacity(capacity)
      p.reserveCapacity(capacity)
    }
  }

  private func test(_ group: Int, into results: inout Block) {
    let all = moments[group]
    for station in stations[group] {
      var others = all
      if !station.isSetAside {
        others.add(
          count: Double(station.count), trials: Double(station.trials), typical: weighting, sign: -1
        )
      }
      guard let estimate = others.estimate(background: background),
        case let prediction = StationPrediction(estimate, prior),
        prediction.basis >= StationsAgainstConstituency.smallestBasis
      else {
        results.thin += 1
        continue
      }
      results.rows.append(station.row)
      results.observed.append(Double(station.count))
      results.expected.append(Double(station.trials) * prediction.mean)
      results.p.append(
        prediction.probability(count: Int(station.count), trials: Int(station.trials)))
    }
  }
}
