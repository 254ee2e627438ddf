import Foundation
import Testing

@testable import AuditMath

/// Values from SciPy, made by `Tests/References/estimation.py`.
struct EstimationReference: Decodable {
  struct Moments: Decodable {
    let values: [Double]
    let mean, variance, skewness, kurtosis: Double
  }
  struct Regression: Decodable {
    let x, y: [Double]
    let slope, intercept, slopeStandardError, interceptStandardError: Double
    let low, high, p, rSquared: Double
  }
  struct Weighted: Decodable {
    let weights: [Double]
    let intercept, slope, slopeStandardError, interceptStandardError: Double
  }
  struct Kernel: Decodable {
    let start, end: Double
    let count: Int
    let bandwidth: Double
    let density: [Double]
  }
  struct Plane: Decodable { let density: [Double] }
  struct Smirnov: Decodable {
    let first, second: [Double]
    let statistic, p: Double
    let exact: Bool
  }
  struct Discovery: Decodable { let p, bh, by: [Double] }
  let moments: Moments
  let regression: Regression
  let weighted: Weighted
  let kernel: Kernel
  let plane: Plane
  let smirnov: [Smirnov]
  let discovery: Discovery

  static func load() throws -> EstimationReference { try Reference.load("estimation.json") }
}

@Suite struct MomentsTests {
  @Test(arguments: [
    ("NumAcc1", 14.5), ("NumAcc2", 14.5), ("NumAcc3", 9.4), ("NumAcc4", 8.2),
  ]) func reachesTheDigitsOfNIST(name: String, gate: Double) throws {
    let file: LeastSquaresTests.File = try Reference.load("nist.json")
    let data = try #require(file.univariate[name])
    let moments = Moments(data.values)
    let mean = try #require(moments.mean)
    let deviation = try #require(moments.standardDeviation)
    #expect(digits(mean, Double(data.mean) ?? .nan) >= 14)
    #expect(digits(deviation, Double(data.deviation) ?? .nan) >= gate)
  }

  @Test func agreesWithSciPy() throws {
    let reference = try EstimationReference.load().moments
    let moments = Moments(reference.values)
    #expect(relativeError(try #require(moments.mean), reference.mean) < 1e-14)
    #expect(relativeError(try #require(moments.variance), reference.variance) < 1e-13)
    #expect(relativeError(try #require(moments.skewness), reference.skewness) < 1e-12)
    #expect(relativeError(try #require(moments.kurtosis), reference.kurtosis) < 1e-12)
    #expect(
      relativeError(try #require(moments.excessKurtosis), reference.kurtosis - 3) < 1e-12)
  }

  @Test func equalWeightsChangeNothing() throws {
    let values = try EstimationReference.load().moments.values
    let plain = Moments(values)
    let weighted = Moments(values, weights: [Double](repeating: 2, count: values.count))
    #expect(relativeError(try #require(weighted.mean), try #require(plain.mean)) < 1e-14)
    #expect(relativeError(try #require(weighted.variance), try #require(plain.variance)) < 1e-13)
    #expect(relativeError(try #require(weighted.skewness), try #require(plain.skewness)) < 1e-12)
    #expect(weighted.weight == 2 * plain.weight)
  }

  @Test func weightsWeigh() {
    let moments = Moments([1, 5, 100], weights: [3, 1, 0])
    #expect(moments.mean == 2)
    #expect(moments.count == 2)
    // Σw(x - 2)² = 12 over 4 - 10/4.
    #expect(moments.variance == 8)
  }

  @Test func degenerateCases() {
    #expect(Moments([]).mean == nil)
    #expect(Moments([]).count == 0)
    #expect(Moments([3]).mean == 3)
    #expect(Moments([3]).variance == nil)
    #expect(Moments([0.1, 0.1, 0.1]).mean == 0.1)
    #expect(Moments([0.1, 0.1, 0.1]).variance == 0)
    #expect(Moments([0.1, 0.1, 0.1]).skewness == nil)
    #expect(Moments([0.1, 0.1, 0.1]).kurtosis == nil)
    #expect(Moments([1, .nan]).mean == nil)
    #expect(Moments([1, .infinity]).mean == nil)
    #expect(Moments([1, 2], weights: [1]).mean == nil)
    #expect(Moments([1, 2], weights: [0, -1]).mean == nil)
  }

  @Test func compensatedSumKeepsSmallTerms() {
    #expect([1e16, 1, -1e16, 1].compensatedSum() == 2)
    #expect([1e308, 1e308].compensatedSum() == .infinity)
    #expect([Double]().compensatedSum() == 0)
  }
}

@Suite struct PercentageHistogramTests {
  /// The definition, by exact fractions: |1000 k/n - b w| <= w/2 with the upper edge open.
  @Test(arguments: [PercentageHistogram.Width.tenth, .whole]) func binsAreCentred(
    width: PercentageHistogram.Width
  ) throws {
    let w = width.rawValue
    for n in 1...220 {
      for k in 0...n {
        let bin = try #require(PercentageHistogram.bin(count: k, of: n, width: width))
        let distance = 2 * 1000 * k - 2 * bin * w * n
        #expect(distance >= -w * n && distance < w * n)
      }
    }
  }

