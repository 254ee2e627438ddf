/// Order of names as people number things: runs of digits compare by value, the rest by code point.
/// "УИК №9" comes before "УИК №10". Locale plays no part, so the order is the same everywhere.
public enum NaturalOrder {
  /// A name taken apart once, so that sorting compares integers and short byte strings.
  public struct Key: Comparable, Sendable {
    /// Fast path: the whole name is digits (up to 18).
    private let number: Int64
    private let text: String

    public init(_ name: String) {
      text = name
      var value: Int64 = 0
      var digits = 0
      for byte in name.utf8 {
        guard byte >= 48, byte <= 57, digits < 18 else {
          number = -1
          return
        }
        value = value * 10 + Int64(byte - 48)
        digits += 1
      }
      number = digits > 0 ? value : -1
    }

    public static func < (left: Key, right: Key) -> Bool {
      if left.number >= 0, right.number >= 0, left.number != right.number {
        return left.number < right.number
      }
      return NaturalOrder.precedes(left.text, right.text)
    }
  }

  /// Rank of each name among all of them; equal names share no rank, since names are unique.
  public static func ranks(_ names: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: names.count)
    for (rank, index) in names.indices.sorted(by: { precedes(names[$0], names[$1]) }).enumerated() {
      ranks[index] = Int32(rank)
    }
    return ranks
  }

  /// True when `left` comes before `right`.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    var first = left.utf8[...]
    var second = right.utf8[...]
    while let a = first.first, let b = second.first {
      if isDigit(a), isDigit(b) {
        let one = first.prefix(while: isDigit).drop { $0 == 48 }
        let two = second.prefix(while: isDigit).drop { $0 == 48 }
        if one.count != two.count { return one.count < two.count }
        if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
        first = first.drop(while: isDigit)
        second = second.drop(while: isDigit)
      } else if a != b {
        return a < b
      } else {
        first = first.dropFirst()
        second = second.dropFirst()
      }
    }
    if first.isEmpty != second.isEmpty { return first.isEmpty }
    // Equal up to leading zeros: fall back to bytes, so that the order stays strict.
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
