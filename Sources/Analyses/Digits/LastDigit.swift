import AuditMath
import Returns

/// DIGIT-01. Last digits of registered voters, ballots issued and votes, against the exact null.
///
/// Station i reports k of n. Under the smoothed null its count is Binomial(n, k/n), or Poisson(k) for
/// registered voters, which have no trials. Each station then has an exact probability P_d that its
/// count is at least 100 and ends in d. Over the stations of a scope the ten observed numbers have mean
/// sum P and covariance diag(sum P) - P'P (one matrix product); both are conditioned on the number of
/// counts at or above the threshold. The quadratic form on 9 degrees of freedom decides; Pearson's
/// statistic with the same expected numbers stands beside it.
public struct LastDigit: Analysis {
  public init() {}

  /// Counts below it are not used: small counts have few possible digits.
  static let threshold = 100
  /// Scopes with fewer counts at or above the threshold are not tested: every digit then has an
  /// expected number near 20 or more, where the chi-square tail can be trusted.
  static let smallestScope = 200
  /// Smallest share of last digits to change, beyond what chance alone gives, in percentage points.
  static let practicalPoints = 0.5

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedLastDigit(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let what =
      measurement.measure.hasSuffix("registered")
      ? said("registered voters")
      : measurement.measure.hasSuffix("issued")
        ? said("ballots issued") : said("votes of \(view.candidateName(measurement.candidate))")
    let total = Words.count(Double(statistic.stations))
    if measurement.measure.hasPrefix("last-digit") {
      return
        said(
          "About \(Words.decimal(statistic.effect, 1)) % of the last digits of \(what) would have to change, beyond what chance explains, to look like ordinary counts (\(total) counts of 100 or more)."
        )
    }
    let pattern =
      measurement.measure.hasPrefix("zero-or-five")
      ? said("end in 0 or 5")
      : measurement.measure.hasPrefix("repeated")
        ? said("repeat their last digit") : said("end in neighbouring digits")
    return
      said(
        "\(Words.decimal(100 * statistic.observed / Double(max(1, statistic.stations)), 2)) % of the counts of \(what) \(pattern), where \(Words.decimal(100 * (statistic.expected ?? 0) / Double(max(1, statistic.stations)), 2)) % are expected (\(total) counts of 100 or more)."
      )
  }
}

/// One kind of count and its null, by station.
struct DigitColumn: Sendable {
  let name: String
  let candidate: Int?
  let counts: [Int32]
  /// By row, ten probabilities: the count is at least the threshold and ends in d.
  let digits: [Double]
  /// By row: probability of a count at or above the threshold whose last two digits are equal.
  let repeated: [Double]
  /// By row: the same for last two digits that differ by one, 0 and 9 being neighbours.
  let adjacent: [Double]
  /// By row: the station has a count and a null.
  let usable: [Bool]

  /// Registered voters are not counted on the day: offices split lists into equal parts, so their
  /// digits repeat from station to station in the cleanest of elections, and no finding is raised.
  var isCounted: Bool { name != "registered" }
}

private struct PreparedLastDigit: PreparedAnalysis {
  let view: ElectionView
  let columns: [DigitColumn]
  let absent: [(measure: String, reason: String)]

  init(_ view: ElectionView) {
    self.view = view
    let table = view.table
    var columns: [DigitColumn] = []
    var absent: [(String, String)] = []
    if let registered = table.column(.registered) {
      columns.append(Self.column("registered", nil, registered, trials: nil, view))
      if let issued = table.column(.issued) {
        columns.append(Self.column("issued", nil, issued, trials: registered, view))
      } else {
        absent.append(("last-digit-issued", "the source gives no ballots issued"))
      }
    } else {
      absent.append(("last-digit-registered", "the source gives no registered voters"))
      absent.append(
        ("last-digit-issued", "ballots issued have no null without registered voters"))
    }
    for candidate in table.candidates.indices {
      columns.append(
        Self.column(
          "votes", candidate, Array(table.votes(of: candidate)), trials: table.counted, view))
    }
    self.columns = columns
    self.absent = absent
  }

