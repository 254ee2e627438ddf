import Foundation

/// Names in ASCII for file names, so that a folder stays readable in any file system and any shell.
enum Transliteration {
  /// ASCII for one lower-case scalar; empty for signs that leave no trace, `nil` where none is known.
  static func ascii(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return String(scalar) }
    if let known = table[scalar] { return known }
    // Letters with accents: the first part of the canonical decomposition is the plain letter.
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = parts.first, base != scalar else {
      return scalar.properties.generalCategory == .nonspacingMark ? "" : nil
    }
    return base.isASCII ? String(base) : table[base]
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      // Latin letters that do not decompose.
      "ə": "e", "ı": "i", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae",
      "œ": "oe", "ŋ": "ng", "ħ": "h", "ŧ": "t", "ʼ": "", "’": "", "‘": "", "№": "no", "ª": "a",
      "º": "o",
      // Cyrillic with more than one Latin letter, or none.
      "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
      "ю": "yu", "я": "ya", "є": "ye", "ї": "yi", "ђ": "dj", "љ": "lj", "њ": "nj", "ћ": "c",
      "џ": "dz", "ѕ": "dz", "җ": "zh", "ң": "ng", "һ": "h", "ө": "o", "ү": "u", "ұ": "u", "қ": "q",
      "ғ": "gh", "ә": "e", "і": "i", "й": "y", "ё": "yo", "э": "e", "ы": "y", "ў": "u", "ґ": "g",
      "ј": "j", "ҷ": "j", "ҳ": "h", "ӣ": "i", "ӯ": "u", "ќ": "k", "ѓ": "g",
    ]
    add("абвгдезиклмнопрстуф", "abvgdeziklmnoprstuf", to: &table)
    // Georgian, national system without apostrophes.
    add("აბგდევზთიკლმნოპრსტუფქყხჯჰ", "abgdevztiklmnoprstupkqxjh", to: &table)
    for (letter, latin) in [
      ("ჟ", "zh"), ("ღ", "gh"), ("შ", "sh"), ("ჩ", "ch"), ("ც", "ts"), ("ძ", "dz"), ("წ", "ts"),
      ("ჭ", "ch"), ("ხ", "kh"),
    ] as [(Unicode.Scalar, String)] {
      table[letter] = latin
    }
    add("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", to: &table)
    for (letter, latin) in [("θ", "th"), ("χ", "ch"), ("ψ", "ps")] as [(Unicode.Scalar, String)] {
      table[letter] = latin
    }
    return table
  }()

  private static func add(
    _ letters: String, _ latin: String, to table: inout [Unicode.Scalar: String]
  ) {
    for (letter, plain) in zip(letters.unicodeScalars, latin.unicodeScalars) {
      table[letter] = String(plain)
    }
  }
}
