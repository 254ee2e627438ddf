import Analyses

/// Round tick values for an axis that starts at zero.
enum Axis {
  /// Four to eight ticks at multiples of 1, 2 or 5 times a power of ten, the last at or above `largest`.
  static func ticks(upTo largest: Double) -> [Double] {
    guard largest > 0, largest < 1e18 else { return [0, 1] }
    var step = 1.0
    while step * 10 <= largest / 5 { step *= 10 }
    while step > largest { step /= 10 }
    for factor in [1.0, 2, 5, 10] where largest / (step * factor) <= 6 {
      step *= factor
      break
    }
    var ticks = [0.0]
    while let last = ticks.last, last < largest { ticks.append(Double(ticks.count) * step) }
    return ticks
  }

  /// Short label: 1,500; 20,000; 1.5 M for millions.
  static func label(_ value: Double, largest: Double) -> String {
    if largest >= 2_000_000 {
      let millions = value / 1_000_000
      let decimals = millions == millions.rounded() ? 0 : 1
      return value == 0 ? "0" : said("\(HumanNumber.fixed(millions, decimals: decimals)) M")
    }
    return HumanNumber.size(value)
  }
}
