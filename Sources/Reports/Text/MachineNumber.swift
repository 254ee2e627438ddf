import Foundation

/// Numbers for machines: point decimals, at most ten significant digits, the same bytes everywhere.
///
/// Ten digits because the last bits of a floating-point result differ between processors, and reports
/// must not. A value is rounded from its shortest decimal form, half away from zero.
package enum MachineNumber {
  /// Powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Writes the value; writes nothing for NaN and infinities, which no reader of the files expects.
  static func write(_ value: Double, to writer: inout ByteWriter) {
    guard value.isFinite else { return }
    if value.magnitude < 1e10, value == Double(Int(value)) {
      writer.write(Int(value))
      return
    }
    if value < 0 { writer.write(byte: UInt8(ascii: "-")) }
    let decimal = quickDigits(value.magnitude) ?? slowDigits(value.magnitude)
    write(digits: decimal.digits, exponent: decimal.exponent, to: &writer)
  }

  /// Writes a probability; one smaller than 1e-300 from its natural logarithm, with six digits, since the
  /// last bits of a large logarithm are digits of the probability.
  static func write(probability: Double, logarithm: Double?, to writer: inout ByteWriter) {
    guard probability < 1e-300, let logarithm, logarithm.isFinite else {
      return write(probability, to: &writer)
    }
    let decimal = logarithm * 0.434_294_481_903_251_827_65
    var exponent = decimal.rounded(.down)
    var digits = (pow(10, decimal - exponent) * 1e5).rounded()
    if digits >= 1e6 {
      digits = 1e5
      exponent += 1
    }
    guard exponent.magnitude < 1e15 else { return write(0, to: &writer) }
    write(digits: Int(digits) * 10_000, exponent: Int(exponent), to: &writer)
  }

  /// The value as text; empty for NaN and infinities.
  package static func text(_ value: Double) -> String {
    ByteWriter.text { write(value, to: &$0) }
  }

  /// The value as it is printed, as a number: what lies below the tenth digit is taken away.
  package static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    guard let decimal = quickDigits(value.magnitude) else { return Double(text(value)) ?? value }
    // One rounded operation on exact numbers: the same as reading the text.
    let shift = 9 - decimal.exponent
    let size =
      shift >= 0 ? Double(decimal.digits) / powers[shift] : Double(decimal.digits) * powers[-shift]
    return value < 0 ? -size : size
  }

  /// Ten digits as an integer in 1e9 ..< 1e10, and the power of ten of the first one.
  private typealias Decimal10 = (digits: Int, exponent: Int)

  /// One exact power and one rounded operation: the error stays below 1e-5 of the last digit, so only
  /// values that lie nearer than that to a tie need the slow way.
  private static func quickDigits(_ value: Double) -> Decimal10? {
    guard value >= 1e-12, value < 1e22 else { return nil }
    // The binary exponent gives the decimal one up to one: 315653 / 2^20 is the logarithm of 2, and its
    // product is rounded down. The value is positive and normal, so its exponent is in these bits.
    let binary = Int(value.bitPattern >> 52) - 1023
    var exponent = (binary * 315_653) >> 20
    for _ in 0..<2 {
      let shift = 9 - exponent
      guard shift <= 22, shift >= -22 else { return nil }
      let scaled = shift >= 0 ? value * powers[shift] : value / powers[-shift]
      if scaled >= 1e10 {
        exponent += 1
        continue
      }
      let whole = Int(scaled)
      let rest = scaled - Double(whole)
      guard scaled >= 1e9, (rest - 0.5).magnitude > 1e-4 else { return nil }
      let digits = whole + (rest > 0.5 ? 1 : 0)
      return digits == 10_000_000_000 ? (1_000_000_000, exponent + 1) : (digits, exponent)
    }
    return nil
  }

  /// From the shortest decimal form, which Swift prints as "12.5", "1e-07" or "1.25e+22".
  private static func slowDigits(_ value: Double) -> Decimal10 {
    var digits = 0
    var taken = 0
    var exponent = -1
    var shown = 0
    var seenPoint = false
    var roundUp = false
    var bytes = value.description.utf8[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else if byte == UInt8(ascii: "e") {
        shown = Int(String(bytes) ?? "") ?? 0
        break
      } else {
        if taken > 0 || byte != 48 {
          if taken < 10 { digits = digits * 10 + Int(byte - 48) }
          if taken == 10 { roundUp = byte >= 53 }
          taken += 1
          if !seenPoint { exponent += 1 }
        } else if seenPoint {
          exponent -= 1
        }
      }
    }
    while taken < 10 {
      digits *= 10
      taken += 1
    }
    if roundUp { digits += 1 }
    if digits == 10_000_000_000 {
      digits = 1_000_000_000
      exponent += 1
    }
    return (digits, exponent + shown)
  }

  private static func write(digits: Int, exponent: Int, to writer: inout ByteWriter) {
    let isScientific = exponent < -5 || exponent > 14
    /// Digits before the point.
    let point = isScientific ? 1 : exponent + 1
    // A zero, a point and up to four zeros before the ten digits; or the digits, the point and zeros.
    writer.write(upTo: 20) { text in
      // The digits leave room for what goes before them, or for the point among them.
      let first = point <= 0 ? 2 - point : 1
      writeTen(digits, to: text, at: first)
      var length = 10
      while length > 1, text[first + length - 1] == 48 { length -= 1 }
      if point <= 0 {
        for place in 0..<first { text[place] = 48 }
        text[1] = UInt8(ascii: ".")
        return first + length
      }
      for place in 0..<min(point, 10) { text[place] = text[place + 1] }
      if point < length {
        text[point] = UInt8(ascii: ".")
        return length + 1
      }
      // Zeros among the ten digits are there already.
      for place in min(point, 10)..<point { text[place] = 48 }
      return point
    }
    if isScientific {
      writer.write("e")
      writer.write(exponent)
    }
  }

  /// Two halves side by side, two digits at a time: each division waits for the one before.
  @inline(__always)
  private static func writeTen(
    _ digits: Int, to text: UnsafeMutableBufferPointer<UInt8>, at first: Int
  ) {
    writeFive(UInt32(truncatingIfNeeded: digits / 100_000), to: text, at: first)
    writeFive(UInt32(truncatingIfNeeded: digits % 100_000), to: text, at: first + 5)
  }

  @inline(__always)
  private static func writeFive(
    _ digits: UInt32, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) {
    let three = digits / 100
    let one = three / 100
    text[place] = 48 + UInt8(truncatingIfNeeded: one)
    Digits.write(pair: Int(three - 100 * one), to: text, at: place + 1)
    Digits.write(pair: Int(digits - 100 * three), to: text, at: place + 3)
  }
}

extension ByteWriter {
  /// Writes a number for machines.
  mutating func write(_ value: Double) { MachineNumber.write(value, to: &self) }

  /// Writes a probability for machines, nothing for `nil`.
  mutating func write(probability: Double?, logarithm: Double?) {
    if let probability {
      MachineNumber.write(probability: probability, logarithm: logarithm, to: &self)
    }
  }

  /// Writes a number for machines, nothing for `nil`.
  mutating func write(_ value: Double?) {
    if let value { MachineNumber.write(value, to: &self) }
  }
}
