import AuditMath
import Returns

/// One station's protocol, drawn from its expectations.
struct ProtocolDraw {
  let model: ElectionModel
  let site: PollingSite
  /// Expected turnout of the listed voters.
  let turnout: Double
  /// Expected shares, adding up to 1.
  let shares: [Double]

  /// A consistent protocol. A station without listed voters reports zeros.
  func draw(_ stream: inout RandomStream) -> StationProtocol {
    let rates = model.rates
    var station = StationProtocol()
    station.votes = [Int](repeating: 0, count: shares.count)
    station.registered = site.registered
    guard site.registered > 0 else { return station }

    let precision = model.turnout.precision
    let rate = Self.rate(mean: turnout, precision: precision, &stream)
    // Whoever is added on the day has come to vote.
    station.supplementary = supplementary(&stream)
    let issued =
      stream.nextBinomial(trials: site.registered, probability: rate) + station.supplementary

    let outsideMean = min(0.5, rates.issuedOutside * (site.settlement == .village ? 2 : 1))
    let outside = Self.rate(mean: outsideMean, precision: 60, &stream)
    station.issuedOutside = stream.nextBinomial(trials: issued, probability: outside)
    station.issuedInside = issued - station.issuedOutside
    station.mobileBox =
      station.issuedOutside
      - stream.nextBinomial(trials: station.issuedOutside, probability: rates.carriedAway)
    station.stationaryBox =
      station.issuedInside
      - stream.nextBinomial(trials: station.issuedInside, probability: rates.carriedAway)

    station.lost = stream.uniform() < rates.lost ? 1 + stream.nextInt(below: 2) : 0
    station.unaccounted = stream.uniform() < rates.unaccounted ? 1 + stream.nextInt(below: 2) : 0
    receive(&station)

    let spoilt = Self.rate(mean: rates.invalid, precision: 150, &stream)
    station.invalid = stream.nextBinomial(trials: station.inBoxes, probability: spoilt)
    station.valid = station.inBoxes - station.invalid
    station.votes = stream.nextMultinomial(
      trials: station.valid, probabilities: stationShares(&stream))
    return station
  }

  /// Poisson with a gamma mean (shape 0.8): mostly none or a few, sometimes many.
  private func supplementary(_ stream: inout RandomStream) -> Int {
    let mean = model.rates.supplementary * Double(site.registered)
    guard mean > 0 else { return 0 }
    let drawn = stream.nextPoisson(mean: Self.coarse(stream.nextGamma(shape: 0.8) * mean / 0.8))
    return min(drawn, site.registered * 8 / 100)
  }

  /// Ballots for the list and a reserve; a station that needs more gets batches of 50.
  private func receive(_ station: inout StationProtocol) {
    let reserve = Double(station.registered) * model.rates.reserve
    station.received = station.registered + max(5, Int(reserve))
    let needed = station.issued + station.lost - station.unaccounted
    if station.received < needed { station.received += (needed - station.received + 49) / 50 * 50 }
    station.unused = station.received - needed
  }

  /// Dirichlet round the expected shares, by normalised gamma variates.
  private func stationShares(_ stream: inout RandomStream) -> [Double] {
    let drawn = shares.map { Self.coarse(stream.nextGamma(shape: $0 * model.sharePrecision)) }
    let sum = drawn.reduce(0, +)
    return sum > 0 ? drawn.map { $0 / sum } : shares
  }

  /// A beta variate by mean and precision; the mean itself where there is no such distribution
  /// (mean 0 or 1, precision 0).
  private static func rate(
    mean: Double, precision: Double, _ stream: inout RandomStream
  ) -> Double {
    guard mean > 0, mean < 1, precision > 0 else { return min(1, max(0, mean)) }
    return coarse(stream.nextBeta(mean * precision, (1 - mean) * precision))
  }

  /// Rounds to a multiple of 2^-24, so that the last bits of logarithms and exponentials, which
  /// differ between processors, practically never reach a count.
  private static func coarse(_ value: Double) -> Double {
    (value * 16_777_216).rounded() / 16_777_216
  }
}
