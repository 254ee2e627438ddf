import AuditMath
import Foundation
import Returns

/// COMP-05. The same result in both elections, and two candidates' columns exchanged in one of them.
public struct ExchangedColumns: ComparisonAnalysis {
  public init() {}

  /// Smallest difference that an exchange must make, in percentage points of the valid votes.
  static let practicalPoints = 10.0

  public func prepare(_ pair: PairView) throws -> any PreparedAnalysis {
    PreparedExchangedColumns(pair)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in pair: PairView
  ) -> String {
    if measurement.measure == RepeatedVectors.measure {
      return
        said(
          "\(Words.count(statistic.observed)) stations report exactly the same votes in both elections; about \(Words.decimal(statistic.expected ?? 0, 2)) would by chance."
        )
    }
    guard let exchange = Exchange(measure: measurement.measure) else { return "" }
    let table = exchange.isLater ? pair.after : pair.before
    let names = (
      table.candidates[exchange.gainer].name, table.candidates[exchange.loser].name
    )
    return
      said(
        "as if the columns of \(names.0) and \(names.1) were exchanged in the \(exchange.isLater ? said("later") : said("earlier")) election: \(names.0) has \(Words.decimal(statistic.observed, 1)) % of the valid votes where the other election and the stations around lead one to expect \(Words.decimal(statistic.expected ?? 0, 1)) %; exchanged, the station would be ordinary."
      )
  }
}

/// Which two candidates of which election may have been exchanged; written into the name of a measure.
public struct Exchange: Equatable, Sendable {
  /// The exchange would be in the later election's record.
  public let isLater: Bool
  /// Index of the candidate that would have received too much; of the election it stands in.
  public let gainer: Int
  public let loser: Int

  init(isLater: Bool, gainer: Int, loser: Int) {
    self.isLater = isLater
    self.gainer = gainer
    self.loser = loser
  }

  /// Stable: candidates are numbered from 1 in the order of their `election.toml`.
  var measure: String {
    "exchanged-columns-\(isLater ? "later" : "earlier")-\(gainer + 1)-with-\(loser + 1)"
  }

  /// `nil` where the measure is another one.
  public init?(measure: String) {
    // Asked of every measure that is printed; nearly all are others.
    guard measure.hasPrefix("exchanged-") else { return nil }
    let parts = measure.split(separator: "-")
    guard parts.count == 6, let one = Int(parts[3]),
      let two = Int(parts[5])
    else { return nil }
    self.init(isLater: parts[2] == "later", gainer: one - 1, loser: two - 1)
  }
}

private struct PreparedExchangedColumns: PreparedAnalysis {
  let stationTests: [StationTestSet]
  let repeated: RepeatedVectors
  /// Why no exchange could be tested.
  let obstacle: String?

  init(_ pair: PairView) {
    repeated = RepeatedVectors(pair)
    let comparable = ComparableStations(pair, likeLists: true) { row, partner in
      ShareTransfer.isComplete(pair.after, row) && ShareTransfer.isComplete(pair.before, partner)
        ? nil
        : "a candidate's votes are missing, or fewer than \(ShareTransfer.smallestVotes) valid votes"
    }
    guard comparable.rows.count >= ExchangedPair.smallestSample else {
      obstacle =
        "fewer than \(ExchangedPair.smallestSample) ordinary stations have complete results in both elections"
      stationTests = []
      return
    }
    let groups = comparable.groups(pair.after, smallest: 8)
    let listChange = Self.listChange(pair, comparable)
    let sides = pair.parallel.map(2) { side in
      Side(pair, comparable, isLater: side == 0)
    }
    let tests = sides.flatMap { side in side.pairs.map { (side, $0) } }
    let sets = pair.parallel.map(tests.count) { index in
      tests[index].0.tests(tests[index].1, comparable, groups, listChange)
    }
    stationTests = sides.flatMap { side in
      let own = zip(tests, sets).filter { $0.0.0.isLater == side.isLater }.flatMap(\.1)
      return side.keepingLikeliest(own.filter { !$0.rows.isEmpty }, comparable)
    }
    obstacle =
      stationTests.isEmpty
      ? "no two candidates stand so far apart that an exchange of their columns would show" : nil
  }

  /// Logarithm of the later list over the earlier one; 0 where one is missing.
  private static func listChange(_ pair: PairView, _ comparable: ComparableStations) -> [Double] {
    guard let old = pair.before.column(.registered), let new = pair.after.column(.registered) else {
      return [Double](repeating: 0, count: comparable.rows.count)
    }
    return zip(comparable.rows, comparable.partners).map { row, partner in
      let (one, two) = (old[partner], new[row])
      return one > 0 && two > 0 ? Foundation.log(Double(two) / Double(one)) : 0
    }
  }

