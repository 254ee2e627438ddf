import AuditMath

/// Observed and expected digits of one column over the stations of an area.
struct DigitSums: Sendable {
  let place: DigitPlace
  /// Counts at or above the threshold.
  private(set) var counts = 0
  /// Usable stations whose digit is nearly fixed: one in five of its mass lies on one digit.
  private(set) var weak = 0
  private(set) var observed = TenDigits.zero
  /// Sum of P, where P are ten probabilities of a station: the count is at least the threshold and has the
  /// digit d in its place.
  private(set) var expected = TenDigits.zero
  /// P'P; empty where the area is too small to be tested.
  private(set) var products = DigitProducts()

  init(_ place: DigitPlace) { self.place = place }

  /// Adds a usable station.
  mutating func add(_ count: Int, _ probabilities: TenDigits) {
    if count >= place.threshold {
      counts += 1
      observed[place.digit(of: count)] += 1
    }
    let largest = probabilities.largest
    guard largest > 0 else { return }
    if count >= place.threshold, largest > 0.2 { weak += 1 }
    expected += probabilities
    products.add(probabilities)
  }

  mutating func add(_ other: DigitSums) {
    counts += other.counts
    weak += other.weak
    observed += other.observed
    expected += other.expected
    products.add(other.products)
  }

  /// Without the products where the area is not tested.
  var trimmed: DigitSums {
    guard counts < DigitColumn.smallestScope else { return self }
    var sums = self
    sums.products = .none
    return sums
  }
}
