import Foundation

/// Texts of the catalogues.
public enum Text {
  private struct Catalogue {
    /// By English text.
    let translations: [String: String]
    let patterns: TextPatterns

    init(_ parts: [String]) {
      translations = read(parts)
      patterns = TextPatterns(translations.keys)
    }
  }

  private static let azerbaijani = Catalogue(azerbaijaniParts)
  private static let russian = Catalogue(russianParts)

  /// `nil` for English. A catalogue is read when it is first asked for.
  private static func catalogue(_ language: Language) -> Catalogue? {
    switch language {
    case .english: nil
    case .azerbaijani: azerbaijani
    case .russian: russian
    }
  }

  /// What each part of a catalogue holds: an English text on one line, its translation on the next,
  /// indented. Lines that start with `#` are comments.
  static func read(_ parts: [String]) -> [String: String] {
    var catalogue: [String: String] = [:]
    var key: String?
    for line in parts.flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        if let key { catalogue[key] = String(line.dropFirst(2)) }
        key = nil
      } else {
        key = String(line)
      }
    }
    return catalogue
  }

  /// True of a key of two forms, "station|stations".
  static func isForms(_ key: String) -> Bool { key.contains("|") && !key.contains("{}") }

  /// The English texts that a language has a translation for.
  public static func keys(of language: Language) -> Set<String> {
    Set(catalogue(language).map { Array($0.translations.keys) } ?? [])
  }

  /// Keys that stand twice in a language's catalogue, where the later translation would hide the first.
  static func repeatedKeys(of language: Language) -> [String] {
    let parts = language == .russian ? russianParts : azerbaijaniParts
    let keys = parts.flatMap { $0.split(separator: "\n") }.filter {
      !$0.hasPrefix("  ") && !$0.hasPrefix("#")
    }
    return Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
      .map { String($0.key) }
  }

  /// The translation of a text with `{}` for each value; `nil` where there is none.
  public static func translation(_ key: String) -> String? {
    let found = catalogue(Language.current)?.translations[key]
    if found == nil, let missing { missing.add(key) }
    return found
  }

  /// Texts without a translation, gathered where a test asks for them.
  @TaskLocal public static var missing: MissingTexts?

  /// A text that was made in English elsewhere, such as a reason or what a history has kept: numbers, and
  /// whatever else fills the places of a known text, are its values. The text itself where there is no
  /// translation.
  public static func translated(_ english: String) -> String {
    guard let catalogue = catalogue(Language.current), !english.isEmpty else { return english }
    if let found = found(english, in: catalogue, depth: 0) { return found }
    missing?.add(NumberedText(english).key)
    return english
  }

  /// A word that may be a name: known ones are said, others stand as they are.
  public static func known(_ english: String) -> String {
    catalogue(Language.current).flatMap { found(english, in: $0, depth: 0) } ?? english
  }

  /// A number, already in words for people, with its unit: "1.5 stations".
  public static func amount(_ number: String, _ unit: String) -> String {
    let forms = catalogue(Language.current)?.translations["{} " + unit]
    return forms.map { fill($0, [number]) } ?? number + " " + translated(unit)
  }

  private static func found(_ english: String, in catalogue: Catalogue, depth: Int) -> String? {
    // Texts whose numbers never change stand in the catalogue as they are.
    if let fixed = catalogue.translations[english] { return fixed }
    let numbered = NumberedText(english)
    if let translation = catalogue.translations[numbered.key], !numbered.values.isEmpty {
      return fill(translation, numbered.values)
    }
    // Values hold values, as in "Station 5: 12 more votes for X than …".
    guard depth < 4 else { return nil }
    if let list = list(english, in: catalogue, depth: depth) { return list }
    guard let match = catalogue.patterns.match(english),
      let translation = catalogue.translations[match.key]
    else { return nil }
    let values = match.values.map { value in
      found(value, in: catalogue, depth: depth + 1) ?? NumberedText.localisedNumber(value)
    }
    return fill(translation, values)
  }

  /// Sentences one after the other, or words with commas between them, each of which is known.
  private static func list(_ english: String, in catalogue: Catalogue, depth: Int) -> String? {
    for (separator, end) in [(". ", "."), ("; ", ""), (", ", "")] {
      let parts = english.components(separatedBy: separator)
      guard parts.count > 1, parts.count < 9 else { continue }
      let translated = parts.enumerated().compactMap { position, part in
        found(
          position < parts.count - 1 ? part + end : part, in: catalogue, depth: depth + 1)
      }
      if translated.count == parts.count {
        return translated.joined(separator: end.isEmpty ? separator : " ")
      }
    }
    return nil
  }

  /// Puts values into a translation: `{}` is the next one, `{2}` the second, `{2:a|b|c}` the form of a
  /// word that goes with the second.
  public static func fill(_ translation: String, _ values: [String]) -> String {
    var text = ""
    var next = 0
    var rest = translation[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      let parts = inside.split(separator: ":", maxSplits: 1)
      let position = parts.first.flatMap { Int($0) }.map { $0 - 1 } ?? next
      if inside.isEmpty { next += 1 }
      if values.indices.contains(position) {
        text += parts.count == 2 ? form(parts[1], values[position]) : values[position]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private static func form(_ forms: Substring, _ number: String) -> String {
    let words = forms.split(separator: "|")
    // The interval behind a number does not govern the word.
    let number = number.prefix { $0 != "(" }
    let digits = number.filter { $0.isASCII && $0.isNumber }
    // A fraction takes the genitive singular, the second form.
    let isFraction = number.contains(Language.current.decimalPoint)
    let form = isFraction ? 1 : Language.current.form(Int(digits.suffix(9)) ?? 0)
    return String(words.isEmpty ? "" : words[min(form, words.count - 1)])
  }
}

/// Keys that had no translation; for tests.
public final class MissingTexts: Sendable {
  private let lock = NSLock()
  // Guarded by `lock`.
  nonisolated(unsafe) private var found: Set<String> = []

  public init() {}

  func add(_ key: String) { lock.withLock { _ = found.insert(key) } }
  public var keys: Set<String> { lock.withLock { found } }
}
