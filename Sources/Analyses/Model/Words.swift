import Returns

/// Numbers and names inside sentences for people. Machine formats never use it.
public enum Words {
  /// A count or excess, rounded to whole units with commas between thousands; one decimal below 10.
  public static func count(_ value: Double) -> String {
    guard value.isFinite else { return said("an unknown number of") }
    if abs(value) < 10, value.rounded() != value { return decimal(value, 1) }
    return grouped(value.rounded())
  }

  /// A percentage of the given fraction, with two significant decimals at most.
  public static func percent(_ fraction: Double, decimals: Int = 1) -> String {
    decimal(100 * fraction, decimals) + " %"
  }

  /// A number with a fixed number of decimals, rounded half away from zero.
  public static func decimal(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return said("unknown") }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return String(value) }
    let whole = Int(scaled / scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + grouped(Double(whole)) }
    let fraction = String(Int(scaled) - whole * Int(scale))
    return sign + grouped(Double(whole)) + Language.current.decimalPoint
      + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// A change with its sign and one decimal.
  public static func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + decimal(value, 1)
  }

  private static func grouped(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return String(value) }
    let digits = String(Int(abs(value)))
    let sign = value <= -0.5 ? "-" : ""
    let length = digits.utf8.count
    if length <= 3 { return sign + digits }
    let separator = Language.current.groupSeparator
    var text = sign
    for (place, digit) in digits.unicodeScalars.enumerated() {
      if place > 0, (length - place) % 3 == 0 { text += separator }
      text.unicodeScalars.append(digit)
    }
    return text
  }
}

extension ElectionView {
  /// A candidate's name, or words for "any candidate".
  public func candidateName(_ candidate: Int?) -> String {
    candidate.map { table.candidates[$0].name } ?? said("any candidate")
  }
}
