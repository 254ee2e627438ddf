import AuditMath
import Foundation

/// One line of `tests.csv`: a measure of one analysis, for one candidate or none, in one scope.
public struct Measurement: Sendable {
  public let analysis: String
  /// Stable name, such as `integer-share`.
  public let measure: String
  /// Index into the table's candidates; `nil` where the measure concerns none, or all at once.
  public let candidate: Int?
  public let scope: Scope
  public var outcome: Outcome

  public init(
    analysis: String, measure: String, candidate: Int? = nil, scope: Scope, outcome: Outcome
  ) {
    self.analysis = analysis
    self.measure = measure
    self.candidate = candidate
    self.scope = scope
    self.outcome = outcome
  }
}

/// What became of a measure. Nothing is ever blank: a test that could not run says why.
public enum Outcome: Sendable {
  // Held by reference: a hundred thousand outcomes are passed on from step to step.
  indirect case tested(Statistic)
  indirect case described(Description)
  /// The reason, in words for the reader.
  case notApplicable(String)
  /// What went wrong: an implausible estimate or an error of the method.
  case failed(String)
}

/// A test's result.
public struct Statistic: Sendable {
  /// Stations used, and stations of the scope left out.
  public var stations: Int
  public var leftOut: Int
  /// Why stations were left out, with counts; given for the country at least.
  public var leftOutReasons: String?
  public var observed: Double
  /// Under the null.
  public var expected: Double?
  public var standardDeviation: Double?
  public var z: Double?
  /// The size of the departure, its 95 % interval and its unit.
  public var effect: Double
  public var effectLow: Double?
  public var effectHigh: Double?
  public var unit: String
  /// `nil` for a record check, which needs no probability.
  public var p: Double?
  /// Natural logarithm of `p`, finite also where `p` is smaller than any `Double`; `nil` with `p`.
  public var logP: Double?
  /// Chance of a p at 0.05 or below where nothing is wrong; `nil`: 0.05. A count that can take few values
  /// has less.
  public var chanceBelowFivePercent: Double?
  /// Multiplicity family; completed with the scope's kind by the audit. Tests shown only for comparison
  /// with published values name a family of their own.
  public var family: String
  /// False for values shown beside the deciding test: they never raise a finding.
  public var raisesFinding: Bool
  /// The effect exceeds the practical size that the method page states.
  public var isPracticallyLarge: Bool
  /// Measures of one scope and candidate that ask the same question ("turnout" at multiples of 1, 5 and
  /// 10 %) make one finding, led by the smallest q; `nil` where the measure stands alone.
  public var question: String?
  /// Rows that a person should look at, most telling first; at most a few hundred.
  public var evidence: [Int32]
  /// The family's level is spread evenly over the kinds of scope in which it is tested, so that country,
  /// regions and constituencies together keep it; else each kind is corrected by itself.
  public var sharesLevel = false
  /// Filled by the audit.
  public var q: Double?
  /// Natural logarithm of `q`, finite also where `q` is smaller than any `Double`; filled by the audit.
  public var logQ: Double?
  public var level: Level?

  public init(
    stations: Int, leftOut: Int = 0, leftOutReasons: String? = nil, observed: Double,
    expected: Double? = nil, standardDeviation: Double? = nil, z: Double? = nil, effect: Double,
    effectLow: Double? = nil, effectHigh: Double? = nil, unit: String, p: Double?,
    logP: Double? = nil, chanceBelowFivePercent: Double? = nil, family: String,
    raisesFinding: Bool, isPracticallyLarge: Bool, question: String? = nil,
    evidence: [Int32] = []
  ) {
    self.stations = stations
    self.leftOut = leftOut
    self.leftOutReasons = leftOutReasons
    self.observed = observed
    self.expected = expected
    self.standardDeviation = standardDeviation
    self.z = z
    self.effect = effect
    self.effectLow = effectLow
    self.effectHigh = effectHigh
    self.unit = unit
    self.p = p
    self.logP = logP ?? p.map { log($0) }
    self.chanceBelowFivePercent = chanceBelowFivePercent
    self.family = family
    self.raisesFinding = raisesFinding
    self.isPracticallyLarge = isPracticallyLarge
    self.question = question
    self.evidence = evidence
  }
}

