import AuditMath
import Returns

/// TURN-02. Integer percentages of turnout and share, against the exact smoothed null.
///
/// Station i reports k of n. Under the null its count is Binomial(n, k/n), so the probability q that
/// its percentage is an integer (to 0.05 points) is a finite sum, and the number of such stations is a
/// Poisson-binomial variable. Membership is decided in whole numbers (`RoundPercentage`).
public struct IntegerPercentages: Analysis {
  public init() {}

  public var usesStationNulls: Bool { true }

  /// Measures are named by the first word and the quantity, as in `integer-share`.
  static let steps = [(word: "integer", step: 1), (word: "five", step: 5), (word: "ten", step: 10)]
  /// Scopes with fewer usable stations are not tested.
  static let smallestScope = 20
  /// A candidate's interior share raises findings only where the filter keeps at least this part of the
  /// stations: a bound that cuts through the bulk of the shares biases the test at the bound.
  static let smallestInteriorPart = 0.5
  /// An excess below this share of the stations tested is of no practical size.
  static let practicalShare = 0.005
  static let practicalStations = 5.0

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedIntegerPercentages(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let what =
      switch measurement.measure.split(separator: "-").dropFirst().first {
      case "turnout": said("turnout")
      case "share": said("share of \(view.candidateName(measurement.candidate))")
      default: said("turnout or share of \(view.candidateName(measurement.candidate))")
      }
    let round =
      switch measurement.measure.prefix(while: { $0 != "-" }) {
      case "five": said("a multiple of 5 %")
      case "ten": said("a multiple of 10 %")
      default: said("a whole percentage")
      }
    let direction = statistic.effect >= 0 ? said("more") : said("fewer")
    return
      said(
        "\(Words.count(abs(statistic.effect))) stations \(direction) than expected report \(round) as \(what): \(Words.count(statistic.observed)) of \(Words.count(Double(statistic.stations))), where \(Words.count(statistic.expected ?? 0)) are expected."
      )
  }
}

/// Which stations a measure uses.
private enum Filter: String, CaseIterable {
  /// As published: at least 100 registered, ballots counted, turnout and every share at most 99 %.
  case published = ""
  /// The same, with both percentages in 5 to 95 %, where the test is calibrated.
  case interior = "-interior"
}

/// What is a round percentage: turnout, a candidate's share, or either of them.
private enum Quantity: String {
  case turnout, share, either
}

/// Multiples of one step: which stations report one, and the probability of it, for one quantity.
private struct Roundness: Sendable {
  /// By row: reports a multiple.
  private let hits: [Bool]
  private let probabilities: StationNulls.RowValues

  /// By step.
  static func all(_ nulls: StationNulls.Column, _ view: ElectionView) -> [Roundness] {
    let counts = nulls.counts
    let trials = counts.trials ?? []
    let quantities: [StationNulls.Quantity] = [.onePercent, .fivePercent, .tenPercent]
    let multiples = view.parallel.mapBlocks(trials.count, blockSize: 8_192) { rows in
      rows.map { row in
        counts.isUsable(row)
          ? RoundPercentage.multiple(counts.count(row), of: Int(trials[row])) : nil
      }
    }
    return zip(IntegerPercentages.steps, quantities).map { step, quantity in
      Roundness(
        hits: multiples.flatMap { $0.map { $0?.isMultiple(of: step.step) ?? false } },
        probabilities: nulls.values(quantity))
    }
  }

  /// Whether a row reports a multiple, and the probability of it.
  @inline(__always)
  func at(_ row: Int) -> (hit: Bool, probability: Double) { (hits[row], probabilities[row]) }

  /// The same for a multiple by this quantity, by the other or by both.
  @inline(__always)
  func either(_ other: Roundness, _ row: Int) -> (hit: Bool, probability: Double) {
    let (one, two) = (at(row), other.at(row))
    return (one.hit || two.hit, 1 - (1 - one.probability) * (1 - two.probability))
  }
}

private struct PreparedIntegerPercentages: PreparedAnalysis {
  let view: ElectionView
  /// By step; empty without registered voters.
  let turnout: [Roundness]
  /// By candidate and step.
  let shares: [[Roundness]]
  /// By row: in the published filter.
  let published: [Bool]
  /// By row: turnout in 5 to 95 %.
  let turnoutInterior: [Bool]
  /// By row: the largest share in 5 to 95 %.
  let largestShareInterior: [Bool]

