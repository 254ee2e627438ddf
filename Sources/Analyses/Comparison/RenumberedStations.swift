import Foundation
import Returns

/// Stations that kept their place but not their number: among those left over in one constituency, by the
/// size of their voter lists and by their neighbours in the order.
///
/// Each candidate pair gets the likelihood ratio of "the same station, whose list changed by some 5 %"
/// against "two stations that have nothing to do with each other", whose lists differ as those of the
/// constituency do; five times as much for each neighbour in the order that is matched in the same place.
/// The confidence weighs the pair against all others that either station could form, and against none.
/// Source: Fellegi and Sunter (1969), "A theory for record linkage", JASA 64, 1183-1210.
struct RenumberedStations {
  /// Standard deviation of the logarithm of a list's change at a station that stayed.
  static let drift = 0.05
  static let neighbourFactor = 5.0
  /// Pairs that are less sure are not matched.
  static let leastConfidence = 0.8
  /// Larger leftovers are not searched: nothing could be told apart.
  static let largestLeftover = 400

  let oldRolls: [Int32]
  let newRolls: [Int32]

  /// Mutual best pairs of sufficient confidence.
  ///
  /// - Parameters:
  ///   - old: rows of the earlier constituency, ascending; `new`, of the later one.
  ///   - beforeRow: what is matched so far.
  ///   - taken: earlier rows with a partner.
  func pairs(
    old: [Int], new: [Int], beforeRow: [Int32], taken: [Bool]
  ) -> [(before: Int, after: Int, confidence: Double)] {
    let left = old.indices.filter { !taken[old[$0]] && oldRolls[old[$0]] >= 20 }
    let open = new.indices.filter { beforeRow[new[$0]] < 0 && newRolls[new[$0]] >= 20 }
    guard !left.isEmpty, !open.isEmpty, left.count <= Self.largestLeftover,
      open.count <= Self.largestLeftover
    else { return [] }
    let logs =
      old.filter { oldRolls[$0] > 0 }.map { Foundation.log(Double(oldRolls[$0])) }
      + new.filter { newRolls[$0] > 0 }.map { Foundation.log(Double(newRolls[$0])) }
    let mean = logs.reduce(0, +) / Double(logs.count)
    let variance =
      logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, logs.count - 1))
    let spread = max(0.01, variance.squareRoot())
    var weights = [[Double]](
      repeating: [Double](repeating: 0, count: open.count), count: left.count)
    for (i, a) in left.enumerated() {
      for (j, b) in open.enumerated() {
        let (one, two) = (
          Foundation.log(Double(oldRolls[old[a]])), Foundation.log(Double(newRolls[new[b]]))
        )
        let d = (two - one) / Self.drift
        let e = (two - mean) / spread
        var weight =
          Foundation.exp(0.5 * (min(e * e, 25) - d * d)) * spread / Self.drift
        if a > 0, b > 0, Int(beforeRow[new[b - 1]]) == old[a - 1] { weight *= Self.neighbourFactor }
        if a + 1 < old.count, b + 1 < new.count, Int(beforeRow[new[b + 1]]) == old[a + 1] {
          weight *= Self.neighbourFactor
        }
        weights[i][j] = weight
      }
    }
    var columns = [Double](repeating: 0, count: open.count)
    for row in weights { for (j, weight) in row.enumerated() { columns[j] += weight } }
    var result: [(before: Int, after: Int, confidence: Double)] = []
    for (i, a) in left.enumerated() {
      let sum = weights[i].reduce(0, +)
      for (j, b) in open.enumerated() {
        let weight = weights[i][j]
        let confidence = weight / (sum + columns[j] - weight + 1)
        // Above one half a pair is the best of both its stations.
        if confidence >= Self.leastConfidence {
          result.append((old[a], new[b], confidence))
        }
      }
    }
    return result
  }
}
