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
  /// Smallest dip worth a person's time; 0.03 is two clearly separate heaps.
  static let practicalDip = 0.03

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedTurnoutDistribution(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    "Turnout falls into more than one heap (dip \(Words.decimal(statistic.effect, 3))) over \(Words.count(Double(statistic.stations))) stations of one area."
  }
}

private struct PreparedTurnoutDistribution: PreparedAnalysis {
  let view: ElectionView
  /// By row: turnout can be had, at an ordinary station of at least 100 voters.
  let usable: [Bool]
  /// Expected registered voters by 0.1 point of turnout over the country, under the smoothed null.
  let expectedTurnout: [Double]?
  let hasRolls: Bool
  /// Candidates by total votes, most first, ties by position: which one a report draws first.
  let byVotes: [Int]

  init(_ view: ElectionView) {
    self.view = view
    let table = view.table
    let registered = table.column(.registered)
    hasRolls = registered != nil
    let usable = (0..<table.count).map { row in
      guard view.isRegular(row), let registered else { return false }
      let (size, ballots) = (registered[row], table.turnoutBallots[row])
      return size >= Int32(TurnoutDistribution.smallestStation) && ballots >= 0 && ballots <= size
    }
    self.usable = usable
    byVotes = table.candidates.indices.map { ($0, table.totalVotes(of: $0)) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
    expectedTurnout = registered.map { Self.expected(view, $0, usable) }
  }

  /// E of the weighted 0.1-point histogram: each station spreads its voters over the percentages that
  /// Binomial(n, k/n) gives.
  private static func expected(_ view: ElectionView, _ registered: [Int32], _ usable: [Bool])
    -> [Double]
  {
    let table = view.table
    let blocks = view.parallel.mapBlocks(table.count, blockSize: 4_096) { rows in
      var bins = [Double](repeating: 0, count: 1_001)
      var window = BinomialWindow()
      for row in rows where usable[row] {
        let size = Int(registered[row])
        window.setBinomial(count: Int(table.turnoutBallots[row]), trials: size)
        let weight = Double(size)
        window.withMasses(from: 0) { first, masses in
          // Bin b holds 1000 x / n from b - 1/2 to b + 1/2: 2000 x + n, in units of 2 n. The remainder
          // is carried along, so there is one division for a station.
          var bin = (2_000 * first + size) / (2 * size)
          var part = (2_000 * first + size) % (2 * size)
          for mass in masses {
            bins[bin] += weight * mass
            part += 2_000
            while part >= 2 * size {
              part -= 2 * size
              bin += 1
            }
          }
        }
      }
      return bins
    }
    var total = [Double](repeating: 0, count: 1_001)
    for block in blocks { for bin in total.indices { total[bin] += block[bin] } }
    return total
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
    results.append(dip(scope, turnout))
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

  private func absent(
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

  private func dip(_ scope: Scope, _ turnout: [Double]) -> Measurement {
    guard let dip = Dip(turnout) else {
      return absent(scope, "turnout-dip", "all stations report the same turnout")
    }
    return Measurement(
      analysis: "TURN-01", measure: "turnout-dip", scope: scope,
      outcome: .tested(
        Statistic(
          stations: turnout.count, leftOut: scope.rows.count - turnout.count,
          leftOutReasons: scope.kind == .country
            ? "not an ordinary station, fewer than 100 voters, or no turnout" : nil,
          observed: dip.statistic, effect: dip.statistic, unit: "dip", p: dip.significance.pValue,
          family: "TURN-01",
          // A country and its regions are mixtures of town and village: more than one heap is no news
          // there. Only within a constituency does it raise a finding.
          raisesFinding: scope.kind == .constituency,
          isPracticallyLarge: dip.statistic >= TurnoutDistribution.practicalDip)))
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
    drawings.append(
      histogram(
        rows, "turnout", nil, country ? .tenth : .whole,
        count: { Int(table.turnoutBallots[$0]) }, total: voters, weight: voters,
        weightName: "registered voters", expected: country ? expectedTurnout : nil))
    for candidate in country ? byVotes : Array(byVotes.prefix(1)) {
      let counts = { (row: Int) in Int(table.votes[candidate * table.count + row]) }
      let counted = { (row: Int) in Int(table.counted[row]) }
      drawings.append(
        histogram(
          rows, "share", candidate, .whole, count: counts, total: counted, weight: counted,
          weightName: "ballots counted", expected: nil))
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
    }
    return drawings
  }

  private func histogram(
    _ rows: [Int], _ measure: String, _ candidate: Int?, _ width: PercentageHistogram.Width,
    count: (Int) -> Int, total: (Int) -> Int, weight: (Int) -> Int, weightName: String,
    expected: [Double]?
  ) -> Illustration {
    var histogram = PercentageHistogram(width: width)
    for row in rows { histogram.add(count: count(row), of: total(row), weight: weight(row)) }
    return .percentages(
      Illustration.PercentageChart(
        measure: measure, candidate: candidate, widthInTenths: width.rawValue,
        weights: histogram.weights, weightName: weightName, expected: expected,
        stations: rows.count))
  }
}

extension TurnoutDistribution {
  public var method: Method {
    Method(
      id: "TURN-01", title: "Turnout distribution", evidence: .signal,
      practicalSize: "a dip of 0.03 within a constituency; everything else is description",
      page: Method.Page(
        looksAt: """
          How turnout and each candidate's share spread over stations: histograms with bins centred on
          round percentages (1 and 0.1 points, weighted by voters), mean, standard deviation, skewness,
          kurtosis, Hartigan's dip (more than one heap), and the logarithmic vote rate
          log((N - W) / W).
          """,
        ordinaryElections: """
          Within one area turnout forms one heap, not necessarily a symmetric one. A country is a mixture
          of towns and villages and often has two. Skewness 0 and kurtosis 3 are not to be expected.
          """,
        flagMeans: """
          In one constituency stations fall into separate heaps of turnout. Either two kinds of place
          share it, or some stations were run in another way. Look which stations make the upper heap.
          """,
        innocentExplanations: [
          "a town and its villages in one constituency",
          "closed stations (hospitals, barracks) with very high turnout",
          "a boycott or a local dispute in part of the constituency",
        ],
        assumptions: """
          Ordinary stations of at least 100 registered voters with turnout at most 100 %; the logarithmic
          vote rate, to be compared with published values, takes stations of every kind. The dip's p is
          measured against the uniform distribution, the least favourable single heap, by a simulated
          table. For the country and its regions the dip is shown and raises no finding. Number of modes
          by Silverman's method is not offered yet. Kurtosis is no measure of severity: manipulation that
          widens the whole distribution lowers it.
          """,
        workedExample: """
          Russia 2018, leading candidate: the logarithmic vote rate has skewness -1.463 and kurtosis
          5.450 over stations with at least 100 voters; in 2024 -0.504 and 3.475.
          """,
        calibration: Calibration.text(for: "TURN-01"),
        references: [
          "Hartigan and Hartigan (1985), The dip test of unimodality, Annals of Statistics 13(1), 70-84",
          "Klimek, Yegorov, Hanel and Thurner (2012), Statistical detection of systematic election irregularities, PNAS 109(41), 16469-16473",
        ]))
  }
}
