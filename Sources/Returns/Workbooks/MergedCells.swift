/// The merged ranges of a sheet: text in the first cell stands for all of them, a number for itself, since
/// repeating it would count it twice.
struct MergedCells {
  struct Area {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    /// Text of the first cell, once it was met.
    var text: [UInt8] = []
  }

  private var areas: [Area]
  /// Indices of the areas that may reach the row asked for, and how many have been looked at.
  private var open: [Int] = []
  private var next = 0

  init(_ areas: [Area]) {
    self.areas = areas.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Fills a row's cells; rows must come in order.
  mutating func fill(_ cells: inout [[UInt8]], isText: (Int) -> Bool, row: Int) {
    while next < areas.count, areas[next].rows.lowerBound <= row {
      open.append(next)
      next += 1
    }
    open.removeAll { areas[$0].rows.upperBound < row }
    for index in open {
      let area = areas[index]
      if area.rows.lowerBound == row {
        let first = area.columns.lowerBound
        if first < cells.count, isText(first) { areas[index].text = cells[first] }
      }
      let text = areas[index].text
      guard !text.isEmpty else { continue }
      while cells.count <= area.columns.upperBound { cells.append([]) }
      for column in area.columns where cells[column].isEmpty { cells[column] = text }
    }
  }

  /// The range of a reference such as "D1:M1"; `nil` for one cell, or for what is none.
  static func area(_ reference: String) -> Area? {
    let ends = reference.split(separator: ":").map { CellReference(String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from.row <= to.row,
      from.column <= to.column
    else { return nil }
    return Area(rows: from.row...to.row, columns: from.column...to.column)
  }
}

/// A cell's place: "AB12" is column 27 (from 0), row 12 (from 1).
struct CellReference: Equatable {
  let column: Int
  let row: Int

  init?(_ text: String) {
    let found = text.withCString { Self.parse($0) }
    guard let found, found.row > 0 else { return nil }
    self = found
  }

  private init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Invariant: the text ends with a zero byte, at which reading stops.
  static func parse(_ bytes: UnsafePointer<CChar>) -> CellReference? {
    var at = 0
    var column = 0
    while true {
      let byte = UInt8(bitPattern: bytes[at])
      if (65...90).contains(byte), at < 3 {
        column = column * 26 + Int(byte) - 64
      } else if byte != 36 {
        break
      }
      at += 1
      if at > 8 { return nil }
    }
    var row = 0
    while true {
      let digit = UInt8(bitPattern: bytes[at]) &- 48
      guard digit <= 9 else { break }
      row = row * 10 + Int(digit)
      guard row <= 1 << 30 else { return nil }
      at += 1
    }
    guard bytes[at] == 0, column > 0 else { return nil }
    return CellReference(column: column - 1, row: row)
  }
}
