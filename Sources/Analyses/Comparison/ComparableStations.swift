import Returns

/// Matched ordinary stations whose two protocols may be laid side by side, and why the others may not.
struct ComparableStations: Sendable {
  /// Rows of the later table, ascending.
  let rows: [Int]
  /// Rows of the earlier table, beside `rows`.
  let partners: [Int]
  /// Reasons and numbers of the other rows of the later table.
  let leftOut: [String: Int]

  /// - Parameters:
  ///   - likeLists: leave out pairs whose voter lists differ by more than a quarter.
  ///   - extra: a further reason to leave a pair (later row, earlier row) out; `nil` to keep it.
  init(_ pair: PairView, likeLists: Bool, _ extra: (Int, Int) -> String? = { _, _ in nil }) {
    let (old, new) = (pair.before.column(.registered), pair.after.column(.registered))
    var rows: [Int] = []
    var partners: [Int] = []
    var leftOut: [String: Int] = [:]
    for row in 0..<pair.after.count {
      let partner = Int(pair.matching.beforeRow[row])
      if let reason = Self.obstacle(pair, row) {
        leftOut[reason, default: 0] += 1
      } else if likeLists, let old, let new,
        Self.differByMoreThanAQuarter(Int(old[partner]), Int(new[row]))
      {
        leftOut[
          "the voter list changed by more than a quarter: perhaps another place", default: 0] +=
          1
      } else if let reason = extra(row, partner) {
        leftOut[reason, default: 0] += 1
      } else {
        rows.append(row)
        partners.append(partner)
      }
    }
    self.rows = rows
    self.partners = partners
    self.leftOut = leftOut
  }

  /// Why a row of the later table has no ordinary partner.
  static func obstacle(_ pair: PairView, _ row: Int) -> String? {
    let partner = Int(pair.matching.beforeRow[row])
    guard partner >= 0 else { return "not in the earlier election" }
    guard pair.after.kinds[row] == .regular, pair.before.kinds[partner] == .regular else {
      return "not an ordinary polling station"
    }
    return nil
  }

  /// In whole numbers: the ratio is outside 0.8 to 1.25. Lists that are empty or missing do not differ.
  static func differByMoreThanAQuarter(_ one: Int, _ two: Int) -> Bool {
    one > 0 && two > 0 && (5 * two < 4 * one || 4 * two > 5 * one)
  }

  /// Positions in `rows` by constituency, where that holds at least `smallest` of them; what is left of
  /// a region together, and what is left of small regions together as well.
  func groups(_ table: ReturnsTable, smallest: Int) -> [[Int]] {
    let position = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    return Self.groups(rows: rows, table, smallest: smallest).map { group in
      group.compactMap { position[$0] }
    }
  }

  /// The same for rows of a table, ascending.
  static func groups(rows: [Int], _ table: ReturnsTable, smallest: Int) -> [[Int]] {
    let areas =
      !table.constituencies.isEmpty
      ? table.constituencies.map { ($0.rows, $0.region ?? -1) }
      : !table.regions.isEmpty
        ? table.regions.indices.map { (table.regions[$0].rows, $0) } : [(0..<table.count, -1)]
    var groups: [[Int]] = []
    var rest: [Int: [Int]] = [:]
    var next = 0
    for (range, region) in areas {
      var members: [Int] = []
      while next < rows.count, rows[next] < range.upperBound {
        // Rows without an area stand before, between or after the areas and belong to none.
        if rows[next] >= range.lowerBound {
          members.append(rows[next])
        } else {
          rest[-2, default: []].append(rows[next])
        }
        next += 1
      }
      if members.count >= smallest {
        groups.append(members)
      } else {
        rest[region, default: []] += members
      }
    }
    rest[-2, default: []] += rows[next...]
    var last: [Int] = []
    for (_, members) in rest.sorted(by: { $0.key < $1.key }) {
      if members.count >= smallest { groups.append(members) } else { last += members }
    }
    if !last.isEmpty { groups.append(last) }
    return groups
  }
}
