import AuditMath
import Returns

/// Which digit of a count is looked at.
enum DigitPlace: Sendable {
  case last, second

  /// Counts below it are not used: small counts have few possible digits.
  var threshold: Int {
    switch self {
    case .last: LastDigit.threshold
    case .second: SecondDigit.threshold
    }
  }

  /// The digit of a count at or above the threshold.
  func digit(of count: Int) -> Int {
    var count = count
    if self == .second { while count >= 100 { count /= 10 } }
    return count % 10
  }
}

/// One kind of count and the null of one of its digits.
struct DigitColumn: Sendable {
  let place: DigitPlace
  let nulls: StationNulls.Column

  var name: String { nulls.counts.name }
  var candidate: Int? { nulls.counts.candidate }

  /// Scopes with fewer counts at or above the threshold are not tested: every digit then has an
  /// expected number near 20 or more, where the chi-square tail can be trusted.
  static let smallestScope = 200

  /// Why a scope is not tested; one wording for all, so that like reasons stand together.
  static func tooFew(_ counts: Int, atLeast threshold: Int) -> String {
    "\(counts) counts of \(threshold) or more, fewer than the \(smallestScope) that the test needs"
  }

  /// Registered voters are not counted on the day: offices split lists into equal parts, so their
  /// digits repeat from station to station in the cleanest of elections, and no finding is raised.
  var isCounted: Bool { name != "registered" }

  /// Observed and expected digits of a scope.
  func sums(_ scope: Scope) -> DigitSums {
    (place == .last ? nulls.lastDigits : nulls.secondDigits)[scope] ?? DigitSums(place)
  }
}
