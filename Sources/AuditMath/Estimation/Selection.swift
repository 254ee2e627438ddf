/// Order statistics without sorting.
public enum Selection {
  /// The element that would be at `rank` (from 0) among the first `count` if they were sorted; reorders
  /// them. Hoare's FIND with the median of three; for data against it the cost is still bounded, since
  /// small or stubborn ranges are sorted.
  static func smallest(_ rank: Int, of values: inout [Double], count: Int) -> Double {
    values.withUnsafeMutableBufferPointer { buffer in
      // Invariant: 0 <= left <= rank <= right < count <= buffer.count.
      var (left, right) = (0, count - 1)
      var rounds = 0
      while right - left > 16 {
        rounds += 1
        if rounds > 64 { break }
        let middle = left + (right - left) / 2
        let (a, b, c) = (buffer[left], buffer[middle], buffer[right])
        let pivot = max(min(a, b), min(max(a, b), c))
        var (i, j) = (left, right)
        while i <= j {
          while buffer[i] < pivot { i &+= 1 }
          while buffer[j] > pivot { j &-= 1 }
          if i <= j {
            buffer.swapAt(i, j)
            i &+= 1
            j &-= 1
          }
        }
        if rank <= j {
          right = j
        } else if rank >= i {
          left = i
        } else {
          return buffer[rank]
        }
      }
      buffer[left...right].sort()
      return buffer[rank]
    }
  }

  /// The same without reordering `values`, and without a branch that a processor guesses wrong at every
  /// other value: each round copies what is smaller and what is larger than a pivot to either side.
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
        smaller &+= value < pivot ? 1 : 0
        larger &+= value > pivot ? 1 : 0
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
    return values.sorted()[rank]
  }

  /// The element that would be at `rank` (from 0) if the values were sorted, and the one behind it, or the
  /// same again where it is the last. `rank` must be a place of the values.
  public static func neighbours(_ rank: Int, of values: [Double]) -> (value: Double, next: Double) {
    let count = values.count
    // So few are sorted sooner.
    if count <= 64 {
      let sorted = values.sorted()
      return (sorted[rank], sorted[min(rank + 1, count - 1)])
    }
    let value = values.withUnsafeBufferPointer { values in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { room in
        // Invariant: either half of the room holds all values.
        room.baseAddress.map { smallest(rank, of: values, low: $0, high: $0 + count) } ?? 0
      }
    }
    var notAbove = 0
    var next = Double.infinity
    for other in values {
      if other <= value { notAbove += 1 } else if other < next { next = other }
    }
    return (value, notAbove > rank + 1 || rank + 1 >= count ? value : next)
  }

  /// The median: the mean of the two middle values for an even count. Not for an empty array.
  static func median(_ values: [Double]) -> Double {
    var copy = values
    let n = copy.count
    let upper = smallest(n / 2, of: &copy, count: n)
    if n % 2 == 1 { return upper }
    let lower = copy[..<(n / 2)].max() ?? upper
    return lower + (upper - lower) / 2
  }
}
