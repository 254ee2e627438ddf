/// Numbers a key (region, constituency, station) that is one column or several joined.
struct KeyTable {
  /// Between the parts of a joined key.
  static let separator = " / "

  private let slots: [Int]
  private var joined = NameTable()

  init(slots: [Int]) { self.slots = slots }

  /// The key's number in this row; -1 where the source has no such key.
  @inline(__always)
  mutating func id(_ texts: UnsafeMutablePointer<Int32>, _ tables: [NameTable], line: Int)
    -> Int32
  {
    switch slots.count {
    case 0: return -1
    case 1: return texts[slots[0]]
    default:
      var key: [UInt8] = []
      for slot in slots {
        let part = tables[slot].name(texts[slot])
        if !key.isEmpty, !part.isEmpty { key.append(contentsOf: Self.separator.utf8) }
        key.append(contentsOf: part)
      }
      return key.withUnsafeBufferPointer { joined.intern($0, line: line).id }
    }
  }

  /// The texts of rows with these numbers; -1 stands for none.
  func column(_ ids: UnsafeBufferPointer<Int32>, _ tables: [NameTable]) -> TextColumn {
    guard let first = slots.first else { return TextColumn(ids.lazy.map { _ in "" }) }
    return (slots.count == 1 ? tables[first] : joined).column(ids)
  }

  /// Texts of all numbers; text that is no UTF-8 is reported elsewhere and stands empty here.
  func names(_ tables: [NameTable]) -> [String] {
    guard let first = slots.first else { return [] }
    return (slots.count == 1 ? tables[first] : joined).texts().map { $0 ?? "" }
  }
}
