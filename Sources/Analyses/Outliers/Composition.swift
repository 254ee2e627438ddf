import Foundation
import Returns

/// What a station's returns are made of, for log-ratio coordinates: the candidates large enough to
/// stand alone, the others together, and turnout.
///
/// The rule is the same for all candidates: one with at least 2 % of the ballots counted in the country
/// stands alone; the rest, with invalid ballots, are one part, which is left out if it is itself below
/// 2 %. A part of a few votes a station would make its log-ratio pure noise.
struct Composition: Sendable {
  static let smallestShare = 0.02

  /// Candidates that stand alone, in the table's order.
  let candidates: [Int]
  /// Whether the others are a part.
  let hasOthers: Bool
  /// Whether turnout is a coordinate.
  let hasTurnout: Bool

  init(_ table: ReturnsTable, rows: [Int]) {
    var votes = [Int](repeating: 0, count: table.candidates.count)
    var counted = 0
    for row in rows {
      counted += Int(table.counted[row])
      for candidate in votes.indices {
        votes[candidate] += Int(table.votes[candidate * table.count + row])
      }
    }
    let limit = Self.smallestShare * Double(counted)
    candidates = votes.indices.filter { counted > 0 && Double(votes[$0]) >= limit }
    let alone = candidates.reduce(0) { $0 + votes[$1] }
    hasOthers = counted > 0 && Double(counted - alone) >= limit
    hasTurnout = table.column(.registered) != nil
  }

  /// Parts of the ballots counted.
  var parts: Int { candidates.count + (hasOthers ? 1 : 0) }
  /// Log-ratio coordinates, and one for turnout.
  var dimension: Int { max(0, parts - 1) + (hasTurnout ? 1 : 0) }

  /// The counts of the parts at a station, written to `counts`; their sum.
  func fill(_ counts: inout [Double], _ table: ReturnsTable, row: Int) -> Double {
    var sum = 0.0
    for (part, candidate) in candidates.enumerated() {
      counts[part] = Double(table.votes[candidate * table.count + row])
      sum += counts[part]
    }
    if hasOthers {
      counts[candidates.count] = max(0, Double(table.counted[row]) - sum)
      sum += counts[candidates.count]
    }
    return sum
  }
}

/// Isometric log-ratio coordinates of a composition (Egozcue et al. 2003) with the pivot basis
/// z_j = √(j / (j + 1)) (mean of log x_1 … log x_j - log x_(j+1)).
///
/// Any orthonormal basis gives the same distances, so the order of the parts plays no part.
enum IsometricLogRatio {
  /// Writes parts - 1 coordinates of positive `parts` to `result`, from `offset` on.
  static func fill(_ result: inout [Double], from offset: Int, parts: [Double], count: Int) {
    var sum = 0.0
    var previous = 0
    for part in 0..<count {
      let logarithm = log(parts[part])
      if part > 0 {
        let j = Double(part)
        result[offset + previous] = (j / (j + 1)).squareRoot() * (sum / j - logarithm)
        previous += 1
      }
      sum += logarithm
    }
  }
}
