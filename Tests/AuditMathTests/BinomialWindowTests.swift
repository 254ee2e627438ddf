import Testing

@testable import AuditMath

/// The smoothed null and round percentages against mpmath (`binomial_window.py`).
@Suite struct BinomialWindowTests {
  struct Values: Decodable {
    struct Law: Decodable {
      let count: Int
      let trials: Int?
      let points: [Int]
      let masses: [Double]
    }
    struct Round: Decodable {
      let count: Int
      let trials: Int
      let step: Int
      let contains: Bool
      let probability: Double
    }
    let laws: [Law]
    let rounds: [Round]
  }

  /// One window serves all laws in turn, as it does in the analyses: nothing of the last may be left.
  @Test func massesAreThoseOfTheLaws() throws {
    var window = BinomialWindow()
    for law in try Reference.load("binomial_window.json", as: Values.self).laws {
      if let trials = law.trials {
        window.setBinomial(count: law.count, trials: trials)
      } else {
        window.setPoisson(mean: law.count)
      }
      for (x, mass) in zip(law.points, law.masses) {
        #expect(
          abs(window[x] - mass) <= 2e-12 * mass + 1e-18,
          "\(law.count) of \(law.trials ?? -1) at \(x): \(window[x]), not \(mass)")
      }
      let total = window.sum(window.first, window.end - 1)
      #expect(abs(total - 1) < 1e-13)
      #expect(window[window.first - 1] == 0)
      #expect(window[window.end] == 0)
      #expect(window.sum(window.end, window.end + 10) == 0)
      #expect(window.sum(law.count, law.count - 1) == 0)
      #expect(window.sum(-5, law.count) <= total)
    }
  }

  @Test func roundPercentages() throws {
    var window = BinomialWindow()
    for value in try Reference.load("binomial_window.json", as: Values.self).rounds {
      window.setBinomial(count: value.count, trials: value.trials)
      let place = "\(value.count) of \(value.trials), step \(value.step)"
      #expect(
        RoundPercentage.contains(value.count, of: value.trials, step: value.step) == value.contains,
        "\(place)")
      let multiple = RoundPercentage.multiple(value.count, of: value.trials)
      #expect((multiple.map { $0 % value.step == 0 } ?? false) == value.contains, "\(place)")
      let found = RoundPercentage.probability(window, of: value.trials, step: value.step)
      #expect(abs(found - value.probability) <= 1e-11 * value.probability + 1e-15, "\(place)")
    }
  }

  /// Digits and round percentages of whole windows against sums over single values.
  @Test(arguments: [
    (57, 70), (101, 5_000), (399, 1_000), (990, 999), (1_005, 2_011), (8_000, 16_000),
    (9_500, 30_000),
  ])
  func sumsOverWindows(_ count: Int, _ trials: Int) {
    var window = BinomialWindow()
    window.setBinomial(count: count, trials: trials)
    var (last, second) = ([Double](repeating: 0, count: 10), [Double](repeating: 0, count: 10))
    var (repeated, adjacent) = (0.0, 0.0)
    for x in window.first..<window.end {
      if x >= 100 {
        last[x % 10] += window[x]
        let distance = abs(x % 10 - x / 10 % 10)
        if distance == 0 { repeated += window[x] }
        if distance == 1 || distance == 9 { adjacent += window[x] }
      }
      let digits = Array(String(x).utf8)
      if digits.count > 1 { second[Int(digits[1]) - 48] += window[x] }
    }
    let found = window.lastDigits(from: 100)
    let seconds = window.secondDigits(from: 10)
    for digit in 0..<10 {
      #expect(abs(found.digits[digit] - last[digit]) < 1e-14)
      #expect(abs(seconds[digit] - second[digit]) < 1e-14)
    }
    #expect(abs(found.repeated - repeated) < 1e-14)
    #expect(abs(found.adjacent - adjacent) < 1e-14)
    #expect(abs(found.digits.sum - last.reduce(0, +)) < 1e-14)
    #expect(found.digits.largest == (0..<10).map { found.digits[$0] }.max())
    let round = RoundPercentage.probabilities(window, of: trials)
    for (step, value) in [(1, round.one), (5, round.five), (10, round.ten)] {
      #expect(abs(value - RoundPercentage.probability(window, of: trials, step: step)) < 1e-14)
    }
  }

  /// The tolerance is 0.05 points, its ends included: 1,999 of 4,000 is 49.975 %, 999 of 2,000 is
  /// 49.95 %, 998 of 2,000 is 49.9 %.
  @Test func toleranceIncludesItsEnds() {
    #expect(RoundPercentage.contains(1_999, of: 4_000, step: 1))
    #expect(RoundPercentage.contains(999, of: 2_000, step: 1))
    #expect(RoundPercentage.contains(1_001, of: 2_000, step: 10))
    #expect(!RoundPercentage.contains(998, of: 2_000, step: 1))
    #expect(RoundPercentage.contains(0, of: 7, step: 10))
    #expect(RoundPercentage.contains(7, of: 7, step: 10))
    #expect(!RoundPercentage.contains(51, of: 100, step: 5))
    #expect(RoundPercentage.nearest(62, of: 100, step: 5) == 60)
    #expect(RoundPercentage.nearest(63, of: 100, step: 5) == 65)
  }
}
