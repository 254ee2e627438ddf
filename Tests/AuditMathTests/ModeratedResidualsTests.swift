import Foundation
import Testing

@testable import AuditMath

/// Residuals with moderated variances against limma's parts in R (`moderated.R`), and under the null.
@Suite struct ModeratedResidualsTests {
  struct Values: Decodable {
    struct Case: Decodable {
      /// How many values describe no other.
      let aside: Int
      /// How many values lie in groups that vary more than the prior explains.
      let unlike: Int
      let values: [Double]
      let noise: [Double]
      let sizes: [Int]
      let priorFreedom: Double?
      let priorVariance: Double
      let residuals: [[Double]?]
    }
    let cases: [Case]
    let inverseTrigamma: [[Double]]
  }

  private func ranges(_ sizes: [Int]) -> [Range<Int>] {
    var start = 0
    return sizes.map { size in
      defer { start += size }
      return start..<start + size
    }
  }

  @Test func agreesWithLimma() throws {
    let reference = try Reference.load("moderated_residuals.json", as: Values.self)
    #expect(reference.cases.count == 5)
    #expect(reference.cases.contains { $0.aside >= 3 })
    #expect(reference.cases.contains { $0.unlike >= 15 })
    #expect(reference.cases.contains { $0.priorFreedom == nil })
    #expect(reference.cases.contains { $0.priorFreedom != nil })
    for expected in reference.cases {
      let found = ModeratedResiduals(
        values: expected.values, noise: expected.noise, groups: ranges(expected.sizes))
      #expect(relativeError(found.priorVariance ?? 0, expected.priorVariance) < 1e-9)
      if let freedom = expected.priorFreedom {
        #expect(relativeError(found.priorDegreesOfFreedom, freedom) < 1e-7)
      } else {
        #expect(found.priorDegreesOfFreedom == .infinity)
      }
      #expect(found.residuals.count == expected.residuals.count)
      for (residual, values) in zip(found.residuals, expected.residuals) {
        guard let values else {
          #expect(residual == nil)
          continue
        }
        let residual = try #require(residual)
        #expect(abs(residual.expected - values[0]) < 1e-12 * max(1, abs(values[0])))
        #expect(relativeError(residual.deviation, values[1]) < 1e-8)
        #expect(abs(residual.p - values[2]) < 1e-7 * values[2] + 1e-14)
      }
    }
  }

  /// Six odd values of thirty do not hide one another; fifteen of thirty are a mixture.
  @Test func severalOddValuesAreAllSeen() {
    var stream = RandomStream(seed: 6, purpose: "moderated residuals")
    var values = (0..<300).map { _ in stream.nextNormal() }
    for index in 60..<66 { values[index] += 20 }
    let groups = ranges([Int](repeating: 30, count: 10))
    let noise = values.map { _ in 0.1 }
    let few = ModeratedResiduals(values: values, noise: noise, groups: groups)
    #expect((60..<66).allSatisfy { (few.residuals[$0]?.p ?? 1) < 1e-6 })
    #expect((66..<90).allSatisfy { (few.residuals[$0]?.p ?? 0) > 1e-4 })
    for index in 66..<75 { values[index] += 20 }
    let many = ModeratedResiduals(values: values, noise: noise, groups: groups)
    #expect((60..<90).allSatisfy { (many.residuals[$0]?.p ?? 0) > 1e-3 })
  }

  @Test func inverseOfTrigamma() throws {
    let pairs = try Reference.load("moderated_residuals.json", as: Values.self).inverseTrigamma
    for pair in pairs {
      #expect(relativeError(ModeratedResiduals.inverseTrigamma(pair[0]), pair[1]) < 1e-7)
    }
  }

  /// On groups whose variances follow the prior, with known noise, p is uniform: at most 5.7 % below
  /// 0.05, and not far fewer than 5 %; and the prior is found again.
  @Test func sizeUnderTheNull() {
    for (seed, size, noise) in [(1, 12, 0.0), (2, 30, 0.3), (3, 8, 1.0)] as [(UInt64, Int, Double)]
    {
      var stream = RandomStream(seed: seed, purpose: "moderated residuals")
      let groups = 40_000 / size
      var values: [Double] = []
      for _ in 0..<groups {
        // Scaled inverse chi-square with 8 degrees of freedom and scale 1.
        let variance = 4 / stream.nextGamma(shape: 4)
        let centre = 5 * stream.nextNormal()
        for _ in 0..<size {
          values.append(centre + (variance + noise).squareRoot() * stream.nextNormal())
        }
      }
      let found = ModeratedResiduals(
        values: values, noise: values.map { _ in noise },
        groups: ranges([Int](repeating: size, count: groups)))
      let tests = found.residuals.compactMap { $0?.p }
      #expect(tests.count == values.count)
      for level in [0.05, 0.01, 0.001] {
        let share = Double(tests.count { $0 <= level }) / Double(tests.count)
        // Values of one group share its variance: twice the binomial error covers that.
        let error = 2 * (level * (1 - level) / Double(tests.count)).squareRoot()
        #expect(share < level * 1.14 + 3 * error, "\(seed): \(share) at \(level)")
        #expect(share > level * 0.7 - 3 * error, "\(seed): \(share) at \(level)")
      }
      if noise == 0 {
        #expect((5...13).contains(found.priorDegreesOfFreedom))
        #expect(abs((found.priorVariance ?? 0) - 1) < 0.15)
      }
    }
  }

  @Test func groupsThatCannotJudge() {
    let none = ModeratedResiduals(values: [], noise: [], groups: [])
    #expect(none.residuals.isEmpty && none.priorVariance == nil)
    let small = ModeratedResiduals(values: [1, 2, 3], noise: [0, 0, 0], groups: [0..<3])
    #expect(small.residuals.allSatisfy { $0 == nil })
    let equal = ModeratedResiduals(
      values: [2, 2, 2, 2, 2], noise: [0, 0, 0, 0, 0], groups: [0..<5])
    #expect(equal.residuals.allSatisfy { $0 == nil })
    // One group without any spread among others that have some: judged by the prior alone.
    var stream = RandomStream(seed: 9, purpose: "moderated residuals")
    var values = (0..<60).map { _ in stream.nextNormal() }
    values += [1, 1, 1, 1, 1, 1]
    let mixed = ModeratedResiduals(
      values: values, noise: values.map { _ in 0 }, groups: ranges([20, 20, 20, 6]))
    for residual in mixed.residuals.suffix(6) {
      #expect((residual?.deviation ?? 0) > 0)
      #expect((residual?.p ?? 0) > 0.9)
    }
  }
}
