import Foundation

extension RandomStream {
  /// A Poisson count; 0 when the mean is not positive.
  ///
  /// Inversion below a mean of 10, else algorithm PTRS of Hörmann (1993), "The transformed rejection
  /// method for generating Poisson random variables". Means are held to at most 1e15, where a count
  /// is still exact in a `Double`.
  public mutating func nextPoisson(mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    let mean = min(mean, 1e15)
    return mean < 10 ? poissonByInversion(mean: mean) : poissonByRejection(mean: mean)
  }

  private mutating func poissonByInversion(mean: Double) -> Int {
    let start = exp(-mean)
    while true {
      var u = uniform()
      var mass = start
      var k = 0
      // The mass beyond 200 is below 1e-150: the guard only stops a walk made endless by rounding.
      while u > mass, k < 200 {
        u -= mass
        k += 1
        mass *= mean / Double(k)
      }
      if u <= mass { return k }
    }
  }

  private mutating func poissonByRejection(mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    let logMean = log(mean)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      guard k >= 0, us >= 0.013 || v <= us else { continue }
      let bound = k * logMean - mean - LogFactorial.value(k)
      if log(v * inverseAlpha / (a / (us * us) + b)) <= bound { return Int(k) }
    }
  }
}
