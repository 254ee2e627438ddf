import AuditMath
import Foundation
import Returns

/// PROT-03. Stations that report the same votes for every candidate and the same ballots counted, against
/// the number that chance gives.
public struct RepeatedProtocols: Analysis {
  public init() {}

  static let anywhere = "repeated-results"
  static let nearby = "repeated-within-constituency"

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedRepeatedProtocols(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let place =
      measurement.measure == Self.nearby ? StationGroups.kind(of: view.table).ofOne : ""
    let expected = statistic.expected ?? 0
    let chance =
      expected < 0.05
      ? said(
        "fewer than \(expected < 0.001 ? Words.decimal(0.001, 3) : expected < 0.01 ? Words.decimal(0.01, 2) : Words.decimal(0.1, 1))"
      )
      : said("about \(Words.decimal(expected, 1))")
    return statistic.observed == 1
      ? said(
        "1 pair of stations\(place) reports the same votes for every candidate and the same ballots counted, where chance gives \(chance)."
      )
      : said(
        "\(Words.count(statistic.observed)) pairs of stations\(place) report the same votes for every candidate and the same ballots counted, where chance gives \(chance)."
      )
  }
}

private struct PreparedRepeatedProtocols: PreparedAnalysis {
  let view: ElectionView
  let results: SmoothedResults
  let tally: CoincidenceTally
  /// Equal results of the rows that are compared.
  let equal: EqualResults
  /// The same within each constituency.
  let equalNearby: EqualResults
  /// Equal votes of all rows with enough votes, whatever their kind and their other ballots.
  let equalVotes: EqualResults
  private let stationsWithVotes: Int
  /// By reason, its rows ascending.
  private let leftOut: [(reason: String, rows: [Int32])]
  private let used: [Int32]
  /// Constituencies, or what stands for them.
  private let groups: StationGroups

  init(_ view: ElectionView) {
    self.view = view
    let results = SmoothedResults(view)
    self.results = results
    tally = CoincidenceTally(results, view)
    used = RadixOrder.positions(results.rows.map { UInt32($0) }).map { results.rows[Int($0)] }
    leftOut = results.leftOut
    groups = StationGroups(view.table)
    equal = EqualResults(used, view.table, withBallots: true)
    equalNearby = equal.cut(to: view.table.constituencies.map(\.rows))
    let withVotes = Self.withVotes(view.table)
    stationsWithVotes = withVotes.count
    equalVotes = EqualResults(withVotes, view.table, withBallots: false)
  }

  private static func withVotes(_ table: ReturnsTable) -> [Int32] {
    (0..<table.count).filter { row in
      var votes = 0
      for candidate in table.candidates.indices {
        let count = table.votes[candidate * table.count + row]
        if count < 0 { return false }
        votes += Int(count)
      }
      return votes > SmoothedResults.smallestVotes
    }.map(Int32.init)
  }

  func measure(_ scope: Scope) -> [Measurement] {
    let stations = used.count(in: scope.rows)
    guard stations >= 2 else {
      return [
        measurement(
          RepeatedProtocols.anywhere, scope,
          .notApplicable(
            "fewer than two ordinary stations with more than \(SmoothedResults.smallestVotes) votes that do not nearly all go to one candidate"
          ))
      ]
    }
    var measurements: [Measurement] = []
    switch scope.kind {
    case .country:
      measurements.append(test(RepeatedProtocols.anywhere, scope, stations, tally.country))
    case .region:
      if let area = view.table.regions.firstIndex(where: { $0.rows == scope.rows }) {
        measurements.append(test(RepeatedProtocols.anywhere, scope, stations, tally.regions[area]))
      }
    case .constituency: break
    }
    let inside = constituencies(in: scope)
    if scope.kind == .constituency {
      if let area = inside.first {
        measurements.append(
          test(RepeatedProtocols.anywhere, scope, stations, tally.constituencies[area]))
      }
    } else if !inside.isEmpty {
      var sums = CoincidenceTally.Sums()
      for area in inside { sums.add(tally.constituencies[area]) }
      measurements.append(test(RepeatedProtocols.nearby, scope, stations, sums))
    }
    return measurements + (scope.kind == .country ? baseline(scope) : [])
  }

  private func measurement(_ measure: String, _ scope: Scope, _ outcome: Outcome) -> Measurement {
    Measurement(analysis: "PROT-03", measure: measure, scope: scope, outcome: outcome)
  }

  private func constituencies(in scope: Scope) -> Range<Int> {
    view.table.constituencies.isEmpty ? 0..<0 : groups.inside(scope.rows)
  }

