import AuditMath
import Returns

/// One column of shares, fitted in every group.
struct ColumnFit: Sendable {
  let column: ShareColumn
  /// The share of the whole country.
  let background: Double
  let prior: OverdispersionPrior
  /// By group: its usable rows; empty where they are too few.
  let rows: [[Int32]]
  /// By group: the estimate from all its stations.
  let estimates: [GroupEstimate?]
  private let moments: [GroupMoments]
  let setAside: [[Bool]]

  init(_ column: ShareColumn, _ groups: StationGroups, _ view: ElectionView) {
    self.column = column
    background = column.pooledShare(view.isRegular)
    rows = groups.groups.map { range in
      let usable = range.filter { view.isRegular($0) && column.isUsable($0) }
      return usable.count >= StationsAgainstConstituency.fewestStations ? usable.map(Int32.init) : []
    }
    // Equal weights first (ρ₀ = 1), to learn the typical overdispersion; then its weights.
    let background = background
    let first = Self.moments(column, rows, typical: 1)
    let rough = OverdispersionPrior(first.compactMap { $0.estimate(background: background) })
    let rows = rows
    setAside = view.parallel.mapBlocks(rows.count, blockSize: 64) { groups in
      groups.map { group in
        GrossOutliers.mark(
          shares: rows[group].map { Double(column.count(Int($0))) / Double(column.trials[Int($0)]) },
          trials: rows[group].map { Double(column.trials[Int($0)]) }, typical: rough.typical)
      }
    }.flatMap { $0 }
    moments = Self.moments(column, rows, typical: rough.typical, setAside)
    estimates = moments.map { $0.estimate(background: background) }
    prior = OverdispersionPrior(estimates.compactMap { $0 })
    typicalForWeights = rough.typical
  }
  let typicalForWeights: Double

  private static func moments(
    _ column: ShareColumn, _ rows: [[Int32]], typical: Double, _ setAside: [[Bool]] = []
  ) -> [GroupMoments] {
    rows.enumerated().map { group, rows in
      var moments = GroupMoments()
      for (index, row) in rows.enumerated() where setAside.isEmpty || !setAside[group][index] {
        moments.add(
          count: Double(column.count(Int(row))), trials: Double(column.trials[Int(row)]),
          typical: typical)
      }
      return moments
    }
  }

  func tests(_ view: ElectionView) -> StationTestSet {
    var set = StationTestSet(
      analysis: "OUT-02", measure: "station-\(column.name)", candidate: column.candidate,
      family: "OUT-02 stations", unit: "percentage points",
      practicalSize: StationsAgainstConstituency.practicalPoints)
    struct Block: Sendable {
      var rows: [Int32] = []
      var observed: [Double] = []
      var expected: [Double] = []
      var p: [Double] = []
      var thin = 0
    }
    let blocks = view.parallel.mapBlocks(rows.count, blockSize: 64) { groups in
      var block = Block()
      for group in groups {
        for (index, row) in rows[group].enumerated() {
          let (count, trials) = (Int(column.count(Int(row))), Int(column.trials[Int(row)]))
          var others = moments[group]
          if !setAside[group][index] { others.add(
            count: Double(count), trials: Double(trials), typical: typicalForWeights, sign: -1) }
          guard let estimate = others.estimate(background: background) else { continue }
          let prediction = StationPrediction(estimate, prior)
          guard prediction.basis >= StationsAgainstConstituency.smallestBasis else { 
            block.thin += 1
            continue
          }
          block.rows.append(row)
          block.observed.append(100 * Double(count) / Double(trials))
          block.expected.append(100 * prediction.mean)
          block.p.append(prediction.probability(count: count, trials: trials))
        }
      }
      return block
    }
    set.rows = blocks.flatMap(\.rows)
    set.observed = blocks.flatMap(\.observed)
    set.expected = blocks.flatMap(\.expected)
    set.effect = zip(set.observed, set.expected).map { $0 - $1 }
    set.p = blocks.flatMap(\.p)
    set.leftOut["thin"] = blocks.reduce(0) { $0 + $1.thin }
    return set
  }
}
