/// Logarithmic scale from the smallest non-empty cell to the largest.
///
/// The logarithm is made of additions, multiplications and divisions alone, which give the same bits on
/// every processor, as the mathematical library's need not.
struct LogScale {
  let smallest: Int
  let largest: Int
  /// Logarithm of `smallest`, and from there to that of `largest`.
  private let start: Double
  private let span: Double

  /// `nil` where every cell is empty.
  init?(_ weights: [Int]) {
    let filled = weights.lazy.filter { $0 > 0 }
    guard let smallest = filled.min(), let largest = filled.max() else { return nil }
    self.smallest = smallest
    self.largest = largest
    start = Self.log2(Double(smallest))
    span = Self.log2(Double(largest)) - start
  }

  /// Position from 0 (smallest) to 1 (largest).
  func position(_ weight: Double) -> Double {
    guard span > 0 else { return 1 }
    return (Self.log2(weight) - start) / span
  }

  /// Palette step of a non-empty cell.
  func step(_ weight: Int, of steps: Int) -> Int {
    min(steps - 1, max(0, Int((position(Double(weight)) * Double(steps - 1)).rounded())))
  }

  /// Ticks of the colour bar: 1, 2 and 5 times powers of ten where they are few, else powers of ten.
  var ticks: [Int] {
    var fine: [Int] = []
    var coarse: [Int] = []
    var power = 1
    while power <= largest, power < 1_000_000_000_000_000 {
      for factor in [1, 2, 5] where (smallest...largest).contains(factor * power) {
        fine.append(factor * power)
        if factor == 1 { coarse.append(power) }
      }
      power *= 10
    }
    return fine.count <= 9 || coarse.count < 2 ? fine : coarse
  }

  static func log2(_ value: Double) -> Double {
    // atanh series: log(m) = 2 atanh((m - 1) / (m + 1)), with m in 1 ..< 2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1, through: 25, by: 2) {
      sum += term / Double(power)
      term *= square
    }
    return Double(value.exponent) + sum * 2.885_390_081_777_927  // 2 / ln 2
  }
}
