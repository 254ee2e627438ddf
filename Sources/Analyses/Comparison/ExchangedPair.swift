import AuditMath
import Foundation
import Returns

/// The votes of two candidates of one election at many stations, tested for an exchange of their
/// columns, given what the other election leads one to expect.
///
/// With a of the a + b votes for the first, x = 2 asin (a / (a + b))^(1/2) is the angle of its part and m
/// what is expected of it: an exchange turns x into pi - x. Departures x - m are judged against the other
/// stations of the constituency by `ModeratedResiduals`; the sampling variance of an angle, 1 / (a + b +
/// 1/2), is the same for the protocol and for the exchanged one, so their likelihood ratio depends on the
/// two departures alone. The t law of the departures is matched to their own tails.
///
/// A voter list that changed brought other voters: its station varies more. That part of the variance is
/// proportional to the square of the list's logarithmic change and learned from the stations whose lists
/// changed most.
struct ExchangedPair {
  /// Candidates of the target election: `gainer` would have received the other's larger count.
  struct Tested {
    var positions: [Int32] = []
    var observed: [Double] = []
    var expected: [Double] = []
    var p: [Double] = []
    /// How many of the p ordinary stations alone would have at 0.05 or below.
    var expectedBelowFivePercent = 0.0
  }

  /// Stations at which the first candidate would have gained, and those where the second.
  private(set) var firstGains = Tested()
  private(set) var secondGains = Tested()
  /// Stations where an exchange would change little, or could not be seen.
  private(set) var invisible = 0
  private(set) var small = 0
  /// Stations whose constituency and region are too small to judge them by.
  private(set) var unjudged = 0

  /// Fewest votes of the two candidates together.
  static let smallestSum = 20.0
  /// Fewest stations from which the spread of a pair is learned.
  static let smallestSample = 100
  /// Standard deviations by which an exchange must move a station to be told from chance among tens of
  /// thousands of stations.
  static let visibleDistance = 4.0
  /// Part of ordinary stations that lie outside the range which an exchanged protocol must lie in.
  static let ordinaryTail = 0.0005

  /// - Parameters:
  ///   - a: votes of the first candidate by station; `b`, of the second.
  ///   - valid: all votes of the station.
  ///   - predictedA: expected share of each, by station.
  ///   - listChange: logarithm of the later list over the earlier one; 0 where a list is missing.
  ///   - groups: stations judged together.
  init?(
    a: [Double], b: [Double], valid: [Double], predictedA: ArraySlice<Double>,
    predictedB: ArraySlice<Double>, listChange: [Double], groups: [[Int]]
  ) {
    let (startA, startB) = (predictedA.startIndex, predictedB.startIndex)
    var order: [Int] = []
    var ranges: [Range<Int>] = []
    for group in groups {
      let start = order.count
      for station in group where a[station] + b[station] >= Self.smallestSum {
        order.append(station)
      }
      ranges.append(start..<order.count)
    }
    small = a.count - order.count
    guard order.count >= Self.smallestSample else { return nil }
    let foreseen = order.map { station -> Double in
      // Half a vote keeps an expected share of nothing away from zero.
      let floor = 0.5 / valid[station]
      let one = max(predictedA[startA + station], floor)
      let two = max(predictedB[startB + station], floor)
      return AnscombeAngle.uncorrected(one, in: one + two)
    }
    let angles = order.map { AnscombeAngle.of(a[$0], in: a[$0] + b[$0]) }
    var departures = zip(angles, foreseen).map { $0 - $1 }
    var centres = departures
    for range in ranges where !range.isEmpty {
      let centre = Quantiles.median(Array(departures[range]))
      for position in range {
        centres[position] = centre
        departures[position] -= centre
      }
    }
    let deviations = Self.variances(
      departures, order.map { 1 / (a[$0] + b[$0] + 0.5) },
      order.map { listChange[$0] * listChange[$0] }
    ).map { $0.squareRoot() }
    // In units of their own deviation, so that small stations do not set the spread of large ones.
    let moderated = ModeratedResiduals(
      values: zip(departures, deviations).map { $0 / $1 },
      noise: [Double](repeating: 0, count: order.count), groups: ranges)
    // The normal deviate of every p: it has the standard normal law where the model holds.
    // Both sides share one law: with one each, the exchanges themselves fatten the tail that judges them.
    let tail = TailCalibration(
      moderated.residuals.map { residual in
        residual.map { Normal.upperQuantile(max($0.p, 1e-300) / 2) } ?? .nan
      })
    // Where the exchanged protocol is ordinary: an exchange turns its own departure round.
    let window = tail.upperQuantile(Self.ordinaryTail)
    for (position, station) in order.enumerated() {
      guard let residual = moderated.residuals[position] else {
        unjudged += 1
        continue
      }
      let middle = Double.pi / 2
      let deviation = residual.deviation * deviations[position]
      let m = min(
        .pi,
        max(0, foreseen[position] + centres[position] + residual.expected * deviations[position]))
      let distance = 2 * abs(m - middle) / deviation
      let last = distance + window
      let both = a[station] + b[station]
      let part = AnscombeAngle.proportion(m)
      guard distance >= Self.visibleDistance * tail.scale else {
        invisible += 1
        continue
      }
      // Towards the exchange counts as positive.
      let e = (m > middle ? -1 : 1) * (angles[position] - m) / deviation
      let nearest = max(distance - window, distance / 2)
      let isOrdinaryIfExchanged = e > nearest && e <= last
      let p = isOrdinaryIfExchanged ? max(residual.p / 2, tail.upperTail(e)) : 1
      let chance = max(
        0, min(0.05, tail.upperTail(nearest)) - tail.upperTail(last))
      if m < middle {
        firstGains.add(
          station, 100 * a[station] / valid[station], 100 * part * both / valid[station], p, chance)
      } else {
        secondGains.add(
          station, 100 * b[station] / valid[station], 100 * (1 - part) * both / valid[station], p,
          chance)
      }
    }
  }

