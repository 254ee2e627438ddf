import AuditMath
import Foundation
import Returns

/// TURN-01. How turnout and shares are distributed over stations: histograms, moments, Hartigan's dip,
/// and the logarithmic vote rate.
public struct TurnoutDistribution: Analysis {
  public init() {}

  /// Scopes with fewer stations are not described: moments of a handful say nothing.
  static let smallestScope = 20
  /// Stations with fewer registered voters have too few possible percentages.
  static let smallestStation = 100
  /// Stations of a homogeneous group: half of a constituency's, by length of list.
  static let smallestGroup = 20
  /// Groups that a statement about many of them needs, and the part of them with two heaps, beyond
  /// the 5 % that chance may give, that is worth a person's time.
  static let fewestGroups = 10
  static let practicalGroups = 0.1
  /// Smallest dip worth a person's time; 0.03 is two clearly separate heaps.
  static let practicalDip = 0.03
  /// Candidates with most votes whose shares are drawn over the exact null: each costs as much as turnout.
  static let candidatesOverNull = 2

  public var usesStationNulls: Bool { true }

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedTurnoutDistribution(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    if measurement.measure == "turnout-dip-groups" {
      return said(
        "In \(Words.count(statistic.observed)) groups of like-sized stations of one constituency turnout falls into more than one heap, where chance gives \(Words.count(statistic.expected ?? 0)) at most."
      )
    }
    return said(
      "Turnout falls into more than one heap (dip \(Words.decimal(statistic.effect, 3))) over \(Words.count(Double(statistic.stations))) stations of one area."
    )
  }
}

extension TurnoutDistribution {
  /// By row: turnout can be had, at an ordinary station of at least 100 voters.
  static func usable(_ table: ReturnsTable) -> [Bool] {
    guard let registered = table.column(.registered) else {
      return [Bool](repeating: false, count: table.count)
    }
    return (0..<table.count).map { row in
      let (size, ballots) = (registered[row], table.turnoutBallots[row])
      return table.kinds[row] == .regular && size >= Int32(smallestStation)
        && ballots >= 0 && ballots <= size
    }
  }

  /// Candidates by total votes, most first, ties by position.
  static func byVotes(_ table: ReturnsTable) -> [Int] {
    table.candidates.indices.map { ($0, table.totalVotes(of: $0)) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }

  /// Candidates whose shares are drawn over the exact null.
  static func overNull(_ table: ReturnsTable) -> [Int] {
    Array(byVotes(table).prefix(candidatesOverNull))
  }
}

struct PreparedTurnoutDistribution: PreparedAnalysis {
  let view: ElectionView
  /// By row: turnout can be had, at an ordinary station of at least 100 voters.
  let usable: [Bool]
  /// Histograms of the country are drawn at 0.1 and 1 point over the exact null, those of regions at 1
  /// point (the method page says why).
  static let widths: [PercentageHistogram.Width] = [.tenth, .whole]
  let hasRolls: Bool
  /// By constituency: the dip's p in its half of smaller and its half of larger stations.
  let groups: [[Double]]
  /// Candidates by total votes, most first, ties by position: which one a report draws first.
  let byVotes: [Int]

  init(_ view: ElectionView) {
    self.view = view
    let table = view.table
    let registered = table.column(.registered)
    hasRolls = registered != nil
    let usable = TurnoutDistribution.usable(table)
    self.usable = usable
    byVotes = TurnoutDistribution.byVotes(table)
    groups = registered.map { Self.groupDips(view, $0, usable) } ?? []
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard hasRolls else {
      return [
        absent(scope, "turnout-mean", "the source gives no registered voters, so no turnout")
      ]
    }
    let rows = scope.rows.filter { usable[$0] }
    guard rows.count >= TurnoutDistribution.smallestScope else {
      return [
        absent(
          scope, "turnout-mean",
          "\(rows.count) ordinary stations of at least \(TurnoutDistribution.smallestStation) voters, fewer than the \(TurnoutDistribution.smallestScope) that a description needs"
        )
      ]
    }
    let registered = view.table.column(.registered) ?? []
    let turnout = rows.map { Double(view.table.turnoutBallots[$0]) / Double(registered[$0]) }
    var results = describe(scope, "turnout", nil, turnout)
    let dip = dip(scope, turnout)
    results.append(dip)
    if case .tested(let statistic) = dip.outcome {
      // Modes are counted where a dip gives reason to.
      if scope.kind != .constituency || statistic.p ?? 1 <= 0.05 {
        results.append(modes(scope, turnout))
      }
    }
    if scope.kind != .constituency { results.append(dipOfGroups(scope)) }
    if scope.kind != .constituency {
      for candidate in view.table.candidates.indices {
        let usable = rows.filter { view.table.counted[$0] > 0 && votes(candidate, $0) >= 0 }
        let shares = usable.map { votes(candidate, $0) / Double(view.table.counted[$0]) }
        results += describe(scope, "share", candidate, shares)
        results += logarithmicRate(scope, candidate)
      }
    }
    return results
  }

  private func votes(_ candidate: Int, _ row: Int) -> Double {
    Double(view.table.votes[candidate * view.table.count + row])
  }

  func absent(
    _ scope: Scope, _ measure: String, _ reason: String, candidate: Int? = nil
  ) -> Measurement {
    Measurement(
      analysis: "TURN-01", measure: measure, candidate: candidate, scope: scope,
      outcome: .notApplicable(reason))
  }

