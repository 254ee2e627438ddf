import Foundation
import Returns

/// The stations of one place, as departures of their coordinates from the place's own.
///
/// Counts k of n are smoothed by the place's shares π with the weight of s ballots, (k + sπ) / (n + s),
/// where s = (1 - ρ) / ρ and ρ is the typical overdispersion; every part weighs at least 5 ballots, since
/// the logarithm of a part that may well have no vote at all is too skewed for any distance. When
/// shares vary as a Dirichlet law of precision s, the smoothed share has the variance of the true share
/// times B = n / (n + s), and moves by B when the true share moves. So from each coordinate is taken that
/// of a station of n ballots with the place's shares, then B times the median departure of the place, and
/// the rest is divided by √B: stations of any size then have the same variance, and a small one stands
/// out only by what its few ballots can show.
struct PlaceDepartures: Sendable {
  /// Departures, row after row.
  let values: [Double]
  let totals: Totals

  /// Sums over the stations of the place.
  struct Totals: Sendable {
    var parts: [Double]
    var ballots = 0.0
    var turnout = 0.0
    var voters = 0.0
  }

  static let smallestShape = 5.0

  init(
    _ rows: [Int32], _ composition: Composition, _ table: ReturnsTable,
    _ strength: (shares: Double, turnout: Double)
  ) {
    let (parts, p) = (composition.parts, composition.dimension)
    let registered = composition.hasTurnout ? table.column(.registered) : nil
    var counts = [Double](repeating: 0, count: parts)
    let totals = Self.totals(rows, composition, table)
    self.totals = totals
    // Half a ballot for each part, and for and against turnout, keeps every share positive.
    let shares = totals.parts.map { ($0 + 0.5) / (totals.ballots + 0.5 * Double(parts)) }
    let turnout = (totals.turnout + 0.5) / (totals.voters + 1)
    let weights = shares.map { max(Self.smallestShape, strength.shares * $0) }
    let sharesWeight = weights.reduce(0, +)
    let voting = max(Self.smallestShape, strength.turnout * turnout)
    let staying = max(Self.smallestShape, strength.turnout * (1 - turnout))

    var values = [Double](repeating: 0, count: rows.count * p)
    var reference = [Double](repeating: 0, count: p)
    var damping = [(shares: Double, turnout: Double)]()
    for (index, row) in rows.enumerated() {
      let n = composition.fill(&counts, table, row: Int(row))
      if parts > 1 {
        for part in 0..<parts { counts[part] += weights[part] }
        IsometricLogRatio.fill(&values, from: index * p, parts: counts, count: parts)
        for part in 0..<parts { counts[part] = n * shares[part] + weights[part] }
        IsometricLogRatio.fill(&reference, from: 0, parts: counts, count: parts)
        for coordinate in 0..<parts - 1 { values[index * p + coordinate] -= reference[coordinate] }
      }
      var turnoutDamping = 1.0
      if let registered {
        let size = Double(registered[Int(row)])
        let ballots = Double(table.turnoutBallots[Int(row)])
        values[index * p + p - 1] =
          log((ballots + voting) / (size - ballots + staying))
          - log((size * turnout + voting) / (size * (1 - turnout) + staying))
        turnoutDamping = size / (size + voting + staying)
      }
      damping.append((n / (n + sharesWeight), turnoutDamping))
    }
    for coordinate in 0..<p {
      let centre = Quantiles.median(rows.indices.map { values[$0 * p + coordinate] })
      let isTurnout = registered != nil && coordinate == p - 1
      for index in rows.indices {
        let damping = isTurnout ? damping[index].turnout : damping[index].shares
        let value = values[index * p + coordinate]
        values[index * p + coordinate] =
          damping > 0 ? (value - damping * centre) / damping.squareRoot() : 0
      }
    }
    self.values = values
  }

  private static func totals(
    _ rows: [Int32], _ composition: Composition, _ table: ReturnsTable
  ) -> Totals {
    var counts = [Double](repeating: 0, count: composition.parts)
    var totals = Totals(parts: counts)
    let registered = table.column(.registered)
    for row in rows {
      totals.ballots += composition.fill(&counts, table, row: Int(row))
      for part in counts.indices { totals.parts[part] += counts[part] }
      if let registered {
        totals.turnout += Double(table.turnoutBallots[Int(row)])
        totals.voters += Double(registered[Int(row)])
      }
    }
    return totals
  }
}
