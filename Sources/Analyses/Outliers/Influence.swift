import Returns

/// OUT-04. What the national result would be without one region or constituency, exact in integers.
public struct Influence: Analysis {
  public init() {}

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedInfluence(view)
  }

  /// Context only: nothing is tested, so no finding is ever made.
  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String { said("The national result depends on this place.") }
}

/// The votes of a whole country or of what is left of it.
struct NationalResult: Sendable, Equatable {
  /// By candidate.
  let votes: [Int]
  let total: Int

  init(_ votes: [Int]) {
    self.votes = votes
    total = votes.reduce(0, +)
  }

  func without(_ part: NationalResult) -> NationalResult {
    NationalResult(zip(votes, part.votes).map { $0 - $1 })
  }

  /// The candidates with the most votes: several in a tie, none where nobody has a vote.
  var leaders: [Int] {
    guard total > 0, let most = votes.max() else { return [] }
    return votes.indices.filter { votes[$0] == most }
  }

  /// Votes of the first less those of the second; 0 in a tie.
  var lead: Int {
    let ordered = votes.sorted(by: >)
    return ordered.count > 1 ? ordered[0] - ordered[1] : 0
  }

  /// 100 · (part / total - part' / total'), whose numerator is exact: below 2¹²⁷ for any two countries.
  static func points(_ part: Int, of total: Int, less other: Int, of otherTotal: Int) -> Double {
    guard total > 0, otherTotal > 0 else { return 0 }
    let one = part.multipliedFullWidth(by: otherTotal)
    let two = other.multipliedFullWidth(by: total)
    // Counts are below 2⁴⁰ in any election, so the products fit 64 bits but for invented files.
    if one.high == 0, two.high == 0, one.low <= UInt(Int.max), two.low <= UInt(Int.max) {
      let difference = Int(one.low) - Int(two.low)
      return 100 * Double(difference) / (Double(total) * Double(otherTotal))
    }
    return 100 * (Double(part) / Double(total) - Double(other) / Double(otherTotal))
  }
}

private struct PreparedInfluence: PreparedAnalysis {
  let view: ElectionView
  let whole: NationalResult
  /// The two candidates with the most votes, in the order of the table.
  let firstTwo: [Int]

  init(_ view: ElectionView) {
    self.view = view
    whole = Self.result(0..<view.table.count, view.table)
    let votes = whole.votes
    firstTwo = votes.indices.sorted { (votes[$1], $0) < (votes[$0], $1) }.prefix(2).sorted()
  }

  private static func result(_ rows: Range<Int>, _ table: ReturnsTable) -> NationalResult {
    NationalResult(table.candidates.indices.map { max(0, table.totalVotes(of: $0, in: rows)) })
  }

  func measure(_ scope: Scope) -> [Measurement] {
    if let obstacle { return [measurement("lead", nil, scope, .notApplicable(obstacle))] }
    return scope.kind == .country ? country(scope) : part(scope)
  }

  private var obstacle: String? {
    if whole.votes.count < 2 { return "the source gives votes of fewer than two candidates" }
    return whole.total == 0 ? "the source gives no votes" : nil
  }

  private func measurement(
    _ measure: String, _ candidate: Int?, _ scope: Scope, _ outcome: Outcome
  ) -> Measurement {
    Measurement(
      analysis: "OUT-04", measure: measure, candidate: candidate, scope: scope, outcome: outcome)
  }

  private func description(
    _ measure: String, _ candidate: Int?, _ scope: Scope, _ value: Double, _ unit: String
  ) -> Measurement {
    measurement(
      measure, candidate, scope,
      .described(Description(stations: scope.rows.count, value: value, unit: unit)))
  }

  /// The country without one region or constituency: new shares, new lead, and who wins.
  private func part(_ scope: Scope) -> [Measurement] {
    let rest = whole.without(Self.result(scope.rows, view.table))
    guard rest.total > 0 else {
      return [
        measurement(
          "lead", nil, scope, .notApplicable("without this place no vote is left in the country"))
      ]
    }
    func described(
      _ measure: String, _ value: Double, _ unit: String, _ candidate: Int? = nil
    ) -> Measurement { description(measure, candidate, scope, value, unit) }
    let changed = rest.leaders != whole.leaders
    return [
      described(
        "lead-without", Double(rest.lead), "votes between first and second without the place"),
      described(
        "lead-change",
        NationalResult.points(rest.lead, of: rest.total, less: whole.lead, of: whole.total),
        "percentage points of the lead"),
      described("other-winner-without", changed ? 1 : 0, "1: another candidate would lead"),
    ] + shareChanges(rest, scope)
  }

  /// Changes of shares: of all candidates for a region, of the first two for a constituency.
  private func shareChanges(_ rest: NationalResult, _ scope: Scope) -> [Measurement] {
    let shown = scope.kind == .region ? Array(whole.votes.indices) : firstTwo
    return shown.map { candidate in
      description(
        "share-change", candidate, scope,
        NationalResult.points(
          rest.votes[candidate], of: rest.total, less: whole.votes[candidate], of: whole.total),
        "percentage points of the share")
    }
  }

  /// The result as it is, and the most that leaving out a single constituency can change.
  private func country(_ scope: Scope) -> [Measurement] {
    let groups = StationGroups(view.table)
    func described(
      _ measure: String, _ value: Double, _ unit: String, _ candidate: Int? = nil
    ) -> Measurement { description(measure, candidate, scope, value, unit) }
    var results = [
      described("lead", Double(whole.lead), "votes between first and second"),
      described(
        "lead-share", 100 * Double(whole.lead) / Double(whole.total),
        "percentage points between first and second"),
    ]
    let rests = groups.groups.map { whole.without(Self.result($0, view.table)) }
      .filter { $0.total > 0 }
    guard groups.groups.count > 1, !rests.isEmpty else {
      return results + [
        measurement(
          "largest-lead-change", nil, scope,
          .notApplicable("the country is a single place: nothing would be left without it"))
      ]
    }
    func largest(_ value: (NationalResult) -> Double) -> Double {
      rests.map(value).max { abs($0) < abs($1) } ?? 0
    }
    results.append(
      described(
        "largest-lead-change",
        largest {
          NationalResult.points($0.lead, of: $0.total, less: whole.lead, of: whole.total)
        }, "percentage points of the lead, by leaving out one \(groups.noun)"))
    results.append(
      described(
        "places-that-decide", Double(rests.count { $0.leaders != whole.leaders }),
        "places without which another candidate would lead"))
    return results
      + whole.votes.indices.map { candidate in
        described(
          "largest-share-change",
          largest {
            NationalResult.points(
              $0.votes[candidate], of: $0.total, less: whole.votes[candidate], of: whole.total)
          }, "percentage points of the share, by leaving out one \(groups.noun)", candidate)
      }
  }
}
