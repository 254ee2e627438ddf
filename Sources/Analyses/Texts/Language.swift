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
    if self == .english { return iso }
    let parts = iso.split(separator: "-")
    guard parts.count == 3 else { return iso }
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

extension Level {
  /// The level in the current language.
  public var words: String { said(Sentence(stringLiteral: rawValue)) }
}
