import Foundation

/// log(k!) for whole numbers, fast enough for the inner loops of the samplers and of mass functions.
enum LogFactorial {
  /// log 0! … log 1023!, each rounded once from the running sum kept with its compensation.
  private static let table: [Double] = {
    var values = [0.0]
    var sum = CompensatedSum()
    for k in 1..<1024 {
      sum.add(log(Double(k)))
      values.append(sum.value)
    }
    return values
  }()

  /// log(k!); `k` must be a whole number, and a negative one gives plus infinity, the pole.
  ///
  /// Beyond the table by Stirling's series (Abramowitz and Stegun 1964, 6.1.41), whose first omitted
  /// term is below 1e-24 there.
  static func value(_ k: Double) -> Double {
    guard k >= 0 else { return .infinity }
    if k < 1024 { return table[Int(k)] }
    let inverse = 1 / k
    let square = inverse * inverse
    let correction = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260)))
    return (k + 0.5) * log(k) - k + 0.918_938_533_204_672_7 + correction
  }
}
