extension BinomialWindow {
  /// Probabilities of the last digit of values from `low` on.
  public struct LastDigits: Sendable {
    public var digits = TenDigits.zero
    /// The last two digits are equal.
    public var repeated = 0.0
    /// They differ by one, 0 and 9 being neighbours.
    public var adjacent = 0.0

    public init() {}

    /// Adds the masses of ten values whose last digits are 0 to 9.
    @inline(__always)
    fileprivate mutating func add(_ decade: UnsafePointer<Double>, _ tens: Int) {
      digits.add(ten: decade)
      repeated += decade[tens]
      adjacent += decade[tens == 0 ? 9 : tens - 1]
      adjacent += decade[tens == 9 ? 0 : tens + 1]
    }

    /// Adds the masses of fewer than ten values that share their tens.
    fileprivate mutating func add(_ masses: Slice<UnsafeBufferPointer<Double>>, from first: Int) {
      if masses.isEmpty { return }
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 10) { room in
        room.initialize(repeating: 0)
        for (offset, mass) in masses.enumerated() { room[first % 10 + offset] = mass }
        if let decade = room.baseAddress { add(decade, first / 10 % 10) }
      }
    }
  }

  public func lastDigits(from low: Int) -> LastDigits {
    var result = LastDigits()
    withMasses(from: low) { first, masses in
      result = Self.lastDigits(first, masses)
    }
    return result
  }

  private static func lastDigits(
    _ first: Int, _ masses: UnsafeBufferPointer<Double>
  ) -> LastDigits {
    guard let base = masses.baseAddress else { return LastDigits() }
    // Ten at a time, which share their tens; what lies before and behind the whole tens is put into tens of
    // its own, with zeros around it.
    let head = min(masses.count, (10 - first % 10) % 10)
    let whole = (masses.count - head) / 10
    var result = LastDigits()
    result.add(masses[..<head], from: first)
    var tens = (first + head) / 10 % 10
    for index in 0..<whole {
      // Invariant: head + 10 * whole <= masses.count.
      result.add(base + (head + 10 * index), tens)
      tens = tens == 9 ? 0 : tens + 1
    }
    result.add(masses[(head + 10 * whole)...], from: first + head + 10 * whole)
    return result
  }

  /// Probabilities of the second digit of values from `low` on, at least 10; it stays the same over 1, 10,
  /// 100 … values.
  public func secondDigits(from low: Int) -> TenDigits {
    var digits = TenDigits.zero
    withMasses(from: max(10, low)) { first, masses in
      digits = Self.secondDigits(first, masses)
    }
    return digits
  }

  private static func secondDigits(
    _ first: Int, _ masses: UnsafeBufferPointer<Double>
  ) -> TenDigits {
    TenDigits.sums { sums in
      guard let base = masses.baseAddress else { return }
      var step = 1
      while first / step >= 100 { step *= 10 }
      var digit = first / step % 10
      var next = (first / step + 1) * step - first
      var index = 0
      while index < masses.count {
        let end = min(next, masses.count)
        switch end - index {
        case 1: sums[digit] += base[index]
        case 10: sums[digit] += Self.sum(ofTen: base + index)
        case let count: sums[digit] += Self.sum(base + index, count)
        }
        index = end
        digit += 1
        if digit == 10 {
          digit = 0
          // 99 is followed by 10 of the next length: 999 by 1,000.
          if (first + index) / step >= 100 { step *= 10 }
        }
        next += step
      }
    }
  }

  /// The sum of a few neighbouring masses, one after another.
  @inline(__always)
  static func inTurn(_ masses: UnsafePointer<Double>, _ count: Int) -> Double {
    var total = 0.0
    for index in 0..<count { total += masses[index] }
    return total
  }

  /// As `sum` of ten masses.
  @inline(__always)
  private static func sum(ofTen masses: UnsafePointer<Double>) -> Double {
    let bytes = UnsafeRawPointer(masses)
    let stride = 4 * MemoryLayout<Double>.stride
    let sums =
      bytes.loadUnaligned(as: SIMD4<Double>.self)
      + bytes.loadUnaligned(fromByteOffset: stride, as: SIMD4<Double>.self)
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + (masses[8] + masses[9])
  }

  /// The sum of so many neighbouring masses from a place on, four side by side.
  public static func sum(_ masses: UnsafePointer<Double>, _ count: Int) -> Double {
    var sums = SIMD4<Double>.zero
    var index = 0
    while index + 4 <= count {
      sums += UnsafeRawPointer(masses + index).loadUnaligned(as: SIMD4<Double>.self)
      index += 4
    }
    var rest = 0.0
    while index < count {
      rest += masses[index]
      index += 1
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
  }
}
