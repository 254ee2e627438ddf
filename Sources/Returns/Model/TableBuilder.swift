import AuditMath

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
  public var stationNames: [String] {
    get { Array(stations) }
    set { stations = TextColumn(newValue) }
  }
  /// The same in the form that the table keeps.
  var stations = TextColumn()
  public var kinds: [StationKind] = []
  public var counts: [CountField: [Int32]] = [:]
  /// By candidate, then by row.
  public var votes: [[Int32]] = []
  public var sourceFiles: [UInt16] = []
  public var sourceLines: [Int32] = []
  /// By row: name or address of the station, for people; empty where the source has none.
  public var stationTitles: [String] {
    get { Array(titles) }
    set { titles = TextColumn(newValue) }
  }
  var titles = TextColumn()
  /// By row: rows of the file behind it; empty where it is always one.
  var weights: [Int32] = []
  /// The source has no station names: stations are numbered from 1 in canonical order.
  public var numbersStations = false

  public init() {}

  /// Makes room for so many rows.
  public mutating func reserve(_ rows: Int) {
    regions.reserveCapacity(rows)
    constituencies.reserveCapacity(rows)
    kinds.reserveCapacity(rows)
    sourceFiles.reserveCapacity(rows)
    sourceLines.reserveCapacity(rows)
  }

  /// Sorts, numbers the areas, derives ballots counted and turnout, and freezes the table.
  public func table(
    identity: ElectionIdentity, candidates: [ReturnsTable.Candidate],
    parallel: Parallel = Parallel(workers: 1)
  ) -> ReturnsTable {
    table(
      identity: identity, candidates: candidates, order: canonicalOrder(parallel: parallel),
      parallel: parallel)
  }

  /// Freezes the rows listed in `order`, which is canonical.
  func table(
    identity: ElectionIdentity, candidates: [ReturnsTable.Candidate], order: [Int],
    parallel: Parallel
  ) -> ReturnsTable {
    let fields = CountField.allCases.filter { counts[$0] != nil }
    let unsorted = fields.compactMap { counts[$0] } + votes
    let columns = parallel.map(unsorted.count) { index in
      let column = unsorted[index]
      return order.map { column[$0] }
    }
    var sortedCounts: [CountField: [Int32]] = [:]
    for (index, field) in fields.enumerated() { sortedCounts[field] = columns[index] }
    var block = [Int32]()
    block.reserveCapacity(order.count * votes.count)
    for column in columns[fields.count...] { block += column }
    let ballots = DerivedBallots(counts: sortedCounts, votes: block, rows: order.count)
    let areas = AreaIndex(builder: self, order: order)
    return ReturnsTable(
      identity: identity, count: order.count, regions: areas.regions,
      constituencies: areas.constituencies,
      stationNames: numbersStations
        ? TextColumn((0..<order.count).lazy.map { String($0 + 1) }) : stations.gathered(order),
      stationTitles: titles.isEmpty ? [] : titles.gathered(order),
      kinds: order.map { kinds[$0] }, candidates: candidates, counts: sortedCounts, votes: block,
      sourceFiles: order.map { sourceFiles[$0] }, sourceLines: order.map { sourceLines[$0] },
      counted: ballots.counted, countedDefinition: ballots.countedDefinition,
      turnoutBallots: ballots.turnout, turnoutDefinition: ballots.turnoutDefinition)
  }
}
