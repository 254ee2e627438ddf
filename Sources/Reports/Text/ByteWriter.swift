/// A growing run of UTF-8 bytes. Reports are written into it because joining `String`s by character
/// is many times slower, and a nation's report has tens of megabytes.
///
/// It owns its memory instead of an array: most pieces are a few bytes long, and an array asks before
/// each of them whether anybody shares it. Nobody can share a writer, since it cannot be copied.
struct ByteWriter: ~Copyable {
  // Invariant: `start` is memory for `capacity` bytes, the first `count` of which are written: this writer's
  // own, or else lent to it for as long as it lives. Whoever writes asks `room` for as many bytes first.
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var isLent = false
  private(set) var count = 0

  init(capacity: Int = 0) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  /// A short text: what `write` writes. It needs no memory but the stack's while it is made.
  static func text(_ write: (inout ByteWriter) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { memory in
      // Invariant: the writer ends before this call, and so before its memory does.
      var writer = ByteWriter(lent: memory)
      write(&writer)
      return writer.text
    }
  }

  private init(lent memory: UnsafeMutableBufferPointer<UInt8>) {
    capacity = memory.count
    isLent = memory.baseAddress != nil
    start = memory.baseAddress ?? .allocate(capacity: memory.count)
  }

  deinit { if !isLent { start.deallocate() } }

  /// A copy of what is written, no longer than it has to be.
  var bytes: [UInt8] { Array(written) }

  /// What is written, as text.
  var text: String { String(decoding: written, as: UTF8.self) }

  private var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  /// Memory for further bytes behind those that are written.
  @inline(__always)
  private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if more > capacity - count { grow(by: more) }
    return start + count
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(2 * capacity, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.initialize(from: start, count: count)
    if !isLent { start.deallocate() }
    (start, capacity, isLent) = (moved, larger, false)
  }

  /// Text of the program itself: never escaped.
  @inline(__always)
  mutating func write(_ text: StaticString) { text.withUTF8Buffer { write(buffer: $0) } }

  /// Text that the caller has already escaped, or that needs no escaping.
  @inline(__always)
  mutating func write(raw text: String) { text.withBytes { write(buffer: $0) } }

  @inline(__always)
  mutating func write(byte: UInt8) {
    room(for: 1).initialize(to: byte)
    count += 1
  }

  mutating func write(_ other: [UInt8]) { other.withUnsafeBufferPointer { write(buffer: $0) } }

  @inline(__always)
  mutating func write(buffer: UnsafeBufferPointer<UInt8>) {
    guard let source = buffer.baseAddress else { return }
    room(for: buffer.count).initialize(from: source, count: buffer.count)
    count += buffer.count
  }

  /// A part of a buffer.
  @inline(__always)
  mutating func write(_ range: Range<Int>, of buffer: UnsafeBufferPointer<UInt8>) {
    write(buffer: UnsafeBufferPointer(rebasing: buffer[range]))
  }

  /// A part of a text, copied in runs up to each byte of `special`. `escape` writes the byte at a position, or
  /// what stands for it, and returns the position behind what it took.
  @inline(__always)
  mutating func write(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, escaping special: ByteSet,
    _ escape: (Int, inout ByteWriter) -> Int
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let next = special.first(in: bytes, from: position, to: range.upperBound)
      write(position..<next, of: bytes)
      guard next < range.upperBound else { return }
      position = escape(next, &self)
    }
  }

  /// Once more what stands at a place of what is written.
  mutating func write(again range: Range<Int>) {
    precondition(range.upperBound <= count)
    let target = room(for: range.count)
    target.initialize(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Up to `limit` bytes that `fill` puts into its buffer from the start on; it returns how many.
  @inline(__always)
  mutating func write(upTo limit: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    let written = fill(UnsafeMutableBufferPointer(start: room(for: limit), count: limit))
    precondition(written <= limit)
    count += written
  }

  /// A decimal integer without separators.
  mutating func write(_ value: Int) {
    if value < 0 { write(byte: UInt8(ascii: "-")) }
    let size = value.magnitude
    // Twenty digits hold any integer.
    var digits = 1
    var limit: UInt = 10
    while digits < 20, size >= limit {
      digits += 1
      limit &*= 10
    }
    write(size, digits: digits)
  }

  /// The last digits of a number, with zeros before them where it has fewer.
  @inline(__always)
  mutating func write(_ value: UInt, digits: Int) {
    write(upTo: digits) { text in
      var rest = value
      var place = digits
      // Two at a time: each division waits for the one before.
      while place > 1 {
        let (hundreds, pair) = rest.quotientAndRemainder(dividingBy: 100)
        place -= 2
        Digits.write(pair: Int(pair), to: text, at: place)
        rest = hundreds
      }
      if place > 0 { text[0] = 48 + UInt8(truncatingIfNeeded: rest % 10) }
      return digits
    }
  }

  /// Drops the bytes from `length` on.
  mutating func cut(to length: Int) { count = min(count, length) }
}

extension ByteWriter {
  /// One array of consecutive pieces.
  static func joined(_ pieces: [[UInt8]]) -> [UInt8] {
    let length = pieces.reduce(0) { $0 + $1.count }
    return [UInt8](unsafeUninitializedCapacity: length) { all, count in
      // Invariant: the pieces fill the array, whose length is the sum of theirs.
      for piece in pieces {
        _ = UnsafeMutableBufferPointer(rebasing: all[count...]).initialize(from: piece)
        count += piece.count
      }
    }
  }
}

/// The digits of the numbers below 100.
enum Digits {
  private static let pairs: StaticString = """
    00010203040506070809\
    10111213141516171819\
    20212223242526272829\
    30313233343536373839\
    40414243444546474849\
    50515253545556575859\
    60616263646566676869\
    70717273747576777879\
    80818283848586878889\
    90919293949596979899
    """

  /// Both digits of a number below 100, at a place of a buffer that holds them.
  @inline(__always)
  static func write(
    pair: Int, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) {
    // Invariant: two bytes stand there for each number below 100.
    text[place] = pairs.utf8Start[2 * pair]
    text[place + 1] = pairs.utf8Start[2 * pair + 1]
  }
}

extension String {
  /// The text's bytes, where it keeps them.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
