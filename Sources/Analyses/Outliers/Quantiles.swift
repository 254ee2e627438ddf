import AuditMath

/// Order statistics of samples, by linear interpolation (type 7 of Hyndman and Fan 1996).
enum Quantiles {
  /// The quantile of a sorted sample; 0 for an empty one.
  static func sorted(_ values: [Double], _ probability: Double) -> Double {
    guard let last = values.indices.last else { return 0 }
    let position = probability * Double(last)
    let low = min(last, max(0, Int(position)))
    let high = min(last, low + 1)
    return values[low] + (position - Double(low)) * (values[high] - values[low])
  }

  /// The quantile of a sample in any order; 0 for an empty one.
  static func of(_ values: [Double], _ probability: Double) -> Double {
    guard let last = values.indices.last else { return 0 }
    let position = probability * Double(last)
    let low = min(last, max(0, Int(position)))
    // As the median of an odd number: no other value has a part in it.
    if position == Double(low) { return Selection.value(low, of: values) }
    let (value, next) = Selection.neighbours(low, of: values)
    return value + (position - Double(low)) * (next - value)
  }

  /// The median; 0 for an empty sample.
  static func median(_ values: [Double]) -> Double { of(values, 0.5) }

  /// The standard deviation of the normal law with the sample's interquartile range.
  static func normalSpread(_ values: [Double]) -> Double {
    (of(values, 0.75) - of(values, 0.25)) / 1.348_979_500_392_163_5
  }
}
