import AuditMath
import Returns

/// Turnout and shares of every usable station, and their sums by constituency.
struct TurnoutSharePairs: Sendable {
  struct Group: Sendable {
    var stations = 0
    /// Σ N (t - t̄)² with t = R/N.
    var sxx = 0.0
    /// By candidate: Σ N (t - t̄)(W/N - mean).
    var sxy: [Double]
    /// By candidate: Σ of the products of standardised turnout and standardised share, and how many.
    var products: [Double]
    var standardised: [Int]
    /// Mean standardised turnout of the smaller third less that of the rest; `nil` where there are too
    /// few stations or all are of one size.
    var turnoutShift: Double?
    var shareShift: [Double?]
  }

  struct Point {
    let turnout: Double
    let votes: Double
    let voters: Double
  }

  let groups: StationGroups
  let byGroup: [Group]
  private let view: ElectionView
  private let registered: [Int32]

  /// `nil` without registered voters.
  init?(_ view: ElectionView) {
    guard let registered = view.table.column(.registered) else { return nil }
    self.view = view
    self.registered = registered
    let groups = StationGroups(view.table)
    self.groups = groups
    byGroup = view.parallel.map(groups.groups.count) {
      Self.sums(groups.groups[$0], view, registered)
    }
  }

  /// At least 100 voters, some ballots and not more than voters; whatever the kind.
  private static func hasTurnout(_ row: Int, _ table: ReturnsTable, _ registered: [Int32]) -> Bool {
    registered[row] >= Int32(TurnoutAndShare.smallestStation) && table.counted[row] > 0
      && table.counted[row] <= registered[row]
  }

  /// The same at an ordinary station.
  func isUsable(_ row: Int) -> Bool {
    view.isRegular(row) && Self.hasTurnout(row, view.table, registered)
  }

  /// The station's votes; those of a missing or impossible count are taken as none.
  private static func votes(_ candidate: Int, _ row: Int, _ table: ReturnsTable) -> Double {
    let votes = table.votes[candidate * table.count + row]
    return votes >= 0 && votes <= table.counted[row] ? Double(votes) : 0
  }

  /// Stations of all kinds with a turnout.
  func points(_ rows: Range<Int>, _ candidate: Int) -> [Point] {
    rows.compactMap { row in
      guard Self.hasTurnout(row, view.table, registered) else { return nil }
      let voters = Double(registered[row])
      return Point(
        turnout: Double(view.table.counted[row]) / voters,
        votes: Self.votes(candidate, row, view.table) / voters, voters: voters)
    }
  }

  private static func sums(_ rows: Range<Int>, _ view: ElectionView, _ registered: [Int32]) -> Group
  {
    let table = view.table
    let used = rows.filter { view.isRegular($0) && hasTurnout($0, table, registered) }
    let width = table.candidates.count
    var group = Group(
      stations: used.count, sxy: .init(repeating: 0, count: width),
      products: .init(repeating: 0, count: width), standardised: .init(repeating: 0, count: width),
      turnoutShift: nil, shareShift: .init(repeating: nil, count: width))
    guard used.count >= 2 else { return group }
    let voters = used.map { Double(registered[$0]) }
    let turnout = used.map { Double(table.counted[$0]) / Double(registered[$0]) }
    let small = smallerThird(used, registered)
    let ranks = standardised(turnout)
    if let ranks, let small { group.turnoutShift = shift(ranks, small) }
    for candidate in 0..<width {
      let won = used.map { votes(candidate, $0, table) }
      let sums = WithinSlope.sums(
        x: turnout, y: zip(won, voters).map { $0 / $1 }, weights: voters)
      group.sxx = sums.xx
      group.sxy[candidate] = sums.xy
      guard let ranks,
        let shares = standardised(zip(won, used).map { $0 / Double(table.counted[$1]) })
      else { continue }
      for index in used.indices { group.products[candidate] += ranks[index] * shares[index] }
      group.standardised[candidate] = used.count
      if let small { group.shareShift[candidate] = shift(shares, small) }
    }
    return group
  }

  /// Deviations from the mean in standard deviations (over n); `nil` where all values are equal.
  private static func standardised(_ values: [Double]) -> [Double]? {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    guard variance > 1e-18 else { return nil }
    let scale = 1 / variance.squareRoot()
    return values.map { ($0 - mean) * scale }
  }

  /// By position: among the third with the shortest lists, ties by row. `nil` with fewer than nine
  /// stations or where all lists are as long.
  private static func smallerThird(_ rows: [Int], _ registered: [Int32]) -> [Bool]? {
    guard rows.count >= TurnoutAndShare.smallestThirds else { return nil }
    let sizes = rows.map { registered[$0] }
    guard let shortest = sizes.min(), sizes.contains(where: { $0 > shortest }) else { return nil }
    var small = [Bool](repeating: false, count: rows.count)
    for position in RadixOrder.positions(sizes.map { UInt32($0) }).prefix(rows.count / 3) {
      small[Int(position)] = true
    }
    return small
  }

  private static func shift(_ values: [Double], _ small: [Bool]) -> Double {
    var sums = (small: 0.0, rest: 0.0)
    var count = 0
    for (value, isSmall) in zip(values, small) {
      if isSmall {
        sums.small += value
        count += 1
      } else {
        sums.rest += value
      }
    }
    return sums.small / Double(count) - sums.rest / Double(values.count - count)
  }

  /// The slope over the stations of one constituency with the delete-one-station jackknife: every
  /// station is a group of its own about the common level. `nil` where turnout does not vary.
  func stationSlope(_ rows: [Int], _ candidate: Int) -> WithinSlope? {
    let voters = rows.map { Double(registered[$0]) }
    let x = rows.map { Double(view.table.counted[$0]) / Double(registered[$0]) }
    let y = zip(rows, voters).map { Self.votes(candidate, $0, view.table) / $1 }
    return WithinSlope(x: x, y: y, weights: voters)
  }

  /// Turnout against share, both standardised within constituencies: 10 cells a standard deviation,
  /// the mean in the middle. One for each candidate with such stations.
  func standardisedFingerprints() -> [Illustration] {
    let table = view.table
    let width = 101
    var cells = [[Int]](
      repeating: [Int](repeating: 0, count: width * width), count: table.candidates.count)
    func cell(_ value: Double) -> Int { Int((10 * value).rounded()) + width / 2 }
    for rows in groups.groups {
      let used = rows.filter { isUsable($0) }
      guard used.count >= TurnoutAndShare.smallestThirds,
        let turnout = Self.standardised(
          used.map { Double(table.counted[$0]) / Double(registered[$0]) })
      else { continue }
      let columns = turnout.map(cell)
      for candidate in cells.indices {
        let shares = Self.standardised(
          used.map { Self.votes(candidate, $0, table) / Double(table.counted[$0]) })
        for (column, share) in zip(columns, shares ?? []) {
          let place = cell(share)
          guard 0..<width ~= column, 0..<width ~= place else { continue }
          cells[candidate][column * width + place] += 1
        }
      }
    }
    return cells.enumerated().compactMap { candidate, weights in
      let stations = weights.reduce(0, +)
      guard stations > 0 else { return nil }
      return .fingerprint(
        Illustration.Fingerprint(
          candidate: candidate, weights: weights, weightName: "stations", stations: stations,
          isStandardised: true))
    }
  }
}
