import Returns
import Simulation
import Testing

/// What the clean draws look like: consistent, on target, overdispersed, repeatable.
@Suite struct ElectionModelTests {
  @Test func cleanProtocolsAreConsistent() {
    for model in [
      SampleElections.azerbaijan2024Model(), SampleElections.azerbaijan2018Model(),
      SampleElections.exerciseModel(),
    ] {
      let election = model.draw(seed: 5)
      let broken = election.protocols.flatMap(\.brokenRules)
      #expect(broken.isEmpty, "\(Set(broken))")
      #expect(election.changes.isEmpty)
    }
  }

  @Test func nationalSumsMeetTheModel() {
    let model = SampleElections.azerbaijan2024Model()
    let totals = model.draw(seed: 8).totals()
    let registered = totals.counts[.registered] ?? 0
    #expect(registered == 6_478_623)
    let turnout = Double(totals.counts[.issued] ?? 0) / Double(registered)
    // One station's beta has a standard deviation of about 0.05; 6,537 of them leave 0.0006, and
    // the supplementary lists less.
    #expect(abs(turnout - 0.7643) < 0.003)
    let valid = Double(totals.counts[.valid] ?? 0)
    let shares = model.candidates.reduce(0) { $0 + $1.share }
    for candidate in model.candidates {
      let share = Double(totals.votes[candidate.name] ?? 0) / valid
      #expect(abs(share - candidate.share / shares) < 0.002, "\(candidate.name)")
    }
    let invalid = Double(totals.counts[.invalid] ?? 0) / Double(totals.counts[.inBoxes] ?? 1)
    #expect(abs(invalid - 0.002) < 0.0003)
  }

  @Test func equalSeedsGiveEqualElections() {
    let model = Self.single(registered: 900)
    #expect(model.draw(seed: 1).protocols == model.draw(seed: 1).protocols)
    #expect(model.draw(seed: 1).protocols != model.draw(seed: 2).protocols)
  }

  @Test func aStationDoesNotDependOnItsRow() {
    var model = SampleElections.exerciseModel()
    let straight = model.draw(seed: 3).protocols
    let frame = model.frame
    model.frame = ElectorateFrame(
      regions: frame.regions, constituencies: frame.constituencies,
      sites: Array(frame.sites.reversed()))
    #expect(model.draw(seed: 3).protocols == straight.reversed())
  }

  /// Variance of a beta-binomial count: N p (1 - p) (1 + (N - 1) / (precision + 1)). Ten thousand
  /// draws put the sample variance within 6 % with a wide margin (its standard error is 1.4 %).
  @Test func turnoutIsBetaBinomial() {
    let size = 900.0
    let model = Self.single(registered: Int(size))
    let sampler = ElectionSampler(model)
    let issued = (0..<10_000).map { Double(sampler.draw(seed: UInt64($0)).protocols[0].issued) }
    let mean = issued.reduce(0, +) / 10_000
    let variance = issued.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9_999
    #expect(abs(mean / size - 0.6) < 0.003)
    let binomial = size * 0.6 * 0.4
    let expected = binomial * (1 + (size - 1) / 81)
    #expect(abs(variance / expected - 1) < 0.06)
    #expect(variance > 5 * binomial)
  }

  /// Mean and variance of one candidate's share under the Dirichlet-multinomial, given the ballots.
  @Test func votesAreDirichletMultinomial() {
    let sampler = ElectionSampler(Self.single(registered: 900))
    let draws = (0..<10_000).map { sampler.draw(seed: UInt64($0)).protocols[0] }
    let standardised = draws.map { station -> Double in
      let n = Double(station.valid)
      let variance = 0.7 * 0.3 / n * (1 + (n - 1) / 251)
      return (Double(station.votes[0]) / n - 0.7) / variance.squareRoot()
    }
    let mean = standardised.reduce(0, +) / 10_000
    let variance = standardised.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9_999
    #expect(abs(mean) < 0.05)
    #expect(abs(variance - 1) < 0.06)
  }

  @Test func pairsShareTheirPlaces() {
    let earlier = SampleElections.azerbaijan2018Model().draw(seed: 11)
    let later = SampleElections.azerbaijan2024Model().draw(seed: 11)
    var turnoutBefore: [UInt64: Double] = [:]
    for (site, station) in zip(earlier.frame.sites, earlier.protocols) {
      turnoutBefore[site.identity] = Double(station.issued) / Double(station.registered)
    }
    #expect(turnoutBefore.count == 5641)
    var pairs: [(Double, Double)] = []
    for (site, station) in zip(later.frame.sites, later.protocols) {
      if let before = turnoutBefore[site.identity] {
        pairs.append((before, Double(station.issued) / Double(station.registered)))
      }
    }
    #expect(pairs.count == 5581)
    let correlation = correlation(pairs)
    #expect((0.6...0.8).contains(correlation), "\(correlation)")
  }

  @Test func stationsWithoutVotersReportZeros() {
    let station = Self.single(registered: 0).draw(seed: 1).protocols[0]
    #expect(station.brokenRules.isEmpty)
    #expect(station.issued == 0 && station.votes == [0, 0])
  }

  /// One place without effects, so that expectations are the parameters themselves.
  static func single(registered: Int) -> ElectionModel {
    let none = CandidateModel.Spread(region: 0, constituency: 0, station: 0)
    return ElectionModel(
      identity: ElectionIdentity(
        id: "one-station", title: "Simulated: one station", date: "2025-01-01", simulated: true),
      frame: ElectorateFrame(
        regions: ["R"], constituencies: ["1 C"],
        sites: [
          PollingSite(
            region: 0, constituency: 0, name: "1", kind: .regular, settlement: .city,
            label: "permanent", registered: registered, identity: 1)
        ]),
      candidates: [
        CandidateModel(name: "A", share: 7, spread: none),
        CandidateModel(name: "B", share: 3, spread: none),
      ],
      turnout: TurnoutModel(mean: 0.6, persistent: none, ownConstituency: 0, precision: 80),
      rates: ProtocolRates(supplementary: 0), placesSeed: 1)
  }

  private func correlation(_ pairs: [(Double, Double)]) -> Double {
    let n = Double(pairs.count)
    let means = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (x, y) in pairs {
      xx += (x - means.0) * (x - means.0)
      yy += (y - means.1) * (y - means.1)
      xy += (x - means.0) * (y - means.1)
    }
    return xy / (xx * yy).squareRoot()
  }
}
