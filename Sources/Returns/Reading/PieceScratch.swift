import Foundation

/// The memory into which one piece's rows are read, column by column, and what the parser remembers of
/// names it has met. Plain memory: an array would ask at every cell whether somebody else holds it.
///
/// Invariants: one parser owns it and gives it back once; cells are written at the row `row` of a column,
/// and `row` stays below the number of rows the columns have room for.
struct PieceScratch {
  /// Columns behind those of the counts.
  enum Key: Int, CaseIterable {
    case line, region, constituency, station, title, office, choice
  }

  /// By column of the file.
  let roles: UnsafeMutablePointer<RowPlan.Role>
  let columns: Int
  /// By count slot, and by text slot: the cells of the row being read.
  let values: UnsafeMutablePointer<Int32>
  let valueCount: Int
  let texts: UnsafeMutablePointer<Int32>
  /// The one slot of each output, or -1 where several are summed: spares the loop a list of lists.
  let onlySlots: UnsafeMutablePointer<Int>
  let outputs: Int

  private let cells: UnsafeMutablePointer<Int32>
  private let stride: Int
  private let capacity: Int
  private(set) var row = 0

  private var titleBytes: UnsafeMutableRawPointer
  private var titleCapacity: Int
  private var titleCount = 0
  private let titleEnds: UnsafeMutablePointer<Int>

  /// By text slot: the cell that was read last, with its separator.
  private let last: UnsafeMutablePointer<LastCell>
  /// By text slot, `shortNames` places each: a name of up to seven bytes, 0 for none, and its number.
  private let shortKeys: UnsafeMutablePointer<UInt64>
  private let shortIDs: UnsafeMutablePointer<Int32>
  private static let shortNames = 1024

  private struct LastCell {
    var start: UnsafeRawPointer?
    var count = 0
    var id: Int32 = 0
  }

  /// - Parameters:
  ///   - rows: at least as many as the piece has.
  ///   - bytes: the piece's length.
  init(_ plan: RowPlan, rows: Int, bytes: Int) {
    columns = plan.roles.count
    outputs = plan.outputs.count
    valueCount = plan.countHeaders.count
    roles = .allocate(capacity: max(1, columns))
    for (index, role) in plan.roles.enumerated() { (roles + index).initialize(to: role) }
    values = Self.filled(valueCount, with: missingCount)
    texts = Self.filled(plan.textCount, with: 0)
    onlySlots = Self.filled(outputs, with: -1)
    for (index, slots) in plan.outputs.enumerated() where slots.count == 1 {
      onlySlots[index] = slots[0]
    }
    // A row with too few cells is kept of long tables only, so that the others take this many bytes.
    capacity = min(rows, bytes / (plan.isLong ? 2 : max(1, columns)) + 1)
    // An odd number of cache lines, so that the columns do not compete for the same ones.
    stride = ((capacity + 1) / 16 | 1) * 16 + 32
    cells = .allocate(capacity: stride * (outputs + Key.allCases.count))
    titleCapacity = plan.hasPlainTitle ? bytes + 2 * PlainCells.margin : 0
    titleBytes = .allocate(byteCount: max(1, titleCapacity), alignment: 16)
    titleEnds = .allocate(capacity: plan.hasPlainTitle ? capacity + 1 : 1)
    last = Self.filled(plan.textCount, with: LastCell())
    shortKeys = Self.filled(plan.textCount * Self.shortNames, with: 0)
    shortIDs = Self.filled(plan.textCount * Self.shortNames, with: 0)
  }

  private static func filled<Value>(_ count: Int, with value: Value) -> UnsafeMutablePointer<Value>
  {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
    memory.initialize(repeating: value, count: max(1, count))
    return memory
  }

  func deallocate() {
    roles.deallocate()
    values.deallocate()
    texts.deallocate()
    onlySlots.deallocate()
    cells.deallocate()
    titleBytes.deallocate()
    titleEnds.deallocate()
    last.deallocate()
    shortKeys.deallocate()
    shortIDs.deallocate()
  }

  // MARK: Rows

  /// A count of the row being read.
  subscript(output: Int) -> Int32 {
    @inline(__always) get { cells[output &* stride &+ row] }
    @inline(__always) nonmutating set { cells[output &* stride &+ row] = newValue }
  }

  subscript(key: Key) -> Int32 {
    @inline(__always) get { self[outputs &+ key.rawValue] }
    @inline(__always) nonmutating set { self[outputs &+ key.rawValue] = newValue }
  }

  /// The row is one of the piece's.
  @inline(__always)
  mutating func endRow() {
    row &+= 1
    precondition(row <= capacity, "more rows than line ends")
  }