  init(_ view: ElectionView) {
    self.view = view
    let table = view.table
    let registered = table.column(.registered)
    let nulls = view.nulls.value
    turnout = nulls.percentages(of: nil).map { Roundness.all($0, view) } ?? []
    shares = table.candidates.indices.compactMap { candidate in
      nulls.percentages(of: candidate).map { Roundness.all($0, view) }
    }
    var published = [Bool](repeating: false, count: table.count)
    var turnoutInterior = published
    var largestShareInterior = published
    for row in 0..<table.count {
      let counted = Int(table.counted[row])
      let size = Int(registered?[row] ?? table.counted[row])
      let ballots = Int(registered == nil ? 0 : table.turnoutBallots[row])
      let largest = table.candidates.indices.lazy
        .map { Int(table.votes[$0 * table.count + row]) }.max()
      guard counted > 0, size >= 100, ballots >= 0, let largest, largest >= 0 else { continue }
      published[row] = 100 * ballots <= 99 * size && 100 * largest <= 99 * counted
      turnoutInterior[row] =
        registered == nil || (20 * ballots >= size && 20 * ballots <= 19 * size)
      largestShareInterior[row] = 20 * largest >= counted && 20 * largest <= 19 * counted
    }
    self.published = published
    self.turnoutInterior = turnoutInterior
    self.largestShareInterior = largestShareInterior
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard view.table.counted.contains(where: { $0 > 0 }) else {
      return [absent(scope, "integer-share", "the source gives no ballots counted")]
    }
    let usable = scope.rows.count { published[$0] }
    guard usable >= IntegerPercentages.smallestScope else {
      return [
        absent(
          scope, "integer-turnout",
          "\(usable) usable stations, fewer than the \(IntegerPercentages.smallestScope) that the test needs"
        )
      ]
    }
    var results: [Measurement] = []
    let interior = scope.rows.count { published[$0] && turnoutInterior[$0] }
    for filter in Filter.allCases {
      let everyone = select(scope, filter, candidate: nil)
      // As published, a candidate's rows are everyone's.
      let rows = shares.indices.map {
        filter == .published ? everyone : select(scope, filter, candidate: $0)
      }
      for (step, word) in steps(scope, filter).enumerated() {
        let turnout = turnout.isEmpty ? nil : turnout[step]
        if let turnout {
          results.append(
            test(scope, word, .turnout, nil, filter, everyone, interior) {
              turnout.at($0)
            })
        } else if step == 0 {
          results.append(
            absent(
              scope, "integer-turnout\(filter.rawValue)", "the source gives no registered voters"))
        }
        for (candidate, rows) in rows.enumerated() {
          // One line says that a candidate has too few stations here, not one for each measure.
          if step > 0, rows.count < IntegerPercentages.smallestScope { continue }
          let share = shares[candidate][step]
          results.append(
            test(scope, word, .share, candidate, filter, rows, interior) {
              share.at($0)
            })
          // "Either" is a published figure of countries and regions; a constituency has its parts.
          guard let turnout, scope.kind != .constituency,
            rows.count >= IntegerPercentages.smallestScope
          else { continue }
          results.append(
            test(scope, word, .either, candidate, filter, rows, interior) {
              turnout.either(share, $0)
            })
        }
      }
    }
    if scope.kind != .constituency { results += weighted(scope) }
    return results
  }

  /// Multiples of 5 and 10 % are so few in a constituency that only the country and its regions are
  /// tested for them, the regions by the deciding filter alone.
  private func steps(_ scope: Scope, _ filter: Filter) -> [String] {
    let words = IntegerPercentages.steps.map(\.word)
    let all = scope.kind == .country || scope.kind == .region && filter == .interior
    return all ? words : Array(words.prefix(1))
  }

  private func absent(_ scope: Scope, _ measure: String, _ reason: String) -> Measurement {
    Measurement(
      analysis: "TURN-02", measure: measure, scope: scope, outcome: .notApplicable(reason))
  }

