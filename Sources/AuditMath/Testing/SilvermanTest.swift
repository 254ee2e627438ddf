import Foundation

/// Silverman's test for the number of modes of a density.
///
/// With a Gaussian kernel the number of modes falls as the bandwidth grows. The critical bandwidth for k
/// is the smallest at which the estimate has at most k modes; it is large where the data resist. Its
/// significance comes from samples of the smoothed data: drawn from the estimate at the critical
/// bandwidth and rescaled to the variance of the data, how many have more than k modes at that
/// bandwidth?
///
/// The test is known to be conservative at k = 1: under one mode p <= 0.05 comes in less than 5 % of
/// samples (Hall and York 2001). Heavily tied data have modes at their ties.
///
/// The values are counted on a grid, so the cost of a replicate does not depend on how many there are:
/// a replicate is a multinomial draw of the smoothed density. Grid steps are at most a fifth of the
/// bandwidth.
///
/// Source: Silverman (1981), Using kernel density estimates to investigate multimodality, JRSS B 43(1),
/// 97-99.
public struct SilvermanTest: Sendable {
  /// One hypothesis: at most so many modes.
  public struct Step: Sendable, Equatable {
    public let modes: Int
    /// In units of the values.
    public let criticalBandwidth: Double
    /// (1 + replicates with more modes) / (1 + replicates); where ten replicates had more before all were
    /// drawn, 10 / drawn (Besag and Clifford 1991, Sequential Monte Carlo p-values).
    public let p: Double
  }

  /// For one mode, two, and so on, up to the first with p above the level.
  public let steps: [Step]
  /// The number of modes that is not rejected; `nil` where every one up to the limit is.
  public let modes: Int?

  private static let fineCount = 512
  /// Replicates with more modes after which a p is large enough to be known.
  private static let enough = 10

  /// `nil` for fewer than four values, a value that is not finite, or where all are equal.
  ///
  /// - Parameters:
  ///   - limit: the largest number of modes tried.
  ///   - stream: keyed by what the test is for.
  public init?(
    _ values: [Double], level: Double = 0.05, limit: Int = 5, replicates: Int = 99,
    stream: RandomStream
  ) {
    let moments = Moments(values)
    guard values.count >= 4, let low = values.min(), let high = values.max(), low < high,
      let deviation = moments.standardDeviation, let mean = moments.mean,
      let grid = KernelDensity.Grid(over: low...high, count: Self.fineCount)
    else { return nil }
    let masses = KernelDensity.linearBinning(values, grid: grid)
    var stream = stream
    var steps: [Step] = []
    var accepted: Int?
    for modes in 1...max(1, limit) {
      let bandwidth = Self.criticalBandwidth(masses, grid, modes: modes)
      let sampler = Sampler(
        masses: masses, grid: grid, bandwidth: bandwidth, mean: mean, deviation: deviation,
        count: values.count)
      var (more, drawn) = (0, 0)
      while drawn < replicates, more < Self.enough {
        drawn += 1
        if sampler.draw(&stream) > modes { more += 1 }
      }
      let p =
        more == Self.enough
        ? Double(more) / Double(drawn) : Double(1 + more) / Double(1 + replicates)
      steps.append(Step(modes: modes, criticalBandwidth: bandwidth, p: p))
      if p > level {
        accepted = modes
        break
      }
    }
    self.steps = steps
    self.modes = accepted
  }

  /// Bisection: the number of modes never rises with the bandwidth.
  static func criticalBandwidth(
    _ masses: [Double], _ grid: KernelDensity.Grid, modes: Int
  ) -> Double {
    let range = grid.step * Double(grid.count - 1)
    // Below half a step the grid itself shows; above the range no density has two modes.
    var (low, high) = (grid.step / 2, range)
    for _ in 0..<24 where high > low * 1.0005 {
      let middle = (low * high).squareRoot()
      if modeCount(masses, grid, bandwidth: middle) > modes { low = middle } else { high = middle }
    }
    return high
  }

  /// Modes of the density of masses on a grid. A mode lies between the smallest and the largest value, so
  /// no grid is needed outside.
  static func modeCount(_ masses: [Double], _ grid: KernelDensity.Grid, bandwidth: Double) -> Int {
    // A coarser grid serves for a wide kernel.
    let stride = max(1, min(grid.count / 32, Int(bandwidth / 8 / grid.step)))
    let points = (grid.count + stride - 1) / stride
    var coarse = masses
    var step = grid.step
    if stride > 1 {
      coarse = [Double](repeating: 0, count: points + 1)
      for (index, mass) in masses.enumerated() where mass != 0 {
        let (whole, part) = (index / stride, Double(index % stride) / Double(stride))
        coarse[whole] += mass * (1 - part)
        coarse[whole + 1] += mass * part
      }
      step *= Double(stride)
    }
    return Kernel(step: step, bandwidth: bandwidth).modes(coarse)
  }
}

/// A Gaussian kernel on a grid, cut at five bandwidths, and the counting of maxima.
private struct Kernel {
  let smoothing: Smoothing

  init(step: Double, bandwidth: Double) {
    let reach = max(1, Int((5 * bandwidth / step).rounded(.up)))
    smoothing = Smoothing(
      (0...reach).map { offset in
        let z = Double(offset) * step / bandwidth
        return exp(-0.5 * z * z)
      })
  }

  func modes(_ masses: [Double]) -> Int {
    let density = smoothing.spread(masses)
    var found = 0
    var rising = true
    var height = 0.0
    for value in density {
      // Differences that small are rounding, not shape.
      let tolerance = 1e-9 * max(value, height)
      if rising, value < height - tolerance {
        found += 1
        rising = false
      } else if !rising, value > height + tolerance {
        rising = true
      }
      height = value
    }
    return rising ? found + 1 : found
  }
}

/// Draws samples of the smoothed and rescaled data and counts their modes.
private struct Sampler {
  private let law: MultinomialLaw
  private let kernel: Kernel
  private let count: Int

  init(
    masses: [Double], grid: KernelDensity.Grid, bandwidth: Double, mean: Double,
    deviation: Double, count: Int
  ) {
    self.count = count
    // X* = m + c (X + h e - m), c = 1 / sqrt(1 + h²/s²), has the mean and the variance of the data.
    let shrink = 1 / (1 + bandwidth * bandwidth / (deviation * deviation)).squareRoot()
    let width = shrink * bandwidth
    let low = mean + shrink * (grid.start - mean) - 4 * width
    let high = mean + shrink * (grid.point(grid.count - 1) - mean) + 4 * width
    let points = min(2_048, max(16, Int(((high - low) / (bandwidth / 5)).rounded(.up)) + 1))
    let step = (high - low) / Double(points - 1)
    var cells = [Double](repeating: 0, count: points)
    for (index, mass) in masses.enumerated() where mass > 0 {
      let position = (mean + shrink * (grid.point(index) - mean) - low) / step
      let left = min(points - 2, max(0, Int(position)))
      let part = position - Double(left)
      cells[left] += mass * (1 - part)
      cells[left + 1] += mass * part
    }
    let density = Kernel(step: step, bandwidth: width).smoothing.spread(cells)
    let total = density.compensatedSum()
    law = MultinomialLaw(density.map { $0 / total })
    kernel = Kernel(step: step, bandwidth: bandwidth)
  }

  func draw(_ stream: inout RandomStream) -> Int {
    kernel.modes(stream.nextMultinomial(trials: count, law).map { Double($0) })
  }
}
