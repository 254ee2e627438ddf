/// One of the parts that a job is cut into, as `--shard 3/8` names it.
public struct Shard: Sendable, Equatable {
  /// From 1 to `count`.
  public let index: Int
  public let count: Int

  /// The largest number of parts: a scheduler's arrays are shorter.
  public static let limit = 100_000

  /// `nil` where the index is not one of the parts, or there are none or more than `limit`.
  public init?(index: Int, count: Int) {
    guard (1...Self.limit).contains(count), (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads `3/8`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Self.number(parts[0]), let count = Self.number(parts[1])
    else { return nil }
    self.init(index: index, count: count)
  }

  /// Digits alone: `Int` would also take a sign.
  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  public var text: String { "\(index)/\(count)" }

  /// Cuts units of work into parts of about equal cost: which part, from 1, each unit belongs to.
  ///
  /// The dearest unit goes first, each to the part that has least so far; between equals the lower unit
  /// and the lower part come first. So the cut depends on the costs alone, no part costs more than an
  /// even share and one unit, and none more than 4/3 of the best possible cut's dearest. Source: Graham
  /// (1969), "Bounds on multiprocessing timing anomalies", theorem 2.
  ///
  /// - Parameter costs: at least 0, in any unit.
  public static func cut(_ costs: [Int], into count: Int) -> [Int] {
    var loads = LeastLoaded(count)
    var shards = [Int](repeating: 1, count: costs.count)
    for unit in costs.indices.sorted(by: { (-costs[$0], $0) < (-costs[$1], $1) }) {
      shards[unit] = loads.add(max(1, costs[unit])) + 1
    }
    return shards
  }
}

/// The loads of the parts, least first: a binary heap.
private struct LeastLoaded {
  private var heap: [(load: Int, part: Int)]

  init(_ parts: Int) { heap = (0..<max(1, parts)).map { (0, $0) } }

  /// Adds to the part that has least, and says which it is.
  mutating func add(_ cost: Int) -> Int {
    let part = heap[0].part
    let (sum, overflow) = heap[0].load.addingReportingOverflow(cost)
    heap[0].load = overflow ? Int.max : sum
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return part }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