/// A value that describes and tests nothing.
public struct Description: Sendable {
  public var stations: Int
  public var leftOut: Int
  public var value: Double
  public var low: Double?
  public var high: Double?
  public var unit: String

  public init(
    stations: Int, leftOut: Int = 0, value: Double, low: Double? = nil, high: Double? = nil,
    unit: String
  ) {
    self.stations = stations
    self.leftOut = leftOut
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
  }
}

/// How much a finding asks of the reader. Never an accusation.
public enum Level: String, Sendable, Comparable, CaseIterable {
  /// Record errors and context.
  case note
  /// Worth a look.
  case look
  /// Worth the first look.
  case lookFirst = "look first"

  public static func < (left: Level, right: Level) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

/// The same test made of many stations, as a structure of arrays (a nation has a million of them).
public struct StationTestSet: Sendable {
  public let analysis: String
  public let measure: String
  public let candidate: Int?
  /// Multiplicity family over all its stations and all sets of the same family.
  public let family: String
  public let unit: String
  /// Rows tested; the arrays below run beside it.
  public var rows: [Int32]
  public var observed: [Double]
  public var expected: [Double]
  /// Departure in `unit`, signed.
  public var effect: [Double]
  public var p: [Double]
  /// p under the tail that this election's own stations show, never below `p`; it decides `look first`.
  /// Empty where the method's law is trusted that far.
  public var ownTailP: [Double] = []
  /// Departures smaller than this in size are never raised above the level `note`.
  public let practicalSize: Double
  /// What `observed` and `expected` are, where they are not in `unit`: "robust distance".
  public let quantity: String?
  /// How many p are at 0.05 or below where nothing is wrong; `nil`: 5 % of them. A test that looks in one
  /// direction only, or whose p can take few values, has fewer.
  public var expectedBelowFivePercent: Double?
  /// Rows that could not be tested, by reason.
  public var leftOut: [String: Int]

  /// Learns `ownTailP` from the set's own p; it stays empty where they are too few to show a tail.
  mutating func learnOwnTail() {
    ownTailP = ExponentialTail(p).map { tail in p.map(tail.tail) } ?? []
  }

  public init(
    analysis: String, measure: String, candidate: Int?, family: String, unit: String,
    practicalSize: Double, quantity: String? = nil, rows: [Int32] = [], observed: [Double] = [],
    expected: [Double] = [],
    effect: [Double] = [], p: [Double] = [], expectedBelowFivePercent: Double? = nil,
    leftOut: [String: Int] = [:]
  ) {
    self.analysis = analysis
    self.measure = measure
    self.candidate = candidate
    self.family = family
    self.unit = unit
    self.practicalSize = practicalSize
    self.quantity = quantity
    self.rows = rows
    self.observed = observed
    self.expected = expected
    self.effect = effect
    self.p = p
    self.expectedBelowFivePercent = expectedBelowFivePercent
    self.leftOut = leftOut
  }
}

/// A station that a test or a record check marks, for `stations.csv` and the constituency's page.
public struct StationFlag: Sendable {
  public let row: Int32
  public let analysis: String
  public let measure: String
  public let candidate: Int?
  public let level: Level
  /// Observed, expected and departure where the flag has them.
  public let observed: Double?
  public let expected: Double?
  public let effect: Double?
  public let unit: String
  /// What `observed` and `expected` are, where they are not in `unit`.
  public let quantity: String?
  public let p: Double?
  public let q: Double?

  public init(
    row: Int32, analysis: String, measure: String, candidate: Int?, level: Level,
    observed: Double? = nil, expected: Double? = nil, effect: Double? = nil, unit: String = "",
    quantity: String? = nil, p: Double? = nil, q: Double? = nil
  ) {
    self.row = row
    self.analysis = analysis
    self.measure = measure
    self.candidate = candidate
    self.level = level
    self.observed = observed
    self.expected = expected
    self.effect = effect
    self.unit = unit
    self.quantity = quantity
    self.p = p
    self.q = q
  }
}
