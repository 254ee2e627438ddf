/// One number for each of the ten digits.
public struct TenDigits: Sendable {
  private var low = SIMD8<Double>.zero
  private var high = SIMD2<Double>.zero

  public static let zero = TenDigits()

  public subscript(digit: Int) -> Double {
    get { digit < 8 ? low[digit] : high[digit - 8] }
    set { if digit < 8 { low[digit] = newValue } else { high[digit - 8] = newValue } }
  }

  public static func += (left: inout TenDigits, right: TenDigits) {
    left.low += right.low
    left.high += right.high
  }

  /// Adds ten numbers that lie one after another.
  mutating func add(ten numbers: UnsafePointer<Double>) {
    let bytes = UnsafeRawPointer(numbers)
    low += bytes.loadUnaligned(as: SIMD8<Double>.self)
    high += bytes.loadUnaligned(
      fromByteOffset: 8 * MemoryLayout<Double>.stride, as: SIMD2<Double>.self)
  }

  /// Writes the ten numbers one after another.
  fileprivate func write(to numbers: UnsafeMutableRawPointer) {
    numbers.storeBytes(of: low, as: SIMD8<Double>.self)
    numbers.storeBytes(
      of: high, toByteOffset: 8 * MemoryLayout<Double>.stride, as: SIMD2<Double>.self)
  }

  /// What `body` adds to ten numbers that are 0 at first: sums by a digit that changes from term to term are
  /// kept in memory, not in vectors.
  static func sums(_ body: (UnsafeMutablePointer<Double>) -> Void) -> TenDigits {
    var digits = TenDigits.zero
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 10) { room in
      room.initialize(repeating: 0)
      guard let base = room.baseAddress else { return }
      body(base)
      digits.add(ten: base)
    }
    return digits
  }

  public var sum: Double { (0..<10).reduce(0) { $0 + self[$1] } }
  public var largest: Double {
    let four = Self.larger(low.lowHalf, low.highHalf)
    let two = Self.larger(Self.larger(four.lowHalf, four.highHalf), high)
    return Swift.max(two.x, two.y)
  }

  /// Place by place: the maximum of a whole vector compares one place after another.
  @inline(__always)
  private static func larger<Vector: SIMD<Double>>(_ left: Vector, _ right: Vector) -> Vector {
    left.replacing(with: right, where: right .> left)
  }
}

/// Sums of P'P for ten probabilities P each: of the products of any two of them. They are symmetric: kept is the
/// half from the diagonal on, two digits at a time.
public struct DigitProducts: Sendable {
  /// By digit, the products with either digit of each pair from its own pair on.
  private var pairs: [SIMD2<Double>]

  /// Where the pairs of each digit start: five for 0 and 1, four for 2 and 3 and so on.
  private static let starts = [0, 5, 10, 14, 18, 21, 24, 26, 28, 29, 30]

  private init(pairs: [SIMD2<Double>]) { self.pairs = pairs }

  public init() { self.init(pairs: [SIMD2<Double>](repeating: .zero, count: Self.starts[10])) }

  /// Holds nothing and is not asked.
  public static let none = DigitProducts(pairs: [])

  /// Adds the products of ten numbers.
  public mutating func add(_ digits: TenDigits) {
    pairs.withUnsafeMutableBufferPointer { pairs in
      guard let sums = pairs.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: 5) { room in
        guard let twos = room.baseAddress else { return }
        digits.write(to: UnsafeMutableRawPointer(twos))
        // Invariant: two rows for each of five pairs, of 5, 4, 3, 2 and 1 pairs: thirty.
        var row = sums
        for first in 0..<5 {
          let (even, odd) = (twos[first].x, twos[first].y)
          let count = 5 &- first
          for place in 0..<count {
            let two = twos[first &+ place]
            row[place] += even * two
            row[count &+ place] += odd * two
          }
          row += 2 &* count
        }
      }
    }
  }

  public mutating func add(_ other: DigitProducts) {
    for index in pairs.indices { pairs[index] += other.pairs[index] }
  }

  public subscript(one: Int, two: Int) -> Double {
    let (row, column) = (min(one, two), max(one, two))
    return pairs[Self.starts[row] + column / 2 - row / 2][column % 2]
  }
}
