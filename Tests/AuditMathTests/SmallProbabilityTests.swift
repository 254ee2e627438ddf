import Foundation
import Testing

@testable import AuditMath

/// Tails and adjusted values below the smallest double, against mpmath (`small_probabilities.py`).
@Suite struct SmallProbabilityTests {
  struct Values: Decodable {
    struct Tail: Decodable {
      let x: Double
      let log: Double
    }
    let chiSquare9: [Tail]
    let normal: [Tail]
    let logP: [Double]
    let logQ: [Double]
  }

  @Test func tailsInLogarithms() throws {
    let reference = try Reference.load("small_probabilities.json", as: Values.self)
    for tail in reference.chiSquare9 {
      let found = ChiSquare.logUpperTail(tail.x, degreesOfFreedom: 9)
      #expect(relativeError(found, tail.log) < 1e-12)
    }
    for tail in reference.normal {
      #expect(relativeError(Normal.logUpperTail(tail.x), tail.log) < 1e-12)
    }
  }

  @Test func benjaminiHochbergInLogarithms() throws {
    let reference = try Reference.load("small_probabilities.json", as: Values.self)
    let found = FalseDiscovery.benjaminiHochberg(log: reference.logP)
    #expect(zip(found, reference.logQ).allSatisfy { relativeError($0, $1) < 1e-12 })
    #expect(FalseDiscovery.benjaminiHochberg(log: []) == [])
    #expect(FalseDiscovery.benjaminiHochberg(log: [.nan, 0.1, -.infinity]) == [0, 0, -.infinity])
  }

  /// Where doubles suffice, logarithms give the same.
  @Test func hierarchyInLogarithms() {
    var stream = RandomStream(seed: 31, purpose: "log groups")
    for _ in 0..<40 {
      let groups = (0..<stream.nextInt(below: 7)).map { _ in
        (0..<stream.nextInt(below: 6)).map { _ in stream.nextBeta(0.2, 1.5) }
      }
      let plain = FalseDiscovery.hierarchical(groups: groups)
      let logarithmic = FalseDiscovery.hierarchical(
        logGroups: groups.map { $0.map { log($0) } })
      for (one, two) in zip(plain.joined(), logarithmic.joined()) {
        #expect(abs(log(one) - two) < 1e-9)
      }
    }
  }
}
