/// Texts by row, stored as one run of bytes: a million of them take no more than what they say.
///
/// Reads like an array of texts.
public struct TextColumn: RandomAccessCollection, Sendable, Equatable, ExpressibleByArrayLiteral,
  CustomStringConvertible
{
  /// UTF-8 of all rows, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each row's text ends.
  private var ends: [Int] = []

  public init() {}
  public init(_ texts: some Sequence<String>) { for text in texts { append(text) } }
  /// - Parameter ends: by row, where its text ends in `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, ends: UnsafeBufferPointer<Int>) {
    self.bytes = Array(bytes)
    self.ends = Array(ends)
  }

  public init(arrayLiteral texts: String...) { self.init(texts) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }
  public subscript(row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }
  public var description: String { "\(Array(self))" }

  @inline(__always)
  private func range(_ row: Int) -> Range<Int> { (row > 0 ? ends[row - 1] : 0)..<ends[row] }

  mutating func reserve(rows: Int, bytes count: Int) {
    ends.reserveCapacity(rows)
    bytes.reserveCapacity(count)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  mutating func append(contentsOf other: TextColumn) {
    let shift = bytes.count
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { $0 + shift })
  }

  /// The texts that these numbers stand for: text i lies at `starts[i]..<starts[i + 1]` of `names`.
  init(
    _ ids: UnsafeBufferPointer<Int32>, names: UnsafeBufferPointer<UInt8>,
    starts: UnsafeBufferPointer<Int>
  ) {
    ends = Array(unsafeUninitializedCapacity: ids.count) { buffer, count in
      var end = 0
      for row in ids.indices {
        let id = Int(ids[row])
        end += starts[id + 1] - starts[id]
        buffer[row] = end
      }
      count = ids.count
    }
    let total = ends.last ?? 0
    // Short names are copied as one word each; what is written behind a name is overwritten by the next.
    bytes = Array(unsafeUninitializedCapacity: total + 8) { buffer, count in
      let source = UnsafeRawBufferPointer(names)
      let target = UnsafeMutableRawBufferPointer(buffer)
      var at = 0
      for id in ids {
        let (from, to) = (starts[Int(id)], starts[Int(id) + 1])
        // Invariant: from + 8 <= source.count for the load; at + 8 <= total + 8 for the store.
        if to - from <= 8, from + 8 <= source.count {
          let word = source.loadUnaligned(fromByteOffset: from, as: UInt64.self)
          target.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
        } else {
          for index in from..<to { target[at + index - from] = source[index] }
        }
        at += to - from
      }
      count = total
    }
  }

  /// UTF-8 of one row.
  func utf8(_ row: Int) -> ArraySlice<UInt8> { bytes[range(row)] }

  /// UTF-8 of two rows, where it stands.
  @inline(__always)
  func withUTF8<Result>(
    _ left: Int, _ right: Int,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      body(
        UnsafeBufferPointer(rebasing: bytes[range(left)]),
        UnsafeBufferPointer(rebasing: bytes[range(right)]))
    }
  }

  /// The first byte of a row's text.
  func first(_ row: Int) -> UInt8? {
    let range = range(row)
    return range.isEmpty ? nil : bytes[range.lowerBound]
  }

  func isEmpty(_ row: Int) -> Bool { range(row).isEmpty }

  /// True for rows with the same text.
  func areEqual(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (range(left), range(right))
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] { return false }
    return true
  }

  /// The rows of `order`, in that order.
  func gathered(_ order: [Int]) -> TextColumn {
    var gathered = TextColumn()
    gathered.reserve(rows: order.count, bytes: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      for row in order { gathered.append(UnsafeBufferPointer(rebasing: bytes[range(row)])) }
    }
    return gathered
  }

  public static func == (left: TextColumn, right: TextColumn) -> Bool {
    left.ends == right.ends && left.bytes == right.bytes
  }
}
