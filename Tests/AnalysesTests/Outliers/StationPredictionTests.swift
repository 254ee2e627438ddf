import Testing

@testable import Analyses

/// One group against values from SciPy (Tests/References/outliers_beta_binomial.py).
@Suite struct StationPredictionTests {
  static let counts = [312, 150, 498, 88, 260, 401, 35, 190, 640, 77]
  static let trials = [700, 420, 1100, 210, 515, 930, 120, 480, 800, 150]
  /// Mean, own overdispersion, predictive overdispersion, beta-binomial tail, tail with all that is
  /// uncertain, and whether the count lies within one standard deviation.
  static let reference: [(Double, Double, Double, Double, Double, Bool)] = [
    (
      0.469503154716299, 0.0831772929570264, 0.0502300103963989, 0.85181135300971,
      0.854725972456028, true
    ),
    (
      0.479425089686695, 0.0758950341074177, 0.0467522635478423, 0.283547154753006,
      0.302361780017512, false
    ),
    (
      0.468716464412348, 0.0836094601919145, 0.0502752667688634, 0.902182319469976,
      0.904123233052394, true
    ),
    (
      0.471669202767352, 0.080889433545044, 0.0499400462975017, 0.682831966839247,
      0.688731523473212, true
    ),
    (
      0.462496839581311, 0.0825177696390129, 0.0500530381112569, 0.717932081910934,
      0.723681612969392, true
    ),
    (
      0.471367777299527, 0.0827858436086308, 0.0499111931472689, 0.740428205477162,
      0.745838311804496, true
    ),
    (
      0.481420471795334, 0.0683538439877523, 0.0438778163412226, 0.101714563959513,
      0.119606409434514, false
    ),
    (
      0.475178504964483, 0.0800593386796526, 0.0488252577888796, 0.502996527717765,
      0.514496678176025, true
    ),
    (
      0.426122378358316, 0.0144654931108785, 0.0149203026853151, 2.70872903618928e-10,
      2.52610596215454e-05, false
    ),
    (
      0.462781207551078, 0.0806585278265404, 0.0502044718413834, 0.693852344543567,
      0.699149640005849, true
    ),
  ]

  @Test func everyStationAgainstTheOthers() throws {
    let prior = OverdispersionPrior(typical: 0.012, degreesOfFreedom: 6)
    var group = GroupMoments()
    for (count, trials) in zip(Self.counts, Self.trials) {
      group.add(count: Double(count), trials: Double(trials), typical: 0.015)
    }
    for (index, expected) in Self.reference.enumerated() {
      let (count, trials) = (Self.counts[index], Self.trials[index])
      var others = group
      others.add(count: Double(count), trials: Double(trials), typical: 0.015, sign: -1)
      let estimate = try #require(others.estimate(background: 0.45))
      let prediction = StationPrediction(estimate, prior)
      #expect(relativeError(estimate.mean, expected.0) < 1e-10)
      #expect(relativeError(estimate.overdispersion, expected.1) < 1e-10)
      #expect(relativeError(prediction.overdispersion, expected.2) < 1e-10)
      let p = prediction.probability(count: count, trials: trials)
      if expected.5 {
        #expect(p > 0.31)
      } else {
        #expect(relativeError(p, expected.4) < 1e-9)
      }
    }
  }

  /// A candidate without a vote elsewhere is unlikely here, but not impossible.
  @Test func noVotesElsewhere() throws {
    var group = GroupMoments()
    for _ in 0..<10 { group.add(count: 0, trials: 500, typical: 0.01) }
    let estimate = try #require(group.estimate(background: 0.02))
    let prediction = StationPrediction(
      estimate, OverdispersionPrior(typical: 0.01, degreesOfFreedom: 4))
    let p = prediction.probability(count: 5, trials: 500)
    #expect(p > 0 && p < 0.5)
    #expect(prediction.basis < StationsAgainstConstituency.smallestBasis)
  }

  @Test func groupsThatSayNothing() {
    var empty = GroupMoments()
    #expect(empty.estimate(background: 0.5) == nil)
    for _ in 0..<5 { empty.add(count: 1, trials: 1, typical: 0.01) }
    #expect(empty.estimate(background: 0.5) == nil)
    var full = GroupMoments()
    for _ in 0..<5 { full.add(count: 100, trials: 100, typical: 0.01) }
    #expect(full.estimate(background: 1) == nil)
  }

  @Test func priorOfNothingAndOfFew() {
    #expect(OverdispersionPrior([]).degreesOfFreedom == 0)
    var group = GroupMoments()
    for count in [40.0, 50, 60, 45] { group.add(count: count, trials: 100, typical: 0.01) }
    let few = [group.estimate(background: 0.5)].compactMap { $0 }
    #expect(OverdispersionPrior(few).degreesOfFreedom == 0)
    let many = [GroupEstimate](repeating: few[0], count: 20)
    #expect(OverdispersionPrior(many).degreesOfFreedom == OverdispersionPrior.mostDegreesOfFreedom)
  }

  @Test func grossOutliersAreSetAsideButMixturesAreNot() {
    let trials = [Double](repeating: 500, count: 20)
    var shares = (0..<20).map { 0.40 + 0.002 * Double($0) }
    shares[3] = 0.95
    let marked = GrossOutliers.mark(shares: shares, trials: trials, typical: 0.002)
    #expect(marked.indices.filter { marked[$0] } == [3])
    for index in 0..<8 { shares[index] = 0.95 }
    #expect(!GrossOutliers.mark(shares: shares, trials: trials, typical: 0.002).contains(true))
    #expect(
      !GrossOutliers.mark(shares: [0, 0, 1], trials: [9, 9, 9], typical: 0.01).contains(true))
  }
}

func relativeError(_ value: Double, _ reference: Double) -> Double {
  abs(value - reference) / abs(reference)
}
