import AuditMath
import Foundation
import Returns

/// The votes of two candidates of one election at many stations, tested for an exchange of their
/// columns, given what the other election leads one to expect.
///
/// With a and b the two counts, y = log((a + 1/2) / (b + 1/2)) and m what is expected of it, an exchange
/// turns y into -y. The standard deviation of y - m, (tau² + 1/(a + 1/2) + 1/(b + 1/2))^(1/2), is the
/// same for the protocol and for the exchanged one, so the likelihood ratio depends on the two residuals
/// alone. tau² is the spread of ordinary stations beyond sampling, and the t law of the residuals is
/// matched to their own tails.
struct ExchangedPair {
  /// Candidates of the target election: `gainer` would have received the other's larger count.
  struct Tested {
    var positions: [Int32] = []
    var observed: [Double] = []
    var expected: [Double] = []
    var p: [Double] = []
  }

  /// Stations at which the first candidate would have gained, and those where the second.
  private(set) var firstGains = Tested()
  private(set) var secondGains = Tested()
  /// Stations where an exchange would change little, or could not be seen.
  private(set) var invisible = 0
  private(set) var small = 0

  /// Fewest votes of the two candidates together.
  static let smallestSum = 20.0
  /// Fewest stations from which the spread of a pair is learned.
  static let smallestSample = 100
  /// Standard deviations by which an exchange must move a station to be told from chance among tens of
  /// thousands of stations.
  static let visibleDistance = 5.0
  /// Part of ordinary stations that lie outside the range which an exchanged protocol must lie in.
  static let ordinaryTail = 0.0005

  /// - Parameters:
  ///   - a: votes of the first candidate by station; `b`, of the second.
  ///   - valid: all votes of the station.
  ///   - predictedA: expected share of each, by station.
  ///   - groups: stations judged together.
  init?(
    a: [Double], b: [Double], valid: [Double], predictedA: ArraySlice<Double>,
    predictedB: ArraySlice<Double>, groups: [[Int]]
  ) {
    let count = a.count
    var residual = [Double](repeating: .nan, count: count)
    var offset = [Double](repeating: 0, count: count)
    let (startA, startB) = (predictedA.startIndex, predictedB.startIndex)
    var used = 0
    for station in 0..<count where a[station] + b[station] >= Self.smallestSum {
      // Half a vote keeps an expected share of nothing away from minus infinity.
      let floor = 0.5 / valid[station]
      let ratio =
        max(predictedA[startA + station], floor) / max(predictedB[startB + station], floor)
      offset[station] = Foundation.log(ratio)
      residual[station] =
        Foundation.log((a[station] + 0.5) / (b[station] + 0.5)) - offset[station]
      used += 1
    }
    small = count - used
    guard used >= Self.smallestSample else { return nil }
    for group in groups {
      var members = group.filter { residual[$0].isFinite }.map { residual[$0] }
      guard !members.isEmpty else { continue }
      let centre = Self.median(&members)
      for station in group {
        residual[station] -= centre
        offset[station] += centre
      }
    }
    var noise = [Double](repeating: 0, count: count)
    for station in 0..<count { noise[station] = 1 / (a[station] + 0.5) + 1 / (b[station] + 0.5) }
    let spread = Self.spread(residual, noise)
    let deviations = noise.map { ($0 + spread).squareRoot() }
    let tail = TailCalibration(zip(residual, deviations).map { $0 / $1 })
    let window = tail.upperQuantile(Self.ordinaryTail)
    for station in 0..<count where residual[station].isFinite {
      let (m, s) = (offset[station], deviations[station])
      // Towards the exchange counts as positive.
      let sign = m > 0 ? -1.0 : 1
      let distance = 2 * abs(m) / s
      let both = a[station] + b[station]
      let share = 1 / (1 + Foundation.exp(-m))
      let change = abs(2 * share - 1) * both / valid[station]
      guard distance >= Self.visibleDistance * tail.scale,
        100 * change >= ExchangedColumns.practicalPoints
      else {
        invisible += 1
        continue
      }
      let e = sign * residual[station] / s
      let isOrdinaryIfExchanged = abs(e - distance) <= window && e > distance / 2
      let p =
        isOrdinaryIfExchanged
        ? max(0, tail.upperTail(e) - tail.upperTail(distance + window)) : 1
      let observed = 100 * a[station] / valid[station]
      let expected = 100 * share * both / valid[station]
      if m < 0 {
        firstGains.add(station, observed, expected, p)
      } else {
        secondGains.add(
          station, 100 * b[station] / valid[station], 100 * (1 - share) * both / valid[station], p)
      }
    }
  }

  /// The variance beyond sampling at which half of the stations lie within 0.6745 standard deviations.
  private static func spread(_ residual: [Double], _ noise: [Double]) -> Double {
    let rows = residual.indices.filter { residual[$0].isFinite }
    let squares = rows.map { residual[$0] * residual[$0] }
    let noises = rows.map { noise[$0] }
    let half = 0.454936423119572  // The median of chi-square with one degree of freedom.
    func within(_ spread: Double) -> Bool {
      var inside = 0
      for index in squares.indices where squares[index] <= half * (noises[index] + spread) {
        inside += 1
      }
      return 2 * inside >= squares.count
    }
    if within(0) { return 0 }
    var (low, high) = (0.0, 1.0)
    while !within(high), high < 1e6 { high *= 4 }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if within(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private static func median(_ values: inout [Double]) -> Double {
    values.sort()
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
  }
}

extension ExchangedPair.Tested {
  fileprivate mutating func add(
    _ station: Int, _ observed: Double, _ expected: Double, _ p: Double
  ) {
    positions.append(Int32(station))
    self.observed.append(observed)
    self.expected.append(expected)
    self.p.append(p)
  }
}
