import AuditMath
import Returns

/// Stations that were divided or put together, told by the sizes of the voter lists: the list of a matched
/// station shrank, and a new one of its constituency holds what is missing; or the other way round.
///
/// Only a fit that is unique is taken, and its confidence is set against the number of stations that
/// would fit by chance, given the sizes of the constituency's lists.
struct SplitStations {
  /// How exactly the parts must make up the whole, as part of the whole.
  static let tolerance = 0.03
  static let leastConfidence = 0.8
  /// A list that changed less was not divided.
  static let leastChange = 0.2

  /// Sizes of the whole (one side) and of the parts (the other side).
  let wholes: [Int32]
  let parts: [Int32]

  /// - Parameters:
  ///   - pairs: matched rows (whole, part) of one constituency.
  ///   - free: unmatched rows on the side of the parts.
  /// - Returns: whole, its part by number, and the free row that makes it up.
  func found(_ pairs: [(whole: Int, part: Int)], free: [Int])
    -> [(whole: Int, part: Int, other: Int, confidence: Double)]
  {
    guard !free.isEmpty else { return [] }
    let sizes = pairs.map { Double(parts[$0.part]) } + free.map { Double(parts[$0]) }
    let mean = sizes.reduce(0, +) / Double(sizes.count)
    let variance = sizes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sizes.count)
    let spread = max(1, variance.squareRoot())
    var claims: [Int: Int] = [:]
    var result: [(whole: Int, part: Int, other: Int, confidence: Double)] = []
    for pair in pairs {
      let (whole, part) = (Double(wholes[pair.whole]), Double(parts[pair.part]))
      let missing = whole - part
      guard whole >= 100, part > 0, missing >= Self.leastChange * whole else { continue }
      let slack = Self.tolerance * whole
      let fitting = free.filter { abs(Double(parts[$0]) - missing) <= slack }
      guard fitting.count == 1, let other = fitting.first else { continue }
      let chance =
        Double(free.count)
        * (Normal.cdf((missing + slack - mean) / spread)
          - Normal.cdf((missing - slack - mean) / spread))
      let confidence = 1 / (1 + chance)
      guard confidence >= Self.leastConfidence else { continue }
      claims[other, default: 0] += 1
      result.append((pair.whole, pair.part, other, confidence))
    }
    return result.filter { claims[$0.other] == 1 }
  }
}
