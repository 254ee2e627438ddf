import AuditMath
import Foundation

/// The mixture of TURN-07 fitted by EM with accelerated steps and several starts, and the likelihood
/// ratio against one class by parametric bootstrap.
struct StuffingMixture: Sendable {
  typealias Parameters = StuffingClasses.Parameters

  /// An EM run.
  struct Run: Sendable {
    var parameters: Parameters
    var logLikelihood: Double
    /// EM steps made.
    var steps: Int
    var converged: Bool
  }

  /// Gain of log-likelihood per accelerated step (three EM steps) below which a run has converged.
  static let tolerance = 1e-3
  /// The same in the search whose likelihood ratio is drawn again by bootstrap.
  static let searchTolerance = 1e-2
  static let mostCycles = 120
  /// Steps of every start before the best one goes on alone (Biernacki, Celeux and Govaert 2003).
  static let firstCycles = 2

  /// A class share that a profile holds fixed.
  struct Held: Sendable {
    /// True for the extreme class, false for the incremental one.
    let isExtreme: Bool
    let value: Double

    func applied(to parameters: Parameters) -> Parameters {
      var result = parameters
      let free = 1 - (isExtreme ? parameters.extreme : parameters.incremental)
      let scale = free > 0 ? (1 - value) / free : 0
      result.incremental = isExtreme ? parameters.incremental * scale : value
      result.extreme = isExtreme ? value : parameters.extreme * scale
      return result
    }
  }

  /// One class: two beta laws.
  static func oneClass(_ stations: StationLikelihoods, from start: Parameters) -> Run {
    var start = start
    (start.incremental, start.extreme) = (0, 0)
    return run(stations, from: start, cycles: mostCycles)
  }

  /// Starts from the one-class fit, and from a narrower core below it: a part of the upper tail is then
  /// taken as stuffed from the beginning.
  static func starts(_ one: Parameters) -> [Parameters] {
    func below(_ law: GridBeta) -> GridBeta {
      let mean = law.a / (law.a + law.b)
      let deviation = (mean * (1 - mean) / (law.a + law.b + 1)).squareRoot()
      return GridBeta(mean: mean - 0.7 * deviation, deviation: 0.7 * deviation)
    }
    var core = one
    core.turnout = below(one.turnout)
    core.share = below(one.share)
    return [core, one].flatMap { base in
      [(0.1, 0.01, 5.0), (0.4, 0.05, 2.5)].map { incremental, extreme, decay in
        var start = base
        (start.incremental, start.extreme, start.decay) = (incremental, extreme, decay)
        return start
      }
    }
  }

  /// Short runs from every start, then the best of them to its end.
  static func threeClasses(_ stations: StationLikelihoods, starts: [Parameters]) -> Run? {
    starts.map { run(stations, from: $0, cycles: firstCycles) }
      .max { $0.logLikelihood < $1.logLikelihood }
      .map {
        run(stations, from: $0.parameters, cycles: mostCycles, tolerance: searchTolerance)
      }
  }

  /// The class shares at which the likelihood, maximised over all else, lies 1.92 below its maximum: a
  /// 95 % interval within the model. The root of the fall is nearly linear, so few refits are needed.
  static func interval(_ stations: StationLikelihoods, best: Run, isExtreme: Bool, upwards: Bool)
    -> Double
  {
    let value = isExtreme ? best.parameters.extreme : best.parameters.incremental
    let end = upwards ? 1.0 : 0.0
    let target = (3.841_458_820_694_124).squareRoot()
    var distance = max(
      0.002, (value * (1 - value) * 10 / Double(max(1, stations.count))).squareRoot())
    for _ in 0..<6 {
      let trial = upwards ? min(1, value + distance) : max(0, value - distance)
      let held = Held(isExtreme: isExtreme, value: trial)
      let fit = run(
        stations, from: held.applied(to: best.parameters), cycles: mostCycles, held: held)
      let fall = (2 * max(0, best.logLikelihood - fit.logLikelihood)).squareRoot()
      if trial == end, fall <= target { return end }
      if abs(fall - target) < 0.05 { return trial }
      distance = abs(trial - value) * max(0.2, min(5, target / max(fall, 1e-3)))
    }
    return upwards ? min(1, value + distance) : max(0, value - distance)
  }

  /// EM with squared extrapolation (SQUAREM; Varadhan and Roland 2008, scheme S3): two EM steps, one
  /// extrapolation along them, one EM step from there; an extrapolation that loses likelihood is dropped,
  /// so the likelihood never falls.
  static func run(
    _ stations: StationLikelihoods, from start: Parameters, cycles: Int, held: Held? = nil,
    tolerance: Double = Self.tolerance
  ) -> Run {
    func advance(_ parameters: Parameters) -> (logLikelihood: Double, next: Parameters) {
      let (logLikelihood, next) = step(stations, parameters)
      return (logLikelihood, held?.applied(to: next) ?? next)
    }
    // `current` is the likelihood at `point` and what EM makes of it.
    var point = start
    var current = advance(point)
    var steps = 1
    for _ in 0..<cycles {
      let (one, before) = (current.next, current.logLikelihood)
      let second = advance(one)
      var candidate = extrapolated(point, one, second.next)
      candidate = held?.applied(to: candidate) ?? candidate
      var after = advance(candidate)
      steps += 2
      if !(after.logLikelihood >= second.logLikelihood) {
        candidate = second.next
        after = advance(candidate)
        steps += 1
      }
      (point, current) = (candidate, after)
      if after.logLikelihood - before < tolerance {
        return Run(
          parameters: point, logLikelihood: after.logLikelihood, steps: steps, converged: true)
      }
    }
    return Run(
      parameters: point, logLikelihood: current.logLikelihood, steps: steps, converged: false)
  }

