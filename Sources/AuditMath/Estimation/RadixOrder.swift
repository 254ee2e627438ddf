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

  /// So few numbers are sorted as quickly by comparing them.
  private static let fewNumbers = 1_000

  /// Numbers in ascending order, none of them NaN.
  static func ascending(_ numbers: [Double]) -> [Double] {
    guard numbers.count > fewNumbers else { return numbers.sorted() }
    // Bits that rise with the number: those of a negative one are turned over, else the sign alone.
    let sign: UInt64 = 1 << 63
    var keys = numbers.map { number -> UInt64 in
      let bits = number.bitPattern
      return bits & sign == 0 ? bits | sign : ~bits
    }
    var other = keys
    let size = 1 << bits
    let digits = (64 + bits - 1) / bits
    let mask = UInt64(size - 1)
    var counts = [Int](repeating: 0, count: digits * size)
    for key in keys {
      for digit in 0..<digits {
        counts[digit * size + Int((key >> UInt64(digit * bits)) & mask)] += 1
      }
    }
    for digit in 0..<digits {
      var starts = Array(counts[digit * size..<(digit + 1) * size])
      // All numbers share the digit.
      if starts.contains(keys.count) { continue }
      var sum = 0
      for value in starts.indices { (starts[value], sum) = (sum, sum + starts[value]) }
      let shift = UInt64(digit * bits)
      for key in keys {
        let value = Int((key >> shift) & mask)
        other[starts[value]] = key
        starts[value] += 1
      }
      swap(&keys, &other)
    }
    return keys.map { Double(bitPattern: $0 & sign != 0 ? $0 ^ sign : ~$0) }
  }
}
