import AuditMath
import Foundation
import Returns

@testable import Analyses

/// Small elections for the tests of outliers.
enum OutlierFixture {
  /// One station: where it lies and what it reports.
  struct Station {
    var constituency: Int
    var registered: Int
    var votes: [Int]
    var kind = StationKind.regular
  }

  /// Forty constituencies to a region; no invalid ballots, all ballots issued counted.
  static func table(
    _ stations: [Station], hasRegistered: Bool = true, hasAreas: Bool = true
  ) -> ReturnsTable {
    var builder = TableBuilder()
    let last = stations.map(\.constituency).max() ?? 0
    builder.constituencyNames = (0...last).map { "\($0 + 1)" }
    builder.regionNames = (0...last / 40).map { "region \($0 + 1)" }
    builder.regions = stations.map { hasAreas ? Int32($0.constituency / 40) : -1 }
    builder.constituencies = stations.map { hasAreas ? Int32($0.constituency) : -1 }
    builder.stationNames = stations.indices.map { "\($0 + 1)" }
    builder.kinds = stations.map(\.kind)
    let valid = stations.map { Int32($0.votes.reduce(0, +)) }
    builder.counts = [.issued: valid, .valid: valid, .invalid: valid.map { _ in 0 }]
    if hasRegistered { builder.counts[.registered] = stations.map { Int32($0.registered) } }
    let candidates = stations.first?.votes.count ?? 0
    builder.votes = (0..<candidates).map { index in stations.map { Int32($0.votes[index]) } }
    builder.sourceFiles = stations.map { _ in 0 }
    builder.sourceLines = stations.indices.map { Int32($0 + 2) }
    return builder.table(
      identity: ElectionIdentity(id: "test", title: "Test", date: "2025-01-01", simulated: true),
      candidates: (0..<candidates).map { ReturnsTable.Candidate(name: "candidate \($0)") })
  }

  static func view(_ table: ReturnsTable, workers: Int = 2) -> ElectionView {
    ElectionView(
      table: table, settings: AnalysisSettings(), parallel: Parallel(workers: workers))
  }

  /// A clean election: turnout beta, shares Dirichlet about the constituency's own, whose overdispersion
  /// varies from one to the next.
  static func clean(
    constituencies: Int, stations: ClosedRange<Int>, shares: [Double], seed: UInt64,
    overdispersion rho: Double = 0.02
  ) -> [Station] {
    var stream = RandomStream(seed: seed, purpose: "outlier fixture")
    var result: [Station] = []
    for constituency in 0..<constituencies {
      let precision = (1 - rho) / rho * exp2(0.5 * stream.nextNormal())
      let turnout = 0.45 + 0.3 * stream.uniform()
      let tilt = shares.map { $0 * exp2(0.3 * stream.nextNormal()) }
      let mean = tilt.map { $0 / tilt.reduce(0, +) }
      let count = stations.lowerBound + stream.nextInt(below: stations.count)
      for _ in 0..<count {
        let registered = 100 + stream.nextInt(below: 2_000)
        let voters = stream.nextBinomial(
          trials: registered,
          probability: stream.nextBeta(turnout * precision, (1 - turnout) * precision))
        let gammas = mean.map { stream.nextGamma(shape: $0 * precision) }
        result.append(
          Station(
            constituency: constituency, registered: registered,
            votes: stream.nextMultinomial(trials: voters, probabilities: gammas)))
      }
    }
    return result
  }

  /// The rows whose q is at most 0.05 within their family and whose effect has the practical size.
  static func flagged(_ sets: [StationTestSet]) -> Set<Int32> {
    let q = FalseDiscovery.benjaminiHochberg(sets.flatMap(\.p))
    var rows: Set<Int32> = []
    var offset = 0
    for set in sets {
      for index in set.p.indices
      where q[offset + index] <= 0.05 && abs(set.effect[index]) >= set.practicalSize {
        rows.insert(set.rows[index])
      }
      offset += set.p.count
    }
    return rows
  }
}
