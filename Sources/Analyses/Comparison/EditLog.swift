import Returns

/// What changed between two downloads of the same returns: every number, exactly.
///
/// Every row of both snapshots is accounted for: matched, added or withdrawn. The log of B against A is
/// the log of A against B with the signs turned.
public struct EditLog: Sendable {
  /// A column that both snapshots have.
  public enum Column: Sendable, Equatable {
    case count(CountField)
    case votes(CandidatePair)
  }

  /// One changed number of one protocol; `missingCount` where a snapshot does not give it.
  public struct Edit: Sendable, Equatable {
    /// Row of the later and of the earlier snapshot.
    public let row: Int32
    public let beforeRow: Int32
    /// Index into `columns`.
    public let column: Int
    public let before: Int32
    public let after: Int32

    /// Later minus earlier; a missing number counts as 0.
    public var difference: Int { EditLog.number(after) - EditLog.number(before) }
  }

  /// One column over all protocols.
  public struct Total: Sendable, Equatable {
    /// Sums over every row of the snapshot.
    public internal(set) var before = 0
    public internal(set) var after = 0
    /// Protocols changed, of them raised and lowered, with the sums.
    public internal(set) var changed = 0
    public internal(set) var raised = 0
    public internal(set) var raisedBy = 0
    public internal(set) var lowered = 0
    public internal(set) var loweredBy = 0
    /// Brought by added and taken away by withdrawn stations.
    public internal(set) var added = 0
    public internal(set) var withdrawn = 0

    /// True where the difference of the sums is that of the edits and of the stations that came and went.
    public var isReconciled: Bool {
      after - before == raisedBy - loweredBy + added - withdrawn
    }
  }

  public let columns: [Column]
  /// Ordered by row of the later snapshot, then column.
  public let edits: [Edit]
  /// By column.
  public let totals: [Total]
  /// Rows of the later snapshot whose protocol changed, ascending.
  public let changedRows: [Int32]
  /// Rows of the later snapshot that the earlier one lacks, and the other way round.
  public let added: [Int32]
  public let withdrawn: [Int32]
  public let matched: Int
  /// Matched protocols in which no candidate's votes changed.
  public let sameVotes: Int

  /// - Parameter constituency: position among the later snapshot's constituencies; the log is then that of
  ///   its stations, and of the withdrawn ones of the earlier snapshot's constituency with the same key.
  public init(_ pair: PairView, constituency: Int? = nil) {
    let places = constituency.map { pair.after.constituencies[$0] }
    let laterRows = places?.rows ?? 0..<pair.after.count
    let earlierRows =
      places.map { place in
        pair.before.constituencies.first { $0.key == place.key }?.rows ?? 0..<0
      } ?? 0..<pair.before.count
    let (before, after) = (pair.before, pair.after)
    let columns =
      CountField.allCases.filter { before.counts[$0] != nil && after.counts[$0] != nil }
      .map(Column.count) + pair.candidates.map(Column.votes)
    let old = columns.map { Self.values($0, before, later: false) }
    let new = columns.map { Self.values($0, after, later: true) }
    let firstVotes = columns.count - pair.candidates.count
    var totals = columns.map { _ in Total() }
    var edits: [Edit] = []
    var changed: [Int32] = []
    var added: [Int32] = []
    var (matched, sameVotes) = (0, 0)
    for row in laterRows {
      let partner = Int(pair.matching.beforeRow[row])
      guard partner >= 0 else {
        added.append(Int32(row))
        for column in columns.indices { totals[column].added += Self.number(new[column][row]) }
        continue
      }
      matched += 1
      for column in columns.indices { totals[column].before += Self.number(old[column][partner]) }
      let start = edits.count
      var isSame = true
      for column in columns.indices where old[column][partner] != new[column][row] {
        let edit = Edit(
          row: Int32(row), beforeRow: Int32(partner), column: column, before: old[column][partner],
          after: new[column][row])
        edits.append(edit)
        totals[column].add(edit.difference)
        if column >= firstVotes { isSame = false }
      }
      if edits.count > start { changed.append(Int32(row)) }
      if isSame { sameVotes += 1 }
    }
    var isTaken = [Bool](repeating: false, count: before.count)
    for partner in pair.matching.beforeRow where partner >= 0 { isTaken[Int(partner)] = true }
    let withdrawn = earlierRows.filter { !isTaken[$0] }
    for column in columns.indices {
      for row in withdrawn { totals[column].withdrawn += Self.number(old[column][row]) }
      totals[column].before += totals[column].withdrawn
      totals[column].after = ReturnsTable.sum(new[column][laterRows])
    }
    self.columns = columns
    self.edits = edits
    self.totals = totals
    changedRows = changed
    self.added = added
    self.withdrawn = withdrawn.map(Int32.init)
    self.matched = matched
    self.sameVotes = sameVotes
  }

  /// True where the two tables are snapshots of the same returns: the same candidates, and the same
  /// identifier or, at nine in ten of the stations they share, exactly the same votes.
  public func isOfSnapshots(_ pair: PairView) -> Bool {
    let all = pair.candidates.count
    guard all > 0, all == pair.before.candidates.count, all == pair.after.candidates.count,
      matched > 0
    else { return false }
    return pair.before.identity.id == pair.after.identity.id || 10 * sameVotes >= 9 * matched
  }

  /// The candidate (index of the later snapshot) whose share of the votes rose most by the edits of one
  /// row; `nil` where no votes changed or two rose alike.
  public func favoured(_ pair: PairView, row: Int, partner: Int) -> Int? {
    var (old, new) = ([Int](), [Int]())
    for candidates in pair.candidates {
      old.append(
        Self.number(pair.before.votes[candidates.before * pair.before.count + partner]))
      new.append(Self.number(pair.after.votes[candidates.after * pair.after.count + row]))
    }
    let (m, n) = (old.reduce(0, +), new.reduce(0, +))
    guard old != new else { return nil }
    // Shares are compared as whole numbers: new / n - old / m over the common denominator.
    let gains = zip(old, new).map { one, two in
      m > 0 && n > 0 ? two * m - one * n : two - one
    }
    guard let best = gains.max(), best > 0, gains.count(where: { $0 == best }) == 1,
      let position = gains.firstIndex(of: best)
    else { return nil }
    return pair.candidates[position].after
  }

  /// A missing number as 0.
  public static func number(_ value: Int32) -> Int { value == missingCount ? 0 : Int(value) }

  private static func values(_ column: Column, _ table: ReturnsTable, later: Bool) -> [Int32] {
    switch column {
    case .count(let field): table.counts[field] ?? []
    case .votes(let pair): Array(table.votes(of: later ? pair.after : pair.before))
    }
  }
}

extension EditLog.Total {
  fileprivate mutating func add(_ difference: Int) {
    changed += 1
    if difference > 0 {
      raised += 1
      raisedBy += difference
    } else if difference < 0 {
      lowered += 1
      loweredBy -= difference
    }
  }
}
