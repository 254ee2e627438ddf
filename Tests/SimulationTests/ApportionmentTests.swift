import Testing

@testable import Simulation

@Suite struct ApportionmentTests {
  @Test func largestRemainderKeepsTheTotal() {
    #expect(Apportionment.largestRemainder([1, 1, 1], total: 10) == [4, 3, 3])
    #expect(
      Apportionment.largestRemainder([47, 16, 15.8, 12, 6.1, 3.1], total: 100).reduce(0, +) == 100)
    #expect(Apportionment.largestRemainder([0, 0], total: 5) == [0, 0])
    #expect(Apportionment.largestRemainder([1, 2], total: 0) == [0, 0])
  }

  @Test func scalingIsExactWithinLimits() {
    let raw = (1...200).map { Double($0) * 7.3 }
    for total in [15_000, 60_001, 123_456, 250_000] {
      let sizes = Apportionment.scaled(raw, to: total, within: 50...1500)
      #expect(sizes.reduce(0, +) == total)
      #expect(sizes.allSatisfy { (50...1500).contains($0) })
      #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 <= $1 + 1 })
    }
  }

  @Test func totalsOutsideTheLimitsGiveTheNearestSum() {
    #expect(Apportionment.scaled([1, 2], to: 10, within: 50...1500) == [50, 50])
    #expect(Apportionment.scaled([1, 2], to: 9_999, within: 50...1500) == [1500, 1500])
    #expect(Apportionment.scaled([], to: 5, within: 1...2).isEmpty)
  }

  /// FNV-1a 64 test vectors of its authors.
  @Test func hashIsFowlerNollVo() {
    #expect(StableHash.of("") == 0xcbf2_9ce4_8422_2325)
    #expect(StableHash.of("a") == 0xaf63_dc4c_8601_ec8c)
    #expect(StableHash.of("foobar") == 0x8594_4171_f739_67e8)
  }
}
