import Analyses

/// Numbers for people, few digits, with the signs of the current language: in English `1,234.5`.
enum HumanNumber {
  /// `1,234,567`.
  static func integer(_ value: Int) -> String {
    ByteWriter.text { writeGrouped(value, to: &$0) }
  }

  /// `12.34`, rounded half away from zero; an em dash for NaN and infinities.
  static func fixed(_ value: Double, decimals: Int) -> String {
    ByteWriter.text { writeFixed(value, decimals: decimals, to: &$0) }
  }

  /// A size with as many digits as a reader can use: 12,346; 123.5; 12.35; 0.123.
  static func size(_ value: Double) -> String {
    let magnitude = value.magnitude
    guard magnitude.isFinite else { return "—" }
    if value == value.rounded(), magnitude < 1e15 { return integer(Int(value)) }
    // As many decimals as what is printed takes: 0.9999 is 1.00, not 1.000.
    if magnitude >= 999.95 { return fixed(value, decimals: 0) }
    if magnitude >= 99.995 { return fixed(value, decimals: 1) }
    if magnitude >= 0.9995 { return fixed(value, decimals: 2) }
    if magnitude >= 0.099_95 { return fixed(value, decimals: 3) }
    if magnitude >= 0.001 { return fixed(value, decimals: 4) }
    return magnitude < 0.0001 ? said(value < 0 ? "about −0" : "about 0") : fixed(value, decimals: 5)
  }

  /// A probability: two significant digits, or a bound where it is tiny.
  static func probability(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    if value < 0.000_001 { return "< 0" + Language.current.decimalPoint + "000001" }
    var decimals = 2
    var limit = 0.1
    while value < limit, decimals < 7 {
      decimals += 1
      limit /= 10
    }
    return fixed(value, decimals: decimals)
  }

  /// `part / whole` in percent with two decimals, in integer arithmetic; an em dash where there is none.
  ///
  /// - Parameter language: the current one; whoever writes many numbers asks for it once.
  static func writePercent(
    _ part: Int, of whole: Int, in language: Language = .current, to writer: inout ByteWriter
  ) {
    guard whole > 0, part.magnitude < 1 << 44 else {
      writer.write("—")
      return
    }
    let hundredths = (part.magnitude * 20_000 + whole.magnitude) / (2 * whole.magnitude)
    if part < 0, hundredths > 0 { writer.write("−") }
    writeGrouped(Int(hundredths / 100), in: language, to: &writer)
    writer.write(raw: language.decimalPoint)
    writer.write(hundredths, digits: 2)
    writer.write(" %")
  }

  /// "1 in 250" for a probability of at most 1 in 20; nothing for an ordinary one.
  static func writeRarity(_ probability: Double, to writer: inout ByteWriter) {
    guard probability <= 0.05 else { return }
    let times = integer(Int((1 / max(0.000_001, probability)).rounded()))
    writer.write(raw: probability < 0.000_001 ? said("under 1 in \(times)") : said("1 in \(times)"))
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    ByteWriter.text { writePercent(part, of: whole, to: &$0) }
  }

  static func writeGrouped(
    _ value: Int, in language: @autoclosure () -> Language = .current, to writer: inout ByteWriter
  ) {
    if value < 0 { writer.write("−") }
    let magnitude = Int(clamping: value.magnitude)
    if magnitude < 1000 {
      writer.write(magnitude)
      return
    }
    let language = language()
    writeGrouped(magnitude / 1000, in: language, to: &writer)
    writer.write(raw: language.groupSeparator)
    writer.write(UInt(magnitude), digits: 3)
  }

  static func writeFixed(_ value: Double, decimals: Int, to writer: inout ByteWriter) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded()
    guard scaled.isFinite, scaled < 1e18 else {
      // Beyond 64-bit decimals only an order of magnitude is worth printing.
      writer.write(raw: value.isFinite ? MachineNumber.text(value) : "—")
      return
    }
    let whole = Int(scaled)
    if value < 0, whole > 0 { writer.write("−") }
    writeGrouped(whole / scale, to: &writer)
    if decimals > 0 {
      writer.write(raw: Language.current.decimalPoint)
      writer.write(UInt(whole), digits: decimals)
    }
  }
}
