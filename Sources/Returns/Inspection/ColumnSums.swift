/// Arithmetic between columns: which are sums of which, row by row, over a sample.
struct ColumnSums {
  /// A column that is the sum of others.
  struct Relation: Sendable, Equatable {
    let sum: Int
    let parts: [Int]
    /// Share of rows in which it holds.
    let share: Double
  }

  private let columns: [ColumnProfile]
  /// Rows that are looked at: at most 500, spread evenly.
  private let rows: [Int]

  init(_ columns: [ColumnProfile]) {
    self.columns = columns
    let count = columns.first?.values.count ?? 0
    let step = max(1, count / 500)
    rows = Array(stride(from: 0, to: count, by: step))
  }

  /// Share of rows in which `sum` is the sum of `parts`, among rows where it is a positive number.
  func share(_ sum: Int, _ parts: [Int]) -> Double {
    var told = 0
    var held = 0
    for row in rows {
      let total = columns[sum].values[row]
      guard total != missingCount, total > 0 else { continue }
      told += 1
      var value = 0
      for part in parts where columns[part].values[row] != missingCount {
        value += Int(columns[part].values[row])
      }
      if value == Int(total) { held += 1 }
    }
    return told < min(rows.count, 3) || told == 0 ? 0 : Double(held) / Double(told)
  }

  /// The longest run of neighbours among `parts` that adds up to one of `sums` in nine rows of ten.
  func longestRun(_ parts: [Int], sums: [Int]) -> Relation? {
    var best: Relation?
    for run in Self.runs(parts) where run.count > 1 {
      let totals = prefixes(run)
      for sum in sums {
        for from in run.indices {
          for to in stride(from: run.count, to: from + 1, by: -1) {
            let length = to - from
            if let best, length <= best.parts.count { break }
            if run[from..<to].contains(sum) { continue }
            let share = share(sum, totals, from, to)
            if share >= 0.9 {
              best = Relation(sum: sum, parts: Array(run[from..<to]), share: share)
              break
            }
          }
        }
      }
    }
    return best
  }

  /// Sums of a run's first columns, by row.
  private func prefixes(_ run: [Int]) -> [[Int]] {
    rows.map { row in
      var total = 0
      return [0]
        + run.map { column in
          let value = columns[column].values[row]
          if value != missingCount { total += Int(value) }
          return total
        }
    }
  }

  private func share(_ sum: Int, _ prefixes: [[Int]], _ from: Int, _ to: Int) -> Double {
    var told = 0
    var held = 0
    var missed = 0
    for (index, row) in rows.enumerated() {
      let total = columns[sum].values[row]
      guard total != missingCount, total > 0 else { continue }
      told += 1
      if prefixes[index][to] - prefixes[index][from] == Int(total) {
        held += 1
      } else {
        missed += 1
        // Nine in ten cannot be reached any more.
        if missed * 10 > rows.count { return 0 }
      }
    }
    return told < min(rows.count, 3) || told == 0 ? 0 : Double(held) / Double(told)
  }

  /// True if both columns hold something in one row of twenty: a part that is nearly always zero shows
  /// nothing.
  private func areBothThere(_ one: Int, _ other: Int) -> Bool {
    let both = rows.count { columns[one].values[$0] > 0 && columns[other].values[$0] > 0 }
    return both * 20 >= rows.count
  }

  /// Runs of neighbouring columns.
  static func runs(_ columns: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for column in columns.sorted() {
      if let last = runs.last?.last, last + 1 == column {
        runs[runs.count - 1].append(column)
      } else {
        runs.append([column])
      }
    }
    return runs
  }

  /// Columns among `given` that are sums of two others.
  func pairs(_ given: [Int]) -> [Relation] {
    var relations: [Relation] = []
    for sum in given {
      for (index, one) in given.enumerated() where one != sum && columns[one].sum > 0 {
        for other in given[(index + 1)...] where other != sum && columns[other].sum > 0 {
          guard areBothThere(one, other) else { continue }
          let share = share(sum, [one, other])
          if share >= 0.9 {
            relations.append(Relation(sum: sum, parts: [one, other], share: share))
          }
        }
      }
    }
    return relations
  }

  /// Columns among `given` that are the sum of the two to twelve right before or right behind them.
  ///
  /// Every part must tell: without any one of them the sum fails in three rows or more that it holds in.
  func neighbours(_ given: [Int]) -> [Relation] {
    let there = Set(given)
    var relations: [Relation] = []
    for sum in given where columns[sum].sum > 0 {
      for direction in [1, -1] {
        var parts: [Int] = []
        while parts.count < 12, there.contains(sum + direction * (parts.count + 1)) {
          parts.append(sum + direction * (parts.count + 1))
          guard parts.count > 1, share(sum, parts) >= 0.9 else { continue }
          let isTelling = parts.allSatisfy { part in
            rowsHeld(sum, parts) >= rowsHeld(sum, parts.filter { $0 != part }) + 3
          }
          guard isTelling else { continue }
          relations.append(Relation(sum: sum, parts: parts.sorted(), share: share(sum, parts)))
          break
        }
      }
    }
    return relations
  }

  /// Rows in which a positive `sum` is the sum of `parts`.
  private func rowsHeld(_ sum: Int, _ parts: [Int]) -> Int {
    rows.count { row in
      let total = columns[sum].values[row]
      guard total != missingCount, total > 0 else { return false }
      return parts.reduce(0) { value, part in
        let count = columns[part].values[row]
        return count == missingCount ? value : value + Int(count)
      } == Int(total)
    }
  }
}
