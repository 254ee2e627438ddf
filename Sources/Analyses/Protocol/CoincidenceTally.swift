import AuditMath
import Foundation
import Returns

/// Chances of all pairs of stations to report the same result, added up for the country and its areas.
///
/// Only stations with the same number of ballots counted can agree, so the work is cut by that number:
/// about rows² / (2 · different numbers) products of short vectors. Pairs whose chance is below e⁻³² are not
/// computed; they enter every sum as if they had that chance, so no sum is too small.
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

    /// How far chance pairs share stations: Σ over stations, over two different pairs of it, P P'.
    var sharing: Double { max(0, clumps - 2 * squares) }
  }

  /// Within the country; within a region; within a constituency.
  let country: Sums
  let regions: [Sums]
  let constituencies: [Sums]

  /// log of the largest chance that is not worth computing.
  private static let smallest = -32.0
  /// Below this logarithm the chance of a pair is taken as R²ⁿ √(M M'), with the chances M and M' of the
  /// two results to repeat themselves: exact for large counts, and such pairs hardly count.
  private static let negligible = -16.0

  init(_ results: SmoothedResults, _ view: ElectionView) {
    let table = view.table
    let regionOfRow = Self.areas(table.regions, count: table.count)
    let constituencyOfRow = Self.areas(table.constituencies, count: table.count)
    let chunks = Self.chunks(results.trials)
    let parts = view.parallel.map(chunks.count) { index in
      Part(chunks[index], results, regionOfRow, constituencyOfRow, table)
    }
    var country = Sums()
    var regions = [Sums](repeating: Sums(), count: table.regions.count)
    var constituencies = [Sums](repeating: Sums(), count: table.constituencies.count)
    for part in parts {
      country.add(part.country)
      for (area, sums) in part.regions.enumerated() { regions[area].add(sums) }
      for (area, sums) in part.constituencies.enumerated() { constituencies[area].add(sums) }
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

  /// One chunk's sums.
  private struct Part: Sendable {
    var country = Sums()
    var regions: [Sums]
    var constituencies: [Sums]
    /// By area: the stations of the group at hand.
    private var stationsOfRegion: [Int]
    private var stationsOfConstituency: [Int]

    init(
      _ groups: [Range<Int>], _ results: SmoothedResults, _ regionOfRow: [Int32],
      _ constituencyOfRow: [Int32], _ table: ReturnsTable
    ) {
      regions = [Sums](repeating: Sums(), count: table.regions.count)
      constituencies = [Sums](repeating: Sums(), count: table.constituencies.count)
      stationsOfRegion = [Int](repeating: 0, count: regions.count)
      stationsOfConstituency = [Int](repeating: 0, count: constituencies.count)
      let cells = results.cells
      withUnsafeTemporaryAllocation(
        of: Double.self, capacity: MultinomialCoincidence.room(cells: cells)
      ) { room in
        for group in groups {
          let rows = results.rows[group]
          let areas = rows.map {
            Areas(region: regionOfRow[Int($0)], constituency: constituencyOfRow[Int($0)])
          }
          let own = results.roots.withUnsafeBufferPointer { roots in
            // Invariant: positions are below results.rows.count, and roots holds `cells` for each.
            addPairs(
              UnsafeBufferPointer(
                rebasing: roots[group.lowerBound * cells..<group.upperBound * cells]),
              ownChances: Array(results.ownChances[group]), areas,
              trials: Int(results.trials[group.lowerBound]), cells: cells, room)
          }
          finish(own, areas)
        }
      }
    }

    private struct Areas {
      let region: Int32
      let constituency: Int32
    }

    /// Adds the pairs of a group whose chance is worth computing.
    ///
    /// - Returns: Σ P of each station within country, region and constituency.
    private mutating func addPairs(
      _ members: UnsafeBufferPointer<Double>, ownChances: [Double], _ areas: [Areas],
      trials n: Int, cells: Int, _ room: UnsafeMutableBufferPointer<Double>
    ) -> [SIMD4<Double>] {
      var own = [SIMD4<Double>](repeating: .zero, count: areas.count)
      let law = MultinomialCoincidence.Trials(n)
      let width = (-2 * smallest / Double(n)).squareRoot()
      let nearest = 1 + smallest / (2 * Double(n))
      let blocks = Self.blocks(members, count: areas.count, cells: cells)
      var affinities = [SIMD8<Double>](repeating: .zero, count: (areas.count + 7) / 8)
      var end = 0
      for i in areas.indices {
        let one = UnsafeBufferPointer(rebasing: members[i * cells..<(i + 1) * cells])
        // Positions rise with the first cell: R <= 1 - (difference of roots)² / 2.
        while end < areas.count, !(members[end * cells] - one[0] > width) { end += 1 }
        guard i + 1 < end else { continue }
        Self.fill(&affinities, one, blocks, from: i + 1, to: end)
        for block in (i + 1) / 8...(end - 1) / 8 {
          let affinity = affinities[block]
          let isNear = affinity .>= nearest
          guard any(isNear) else { continue }
          // Beyond 200 votes `nearest` is above 0.92.
          let logs = SpecialFunctions.logNearOne(affinity)
          for lane in 0..<8 where isNear[lane] {
            let j = 8 * block + lane
            guard j > i, j < end else { continue }
            let rough =
              2 * Double(n) * logs[lane] + 0.5 * (ownChances[i] + ownChances[j])
            let chance =
              rough < negligible
              ? exp(rough)
              : law.probability(
                affinity: affinity[lane], logAffinity: logs[lane], one,
                UnsafeBufferPointer(rebasing: members[j * cells..<(j + 1) * cells]), room)
            let weight = add(chance, areas[i], areas[j])
            own[i] += weight
            own[j] += weight
          }
        }
      }
      return own
    }

    /// Adds the chance of a pair to every area that holds both.
    ///
    /// - Returns: the chance within country, region and constituency.
    @inline(__always)
    private mutating func add(_ chance: Double, _ one: Areas, _ two: Areas) -> SIMD4<Double> {
      Self.add(chance, to: &country)
      let isOfRegion = one.region >= 0 && one.region == two.region
      if isOfRegion { Self.add(chance, to: &regions[Int(one.region)]) }
      let isOfConstituency = one.constituency >= 0 && one.constituency == two.constituency
      if isOfConstituency { Self.add(chance, to: &constituencies[Int(one.constituency)]) }
      return SIMD4(chance, isOfRegion ? chance : 0, isOfConstituency ? chance : 0, 0)
    }

    private static func add(_ chance: Double, to sums: inout Sums) {
      sums.expected += chance
      sums.squares += chance * chance
    }

    /// The roots of a group's stations, eight stations side by side: for each eight, one vector a cell.
    private static func blocks(
      _ members: UnsafeBufferPointer<Double>, count: Int, cells: Int
    ) -> [SIMD8<Double>] {
      var blocks = [SIMD8<Double>](repeating: .zero, count: (count + 7) / 8 * cells)
      for station in 0..<count {
        for cell in 0..<cells {
          blocks[station / 8 * cells + cell][station % 8] = members[station * cells + cell]
        }
      }
      return blocks
    }

    /// Affinities of one station to those from `first` to before `end`, eight side by side.
    private static func fill(
      _ affinities: inout [SIMD8<Double>], _ one: UnsafeBufferPointer<Double>,
      _ blocks: [SIMD8<Double>], from first: Int, to end: Int
    ) {
      let cells = one.count
      for block in first / 8...(end - 1) / 8 {
        var sum = SIMD8<Double>.zero
        for cell in 0..<cells { sum += one[cell] * blocks[block &* cells &+ cell] }
        affinities[block] = sum
      }
    }

    /// Adds what a group's stations have together, and the pairs that were not computed.
    private mutating func finish(_ own: [SIMD4<Double>], _ areas: [Areas]) {
      for (sum, area) in zip(own, areas) {
        country.clumps += sum[0] * sum[0]
        if case let region = Int(area.region), region >= 0 {
          regions[region].clumps += sum[1] * sum[1]
          stationsOfRegion[region] += 1
        }
        if case let constituency = Int(area.constituency), constituency >= 0 {
          constituencies[constituency].clumps += sum[2] * sum[2]
          stationsOfConstituency[constituency] += 1
        }
      }
      Self.count(areas.count, in: &country)
      for area in areas {
        Self.count(Int(area.region), &stationsOfRegion, in: &regions)
        Self.count(Int(area.constituency), &stationsOfConstituency, in: &constituencies)
      }
    }

    /// Adds the pairs of an area's stations, and forgets these.
    private static func count(_ area: Int, _ stations: inout [Int], in sums: inout [Sums]) {
      guard area >= 0, stations[area] > 0 else { return }
      count(stations[area], in: &sums[area])
      stations[area] = 0
    }

    private static func count(_ stations: Int, in sums: inout Sums) {
      let pairs = stations * (stations - 1) / 2
      sums.pairs += pairs
      sums.expected += Double(pairs) * exp(smallest)
    }
  }
}
