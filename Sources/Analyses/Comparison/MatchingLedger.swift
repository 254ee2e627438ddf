import Returns

/// What became of every station and voter of both elections, by constituency. The lines add up to the
/// totals of both files.
public struct MatchingLedger: Sendable {
  /// What became of a station.
  public enum Fate: String, Sendable, CaseIterable {
    case matched, split, merged, gone, new
  }

  public struct Count: Sendable, Equatable {
    public internal(set) var stations = 0
    public internal(set) var voters = 0
  }

  /// A constituency of either election. In one that only one of them has, the other side is empty.
  public struct Line: Sendable {
    public let region: String
    public let constituency: String
    /// Stations of the earlier election: matched, split, merged or gone.
    public internal(set) var before: [Fate: Count] = [:]
    /// Stations of the later election: matched, split, merged or new.
    public internal(set) var after: [Fate: Count] = [:]
  }

  /// Constituencies of the later election in their order, then those of the earlier one alone, then
  /// stations without a constituency.
  public let lines: [Line]

  public init(_ pair: PairView) {
    let areas = AreaPairing(before: pair.before, after: pair.after)
    var lines: [Line] = []
    var position: [String: Int] = [:]
    func place(
      _ table: ReturnsTable, _ names: [String]
    ) -> [Int] {
      var places = [Int](repeating: -1, count: table.count)
      for (area, name) in zip(table.constituencies, names) {
        let line =
          position[name]
          ?? {
            lines.append(
              Line(
                region: area.region.map { table.regions[$0].name } ?? "", constituency: area.name))
            return lines.count - 1
          }()
        position[name] = line
        for row in area.rows { places[row] = line }
      }
      return places
    }
    let later = place(pair.after, areas.constituenciesAfter)
    let earlier = place(pair.before, areas.constituenciesBefore)
    lines.append(Line(region: "", constituency: ""))
    let rest = lines.count - 1
    var fates = [Fate](repeating: .gone, count: pair.before.count)
    for row in pair.matching.beforeRow where row >= 0 { fates[Int(row)] = .matched }
    for group in pair.matching.groups {
      for row in group.before { fates[Int(row)] = group.after.count > 1 ? .split : .merged }
    }
    let (old, new) = (pair.before.column(.registered), pair.after.column(.registered))
    for row in 0..<pair.before.count {
      let line = earlier[row] >= 0 ? earlier[row] : rest
      lines[line].before[fates[row], default: Count()].add(old?[row])
    }
    for row in 0..<pair.after.count {
      let line = later[row] >= 0 ? later[row] : rest
      let fate: Fate =
        switch pair.matching.kinds[row] {
        case .new: .new
        case .split: .split
        case .merged: .merged
        default: .matched
        }
      lines[line].after[fate, default: Count()].add(new?[row])
    }
    if lines[rest].before.isEmpty, lines[rest].after.isEmpty { lines.removeLast() }
    self.lines = lines
  }

  /// Sums over all lines.
  public func total(before fate: Fate) -> Count {
    lines.reduce(into: Count()) { $0.add($1.before[fate] ?? Count()) }
  }

  public func total(after fate: Fate) -> Count {
    lines.reduce(into: Count()) { $0.add($1.after[fate] ?? Count()) }
  }
}

extension MatchingLedger.Count {
  fileprivate mutating func add(_ voters: Int32?) {
    stations += 1
    if let voters, voters != missingCount { self.voters += Int(voters) }
  }

  fileprivate mutating func add(_ other: MatchingLedger.Count) {
    stations += other.stations
    voters += other.voters
  }
}
