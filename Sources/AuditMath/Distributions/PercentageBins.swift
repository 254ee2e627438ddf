/// The bins of a percentage histogram that the null of a count falls into, and the probability of each.
///
/// Bin b of width w tenths of a point holds the counts x of n with 2000 x + n w from 2 n w b up to, not
/// including, 2 n w (b + 1): see `PercentageHistogram`. One value is reused for many stations to spare
/// allocations; its contents belong to the last call of `fill`.
public struct PercentageBins: Sendable {
  private var bins = [Int32](repeating: 0, count: PercentageHistogram.Width.tenth.binCount)
  private var probabilities = [Double](
    repeating: 0, count: PercentageHistogram.Width.tenth.binCount)
  private var count = 0

  public init() {}

  /// Takes the masses of a null with so many trials, at least one.
  public mutating func fill(
    _ window: borrowing BinomialWindow, trials: Int, width: PercentageHistogram.Width
  ) {
    let size = trials * width.rawValue
    var filled = 0
    bins.withUnsafeMutableBufferPointer { bins in
      probabilities.withUnsafeMutableBufferPointer { probabilities in
        window.withMasses(from: 0) { first, masses in
          guard let bins = bins.baseAddress, let probabilities = probabilities.baseAddress,
            let base = masses.baseAddress
          else { return }
          // Invariant: the values are 0 to n, so no more than 1000 / w + 1 bins are written, and where every
          // value has a bin of its own, n w <= 1000, no more than that many values.
          filled =
            size <= 1_000
            ? Self.fillEach(base, first, masses.count, size, bins, probabilities)
            : Self.fillRuns(base, first, masses.count, size, bins, probabilities)
        }
      }
    }
    count = filled
  }

  /// Calls `body` with the bins that have a probability, in rising order, and with their probabilities.
  public func withBins(
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>) -> Void
  ) {
    bins.withUnsafeBufferPointer { bins in
      probabilities.withUnsafeBufferPointer { probabilities in
        // Invariant: `fill` wrote so many of both.
        body(
          UnsafeBufferPointer(rebasing: bins[..<count]),
          UnsafeBufferPointer(rebasing: probabilities[..<count]))
      }
    }
  }

  /// At small stations every value has a bin of its own.
  private static func fillEach(
    _ masses: UnsafePointer<Double>, _ first: Int, _ count: Int, _ size: Int,
    _ bins: UnsafeMutablePointer<Int32>, _ probabilities: UnsafeMutablePointer<Double>
  ) -> Int {
    // Multiplied instead of divided by 2 n w: exact while numerator and denominator together have no more
    // than 44 bits (Granlund and Montgomery 1994, theorem 4.2); here they have 32.
    let reciprocal = (1 << 44) / UInt(2 * size) + 1
    var numerator = UInt(2_000 * first + size)
    for index in 0..<count {
      bins[index] = Int32(truncatingIfNeeded: (numerator &* reciprocal) &>> 44)
      probabilities[index] = masses[index]
      numerator &+= 2_000
    }
    return count
  }

  /// At large stations a bin holds so many neighbouring values, or one more.
  private static func fillRuns(
    _ masses: UnsafePointer<Double>, _ first: Int, _ count: Int, _ size: Int,
    _ bins: UnsafeMutablePointer<Int32>, _ probabilities: UnsafeMutablePointer<Double>
  ) -> Int {
    let lowest = (2_000 * first + size) / (2 * size)
    let highest = (2_000 * (first + count - 1) + size) / (2 * size)
    for bin in lowest...highest { bins[bin - lowest] = Int32(truncatingIfNeeded: bin) }
    let inner = probabilities + 1
    let starts = Starts(
      numerator: UInt(size * (2 * lowest + 1) + 1_999), step: UInt(2 * size), first: first)
    let number = highest - lowest - 1
    // The first and the last bin may be cut off by the window.
    guard number >= 0 else {
      probabilities[0] = sum(masses, count)
      return 1
    }
    probabilities[0] = sum(masses, starts[0])
    switch size / 1_000 {
    case 1: fill(inner, number, starts) { masses[$0] + masses[$0 &+ 1] * $1(1) }
    case 2: fill(inner, number, starts) { masses[$0] + masses[$0 &+ 1] + masses[$0 &+ 2] * $1(2) }
    case let run:
      fill(inner, number, starts) { sum(masses + $0, run) + masses[$0 &+ run] * $1(run) }
    }
    let last = starts[number]
    probabilities[number + 1] = sum(masses + last, count - last)
    return number + 2
  }

  /// Where the bins after the first begin within the window: found for every bin by itself, so that none waits
  /// for the one before.
  private struct Starts {
    let numerator: UInt
    let step: UInt
    let first: Int
    @inline(__always)
    subscript(_ place: Int) -> Int {
      Int(truncatingIfNeeded: (numerator &+ step &* UInt(truncatingIfNeeded: place)) / 2_000)
        &- first
    }
  }

  /// The sums of bins that lie whole within the window. `sum` is given where one begins, and a function that
  /// turns the least number of its values into how many there are beyond that: one or none, as a number, since it
  /// cannot be foreseen and a condition would be compiled to a jump.
  @inline(__always)
  private static func fill(
    _ p: UnsafeMutablePointer<Double>, _ number: Int, _ starts: Starts,
    _ sum: (Int, (Int) -> Double) -> Double
  ) {
    var start = starts[0]
    for place in 0..<number {
      let next = starts[place &+ 1]
      p[place] = sum(start) { Double(next &- start &- $0) }
      start = next
    }
  }

  @inline(__always)
  private static func sum(_ masses: UnsafePointer<Double>, _ count: Int) -> Double {
    count >= 8 ? BinomialWindow.sum(masses, count) : BinomialWindow.inTurn(masses, count)
  }
}