  /// Mean, standard deviation, skewness and kurtosis of a percentage over stations, unweighted.
  private func describe(
    _ scope: Scope, _ name: String, _ candidate: Int?, _ values: [Double]
  ) -> [Measurement] {
    let moments = Moments(values)
    let parts: [(String, Double?, String)] = [
      ("mean", moments.mean.map { 100 * $0 }, "percent"),
      ("standard-deviation", moments.standardDeviation.map { 100 * $0 }, "percentage points"),
      ("skewness", moments.skewness, "skewness"),
      ("kurtosis", moments.kurtosis, "kurtosis"),
    ]
    return parts.map { part, value, unit in
      guard let value else {
        return absent(
          scope, "\(name)-\(part)", "all stations report the same value, or none does",
          candidate: candidate)
      }
      return described(
        scope, "\(name)-\(part)", candidate, values.count, value, unit)
    }
  }

  /// Moments of log((N - W) / W) over stations of every kind with N >= 100 and 0 < W < N, as published
  /// (Klimek et al. 2012, figure 4).
  private func logarithmicRate(_ scope: Scope, _ candidate: Int) -> [Measurement] {
    let registered = view.table.column(.registered) ?? []
    let rates = scope.rows.compactMap { row -> Double? in
      let (voters, votes) = (Double(registered[row]), votes(candidate, row))
      guard voters >= Double(TurnoutDistribution.smallestStation) else { return nil }
      return votes > 0 && votes < voters ? Foundation.log((voters - votes) / votes) : nil
    }
    let moments = Moments(rates)
    guard rates.count >= TurnoutDistribution.smallestScope, let skewness = moments.skewness,
      let kurtosis = moments.kurtosis
    else {
      return [
        absent(
          scope, "logarithmic-vote-rate-skewness", "too few stations with votes",
          candidate: candidate)
      ]
    }
    return [
      described(
        scope, "logarithmic-vote-rate-skewness", candidate, rates.count, skewness, "skewness"),
      described(
        scope, "logarithmic-vote-rate-kurtosis", candidate, rates.count, kurtosis, "kurtosis"),
    ]
  }

  private func described(
    _ scope: Scope, _ measure: String, _ candidate: Int?, _ stations: Int, _ value: Double,
    _ unit: String
  ) -> Measurement {
    Measurement(
      analysis: "TURN-01", measure: measure, candidate: candidate, scope: scope,
      outcome: .described(
        Description(
          stations: stations, leftOut: scope.rows.count - stations, value: value, unit: unit)))
  }

  func illustrations(_ scope: Scope) -> [Illustration] {
    guard hasRolls else { return [] }
    let rows = scope.rows.filter { usable[$0] }
    guard rows.count >= TurnoutDistribution.smallestScope else { return [] }
    let table = view.table
    let registered = table.column(.registered) ?? []
    let voters = { (row: Int) in Int(registered[row]) }
    var drawings: [Illustration] = []
    let country = scope.kind == .country
    /// What a histogram shows under the smoothed null.
    func null(_ candidate: Int?, _ width: PercentageHistogram.Width) -> ExpectedHistogram? {
      let nulls = view.nulls.value.percentages(of: candidate)
      return (width == .whole ? nulls?.wholes[scope] : nulls?.tenths)?.histogram
    }
    for width in Self.widths where country || width == .whole {
      drawings.append(
        histogram(
          rows, "turnout", nil, width, count: { Int(table.turnoutBallots[$0]) }, total: voters,
          weight: voters, weightName: "registered voters", expected: null(nil, width)))
    }
    for (rank, candidate) in byVotes.prefix(country ? byVotes.count : 1).enumerated() {
      let counts = { (row: Int) in Int(table.votes[candidate * table.count + row]) }
      let counted = { (row: Int) in Int(table.counted[row]) }
      for width in Self.widths
      where width == .whole || country && rank < TurnoutDistribution.candidatesOverNull {
        drawings.append(
          histogram(
            rows, "share", candidate, width, count: counts, total: counted, weight: counted,
            weightName: "ballots counted", expected: null(candidate, width)))
      }
      var cells = [Int](repeating: 0, count: 101 * 101)
      var stations = 0
      for row in rows where counts(row) >= 0 {
        guard
          let turnout = PercentageHistogram.bin(
            count: Int(table.turnoutBallots[row]), of: voters(row), width: .whole),
          let share = PercentageHistogram.bin(count: counts(row), of: counted(row), width: .whole)
        else { continue }
        cells[turnout * 101 + share] += voters(row)
        stations += 1
      }
      drawings.append(
        .fingerprint(
          Illustration.Fingerprint(
            candidate: candidate, weights: cells, weightName: "registered voters",
            stations: stations)))
      if country, rank < 2 {
        drawings += [
          DensityPlane.drawing(cells: cells, candidate: candidate, stations: stations)
        ].compactMap { $0 }
      }
    }
    return drawings
  }

  private func histogram(
    _ rows: [Int], _ measure: String, _ candidate: Int?, _ width: PercentageHistogram.Width,
    count: (Int) -> Int, total: (Int) -> Int, weight: (Int) -> Int, weightName: String,
    expected: ExpectedHistogram?
  ) -> Illustration {
    var histogram = PercentageHistogram(width: width)
    for row in rows { histogram.add(count: count(row), of: total(row), weight: weight(row)) }
    return .percentages(
      Illustration.PercentageChart(
        measure: measure, candidate: candidate, widthInTenths: width.rawValue,
        weights: histogram.weights, weightName: weightName, expected: expected?.mean,
        deviation: expected?.deviation, stations: rows.count))
  }
}
