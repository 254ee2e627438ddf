import Returns

/// A matching on its way: what is matched so far, on both sides.
struct MatchDraft {
  private(set) var beforeRow: [Int32]
  private var kinds: [MatchKind]
  private var confidence: [Double]
  private var taken: [Bool]
  /// Stations that a map declares new or gone: no rule may match them.
  private var isSettledBefore: [Bool]
  private var isSettledAfter: [Bool]
  private var groups: [StationGroup] = []

  init(before: Int, after: Int, _ map: StationMap.Resolved) {
    beforeRow = [Int32](repeating: -1, count: after)
    kinds = [MatchKind](repeating: .new, count: after)
    confidence = [Double](repeating: 0, count: after)
    taken = [Bool](repeating: false, count: before)
    isSettledBefore = taken
    isSettledAfter = [Bool](repeating: false, count: after)
    for row in map.declaredGone { isSettledBefore[Int(row)] = true }
    for row in map.declaredNew { isSettledAfter[Int(row)] = true }
    for pair in map.pairs { match(Int(pair.before), Int(pair.after), .map, 1) }
    for group in map.groups { add(group) }
  }

  func isFree(before row: Int) -> Bool { !taken[row] && !isSettledBefore[row] }
  func isFree(after row: Int) -> Bool {
    beforeRow[row] < 0 && kinds[row] == .new && !isSettledAfter[row]
  }

  mutating func match(_ before: Int, _ after: Int, _ kind: MatchKind, _ confidence: Double) {
    guard isFree(before: before), isFree(after: after) else { return }
    beforeRow[after] = Int32(before)
    kinds[after] = kind
    self.confidence[after] = confidence
    taken[before] = true
  }

  /// Takes a split or merge; rows that were matched one to one are freed first.
  private mutating func add(_ group: StationGroup) {
    for row in group.after.map(Int.init) {
      if beforeRow[row] >= 0 { taken[Int(beforeRow[row])] = false }
      beforeRow[row] = -1
      kinds[row] = group.after.count > 1 ? .split : .merged
      confidence[row] = group.confidence
    }
    for row in group.before { taken[Int(row)] = true }
    groups.append(group)
  }

  /// Renumbered, split and merged stations, constituency by constituency.
  mutating func searchConstituencies(
    _ before: ReturnsTable, _ after: ReturnsTable, _ areas: AreaPairing, splits: Bool
  ) {
    guard let oldRolls = before.column(.registered), let newRolls = after.column(.registered) else {
      return
    }
    let renumbered = RenumberedStations(oldRolls: oldRolls, newRolls: newRolls)
    var earlier: [String: Int] = [:]
    for (index, name) in areas.constituenciesBefore.enumerated() {
      // A name borne by two constituencies is never guessed.
      earlier[name] = earlier[name] == nil ? index : -1
    }
    for (index, name) in areas.constituenciesAfter.enumerated() {
      guard let partner = earlier[name], partner >= 0 else { continue }
      let old = Array(before.constituencies[partner].rows)
      let new = Array(after.constituencies[index].rows)
      for pair in renumbered.pairs(
        old: old.filter { !isSettledBefore[$0] },
        new: new.filter { isFree(after: $0) || beforeRow[$0] >= 0 }, beforeRow: beforeRow,
        taken: taken)
      {
        match(pair.before, pair.after, .neighbours, pair.confidence)
      }
      guard splits else { continue }
      let matched = new.filter { beforeRow[$0] >= 0 && kinds[$0] != .map }
      let divided = SplitStations(wholes: oldRolls, parts: newRolls).found(
        matched.map { (Int(beforeRow[$0]), $0) }, free: new.filter { isFree(after: $0) })
      for split in divided {
        add(
          StationGroup(
            before: [Int32(split.whole)], after: [Int32(split.part), Int32(split.other)].sorted(),
            confidence: split.confidence))
      }
      let left = new.filter { beforeRow[$0] >= 0 && kinds[$0] != .map }
      let joined = SplitStations(wholes: newRolls, parts: oldRolls).found(
        left.map { ($0, Int(beforeRow[$0])) }, free: old.filter { isFree(before: $0) })
      for merge in joined {
        add(
          StationGroup(
            before: [Int32(merge.part), Int32(merge.other)].sorted(), after: [Int32(merge.whole)],
            confidence: merge.confidence))
      }
    }
  }

  func finished(_ quality: MatchQuality) -> StationMatching {
    StationMatching(
      beforeRow: beforeRow, kinds: kinds, confidence: confidence,
      groups: groups.sorted { ($0.after.first ?? 0) < ($1.after.first ?? 0) },
      gone: taken.indices.filter { !taken[$0] }.map(Int32.init),
      rollAgreement: quality.rollAgreement, turnoutCorrelation: quality.turnoutCorrelation,
      warning: quality.warning)
  }
}
