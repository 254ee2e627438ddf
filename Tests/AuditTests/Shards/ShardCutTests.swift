import Audit
import AuditMath
import Testing

/// How a job is cut: every unit once, evenly, and the same everywhere.
@Suite struct ShardCutTests {
  @Test func namesOfShards() {
    #expect(Shard("3/8") == Shard(index: 3, count: 8))
    #expect(Shard("1/1")?.text == "1/1")
    #expect(Shard("100000/100000") != nil)
    for wrong in [
      "0/8", "9/8", "-1/8", "+1/8", "1/0", "1/100001", "1", "1/2/3", "/8", "1/", "", "a/b", "1.0/8",
      " 1/8", "１/8", "99999999999999999999/8",
    ] {
      #expect(Shard(wrong) == nil, "\(wrong)")
    }
  }

  private func loads(_ costs: [Int], _ count: Int) -> [Int] {
    var loads = [Int](repeating: 0, count: count)
    for (cost, shard) in zip(costs, Shard.cut(costs, into: count)) { loads[shard - 1] += cost }
    return loads
  }

  /// The dearest part of the best possible cut, by trying all.
  private func best(_ costs: [Int], _ count: Int) -> Int {
    var best = costs.reduce(0, +)
    var loads = [Int](repeating: 0, count: count)
    func place(_ unit: Int) {
      if (loads.max() ?? 0) >= best { return }
      guard unit < costs.count else {
        best = loads.max() ?? 0
        return
      }
      for part in 0..<count {
        loads[part] += costs[unit]
        place(unit + 1)
        loads[part] -= costs[unit]
      }
    }
    place(0)
    return best
  }

  @Test func noPartIsDearerThanGrahamsBound() {
    var stream = RandomStream(seed: 7, purpose: "shard-cut", block: 0)
    for _ in 0..<200 {
      let costs = (0..<(3 + stream.nextInt(below: 7))).map { _ in 1 + stream.nextInt(below: 40) }
      let count = 2 + stream.nextInt(below: 3)
      let dearest = loads(costs, count).max() ?? 0
      // (4/3 - 1/3m) of the best, and never more than an even share and the dearest unit.
      #expect(3 * count * dearest <= (4 * count - 1) * best(costs, count), "\(costs) \(count)")
      #expect(
        count * (dearest - (costs.max() ?? 0)) <= costs.reduce(0, +), "\(costs) \(count)")
    }
  }

  @Test func grahamsOwnExampleIsCutAsHeDoes() {
    // Graham (1969): 5, 5, 4, 4, 3, 3, 3 on three machines gives 11, where 9 is best.
    let costs = [5, 5, 4, 4, 3, 3, 3]
    #expect(loads(costs, 3).max() == 11)
    #expect(best(costs, 3) == 9)
  }

  @Test func everyUnitHasOnePartWhateverTheCosts() {
    for costs in [[], [0], [0, 0, 0], [Int.max, Int.max, 1], [5, 0, 7, 0]] as [[Int]] {
      for count in [1, 2, 7] {
        let shards = Shard.cut(costs, into: count)
        #expect(shards.count == costs.count)
        #expect(shards.allSatisfy { (1...count).contains($0) })
        #expect(shards == Shard.cut(costs, into: count))
      }
    }
    // Units that cost nothing are spread all the same.
    #expect(Set(Shard.cut([0, 0, 0, 0], into: 4)) == [1, 2, 3, 4])
  }
}
