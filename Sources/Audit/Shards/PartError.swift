/// Why parts cannot be merged. Each names the part and says what to do.
public enum PartError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A part that no folder holds.
  case missing(shards: [Int], count: Int, waited: Int)
  /// Two folders hold the same part.
  case doubled(shard: String, first: String, second: String)
  /// A folder whose `part.json` is not there, cut off or changed, or that lacks what it lists.
  case damaged(path: String, reason: String)
  /// A folder that belongs to another job, program, plan, seed or cut.
  case foreign(path: String, what: String, found: String, expected: String)
  /// A folder in the place of a part that is none.
  case notAPart(path: String)
  /// No folder was given, or none of them holds a part.
  case none(path: String)
  /// The job is not the one that the parts were made for.
  case changed(what: String, remedy: String)

  public var description: String {
    switch self {
    case .missing(let shards, let count, let waited):
      "\(shards.count == 1 ? "a part is" : "\(shards.count) parts are") missing\(waited > 0 ? " after waiting \(waited) s" : ""): shard\(shards.count == 1 ? "" : "s") \(Self.list(shards)) of \(count). Run \(shards.count == 1 ? "it" : "them") again with --shard \(shards.first ?? 1)/\(count)\(shards.count == 1 ? "" : " and so on"), then merge again."
    case .doubled(let shard, let first, let second):
      "shard \(shard) is there twice, in \(first) and \(second). Give one of them."
    case .damaged(let path, let reason):
      "the part \(path) is not whole: \(reason). Run its shard again, then merge again."
    case .foreign(let path, let what, let found, let expected):
      "the part \(path) belongs to another run: its \(what) is \(found), that of the others is \(expected). Merge parts of one run; run the shard again if the part is an old one."
    case .notAPart(let path):
      "\(path) exists and is not a part (it has no part.json); choose another folder or remove it"
    case .none(let path): "no part is in \(path). Run the shards first."
    case .changed(let what, let remedy): "\(what). \(remedy)"
    }
  }

  /// Numbers as schedulers take them: `3,7-9`.
  public static func list(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// Whether a slow file system may still make it good.
  var mayPass: Bool {
    switch self {
    case .missing, .damaged, .none: true
    case .doubled, .foreign, .notAPart, .changed: false
    }
  }
}
