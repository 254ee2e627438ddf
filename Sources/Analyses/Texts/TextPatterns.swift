import Foundation

/// A text in which numbers are the values: its key has `{}` for each.
struct NumberedText {
  private(set) var key = ""
  /// In the signs of the current language, but for those inside code, which are names.
  private(set) var values: [String] = []

  init(_ english: String) {
    var rest = english[...]
    var isCode = false
    while let first = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      for character in rest[..<first] where character == "`" { isCode.toggle() }
      key += rest[..<first]
      var end =
        rest[first...].firstIndex { !($0.isASCII && ($0.isNumber || $0 == "," || $0 == ".")) }
        ?? rest.endIndex
      // A point or comma at the end belongs to the sentence.
      while let last = rest[first..<end].last, !last.isNumber { end = rest.index(before: end) }
      values.append(isCode ? String(rest[first..<end]) : Self.localised(rest[first..<end]))
      key += "{}"
      rest = rest[end...]
    }
    key += rest
  }

  /// The text in the signs of the current language if it is a number or percentage, else as it stands.
  static func localisedNumber(_ text: String) -> String {
    let isNumber =
      text.contains { $0.isNumber }
      && text.allSatisfy { $0.isASCII && ($0.isNumber || "-+., %".contains($0)) }
    return isNumber ? localised(text[...]) : text
  }

  private static func localised(_ number: Substring) -> String {
    let language = Language.current
    return String(
      number.flatMap { character in
        character == ","
          ? language.groupSeparator : character == "." ? language.decimalPoint : String(character)
      })
  }
}

/// Keys found again in texts that were made from them: what stands in place of `{}` are the values.
struct TextPatterns {
  /// Fewer letters than this say nothing.
  private static let fewestLetters = 5

  private struct Pattern {
    let key: String
    /// What stands between the values.
    let pieces: [String]
    let letters: Int
  }

  /// Those that start with a word of theirs first, then those that say most.
  private let patterns: [Pattern]

  init(_ keys: some Sequence<String>) {
    patterns = keys.filter { $0.contains("{}") && !Text.isForms($0) }.map { key in
      Pattern(
        key: key, pieces: key.components(separatedBy: "{}"),
        letters: key.reduce(0) { $0 + ($1.isLetter ? 1 : 0) })
    }
    .filter { $0.letters >= Self.fewestLetters }
    .sorted { left, right in
      // "Station 5: …" before what may follow the colon.
      let anchored = [left, right].map { $0.pieces.first?.isEmpty == false }
      if anchored[0] != anchored[1] { return anchored[0] }
      return left.letters != right.letters ? left.letters > right.letters : left.key < right.key
    }
  }

  func match(_ text: String) -> (key: String, values: [String])? {
    for pattern in patterns {
      if let values = Self.values(pattern.pieces, in: text) { return (pattern.key, values) }
    }
    return nil
  }

  private static func values(_ pieces: [String], in text: String) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1,
      text.hasPrefix(first), text.hasSuffix(last)
    else { return nil }
    var values: [String] = []
    var rest = text.dropFirst(first.count)
    guard rest.count >= last.count else { return nil }
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.count >= last.count, rest.hasSuffix(last) else { return nil }
    values.append(String(rest.dropLast(last.count)))
    return values
  }
}
