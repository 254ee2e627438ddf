import AuditMath
import Foundation

/// Histograms of shares under one `StuffingModel`, whatever alpha: the law of the honest share and the
/// nodes of the integrals do not depend on it.
///
/// Gauss-Legendre nodes over turnout and over a square root of 1 - x, near which the share loses its
/// spread. With the default numbers of nodes the total error over all bins is at most 2e-4
/// (`stuffing.py` compares with 200 x 600 nodes and with four million simulated stations).
struct StuffingHistograms: Sendable {
  /// A node of an integral.
  private struct Node {
    let place: Double
    let weight: Double
  }

  /// A node of the integral over stuffing, with those over turnout below it.
  private struct Stuffing {
    /// x, the part that is stuffed.
    let part: Double
    /// Nodes of the part of the ballots that was cast honestly.
    let honest: [Node]
  }

  private static let bins = StuffingModel.bins
  /// Edge k of the bins lies at (k - 1/2) / 100.
  private static let edges = (0...bins).map { (Double($0) - 0.5) / 100 }
  /// How far the edges lie below a share of 1.
  private static let distances = edges.map { 1 - $0 }

  private let law: TruncatedNormalTable
  private let incremental: [Stuffing]
  private let extreme: [Stuffing]

  init(_ model: StuffingModel, turnoutNodes: Int = 16, stuffingNodes: Int = 48) {
    law = TruncatedNormalTable(mean: model.share, deviation: model.shareDeviation)
    let (turnout, deviation) = (model.turnout, model.turnoutDeviation)
    let low = max(0, turnout - 5 * deviation)
    let high = min(1, turnout + 5 * deviation)
    let turnouts = Self.normalised(GaussLegendre(turnoutNodes, over: low...max(low, high))) { a in
      exp(-0.5 * ((a - turnout) / deviation) * ((a - turnout) / deviation))
    }
    func stuffing(_ component: StuffingModel.Component, _ deviation: Double) -> [Stuffing] {
      Self.stuffing(component, deviation, stuffingNodes).map { node in
        let part = 1 - node.place
        return Stuffing(
          part: part,
          honest: turnouts.map { honest in
            let a = honest.place
            return Node(place: a / (a + part * (1 - a)), weight: node.weight * honest.weight)
          })
      }
    }
    incremental = stuffing(.incremental, model.stuffing)
    extreme = stuffing(.extreme, StuffingModel.extremeDeviation)
  }

  /// A component's histogram: probabilities of the 101 bins.
  func histogram(_ component: StuffingModel.Component, alpha: Double) -> [Double] {
    let stuffing: [Stuffing]
    switch component {
    case .honest: return Self.differences(Self.edges.map(law.cdf))
    case .incremental: stuffing = incremental
    case .extreme: stuffing = extreme
    }
    var cumulative = [Double](repeating: 0, count: Self.bins + 1)
    // By edge: what nodes add to it and to all edges above, since their law ends below.
    var whole = cumulative
    cumulative.withUnsafeMutableBufferPointer { cumulative in
      Self.distances.withUnsafeBufferPointer { distances in
        law.values.withUnsafeBufferPointer { values in
          for node in stuffing {
            // Of the honest ballots this part keeps its votes, a share v of them for the candidate; all others are
            // the candidate's: share = 1 - slope (1 - v).
            let kept = 1 - pow(node.part, alpha)
            for honest in node.honest {
              let slope = honest.place * kept
              let last = add(honest.weight, slope, distances, values, to: cumulative)
              whole[last] += honest.weight
            }
          }
        }
      }
    }
    var above = 0.0
    for edge in 1..<Self.bins {
      above += whole[edge]
      cumulative[edge] += above
    }
    return Self.differences(cumulative)
  }

