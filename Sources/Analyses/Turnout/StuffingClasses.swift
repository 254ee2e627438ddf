import AuditMath
import Foundation

/// The three classes of TURN-07 on a grid of turnout and share.
///
/// Honest turnout a and share v follow beta laws; a station of a stuffed class turns a fraction x of its
/// non-voters and of the other candidates' voters into votes for the candidate: turnout becomes
/// a + x (1 - a), and the others' part of the ballots (1 - x) a (1 - v) / turnout. Incremental:
/// x = 0.7 u with u ~ Beta(2, b); extreme: 1 - x = |N(0, 0.075)| cut at 0.3. The limit of 0.7 between the
/// two is that of Ferrari, McAlister and Mebane's eforensics.
struct StuffingClasses: Sendable {
  /// Parameters of the mixture.
  struct Parameters: Sendable, Equatable {
    /// Class shares of incremental and extreme stations.
    var incremental: Double
    var extreme: Double
    var turnout: GridBeta
    var share: GridBeta
    /// Second parameter of the law of incremental stuffing, above 0: its mean is 1.4 / (2 + b).
    var decay: Double

    var honest: Double { 1 - incremental - extreme }
    /// Mean stuffing of an incremental station.
    var meanStuffing: Double { 2 * StuffingClasses.limit / (2 + decay) }
  }

  /// Expected numbers of stations by class and latent value, from an E-step.
  struct Expectations {
    var classes: [Double]
    var turnout: [Double]
    var share: [Double]
    /// By node of incremental stuffing.
    var stuffing: [Double]
  }

  /// Largest incremental stuffing.
  static let limit = 0.7
  static let grid = ProportionGrid(count: 64)
  private static let cells = 64
  static let shared = StuffingClasses()

  /// Where a stuffing takes the cells of the honest grid.
  private struct Node: Sendable {
    /// By honest turnout cell: target row below, and the part that goes to the next one.
    let row: [Int]
    let rowPart: [Double]
    /// By honest turnout and share cell: target column below, and the part for the next one.
    let column: [Int]
    let columnPart: [Double]
  }

  private let incrementalNodes: [Node]
  private let extremeNodes: [Node]
  /// Weight of the extreme nodes; they sum to 1.
  private let extremeWeights: [Double]
  /// Base weight, log u and log (1 - u) of the incremental nodes.
  private let base: [Double]
  private let logRest: [Double]

  init() {
    let incremental = GaussLegendre(10, over: 0...1)
    incrementalNodes = incremental.nodes.map { Self.node(Self.limit * $0) }
    base = zip(incremental.nodes, incremental.weights).map { $0 * $1 }
    logRest = incremental.nodes.map { Foundation.log(1 - $0) }
    // Even in the root of 1 - x, as the cells near 1 are.
    let root = GaussLegendre(10, over: 0...0.3.squareRoot())
    extremeNodes = root.nodes.map { Self.node(1 - $0 * $0) }
    let weights = zip(root.nodes, root.weights).map { node, weight in
      weight * node * Normal.density(node * node / StuffingModel.extremeDeviation)
    }
    let total = weights.reduce(0, +)
    extremeWeights = weights.map { $0 / total }
  }

  private static func node(_ stuffing: Double) -> Node {
    func split(_ proportion: Double) -> (Int, Double) {
      let position = min(Double(cells) - 1, max(0, grid.position(of: proportion) - 0.5))
      let below = min(cells - 2, Int(position))
      return (below, position - Double(below))
    }
    var (row, rowPart, column, columnPart) = ([Int](), [Double](), [Int](), [Double]())
    for i in 0..<cells {
      let a = grid.centre(i)
      let turnout = a + stuffing * (1 - a)
      let target = split(turnout)
      row.append(target.0)
      rowPart.append(target.1)
      for j in 0..<cells {
        let others = (1 - stuffing) * a * (1 - grid.centre(j)) / turnout
        let target = split(1 - others)
        column.append(target.0)
        columnPart.append(target.1)
      }
    }
    return Node(row: row, rowPart: rowPart, column: column, columnPart: columnPart)
  }

