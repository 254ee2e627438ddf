import AuditMath
import Returns

/// Every station's bin of turnout (ballots counted of registered voters), and sums over bins.
struct TurnoutBins: Sendable {
  enum Selection: Int, Sendable, Hashable, CaseIterable {
    /// Every station with 0 < ballots counted <= registered voters.
    case all
    /// Of these the ordinary ones with 100 voters or more.
    case ordinary
  }

  enum Edges: Int, Sendable, Hashable, CaseIterable {
    /// Bin b holds b to b + 1 %, as in the published estimates.
    case lower
    /// Bin b holds b - 1/2 to b + 1/2 %, so that a heap at a whole percentage is not cut.
    case centred
  }

  private static let bins = 101

  private let table: ReturnsTable
  /// By selection and edges (`place`), then by row: the bin, -1 where the station is not used.
  private let binOfRow: [[Int8]]
  private let groups: StationGroups
  /// By row: the position of its group, -1 for a row in none.
  private let groupOfRow: [Int32]

  /// `nil` without registered voters.
  init?(_ view: ElectionView) {
    guard let registered = view.table.column(.registered) else { return nil }
    table = view.table
    groups = StationGroups(view.table)
    let unused = [Int8](repeating: -1, count: table.count)
    var binOfRow = [[Int8]](
      repeating: unused, count: Selection.allCases.count * Edges.allCases.count)
    for row in 0..<table.count {
      let (counted, voters) = (Int(table.counted[row]), Int(registered[row]))
      guard counted > 0, counted <= voters else { continue }
      let lower = Int8(100 * counted / voters)
      let centred = Int8((200 * counted + voters) / (2 * voters))
      binOfRow[Self.place(.all, .lower)][row] = lower
      binOfRow[Self.place(.all, .centred)][row] = centred
      guard view.isRegular(row), voters >= ExcessVotes.smallestStation else { continue }
      binOfRow[Self.place(.ordinary, .lower)][row] = lower
      binOfRow[Self.place(.ordinary, .centred)][row] = centred
    }
    self.binOfRow = binOfRow
    var groupOfRow = [Int32](repeating: -1, count: table.count)
    for (position, rows) in groups.groups.enumerated() {
      for row in rows { groupOfRow[row] = Int32(position) }
    }
    self.groupOfRow = groupOfRow
  }

  private static func place(_ selection: Selection, _ edges: Edges) -> Int {
    selection.rawValue * Edges.allCases.count + edges.rawValue
  }

  func stations(in rows: Range<Int>, _ selection: Selection) -> Int {
    let bins = binOfRow[Self.place(selection, .lower)]
    return rows.count { bins[$0] >= 0 }
  }

  /// One estimate a specification; `nil` where the window holds no ballot for anyone else.
  func estimates(_ rows: Range<Int>, _ candidate: Int, _ specifications: [ExcessSpecification])
    -> [RatioExcess?]
  {
    let windows = Set(specifications.map(\.window))
    var tallies: [Int: Tally] = [:]
    func tally(_ specification: ExcessSpecification) -> Tally {
      let place = Self.place(specification.stations, specification.edges)
      if let known = tallies[place] { return known }
      let new = Tally(self, rows, candidate, place, windows)
      tallies[place] = new
      return new
    }
    let isNeeded = specifications.contains(where: \.byRegion)
    let regions =
      isNeeded
      ? table.regions.map { Tally(self, $0.rows, candidate, Self.place(.all, .lower), windows) }
        .filter { $0.hasBallots } : []
    return specifications.map { specification in
      guard specification.byRegion else { return tally(specification).excess(specification.window) }
      let parts = regions.map { $0.excess(specification.window) }
      let known = parts.compactMap { $0 }
      // A region without a single other ballot in its window has no proportion of its own.
      return known.isEmpty || known.count < parts.count ? nil : RatioExcess(strata: known)
    }
  }

