import AuditMath
import Returns

/// Chances of all pairs of stations to report the same result, added up for the country and its areas.
///
/// Only stations with the same number of ballots counted can agree, so the work is cut by that number: about
/// rows² / (2 · different numbers) pairs (`CoincidencePairs`).
struct CoincidenceTally: Sendable {
  /// Sums over pairs.
  struct Sums: Sendable {
    /// Pairs with the same number of ballots.
    var pairs = 0
    /// Σ P over pairs: the expected number of pairs that agree.
    var expected = 0.0
    /// Σ P² over pairs.
    var squares = 0.0
    /// Σ over stations of (Σ P over the station's pairs)².
    var clumps = 0.0

    mutating func add(_ other: Sums) {
      pairs += other.pairs
      expected += other.expected
      squares += other.squares
      clumps += other.clumps
    }

    /// Adds pairs by their sums.
    mutating func add(_ expected: Double, _ squares: Double, pairs: Int) {
      self.pairs += pairs
      self.expected += expected
      self.squares += squares
    }

    /// Adds a station by the sum over its pairs.
    mutating func addClump(_ own: Double) { clumps += own * own }

    /// How far chance pairs share stations: Σ over stations, over two different pairs of it, P P'.
    var sharing: Double { max(0, clumps - 2 * squares) }
  }

  /// Within the country; within a region; within a constituency.
  let country: Sums
  let regions: [Sums]
  let constituencies: [Sums]

  init(_ results: SmoothedResults, _ view: ElectionView) {
    let table = view.table
    let regionOfRow = Self.areas(table.regions, count: table.count)
    let constituencyOfRow = Self.areas(table.constituencies, count: table.count)
    let chunks = Self.chunks(results.trials)
    let parts = view.parallel.map(chunks.count) { index in
      Part(chunks[index], results, regionOfRow, constituencyOfRow)
    }
    var country = Sums()
    var regions = [Sums](repeating: Sums(), count: table.regions.count)
    var constituencies = [Sums](repeating: Sums(), count: table.constituencies.count)
    for part in parts {
      country.add(part.country)
      for (area, sums) in part.regions { regions[area].add(sums) }
      for (area, sums) in part.constituencies { constituencies[area].add(sums) }
    }
    self.country = country
    self.regions = regions
    self.constituencies = constituencies
  }

  /// By row: the position of its area; -1 for a row without one.
  private static func areas(_ areas: [ReturnsTable.Area], count: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: count)
    for (index, area) in areas.enumerated() { for row in area.rows { result[row] = Int32(index) } }
    return result
  }

  /// Ranges of positions with equal numbers of ballots, joined to chunks of like work.
  private static func chunks(_ trials: [Int32]) -> [[Range<Int>]] {
    var chunks: [[Range<Int>]] = []
    var work = 0
    var start = 0
    while start < trials.count {
      var end = start + 1
      while end < trials.count, trials[end] == trials[start] { end += 1 }
      if chunks.isEmpty || work > 100_000 {
        chunks.append([])
        work = 0
      }
      if end - start > 1 {
        chunks[chunks.count - 1].append(start..<end)
        work += (end - start) * (end - start) / 2
      }
      start = end
    }
    return chunks
  }

  /// One chunk's sums: of the areas that have pairs, once for each group of equal numbers of ballots. To hold
  /// every area would take a country's areas times its chunks.
  private struct Part: Sendable {
    var country = Sums()
    var regions: [(area: Int, sums: Sums)] = []
    var constituencies: [(area: Int, sums: Sums)] = []

    init(
      _ groups: [Range<Int>], _ results: SmoothedResults, _ regionOfRow: [Int32],
      _ constituencyOfRow: [Int32]
    ) {
      for group in groups {
        let rows = results.rows[group]
        let pairs = CoincidencePairs(
          trials: Int(results.trials[group.lowerBound]),
          roots: results.roots[group.lowerBound * results.cells..<group.upperBound * results.cells],
          ownChances: results.ownChances[group],
          regions: rows.map { regionOfRow[Int($0)] },
          constituencies: rows.map { constituencyOfRow[Int($0)] })
        country.add(pairs.all)
        regions += pairs.regions.sums.lazy.filter { $0.sums.pairs > 0 }
        constituencies += pairs.constituencies.sums.lazy.filter { $0.sums.pairs > 0 }
      }
    }
  }
}
