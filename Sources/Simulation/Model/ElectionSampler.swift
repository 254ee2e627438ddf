import AuditMath
import Foundation
import Returns

/// An `ElectionModel` with the effects of its places worked out, ready to be drawn from many times.
///
/// Every random number comes from a stream named by its purpose and the place it belongs to, so a
/// station's draw does not depend on the order of the stations or on the thread that makes it.
public struct ElectionSampler: Sendable {
  public let model: ElectionModel
  /// Logit of turnout by station without the intercept and without effects of one election.
  private let placeTurnout: [Double]
  /// By candidate, then by station: weight before the national share is fitted.
  private let placeWeights: [[Double]]

  public init(_ model: ElectionModel) {
    self.model = model
    let frame = model.frame
    let seed = model.placesSeed
    let spread = model.turnout.persistent
    func normal(_ purpose: String, _ block: UInt64) -> Double {
      var stream = RandomStream(seed: seed, purpose: purpose, block: block)
      return stream.nextNormal()
    }
    let regionKeys = frame.regions.map(StableHash.of)
    let constituencyKeys = frame.constituencies.map(StableHash.of)
    let regionTurnout = regionKeys.map { spread.region * normal("place-turnout-region", $0) }
    let constituencyTurnout = constituencyKeys.map {
      spread.constituency * normal("place-turnout-constituency", $0)
    }
    let areaTurnout = frame.sites.map {
      regionTurnout[$0.region] + constituencyTurnout[$0.constituency]
    }
    placeTurnout = frame.sites.indices.map { index in
      let site = frame.sites[index]
      return areaTurnout[index] + spread.station * normal("place-turnout-station", site.identity)
        + Self.shift(
          site.settlement, town: model.turnout.townShift, village: model.turnout.villageShift)
    }
    placeWeights = model.candidates.map { candidate in
      let key = "place-share/" + candidate.name
      let region = regionKeys.map { candidate.spread.region * normal(key + "/region", $0) }
      let constituency = constituencyKeys.map {
        candidate.spread.constituency * normal(key + "/constituency", $0)
      }
      return frame.sites.indices.map { index in
        let site = frame.sites[index]
        let shift = Self.shift(
          site.settlement, town: candidate.villageShift / 2, village: candidate.villageShift)
        return exp(
          shift + region[site.region] + constituency[site.constituency]
            + candidate.turnoutCoupling * areaTurnout[index]
            + candidate.spread.station * normal(key + "/station", site.identity))
      }
    }
  }

  /// One election; equal seeds give equal elections.
  public func draw(seed: UInt64) -> SimulatedElection {
    let expected = turnoutExpectations(seed: seed)
    let multipliers = candidateMultipliers(turnout: expected)
    let purpose = "protocol/" + model.identity.id
    let protocols = model.frame.sites.indices.map { index in
      let site = model.frame.sites[index]
      var stream = RandomStream(seed: seed, purpose: purpose, block: site.identity)
      var weights = multipliers.indices.map { multipliers[$0] * placeWeights[$0][index] }
      let sum = weights.reduce(0, +)
      for candidate in weights.indices { weights[candidate] /= sum }
      return ProtocolDraw(model: model, site: site, turnout: expected[index], shares: weights)
        .draw(&stream)
    }
    return SimulatedElection(
      identity: model.identity, frame: model.frame, candidates: model.candidates.map(\.name),
      protocols: protocols, changes: [])
  }

  /// Expected turnout by station; the intercept is fitted so that the national expectation is the
  /// model's mean.
  private func turnoutExpectations(seed: UInt64) -> [Double] {
    let frame = model.frame
    let purpose = "own-turnout-constituency/" + model.identity.id
    let own = frame.constituencies.map { name in
      var stream = RandomStream(seed: seed, purpose: purpose, block: StableHash.of(name))
      return model.turnout.ownConstituency * stream.nextNormal()
    }
    let logits = frame.sites.indices.map {
      placeTurnout[$0] + own[frame.sites[$0].constituency]
    }
    let total = Double(frame.registered)
    let mean = min(0.99, max(0.01, model.turnout.mean))
    guard total > 0 else { return logits.map { _ in mean } }
    var intercept = log(mean / (1 - mean))
    // Newton's method on a smooth increasing function; it settles in four or five steps.
    for _ in 0..<10 {
      var value = 0.0
      var slope = 0.0
      for (site, logit) in zip(frame.sites, logits) {
        let p = 1 / (1 + exp(-intercept - logit))
        value += Double(site.registered) * p
        slope += Double(site.registered) * p * (1 - p)
      }
      intercept -= min(1, max(-1, (value - mean * total) / slope))
    }
    return logits.map { 1 / (1 + exp(-intercept - $0)) }
  }

  /// One factor a candidate so that expected votes add up to the national shares (iterative
  /// proportional fitting; the factors are unique up to a common one).
  private func candidateMultipliers(turnout: [Double]) -> [Double] {
    let total = model.candidates.reduce(0) { $0 + $1.share }
    let targets = model.candidates.map { $0.share / total }
    var multipliers = targets
    let ballots = zip(model.frame.sites, turnout).map { Double($0.registered) * $1 }
    let cast = ballots.reduce(0, +)
    guard cast > 0 else { return multipliers }
    for _ in 0..<12 {
      var votes = [Double](repeating: 0, count: targets.count)
      for (index, weight) in ballots.enumerated() {
        var sum = 0.0
        for candidate in targets.indices {
          sum += multipliers[candidate] * placeWeights[candidate][index]
        }
        for candidate in targets.indices {
          votes[candidate] += weight * multipliers[candidate] * placeWeights[candidate][index] / sum
        }
      }
      for candidate in targets.indices {
        multipliers[candidate] *= targets[candidate] * cast / votes[candidate]
      }
    }
    return multipliers
  }

  private static func shift(_ settlement: Settlement, town: Double, village: Double) -> Double {
    switch settlement {
    case .city: 0
    case .town: town
    case .village: village
    }
  }
}
