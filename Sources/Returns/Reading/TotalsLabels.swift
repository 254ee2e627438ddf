/// What rows of totals are called, in the languages of the returns met so far.
struct Labels {
  enum Label {
    /// The whole name is a word for “total”.
    case exact
    /// It begins with one.
    case prefix
    case none
  }

  private let regions: [Label]
  private let constituencies: [Label]
  private let builder: TableBuilder

  init(_ builder: TableBuilder) {
    self.builder = builder
    regions = builder.regionNames.map(Self.label)
    constituencies = builder.constituencyNames.map(Self.label)
  }

  /// The clearest label among the names of a row.
  func label(of row: Int) -> Label {
    var label = Label.none
    func take(_ other: Label) {
      if other == .exact || label == .none { label = other }
    }
    if builder.regions[row] >= 0 { take(regions[Int(builder.regions[row])]) }
    if builder.constituencies[row] >= 0 { take(constituencies[Int(builder.constituencies[row])]) }
    take(Self.label(builder.stations, row))
    if !builder.titles.isEmpty { take(Self.label(builder.titles, row)) }
    return label
  }

  /// In small letters: English, Azerbaijani and Turkish, Russian, Spanish, Portuguese and French,
  /// Georgian, Armenian, Romanian, Polish, Albanian, Ukrainian, German, Arabic, Dari.
  static let words = [
    "total", "totals", "subtotal", "sub-total", "grand total", "cəmi", "yekun", "ümumi", "toplam",
    "genel toplam", "итого", "всего", "итог", "сумма", "gran total", "total general", "totales",
    "total geral", "totaux", "sous-total", "სულ", "ჯამი", "ընդամենը", "total județ", "razem",
    "ogółem", "suma", "gjithsej", "totali", "разом", "усього", "всього", "gesamt", "summe",
    "insgesamt", "المجموع", "الإجمالي", "مجموع",
  ]

  /// The first four bytes of every word, in small and capital letters: most names differ from all.
  private static let heads: Set<UInt32> = Set(
    words.flatMap { word in
      [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()].map {
        head($0.utf8)
      }
    })

  /// First bytes of all words.
  private static let firstBytes: [Bool] = {
    var bytes = [Bool](repeating: false, count: 256)
    for head in heads { bytes[Int(head >> 24)] = true }
    return bytes
  }()

  private static func head(_ text: some Sequence<UInt8>) -> UInt32 {
    var head: UInt32 = 0
    for byte in text.prefix(4) { head = head << 8 | UInt32(byte) }
    return head
  }

  private static func label(_ names: TextColumn, _ row: Int) -> Label {
    // Names that begin otherwise are not even made into texts.
    guard let first = names.first(row), firstBytes[Int(first)],
      heads.contains(head(names.utf8(row)))
    else { return .none }
    return label(names[row])
  }

  static func label(_ name: String) -> Label {
    guard heads.contains(head(name.utf8)) else { return .none }
    let text = name.lowercased().replacing("i̇", with: "i")
    for word in words where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if rest.allSatisfy({ ":.= ".contains($0) }) { return .exact }
    }
    for word in words where text.hasPrefix(word) {
      if let next = text.dropFirst(word.count).first, " :,-–".contains(next) { return .prefix }
    }
    return .none
  }
}