  private func test(
    _ measure: String, _ scope: Scope, _ stations: Int, _ sums: CoincidenceTally.Sums
  ) -> Measurement {
    let isNearby = measure == RepeatedProtocols.nearby || scope.kind == .constituency
    let sets = (isNearby ? equalNearby : equal).sets(in: scope.rows)
    let observed = sets.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    // Without two stations of the same number of ballots nothing can repeat; the law is then certain.
    let law = RepetitionLaw(sums, cells: results.cells)
    let logP = law.logUpperTail(atLeast: observed)
    let interval = Poisson.confidenceInterval(count: observed, level: 0.95)
    let excess = Double(observed) - sums.expected
    let deviation = law.variance.squareRoot()
    return measurement(
      measure, scope,
      .tested(
        Statistic(
          stations: stations, leftOut: scope.rows.count - stations,
          leftOutReasons: scope.kind == .country ? reasons(law) : nil,
          observed: Double(observed), expected: sums.expected, standardDeviation: deviation,
          z: deviation > 0 ? excess / deviation : nil, effect: excess,
          effectLow: interval.map { $0.lowerBound - sums.expected },
          effectHigh: interval.map { $0.upperBound - sums.expected }, unit: "pairs of stations",
          p: Foundation.exp(logP), logP: logP, family: "PROT-03", raisesFinding: true,
          isPracticallyLarge: excess >= 0.5 && Double(observed) >= 2 * sums.expected,
          question: "repeated", evidence: Array(sets.flatMap { $0 }.prefix(200)))))
  }

  private func reasons(_ law: RepetitionLaw) -> String {
    (leftOut.filter { !$0.rows.isEmpty }.map { "\($0.reason): \($0.rows.count)" } + [
      "Poisson's law errs by at most \(Words.decimal(law.errorOfPoisson, 4)) (Chen and Stein)"
    ]).joined(separator: "; ")
  }

  /// Numbers that the literature gives: stations of any kind that share all votes with another one.
  private func baseline(_ scope: Scope) -> [Measurement] {
    func described(_ measure: String, _ stations: Int) -> Measurement {
      measurement(
        measure, scope,
        .described(
          Description(
            stations: stationsWithVotes, leftOut: scope.rows.count - stationsWithVotes,
            value: Double(stations),
            unit: "stations")))
    }
    let together = equalVotes.sets.reduce(0) { $0 + $1.count }
    return [described("stations-sharing-votes", together)]
      + (view.table.constituencies.isEmpty
        ? []
        : [
          described(
            "stations-sharing-votes-in-constituency",
            equalVotes.cut(to: view.table.constituencies.map(\.rows)).sets
              .reduce(0) { $0 + $1.count })
        ])
  }

  /// Stations that repeat another one of their own constituency.
  var recordFlags: [StationFlag] {
    equalNearby.sets.joined().sorted().map {
      StationFlag(
        row: $0, analysis: "PROT-03", measure: RepeatedProtocols.nearby, candidate: nil,
        level: .note)
    }
  }
}

/// The law of the number of pairs that agree by chance.
///
/// Were all pairs independent it would be Poisson's. Two pairs of one station are not: when one agrees, so
/// does the other more easily, by a factor of at most about (2 / √3) for every cell of the result (two
/// normal laws of equal spread). The negative binomial law of the variance that follows takes its place;
/// where pairs hardly share stations the two are the same.
struct RepetitionLaw: Sendable {
  let mean: Double
  let variance: Double
  /// Bound of the total variation between the number's law and Poisson's: Arratia, Goldstein and Gordon
  /// (1989), "Two moments suffice for Poisson approximations: the Chen-Stein method", Annals of
  /// Probability 17, 9-25, theorem 1.
  let errorOfPoisson: Double

  init(_ sums: CoincidenceTally.Sums, cells: Int) {
    mean = sums.expected
    let factor = Foundation.pow(2 / 3.0.squareRoot(), Double(max(0, cells - 1)))
    variance = sums.expected + (factor - 1) * sums.sharing
    let bound = sums.squares + (1 + factor) * sums.sharing
    errorOfPoisson = min(1, bound * min(1, mean > 0 ? 1 / mean : 1))
  }

  /// log P(number >= k).
  func logUpperTail(atLeast k: Int) -> Double {
    NegativeBinomial.logUpperTail(atLeast: k, mean: mean, variance: variance)
  }
}

extension [Int32] {
  /// How many elements of an ascending array lie in a range.
  func count(in range: Range<Int>) -> Int {
    partition { Int($0) >= range.upperBound } - partition { Int($0) >= range.lowerBound }
  }

  /// The first index whose element satisfies `predicate`, where all such elements come last.
  func partition(where predicate: (Int32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