  @Test func roundValuesSitInTheirBin() {
    var histogram = PercentageHistogram(width: .tenth)
    #expect(histogram.weights.count == 1001)
    for n in 1000...2000 {
      let k = Int((0.45 * Double(n)).rounded())
      histogram.add(count: k, of: n, weight: 2)
    }
    #expect(histogram.totalWeight == 2002)
    #expect(histogram.weights[450] == 2002)
    #expect(histogram.centre(ofBin: 450) == 45)
  }

  @Test func leavesOutWhatIsNoPercentage() {
    var histogram = PercentageHistogram(width: .whole)
    histogram.add(count: 1, of: 0)
    histogram.add(count: -1, of: 5)
    histogram.add(count: 6, of: 5)
    histogram.add(count: 1, of: .max)
    histogram.add(count: 5, of: 5)
    histogram.add(count: 0, of: 5, weight: 3)
    #expect(histogram.leftOut == 4)
    #expect(histogram.weights.count == 101)
    #expect(histogram.weights[100] == 1)
    #expect(histogram.weights[0] == 3)
    // 0.5 % lies on an edge and belongs to the upper bin.
    #expect(PercentageHistogram.bin(count: 1, of: 200, width: .whole) == 1)
    var other = PercentageHistogram(width: .whole)
    other.merge(histogram)
    #expect(other == histogram)
  }
}

@Suite struct LinearRegressionTests {
  @Test func agreesWithSciPy() throws {
    let reference = try EstimationReference.load()
    let r = reference.regression
    let line = try #require(LinearRegression(x: r.x, y: r.y))
    #expect(relativeError(line.slope, r.slope) < 1e-13)
    #expect(relativeError(line.intercept, r.intercept) < 1e-12)
    #expect(relativeError(try #require(line.slopeStandardError), r.slopeStandardError) < 1e-12)
    #expect(
      relativeError(try #require(line.interceptStandardError), r.interceptStandardError) < 1e-12)
    let interval = try #require(line.slopeInterval(level: 0.95))
    #expect(relativeError(interval.lowerBound, r.low) < 1e-11)
    #expect(relativeError(interval.upperBound, r.high) < 1e-11)
    #expect(relativeError(try #require(line.slopeTwoSidedTail()), r.p) < 1e-9)
    #expect(relativeError(try #require(line.rSquared), r.rSquared) < 1e-12)
    let w = reference.weighted
    let weighted = try #require(LinearRegression(x: r.x, y: r.y, weights: w.weights))
    #expect(relativeError(weighted.slope, w.slope) < 1e-12)
    #expect(relativeError(weighted.intercept, w.intercept) < 1e-11)
    #expect(relativeError(try #require(weighted.slopeStandardError), w.slopeStandardError) < 1e-11)
    #expect(
      relativeError(try #require(weighted.interceptStandardError), w.interceptStandardError) < 1e-11
    )
  }

  @Test func degenerateCases() {
    #expect(LinearRegression(x: [], y: []) == nil)
    #expect(LinearRegression(x: [1], y: [1]) == nil)
    #expect(LinearRegression(x: [1, 1, 1], y: [1, 2, 3]) == nil)
    #expect(LinearRegression(x: [1, 2], y: [1]) == nil)
    #expect(LinearRegression(x: [1, .nan], y: [1, 2]) == nil)
    #expect(LinearRegression(x: [1, 2], y: [1, 2], weights: [1]) == nil)
    #expect(LinearRegression(x: [1, 2, 3], y: [1, 2, 3], weights: [1, 0, -1]) == nil)
    let two = LinearRegression(x: [1, 3], y: [2, 6])
    #expect(two?.slope == 2)
    #expect(two?.intercept == 0)
    #expect(two?.prediction(at: 5) == 10)
    #expect(two?.slopeStandardError == nil)
    #expect(two?.slopeInterval(level: 0.95) == nil)
    #expect(two?.slopeTwoSidedTail() == nil)
    #expect(LinearRegression(x: [1, 2, 3], y: [4, 4, 4])?.rSquared == nil)
  }
}

@Suite struct KernelDensityTests {
  @Test func agreesWithSciPy() throws {
    let reference = try EstimationReference.load()
    let k = reference.kernel
    let values = reference.moments.values
    let grid = try #require(KernelDensity.Grid(over: k.start...k.end, count: k.count))
    let found = try #require(
      KernelDensity.estimate(values, grid: grid, bandwidth: k.bandwidth))
    // Linear binning at an eighth of the bandwidth.
    #expect(zip(found, k.density).allSatisfy { abs($0 - $1) < 1e-3 })
    let integral = found.reduce(0, +) * grid.step
    #expect(abs(integral - 1) < 1e-3)
    let masses = KernelDensity.linearBinning(values, grid: grid)
    let smoothing = try #require(KernelDensity.smoothingMatrix(grid: grid, bandwidth: k.bandwidth))
    let byMatrix = smoothing.product(masses.map { $0 / Double(values.count) })
    #expect(zip(byMatrix, found).allSatisfy { abs($0 - $1) < 1e-14 })
  }

