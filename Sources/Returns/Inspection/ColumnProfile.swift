/// What the cells of one column are, from a sample of rows.
struct ColumnProfile: Sendable {
  /// What most cells hold.
  enum Kind: String, Sendable {
    case counts, fractions, percentages, text, empty
  }

  /// From 0.
  let position: Int
  let header: String
  let kind: Kind
  let style: CountStyle
  /// By sampled row: the count, or `missingCount`.
  let values: [Int32]
  /// By sampled row: the number of its text.
  let texts: [Int32]
  /// Distinct texts, by number.
  let names: [String]
  /// Sampled rows with a count.
  let filled: Int
  let sum: Int
  let largest: Int

  var distinct: Int { names.count }
  /// The header, or the place of a column without one.
  var title: String { header.isEmpty ? "column \(position + 1)" : header }
  var isCount: Bool { kind == .counts && filled > 0 }
  /// True for a column of one value only.
  var isConstant: Bool { distinct <= 1 }

  init(position: Int, header: String, table: NameTable, texts: [Int32]) {
    self.position = position
    self.header = header
    self.texts = texts
    let cells = (0..<table.count).map { Array(table.name(Int32(truncatingIfNeeded: $0))) }
    names = cells.map { HeaderName.normal(String(decoding: $0, as: UTF8.self)) }
    var rows = [Int](repeating: 0, count: cells.count)
    for id in texts { rows[Int(id)] += 1 }
    var shapes = CountShapes()
    for cell in cells { cell.withUnsafeBufferPointer { shapes.add(NumberText($0)) } }
    let style = shapes.style
    self.style = style
    var tally: [Kind: Int] = [:]
    var counts = [Int32](repeating: missingCount, count: cells.count)
    for (id, cell) in cells.enumerated() {
      switch cell.withUnsafeBufferPointer({ CountCell($0, style: style) }) {
      case .value(let value):
        counts[id] = value
        tally[.counts, default: 0] += rows[id]
      case .missing, .marked: break
      case .problem(.fractionalCount), .problem(.ambiguousCount):
        tally[.fractions, default: 0] += rows[id]
      case .problem:
        tally[Self.isPercentage(names[id]) ? .percentages : .text, default: 0] += rows[id]
      }
    }
    // A few wrong cells do not make a column of counts another one: they are rejected with a reason.
    let given = tally.values.reduce(0, +)
    let most = tally.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    if given == 0 {
      kind = .empty
    } else if let most, most.value * 100 >= given * 99 {
      kind = most.key
    } else {
      kind = tally[.text] == nil && tally[.percentages] == nil ? .fractions : .text
    }
    values = texts.map { counts[Int($0)] }
    var filled = 0
    var sum = 0
    var largest = 0
    for value in values where value != missingCount {
      filled += 1
      sum += Int(value)
      largest = max(largest, Int(value))
    }
    self.filled = filled
    self.sum = sum
    self.largest = largest
  }

  private static func isPercentage(_ text: String) -> Bool {
    guard let last = text.last, last == "%" || last == "٪" else { return false }
    return text.dropLast().allSatisfy { $0.isNumber || ".,  ".contains($0) }
  }
}
