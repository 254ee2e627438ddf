import Foundation
import Testing

@testable import AuditMath

@Suite struct FalseDiscoveryTests {
  @Test func agreesWithSciPy() throws {
    let reference = try EstimationReference.load().discovery
    let bh = FalseDiscovery.benjaminiHochberg(reference.p)
    #expect(zip(bh, reference.bh).allSatisfy { relativeError($0, $1) < 1e-13 })
    let by = FalseDiscovery.benjaminiYekutieli(reference.p)
    #expect(zip(by, reference.by).allSatisfy { relativeError($0, $1) < 1e-13 })
  }

  @Test func simes() {
    #expect(FalseDiscovery.simes([]) == nil)
    #expect(FalseDiscovery.simes([0.2]) == 0.2)
    #expect(FalseDiscovery.simes([0.25, 0.5, 0.9]) == 0.75)
  }

  @Test func degenerateCases() {
    #expect(FalseDiscovery.benjaminiHochberg([]) == [])
    #expect(FalseDiscovery.benjaminiYekutieli([]) == [])
    #expect(FalseDiscovery.benjaminiHochberg([0.3]) == [0.3])
    #expect(FalseDiscovery.benjaminiHochberg([.nan, 1e-300, 2, -1]) == [1, 2e-300, 1, 0])
    #expect(FalseDiscovery.benjaminiHochberg([0.1, 0.1, 0.1]) == [0.1, 0.1, 0.1])
    #expect(FalseDiscovery.hierarchical(groups: []) == [])
    #expect(FalseDiscovery.hierarchical(groups: [[], [0.2], []]) == [[], [0.2], []])
  }

  /// Rejections at one level by the definition, step by step.
  private func rejections(_ groups: [[Double]], level: Double) -> [[Bool]] {
    let filled = groups.filter { !$0.isEmpty }
    let simes = filled.map { FalseDiscovery.simes($0) ?? 1 }
    let selected = FalseDiscovery.benjaminiHochberg(simes).map { $0 <= level }
    let share = Double(selected.filter { $0 }.count) / Double(filled.count)
    var next = 0
    return groups.map { group in
      if group.isEmpty { return [] }
      defer { next += 1 }
      let isSelected = selected[next]
      return FalseDiscovery.benjaminiHochberg(group).map { isSelected && $0 <= level * share }
    }
  }

  @Test func adjustedValueIsTheSmallestLevelThatRejects() {
    var stream = RandomStream(seed: 21, purpose: "groups")
    for _ in 0..<60 {
      let groups = (0..<stream.nextInt(below: 7)).map { _ in
        (0..<stream.nextInt(below: 6)).map { _ -> Double in
          let p = stream.nextBeta(0.3, 1.5)
          // Some ties.
          return stream.nextInt(below: 3) == 0 ? (p * 20).rounded() / 20 : p
        }
      }
      let adjusted = FalseDiscovery.hierarchical(groups: groups)
      let values = Set(adjusted.joined()).union([0.01, 0.05, 0.2, 0.5, 1])
      for value in values {
        for level in [value * (1 - 1e-9), value * (1 + 1e-9)] where level <= 1 {
          let expected = rejections(groups, level: level)
          #expect(adjusted.map { $0.map { $0 <= level } } == expected)
        }
      }
    }
  }

  @Test func tinyValuesSurvive() {
    let adjusted = FalseDiscovery.hierarchical(groups: [[1e-300, 0.5], [0.9], [0.8, 0.7]])
    #expect(adjusted[0][0] == 6e-300)
    #expect(adjusted[1][0] <= 1)
  }
}

@Suite struct KolmogorovSmirnovTests {
  @Test func agreesWithSciPy() throws {
    for item in try EstimationReference.load().smirnov {
      let test = try #require(KolmogorovSmirnov(item.first, item.second))
      #expect(relativeError(test.statistic, item.statistic) < 1e-13)
      #expect(test.isExact == item.exact)
      #expect(relativeError(test.pValue, item.p) < 1e-9, "\(test.pValue) \(item.p)")
    }
  }

  @Test func limitLaw() {
    // Both series meet where they change over.
    #expect(
      relativeError(
        KolmogorovSmirnov.limitTail(1 - 1e-12), KolmogorovSmirnov.limitTail(1)) < 1e-10)
    #expect(abs(KolmogorovSmirnov.limitTail(1.358_098_6) - 0.05) < 1e-6)
    #expect(KolmogorovSmirnov.limitTail(0) == 1)
    #expect(KolmogorovSmirnov.limitTail(0.05) == 1)
    #expect(KolmogorovSmirnov.limitTail(10) > 0)
  }

  @Test func degenerateCases() throws {
    #expect(KolmogorovSmirnov([], [1]) == nil)
    #expect(KolmogorovSmirnov([1], [.nan]) == nil)
    let same = try #require(KolmogorovSmirnov([1, 2], [1, 2]))
    #expect(same.statistic == 0)
    #expect(same.pValue == 1)
    let apart = try #require(KolmogorovSmirnov([1, 2, 3], [4, 5, 6]))
    #expect(apart.statistic == 1)
    #expect(relativeError(apart.pValue, 0.1) < 1e-12)
  }
}
