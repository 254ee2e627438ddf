import AuditMath
import Returns

/// One kind of share among neighbours, constituency by constituency.
struct NeighbourColumn: Sendable {
  let column: ShareColumn
  let tests: StationTestSet
  /// By group: whether neighbours are alike; `nil` where the group is too small or all equal.
  let moran: [SerialOrder.Result?]
  /// The same of runs along the station numbers; `nil` on the map, which has no order.
  let runs: [SerialOrder.Result?]

  init(
    _ column: ShareColumn, _ groups: StationGroups, _ ground: NeighbourGround, _ view: ElectionView
  ) {
    self.column = column
    let places = view.table.places
    var leftOut: [String: Int] = [:]
    var rows: [Int32] = []
    var values: [Double] = []
    var noise: [Double] = []
    var lines: [Range<Int>] = []
    rows.reserveCapacity(view.table.count)
    values.reserveCapacity(view.table.count)
    noise.reserveCapacity(view.table.count)
    var (grouped, irregular) = (0, 0)
    for group in groups.groups {
      let start = rows.count
      grouped += group.count
      for row in group {
        if !view.isRegular(row) {
          irregular += 1
        } else if ground.isMap, places[row] == nil {
          leftOut["no coordinates", default: 0] += 1
        } else if !column.isUsable(row) {
          leftOut[column.reason(row), default: 0] += 1
        } else {
          let trials = Double(column.trials[row])
          rows.append(Int32(row))
          values.append(AnscombeAngle.of(Double(column.count(row)), in: trials))
          noise.append(AnscombeAngle.variance(of: trials))
        }
      }
      lines.append(start..<rows.count)
    }
    if irregular > 0 { leftOut["not an ordinary polling station"] = irregular }
    if grouped < view.table.count {
      leftOut["no \(groups.noun) given"] = view.table.count - grouped
    }
    let nearest =
      ground.isMap
      ? lines.enumerated().map { ground.nearest(Array(rows[$1]), group: $0, places) } : []
    var moran = [SerialOrder.Result?](repeating: nil, count: lines.count)
    var runs = moran
    for (group, line) in lines.enumerated()
    where line.count >= NeighbouringStations.smallestGroup {
      let series = Array(values[line])
      if ground.isMap {
        moran[group] = SerialOrder.moran(
          series, neighbours: nearest[group], each: LocalDepartures.window)
      } else {
        moran[group] = SerialOrder.moran(series)
        runs[group] = SerialOrder.runs(series)
      }
    }
    self.moran = moran
    self.runs = runs
    let departures =
      ground.isMap
      ? LocalDepartures(
        values: values, noise: noise,
        groups: zip(lines, nearest).map { ($0.lowerBound, $1) }
      ).departures
      : LocalDepartures(values: values, noise: noise, rows: lines).departures
    var set = StationTestSet(
      analysis: "OUT-03", measure: "neighbours-\(ground.infix)\(column.name)",
      candidate: column.candidate,
      family: "OUT-03 stations", unit: "ballots",
      practicalSize: NeighbouringStations.practicalBallots, leftOut: leftOut)
    set.rows.reserveCapacity(rows.count)
    set.observed.reserveCapacity(rows.count)
    set.expected.reserveCapacity(rows.count)
    set.effect.reserveCapacity(rows.count)
    set.p.reserveCapacity(rows.count)
    var lonely = 0
    for (position, row) in rows.enumerated() {
      guard let departure = departures[position] else {
        lonely += 1
        continue
      }
      let trials = Double(column.trials[Int(row)])
      let expected = trials * AnscombeAngle.proportion(departure.median)
      let observed = Double(column.count(Int(row)))
      set.rows.append(row)
      set.observed.append(observed)
      set.expected.append(expected)
      set.effect.append(observed - expected)
      set.p.append(departure.p)
    }
    set.learnOwnTail()
    if lonely > 0 {
      set.leftOut[
        "fewer than \(LocalDepartures.smallestRow) usable stations in the \(groups.noun)",
        default: 0] += lonely
    }
    tests = set
  }
}