  @Test func planeAgreesWithTheDefinition() throws {
    let reference = try EstimationReference.load()
    let xGrid = try #require(KernelDensity.Grid(over: -2...20, count: 12))
    let yGrid = try #require(KernelDensity.Grid(over: -4...16, count: 9))
    let found = try #require(
      KernelDensity.plane(
        x: reference.regression.x, y: reference.regression.y, weights: reference.weighted.weights,
        xGrid: xGrid, yGrid: yGrid, xBandwidth: 0.8, yBandwidth: 1.1))
    #expect(
      zip(found.storage, reference.plane.density).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test func degenerateCases() throws {
    #expect(KernelDensity.Grid(over: 1...1, count: 5) == nil)
    #expect(KernelDensity.Grid(over: 0...1, count: 1) == nil)
    let grid = try #require(KernelDensity.Grid(over: 0...1, count: 11))
    #expect(KernelDensity.estimate([], grid: grid, bandwidth: 0.1) == nil)
    #expect(KernelDensity.estimate([0.5], grid: grid, bandwidth: 0) == nil)
    #expect(KernelDensity.estimate([.nan], grid: grid, bandwidth: 0.1) == nil)
    #expect(KernelDensity.estimate([7], grid: grid, bandwidth: 0.1)?.max() == 0)
    #expect(KernelDensity.binned(masses: [1], grid: grid, bandwidth: 0.1) == nil)
    #expect(KernelDensity.smoothingMatrix(grid: grid, bandwidth: -1) == nil)
    #expect(
      KernelDensity.plane(
        x: [], y: [], xGrid: grid, yGrid: grid, xBandwidth: 1, yBandwidth: 1) == nil)
    #expect(KernelDensity.ruleOfThumbBandwidth([1]) == nil)
    #expect(KernelDensity.ruleOfThumbBandwidth([2, 2, 2]) == nil)
    let width = try #require(KernelDensity.ruleOfThumbBandwidth([1, 2, 3, 4]))
    #expect(relativeError(width, 0.9 * (1.5 / 1.34) * pow(4, -0.2)) < 1e-14)
  }
}