  /// Rows of the scope that a measure uses. A measure of turnout alone uses the largest share where
  /// the filter asks for one, so that no candidate is singled out.
  private func select(_ scope: Scope, _ filter: Filter, candidate: Int?) -> [Int] {
    let table = view.table
    return scope.rows.filter { row in
      guard published[row] else { return false }
      guard filter == .interior else { return true }
      guard turnoutInterior[row] else { return false }
      guard let candidate else { return largestShareInterior[row] }
      let counted = Int(table.counted[row])
      let votes = Int(table.votes[candidate * table.count + row])
      return 20 * votes >= counted && 20 * votes <= 19 * counted
    }
  }

  /// - Parameter interior: stations of the scope with a turnout in 5 to 95 %.
  @inline(__always)
  private func test(
    _ scope: Scope, _ word: String, _ quantity: Quantity, _ candidate: Int?, _ filter: Filter,
    _ rows: [Int], _ interior: Int, _ station: (Int) -> (hit: Bool, probability: Double)
  ) -> Measurement {
    let measure = "\(word)-\(quantity.rawValue)\(filter.rawValue)"
    guard rows.count >= IntegerPercentages.smallestScope else {
      return Measurement(
        analysis: "TURN-02", measure: measure, candidate: candidate, scope: scope,
        outcome: .notApplicable(
          "\(rows.count) usable stations, fewer than the \(IntegerPercentages.smallestScope) that the test needs"
        ))
    }
    var observed = 0
    let probabilities = [Double](unsafeUninitializedCapacity: rows.count) { places, count in
      for (position, row) in rows.enumerated() {
        let (hit, probability) = station(row)
        places.initializeElement(at: position, to: probability)
        observed &+= Int(bit: hit)
      }
      count = rows.count
    }
    let null = PoissonBinomial(probabilities: probabilities, forTailsOf: observed)
    let deviation = null.variance.squareRoot()
    let excess = Double(observed) - null.mean
    let tail = null.twoSided(observed: observed)
    // Where the test speaks, the least expected round stations are the ones to look at first.
    let evidence =
      tail.value <= 0.001
      ? EvidenceRows.leastExpected(
        zip(rows, probabilities).compactMap { row, probability in
          station(row).hit ? (Int32(row), probability) : nil
        }) : []
    // "Either" repeats what turnout and share say; it is kept because it is the published number.
    let isWhole =
      candidate == nil
      || Double(rows.count)
        >= IntegerPercentages.smallestInteriorPart
        * Double(interior)
    let decides = filter == .interior && quantity != .either && isWhole
    let family =
      filter == .published
      ? "TURN-02 as published" : decides ? "TURN-02" : "TURN-02 for comparison"
    return Measurement(
      analysis: "TURN-02", measure: measure, candidate: candidate, scope: scope,
      outcome: .tested(
        Statistic(
          stations: rows.count, leftOut: scope.rows.count - rows.count,
          leftOutReasons: scope.kind == .country ? Self.reason(filter) : nil,
          observed: Double(observed), expected: null.mean, standardDeviation: deviation,
          z: deviation > 0 ? excess / deviation : nil, effect: excess,
          effectLow: excess - 1.959964 * deviation, effectHigh: excess + 1.959964 * deviation,
          unit: "stations", p: tail.value, logP: tail.logValue, family: family,
          raisesFinding: decides,
          isPracticallyLarge: excess >= IntegerPercentages.practicalStations
            && excess >= IntegerPercentages.practicalShare * Double(rows.count),
          question: candidate == nil ? "turnout" : "share",
          evidence: evidence)))
  }

  private static func reason(_ filter: Filter) -> String {
    switch filter {
    case .published:
      "fewer than 100 registered, no ballots counted, or turnout or a share above 99 %"
    case .interior:
      "as published, and percentages outside 5 to 95 %"
    }
  }