  /// Adds weight · P(1 - slope (1 - v) <= edge) at the inner edges within the support of the law. Those below
  /// get nothing; the first one above is returned.
  @inline(__always)
  private func add(
    _ weight: Double, _ slope: Double, _ distances: UnsafeBufferPointer<Double>,
    _ values: UnsafeBufferPointer<Double>, to cumulative: UnsafeMutableBufferPointer<Double>
  ) -> Int {
    // Invariant: distances and sums are bins + 1 numbers, values those of the table.
    let start = 100.5 - 100 * slope * (1 - law.lowest)
    let end = 100.5 - 100 * slope * (1 - law.highest)
    let first = max(1, min(Self.bins, Int(start) + 1))
    let last = max(first, min(Self.bins, Int(end) + 1))
    if slope > 1e-12 {
      let scale = TruncatedNormalTable.size / slope
      for edge in first..<last {
        cumulative[edge] +=
          weight
          * TruncatedNormalTable.cdf(
            at: TruncatedNormalTable.size - distances[edge] * scale, values)
      }
    }
    return last
  }

  /// Probabilities of the bins from the distribution function at their edges; the outermost bins take
  /// what lies beyond.
  private static func differences(_ cumulative: [Double]) -> [Double] {
    var edges = cumulative
    edges[0] = 0
    edges[bins] = 1
    return (0..<bins).map { edges[$0 + 1] - edges[$0] }
  }

  /// Nodes of 1 - x.
  private static func stuffing(
    _ component: StuffingModel.Component, _ deviation: Double, _ count: Int
  ) -> [Node] {
    let reach = min(1, 6 * deviation)
    if component == .incremental, reach < 1 {
      // Stuffing that never comes near 1 needs no closer nodes there.
      return normalised(GaussLegendre(count, over: 0...reach)) { x in
        exp(-0.5 * (x / deviation) * (x / deviation))
      }.map { Node(place: 1 - $0.place, weight: $0.weight) }
    }
    let rule = GaussLegendre(count, over: 0...1)
    return normalised(
      zip(rule.nodes, rule.weights).map { node, weight in
        let rest = reach * node * node
        let distance = (component == .extreme ? rest : 1 - rest) / deviation
        return Node(place: rest, weight: weight * node * exp(-0.5 * distance * distance))
      })
  }

  private static func normalised(
    _ rule: GaussLegendre, density: (Double) -> Double
  ) -> [Node] {
    normalised(
      zip(rule.nodes, rule.weights).map { Node(place: $0, weight: $1 * density($0)) })
  }

  private static func normalised(_ nodes: [Node]) -> [Node] {
    let total = nodes.reduce(0) { $0 + $1.weight }
    return total > 0
      ? nodes.map { Node(place: $0.place, weight: $0.weight / total) } : []
  }
}

/// The distribution function of a normal law held to 0...1, as a table with linear steps: 4,096 of
/// them keep the error below 1e-6 for standard deviations of 0.01 or more.
struct TruncatedNormalTable: Sendable {
  private static let steps = 4_096
  /// The number of steps as a factor from 0...1 to positions in the table.
  static let size = Double(steps)
  /// From the one at 0 to the one at 1, which is given twice.
  let values: [Double]
  /// Outside these the function is 0 or 1.
  let lowest: Double
  let highest: Double

  init(mean: Double, deviation: Double) {
    let below = Normal.cdf(-mean / deviation)
    let inside = Normal.cdf((1 - mean) / deviation) - below
    let inner = (1..<Self.steps).map { step in
      let x = Double(step) / Double(Self.steps)
      return inside > 0 ? (Normal.cdf((x - mean) / deviation) - below) / inside : x
    }
    values = [0] + inner + [1, 1]
    lowest = max(0, mean - 7 * deviation)
    highest = min(1, mean + 7 * deviation)
  }

  func cdf(_ x: Double) -> Double {
    values.withUnsafeBufferPointer { Self.cdf(at: x * Self.size, $0) }
  }

  /// The function at a position in the table.
  @inline(__always)
  static func cdf(at position: Double, _ values: UnsafeBufferPointer<Double>) -> Double {
    let place = min(size, max(0, position))
    // 1.5 · 2⁵² leaves no digits behind the point, and the whole number in the low bits: the step that `place` lies
    // in, or at an end of it the other step there, whose line meets it too.
    let shift = 6_755_399_441_055_744.0
    let shifted = (place - 0.5) + shift
    let step = Int(truncatingIfNeeded: shifted.bitPattern & 0xFFFF)
    // Invariant: 0 <= step <= steps, and the table has steps + 2 values.
    return values[step] + (place - (shifted - shift)) * (values[step + 1] - values[step])
  }
}
