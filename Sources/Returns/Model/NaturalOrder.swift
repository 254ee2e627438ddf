import AuditMath

/// Order of names as people number things: runs of digits compare by value, the rest by code point.
/// "УИК №9" comes before "УИК №10". Locale plays no part, so the order is the same everywhere.
public enum NaturalOrder {
  /// The names of many rows in a form that compares byte by byte.
  struct SortKeys: Sendable {
    private let names: TextColumn
    /// The first eight bytes of each name's collation, behind what all names share.
    private let heads: [UInt64]

    init(_ names: TextColumn, parallel: Parallel) {
      self.names = names
      let shared = Self.sharedLength(names)
      heads = Array(
        parallel.mapBlocks(names.count, blockSize: 8192) { block in
          var bytes: [UInt8] = []
          return block.map { index in
            collate(names.utf8(index), into: &bytes)
            return Self.head(bytes, from: shared)
          }
        }.joined())
    }

    /// Negative, zero or positive as one name comes before, is, or comes behind the other.
    @inline(__always)
    func compare(_ left: Int, _ right: Int) -> Int {
      if heads[left] != heads[right] { return heads[left] < heads[right] ? -1 : 1 }
      if names.areEqual(left, right) { return 0 }
      return names.withUTF8(left, right, NaturalOrder.precedes) ? -1 : 1
    }

    /// Length of the collation bytes that all names begin with.
    private static func sharedLength(_ names: TextColumn) -> Int {
      guard !names.isEmpty else { return 0 }
      var pattern: [UInt8] = []
      collate(names.utf8(0), into: &pattern)
      var shared = pattern.count
      for index in names.indices {
        // A shared prefix of plain characters collates as itself, so the texts can be compared.
        var length = 0
        for (a, b) in zip(names.utf8(index), pattern.prefix(shared)) {
          if a != b || isDigit(a) { break }
          length += 1
        }
        shared = length
        if shared == 0 { break }
      }
      return shared
    }

    private static func head(_ bytes: [UInt8], from start: Int) -> UInt64 {
      var head: UInt64 = 0
      for index in start..<start + 8 {
        head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
      }
      return head
    }
  }

  /// Bytes whose plain order is the natural order of names, up to leading zeros: a run of digits
  /// becomes "0", the number of its digits, and the digits.
  private static func collate(_ source: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    var at = source.startIndex
    while at < source.endIndex {
      guard isDigit(source[at]) else {
        bytes.append(source[at])
        at += 1
        continue
      }
      while at < source.endIndex, source[at] == 48 { at += 1 }
      let start = at
      while at < source.endIndex, isDigit(source[at]) { at += 1 }
      bytes.append(48)
      bytes.append(UInt8(clamping: at - start))
      bytes.append(contentsOf: source[start..<at])
    }
  }

  /// Rank of each name among all of them; equal names share no rank, since names are unique.
  public static func ranks(_ names: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: names.count)
    let keys = SortKeys(TextColumn(names), parallel: Parallel(workers: 1))
    let sorted = names.indices.sorted { keys.compare($0, $1) < 0 }
    for (rank, index) in sorted.enumerated() {
      ranks[index] = Int32(rank)
    }
    return ranks
  }

  /// True when `left` comes before `right`.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    Array(left.utf8).withUnsafeBufferPointer { left in
      Array(right.utf8).withUnsafeBufferPointer { precedes(left, $0) }
    }
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      let (a, b) = (left[first], right[second])
      if isDigit(a), isDigit(b) {
        let (one, two) = (number(left, at: first), number(right, at: second))
        if one.count != two.count { return one.count < two.count }
        let (digits, others) = (left[one], right[two])
        if !digits.elementsEqual(others) { return digits.lexicographicallyPrecedes(others) }
        (first, second) = (one.upperBound, two.upperBound)
      } else if a != b {
        return a < b
      } else {
        first += 1
        second += 1
      }
    }
    if (first == left.count) != (second == right.count) { return first == left.count }
    // Equal up to leading zeros: fall back to bytes, so that the order stays strict.
    return left.lexicographicallyPrecedes(right)
  }

  /// The run of digits that stands at a place, without its leading zeros.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int> {
    var from = start
    while from < text.count, text[from] == 48 { from += 1 }
    var end = from
    while end < text.count, isDigit(text[end]) { end += 1 }
    return from..<end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
