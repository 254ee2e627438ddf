import AuditMath
import Returns

/// Sets of rows with the same votes for every candidate and, if wanted, the same ballots counted.
struct EqualResults: Sendable {
  /// Each set's rows, ascending; sets by their first row.
  let sets: [[Int32]]

  /// - Parameters:
  ///   - rows: rows to compare, ascending; all their votes are known.
  ///   - withBallots: the number of ballots counted belongs to the result.
  init(_ rows: [Int32], _ table: ReturnsTable, withBallots: Bool) {
    let candidates = table.candidates.indices
    func hash(_ row: Int) -> UInt64 {
      var state: UInt64 = withBallots ? UInt64(bitPattern: Int64(table.counted[row])) : 0
      for candidate in candidates {
        let votes = UInt64(bitPattern: Int64(table.votes[candidate * table.count + row]))
        // SplitMix64's finaliser (Steele, Lea and Flood 2014) over the running state.
        state = (state ^ votes) &+ 0x9e37_79b9_7f4a_7c15
        state = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        state = (state ^ (state >> 27)) &* 0x94d0_49bb_1331_11eb
        state ^= state >> 31
      }
      return state
    }
    func areEqual(_ one: Int, _ two: Int) -> Bool {
      (!withBallots || table.counted[one] == table.counted[two])
        && candidates.allSatisfy {
          table.votes[$0 * table.count + one] == table.votes[$0 * table.count + two]
        }
    }
    // So many bits part nearly all different results.
    let keys = rows.map { UInt32(truncatingIfNeeded: hash(Int($0)) >> 32) }
    let order = RadixOrder.positions(keys)
    var sets: [[Int32]] = []
    var start = 0
    while start < order.count {
      let key = keys[Int(order[start])]
      var end = start + 1
      while end < order.count, keys[Int(order[end])] == key { end += 1 }
      // Rows of one key are nearly always equal; where they are not, the key is shared by chance. Most
      // rows are alone with theirs.
      var open = end - start > 1 ? order[start..<end].map { rows[Int($0)] } : []
      while open.count > 1 {
        let first = Int(open[0])
        let same = open.filter { areEqual(Int($0), first) }
        if same.count > 1 { sets.append(same) }
        open = open.filter { !areEqual(Int($0), first) }
      }
      start = end
    }
    self.sets = sets.sorted { $0[0] < $1[0] }
  }

  private init(sets: [[Int32]]) { self.sets = sets }

  /// The sets cut down to each of the areas, where at least two rows are left; areas are disjoint and
  /// ascending.
  func cut(to areas: [Range<Int>]) -> EqualResults {
    var pieces: [[Int32]] = []
    for set in sets {
      var piece: [Int32] = []
      var area = 0..<0
      for row in set {
        if !area.contains(Int(row)) {
          if piece.count > 1 { pieces.append(piece) }
          piece = []
          area = Self.area(of: Int(row), in: areas)
        }
        if !area.isEmpty { piece.append(row) }
      }
      if piece.count > 1 { pieces.append(piece) }
    }
    return EqualResults(sets: pieces.sorted { $0[0] < $1[0] })
  }

  /// The sets cut down to the rows of a range, where at least two are left.
  func sets(in rows: Range<Int>) -> [[Int32]] {
    sets.compactMap { set in
      guard Int(set[0]) < rows.upperBound else { return nil }
      let inside = set.filter { rows.contains(Int($0)) }
      return inside.count > 1 ? inside : nil
    }
  }

  /// The area that holds a row; an empty range where there is none.
  private static func area(of row: Int, in areas: [Range<Int>]) -> Range<Int> {
    var (low, high) = (0, areas.count)
    while low < high {
      let middle = (low + high) / 2
      if areas[middle].upperBound <= row { low = middle + 1 } else { high = middle }
    }
    return low < areas.count && areas[low].contains(row) ? areas[low] : 0..<0
  }
}
