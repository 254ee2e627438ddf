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

    init(
      _ groups: [Range<Int>], _ results: SmoothedResults, _ regionOfRow: [Int32],
      _ constituencyOfRow: [Int32], _ table: ReturnsTable
    ) {
      regions = [Sums](repeating: Sums(), count: table.regions.count)
      constituencies = [Sums](repeating: Sums(), count: table.constituencies.count)
      let cells = results.cells
      results.roots.withUnsafeBufferPointer { roots in
        for group in groups {
          let n = Int(results.trials[group.lowerBound])
          let width = (-2 * smallest / Double(n)).squareRoot()
          let nearest = 1 + smallest / (2 * Double(n))
          // Σ P of each station within country, region and constituency.
          var own = [SIMD4<Double>](repeating: .zero, count: group.count)
          for i in group {
            // Invariant: positions are below results.rows.count, and roots holds `cells` for each.
            let one = UnsafeBufferPointer(rebasing: roots[i * cells..<(i + 1) * cells])
            let region = regionOfRow[Int(results.rows[i])]
            let constituency = constituencyOfRow[Int(results.rows[i])]
            for j in i + 1..<group.upperBound {
              // Positions rise with the first cell: R <= 1 - (difference of roots)² / 2.
              if roots[j * cells] - one[0] > width { break }
              var affinity = 0.0
              for cell in 0..<cells { affinity += one[cell] * roots[j * cells + cell] }
              if affinity < nearest { continue }
              let two = UnsafeBufferPointer(rebasing: roots[j * cells..<(j + 1) * cells])
              let rough =
                2 * Double(n) * log(affinity)
                + 0.5 * (results.ownChances[i] + results.ownChances[j])
              let chance = exp(
                rough < negligible
                  ? rough
                  : MultinomialCoincidence.logProbability(
                    trials: n, affinity: affinity, one, two))
              var weight = SIMD4<Double>(chance, 0, 0, 0)
              Self.add(chance, to: &country)
              if region >= 0, regionOfRow[Int(results.rows[j])] == region {
                Self.add(chance, to: &regions[Int(region)])
                weight[1] = chance
              }
              if constituency >= 0, constituencyOfRow[Int(results.rows[j])] == constituency {
                Self.add(chance, to: &constituencies[Int(constituency)])
                weight[2] = chance
              }
              own[i - group.lowerBound] += weight
              own[j - group.lowerBound] += weight
            }
          }
          finish(group, own, results, regionOfRow, constituencyOfRow)
        }
      }
    }

    private static func add(_ chance: Double, to sums: inout Sums) {
      sums.expected += chance
      sums.squares += chance * chance
    }

    /// Adds what a group's stations have together, and the pairs that were not computed.
    private mutating func finish(
      _ group: Range<Int>, _ own: [SIMD4<Double>], _ results: SmoothedResults,
      _ regionOfRow: [Int32], _ constituencyOfRow: [Int32]
    ) {
      var inRegion: [Int32: Int] = [:]
      var inConstituency: [Int32: Int] = [:]
      for i in group {
        let sum = own[i - group.lowerBound]
        let region = regionOfRow[Int(results.rows[i])]
        let constituency = constituencyOfRow[Int(results.rows[i])]
        country.clumps += sum[0] * sum[0]
        if region >= 0 {
          regions[Int(region)].clumps += sum[1] * sum[1]
          inRegion[region, default: 0] += 1
        }
        if constituency >= 0 {
          constituencies[Int(constituency)].clumps += sum[2] * sum[2]
          inConstituency[constituency, default: 0] += 1
        }
      }
      func count(_ stations: Int, in sums: inout Sums) {
        let pairs = stations * (stations - 1) / 2
        sums.pairs += pairs
        sums.expected += Double(pairs) * exp(smallest)
      }
      count(group.count, in: &country)
      for (area, stations) in inRegion { count(stations, in: &regions[Int(area)]) }
      for (area, stations) in inConstituency { count(stations, in: &constituencies[Int(area)]) }
    }
  }
}
