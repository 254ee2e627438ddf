import AuditMath
import Foundation
import Returns

/// The result of every usable station as a smoothed multinomial law over the candidates and all other
/// ballots counted.
///
/// Drawing a station anew around its own shares would count the chance of one election twice: the drawn
/// results would differ more from station to station than the reported ones do, and fewer of them would
/// agree. So the shares are first pulled toward those of the constituency by
/// w = √(n ρ / (1 + (n - 1) ρ)), which leaves them with the spread of the true shares: Louis (1984),
/// "Estimating a population of parameter values using Bayes and empirical Bayes methods", JASA 79,
/// 393-398. ρ is the overdispersion of the candidate within the constituency, as in OUT-02.
struct SmoothedResults: Sendable {
  /// Candidates and the other ballots counted.
  let cells: Int
  /// Rows that can be compared, by ballots counted, then as in the table.
  let rows: [Int32]
  /// Ballots counted, beside `rows`.
  let trials: [Int32]
  /// Square roots of the probabilities, `cells` of them for each of `rows`.
  let roots: [Double]
  /// log of the chance that the station's result repeats itself, beside `rows`.
  let ownChances: [Double]
  /// By reason: rows that cannot be compared.
  let leftOut: [(reason: String, rows: [Int32])]

  /// Stations with fewer votes repeat easily.
  static let smallestVotes = 200
  /// A station whose result would repeat itself with a larger chance than this tells nothing.
  static let largestOwnChance = 0.01

  init(_ view: ElectionView) {
    let table = view.table
    let candidates = table.candidates.count
    cells = candidates + 1
    var (usable, other, small): ([Int32], [Int32], [Int32]) = ([], [], [])
    for row in 0..<table.count {
      var votes = 0
      var isKnown = table.counted[row] >= 0 && candidates > 0
      for candidate in 0..<candidates {
        let count = table.votes[candidate * table.count + row]
        if count < 0 { isKnown = false } else { votes += Int(count) }
      }
      if !isKnown || votes > Int(table.counted[row]) || !view.isRegular(row) {
        other.append(Int32(row))
      } else if votes <= Self.smallestVotes {
        small.append(Int32(row))
      } else {
        usable.append(Int32(row))
      }
    }
    let kept = usable
    let probabilities = Self.probabilities(kept, view)
    let cells = self.cells
    let allRoots = probabilities.map { $0.squareRoot() }
    let chances = view.parallel.mapBlocks(kept.count, blockSize: 4_096) { block in
      Self.ownChances(block, kept, allRoots, cells: cells, table)
    }.flatMap { $0 }
    let limit = log(Self.largestOwnChance)
    let simple = kept.indices.filter { chances[$0] > limit }.map { kept[$0] }
    let compared = kept.indices.filter { chances[$0] <= limit }
    let order = RadixOrder.positions(compared.map { UInt32(table.counted[Int(kept[$0])]) })
      .map { compared[Int($0)] }
    rows = order.map { kept[$0] }
    trials = rows.map { table.counted[Int($0)] }
    var roots: [Double] = []
    roots.reserveCapacity(order.count * cells)
    for index in order {
      roots += allRoots[index * cells..<(index + 1) * cells]
    }
    self.roots = roots
    ownChances = order.map { chances[$0] }
    leftOut = [
      ("not an ordinary station, or a count is missing or impossible", other),
      ("\(Self.smallestVotes) votes or fewer", small),
      ("nearly all votes for one candidate, or a single candidate: repeats by itself", simple),
    ]
  }

  /// log of the chance that each result of a block repeats itself, eight side by side.
  private static func ownChances(
    _ block: Range<Int>, _ rows: [Int32], _ roots: [Double], cells: Int, _ table: ReturnsTable
  ) -> [Double] {
    var chances: [Double] = []
    chances.reserveCapacity(block.count)
    var own = [SIMD8<Double>](repeating: .zero, count: cells)
    for first in stride(from: block.lowerBound, to: block.upperBound, by: 8) {
      let stations = min(8, block.upperBound - first)
      var sizes = SIMD8<Double>.zero
      for lane in 0..<8 {
        // Lanes without a station repeat the last one.
        let index = first + min(lane, stations - 1)
        sizes[lane] = Double(table.counted[Int(rows[index])])
        for cell in 0..<cells { own[cell][lane] = roots[index * cells + cell] }
      }
      let affinity = own.reduce(SIMD8<Double>.zero) { $0 + $1 * $1 }
      let logs = own.withUnsafeBufferPointer { own in
        MultinomialCoincidence.Trials(sizes).chances(
          affinity: affinity, logAffinity: SpecialFunctions.logNearOne(affinity), own, own
        ).logarithms
      }
      for lane in 0..<stations { chances.append(logs[lane]) }
    }
    return chances
  }

  /// Probabilities of the cells, row after row; those of a row sum to 1.
  private static func probabilities(_ usable: [Int32], _ view: ElectionView) -> [Double] {
    let table = view.table
    let groups = StationGroups(table)
    // Both are in table order, so one walk gives every group its positions within `usable`.
    var members: [Range<Int>] = []
    var start = 0
    for group in groups.groups {
      while start < usable.count, Int(usable[start]) < group.lowerBound { start += 1 }
      var end = start
      while end < usable.count, group.contains(Int(usable[end])) { end += 1 }
      members.append(start..<end)
      start = end
    }
    let cells = table.candidates.count + 1
    let groupMembers = members
    let columns = view.parallel.map(cells) { cell -> [Double] in
      let counts = usable.map { row -> Double in
        if cell + 1 < cells { return Double(table.votes[cell * table.count + Int(row)]) }
        let votes = table.candidates.indices.reduce(0) {
          $0 + Int(table.votes[$1 * table.count + Int(row)])
        }
        return Double(Int(table.counted[Int(row)]) - votes)
      }
      return smoothed(counts, usable.map { Double(table.counted[Int($0)]) }, groupMembers)
    }
    var result: [Double] = []
    result.reserveCapacity(usable.count * cells)
    for index in usable.indices {
      var sum = 0.0
      for column in columns { sum += column[index] }
      for column in columns { result.append(column[index] / sum) }
    }
    return result
  }

  /// One cell's shares, pulled toward their group's mean.
  private static func smoothed(_ counts: [Double], _ trials: [Double], _ members: [Range<Int>])
    -> [Double]
  {
    var result = zip(counts, trials).map { $0 / $1 }
    let background = counts.reduce(0, +) / max(1, trials.reduce(0, +))
    func estimates(_ typical: Double) -> [GroupEstimate?] {
      members.map { group in
        var moments = GroupMoments()
        for index in group {
          moments.add(count: counts[index], trials: trials[index], typical: typical)
        }
        return moments.estimate(background: background)
      }
    }
    let rough = OverdispersionPrior(estimates(1).compactMap { $0 }).typical
    let found = estimates(rough)
    let prior = OverdispersionPrior(found.compactMap { $0 })
    for (group, estimate) in zip(members, found) {
      guard let estimate else { continue }
      let rho = StationPrediction.shrunken(estimate, prior)
      for index in group {
        let n = trials[index]
        let weight = (n * rho / (1 + (n - 1) * rho)).squareRoot()
        result[index] = estimate.mean + weight * (result[index] - estimate.mean)
      }
    }
    return result
  }
}