  func measure(_ scope: Scope) -> [Measurement] {
    var results = [repeated.measure(scope)]
    if scope.kind == .country, let obstacle {
      results.append(
        Measurement(
          analysis: "COMP-05", measure: "exchanged-columns", scope: scope,
          outcome: .notApplicable(obstacle)))
    }
    return results
  }
}

/// One of the two elections as the one whose columns may have been exchanged.
private struct Side: Sendable {
  let isLater: Bool
  let votes: [[Double]]
  let valid: [Double]
  let predicted: [Double]
  /// Pairs of candidates to test. Two candidates who stand in both elections are tested in the later one
  /// alone: from two counts each nobody can tell in which of the two they were exchanged.
  let pairs: [(Int, Int)]

  init(_ pair: PairView, _ comparable: ComparableStations, isLater: Bool) {
    self.isLater = isLater
    let before = ShareTransfer.votes(pair.before, comparable.partners)
    let after = ShareTransfer.votes(pair.after, comparable.rows)
    let count = comparable.rows.count
    votes = isLater ? after : before
    valid = (0..<count).map { [votes] station in votes.reduce(0) { $0 + $1[station] } }
    predicted =
      ShareTransfer(
        source: isLater ? before : after, target: isLater ? after : before, stations: count
      ).predicted
    let known = Set(pair.candidates.map(\.before))
    let candidates = votes.indices
    pairs = candidates.flatMap { one in
      candidates.filter { $0 > one }.map { (one, $0) }
    }.filter { isLater || !(known.contains($0.0) && known.contains($0.1)) }
  }

  /// A station that fits several exchanges keeps the p of the one alone that makes its whole protocol most
  /// ordinary; the others are explained by it and get 1.
  func keepingLikeliest(_ sets: [StationTestSet], _ comparable: ComparableStations)
    -> [StationTestSet]
  {
    let station = Dictionary(
      uniqueKeysWithValues: comparable.rows.enumerated().map { (Int32($1), $0) })
    var likeliest: [Int32: (set: Int, distance: Double)] = [:]
    for (index, set) in sets.enumerated() {
      guard let exchange = Exchange(measure: set.measure) else { continue }
      for (row, p) in zip(set.rows, set.p) where p < 1 {
        guard let position = station[row] else { continue }
        let distance = distance(position, exchange.gainer, exchange.loser)
        if let known = likeliest[row], known.distance <= distance { continue }
        likeliest[row] = (index, distance)
      }
    }
    return sets.enumerated().map { index, set in
      var set = set
      for (position, row) in set.rows.enumerated() where likeliest[row]?.set != index {
        set.p[position] = 1
      }
      return set
    }
  }

  /// Pearson's distance of a station's votes from what is expected, two candidates' columns exchanged.
  private func distance(_ station: Int, _ one: Int, _ two: Int) -> Double {
    votes.indices.reduce(0) { sum, candidate in
      let given = candidate == one ? two : candidate == two ? one : candidate
      let expected = valid[station] * predicted[candidate * valid.count + station]
      let departure = votes[given][station] - expected
      return sum + departure * departure / (expected + 1)
    }
  }

  /// One set for each of the two candidates as the one who gained.
  func tests(
    _ candidates: (Int, Int), _ comparable: ComparableStations, _ groups: [[Int]],
    _ listChange: [Double]
  ) -> [StationTestSet] {
    let (one, two) = candidates
    let count = valid.count
    guard
      let tested = ExchangedPair(
        a: votes[one], b: votes[two], valid: valid,
        predictedA: predicted[one * count..<(one + 1) * count],
        predictedB: predicted[two * count..<(two + 1) * count], listChange: listChange,
        groups: groups)
    else { return [] }
    var leftOut = comparable.leftOut
    leftOut["an exchange would move too few votes to be told from chance"] = tested.invisible
    leftOut["fewer than \(Int(ExchangedPair.smallestSum)) votes for the two together"] =
      tested.small
    leftOut["too few comparable stations around it"] = tested.unjudged
    return [(one, two, tested.firstGains), (two, one, tested.secondGains)].map {
      gainer, loser, part in
      var reasons = leftOut
      reasons["an exchange would favour the other candidate"] =
        count - tested.invisible - tested.small - tested.unjudged - part.positions.count
      return StationTestSet(
        analysis: "COMP-05",
        measure: Exchange(isLater: isLater, gainer: gainer, loser: loser).measure,
        candidate: isLater ? gainer : nil,
        family: "COMP-05 exchanged columns, \(isLater ? "later" : "earlier") election",
        unit: "percentage points", practicalSize: ExchangedColumns.practicalPoints,
        rows: part.positions.map { Int32(comparable.rows[Int($0)]) }, observed: part.observed,
        expected: part.expected, effect: zip(part.observed, part.expected).map { $0 - $1 },
        p: part.p, expectedBelowFivePercent: part.expectedBelowFivePercent,
        leftOut: reasons.filter { $0.value > 0 })
    }
  }
}