  /// Sums of voters, ballots and votes at integer stations, beside the counts of stations.
  private func weighted(_ scope: Scope) -> [Measurement] {
    guard let turnout = turnout.first, let registered = view.table.column(.registered) else {
      return []
    }
    let table = view.table
    let rows = select(scope, .published, candidate: nil)
    guard rows.count >= IntegerPercentages.smallestScope else { return [] }
    let voters = rows.map { registered[$0] }
    let ballots = rows.map { table.turnoutBallots[$0] }
    return shares.indices.flatMap { candidate -> [Measurement] in
      let share = shares[candidate][0]
      let votes = table.votes(of: candidate)
      let weights: [(name: String, unit: String, values: [Int32])] = [
        ("registered", "registered voters", voters),
        ("ballots", "ballots", ballots),
        ("votes", "votes", rows.map { votes[votes.startIndex + $0] }),
      ]
      let stations = rows.map { turnout.either(share, $0) }
      let probabilities = stations.map { $0.probability }
      return weights.map { weight in
        var sum = 0
        for (station, value) in zip(stations, weight.values) {
          sum &+= Int(bit: station.hit) &* Int(value)
        }
        let observed = Double(sum)
        let null = WeightedBernoulliSum.moments(
          probabilities: probabilities, weights: weight.values.map { Double($0) })
        let deviation = null.variance.squareRoot()
        let excess = observed - null.mean
        let z = deviation > 0 ? excess / deviation : nil
        return Measurement(
          analysis: "TURN-02", measure: "integer-either-weighted-\(weight.name)",
          candidate: candidate, scope: scope,
          outcome: .tested(
            Statistic(
              stations: rows.count, leftOut: scope.rows.count - rows.count, observed: observed,
              expected: null.mean, standardDeviation: deviation, z: z, effect: excess,
              effectLow: excess - 1.959964 * deviation, effectHigh: excess + 1.959964 * deviation,
              unit: weight.unit, p: z.map { min(1, 2 * Normal.upperTail(abs($0))) },
              logP: z.map { min(0, Normal.logUpperTail(abs($0)) + 0.693_147_180_559_945_3) },
              family: "TURN-02 weighted", raisesFinding: false, isPracticallyLarge: false)))
      }
    }
  }
}

extension IntegerPercentages {
  public var method: Method {
    Method(
      id: "TURN-02", title: "Integer percentages", evidence: .signal,
      practicalSize: "an excess of 0.5 % of the stations tested, and of 5 stations",
      page: Method.Page(
        looksAt: """
          How many stations report a turnout or a share that is a whole percentage (or a multiple of 5
          or 10), to 0.05 points. Somebody who fills in a protocol backwards from a wished-for percentage
          leaves such numbers; voters do not aim at them.
          """,
        ordinaryElections: """
          Some stations always land on whole percentages, small ones more often, since few fractions are
          possible. The expected number is computed exactly from each station's own size: if station i
          reports k of n, its count is taken as Binomial(n, k/n) and the probability of a whole
          percentage is a finite sum. The total is a Poisson-binomial variable with exact mean, variance
          and tails.
          """,
        flagMeans: """
          More stations than chance allows report round percentages. At some of them the ballots may have
          been written to fit a percentage. The stations listed are the ones where a round value is least
          expected; each has innocent company among them, so a single station proves nothing.
          """,
        innocentExplanations: [
          "results published in rounded form, or ballots reconstructed from percentages by the publisher",
          "stations where a fixed number of voters is brought to vote, in multiples of a hundred",
          "chance: see how many are expected, and the corrected q-value",
        ],
        assumptions: """
          Stations count independently. The smoothed null takes each station's own percentage as its
          centre, so it absorbs part of a signal at large stations and the test errs on the quiet side.
          Mass near 0 and 100 % biases the published filter, so findings are raised only from measures
          ending in `-interior` (both percentages in 5 to 95 %), and for a candidate only where that keeps
          half of the stations; the others stand beside them to be compared with published values. Turnout alone uses the largest share for its filter, so that
          no candidate is singled out. Not for files whose counts were computed from percentages.
          Tails are exact up to 2,000 stations and by saddlepoint above; weighted sums are normal.
          """,
        workedExample: """
          Russia, 18 March 2018: of 91,152 stations, 1,708.6 more than expected report a whole turnout
          or a whole share of the leading candidate (standard deviation 117.4, z = 14.6). The published
          simulation of 1,000 replicates gives 1,708.8.
          """,
        calibration: Calibration.text(for: "TURN-02"),
        references: [
          "Kobak, Shpilkin and Pshenichnikov (2016), Integer percentages as electoral falsification fingerprints, Annals of Applied Statistics 10(1), 54-73",
          "Kobak, Shpilkin and Pshenichnikov (2020), Suspect peaks in Russia's \"referendum\" results, Significance 17(5), 8-9",
          "Hong (2013), On computing the distribution function for the Poisson binomial distribution, Computational Statistics and Data Analysis 59, 41-51",
        ]))
  }
}