  private static func column(
    _ name: String, _ candidate: Int?, _ counts: [Int32], trials: [Int32]?, _ view: ElectionView
  ) -> DigitColumn {
    struct Block: Sendable {
      var digits: [Double] = []
      var repeated: [Double] = []
      var adjacent: [Double] = []
      var usable: [Bool] = []
    }
    let blocks = view.parallel.mapBlocks(counts.count, blockSize: 2_048) { rows in
      var block = Block()
      block.digits.reserveCapacity(rows.count * 10)
      var window = BinomialWindow()
      for row in rows {
        let count = Int(counts[row])
        let size = trials.map { Int($0[row]) }
        let usable = count >= 0 && size.map { $0 > 0 && count <= $0 } ?? true
        var digits = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        var repeated = 0.0
        var adjacent = 0.0
        // Far below the threshold nothing reaches it; the null need not be made.
        if usable, count + 10 * Int(Double(count).squareRoot()) + 60 >= LastDigit.threshold {
          if let size {
            window.setBinomial(count: count, trials: size)
          } else {
            window.setPoisson(mean: count)
          }
          withUnsafeMutableBytes(of: &digits) { bytes in
            let digit = bytes.bindMemory(to: Double.self)
            window.withMasses(from: LastDigit.threshold) { first, masses in
              var last = first % 10
              var tens = first / 10 % 10
              for mass in masses {
                digit[last] += mass
                let distance = last > tens ? last - tens : tens - last
                if distance == 0 { repeated += mass }
                if distance == 1 || distance == 9 { adjacent += mass }
                last += 1
                if last == 10 {
                  last = 0
                  tens = tens == 9 ? 0 : tens + 1
                }
              }
            }
          }
        }
        withUnsafeBytes(of: digits) { block.digits += $0.bindMemory(to: Double.self) }
        block.repeated.append(repeated)
        block.adjacent.append(adjacent)
        block.usable.append(usable)
      }
      return block
    }
    return DigitColumn(
      name: name, candidate: candidate, counts: counts, digits: blocks.flatMap(\.digits),
      repeated: blocks.flatMap(\.repeated), adjacent: blocks.flatMap(\.adjacent),
      usable: blocks.flatMap(\.usable))
  }

  func measure(_ scope: Scope) -> [Measurement] {
    var results = absent.map { missing in
      Measurement(
        analysis: "DIGIT-01", measure: missing.measure, scope: scope,
        outcome: .notApplicable(missing.reason))
    }
    let largest = columns.map { column in
      scope.rows.count { column.usable[$0] && column.counts[$0] >= LastDigit.threshold }
    }
    guard let most = largest.max(), most >= LastDigit.smallestScope else {
      results.append(
        Measurement(
          analysis: "DIGIT-01", measure: "last-digit-votes", scope: scope,
          outcome: .notApplicable(
            "at most \(largest.max() ?? 0) counts of 100 or more, fewer than the \(LastDigit.smallestScope) that the test needs"
          )))
      return results
    }
    for (column, counts) in zip(columns, largest) {
      if counts >= LastDigit.smallestScope {
        results += test(column, scope)
      } else {
        results.append(
          Measurement(
            analysis: "DIGIT-01", measure: "last-digit-\(column.name)",
            candidate: column.candidate, scope: scope,
            outcome: .notApplicable(
              "\(counts) counts of 100 or more, fewer than the \(LastDigit.smallestScope) that the test needs"
            )))
      }
    }
    return results
  }

  /// The digits of voters, ballots and of the candidate with most votes, for the country.
  func illustrations(_ scope: Scope) -> [Illustration] {
    guard scope.kind == .country else { return [] }
    let table = view.table
    let leader = table.candidates.indices.max {
      (table.totalVotes(of: $0), -$0) < (table.totalVotes(of: $1), -$1)
    }
    return columns.filter { $0.candidate == nil || $0.candidate == leader }.compactMap { column in
      let tally = DigitTally(column, rows: scope.rows)
      guard tally.counts >= LastDigit.smallestScope else { return nil }
      let bars = tally.bars
      return .digits(
        Illustration.Digits(
          measure: column.name, candidate: column.candidate, observed: bars.observed,
          expected: bars.expected, deviation: bars.deviation, counts: tally.counts))
    }
  }

