import AuditMath

// The order of a table's rows: a pure function of their contents.
extension TableBuilder {
  /// Row indices in canonical order: region, constituency and station by natural order of their names
  /// (numbers by value), then by every count, so that equal keys do not depend on the source's order.
  /// Rows that are equal throughout stand by file and line.
  func canonicalOrder(parallel: Parallel) -> [Int] {
    var rows = Array(regions.indices)
    Self.sort(&rows, by: constituencies, ranks: NaturalOrder.ranks(constituencyNames))
    Self.sort(&rows, by: regions, ranks: NaturalOrder.ranks(regionNames))
    let areas = runs(rows)
    let keys = NaturalOrder.SortKeys(stations, parallel: parallel)
    let columns = CountField.allCases.compactMap { counts[$0] } + votes
    let byArea = rows
    // Areas are many and small: several go into one item.
    let sorted = parallel.mapBlocks(areas.count, blockSize: max(1, areas.count / 64)) { block in
      var sorted: [Int] = []
      for area in block {
        sorted += byArea[areas[area]].sorted { left, right in
          switch keys.compare(left, right) {
          case let order where order != 0: order < 0
          default: precedes(left, right, columns)
          }
        }
      }
      return sorted
    }
    return Array(sorted.joined())
  }

  /// True for rows of the same region, constituency and station name.
  func haveEqualKeys(_ left: Int, _ right: Int) -> Bool {
    regions[left] == regions[right] && constituencies[left] == constituencies[right]
      && stations.areEqual(left, right)
  }

  /// True for rows with the same counts, votes and kind.
  func haveEqualContents(_ left: Int, _ right: Int) -> Bool {
    kinds[left] == kinds[right] && counts.values.allSatisfy { $0[left] == $0[right] }
      && votes.allSatisfy { $0[left] == $0[right] }
  }

  private func precedes(_ left: Int, _ right: Int, _ columns: [[Int32]]) -> Bool {
    for column in columns where column[left] != column[right] {
      return column[left] < column[right]
    }
    if kinds[left] != kinds[right] { return kinds[left].rawValue < kinds[right].rawValue }
    if !titles.isEmpty, !titles.areEqual(left, right) {
      return titles.utf8(left).lexicographicallyPrecedes(titles.utf8(right))
    }
    return (sourceFiles[left], sourceLines[left]) < (sourceFiles[right], sourceLines[right])
  }

  /// Ranges of `rows` that share region and constituency.
  private func runs(_ rows: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in rows.indices {
      let isLast = index + 1 == rows.count
      if isLast || regions[rows[index]] != regions[rows[index + 1]]
        || constituencies[rows[index]] != constituencies[rows[index + 1]]
      {
        runs.append(start..<index + 1)
        start = index + 1
      }
    }
    return runs
  }

  /// Stable counting sort of rows by the rank of their area; rows without one (-1) come first.
  private static func sort(_ rows: inout [Int], by areas: [Int32], ranks: [Int32]) {
    var starts = [Int](repeating: 0, count: ranks.count + 2)
    func bucket(_ row: Int) -> Int { areas[row] < 0 ? 0 : Int(ranks[Int(areas[row])]) + 1 }
    for row in rows { starts[bucket(row) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var sorted = [Int](repeating: 0, count: rows.count)
    for row in rows {
      let place = bucket(row)
      sorted[starts[place]] = row
      starts[place] += 1
    }
    rows = sorted
  }
}
