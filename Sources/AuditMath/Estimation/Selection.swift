extension Int {
  /// 1 for true and 0 for false. A conditional expression is compiled to a jump where it adds to a counter,
  /// and a processor guesses a jump on data wrong every other time.
  @inlinable @inline(__always)
  public init(bit: Bool) {
    // Invariant: a Bool is one byte, which holds 0 or 1.
    self = Int(unsafeBitCast(bit, to: UInt8.self))
  }
}

/// Order statistics without sorting.
public enum Selection {
  /// The element that would be at `rank` (from 0) if the values were sorted: Hoare's FIND with the median of
  /// three, without a branch that a processor guesses wrong at every other value: each round copies what is
  /// smaller and what is larger than a pivot to either side. For data against it the cost is still bounded,
  /// since small or stubborn ranges are sorted.
  ///
  /// - Parameters:
  ///   - low: room for as many numbers as `values`.
  ///   - high: the same; the three do not overlap.
  static func smallest(
    _ rank: Int, of values: UnsafeBufferPointer<Double>, low: UnsafeMutablePointer<Double>,
    high: UnsafeMutablePointer<Double>
  ) -> Double {
    var values = values
    var rank = rank
    var rounds = 0
    while values.count > 16, rounds < 64 {
      rounds += 1
      let (a, b, c) = (values[0], values[values.count / 2], values[values.count - 1])
      let pivot = max(min(a, b), min(max(a, b), c))
      var (smaller, larger) = (0, 0)
      // Invariant: both counts are at most the number of values read, so a side may be `values` itself.
      for index in 0..<values.count {
        let value = values[index]
        low[smaller] = value
        high[larger] = value
        smaller &+= Int(bit: value < pivot)
        larger &+= Int(bit: value > pivot)
      }
      if rank < smaller {
        values = UnsafeBufferPointer(start: low, count: smaller)
      } else if rank >= values.count - larger {
        rank -= values.count - larger
        values = UnsafeBufferPointer(start: high, count: larger)
      } else {
        return pivot
      }
    }
    // What is left is sorted in place, by insertion where it is little.
    // Invariant: count <= the room of `low`, into which the values go in their order.
    let count = values.count
    guard count <= 16 else { return values.sorted()[rank] }
    for index in 0..<count {
      let value = values[index]
      var place = index
      while place > 0, low[place - 1] > value {
        low[place] = low[place - 1]
        place -= 1
      }
      low[place] = value
    }
    return low[rank]
  }

  /// The same where the result is likely to lie within `range`: then only values of the range are sorted out.
  static func smallest(
    _ rank: Int, of values: UnsafeBufferPointer<Double>, likelyWithin range: ClosedRange<Double>,
    low: UnsafeMutablePointer<Double>, high: UnsafeMutablePointer<Double>
  ) -> Double {
    var (below, notAbove) = (0, 0)
    // Invariant: below <= notAbove <= the number of values read.
    for index in 0..<values.count {
      let value = values[index]
      low[notAbove &- below] = value
      below &+= Int(bit: value < range.lowerBound)
      notAbove &+= Int(bit: value <= range.upperBound)
    }
    guard rank >= below, rank < notAbove else {
      return smallest(rank, of: values, low: low, high: high)
    }
    return smallest(
      rank - below, of: UnsafeBufferPointer(start: low, count: notAbove - below), low: low,
      high: high)
  }

  /// The element that would be at `rank` (from 0) if the values were sorted. `rank` must be a place of the
  /// values.
  public static func value(_ rank: Int, of values: [Double]) -> Double {
    let count = values.count
    return values.withUnsafeBufferPointer { values in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { room in
        // Invariant: either half of the room holds all values.
        room.baseAddress.map { low in
          if count > largeCount, let range = likelyRange(rank, of: values) {
            return smallest(rank, of: values, likelyWithin: range, low: low, high: low + count)
          }
          return smallest(rank, of: values, low: low, high: low + count)
        } ?? 0
      }
    }
  }

  private static let largeCount = 2_000

  /// Where the value at `rank` is likely to lie: between two values of a small sample at even places, some
  /// standard deviations of its rank on either side.
  private static func likelyRange(
    _ rank: Int, of values: UnsafeBufferPointer<Double>
  ) -> ClosedRange<Double>? {
    let size = 63
    let sample = (0..<size).map { values[$0 * values.count / size] }.sorted()
    let part = Double(rank) / Double(values.count)
    let reach = 1 + 2.5 * (Double(size) * part * (1 - part)).squareRoot()
    let first = Int((part * Double(size) - reach).rounded(.down))
    let last = Int((part * Double(size) + reach).rounded(.up))
    let lower = first < 0 ? -Double.infinity : sample[first]
    let upper = last >= size ? Double.infinity : sample[last]
    return lower <= upper ? lower...upper : nil
  }

  /// The element that would be at `rank` (from 0) if the values were sorted, and the one behind it, or the
  /// same again where it is the last. `rank` must be a place of the values.
  public static func neighbours(_ rank: Int, of values: [Double]) -> (value: Double, next: Double) {
    let count = values.count
    let value = value(rank, of: values)
    var notAbove = 0
    var next = Double.infinity
    for other in values {
      notAbove &+= Int(bit: other <= value)
      next = min(next, other <= value ? .infinity : other)
    }
    return (value, notAbove > rank + 1 || rank + 1 >= count ? value : next)
  }

  /// The median: the mean of the two middle values for an even count. Not for an empty array.
  static func median(_ values: [Double]) -> Double {
    if values.count % 2 == 1 { return value(values.count / 2, of: values) }
    let (lower, upper) = neighbours((values.count - 1) / 2, of: values)
    return lower + (upper - lower) / 2
  }
}