  /// The variance of every station: of sampling, of ordinary stations beyond sampling, and what the change
  /// of its list adds.
  private static func variances(
    _ departures: [Double], _ sampling: [Double], _ squaredChange: [Double]
  ) -> [Double] {
    let beyond = spread(departures, sampling, [Double](repeating: 1, count: departures.count))
    let variances = sampling.map { $0 + beyond }
    let changed = largest(departures.count / 10, of: squaredChange).filter { squaredChange[$0] > 0 }
    guard changed.count >= smallestSample else { return variances }
    let factor = spread(
      changed.map { departures[$0] }, changed.map { variances[$0] },
      changed.map { squaredChange[$0] })
    return zip(variances, squaredChange).map { $0 + factor * $1 }
  }

  /// Positions of the `count` largest values, of equal ones the first; in their order.
  private static func largest(_ count: Int, of values: [Double]) -> [Int] {
    guard count > 0, count < values.count else { return Array(values.indices.prefix(count)) }
    let limit = Selection.neighbours(values.count - count, of: values).value
    var atLimit = count - values.count { $0 > limit }
    return values.indices.filter { index in
      if values[index] > limit { return true }
      guard values[index] == limit, atLimit > 0 else { return false }
      atLimit -= 1
      return true
    }
  }

  /// The factor of `weights` with which half of the departures lie within 0.6745 standard deviations; 0
  /// where the noise alone explains them.
  private static func spread(_ departures: [Double], _ noise: [Double], _ weights: [Double])
    -> Double
  {
    let half = 0.454936423119572  // The median of chi-square with one degree of freedom.
    let squares = departures.map { $0 * $0 }
    func holds(_ factor: Double) -> Bool {
      var inside = 0
      for index in squares.indices {
        inside &+= squares[index] <= half * (noise[index] + factor * weights[index]) ? 1 : 0
      }
      return 2 * inside >= squares.count
    }
    if holds(0) { return 0 }
    var (low, high) = (0.0, 1.0)
    while !holds(high), high < 1e6 { high *= 4 }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension ExchangedPair.Tested {
  fileprivate mutating func add(
    _ station: Int, _ observed: Double, _ expected: Double, _ p: Double, _ chance: Double
  ) {
    positions.append(Int32(station))
    self.observed.append(observed)
    self.expected.append(expected)
    self.p.append(p)
    expectedBelowFivePercent += chance
  }
}