  private func test(_ column: DigitColumn, _ scope: Scope) -> [Measurement] {
    let tally = DigitTally(column, rows: scope.rows)
    func measurement(_ measure: String, _ outcome: Outcome) -> Measurement {
      Measurement(
        analysis: "DIGIT-01", measure: "\(measure)", candidate: column.candidate, scope: scope,
        outcome: outcome)
    }
    let name = "last-digit-\(column.name)"
    guard let form = tally.quadraticForm() else {
      return [
        measurement(
          name, .failed("the covariance of the ten digits is singular: the counts hardly vary"))
      ]
    }
    let leftOut = scope.rows.count - tally.counts
    let departure = tally.departure()
    var statistic = Statistic(
      stations: tally.counts, leftOut: leftOut,
      leftOutReasons: scope.kind == .country
        ? "counts below 100, or no count; \(tally.weak) used stations have a standard deviation below 3 and add little"
        : nil,
      observed: form, expected: 9, effect: 100 * departure.effect,
      effectLow: 100 * departure.low, effectHigh: 100 * departure.high,
      unit: "percentage points of digits",
      p: ChiSquare.upperTail(form, degreesOfFreedom: 9),
      family: column.isCounted ? "DIGIT-01" : "DIGIT-01 registered",
      raisesFinding: column.isCounted,
      isPracticallyLarge: 100 * departure.effect >= LastDigit.practicalPoints)
    let exact = statistic
    statistic.observed = tally.pearson
    statistic.p = ChiSquare.upperTail(tally.pearson, degreesOfFreedom: 9)
    statistic.family = "DIGIT-01 Pearson"
    statistic.raisesFinding = false
    return [measurement(name, .tested(exact)), measurement("\(name)-pearson", .tested(statistic))]
      + tally.patterns(leftOut: leftOut).map { pattern in
        var statistic = pattern.statistic
        if !column.isCounted {
          statistic.family = "DIGIT-01 registered"
          statistic.raisesFinding = false
        }
        return measurement("\(pattern.name)-\(column.name)", .tested(statistic))
      }
      + [
        measurement(
          "\(name)-delta",
          .described(
            Description(
              stations: tally.counts, leftOut: leftOut, value: tally.delta,
              unit: "share of digits to move"))),
        measurement(
          "\(name)-pi-star",
          .described(
            Description(
              stations: tally.counts, leftOut: leftOut, value: tally.piStar,
              unit: "share of digits to remove"))),
      ]
  }
}

extension LastDigit {
  public var method: Method {
    Method(
      id: "DIGIT-01", title: "Last digit", evidence: .signal,
      practicalSize:
        "0.5 % of the last digits to change beyond chance; 1 percentage point for patterns",
      page: Method.Page(
        looksAt: """
          The last digits of counts of 100 or more: registered voters, ballots issued, and each
          candidate's votes; with them repeated last two digits (11, 22), neighbouring ones (12, 90) and
          counts ending in 0 or 5. People who invent numbers avoid repeats and favour some endings.
          """,
        ordinaryElections: """
          Last digits of large counts are nearly uniform, but not exactly: keeping only counts of 100 or
          more makes small digits more frequent where counts fall off steeply. The null is therefore
          computed exactly: station i's count is Binomial(n, k/n), or Poisson for registered voters,
          which have no trials, and the expected number of each digit is a sum over stations,
          conditioned on the number of counts at the threshold or above.
          """,
        flagMeans: """
          Some last digits appear more often than the counts' own sizes explain. It speaks of the scope
          as a whole, never of one station. Registered voters and ballots issued ending in 0 too often
          usually tell of rounding in the paperwork.
          """,
        innocentExplanations: [
          "rounding of lists or of ballots handed out in packs",
          "a fixed list size set by the law or by the hall",
          "a file compiled from rounded or estimated figures",
        ],
        assumptions: """
          Counts vary by at least a few units under the null: where a station's standard deviation is
          below 3 its digit is nearly fixed and adds little (their number is stated). The result for
          registered voters rests on a Poisson assumption and raises no finding: offices split lists into
          equal parts (Mexico 2012), so their digits repeat from station to station. Last digits catch
          clumsy invention only: in the laboratory few manipulations leave a trace (Stoetzer et al.).
          Needs 200 counts of 100 or more in the scope. The patterns'
          tails are exact (Poisson-binomial) up to 2,000 stations and by saddlepoint above.
          """,
        workedExample: """
          Russia 2018, ballots issued: 90,912 counts, Pearson's statistic with the exact null 101.3 on 9
          degrees of freedom, p = 9e-18; the leading candidate's votes 11.1, p = 0.27. Canada 2011: the
          uniform null gives 72.2 (p = 6e-12), the exact one 4.3 (p = 0.89): the alarm came from the
          threshold, not from the voters.
          """,
        calibration: Calibration.text(for: "DIGIT-01"),
        references: [
          "Beber and Scacco (2012), What the numbers say: a digit-based test for election fraud, Political Analysis 20(2), 211-234",
          "Medzihorsky (2015), Election fraud: a latent class framework for digit-based tests, Political Analysis 23(4), 506-517",
          "Deckert, Myagkov and Ordeshook (2011), Benford's law and the detection of election fraud, Political Analysis 19(3), 245-268",
        ]))
  }
}