  /// One candidate's votes and all other ballots: by bin, and by group in the bins of the windows asked for.
  private struct Tally {
    private let total: (votes: Int, others: Int)
    /// The tallest bin of other ballots, the lowest of equally tall ones; `nil` without such a ballot.
    private let peak: Int?
    /// By bin: its place among the bins of the windows, or their number for a bin in none.
    private let slots: [Int]
    private let slotCount: Int
    /// By group, then slot, of the groups inside the rows, with what lies in no group at the end; behind the
    /// slots a place for all other bins.
    private let groupVotes: [Int]
    private let groupOthers: [Int]
    private let groupCount: Int

    var hasBallots: Bool { total.votes != 0 || total.others != 0 }

    /// - Parameter place: which stations and edges, of `binOfRow`.
    init(
      _ source: TurnoutBins, _ rows: Range<Int>, _ candidate: Int, _ place: Int,
      _ windows: Set<ExcessSpecification.Window>
    ) {
      let bins = source.binOfRow[place]
      let won = source.table.votes(of: candidate)
      let counted = source.table.counted
      var votes = [Int](repeating: 0, count: TurnoutBins.bins)
      var others = votes
      for row in rows where bins[row] >= 0 {
        let count = won[won.startIndex + row]
        // More votes than ballots counted is a record error, not an excess.
        guard count >= 0, count <= counted[row] else { continue }
        votes[Int(bins[row])] += Int(count)
        others[Int(bins[row])] += Int(counted[row] - count)
      }
      total = (votes.reduce(0, +), others.reduce(0, +))
      let tallest = others.max() ?? 0
      let peak = tallest > 0 ? others.firstIndex(of: tallest) : nil
      self.peak = peak
      var isAsked = [Bool](repeating: false, count: TurnoutBins.bins)
      for window in windows {
        for bin in Self.bins(of: window, peak: peak) ?? 0..<0 { isAsked[bin] = true }
      }
      let slotCount = isAsked.count { $0 }
      self.slotCount = slotCount
      var slots = [Int](repeating: slotCount, count: TurnoutBins.bins)
      for (slot, bin) in isAsked.indices.filter({ isAsked[$0] }).enumerated() { slots[bin] = slot }
      self.slots = slots

      let inside = source.groups.inside(rows)
      groupCount = inside.count + 1
      var groupVotes = [Int](repeating: 0, count: groupCount * (slotCount + 1))
      var groupOthers = groupVotes
      for row in rows where bins[row] >= 0 {
        let count = won[won.startIndex + row]
        guard count >= 0, count <= counted[row] else { continue }
        let group = Int(source.groupOfRow[row])
        let position = inside.contains(group) ? group - inside.lowerBound : inside.count
        let cell = position * (slotCount + 1) + slots[Int(bins[row])]
        groupVotes[cell] += Int(count)
        groupOthers[cell] += Int(counted[row] - count)
      }
      self.groupVotes = groupVotes
      self.groupOthers = groupOthers
    }

    private static func bins(
      of window: ExcessSpecification.Window, peak: Int?
    ) -> Range<Int>? {
      switch window {
      case .bin(let percent): percent..<percent + 1
      case .peak(let width): peak.map { max(0, $0 - width + 1)..<$0 + 1 }
      }
    }

    /// For one of the windows that were asked for.
    func excess(_ window: ExcessSpecification.Window) -> RatioExcess? {
      guard let bins = Self.bins(of: window, peak: peak) else { return nil }
      // The bins of a window stand together, and so do their slots.
      let first = slots[bins.lowerBound]
      func sums(_ cells: [Int]) -> [Int] {
        (0..<groupCount).map { group in
          let start = group * (slotCount + 1) + first
          var sum = 0
          for cell in start..<start + bins.count { sum += cells[cell] }
          return sum
        }
      }
      return RatioExcess(
        numerators: sums(groupVotes), denominators: sums(groupOthers),
        total: (total.votes, total.others))
    }
  }
}