  /// Weights of the incremental nodes.
  private func stuffingWeights(_ decay: Double) -> [Double] {
    let weights = base.indices.map { base[$0] * Foundation.exp((decay - 1) * logRest[$0]) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// Nodes with their weights, class by class: (class, node, weight, position among the incremental).
  private func nodes(_ parameters: Parameters) -> [(kind: Int, node: Node, weight: Double, at: Int)]
  {
    var list: [(kind: Int, node: Node, weight: Double, at: Int)] = []
    if parameters.incremental > 0 {
      for (at, weight) in stuffingWeights(parameters.decay).enumerated() {
        list.append((1, incrementalNodes[at], parameters.incremental * weight, at))
      }
    }
    if parameters.extreme > 0 {
      for (at, weight) in extremeWeights.enumerated() {
        list.append((2, extremeNodes[at], parameters.extreme * weight, at))
      }
    }
    return list
  }

  /// Honest turnout cells with less mass are passed over.
  private static let negligible = 1e-10

  /// The mixture's mass of every cell (turnout row after turnout row).
  func density(_ parameters: Parameters) -> [Double] {
    let cells = Self.cells
    let turnout = parameters.turnout.probabilities(Self.grid)
    let share = parameters.share.probabilities(Self.grid)
    var mass = [Double](repeating: 0, count: cells * cells)
    for i in 0..<cells {
      let weight = parameters.honest * turnout[i]
      for j in 0..<cells { mass[i * cells + j] = weight * share[j] }
    }
    var line = [Double](repeating: 0, count: cells)
    for (_, node, weight, _) in nodes(parameters) {
      for i in 0..<cells where turnout[i] > Self.negligible {
        for j in 0..<cells { line[j] = 0 }
        for j in 0..<cells {
          let (column, part) = (node.column[i * cells + j], node.columnPart[i * cells + j])
          line[column] += (1 - part) * share[j]
          line[column + 1] += part * share[j]
        }
        let start = node.row[i] * cells
        let upper = weight * turnout[i] * node.rowPart[i]
        let lower = weight * turnout[i] - upper
        for j in 0..<cells {
          mass[start + j] += lower * line[j]
          mass[start + cells + j] += upper * line[j]
        }
      }
    }
    return mass
  }

  /// What the stations say of the latent values: `ratios` holds by cell the sum over stations of the
  /// likelihood at the cell over the likelihood of the station.
  func expectations(_ parameters: Parameters, ratios: [Double]) -> Expectations {
    let cells = Self.cells
    let turnout = parameters.turnout.probabilities(Self.grid)
    let share = parameters.share.probabilities(Self.grid)
    var result = Expectations(
      classes: [0, 0, 0], turnout: [Double](repeating: 0, count: cells),
      share: [Double](repeating: 0, count: cells),
      stuffing: [Double](repeating: 0, count: base.count))
    for i in 0..<cells {
      let weight = parameters.honest * turnout[i]
      var sum = 0.0
      for j in 0..<cells {
        let expected = weight * share[j] * ratios[i * cells + j]
        sum += expected
        result.share[j] += expected
      }
      result.turnout[i] += sum
      result.classes[0] += sum
    }
    var line = [Double](repeating: 0, count: cells)
    for (kind, node, weight, at) in nodes(parameters) {
      for i in 0..<cells where turnout[i] > Self.negligible {
        let start = node.row[i] * cells
        let part = node.rowPart[i]
        for j in 0..<cells {
          line[j] = (1 - part) * ratios[start + j] + part * ratios[start + cells + j]
        }
        let mass = weight * turnout[i]
        var sum = 0.0
        for j in 0..<cells {
          let (column, part) = (node.column[i * cells + j], node.columnPart[i * cells + j])
          let expected = mass * share[j] * ((1 - part) * line[column] + part * line[column + 1])
          sum += expected
          result.share[j] += expected
        }
        result.turnout[i] += sum
        result.classes[kind] += sum
        if kind == 1 { result.stuffing[at] += sum }
      }
    }
    return result
  }

  /// The parameters of largest expected likelihood.
  func maximised(_ expected: Expectations, from old: Parameters) -> Parameters {
    let total = expected.classes.reduce(0, +)
    guard total > 0 else { return old }
    return Parameters(
      incremental: expected.classes[1] / total, extreme: expected.classes[2] / total,
      turnout: old.turnout.fitted(to: expected.turnout, Self.grid),
      share: old.share.fitted(to: expected.share, Self.grid),
      decay: decay(expected.stuffing, from: old.decay))
  }

  /// Newton's method for the one parameter of the law of incremental stuffing.
  private func decay(_ weights: [Double], from start: Double) -> Double {
    let total = weights.reduce(0, +)
    guard total > 1e-9 else { return start }
    let target = zip(weights, logRest).reduce(0) { $0 + $1.0 * $1.1 } / total
    var decay = start
    for _ in 0..<30 {
      let law = stuffingWeights(decay)
      let mean = zip(law, logRest).reduce(0) { $0 + $1.0 * $1.1 }
      let variance = zip(law, logRest).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
      guard variance > 0 else { break }
      let step = max(-0.5 * decay, min(decay, (target - mean) / variance))
      let next = Self.heldDecay(decay + step)
      if abs(next - decay) < 1e-9 { return next }
      decay = next
    }
    return decay
  }

  /// Mean stuffing from 0.06 to 0.47: smaller is no stuffing, larger is extreme.
  static func heldDecay(_ value: Double) -> Double {
    value.isFinite ? min(20, max(1, value)) : 4
  }
}