  private static func step(_ stations: StationLikelihoods, _ parameters: Parameters)
    -> (logLikelihood: Double, next: Parameters)
  {
    let classes = StuffingClasses.shared
    let (logLikelihood, ratios) = stations.evaluate(classes.density(parameters))
    let expected = classes.expectations(parameters, ratios: ratios)
    return (logLikelihood, classes.maximised(expected, from: parameters))
  }

  /// On logarithms of odds and of parameters, where any number is a valid one.
  private static func coordinates(_ p: Parameters) -> [Double] {
    let honest = Foundation.log(max(p.honest, 1e-12))
    return [
      Foundation.log(max(p.incremental, 1e-12)) - honest,
      Foundation.log(max(p.extreme, 1e-12)) - honest,
      Foundation.log(p.turnout.a), Foundation.log(p.turnout.b), Foundation.log(p.share.a),
      Foundation.log(p.share.b), Foundation.log(p.decay),
    ]
  }

  private static func extrapolated(_ p0: Parameters, _ p1: Parameters, _ p2: Parameters)
    -> Parameters
  {
    let (x0, x1, x2) = (coordinates(p0), coordinates(p1), coordinates(p2))
    let r = zip(x1, x0).map { $0 - $1 }
    let v = x2.indices.map { x2[$0] - x1[$0] - r[$0] }
    let (lengthR, lengthV) = (
      r.reduce(0) { $0 + $1 * $1 }.squareRoot(), v.reduce(0) { $0 + $1 * $1 }.squareRoot()
    )
    guard lengthV > 1e-12 else { return p2 }
    let alpha = min(-1, max(-64, -lengthR / lengthV))
    let x = x0.indices.map { x0[$0] - 2 * alpha * r[$0] + alpha * alpha * v[$0] }
    let odds = [Foundation.exp(min(x[0], 30)), Foundation.exp(min(x[1], 30))]
    let total = 1 + odds[0] + odds[1]
    // A class that is absent stays absent.
    return Parameters(
      incremental: p2.incremental > 0 ? odds[0] / total : 0,
      extreme: p2.extreme > 0 ? odds[1] / total : 0,
      turnout: GridBeta(a: Foundation.exp(x[2]), b: Foundation.exp(x[3])),
      share: GridBeta(a: Foundation.exp(x[4]), b: Foundation.exp(x[5])),
      decay: StuffingClasses.heldDecay(Foundation.exp(x[6])))
  }

  /// Twice the log-likelihood ratio in returns drawn from the one-class fit for the same voters: both
  /// fits anew for each of `replicates`. Its law under one class is no chi-square, since the class shares
  /// lie on their boundary there (McLachlan 1987).
  static func bootstrap(
    _ one: Parameters, voters: [Int], replicates: Int, seed: UInt64, purpose: String,
    parallel: Parallel
  ) -> [Double] {
    let grid = StuffingClasses.grid
    let turnout = cumulative(one.turnout.probabilities(grid))
    let share = cumulative(one.share.probabilities(grid))
    return parallel.map(replicates) { replicate in
      var stream = RandomStream(seed: seed, purpose: purpose, block: UInt64(replicate))
      var stations = StationLikelihoods()
      for size in voters {
        let a = grid.proportion(at: position(turnout, &stream))
        let ballots = stream.nextBinomial(trials: size, probability: a)
        let v = grid.proportion(at: position(share, &stream))
        stations.add(
          voters: size, ballots: ballots,
          votes: stream.nextBinomial(trials: ballots, probability: v))
      }
      return ratio(stations, from: one)
    }
  }

  /// Twice the log-likelihood ratio of three classes against one.
  private static func ratio(_ stations: StationLikelihoods, from one: Parameters) -> Double {
    let single = oneClass(stations, from: one)
    let three = threeClasses(stations, starts: starts(single.parameters))
    return 2 * max(0, (three?.logLikelihood ?? single.logLikelihood) - single.logLikelihood)
  }

  /// Probabilities of the 101 share bins for a station of so many ballots: the law of the cells, each
  /// spread by the normal law that a proportion's arcsine root follows (Anscombe 1948). For drawings.
  static func shareHistogram(_ parameters: Parameters, ballots: Int) -> [Double] {
    let grid = StuffingClasses.grid
    let density = StuffingClasses.shared.density(parameters)
    let cells = grid.count
    let scale = 2 * Double(max(1, ballots)).squareRoot() * grid.width
    let edges = (1...100).map { grid.position(of: (Double($0) - 0.5) / 100) }
    var cumulative = [Double](repeating: 0, count: 100)
    var total = 0.0
    for column in 0..<cells {
      let mass = (0..<cells).reduce(0) { $0 + density[$1 * cells + column] }
      total += mass
      for edge in 0..<100 {
        cumulative[edge] += mass * Normal.cdf((edges[edge] - Double(column) - 0.5) * scale)
      }
    }
    let ends: [Double] = [0] + cumulative + [total]
    return (0...100).map { ends[$0 + 1] - ends[$0] }
  }

  private static func cumulative(_ masses: [Double]) -> [Double] {
    var sum = 0.0
    return masses.map { mass in
      sum += mass
      return sum
    }
  }

  /// A cell by its probability, and a uniform place within it.
  private static func position(_ cumulative: [Double], _ stream: inout RandomStream) -> Double {
    let u = stream.uniform()
    let cell = cumulative.firstIndex { u <= $0 } ?? cumulative.count - 1
    return Double(cell) + stream.uniform()
  }
}
