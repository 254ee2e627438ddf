import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// Nulls that many stations share have the looks that each would have by itself.
@Suite struct CommonNullsTests {
  @Test func looksAreThoseOfEveryStationAlone() throws {
    // Three stations and more of each null, up to counts that reach the threshold of last digits; others
    // twice only.
    let shared: [(count: Int, trials: Int)] = [
      (0, 90), (1, 90), (9, 300), (40, 700), (55, 60), (60, 4_095), (63, 1_200), (63, 63),
    ]
    let rare: [(count: Int, trials: Int)] = [(12, 401), (64, 800), (30, 4_096)]
    let all = shared + shared + shared + rare + rare
    let counts = StationNulls.Counts(
      name: "votes", candidate: 0, counts: all.map { Int32($0.count) }[...],
      trials: all.map { Int32($0.trials) }, looks: .ofVotes)
    for workers in [1, 3] {
      let common = CommonNulls([counts], Parallel(workers: workers))
      for null in rare { #expect(common.place(of: null.count, trials: null.trials) == nil) }
      #expect(common.place(of: 64, trials: 800) == nil)
      #expect(common.place(of: -1, trials: 90) == nil)
      #expect(common.place(of: 5, trials: 0) == nil)
      for null in shared {
        let place = try #require(common.place(of: null.count, trials: null.trials), "\(null)")
        var law = BinomialWindow()
        law.setBinomial(count: null.count, trials: null.trials)
        let last = law.lastDigits(from: LastDigit.threshold)
        let second = law.secondDigits(from: SecondDigit.threshold)
        let found = common.lastDigits(at: place)
        for digit in 0..<10 {
          #expect(found.digits[digit] == last.digits[digit], "\(null)")
          #expect(common.secondDigits(at: place)[digit] == second[digit], "\(null)")
        }
        #expect(found.repeated == last.repeated && found.adjacent == last.adjacent)
        #expect(
          common.percentages(at: place) == RoundPercentage.probabilities(law, of: null.trials))
      }
    }
    // Of a null that cannot reach the threshold nothing is kept, of one that can something is.
    let common = CommonNulls([counts], Parallel(workers: 1))
    let small = try #require(common.place(of: 9, trials: 300))
    let large = try #require(common.place(of: 63, trials: 1_200))
    #expect(common.lastDigits(at: small).digits.sum == 0)
    #expect(common.lastDigits(at: large).digits.sum > 0)
  }

  @Test func withoutStationsNothingIsCommon() {
    let common = CommonNulls([], Parallel(workers: 2))
    #expect(common.place(of: 3, trials: 100) == nil)
  }
}
