import AuditMath
import Testing

/// Sums of products of ten probabilities, against the plain double loop.
@Suite struct TenDigitsTests {
  private static func drawn(_ count: Int) -> [TenDigits] {
    var stream = RandomStream(seed: 3, purpose: "digits")
    return (0..<count).map { _ in
      var digits = TenDigits.zero
      for digit in 0..<10 { digits[digit] = stream.uniform() }
      return digits
    }
  }

  @Test func productsAreThoseOfEveryPair() {
    let drawn = Self.drawn(40)
    // In two parts, of which the second is added as a sum.
    var (products, rest) = (DigitProducts(), DigitProducts())
    for digits in drawn[..<25] { products.add(digits) }
    for digits in drawn[25...] { rest.add(digits) }
    products.add(rest)
    for one in 0..<10 {
      for two in 0..<10 {
        let expected = drawn.reduce(0) { $0 + $1[one] * $1[two] }
        #expect(abs(products[one, two] - expected) <= 1e-13 * expected, "\(one), \(two)")
        #expect(products[one, two] == products[two, one])
      }
    }
  }

  @Test func largestIsFoundInEveryPlace() {
    for (place, digits) in Self.drawn(10).enumerated() {
      var digits = digits
      digits[place] = 2
      #expect(digits.largest == 2)
      #expect(digits.sum > 2)
    }
  }
}
