import AuditMath
import Returns

/// Every station's bin of turnout (ballots counted of registered voters), and sums over bins.
struct TurnoutBins: Sendable {
  enum Selection: Sendable, Hashable {
    /// Every station with 0 < ballots counted <= registered voters.
    case all
    /// Of these the ordinary ones with 100 voters or more.
    case ordinary
  }

  enum Edges: Sendable, Hashable {
    /// Bin b holds b to b + 1 %, as in the published estimates.
    case lower
    /// Bin b holds b - 1/2 to b + 1/2 %, so that a heap at a whole percentage is not cut.
    case centred
  }

  private let table: ReturnsTable
  /// By row: -1 where the station is not used.
  private let lower: [Int8]
  private let centred: [Int8]
  private let ordinary: [Bool]
  private let groups: StationGroups

  /// `nil` without registered voters.
  init?(_ view: ElectionView) {
    guard let registered = view.table.column(.registered) else { return nil }
    table = view.table
    groups = StationGroups(view.table)
    var lower = [Int8](repeating: -1, count: table.count)
    var centred = lower
    var ordinary = [Bool](repeating: false, count: table.count)
    for row in 0..<table.count {
      let (counted, voters) = (Int(table.counted[row]), Int(registered[row]))
      guard counted > 0, counted <= voters else { continue }
      lower[row] = Int8(100 * counted / voters)
      centred[row] = Int8((200 * counted + voters) / (2 * voters))
      ordinary[row] = view.isRegular(row) && voters >= ExcessVotes.smallestStation
    }
    self.lower = lower
    self.centred = centred
    self.ordinary = ordinary
  }

  func stations(in rows: Range<Int>, _ selection: Selection) -> Int {
    rows.count { lower[$0] >= 0 && (selection == .all || ordinary[$0]) }
  }

  /// One estimate a specification; `nil` where the window holds no ballot for anyone else.
  func estimates(_ rows: Range<Int>, _ candidate: Int, _ specifications: [ExcessSpecification])
    -> [RatioExcess?]
  {
    var tallies: [Selection: [Edges: Tally]] = [:]
    func tally(_ specification: ExcessSpecification) -> Tally {
      if let known = tallies[specification.stations]?[specification.edges] { return known }
      let new = Tally(self, rows, candidate, specification.stations, specification.edges)
      tallies[specification.stations, default: [:]][specification.edges] = new
      return new
    }
    let isNeeded = specifications.contains(where: \.byRegion)
    let regions =
      isNeeded
      ? table.regions.map { Tally(self, $0.rows, candidate, .all, .lower) }
        .filter { $0.hasBallots } : []
    return specifications.map { specification in
      guard specification.byRegion else { return tally(specification).excess(specification.window) }
      let parts = regions.map { $0.excess(specification.window) }
      let known = parts.compactMap { $0 }
      // A region without a single other ballot in its window has no proportion of its own.
      return known.isEmpty || known.count < parts.count ? nil : RatioExcess(strata: known)
    }
  }

  /// One candidate's votes and all other ballots, by group and bin.
  private struct Tally {
    private let votes: [Int]
    private let others: [Int]
    /// By group, then bin, of the groups inside the rows, with what lies in no group at the end.
    private let groupVotes: [Int]
    private let groupOthers: [Int]
    private let groupCount: Int
    private static let bins = 101

    var hasBallots: Bool { votes.contains { $0 != 0 } || others.contains { $0 != 0 } }

    init(
      _ source: TurnoutBins, _ rows: Range<Int>, _ candidate: Int, _ selection: Selection,
      _ edges: Edges
    ) {
      let inside = source.groups.inside(rows)
      groupCount = inside.count + 1
      var groupVotes = [Int](repeating: 0, count: groupCount * Self.bins)
      var groupOthers = groupVotes
      let table = source.table
      let bin = edges == .lower ? source.lower : source.centred
      var group = 0
      let ranges = source.groups.groups[inside]
      for row in rows {
        while group < ranges.count, ranges[ranges.startIndex + group].upperBound <= row {
          group += 1
        }
        guard bin[row] >= 0, selection == .all || source.ordinary[row] else { continue }
        let won = table.votes[candidate * table.count + row]
        // More votes than ballots counted is a record error, not an excess.
        guard won >= 0, won <= table.counted[row] else { continue }
        let isIn = group < ranges.count && ranges[ranges.startIndex + group].contains(row)
        let place = (isIn ? group : groupCount - 1) * Self.bins + Int(bin[row])
        groupVotes[place] += Int(won)
        groupOthers[place] += Int(table.counted[row] - won)
      }
      var votes = [Int](repeating: 0, count: Self.bins)
      var others = votes
      for group in 0..<groupCount {
        for bin in 0..<Self.bins {
          votes[bin] += groupVotes[group * Self.bins + bin]
          others[bin] += groupOthers[group * Self.bins + bin]
        }
      }
      self.votes = votes
      self.others = others
      self.groupVotes = groupVotes
      self.groupOthers = groupOthers
    }

    func excess(_ window: ExcessSpecification.Window) -> RatioExcess? {
      let bins: ClosedRange<Int>
      switch window {
      case .bin(let percent): bins = percent...percent
      case .peak(let width):
        // The lowest of equally tall ones.
        let tallest = others.max() ?? 0
        guard tallest > 0, let peak = others.firstIndex(of: tallest) else { return nil }
        bins = max(0, peak - width + 1)...peak
      }
      func sums(_ cells: [Int]) -> [Int] {
        (0..<groupCount).map { group in
          cells[group * Self.bins + bins.lowerBound...group * Self.bins + bins.upperBound]
            .reduce(0, +)
        }
      }
      return RatioExcess(
        numerators: sums(groupVotes), denominators: sums(groupOthers),
        total: (votes.reduce(0, +), others.reduce(0, +)))
    }
  }
}
