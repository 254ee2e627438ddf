/// Order statistics without sorting.
enum Selection {
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
