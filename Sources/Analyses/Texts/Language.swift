import Foundation

/// The language of a report's sentences, numbers and dates. Machine formats never use it.
///
/// Texts stand in the code in English and are the keys of the catalogues: `Text.az` and `Text.ru` hold a
/// translation for each. A text is said in the language that is current where it is made; pages set it
/// around their rendering, so everything else stays English.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case azerbaijani = "az"
  case russian = "ru"

  @TaskLocal public static var current = Language.english

  /// Runs `body` with this language as the current one.
  public func saying<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Self.$current.withValue(self, operation: body)
  }

  /// Sign between whole units and fraction, and the one between thousands (CLDR).
  public var decimalPoint: String { self == .english ? "." : "," }
  public var groupSeparator: String {
    switch self {
    case .english: ","
    case .azerbaijani: "."
    case .russian: "\u{A0}"
    }
  }

  /// An ISO date as people write it here; the text itself where it is none.
  public func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    guard self != .english, parts.count == 3 else { return iso }
    return parts.reversed().joined(separator: ".")
  }

  /// Which of a word's forms goes with a number: one in Azerbaijani, three in Russian.
  func form(_ count: Int) -> Int {
    switch self {
    case .english: count == 1 ? 0 : 1
    case .azerbaijani: 0
    case .russian:
      count % 10 == 1 && count % 100 != 11
        ? 0 : (2...4).contains(count % 10) && !(12...14).contains(count % 100) ? 1 : 2
    }
  }
}

/// Texts of the catalogues.
public enum Text {
  /// By English text, for every language but English.
  private static let catalogues: [Language: [String: String]] = [
    .azerbaijani: read(azerbaijaniParts), .russian: read(russianParts),
  ]

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

  /// The English texts that a language has a translation for.
  public static func keys(of language: Language) -> Set<String> {
    Set(catalogues[language, default: [:]].keys)
  }

  /// The translation of a text with `{}` for each value; `nil` where there is none.
  public static func translation(_ key: String) -> String? {
    let found = catalogues[Language.current]?[key]
    if found == nil, let missing { missing.add(key) }
    return found
  }

  /// Texts without a translation, gathered where a test asks for them.
  @TaskLocal public static var missing: MissingTexts?

  /// A text made elsewhere, in which only numbers differ from one case to the next: its numbers are the
  /// values. The text itself where there is no translation.
  public static func ofNumbers(_ english: String) -> String {
    if Language.current == .english || english.isEmpty { return english }
    var key = ""
    var values: [String] = []
    var rest = english[...]
    while let first = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      key += rest[..<first]
      var end =
        rest[first...].firstIndex { !($0.isASCII && ($0.isNumber || $0 == "," || $0 == ".")) }
        ?? rest.endIndex
      // A point or comma at the end belongs to the sentence.
      while let last = rest[first..<end].last, !last.isNumber { end = rest.index(before: end) }
      values.append(localised(String(rest[first..<end])))
      key += "{}"
      rest = rest[end...]
    }
    key += rest
    // Texts whose numbers never change stand in the catalogue as they are.
    if let fixed = catalogues[Language.current]?[english] { return fixed }
    return translation(key).map { fill($0, values) } ?? english
  }

  private static func localised(_ number: String) -> String {
    let language = Language.current
    return String(
      number.flatMap { character in
        character == ","
          ? language.groupSeparator : character == "." ? language.decimalPoint : String(character)
      })
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

/// A sentence for people, said in the current language: its English text with the values left out is
/// the key of its translation.
public struct Sentence: ExpressibleByStringInterpolation, Sendable {
  public let text: String

  public init(stringLiteral value: String) {
    text = Language.current == .english ? value : Text.translation(value) ?? value
  }

  public init(stringInterpolation: StringInterpolation) {
    text =
      stringInterpolation.isEnglish
      ? stringInterpolation.english
      : Text.translation(stringInterpolation.key).map {
        Text.fill($0, stringInterpolation.values)
      } ?? stringInterpolation.english
  }

  /// A text that is not to be translated: a name, or one that already is.
  public init(verbatim text: String) { self.text = text }

  public struct StringInterpolation: StringInterpolationProtocol {
    let isEnglish = Language.current == .english
    var english = ""
    var key = ""
    var values: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      english += literal
      if !isEnglish { key += literal }
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let value = value.description
      english += value
      if isEnglish { return }
      key += "{}"
      values.append(value)
    }
  }
}

/// A sentence in the current language.
public func said(_ sentence: Sentence) -> String { sentence.text }

extension Level {
  /// The level in the current language.
  public var words: String { said(Sentence(stringLiteral: rawValue)) }
}
