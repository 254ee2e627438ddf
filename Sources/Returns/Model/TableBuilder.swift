/// Rows on their way to a `ReturnsTable`: any order, names as the source writes them.
///
/// The reader and the simulator both build tables through it, so ordering, numbering and the derived
/// columns have one definition.
public struct TableBuilder: Sendable {
  public var regionNames: [String] = []
  public var constituencyNames: [String] = []
  /// By row: index into `regionNames`; -1 where the source has no regions.
  public var regions: [Int32] = []
  /// By row: index into `constituencyNames`; -1 where the source has no constituencies.
  public var constituencies: [Int32] = []
  public var stationNames: [String] = []
  public var kinds: [StationKind] = []
  public var counts: [CountField: [Int32]] = [:]
  /// By candidate, then by row.
  public var votes: [[Int32]] = []
  public var sourceFiles: [UInt16] = []
  public var sourceLines: [Int32] = []

  public init() {}

  /// Sorts, numbers the areas, derives ballots counted and turnout, and freezes the table.
  public func table(
    identity: ElectionIdentity, candidates: [ReturnsTable.Candidate]
  ) -> ReturnsTable {
    let order = canonicalOrder()
    let sortedCounts = counts.mapValues { column in order.map { column[$0] } }
    var block = [Int32]()
    block.reserveCapacity(order.count * votes.count)
    for column in votes { for row in order { block.append(column[row]) } }
    let ballots = DerivedBallots(counts: sortedCounts, votes: block, rows: order.count)
    let areas = AreaIndex(builder: self, order: order)
    return ReturnsTable(
      identity: identity, count: order.count, regions: areas.regions,
      constituencies: areas.constituencies, stationNames: order.map { stationNames[$0] },
      kinds: order.map { kinds[$0] }, candidates: candidates, counts: sortedCounts, votes: block,
      sourceFiles: order.map { sourceFiles[$0] }, sourceLines: order.map { sourceLines[$0] },
      counted: ballots.counted, countedDefinition: ballots.countedDefinition,
      turnoutBallots: ballots.turnout, turnoutDefinition: ballots.turnoutDefinition)
  }

  /// Row indices in canonical order: region, constituency and station by natural order of their names
  /// (numbers by value), then by every count, so that equal keys do not depend on the source's order.
  private func canonicalOrder() -> [Int] {
    let regionRank = NaturalOrder.ranks(regionNames)
    let constituencyRank = NaturalOrder.ranks(constituencyNames)
    let stationKeys = stationNames.map(NaturalOrder.Key.init)
    let fields = CountField.allCases.compactMap { counts[$0] }
    func rank(_ index: Int32, _ ranks: [Int32]) -> Int32 { index < 0 ? -1 : ranks[Int(index)] }
    let areaKeys = (0..<stationNames.count).map { row in
      Int64(rank(regions[row], regionRank)) << 32
        | Int64(UInt32(bitPattern: rank(constituencies[row], constituencyRank)))
    }
    return (0..<stationNames.count).sorted { left, right in
      if areaKeys[left] != areaKeys[right] { return areaKeys[left] < areaKeys[right] }
      if stationKeys[left] != stationKeys[right] { return stationKeys[left] < stationKeys[right] }
      for column in fields where column[left] != column[right] {
        return column[left] < column[right]
      }
      for column in votes where column[left] != column[right] {
        return column[left] < column[right]
      }
      return kinds[left].rawValue < kinds[right].rawValue
    }
  }
}

/// Ballots counted and turnout ballots: one definition per table, stated in words.
struct DerivedBallots {
  let counted: [Int32]
  let countedDefinition: String
  let turnout: [Int32]
  let turnoutDefinition: String

  init(counts: [CountField: [Int32]], votes: [Int32], rows: Int) {
    if let valid = counts[.valid], let invalid = counts[.invalid] {
      counted = Self.add(rows, [valid, invalid], optional: counts[.blank])
      countedDefinition = "valid and invalid ballots"
    } else if let boxes = counts[.inBoxes] {
      counted = boxes
      countedDefinition = "ballots in the boxes"
    } else {
      var columns: [[Int32]] = []
      if rows > 0 {
        for start in stride(from: 0, to: votes.count, by: rows) {
          columns.append(Array(votes[start..<start + rows]))
        }
      }
      if let invalid = counts[.invalid] { columns.append(invalid) }
      counted = Self.add(rows, columns, optional: counts[.blank])
      countedDefinition = "the sum of all candidates' votes and invalid ballots"
    }
    if let issued = counts[.issued] {
      turnout = issued
      turnoutDefinition = "ballots issued"
    } else {
      turnout = counted
      turnoutDefinition = "ballots counted (no column of ballots issued)"
    }
  }

  /// Row sums; missing where any required part is missing or the sum leaves 32 bits.
  private static func add(_ rows: Int, _ columns: [[Int32]], optional: [Int32]?) -> [Int32] {
    (0..<rows).map { row in
      var total = 0
      for column in columns {
        guard column[row] != missingCount else { return missingCount }
        total += Int(column[row])
      }
      if let optional, optional[row] != missingCount { total += Int(optional[row]) }
      return Int32(exactly: total) ?? missingCount
    }
  }
}
