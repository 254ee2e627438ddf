import AuditMath
import Foundation

/// Robust distances of the stations of one group, and the law that an ordinary station's follows.
///
/// 1. FastMCD gives the common shape of the departures, over all places of the group.
/// 2. Places differ in scale: each place's distances are divided by its own scale, from its median
///    distance, pulled toward the typical scale as far as the estimate is noisy.
/// 3. The squared distances of real stations spread more than those of a normal law. Their 0.9
///    quantile over the one expected is the tail factor, never below 1; distances are divided by it.
/// 4. What is left is referred to Fisher's F, whose second degrees of freedom hold the uncertainty
///    of the shape (Hardin and Rocke 2005) and of the place's scale, and are never more than 40.
struct RobustDistances: Sendable {
  /// Squared distances after steps 2 and 3.
  let squared: [Double]
  /// P(an ordinary station's squared distance is at least as large).
  let p: [Double]
  /// The distance that 97.5 % of ordinary stations stay below.
  let cutOff: [Double]
  let tailFactor: Double

  /// Where the bulk itself is more than so much wider than the law says, no law fits.
  static let largestTailFactor = 2.5
  static let tailLevel = 0.9
  static let cutOffLevel = 0.975
  /// Log-ratios of ordinary counts are not quite normal: far out, simulated clean elections follow F
  /// with no more than about so many degrees of freedom.
  static let mostDegreesOfFreedom = 40.0
  static let subsetShare = 0.75
  static let starts = 50

  enum Failure: Error {
    /// FastMCD gives no estimate.
    case covariance(RobustCovariance.Failure)
    /// The law does not exist for so few stations.
    case tooFewStations
    /// The bulk of the distances does not follow the law.
    case badFit(tailFactor: Double)

    var words: String {
      switch self {
      case .covariance(.exactFit(let rows)):
        "\(rows) stations have shares that depend on each other exactly"
      case .covariance(.constantColumn), .covariance(.dependentColumns):
        "the shares hardly vary or depend on each other exactly"
      case .covariance: "no robust covariance can be had from these stations"
      case .tooFewStations: "too few stations for a robust covariance of so many shares"
      case .badFit(let factor):
        "the bulk of the stations is \(Words.decimal(factor, 1)) times as spread as the law says"
      }
    }
  }

  /// - Parameters:
  ///   - departures: one row for each station.
  ///   - places: the place of each station, any numbers.
  init(departures: Matrix, places: [Int32], stream: RandomStream) throws(Failure) {
    let p = Double(departures.columns)
    var options = RobustCovariance.Options(starts: Self.starts)
    options.subsetShare = Self.subsetShare
    let covariance: RobustCovariance
    do {
      covariance = try RobustCovariance(departures, options: options, stream: stream)
    } catch { throw .covariance(error) }
    guard
      let law = HardinRocke(
        rows: departures.rows, dimension: departures.columns,
        share: Double(covariance.subsetSize) / Double(departures.rows))
    else { throw .tooFewStations }
    let shape = max(1, law.degreesOfFreedom - p + 1)

    let raw = covariance.squaredDistances
    let scales = PlaceScales(raw, places: places, dimension: departures.columns)
    var squared = raw.indices.map { raw[$0] / scales.scale[$0] }
    let freedom = scales.degreesOfFreedom.map {
      1 / (1 / $0 + 1 / shape + 1 / Self.mostDegreesOfFreedom)
    }
    let expected = p * FisherF.quantile(Self.tailLevel, p, Quantiles.median(freedom))
    let factor = max(1, Quantiles.of(squared, Self.tailLevel) / expected)
    guard factor <= Self.largestTailFactor else { throw .badFit(tailFactor: factor) }
    for index in squared.indices { squared[index] /= factor }
    self.squared = squared
    tailFactor = factor
    var laws: [Double: (tail: FisherF.Tail, cutOff: Double)] = [:]
    var (tails, cutOff) = ([Double](), [Double]())
    tails.reserveCapacity(squared.count)
    cutOff.reserveCapacity(squared.count)
    var last: (freedom: Double, tail: FisherF.Tail, cutOff: Double)?
    for (distance, freedom) in zip(squared, freedom) {
      // All stations of a place share their degrees of freedom, and most follow one another.
      if last?.freedom != freedom {
        let law =
          laws[freedom]
          ?? (
            FisherF.Tail(p, freedom),
            (p * FisherF.quantile(Self.cutOffLevel, p, freedom)).squareRoot()
          )
        laws[freedom] = law
        last = (freedom, law.tail, law.cutOff)
      }
      guard let last else { continue }
      tails.append(last.tail.upper(distance / p))
      cutOff.append(last.cutOff)
    }
    self.p = tails
    self.cutOff = cutOff
  }
}

/// How far apart the stations of each place lie, against all places of the group.
private struct PlaceScales {
  /// By station: the scale of its place, for squared distances.
  let scale: [Double]
  /// By station: degrees of freedom of that scale.
  let degreesOfFreedom: [Double]

  init(_ squared: [Double], places: [Int32], dimension: Int) {
    let freedom = Double(dimension)
    let middle = ChiSquare.quantile(0.5, degreesOfFreedom: freedom)
    // Density of the logarithm of a chi-square number at its median, for the variance of a median.
    let density =
      middle
      * exp(
        (freedom / 2 - 1) * log(middle / 2) - middle / 2 - SpecialFunctions.logGamma(freedom / 2))
      / 2
    var members: [Int32: [Int]] = [:]
    for (index, place) in places.enumerated() { members[place, default: []].append(index) }
    let keys = members.keys.sorted()
    let groups = keys.map { members[$0] ?? [] }
    let logs = groups.map { group in
      log(max(1e-12, Quantiles.median(group.map { squared[$0] })) / middle)
    }
    let noise = groups.map { 1 / (4 * density * density * Double($0.count)) }
    let centre = Quantiles.median(logs)
    let spread = Quantiles.normalSpread(logs)
    let prior = max(0, spread * spread - Quantiles.median(noise))
    var scale = [Double](repeating: 1, count: squared.count)
    var degreesOfFreedom = [Double](repeating: 1e9, count: squared.count)
    for (group, index) in zip(groups, groups.indices) {
      let share = prior / (prior + noise[index])
      let value = exp(centre + share * (logs[index] - centre))
      // A scaled chi-square number of ν degrees of freedom has a logarithm of variance 2 / ν.
      let variance = share * noise[index]
      for station in group {
        scale[station] = value
        degreesOfFreedom[station] = variance > 0 ? 2 / variance : 1e9
      }
    }
    self.scale = scale
    self.degreesOfFreedom = degreesOfFreedom
  }
}
