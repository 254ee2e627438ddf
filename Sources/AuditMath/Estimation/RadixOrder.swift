/// The order of whole numbers by counting their digits instead of comparing them: Knuth, The Art of
/// Computer Programming 3, section 5.2.5, algorithm R, with digits of eleven bits.
public enum RadixOrder {
  private static let bits = 11

  /// Positions of the keys, ascending by key; those of equal keys in their order.
  public static func positions(_ keys: [UInt32]) -> [Int32] {
    var order = keys.indices.map { Int32($0) }
    var other = order
    var largest: UInt32 = 0
    for key in keys { largest |= key }
    for shift in stride(from: 0, to: 32, by: bits) where largest >> shift != 0 {
      var starts = [Int](repeating: 0, count: 1 << bits)
      let mask = UInt32(starts.count - 1)
      for key in keys { starts[Int((key >> shift) & mask)] += 1 }
      var sum = 0
      for digit in starts.indices {
        (starts[digit], sum) = (sum, sum + starts[digit])
      }
      for position in order {
        let digit = Int((keys[Int(position)] >> shift) & mask)
        other[starts[digit]] = position
        starts[digit] += 1
      }
      swap(&order, &other)
    }
    return order
  }
}
