import AuditMath
import Foundation

/// The model of Klimek, Yegorov, Hanel and Thurner (2012): honest turnout and share are normal within
/// 0...1; a stuffing x turns that part of the non-voters, and x^alpha of the other candidates' voters,
/// into votes for the candidate.
///
/// The share after stuffing does not depend on the size of the station and is linear in the honest
/// share, so its histogram is a two-dimensional integral over honest turnout and stuffing, with the
/// honest share integrated in closed form. The published fit simulates it instead.
struct StuffingModel: Sendable, Equatable {
  /// Most frequent turnout and share of the honest part, and their standard deviations.
  let turnout: Double
  let share: Double
  let turnoutDeviation: Double
  let shareDeviation: Double
  /// Standard deviation of the incremental stuffing before it is held to 0...1.
  let stuffing: Double

  /// How a station was run.
  enum Component: Int, CaseIterable {
    /// x = 0.
    case honest
    /// x = |N(0, theta)|.
    case incremental
    /// x = 1 - |N(0, 0.075)|.
    case extreme
  }

  /// Standard deviation of 1 - x in the extreme component, as published.
  static let extremeDeviation = 0.075
  /// Share bins of one percentage point, centred on whole percentages.
  static let bins = 101

  /// A component's histogram of shares: probabilities of the 101 bins.
  ///
  /// Gauss-Legendre nodes over turnout and over a square root of 1 - x, near which the share loses its
  /// spread. With the default numbers of nodes the total error over all bins is at most 2e-4
  /// (`stuffing.py` compares with 200 x 600 nodes and with four million simulated stations).
  func histogram(
    _ component: Component, alpha: Double, turnoutNodes: Int = 16, stuffingNodes: Int = 48
  ) -> [Double] {
    let law = TruncatedNormalTable(mean: share, deviation: shareDeviation)
    if component == .honest { return Self.differences(cumulative(law)) }
    let honest = turnoutQuadrature(turnoutNodes)
    var cumulative = [Double](repeating: 0, count: Self.bins + 1)
    for (rest, weight) in stuffingQuadrature(component, stuffingNodes) {
      let stuffed = 1 - rest
      let switched = Foundation.pow(stuffed, alpha)
      for (a, turnoutWeight) in honest {
        // share = (offset + slope v) with v the honest share.
        let ballots = a + stuffed * (1 - a)
        let offset = (stuffed * (1 - a) + switched * a) / ballots
        let slope = a * (1 - switched) / ballots
        Self.add(weight * turnoutWeight, offset, slope, law, to: &cumulative)
      }
    }
    return Self.differences(cumulative)
  }

  /// Adds weight · P(offset + slope v <= edge) at every inner edge.
  private static func add(
    _ weight: Double, _ offset: Double, _ slope: Double, _ law: TruncatedNormalTable,
    to cumulative: inout [Double]
  ) {
    // Edge k lies at (k - 1/2) / 100. Edges below the law's support add nothing, those above all.
    let start = (offset + slope * law.lowest) * 100 + 0.5
    let end = (offset + slope * law.highest) * 100 + 0.5
    let first = max(1, min(bins, Int(start.rounded(.up))))
    let last = max(first, min(bins, Int(end.rounded(.up))))
    if slope > 1e-12 {
      for edge in first..<last {
        cumulative[edge] += weight * law.cdf(((Double(edge) - 0.5) / 100 - offset) / slope)
      }
    }
    for edge in last..<bins { cumulative[edge] += weight }
  }

  private func cumulative(_ law: TruncatedNormalTable) -> [Double] {
    (0...Self.bins).map { law.cdf((Double($0) - 0.5) / 100) }
  }

  /// Probabilities of the bins from the distribution function at their edges; the outermost bins take
  /// what lies beyond.
  private static func differences(_ cumulative: [Double]) -> [Double] {
    var edges = cumulative
    edges[0] = 0
    edges[bins] = 1
    return (0..<bins).map { edges[$0 + 1] - edges[$0] }
  }

  private func turnoutQuadrature(_ nodes: Int) -> [(Double, Double)] {
    let low = max(0, turnout - 5 * turnoutDeviation)
    let high = min(1, turnout + 5 * turnoutDeviation)
    return Self.normalised(GaussLegendre(nodes, over: low...max(low, high))) { a in
      Foundation.exp(-0.5 * ((a - turnout) / turnoutDeviation) * ((a - turnout) / turnoutDeviation))
    }
  }

  /// Nodes of 1 - x with their weights.
  private func stuffingQuadrature(_ component: Component, _ nodes: Int) -> [(Double, Double)] {
    let deviation = component == .extreme ? Self.extremeDeviation : stuffing
    let reach = min(1, 6 * deviation)
    let rule = GaussLegendre(nodes, over: 0...1)
    if component == .incremental, reach < 1 {
      // Stuffing that never comes near 1 needs no closer nodes there.
      return Self.normalised(GaussLegendre(nodes, over: 0...reach)) { x in
        Foundation.exp(-0.5 * (x / deviation) * (x / deviation))
      }.map { (1 - $0.0, $0.1) }
    }
    let pairs = zip(rule.nodes, rule.weights).map { node, weight -> (Double, Double) in
      let rest = reach * node * node
      let distance = (component == .extreme ? rest : 1 - rest) / deviation
      return (rest, weight * node * Foundation.exp(-0.5 * distance * distance))
    }
    let total = pairs.reduce(0) { $0 + $1.1 }
    return total > 0 ? pairs.map { ($0.0, $0.1 / total) } : []
  }

  private static func normalised(_ rule: GaussLegendre, density: (Double) -> Double)
    -> [(Double, Double)]
  {
    let pairs = zip(rule.nodes, rule.weights).map { ($0, $1 * density($0)) }
    let total = pairs.reduce(0) { $0 + $1.1 }
    return total > 0 ? pairs.map { ($0.0, $0.1 / total) } : []
  }
}

/// The distribution function of a normal law held to 0...1, as a table with linear steps: 4,096 of
/// them keep the error below 1e-6 for standard deviations of 0.01 or more.
struct TruncatedNormalTable: Sendable {
  private static let steps = 4_096
  private let values: [Double]
  /// Outside these the function is 0 or 1.
  let lowest: Double
  let highest: Double

  init(mean: Double, deviation: Double) {
    let below = Normal.cdf(-mean / deviation)
    let inside = Normal.cdf((1 - mean) / deviation) - below
    values = (0...Self.steps).map { step in
      let x = Double(step) / Double(Self.steps)
      return inside > 0 ? (Normal.cdf((x - mean) / deviation) - below) / inside : x
    }
    lowest = max(0, mean - 7 * deviation)
    highest = min(1, mean + 7 * deviation)
  }

  @inline(__always)
  func cdf(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let position = x * Double(Self.steps)
    let step = Int(position)
    return values[step] + (position - Double(step)) * (values[step + 1] - values[step])
  }
}