  /// All rows of one column.
  func column(_ output: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: cells + output * stride, count: row)
  }

  func column(_ key: Key) -> UnsafeBufferPointer<Int32> { column(outputs + key.rawValue) }

  // MARK: Titles

  /// Where the title of this row belongs. There is room for all bytes of the piece not yet read.
  var titleEnd: UnsafeMutableRawPointer {
    @inline(__always) get { titleBytes + titleCount }
  }

  /// The title that stands at `titleEnd` is this row's.
  @inline(__always)
  mutating func endTitle(_ length: Int) {
    titleCount &+= length
    titleEnds[row] = titleCount
  }

  /// - Parameter rest: bytes of the piece not yet read.
  mutating func appendTitle(_ title: UnsafeBufferPointer<UInt8>, rest: Int) {
    let needed = titleCount + title.count + rest + 2 * PlainCells.margin
    if needed > titleCapacity {
      // Normal forms can be longer than what stands in the text.
      let larger = UnsafeMutableRawPointer.allocate(byteCount: needed * 5 / 4, alignment: 16)
      larger.copyMemory(from: titleBytes, byteCount: titleCount)
      titleBytes.deallocate()
      titleBytes = larger
      titleCapacity = needed * 5 / 4
    }
    if let from = title.baseAddress { titleEnd.copyMemory(from: from, byteCount: title.count) }
    endTitle(title.count)
  }

  var titles: TextColumn {
    TextColumn(
      UnsafeRawBufferPointer(start: titleBytes, count: titleCount),
      ends: UnsafeBufferPointer(start: titleEnds, count: row))
  }

  // MARK: Names met before

  /// The number of the name in the cell at `at`, and the place behind its separator, if the slot's last
  /// cell or one of its short names stands there.
  ///
  /// Invariant: `PlainCells.margin` bytes are readable from `at` on, and `at < end`.
  @inline(__always)
  func known(_ slot: Int, _ text: UnsafeRawPointer, _ at: Int, _ end: Int, _ delimiter: UInt8)
    -> (id: Int32, next: Int)?
  {
    let before = last[slot]
    if before.count > 0, before.count <= end &- at, let start = before.start,
      Self.areSame(start, text + at, before.count)
    {
      return (before.id, at &+ before.count)
    }
    let isQuoted = text.load(fromByteOffset: at, as: UInt8.self) == 34
    let from = isQuoted ? at &+ 1 : at
    let name = PlainCells.name(text, from, stop: isQuoted ? 34 : delimiter)
    guard name.length > 0 else { return nil }
    let place = slot &* Self.shortNames &+ Self.place(name.key)
    guard shortKeys[place] == name.key else { return nil }
    var next = from &+ name.length
    if isQuoted {
      next &+= 1
      guard text.load(fromByteOffset: next, as: UInt8.self) == delimiter else { return nil }
    }
    return (shortIDs[place], next &+ 1)
  }

  /// Whether so many bytes are the same; a call of the library costs more than a name of usual length.
  @inline(__always)
  private static func areSame(
    _ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int
  ) -> Bool {
    guard count >= 16, count <= 32 else { return memcmp(one, other, count) == 0 }
    // The first and the last sixteen of them, which may overlap.
    func differences(_ place: Int) -> SIMD2<UInt64> {
      one.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
        ^ other.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
    }
    let found = differences(0) | differences(count &- 16)
    return found[0] | found[1] == 0
  }

  /// Remembers the cell that the scanner has just read, if its bytes alone say what it is: it is not
  /// empty, ends with a separator, and nothing is wrong with it.
  ///
  /// - Parameter cell: the cell before white space was taken off.
  func remember(_ slot: Int, _ scanner: FieldScanner, cell: Range<Int>, line: Int) {
    guard !cell.isEmpty, scanner.position > cell.upperBound, scanner.line == line,
      scanner.quoting == .fine, !scanner.hasStrayQuote, let base = scanner.bytes.baseAddress,
      scanner.bytes[scanner.position - 1] == scanner.delimiter
    else { return }
    let isQuoted = cell.lowerBound > 0 && scanner.bytes[cell.lowerBound - 1] == 34
    let from = isQuoted ? cell.lowerBound - 1 : cell.lowerBound
    guard scanner.position - from <= 200 else { return }
    let id = texts[slot]
    last[slot] = LastCell(
      start: UnsafeRawPointer(base) + from, count: scanner.position - from, id: id)
    guard cell.count <= 7, cell == scanner.start..<scanner.stop, !scanner.hasDoubledQuotes else {
      return
    }
    var key: UInt64 = 0
    for (index, byte) in scanner.bytes[cell].enumerated() { key |= UInt64(byte) << (8 * index) }
    let place = slot * Self.shortNames + Self.place(key)
    shortKeys[place] = key
    shortIDs[place] = id
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 54)
  }
}
